import pytest

from sightline.contract import Attribution, Range
from sightline.evidence.speakers import Voices, status_of_content
from tests.evidence.told import reading, told


def said(id_: str, *content: Range, cue: Range | None = None) -> Attribution:
    return Attribution(
        id=id_,
        source=None,
        cue=(cue,) if cue else None,
        content=content,
        speaker=None,
        speaker_kind="unknown",
        speech="indirect",
        inside=None,
    )


@pytest.mark.parametrize(
    ("predicate", "expected"),
    [
        pytest.param((12, 15), ["outer", "inner"], id="in both"),
        pytest.param((2, 5), ["outer"], id="in one"),
        pytest.param((25, 28), [], id="beside them"),
        pytest.param((18, 24), [], id="across an end"),
        pytest.param((32, 34), ["split"], id="in the second part"),
    ],
)
def test_the_chain_goes_from_the_outside_in(predicate: Range, expected: list[str]) -> None:
    voices = Voices([said("inner", (10, 20)), said("outer", (0, 20)), said("split", (29, 30), (31, 40))])
    assert [one.id for one in voices.chain(predicate)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("denied", "denied", id="denied"),
        pytest.param("vowed", "planned", id="vowed"),
        pytest.param("said", None, id="leaves it open"),
        pytest.param("refused", None, id="turns an act down and no claim"),
    ],
)
def test_what_a_verb_of_saying_makes_of_its_content(text: str, expected: str | None) -> None:
    assert status_of_content(text, [said("a1", (0, 1), cue=(0, len(text)))]) == expected


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        pytest.param("Norland armed the rebels.", [], id="the author's own voice"),
        pytest.param(
            "Norland armed the rebels, the ministry said on Monday.", ["the ministry"], id="after it"
        ),
        pytest.param("Norland armed the rebels, according to Ana Dorn.", ["Ana Dorn"], id="according to"),
        pytest.param(
            "Ana Dorn said that Ilvar Tessin claimed that Norland had armed the rebels.",
            ["Ana Dorn", "Ilvar Tessin"],
            id="one within another",
        ),
        pytest.param("Norland accused Tarvia of arming the rebels.", ["Norland"], id="who accuses"),
        pytest.param(
            "According to Ana Dorn, Norland armed the rebels.",
            ["Ana Dorn"],
            id="according to, at the opening",
            marks=pytest.mark.xfail(reason="the reading finds no attribution in this short sentence"),
        ),
    ],
)
def test_by_whose_words_a_statement_is_known(text: str, chain: list[str]) -> None:
    sources = {one.id: one.source for one in reading(text).attributions}
    (one,) = (one for one in told(text) if one.statement.predicate.lemma == "arm")
    found = [sources[id_] for id_ in one.statement.according_to]
    assert [text[slice(*source[0])] for source in found if source] == chain


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("“Norland attacked Tarvia last night.”", id="nobody named"),
        pytest.param("“Norland attacked Tarvia last night,” somebody shouted.", id="unknown speaker"),
        pytest.param("“We left. Norland attacked Tarvia,” Ana Dorn said.", id="second sentence"),
        pytest.param("“We left,” Ana Dorn said. “Norland attacked Tarvia.”", id="after the speaker"),
        pytest.param("“We left.\n\n“Norland attacked Tarvia last night.", id="never closed"),
        pytest.param("Ana Dorn said Norland attacked Tarvia.", id="indirect without that"),
    ],
)
def test_quoted_words_are_never_the_author_s_own(text: str) -> None:
    (one,) = (one for one in told(text) if one.statement.predicate.lemma == "attack")
    assert one.statement.according_to
