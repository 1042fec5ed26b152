from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sightline.analysis.highlights import Segment, segments
from sightline.analysis.numbered import number
from sightline.contract import Mention, Reading
from tests.drafts import READER, Draft, document
from tests.large import large
from tests.readings import analysis, case, unread


def cut(reading: Reading) -> tuple[Segment, ...]:
    return segments(number([reading])[0])


def words_marked(found: Sequence[Segment], *marks: str) -> str:
    return "".join(one.text for one in found if set(marks) & set(one.marks))


@pytest.mark.parametrize("reading", [*case(), unread(), large(20)])
def test_segments_are_the_text(reading: Reading) -> None:
    assert "".join(one.text for one in cut(reading)) == reading.document.text


@pytest.mark.parametrize("reading", [*case(), large(20)])
def test_every_address_is_there_once(reading: Reading) -> None:
    anchors = [anchor for one in cut(reading) for anchor in one.anchors]
    items = [
        *("s" for _ in reading.statements),
        *("m" for _ in reading.mentions),
        *("t" for _ in reading.times),
        *("c" for _ in reading.citations),
        *("a" for _ in reading.attributions),
        *("o" for _ in reading.positions),
        *("r" for entity in reading.entities for _ in entity.roles),
        *("b" for _ in reading.document.published.ranges),
    ]
    assert len(anchors) == len(set(anchors)) == len(items)


def test_an_items_marks_cover_its_words_and_no_more() -> None:
    found = cut(analysis())
    offered = words_marked(found, "s3", "s3/who", "s3/does", "s3/what", "s3/whom")
    assert offered == "He offered local deputies cheap credit"
    assert words_marked(found, "s3/who") == "He"
    assert words_marked(found, "s3/what") == "cheap credit"
    assert words_marked(found, "s7/sure") == "probably"
    assert words_marked(found, "s4/with") == "cash"
    assert words_marked(found, "c2/at") == "(, March 7)"
    assert words_marked(found, "c2/for") == "He offered local deputies cheap credit"
    assert words_marked(found, "a3/by", "a3/cue") == "Valksaid"
    assert words_marked(found, "b2") == "May 2020"


def test_a_part_stands_for_its_item() -> None:
    for one in cut(analysis()):
        whole = {mark.partition("/")[0] for mark in one.marks if "/" in mark}
        assert not whole & set(one.marks)


def test_furniture_is_kept_and_shown_as_such() -> None:
    assert [one.text for one in cut(analysis()) if one.furniture] == [
        "Publication: Meridian Review Issue: 12",
        "Photo: Harbour Post archive",
    ]


def test_an_address_is_at_the_first_of_an_items_ranges() -> None:
    draft = Draft("So they say: gates were open, said Ilves.")
    draft.say("Ilves", "said", ["gates were open"])
    (segment,) = (one for one in cut(draft.reading()) if "d1-a1" in one.anchors)
    assert segment.text == "Ilves"


@given(
    st.text(min_size=1, max_size=60),
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=12),
)
def test_any_overlap_gives_the_text_and_every_range_back(text: str, pairs: list[tuple[int, int]]) -> None:
    spans = [(min(pair), max(pair)) for pair in pairs if min(pair) < max(pair) <= len(text)]
    mentions = tuple(
        Mention(id=f"m{index}", start=start, end=end, type="place", form="name", entity=None)
        for index, (start, end) in enumerate(spans)
    )
    found = cut(Reading(reader=READER, document=document(text), mentions=mentions))
    assert "".join(one.text for one in found) == text
    for index, (start, end) in enumerate(spans):
        assert words_marked(found, f"m{index + 1}") == text[start:end]
        assert sum(f"d1-m{index + 1}" in one.anchors for one in found) == 1
