"""When two statements are the same, and the figures over texts."""

import msgspec
import pytest

from evals.scorers.statements import Claim, Pair, Tally, of_gold, of_reading, pairs
from evals.statements.gold import GoldStatement, Referent
from sightline.contract import Range
from sightline.evidence import read
from tests.build import document

HERE, THERE, ELSEWHERE = (0, 7), (20, 26), (40, 49)


def claim(
    predicate: Range = (8, 16),
    *,
    agents: tuple[Range, ...] = (HERE,),
    others: tuple[Range, ...] = (THERE,),
    **facts: object,
) -> Claim:
    plain = Claim(
        predicate=predicate,
        agents=tuple((one,) for one in agents),
        others=tuple((one,) for one in others),
        polarity="positive",
        status="occurred",
        certainty="stated",
        speakers=(),
        event=None,
        levers=frozenset(),
    )
    return msgspec.structs.replace(plain, **facts)


@pytest.mark.parametrize(
    ("found", "right", "whole"),
    [
        pytest.param(claim(), True, True, id="all the same"),
        pytest.param(claim(agents=((3, 9),)), True, True, id="an agent's words are shared"),
        pytest.param(claim(agents=(ELSEWHERE,)), False, False, id="another agent"),
        pytest.param(claim(agents=()), False, False, id="no agent"),
        pytest.param(claim(agents=(HERE, ELSEWHERE)), False, False, id="an agent too many"),
        pytest.param(claim(others=(ELSEWHERE,)), False, False, id="another other"),
        pytest.param(claim(others=(THERE, ELSEWHERE)), True, False, id="an other too many"),
        pytest.param(claim(others=()), False, False, id="no other"),
        pytest.param(claim(status="planned"), True, False, id="another status"),
        pytest.param(claim(polarity="negative"), True, False, id="another polarity"),
        pytest.param(claim(certainty="likely", event="AID"), True, True, id="certainty and code count apart"),
    ],
)
def test_right_and_whole(found: Claim, right: bool, whole: bool) -> None:
    pair = Pair(found, claim())
    assert (pair.right, pair.whole) == (right, whole)


def test_no_other_is_asked_where_the_annotation_has_none() -> None:
    assert Pair(claim(others=(THERE,)), claim(others=())).right
    assert not Pair(claim(others=(THERE,)), claim(others=())).whole


def test_several_agents_all_need_a_partner() -> None:
    gold = claim(agents=(HERE, ELSEWHERE))
    assert not Pair(claim(), gold).right
    assert Pair(claim(agents=(ELSEWHERE, HERE)), gold).right


def test_a_passage_that_means_the_same_is_the_same() -> None:
    gold = of_gold(
        GoldStatement(predicate=(8, 16), agent=(Referent((60, 62), HERE),), theme=(Referent(THERE),))
    )
    assert Pair(claim(), gold).right


@pytest.mark.parametrize(
    ("found", "gold", "same"),
    [
        pytest.param((), (), True, id="the author's own voice"),
        pytest.param((HERE,), (), False, id="one too many"),
        pytest.param((HERE, THERE), (HERE, THERE), True, id="a chain"),
        pytest.param((THERE, HERE), (HERE, THERE), False, id="in another order"),
        pytest.param((HERE,), (HERE, THERE), False, id="the outer one alone"),
    ],
)
def test_speakers_are_a_chain(found: tuple[Range, ...], gold: tuple[Range, ...], same: bool) -> None:
    one, other = (claim(speakers=tuple((who,) for who in those)) for those in (found, gold))
    assert Pair(one, other).speakers is same


def test_each_statement_has_the_best_partner_that_it_can_have() -> None:
    shared, own = claim((8, 16)), claim((8, 12), agents=(ELSEWHERE,))
    gold = [claim((8, 12), agents=(ELSEWHERE,)), claim((8, 16))]
    assert pairs([shared, own], gold) == [Pair(shared, gold[1]), Pair(own, gold[0])]


def test_predicates_that_share_no_words_are_never_the_same() -> None:
    assert pairs([claim((8, 16))], [claim((16, 20))]) == []


def test_the_figures_of_a_text() -> None:
    tally = Tally()
    gold = [claim(event="AID/military"), claim((30, 36), levers=frozenset(("bribery",))), claim((50, 55))]
    found = [
        claim(event="AID"),
        claim((30, 36), agents=(ELSEWHERE,), levers=frozenset(("bribery", "expulsion"))),
    ]
    assert len(tally.add(found, gold)) == 2
    assert tally.figures() == {
        "predicate F1": 80.0,
        "statement F1": 40.0,
        "whole statement F1": 40.0,
        "agent": 50.0,
        "others": 100.0,
        "status": 100.0,
        "certainty": 100.0,
        "speakers": 100.0,
        "event type": 100.0,
        "levers F1": pytest.approx(200 / 3),
    }


def test_texts_are_added_up() -> None:
    tally = Tally()
    tally.add([claim()], [claim()])
    tally.add([], [claim(), claim((30, 36))])
    assert tally.figures()["predicate F1"] == 50.0


def test_the_type_of_an_event_counts_without_its_mode_and_only_where_one_is_annotated() -> None:
    tally = Tally()
    tally.add(
        [claim(event="AID/military"), claim((30, 36), event="ASSAULT")],
        [claim(event="SUPPORT"), claim((30, 36))],
    )
    assert tally.figures()["event type"] == 0.0


def test_a_participant_is_wherever_its_entity_is_mentioned() -> None:
    text = "Ana Dorn left Kestrin. She attacked the convoy."
    claims = of_reading(read(document(text)))
    attack = next(one for one in claims if text[slice(*one.predicate)] == "attacked")
    assert {text[slice(*place)] for place in attack.agents[0]} >= {"She", "Ana Dorn"}


def test_speakers_of_a_reading_are_passages_too() -> None:
    text = "Ana Dorn said that Norland had armed the rebels."
    (one,) = of_reading(read(document(text)))
    assert [text[slice(*who[0])] for who in one.speakers] == ["Ana Dorn"]
