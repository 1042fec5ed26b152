"""An invented case of three documents, for views and pages: an analysis, a wire story, an official statement.

The Almond Coast, its port, its neighbours and everybody in these texts are invented.
"""

import msgspec

from sightline.contract import Caution, Forecast, Position, Published, Reading
from tests.drafts import READER, Draft, document

ANALYSIS = """\
Is Norland Buying Port Almond?

Publication: Meridian Review Issue: 12

Norland has for years cultivated harbour officials in Port Almond, the capital of the Almond Coast, which \
broke away from Tarvia in 1994. On March 4, the envoy Oren Valk, a former adviser to President Ilse Harn, \
visited Port Almond to urge the “right of the coast to decide” (Harbour Post, March 6). He offered local \
deputies cheap credit (, March 7).

Speaking on condition of anonymity, a port official said that Norland “pays deputies in cash and keeps files \
on them” (Author’s interview, March 9). The Tarvian prime minister, Dana Ilves, told parliament that Valk \
had said the port would soon “choose its own flag” (Kestrin Radio, March 11). Norland’s foreign ministry \
denied that it had paid any deputies ( March 12).

Norland will probably meddle in next year’s regional election. Some observers believe that the Coast Union \
may ask for Norland’s troops. Tarvia must reject such offers, Ilves added.

In May 2020 the Norland–Almond Friendship House opened in Port Almond. Photo: Harbour Post archive
"""

VISIT = (
    "the envoy Oren Valk, a former adviser to President Ilse Harn, visited Port Almond to urge the "
    "“right of the coast to decide”"
)

WIRE = """\
KESTRIN — Oren Valk visited Port Almond on Thursday and offered deputies cheap credit, Prime Minister Dana \
Ilves told reporters.

“Nobody buys a Tarvian port,” she said. The Coast Union did not answer questions. It is very likely that \
talks resume on March 20.
"""

STATEMENT = """\
On the remarks of the Tarvian side

The Ministry of Foreign Affairs of Norland has not paid deputies in Almondhavn. The allegations were made up \
in Kestrin. Norland supports the right of the Free Coast to decide.
"""


def analysis() -> Reading:
    """An analysis with an inferred date, lost outlets, nested speech and a forecast."""
    draft = Draft(
        ANALYSIS,
        title="Is Norland Buying Port Almond?",
        outlet="Meridian Review",
        authors=("Mara Quill",),
        url="https://meridian.example/12/almond",
    )
    draft.document = msgspec.structs.replace(
        draft.document,
        published=Published(
            earliest="2021-03",
            latest="2021-04",
            basis="inferred",
            ranges=(draft.at("March 6"), draft.at("May 2020")),
        ),
    )
    draft.furniture("Publication: Meridian Review Issue: 12", "publication")
    draft.furniture("Photo: Harbour Post archive", "credit")
    norland = draft.entity("place", "Norland")
    valk = draft.entity(
        "person", "Oren Valk", "Valk", roles=[("envoy", "current"), ("former adviser", "former")]
    )
    ilves = draft.entity("person", "Dana Ilves", "Ilves", roles=[("Tarvian prime minister", "current")])
    port = draft.entity("place", "Port Almond")
    draft.entity("place", "Almond Coast")
    tarvia = draft.entity("place", "Tarvia")
    union = draft.entity("organisation", "Coast Union")
    ministry = draft.entity("organisation", "Norland’s foreign ministry")
    house = draft.entity("organisation", "Norland–Almond Friendship House")
    draft.mention("He", valk, "person", form="pronoun")
    official = draft.entity("person", "a port official")
    draft.mention("Ilse Harn", None, "person")
    visit = draft.time("March 4", "2021-03-04", "2021-03-04", "2021-03-04")
    draft.time("1994", "1994", "1994", "1994")
    election = draft.time("next year", "2022", "2022", "2022")
    opening = draft.time("May 2020", "2020-05", "2020-05", "2020-05")
    draft.time("for years", "PXY", None, None, kind="duration")
    post = draft.cite(
        "(Harbour Post, March 6)",
        "article",
        "Harbour Post",
        "2021-03-06",
        VISIT,
    )
    lost = draft.cite("(, March 7)", "unknown", None, "2021-03-07", "He offered local deputies cheap credit")
    interview = draft.cite(
        "(Author’s interview, March 9)",
        "interview",
        None,
        "2021-03-09",
        "“pays deputies in cash and keeps files on them”",
        author="author",
    )
    radio = draft.cite(
        "(Kestrin Radio, March 11)", "unknown", "Kestrin Radio", "2021-03-11", "“choose its own flag”"
    )
    denial = draft.cite("( March 12)", "unknown", None, "2021-03-12", "that it had paid any deputies")
    said = draft.say(
        "a port official",
        "said",
        ["that Norland “pays deputies in cash and keeps files on them”"],
        speaker=official,
        speaker_kind="anonymous",
        speech="mixed",
    )
    told = draft.say(
        "The Tarvian prime minister, Dana Ilves",
        "told parliament",
        ["that Valk had said the port would soon “choose its own flag”"],
        speaker=ilves,
    )
    nested = draft.say(
        "Valk",
        "said",
        ["the port would soon “choose its own flag”"],
        speaker=valk,
        near="Valk had said",
        inside=told,
        speech="mixed",
    )
    denied = draft.say(
        "Norland’s foreign ministry",
        "denied",
        ["that it had paid any deputies"],
        speaker=ministry,
        speaker_kind="group",
    )
    believed = draft.say(
        "Some observers",
        "believe",
        ["that the Coast Union may ask for Norland’s troops"],
        speaker_kind="anonymous",
    )
    added = draft.say(
        "Ilves", "added", ["Tarvia must reject such offers"], speaker=ilves, near="such offers, Ilves added"
    )
    draft.state(
        "Norland has for years cultivated harbour officials in Port Almond",
        "cultivated",
        ("agent", "Norland", norland),
        ("recipient", "harbour officials", None),
        status="ongoing",
        levers=["elite_cultivation"],
        place=port,
    )
    draft.state(
        VISIT,
        "visited",
        ("agent", "the envoy Oren Valk, a former adviser to President Ilse Harn", valk),
        ("recipient", "Port Almond", port),
        time=visit,
        earliest="2021-03-04",
        latest="2021-03-04",
        event="CONSULT/visit",
        levers=["envoy_visit"],
        citations=(post,),
    )
    draft.state(
        "He offered local deputies cheap credit",
        "offered",
        ("agent", "He", valk),
        ("recipient", "local deputies", None),
        ("theme", "cheap credit", None),
        levers=["aid_and_loans"],
        citations=(lost,),
        earliest="2021-03-04",
        latest="2021-03-07",
    )
    draft.state(
        "Norland “pays deputies in cash",
        "pays",
        ("agent", "Norland", norland),
        ("recipient", "deputies", None),
        ("instrument", "cash", None),
        status="ongoing",
        levers=["covert_payment", "bribery"],
        according_to=(said,),
        citations=(interview,),
    )
    draft.state(
        "the port would soon “choose its own flag”",
        "choose",
        ("agent", "the port", None),
        ("theme", "its own flag", None),
        status="predicted",
        according_to=(told, nested),
        citations=(radio,),
    )
    draft.state(
        "Norland’s foreign ministry denied that it had paid any deputies",
        "paid",
        ("agent", "Norland’s foreign ministry", ministry),
        ("recipient", "any deputies", None),
        status="denied",
        levers=["covert_payment"],
        according_to=(denied,),
        citations=(denial,),
    )
    forecast = draft.state(
        "Norland will probably meddle in next year’s regional election",
        "meddle",
        ("agent", "Norland", norland),
        ("theme", "next year’s regional election", None),
        status="predicted",
        sure=("likely", "probably"),
        levers=["election_interference"],
        time=election,
        earliest="2022",
        latest="2022",
    )
    asking = draft.state(
        "the Coast Union may ask for Norland’s troops",
        "ask",
        ("agent", "the Coast Union", union),
        ("theme", "Norland’s troops", norland),
        status="hypothetical",
        sure=("possible", "may"),
        event="REQUEST/assist",
        according_to=(believed,),
    )
    rejecting = draft.state(
        "Tarvia must reject such offers",
        "reject",
        ("agent", "Tarvia", tarvia),
        ("theme", "such offers", None),
        status="demanded",
        event="REJECT",
        according_to=(added,),
    )
    draft.state(
        "the Norland–Almond Friendship House opened in Port Almond",
        "opened",
        ("agent", "the Norland–Almond Friendship House", house),
        time=opening,
        earliest="2020-05",
        latest="2020-05",
        place=port,
        levers=["front_organisation"],
    )
    draft.add("forecasts", Forecast(statement=forecast, earliest="2022", latest="2022"))
    draft.add("forecasts", Forecast(statement=asking, earliest=None, latest=None))
    draft.add(
        "positions",
        Position(holder=ilves, stance="against", outcome=draft.at("such offers"), statement=rejecting),
    )
    draft.add(
        "warnings",
        Caution(code="year_inferred", message="The year 2021 was inferred from the dates the text cites."),
    )
    return draft.reading()


def wire() -> Reading:
    """A wire story that repeats two statements of the analysis; its date is given."""
    draft = Draft(
        WIRE,
        title="Valk visits Port Almond, premier says",
        outlet="Northwire",
        key="wire-1",
        published=Published(earliest="2021-03-05", latest="2021-03-05", basis="given"),
    )
    valk = draft.entity("person", "Oren Valk")
    ilves = draft.entity("person", "Dana Ilves", roles=[("Prime Minister", "current")])
    port = draft.entity("place", "Port Almond")
    draft.entity("place", "KESTRIN")
    union = draft.entity("organisation", "Coast Union")
    draft.mention("she", ilves, "person", form="pronoun")
    visit = draft.time("Thursday", "2021-03-04", "2021-03-04", "2021-03-04")
    talks = draft.time("March 20", "2021-03-20", "2021-03-20", "2021-03-20")
    told = draft.say(
        "Prime Minister Dana Ilves",
        "told reporters",
        ["Oren Valk visited Port Almond on Thursday and offered deputies cheap credit"],
        speaker=ilves,
    )
    quoted = draft.say(
        "she", "said", ["Nobody buys a Tarvian port"], speaker=ilves, speech="direct", near="she said"
    )
    draft.state(
        "Oren Valk visited Port Almond on Thursday",
        "visited",
        ("agent", "Oren Valk", valk),
        ("recipient", "Port Almond", port),
        event="CONSULT/visit",
        levers=["envoy_visit"],
        time=visit,
        earliest="2021-03-04",
        latest="2021-03-04",
        according_to=(told,),
    )
    draft.state(
        "Oren Valk visited Port Almond on Thursday and offered deputies cheap credit",
        "offered",
        ("agent", "Oren Valk", valk),
        ("recipient", "deputies", None),
        ("theme", "cheap credit", None),
        levers=["aid_and_loans"],
        according_to=(told,),
        time=visit,
        earliest="2021-03-04",
        latest="2021-03-04",
    )
    draft.state(
        "Nobody buys a Tarvian port",
        "buys",
        ("agent", "Nobody", None),
        ("theme", "a Tarvian port", None),
        according_to=(quoted,),
    )
    draft.state(
        "The Coast Union did not answer questions",
        "answer",
        ("agent", "The Coast Union", union),
        ("theme", "questions", None),
        polarity="negative",
    )
    resume = draft.state(
        "It is very likely that talks resume on March 20",
        "resume",
        ("agent", "talks", None),
        status="predicted",
        sure=("very_likely", "very likely"),
        time=talks,
        earliest="2021-03-20",
        latest="2021-03-20",
    )
    draft.add("forecasts", Forecast(statement=resume, earliest="2021-03-20", latest="2021-03-20"))
    return draft.reading()


def government() -> Reading:
    """An official statement that denies, and uses other names for the same places."""
    draft = Draft(
        STATEMENT,
        title="On the remarks of the Tarvian side",
        outlet="Ministry of Foreign Affairs of Norland",
        url="javascript:alert(1)",
        published=Published(earliest="2021-03-08", latest="2021-03-08", basis="metadata"),
    )
    ministry = draft.entity("organisation", "Ministry of Foreign Affairs of Norland")
    norland = draft.entity("place", "Norland")
    haven = draft.entity("place", "Almondhavn")
    coast = draft.entity("place", "Free Coast")
    draft.entity("place", "Kestrin")
    draft.state(
        "The Ministry of Foreign Affairs of Norland has not paid deputies in Almondhavn",
        "paid",
        ("agent", "The Ministry of Foreign Affairs of Norland", ministry),
        ("recipient", "deputies", None),
        polarity="negative",
        status="denied",
        levers=["covert_payment"],
        place=haven,
    )
    supports = draft.state(
        "Norland supports the right of the Free Coast to decide",
        "supports",
        ("agent", "Norland", norland),
        ("theme", "the right of the Free Coast to decide", coast),
        status="ongoing",
        event="SUPPORT",
        levers=["separatism_support"],
    )
    draft.add(
        "positions",
        Position(
            holder=norland,
            stance="for",
            outcome=draft.at("the right of the Free Coast to decide"),
            statement=supports,
        ),
    )
    return draft.reading()


def unread() -> Reading:
    """A text in a language that is not read: kept, with a warning."""
    return Reading(
        reader=READER,
        document=document("Der Hafen bleibt offen.", language="de", title="Der Hafen bleibt offen"),
        warnings=(Caution(code="language_not_read", message="The text is in 'de'; only English is read."),),
    )


def case() -> list[Reading]:
    """The three documents."""
    return [analysis(), wire(), government()]
