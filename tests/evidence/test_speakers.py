import pytest

from sightline.contract import Attribution, Range
from sightline.evidence import read
from sightline.evidence.speakers import Voices, status_of_content
from tests.build import document


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
    ],
)
def test_what_a_verb_of_saying_makes_of_its_content(text: str, expected: str | None) -> None:
    assert status_of_content(text, [said("a1", (0, 1), cue=(0, len(text)))]) == expected


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
    (one,) = (one for one in read(document(text)).statements if one.predicate.lemma == "attack")
    assert one.according_to
