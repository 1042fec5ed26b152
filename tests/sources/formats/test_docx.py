import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sightline.errors import InputError, LimitExceeded
from sightline.settings import Limits
from sightline.sources.formats.docx import extract
from tests.damage import changed, cuts, only, raw, survived

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"


def report() -> bytes:
    """A document as python-docx writes it."""
    from docx import Document

    document = Document()
    document.add_heading("The harbour lease", level=1)
    paragraph = document.add_paragraph("The council voted against it, said ")
    paragraph.add_run("Deputy Mayor").bold = True
    paragraph.add_run(" Orin Vask.")
    document.add_paragraph("Northern quay: 12 berths", style="List Bullet")
    document.add_paragraph("Southern quay: 4 berths", style="List Bullet")
    document.add_paragraph("The ministry denies the claim.")
    table = document.add_table(rows=2, cols=2)
    for number, cell in enumerate(cell for row in table.rows for cell in row.cells):
        cell.text = f"cell {number}"
    document.add_paragraph("Nobody asked the fishermen.")
    document.core_properties.title = "Harbour lease of Port Almond"
    document.core_properties.author = "Ilse Maranth; Orin Vask"
    document.core_properties.language = "en-GB"
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def packed(
    body: str,
    *,
    main: str = "word/document.xml",
    others: dict[str, str] | None = None,
    method=zipfile.ZIP_DEFLATED,
) -> bytes:
    """The least that makes a document, with this XML as its body."""
    relation = f'<Relationship Id="r1" Type="{OFFICE}/relationships/officeDocument" Target="/{main}"/>'
    parts = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships">{relation}</Relationships>',
        main: body if "<!DOCTYPE" in body else in_body(body),
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, content in (parts | (others or {})).items():
            archive.writestr(name, content)
    return buffer.getvalue()


def in_body(body: str) -> str:
    return f'<w:document xmlns:w="{MAIN}" xmlns:mc="urn:mc"><w:body>{body}</w:body></w:document>'


def p(content: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>"


def t(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


REPORT = report()


def test_blocks():
    assert only(extract, REPORT).text.split("\n\n") == [
        "The harbour lease",
        "The council voted against it, said Deputy Mayor Orin Vask.",
        "Northern quay: 12 berths\nSouthern quay: 4 berths",
        "The ministry denies the claim.",
        "cell 0\ncell 1\ncell 2\ncell 3",
        "Nobody asked the fishermen.",
    ]


def test_facts():
    facts = only(extract, REPORT).metadata
    assert facts.title == "Harbour lease of Port Almond"
    assert facts.authors == ("Ilse Maranth", "Orin Vask")
    assert facts.language == "en-GB"
    assert facts.published is None  # the day on which the file was made is not the text's


def test_what_programs_put_there_is_no_fact():
    from docx import Document

    buffer = io.BytesIO()
    Document().save(buffer)
    facts = only(extract, buffer.getvalue()).metadata
    assert facts.title is None
    assert facts.authors == ()


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("", ""),
        (p(""), ""),
        (p(t("a ") + t(" b")), "a b"),
        (p(t("a")) + p("") + p(t("b")), "a\n\nb"),
        (p(t("a") + "<w:r><w:br/></w:r>" + t("b")), "a\nb"),
        (p(t("a") + "<w:r><w:tab/></w:r>" + t("b")), "a b"),
        (p(t("pro") + "<w:r><w:noBreakHyphen/></w:r>" + t("Tarvian")), "pro-Tarvian"),
        (p(t("kept") + f"<w:del>{t(' gone')}<w:r><w:delText> too</w:delText></w:r></w:del>"), "kept"),
        (p(f"<w:ins>{t('added')}</w:ins>") + p(f"<w:moveFrom>{t('moved')}</w:moveFrom>"), "added"),
        (p(f"<w:hyperlink>{t('linked')}</w:hyperlink>"), "linked"),
        (p("<w:r><w:instrText>PAGE</w:instrText></w:r>" + t("1")), "1"),
        (p(t("seen") + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>"), "seen"),
        (p('<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>seen</w:t></w:r>'), "seen"),
        (f"<w:sdt><w:sdtContent>{p(t('in a control'))}</w:sdtContent></w:sdt>", "in a control"),
        (
            p(f"<mc:AlternateContent><mc:Choice>{p(t('box'))}</mc:Choice><mc:Fallback>{p(t('box'))}</mc:Fallback>"
              "</mc:AlternateContent>"),
            "box",
        ),
        (p(t("a"), "<w:numPr/>") + p(t("b"), "<w:numPr/>") + p(t("c")), "a\nb\n\nc"),
        (
            f"<w:tbl><w:tr><w:tc>{p(t('a'))}</w:tc><w:tc><w:tbl><w:tr><w:tc>{p(t('b'))}{p(t('c'))}</w:tc></w:tr>"
            f"</w:tbl></w:tc></w:tr></w:tbl>{p(t('d'))}",
            "a\nb\nc\n\nd",
        ),
        ("<w:sectPr><w:headerReference/></w:sectPr>", ""),
        ("<!-- x -->" + p(t("a<!-- y -->b")), "ab"),
    ],
)  # fmt: skip
def test_paragraphs(body, expected):
    assert only(extract, packed(body)).text == expected


def test_footnotes_follow_the_text():
    relation = f'<Relationship Id="r" Type="{OFFICE}/relationships/footnotes" Target="footnotes.xml"/>'
    note = f"<w:footnote>{p(t('See the minutes.'))}</w:footnote>"
    others = {
        "word/_rels/document.xml.rels": f'<R xmlns="{PACKAGE}/relationships">{relation}</R>',
        "word/footnotes.xml": f'<w:footnotes xmlns:w="{MAIN}">{note}</w:footnotes>',
    }
    text = only(extract, packed(p(t("The claim.")), others=others)).text
    assert text == "The claim.\n\nSee the minutes."


def test_the_main_part_may_have_another_name():
    assert only(extract, packed(p(t("a")), main="word/document2.xml")).text == "a"


def test_strict_documents():
    body = packed(p(t("a"))).replace(
        MAIN.encode(), b"http://purl.oclc.org/ooxml/wordprocessingml/main12345678"
    )
    survived(extract, body)
    strict = (
        f'<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body>{p(t("a"))}</w:body>'
    )
    main = packed("", others={"word/document.xml": f"{strict}</w:document>"})
    assert only(extract, main).text == "a"


LOL = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
BOMB = f'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY l0 "lol">{LOL}]><w>&l11;</w>'


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "damaged"),
        (b"PK\x03\x04", "damaged"),
        (b"\xd0\xcf\x11\xe0" + bytes(600), r"old \.doc file.*save it as \.docx"),
        (packed(BOMB), "entities"),
        (packed("", others={"word/document.xml": BOMB.encode("utf-16")}), "entities"),
        (packed("", others={"word/document.xml": "<w:document"}), "damaged"),
        (packed("", others={"_rels/.rels": "<Relationships/>"}), "damaged"),
        (packed("<w:p>" * 100_000), "damaged"),
    ],
    ids=["empty", "head", "doc", "entities", "entities in UTF-16", "XML", "no main part", "deep"],
)
def test_refused(data, said):
    with pytest.raises(InputError, match=said):
        only(extract, data)


def test_encrypted_members():
    data = bytearray(packed(p(t("a")), method=zipfile.ZIP_STORED))
    for place in range(len(data) - 4):
        if data[place : place + 4] in (b"PK\x01\x02", b"PK\x03\x04"):
            data[place + (8 if data[place + 2] == 1 else 6)] |= 1
    with pytest.raises(InputError, match="password"):
        only(extract, bytes(data))


BIG = packed(p(t(" " * 3_000_000)))


@pytest.mark.parametrize(
    ("limits", "option"),
    [
        (Limits(), "--max-ratio"),
        (Limits(max_ratio=5_000, max_unpacked=2_000_000), "--max-unpacked"),
        (Limits(max_ratio=5_000, max_bytes=2_000_000), "--max-bytes"),
        (Limits(max_members=2), "--max-members"),
    ],
)
def test_limits(limits, option):
    with pytest.raises(LimitExceeded, match=option):
        list(extract(raw(BIG), limits))


@pytest.mark.parametrize("data", cuts(REPORT), ids=range(10))
def test_cut_off(data):
    assert survived(extract, data)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), max_size=20))
def test_changed_bytes(edits):
    survived(extract, changed(packed(p(t("a"))), edits))
