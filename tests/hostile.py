"""A reading in which everything that a text or an input can decide tries to break out of a page."""

from msgspec.structs import replace

from sightline.contract import Caution, Published, Reading
from tests.drafts import Draft

SCRIPT = "<script>alert(1)</script>"
IMAGE = '"><img src=x onerror=alert(2)>'
TEXT = (
    f"Norland {SCRIPT} paid {IMAGE} (</script>, May 1)\r\nA line&amp;ended\rhere. "
    "\u202eNorland\u202c left.\x0b\tTab </div></article> <!-- not --> ]]> {{ 7 * 7 }} 'single' \"double\"\n"
)


def hostile() -> Reading:
    draft = Draft(
        TEXT,
        title=SCRIPT,
        outlet=IMAGE,
        authors=(SCRIPT, "\u202eevil"),
        url="javascript:alert(3)",
        language='en" onmouseover="alert(4)',
        media_type=IMAGE,
        published=Published(earliest='2021"><b>', latest="2021", basis="inferred", ranges=((0, 7),)),
        key=SCRIPT,
    )
    agent = draft.entity("organisation", SCRIPT, roles=[(IMAGE, "current")])
    flipped = draft.entity("place", "\u202eNorland")
    draft.time("May 1", IMAGE, "2021-05-01", "2021-05-01")
    lost = draft.cite(
        "(</script>, May 1)", "unknown", SCRIPT, "2021-05-01", f"Norland {SCRIPT} paid {IMAGE}", author=IMAGE
    )
    said = draft.say("Norland", SCRIPT, ["\u202eNorland\u202c left"], speaker=flipped, speaker_kind="outlet")
    first = draft.state(
        f"Norland {SCRIPT} paid {IMAGE}",
        "paid",
        ("agent", SCRIPT, agent),
        ("recipient", IMAGE, None),
        (IMAGE, "Norland", None),
        levers=[IMAGE, "a b c"],
        event=f"{SCRIPT}/{IMAGE}",
        according_to=(said,),
        citations=(lost,),
        sure=("likely", "paid"),
    )
    draft.add("warnings", Caution(code=IMAGE, message=SCRIPT))
    reading = draft.reading()
    renamed = tuple(replace(one, id=IMAGE) if one.id == first else one for one in reading.statements)
    return replace(reading, statements=renamed)
