import pytest

from sightline.analysis.outcomes import bring_together


@pytest.mark.parametrize(
    ("passages", "labels"),
    [
        pytest.param(
            ["the coast's sovereignty", "its “independence” from Norland", "a symmetric separatism"],
            ["independence"] * 3,
            id="words of one kind",
        ),
        pytest.param(
            ["its incorporation into Norland", "a Norlandic territorial mandate"],
            ["incorporation"] * 2,
            id="another kind",
        ),
        pytest.param(
            ["Reunia", "the “Reunia” idea of union with Tarvia"],
            ["unification", "unification"],
            id="a name beside words that tell the kind",
        ),
        pytest.param(
            ["the language law", "a law on language", "the tax law"],
            ["the language law", "the language law", "the tax law"],
            id="laws are told apart",
        ),
        pytest.param(["such offers"], ["such offers"], id="no kind"),
        pytest.param([], [], id="none"),
    ],
)
def test_outcomes_that_mean_the_same_have_one_label(passages: list[str], labels: list[str]) -> None:
    assert list(bring_together(passages)) == labels
