"""Which names of a text are one entity; two people must never become one."""

import pytest

from sightline.reading import read_layers
from tests.build import document


def groups(text: str) -> list[tuple[str, ...]]:
    return [entity.names for entity in read_layers(document(text)).entities]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Minister Ana Dorn left. Ana Dorn came back.", [("Ana Dorn",)], id="equal names"),
        pytest.param("Minister Ana Dorn left. Then Dorn came back.", [("Ana Dorn", "Dorn")], id="surname"),
        pytest.param(
            "Minister Ana Dorn met Minister Ilvar Dorn. Then Mr. Dorn came back.",
            [("Ana Dorn",), ("Ilvar Dorn",), ("Dorn",)],
            id="a surname of two people is neither",
        ),
        pytest.param(
            "The Kestrin Salt Union (KSU) met. The KSU left.",
            [("Kestrin Salt Union", "KSU")],
            id="acronym beside its long form",
        ),
        pytest.param(
            "The Kestrin Salt Union met in May. The KSU left.",
            [("Kestrin Salt Union",), ("KSU",)],
            id="acronym alone",
        ),
        pytest.param(
            "Prime Minister Ana Dorn left. The prime minister came back.",
            [("Ana Dorn",)],
            id="role",
        ),
        pytest.param(
            "A minister left. A minister came back.",
            [("A minister",), ("A minister",)],
            id="two who are not named",
        ),
    ],
)
def test_which_names_are_one(text: str, expected: list[tuple[str, ...]]) -> None:
    assert groups(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Minister Ana Dorn left. She came back.", "Ana Dorn", id="the only person"),
        pytest.param("Minister Ana Dorn met Ilvar Tessin. She came back.", None, id="two people"),
        pytest.param("A minister left. She came back.", None, id="nobody with a name"),
        pytest.param("She came back.", None, id="nobody before"),
    ],
)
def test_whom_a_pronoun_means(text: str, expected: str | None) -> None:
    layers = read_layers(document(text))
    names = {entity.id: entity.name for entity in layers.entities}
    (pronoun,) = (mention for mention in layers.mentions if mention.form == "pronoun")
    assert (names[pronoun.entity] if pronoun.entity else None) == expected
