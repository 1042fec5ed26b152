import pytest

from sightline.analysis.citations import CitationRow, citation_rows
from sightline.analysis.numbered import number
from tests.drafts import Draft
from tests.readings import case


def rows() -> tuple[CitationRow, ...]:
    return citation_rows(number(case()))


def test_labels_say_what_is_known_and_what_was_lost() -> None:
    assert [row.label for row in rows()] == [
        "Harbour Post, 6 March 2021",
        "outlet lost, 7 March 2021",
        "author’s own interview, 9 March 2021",
        "Kestrin Radio, 11 March 2021",
        "outlet lost, 12 March 2021",
    ]


@pytest.mark.parametrize(
    ("kind", "outlet", "author", "origin"),
    [
        ("article", "Harbour Post", None, "outlet"),
        ("interview", "Harbour Post", None, "outlet"),
        ("interview", None, "author", "own_interview"),
        ("interview", None, None, "unnamed"),
        ("document", None, "M. Quill", "author"),
        ("unknown", None, None, "lost"),
        ("video", None, None, "unnamed"),
    ],
)
def test_origin(kind: str, outlet: str | None, author: str | None, origin: str) -> None:
    draft = Draft("Gates were open (somewhere).")
    draft.cite("(somewhere)", kind, outlet, "2021", "Gates were open", author=author)
    assert citation_rows(number([draft.reading()]))[0].origin == origin


def test_what_rests_on_a_citation() -> None:
    second = rows()[1]
    assert second.words == "(, March 7)"
    assert second.supports == "He offered local deputies cheap credit"
    assert second.statements == (("1.3", "d1-s3"),)
    assert len(second.passage.ranges) == 2
