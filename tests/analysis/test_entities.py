from sightline.analysis.entities import EntityRow, entity_rows, unlinked
from sightline.analysis.groups import Groups
from sightline.analysis.numbered import number
from tests.readings import case


def rows() -> dict[str, EntityRow]:
    readings = number(case())
    return {row.name: row for row in entity_rows(readings, Groups(readings))}


def test_those_in_most_statements_come_first() -> None:
    assert list(rows())[:2] == ["Norland", "Oren Valk"]


def test_wordings_are_the_texts_own_most_frequent_first() -> None:
    valk = rows()["Oren Valk"]
    assert [(one.words, one.form, len(one.passages)) for one in valk.wordings] == [
        ("Oren Valk", "name", 2),
        ("Valk", "name", 1),
        ("He", "pronoun", 1),
    ]
    assert [one.words for one in valk.names] == ["Oren Valk", "Valk"]
    assert valk.mentions == 4


def test_disputed_names_stay_apart() -> None:
    assert {"Port Almond", "Almondhavn", "Almond Coast", "Free Coast"} <= set(rows())


def test_roles_with_status() -> None:
    assert [(role.words, role.status, role.passage.anchor) for role in rows()["Oren Valk"].roles] == [
        ("envoy", "current", "d1-r1"),
        ("former adviser", "former", "d1-r2"),
    ]


def test_statements_by_part() -> None:
    valk, port = rows()["Oren Valk"], rows()["Port Almond"]
    assert [number for number, _ in valk.acts] == ["1.2", "1.3", "2.1", "2.2"]
    assert [number for number, _ in port.acted_on] == ["1.2", "2.1"]


def test_mentions_of_no_entity_are_kept() -> None:
    (group,) = unlinked(number(case()))
    assert (group.type, group.wordings[0].words) == ("person", "Ilse Harn")
