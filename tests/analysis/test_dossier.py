import msgspec
import pytest

from sightline.analysis.dossier import build
from sightline.contract import Reading
from tests.readings import analysis, case, unread


def test_the_same_readings_give_the_same_dossier() -> None:
    assert build(case()) == build(case())
    assert msgspec.json.encode(build(case())) == msgspec.json.encode(build(case()))


@pytest.mark.parametrize(
    ("readings", "title", "shown"),
    [
        ([analysis()], None, "Is Norland Buying Port Almond?"),
        (case(), None, "Dossier of 3 documents"),
        (case(), "Who is buying?", "Who is buying?"),
        ([], None, "Dossier of 0 documents"),
    ],
)
def test_title(readings: list[Reading], title: str | None, shown: str) -> None:
    assert build(readings, title=title).title == shown


def test_warnings_name_their_document() -> None:
    assert [(line.number, line.code) for line in build([*case(), unread()]).warnings] == [
        (1, "year_inferred"),
        (4, "language_not_read"),
    ]


def test_the_same_document_twice_has_addresses_of_its_own() -> None:
    first, second = build([analysis(), analysis()]).documents
    assert first.id == second.id
    assert first.key != second.key


def test_it_says_what_read_the_texts() -> None:
    assert build(case()).made_with == "sightline 0.0.0"
