from msgspec.structs import replace

from sightline.analysis.groups import Groups
from sightline.analysis.numbered import number
from sightline.analysis.statements import StatementRow, statement_rows
from sightline.contract import Participant
from tests.drafts import Draft
from tests.readings import case


def rows() -> dict[str, StatementRow]:
    readings = number(case())
    return {row.number: row for row in statement_rows(readings, Groups(readings))}


def test_rows_are_in_the_order_of_the_texts() -> None:
    assert list(rows()) == [f"1.{n}" for n in range(1, 11)] + [f"2.{n}" for n in range(1, 6)] + ["3.1", "3.2"]


def test_participants_by_role() -> None:
    row = rows()["1.3"]
    assert [(one.text, one.name) for one in row.who] == [("He", "Oren Valk")]
    assert row.does == "offered"
    assert [one.text for one in row.what] == ["cheap credit"]
    assert [one.text for one in row.whom] == ["local deputies"]
    assert [(role, one.text) for role, one in rows()["1.4"].others] == [("instrument", "cash")]


def test_chain_begins_with_the_outermost_speaker() -> None:
    row = rows()["1.5"]
    assert [voice.words.text for voice in row.speakers if voice.words] == [
        "The Tarvian prime minister, Dana Ilves",
        "Valk",
    ]
    assert row.voice == "named"
    assert rows()["1.1"].voice == "own"


def test_a_chain_is_as_well_known_as_its_weakest_link() -> None:
    draft = Draft("Dana Ilves said a guard had said that gates were open.")
    outer = draft.say("Dana Ilves", "said", ["a guard had said that gates were open"])
    inner = draft.say(
        "a guard", "said", ["that gates were open"], speaker_kind="anonymous", near="a guard had said"
    )
    draft.state("gates were open", "were", according_to=(outer, inner))
    readings = number([draft.reading()])
    assert statement_rows(readings, Groups(readings))[0].voice == "anonymous"


def test_certainty_has_its_range_and_words() -> None:
    sure = rows()["1.7"].certainty
    assert (sure.label, sure.range, sure.cue) == ("likely", "55–80 %", "probably")
    unsure = rows()["1.8"].certainty
    assert (unsure.label, unsure.range, unsure.cue) == ("possible", "", "may")
    assert rows()["2.5"].certainty.rank < sure.rank


def test_codes_are_in_words_with_their_rules() -> None:
    row = rows()["1.2"]
    assert [(code.label, code.rule) for code in row.codes] == [
        ("envoy visit", "verb_envoy_visit"),
        ("consult: visit", "verb_consult"),
    ]


def test_time_place_citation_and_forecast() -> None:
    visit, gift, forecast, asking = (rows()[one] for one in ("1.2", "1.3", "1.7", "1.8"))
    assert visit.when
    assert (visit.when.text, visit.when_anchor) == ("4 March 2021", "d1-t1")
    assert gift.when_anchor is None
    assert [one.label for one in gift.citations] == ["outlet lost, 7 March 2021"]
    assert rows()["1.1"].where
    assert forecast.forecast
    assert forecast.forecast.window
    assert forecast.forecast.window.text == "2022"
    assert asking.forecast
    assert asking.forecast.window is None


def test_negation_is_kept() -> None:
    assert rows()["2.4"].negated
    assert not rows()["2.1"].negated


def test_passage_starts_with_the_statement_and_adds_participants_outside_it() -> None:
    draft = Draft("Oren Valk, who knows the port, praised deputies.")
    whole = draft.state("praised deputies", "praised", ("recipient", "deputies", None))
    reading = draft.reading()
    statement = reading.statements[0]
    agent = draft.at("Oren Valk")
    assert whole == "s1"
    far = Participant(role="agent", start=agent[0], end=agent[1], entity=None)
    moved = replace(statement, participants=(*statement.participants, far))
    readings = number([replace(reading, statements=(moved,))])
    (row,) = statement_rows(readings, Groups(readings))
    assert row.passage.ranges == ((statement.start, statement.end), agent)
    assert [one.text for one in row.who] == ["Oren Valk"]
