"""What annotators write becomes offsets, or an error that says what is wrong with it and where."""

import json

import pytest

from evals.statements.annotation import NotFound, packed, shown
from evals.statements.gold import GoldStatement, Referent
from evals.statements.texts import Text

WORDS = (
    "Ana Dorn leads the ministry. "
    "The ministry said that Velmark expelled  60 officials and that Velmark lied. "
    "He denied it."
)
TEXT = Text("worldwide invented_1", "dev", WORDS)


def statement(**fields: object) -> GoldStatement:
    (one,) = packed([json.dumps(fields)], TEXT).statements
    return one


def words(place: tuple[int, int]) -> str:
    return WORDS[slice(*place)]


def test_sentences_are_shown_with_the_numbers_that_annotators_use() -> None:
    assert [line[:3] for line in shown(TEXT)] == ["[0]", "[1]", "[2]"]
    assert next(shown(TEXT)) == "[0] Ana Dorn leads the ministry."


def test_passages_become_offsets() -> None:
    one = statement(
        at=1, predicate="expelled", agent=["Velmark"], recipient=["60 officials"], speakers=["The ministry"]
    )
    assert words(one.predicate) == "expelled"
    assert [words(who.at) for who in (*one.agent, *one.recipient, *one.speakers)] == [
        "Velmark",
        "60 officials",
        "The ministry",
    ]
    assert one.status == "occurred"
    assert one.polarity == "positive"


@pytest.mark.parametrize(
    ("written", "start"),
    [
        pytest.param("Velmark", WORDS.index("Velmark"), id="the first time"),
        pytest.param("Velmark #2", WORDS.rindex("Velmark"), id="the second time"),
        pytest.param("0: Ana Dorn", 0, id="another sentence"),
        pytest.param("0: the ministry #1", WORDS.index("the ministry"), id="another sentence, a number"),
    ],
)
def test_where_a_passage_stands(written: str, start: int) -> None:
    (who,) = statement(at=1, predicate="expelled", agent=[written]).agent
    assert who.at[0] == start
    assert who.means is None


def test_words_are_found_whatever_space_stands_between_them() -> None:
    assert words(statement(at=1, predicate="expelled 60").predicate) == "expelled  60"


def test_a_passage_may_say_whom_it_means() -> None:
    (who,) = statement(at=2, predicate="denied", agent=["He = 0: Ana Dorn"]).agent
    assert who == Referent((WORDS.index("He "), WORDS.index("He ") + 2), (0, 8))
    assert who.passages == (who.at, (0, 8))


def test_statements_are_sorted_and_the_text_is_known_by_its_hash() -> None:
    lines = ['{"at": 2, "predicate": "denied"}', '{"at": 0, "predicate": "leads"}']
    found = packed(lines, TEXT)
    assert [words(one.predicate) for one in found.statements] == ["leads", "denied"]
    assert (found.text, found.sha256) == (TEXT.name, TEXT.sha256)


def test_empty_fields_have_their_plain_value() -> None:
    one = statement(at=2, predicate="denied", event="", levers=[], agent=[])
    assert one == GoldStatement(predicate=one.predicate)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        pytest.param(
            {"at": 9, "predicate": "denied"}, "no sentence 9; they are numbered 0 to 2", id="sentence"
        ),
        pytest.param({"at": -1, "predicate": "denied"}, "no sentence -1", id="a sentence before the first"),
        pytest.param(
            {"at": 2, "predicate": "left"}, "'left' does not stand 1 times in sentence 2", id="words"
        ),
        pytest.param({"at": 1, "predicate": "lie"}, "'lie' does not stand", id="a part of a word"),
        pytest.param({"at": 1, "predicate": "Velmark #3"}, "does not stand 3 times", id="not so often"),
        pytest.param({"at": 2, "predicate": ""}, "does not stand", id="no words"),
        pytest.param({"at": 2, "predicate": "denied", "agents": ["He"]}, "['agents']", id="field"),
        pytest.param({"at": 2, "predicate": "denied", "event": "LUNCH"}, "'LUNCH' is no type", id="type"),
        pytest.param({"at": 2, "predicate": "denied", "event": "AID/tea"}, "'AID/tea' is no type", id="mode"),
        pytest.param(
            {"at": 2, "predicate": "denied", "levers": ["charm"]}, "'charm' is no lever", id="lever"
        ),
        pytest.param({"at": 2}, "predicate", id="a field that must be there"),
    ],
)
def test_what_cannot_be_right_is_said(fields: dict[str, object], message: str) -> None:
    with pytest.raises(NotFound) as error:
        statement(**fields)
    assert message in str(error.value)
    assert str(error.value).startswith("line 1: ")


def test_all_that_is_wrong_is_said_at_once() -> None:
    lines = ['{"at": 2, "predicate": "left"}', '{"at": 0, "predicate": "leads"}', "{"]
    with pytest.raises(NotFound) as error:
        packed(lines, TEXT)
    assert [line[:7] for line in str(error.value).splitlines()] == ["line 1:", "line 3:"]


def test_a_status_that_is_none_is_an_error_of_its_line() -> None:
    with pytest.raises(NotFound, match=r"line 1.*hoped"):
        statement(at=2, predicate="denied", status="hoped")
