"""What counts of the attributions of a text, with layers made by hand."""

from evals.layers.attribution import Found, scores
from evals.scorers.polnear import Annotated, Said
from sightline.contract import Attribution, Range
from sightline.reading.layers import Layers
from tests.build import tokens_of

TEXT = "Dorn said that “ Lint denied it ” ."
SAID = Said(source=((0, 4),), cue=((5, 9),), content=((10, 33),))


def attribution(
    id_: str, source: Range, cue: Range, content: Range, inside: str | None = None
) -> Attribution:
    return Attribution(
        id=id_,
        source=(source,),
        cue=(cue,),
        content=(content,),
        speaker=None,
        speaker_kind="named",
        speech="indirect",
        inside=inside,
    )


def counted(*found: Attribution) -> dict[str, float]:
    counts = Found()
    layers = Layers(tokens=tokens_of(TEXT), attributions=found)
    counts.add(layers, Annotated(id="kestrin", text=TEXT, said=(SAID,)))
    return {score.metric: score.ours for score in scores(counts, "")}


def test_all_is_right() -> None:
    assert set(counted(attribution("a1", (0, 4), (5, 9), (10, 33))).values()) == {100}


def test_what_is_inside_another_does_not_count() -> None:
    outer = attribution("a1", (0, 4), (5, 9), (10, 33))
    inner = attribution("a2", (17, 21), (22, 28), (29, 31), inside="a1")
    assert counted(outer, inner) == counted(outer)


def test_marks_at_the_ends_of_a_content_can_be_left_out() -> None:
    found = counted(attribution("a1", (0, 4), (5, 9), (10, 31)))
    assert found["exact span F1, content"] == 0
    assert found["exact but for marks at the ends F1, content"] == 100
    assert found["linked F1"] == 100
