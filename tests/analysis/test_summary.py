from sightline.analysis.dossier import build
from sightline.analysis.summary import Count
from sightline.contract import Reading
from tests.drafts import READER, Draft, document
from tests.readings import case, unread


def labels(counts: tuple[Count, ...]) -> list[tuple[str, int]]:
    return [(one.label, one.count) for one in counts]


def test_who_acts_on_whom_by_what() -> None:
    summary = build(case()).summary
    assert labels(summary.agents)[:3] == [("Norland", 4), ("Oren Valk", 4), ("Coast Union", 2)]
    assert labels(summary.recipients)[0] == ("Port Almond", 2)
    assert labels(summary.levers)[:2] == [("covert payment", 3), ("aid and loans", 2)]


def test_two_entities_of_one_name_are_told_apart_by_type() -> None:
    draft = Draft("Kestrin met Tarvia.")
    for kind in ("place", "organisation"):
        draft.entity(kind, "Kestrin")
    draft.mention("Kestrin", "e2", "organisation")
    draft.state("Kestrin met Tarvia", "met", ("agent", "Kestrin", "e1"))
    draft.state("Kestrin met Tarvia", "met", ("agent", "Kestrin", "e2"))
    dossier = build([draft.reading()])
    names = ["Kestrin (organisation)", "Kestrin (place)"]
    assert sorted(one.label for one in dossier.summary.agents) == names
    assert [one.label for facet in dossier.facets if facet.name == "agent" for one in facet.choices] == names


def test_on_whose_word_adds_up_to_all_statements() -> None:
    summary = build(case()).summary
    assert labels(summary.voices) == [
        ("author’s own voice", 9),
        ("named speaker", 5),
        ("anonymous speaker", 2),
        ("group", 1),
    ]
    for split in (summary.voices, summary.certainty, summary.statuses):
        assert sum(one.count for one in split) == summary.statements == 17


def test_sourcing() -> None:
    summary = build(case()).summary
    assert (summary.cited, summary.uncited) == (5, 7)
    assert (summary.citations, summary.lost, summary.own_interviews) == (5, 2, 1)
    assert summary.forecasts == 3


def test_spans() -> None:
    summary = build(case()).summary
    assert summary.published
    assert summary.told
    assert (summary.published.text, summary.told.text) == ("March – April 2021", "May 2020 – December 2022")


def test_documents_not_read_or_with_warnings() -> None:
    summary = build([*case(), unread()]).summary
    assert [one.number for one in summary.unread] == [4]
    assert [one.number for one in summary.warned] == [1, 4]


def test_nothing_to_count() -> None:
    for readings in ([], [Reading(reader=READER, document=document(""))]):
        summary = build(readings).summary
        assert (summary.statements, summary.agents, summary.voices) == (0, (), ())
        assert summary.published is None
