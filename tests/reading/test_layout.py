import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sightline.contract import Furniture
from sightline.reading.layers import Layers
from sightline.reading.layout import find_blocks
from tests.build import document, layers_of

WRAPPED = """\
The council of Port Almond voted on Friday to sell the quay to
a firm from Tarvia. The deputies of the coast left before the
vote. Nobody asked why.
The mayor did not come. He had said in March that he would sell
the quay only to a firm from Norland, and then only for a price
that the town could be told.
"""


def blocks(text: str) -> list[tuple[str, str]]:
    return [(block.kind, text[block.start : block.end]) for block in layers_of(text, find_blocks).blocks]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", [], id="empty"),
        pytest.param(" \n\t\n ", [], id="blank"),
        pytest.param("No", [("paragraph", "No")], id="one word alone is no heading"),
        pytest.param("---\n***\n• • •", [], id="only marks"),
        pytest.param("▪ ■", [], id="only bullets"),
        pytest.param(
            "He left.\n\n  She stayed. \n",
            [("paragraph", "He left."), ("paragraph", "She stayed.")],
            id="blank line, and blanks around",
        ),
        pytest.param(
            "He left.\r\n\r\nShe stayed.\r\nSo did I.",
            [("paragraph", "He left."), ("paragraph", "She stayed."), ("paragraph", "So did I.")],
            id="line ends of two characters",
        ),
        pytest.param(
            "He left.\n \t\nShe stayed.",
            [("paragraph", "He left."), ("paragraph", "She stayed.")],
            id="blanks on the blank line",
        ),
        pytest.param(
            "# The Quay #1\n\nHe left.",
            [("heading", "The Quay #1"), ("paragraph", "He left.")],
            id="markdown",
        ),
        pytest.param(
            "The quay\n========\n\nHe left.\n--------\n",
            [("heading", "The quay"), ("heading", "He left.")],
            id="underlined",
        ),
        pytest.param(
            "**Who paid**\nTarvia did.",
            [("heading", "Who paid"), ("paragraph", "Tarvia did.")],
            id="bold line",
        ),
        pytest.param(
            "**Tarvia** paid **all**.", [("paragraph", "**Tarvia** paid **all**.")], id="bold words stay"
        ),
        pytest.param(
            "- Tarvia, with a loan\n- Norland\n  and its bank\n* Velmark\n•the Coast Union",
            [
                ("item", "Tarvia, with a loan"),
                ("item", "Norland\n  and its bank"),
                ("item", "Velmark"),
                ("item", "the Coast Union"),
            ],
            id="bullets",
        ),
        pytest.param(
            "1. Buy the papers.\n2) Buy the port.\n(a) Wait.",
            [("item", "1. Buy the papers."), ("item", "2) Buy the port."), ("item", "(a) Wait.")],
            id="numbers stay inside",
        ),
        pytest.param(
            "-5 degrees.\n#norland.",
            [("paragraph", "-5 degrees."), ("paragraph", "#norland.")],
            id="no marks",
        ),
        pytest.param(
            "> We were not asked.\n> Nobody was.\n\nHe left.",
            [
                ("paragraph", "We were not asked."),
                ("paragraph", "Nobody was."),
                ("paragraph", "He left."),
            ],
            id="quoted lines",
        ),
        pytest.param(
            "He paid.\n\n* * *\n\nShe left.",
            [("paragraph", "He paid."), ("paragraph", "She left.")],
            id="stars",
        ),
        pytest.param(
            "— Orla Dorn.\nHe left.",
            [("paragraph", "— Orla Dorn."), ("paragraph", "He left.")],
            id="dash",
        ),
    ],
)
def test_blocks(text: str, expected: list[tuple[str, str]]) -> None:
    assert blocks(text) == expected


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        pytest.param("Tarvia Buys the Quay of Port Almond", "heading", id="capitals"),
        pytest.param("TARVIA BUYS THE QUAY", "heading", id="all capitals"),
        pytest.param("Who paid for it", "heading", id="short"),
        pytest.param("Who Paid for the Quay?", "heading", id="question with capitals"),
        pytest.param("Who paid for the quay?", "paragraph", id="question"),
        pytest.param("Tarvia paid.", "paragraph", id="full stop"),
        pytest.param("“We never got anything out of it”", "paragraph", id="quotation"),
        pytest.param("the quay of Port Almond", "paragraph", id="small first letter"),
        pytest.param("There are three reasons why Norland needs the port:", "paragraph", id="colon"),
        pytest.param(
            "The council of the town voted on Friday to sell the quay to Tarvia", "paragraph", id="sentence"
        ),
        pytest.param("2019", "paragraph", id="number"),
    ],
)
def test_what_reads_like_a_heading(line: str, kind: str) -> None:
    text = f"The council met on Friday. It voted.\n\n{line}\n\nHe left the hall at noon. She stayed."
    assert blocks(text)[1] == (kind, line)


def test_the_first_line_is_a_title_even_without_capitals() -> None:
    title = "Council of Port Almond votes to sell its quay to a firm from Tarvia"
    assert blocks(f"{title}\n\nThe vote was on Friday.")[0] == ("heading", title)
    assert blocks(title) == [("paragraph", title)]


def test_wrapped_lines_are_one_paragraph() -> None:
    first, second = (text for _, text in blocks(WRAPPED))
    assert first.endswith("Nobody asked why.")
    assert second.count("\n") == 2


def test_an_indent_begins_a_paragraph_of_wrapped_text() -> None:
    lines = WRAPPED.splitlines()
    text = "\n".join(["  " + lines[0], *lines[1:2], "  " + lines[4], *lines[5:]])
    assert [block[1][:9] for block in blocks(text)] == ["The counc", "the quay "]


def test_wrapped_quotations_stay_together() -> None:
    text = "".join(f"> {line}\n" for line in WRAPPED.splitlines()[:3]) + "He left."
    assert [block[1][:9] for block in blocks(text)] == ["The counc", "He left."]


def test_lines_that_are_paragraphs_stay_apart() -> None:
    text = "\n".join(
        ["The council voted on Friday. It sold the quay.", "Nobody asked why.", "The mayor left early."]
    )
    assert len(blocks(text)) == 3


def test_a_broken_line_is_mended() -> None:
    text = "He left.\nThe council of Port Almond, which met on Friday,\nsold the quay.\nShe stayed."
    assert [block[1].count("\n") for block in blocks(text)] == [0, 1, 0]


def test_messages_without_capitals_stay_apart() -> None:
    text = "i think they sold the quay to that firm again\nreally\nyes on friday, nobody asked\nok"
    assert len(blocks(text)) == 4


def test_furniture_is_in_no_block() -> None:
    text = "Menu | Home\nThe quay was sold. Read more: Ports And nobody knows why.\n"
    start, end = text.index("Read"), text.index("And")
    furniture = (
        Furniture(start=start, end=end, kind="promotion"),
        Furniture(start=0, end=11, kind="menu"),
    )
    given = msgspec.structs.replace(document(text), furniture=furniture)
    found = find_blocks(given, Layers()).blocks
    assert [text[block.start : block.end] for block in found] == [
        "The quay was sold.",
        "And nobody knows why.",
    ]


LINES = st.lists(
    st.one_of(
        st.text(alphabet="ab A.#>*-•1)\t“”'\r", max_size=30),
        st.text(max_size=20),
        st.sampled_from(
            ["", "He left.", "- Tarvia", "**Who**", "====", "the quay of Port Almond, which was sold on"]
        ),
    ),
    max_size=12,
)


@given(LINES)
def test_letters_and_digits_are_in_blocks_in_order(lines: list[str]) -> None:
    text = "\n".join(lines)
    found = layers_of(text, find_blocks).blocks
    at, inside = 0, ""
    for block in found:
        assert at <= block.start < block.end
        assert text[block.start : block.end].strip() == text[block.start : block.end]
        inside += text[block.start : block.end]
        at = block.end
    assert [char for char in inside if char.isalnum()] == [char for char in text if char.isalnum()]
