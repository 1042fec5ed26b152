import hashlib
import json
from pathlib import Path

import pytest

from evals.layers import citations
from evals.scorers.citations import CitationTally, CitedSpan, days, pair, same_name


def span(start: int, end: int, **facts: str | None) -> CitedSpan:
    return CitedSpan(start=start, end=end, kind=facts.pop("kind", "article") or "article", **facts)


def test_the_same_span_is_exact_and_overlaps() -> None:
    tally = CitationTally()
    tally.add([span(0, 5)], [span(0, 5)])
    assert tally.exact.f1 == tally.overlap.f1 == 100.0


def test_a_shorter_span_only_overlaps() -> None:
    tally = CitationTally()
    tally.add([span(0, 5)], [span(2, 9)])
    assert (tally.exact.f1, tally.overlap.f1) == (0.0, 100.0)


def test_each_annotated_citation_is_matched_once() -> None:
    tally = CitationTally()
    tally.add([span(0, 3), span(3, 9)], [span(0, 9)])
    assert (tally.overlap.right, tally.overlap.proposed, tally.overlap.gold) == (1, 2, 1)


def test_exact_pairs_come_before_overlapping_ones() -> None:
    exact = span(4, 9)
    assert pair([span(0, 5), exact], [span(4, 9)]) == [(exact, span(4, 9))]


def test_touching_spans_do_not_overlap() -> None:
    assert pair([span(0, 4)], [span(4, 8)]) == []


def test_shares_are_over_the_pairs() -> None:
    tally = CitationTally()
    read = [span(0, 5, outlet="Kestrin Post", kind="video"), span(10, 12)]
    tally.add(read, [span(0, 5, outlet="the Kestrin post")])
    assert tally.outlets.precision == 100.0
    assert tally.kinds.precision == 0.0
    assert tally.dates.precision == 100.0


@pytest.mark.parametrize(
    ("read", "gold", "same"),
    [
        ("The Kestrin Post", "kestrin post", True),
        (None, None, True),
        (None, "Kestrin Post", False),
        ("Post", "Kestrin Post", False),
    ],
)
def test_names(read: str | None, gold: str | None, same: bool) -> None:
    assert same_name(read, gold) is same


@pytest.mark.parametrize(
    ("earliest", "latest", "expected"),
    [
        ("2019-05-24", "2019-05-24", ("2019-05-24", "2019-05-24")),
        ("2019-02", "2019-02", ("2019-02-01", "2019-02-28")),
        ("2019", "2019", ("2019-01-01", "2019-12-31")),
        (None, None, None),
    ],
)
def test_a_date_is_the_days_it_covers(
    earliest: str | None, latest: str | None, expected: tuple[str, str] | None
) -> None:
    assert days(span(0, 1, earliest=earliest, latest=latest)) == expected


def test_our_texts_hold_what_is_said_about_them() -> None:
    for line in citations.INVENTED.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        for one in case["citations"]:
            assert case["text"][one["start"] : one["end"]] == one["words"], case["id"]


def test_our_texts_are_read_well_enough() -> None:
    assert citations.invented_tally().exact.f1 >= 95.0


def test_the_sample_is_known_by_its_hash(tmp_path: Path) -> None:
    corpora = tmp_path / "corpora"
    sample = tmp_path / "samples" / "symmetric-separatism.txt"
    sample.parent.mkdir()
    sample.write_text("Another text.", encoding="utf-8")
    gold = json.loads(citations.SAMPLE.read_text(encoding="utf-8"))
    assert gold["sha256"] != hashlib.sha256(b"Another text.").hexdigest()
    with pytest.raises(citations.CorpusMissing, match="not the text that was annotated"):
        citations.sample_tally(corpora)


def test_what_the_sample_has() -> None:
    gold = json.loads(citations.SAMPLE.read_text(encoding="utf-8"))["citations"]
    assert len(gold) == 17
    assert sum(one["outlet"] is None and one["kind"] == "unknown" for one in gold) == 9
    assert sum(one["kind"] == "interview" for one in gold) == 2


def test_no_text_of_others_is_kept() -> None:
    fields = {"start", "end", "kind", "outlet", "earliest", "latest"}
    for line in citations.NEWS.read_text(encoding="utf-8").splitlines():
        article = json.loads(line)
        assert set(article) == {"line", "split", "citations"}
        assert all(set(one) == fields for one in article["citations"])
