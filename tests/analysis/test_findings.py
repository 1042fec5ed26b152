import pytest

from sightline.analysis.findings import POINTS, REPEATED, Finding, most_telling
from sightline.contract import Reading
from tests.drafts import Draft
from tests.readings import analysis, case, unread, wire


def numbers(findings: tuple[Finding, ...]) -> list[str]:
    return [finding.statement.number for finding in findings]


def test_a_coded_act_between_two_named_sides_comes_first() -> None:
    first = most_telling(case())[0]
    assert first.statement.number == "1.2"
    assert (first.does, first.whom, first.date) == ("visited", "Port Almond", "4 March 2021")
    assert first.outlet == "Meridian Review"
    assert first.passage.anchor == "d1-s2"


def test_similar_statements_are_told_once_with_their_documents() -> None:
    findings = most_telling(case(), 99)
    (visit,) = (one for one in findings if one.does == "visited")
    assert (visit.documents, visit.likewise) == (2, (1, 2))
    assert "also in other documents" in visit.reasons
    assert len({(one.who, one.does) for one in findings}) == len(findings)


def test_a_copied_text_adds_documents_and_no_findings() -> None:
    alone, copied = most_telling([wire()], 99), most_telling([wire(), wire(), wire()], 99)
    assert numbers(alone) == numbers(copied)
    assert {one.documents for one in copied} == {3}


def test_speakers_are_named_outermost_first() -> None:
    (told,) = (one for one in most_telling([analysis()], 99) if one.does == "choose")
    assert told.according_to == ("The Tarvian prime minister, Dana Ilves", "Valk")


def test_agents_take_turns() -> None:
    findings = most_telling(case(), 5)
    assert len({finding.statement.who[0].entity for finding in findings}) == 5


def test_an_agent_comes_again_when_the_others_have_less_to_say() -> None:
    draft = Draft("Norland funded Tarvia. Norland courted Tarvia. Fish swim. Birds sing. Rain falls.")
    norland, tarvia = draft.entity("place", "Norland"), draft.entity("place", "Tarvia")
    for verb in ("funded", "courted"):
        draft.state(
            f"Norland {verb} Tarvia",
            verb,
            ("agent", "Norland", norland),
            ("recipient", "Tarvia", tarvia),
            levers=["covert_payment"],
        )
    for words in ("Fish swim", "Birds sing", "Rain falls"):
        agent, verb = words.split()
        draft.state(words, verb, ("agent", agent, None))
    assert numbers(most_telling([draft.reading()], 3)) == ["1.1", "1.2", "1.3"]


def test_statements_without_an_agent_are_left_out() -> None:
    draft = Draft("Gates were opened.")
    draft.state("Gates were opened", "opened", ("theme", "Gates", None), levers=["cyber_operation"])
    assert most_telling([draft.reading()]) == ()


def test_a_denied_or_negated_statement_says_so() -> None:
    denials = {one.statement.number: one for one in most_telling(case(), 99)}
    assert denials["1.6"].status == "denied"
    assert denials["3.1"].negated


def test_what_is_said_and_what_is_negated_are_not_alike() -> None:
    draft = Draft("Valk paid Ilves. Valk paid Ilves.")
    valk, ilves = draft.entity("person", "Valk"), draft.entity("person", "Ilves")
    parts = (("agent", "Valk", valk), ("recipient", "Ilves", ilves))
    draft.state("Valk paid Ilves", "paid", *parts)
    draft.state("Valk paid Ilves", "paid", *parts, polarity="negative")
    assert len(most_telling([draft.reading()])) == 2


@pytest.mark.parametrize("n", [0, 1, 3])
def test_at_most_n(n: int) -> None:
    assert len(most_telling(case(), n)) == n


@pytest.mark.parametrize("readings", [[], [unread()]])
def test_nothing_to_find(readings: list[Reading]) -> None:
    assert most_telling(readings) == ()


def test_points_are_those_of_the_reasons() -> None:
    for finding in most_telling(case(), 99):
        assert finding.points == sum(POINTS[reason] for reason in finding.reasons)
    assert max(POINTS.values()) < REPEATED


def test_a_line_is_made_of_the_texts_own_words() -> None:
    texts = [reading.document.text for reading in case()]
    for finding in most_telling(case(), 99):
        text = " ".join(texts[finding.statement.document - 1].split())
        assert finding.does in text
        for words in (finding.what, finding.whom):
            assert all(part in text for part in words.split(", "))
