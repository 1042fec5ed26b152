"""Who does what to whom, through the ways in which English says it."""

import pytest

from tests.evidence.told import roles, told

PASSIVES = [
    pytest.param(
        "Tarvia was attacked by Norland in May.", {"attacked": ("Norland", "Tarvia", "")}, id="with a doer"
    ),
    pytest.param("Ana Dorn was attacked in May.", {"attacked": ("", "Ana Dorn", "")}, id="without one"),
    pytest.param(
        "The raid on Kestrin is being investigated by the police.",
        {"raid": ("", "Kestrin", ""), "investigated": ("the police", "", "The raid")},
        id="progressive, of a noun that names an act",
    ),
    pytest.param("Three soldiers were killed.", {"killed": ("", "Three soldiers", "")}, id="of many"),
    pytest.param(
        "The diplomats expelled by Velmark left on Monday.",
        {"expelled": ("Velmark", "The diplomats", ""), "left": ("The diplomats", "", "")},
        id="a participle after its noun",
    ),
]
RELATIVES = [
    pytest.param(
        "The general, who commanded the militia, thanked the bishop.",
        {"commanded": ("The general", "the militia", ""), "thanked": ("The general", "the bishop", "")},
        id="who",
    ),
    pytest.param(
        "The rebels, whom Norland had armed, attacked the convoy.",
        {"armed": ("Norland", "The rebels", ""), "attacked": ("The rebels", "the convoy", "")},
        id="whom",
    ),
    pytest.param(
        "The weapons that Norland sent to the rebels were seized by the police.",
        {"sent": ("Norland", "the rebels", "The weapons"), "seized": ("the police", "", "The weapons")},
        id="that, for the object",
    ),
    pytest.param(
        "The mayor, who had supported the rebels, was arrested by the police.",
        {"supported": ("The mayor", "the rebels", ""), "arrested": ("the police", "The mayor", "")},
        id="who acts within and suffers without",
    ),
    pytest.param(
        "The party that the bishop leads won the vote.",
        {"leads": ("the bishop", "The party", ""), "won": ("The party", "", "the vote")},
        id="who suffers within and acts without",
    ),
]
CONTROL = [
    pytest.param(
        "Norland agreed to send weapons to the rebels.",
        {"agreed": ("Norland", "", "send weapons"), "send": ("Norland", "the rebels", "weapons")},
        id="who agrees acts",
    ),
    pytest.param(
        "The minister ordered the police to arrest Ana Dorn.",
        {
            "ordered": ("The minister", "the police", "arrest Ana Dorn"),
            "arrest": ("the police", "Ana Dorn", ""),
        },
        id="who is ordered acts",
    ),
    pytest.param(
        "The minister persuaded the rebels to surrender.",
        {"persuaded": ("The minister", "the rebels", "surrender"), "surrender": ("the rebels", "", "")},
        id="who is persuaded acts",
    ),
    pytest.param(
        "Ana Dorn told the police to leave.",
        {"told": ("Ana Dorn", "the police", "leave"), "leave": ("the police", "", "")},
        id="who is told acts",
    ),
    pytest.param(
        "Ana Dorn called on Norland to release the prisoners.",
        {
            "called": ("Ana Dorn", "Norland", "release the prisoners"),
            "release": ("Norland", "the prisoners", ""),
        },
        id="who is called on acts",
    ),
    pytest.param(
        "Norland promised the envoy to leave.",
        {"promised": ("Norland", "the envoy", "leave"), "leave": ("Norland", "", "")},
        id="who promises acts",
    ),
    pytest.param(
        "The army was forced to withdraw.",
        {"forced": ("", "The army", "withdraw"), "withdraw": ("The army", "", "")},
        id="who is forced acts",
    ),
    pytest.param(
        "Norland accused Tarvia of arming the militia.",
        {"accused": ("Norland", "Tarvia", "arming the militia"), "arming": ("Tarvia", "the militia", "")},
        id="who is accused did it",
    ),
    pytest.param(
        "Norland helped the rebels to seize the town.",
        {"helped": ("Norland", "the rebels", ""), "seize": ("the rebels", "", "the town")},
        id="who is helped acts",
    ),
    pytest.param(
        "Norland armed the rebels to seize the town.",
        {"armed": ("Norland", "the rebels", ""), "seize": ("Norland", "", "the town")},
        id="a purpose is that of who acts",
    ),
]
COORDINATION = [
    pytest.param(
        "Norland and Tarvia expelled the envoy.",
        {"expelled": ("Norland + Tarvia", "the envoy", "")},
        id="of agents",
    ),
    pytest.param(
        "Ana Dorn, Ilvar Tessin and the bishop condemned the law.",
        {"condemned": ("Ana Dorn + Ilvar Tessin + the bishop", "", "the law")},
        id="of three agents",
    ),
    pytest.param(
        "The police arrested three students and a priest.",
        {"arrested": ("The police", "three students + a priest", "")},
        id="of objects",
    ),
    pytest.param(
        "Ana Dorn and Ilvar Tessin spoke against Norland and Tarvia.",
        {"spoke": ("Ana Dorn + Ilvar Tessin", "Norland + Tarvia", "")},
        id="of agents, and after a preposition",
    ),
    pytest.param(
        "The rebels seized the town and killed the mayor.",
        {"seized": ("The rebels", "", "the town"), "killed": ("The rebels", "the mayor", "")},
        id="of verbs: each has its own object",
    ),
    pytest.param(
        "Norland signed the decree and left.",
        {"signed": ("Norland", "", "the decree"), "left": ("Norland", "", "")},
        id="of verbs: the object of the first is not the second's",
    ),
]
TITLES = [
    pytest.param(
        "President Ilvar Tessin met Prime Minister Ana Dorn in Kestrin.",
        {"met": ("Ilvar Tessin", "Ana Dorn", "")},
        id="before names",
    ),
    pytest.param(
        "The envoy Ana Dorn visited the rebels.", {"visited": ("Ana Dorn", "the rebels", "")}, id="after the"
    ),
    pytest.param(
        "Ana Dorn, the mayor of Kestrin, thanked the police.",
        {"thanked": ("Ana Dorn", "the police", "")},
        id="after the name",
    ),
]
PREPOSITIONS = [
    pytest.param(
        "Norland gave weapons to the militia.", {"gave": ("Norland", "the militia", "weapons")}, id="to"
    ),
    pytest.param(
        "Norland met with labour leaders in Kestrin.",
        {"met": ("Norland", "labour leaders", "")},
        id="with; a place after in takes no part",
    ),
    pytest.param(
        "The rebels fought against the army.", {"fought": ("The rebels", "the army", "")}, id="against"
    ),
    pytest.param("The envoy arrived in Kestrin.", {"arrived": ("The envoy", "Kestrin", "")}, id="arrived in"),
    pytest.param("The envoy spoke in Kestrin.", {"spoke": ("The envoy", "", "")}, id="spoke in"),
    pytest.param(
        "The army marched towards Kestrin.", {"marched": ("The army", "Kestrin", "")}, id="towards a town"
    ),
]


@pytest.mark.parametrize(
    ("text", "expected"), [*PASSIVES, *RELATIVES, *CONTROL, *COORDINATION, *TITLES, *PREPOSITIONS]
)
def test_who_takes_part(text: str, expected: dict[str, tuple[str, str, str]]) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Norland attacked Tarvia on Monday.", id="a day"),
        pytest.param("In May 2019, Norland attacked Tarvia.", id="a month"),
        pytest.param("There was an hour of silence before Norland attacked Tarvia.", id="there"),
    ],
)
def test_neither_times_nor_empty_subjects_take_part(text: str) -> None:
    assert roles(text)["attacked"] == ("Norland", "Tarvia", "")


def test_a_name_that_marks_a_noun_is_no_recipient() -> None:
    text = "Tarvia left. Norland banned Tarvia flags."
    assert all(one.recipients == () for one in told(text))


def test_a_list_that_the_tree_joins_backwards_makes_nobody_suffer_what_he_did() -> None:
    text = "Norland and the Velmark Bank financed the Harvest Party and its newspaper."
    assert roles(text)["financed"][1] == "Harvest Party + its newspaper"


@pytest.mark.xfail(reason="the parser makes a subject of neither")
def test_neither_and_nor_join_two_who_do_not_act() -> None:
    assert roles("Neither Norland nor Tarvia signed the treaty.") == {
        "signed the treaty": ("Norland + Tarvia", "", "the treaty")
    }


def test_agents_stand_first_and_the_others_in_the_order_of_the_text() -> None:
    (one,) = told("The judge and the priest were arrested by the police.")
    found = [(who.role, who.start) for who in one.statement.participants]
    assert [role for role, _ in found] == ["agent", "recipient", "recipient"]
    assert found[1:] == sorted(found[1:])
