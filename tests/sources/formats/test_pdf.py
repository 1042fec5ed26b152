import io
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sightline.errors import InputError, LimitExceeded
from sightline.settings import Limits
from sightline.sources.formats.pdf import extract
from sightline.sources.formats.pdf_flow import flow
from sightline.sources.formats.pdf_lines import Line, _Collector
from tests.damage import changed, check_offsets, cuts, only, raw, survived

WORDS = (
    "The council of Port Almond voted on Tuesday against leasing the inner harbour to a company that the "
    "ministry of transport of Tarvia controls, said Deputy Mayor Orin Vask. Three of the nine members "
    "abstained, two of whom own land beside the docks, according to the harbour master. "
)
PARAGRAPHS = [f"Point {number} of it. {WORDS * 3}".strip() for number in range(12)]
TITLE = "The harbour lease of Port Almond, its friends and its foes, and what they say about it"
FULL = "the deputy mayor of the town of Port Almond said on Tuesday that all of the nine members of"
SCHEMA = "http://purl.org/dc/elements/1.1/"


def laid_out(columns=1, indent=0, space=6, justified=True, foot="Page {}", head="Harbour Studies Institute"):
    """A report of several pages, set as by a word processor."""
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph

    def edges(canvas, document):
        canvas.setFont("Helvetica", 9)
        canvas.drawString(72, 800, head)
        canvas.drawCentredString(300, 30, foot.format(document.page))

    buffer = io.BytesIO()
    width = (A4[0] - 144 - 20 * (columns - 1)) / columns
    frames = [
        Frame(72 + i * (width + 20), 72, width, 700, leftPadding=0, rightPadding=0) for i in range(columns)
    ]
    document = BaseDocTemplate(buffer, pagesize=A4, title="Harbour lease", author="Ilse Maranth; Orin Vask")
    document.addPageTemplates([PageTemplate(frames=frames, onPage=edges)])
    text = ParagraphStyle(
        "text", fontName="Times-Roman", fontSize=11, leading=13.2, firstLineIndent=indent, spaceAfter=space,
        alignment=4 if justified else 0,
    )  # fmt: skip
    heading = ParagraphStyle("heading", fontName="Times-Bold", fontSize=14, leading=17, spaceAfter=8)
    document.build([Paragraph(TITLE, heading), *(Paragraph(paragraph, text) for paragraph in PARAGRAPHS)])
    return buffer.getvalue()


def drawn(*pages, **options):
    """Pages of lines, each a text or (x, y, size, text); texts follow each other from the top."""
    from reportlab.pdfgen.canvas import Canvas

    buffer = io.BytesIO()
    canvas = Canvas(buffer, **options)
    for page in pages:
        y = 760.0
        for line in page:
            x, y, size, text = line if isinstance(line, tuple) else (72, y - 14, 11, line)
            canvas.setFont("Times-Roman", size)
            canvas.drawString(x, y, text)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def minimal(content: bytes, kids: bytes = b"3 0 R") -> bytes:
    """A PDF of one page with this compressed content."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, bool(kids)),
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(content), content),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    data, places = b"%PDF-1.4\n", []
    for number, thing in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, thing)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    tail = b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, len(data))
    return data + head + table + tail


REPORT = laid_out()


@pytest.mark.parametrize(
    "layout",
    [
        {},
        {"columns": 2},
        {"indent": 15, "space": 0},
        {"columns": 2, "indent": 12, "space": 0},
        {"space": 0, "justified": False},
        {"foot": "{} / 9"},
        {"foot": "- {} -", "head": "Issue 12"},
    ],
    ids=str,
)
def test_paragraphs_run_over_columns_and_pages(layout):
    extracted = only(extract, laid_out(**layout))
    heads = {extracted.text[start:end] for start, end in extracted.running_heads}
    title, *body = (block for block in extracted.text.split("\n\n") if block not in heads)
    assert title == TITLE
    assert " ".join(body) == " ".join(PARAGRAPHS)
    assert all(block.endswith(".") for block in body)
    # where a page ends with a sentence, a paragraph may end as well
    assert len(PARAGRAPHS) <= len(body) < len(PARAGRAPHS) + len(extracted.page_starts)


def test_running_heads_and_page_numbers_are_marked_and_part_no_sentence():
    extracted = only(extract, REPORT)
    heads = [extracted.text[start:end] for start, end in extracted.running_heads]
    assert heads == [line for page in (1, 2, 3) for line in ("Harbour Studies Institute", f"Page {page}")]
    check_offsets(extracted)


def test_page_starts():
    pages = [
        [(72, 800, 9, "Courier"), f"One {FULL}", f"one {FULL}", (300, 30, 9, "1")],
        [(72, 800, 9, "Courier"), f"two {FULL}", "them.", (72, 600, 11, "Next of it."), (300, 30, 9, "2")],
        [],
        [(72, 800, 9, "Courier"), "Last of it.", (300, 30, 9, "4")],
    ]
    extracted = only(extract, drawn(*pages))
    running = f"One {FULL} one {FULL} two {FULL} them."
    blocks = ["Courier", running, "1", "Courier", "Next of it.", "2", "Courier", "Last of it.", "4"]
    assert extracted.text == "\n\n".join(blocks)
    last = extracted.text.rindex("Courier")
    assert extracted.page_starts == (0, extracted.text.index("two"), last, last)
    heads = [extracted.text[start:end] for start, end in extracted.running_heads]
    assert heads == ["Courier", "1", "Courier", "2", "Courier", "4"]


def test_facts():
    facts = only(extract, REPORT).metadata
    assert facts.title == "Harbour lease"
    assert facts.authors == ("Ilse Maranth", "Orin Vask")
    assert facts.published is None  # the day on which the file was made is not the text's


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("title", "Microsoft Word - lease_final.docx", None),
        ("title", "untitled", None),
        ("title", "lease_v2.indd", None),
        ("title", "Document1", None),
        ("title", "   ", None),
        ("title", "(anonymous)", None),
        ("title", "Print runs of the Courier", "Print runs of the Courier"),
        ("authors", "anonymous", ()),
        ("authors", "Administrator", ()),
        ("authors", "Ilse Maranth and Orin Vask", ("Ilse Maranth", "Orin Vask")),
    ],
)
def test_what_programs_put_there_is_no_fact(field, value, expected):
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(drawn(["Text."]))))
    writer.add_metadata({"/Title": value if field == "title" else "", "/Author": value})
    assert getattr(only(extract, written(writer)).metadata, field) == expected


def written(writer) -> bytes:
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def with_xmp(properties: str, attributes: str = "", before: str = "") -> bytes:
    from pypdf import PdfReader, PdfWriter
    from pypdf.generic import NameObject, StreamObject

    xmp = f"""<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>{before}<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
xmlns:dc="{SCHEMA}" xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/" {attributes}>
{properties}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>"""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(drawn(["Text."]))))
    stream = StreamObject()
    stream.set_data(xmp.encode())
    reference = writer._add_object(stream)
    writer.root_object[NameObject("/Metadata")] = reference
    return written(writer)


@pytest.mark.parametrize(
    ("properties", "attributes", "field", "expected"),
    [
        ("<dc:date><rdf:Seq><rdf:li>2031-03</rdf:li></rdf:Seq></dc:date>", "", "published", "2031-03"),
        ("<prism:publicationDate>2031-03-04T10:00Z</prism:publicationDate>", "", "published", "2031-03-04"),
        ("", 'prism:publicationDate="2031-03-04"', "published", "2031-03-04"),
        ("<dc:date>soon</dc:date>", "", "published", None),
        ("<dc:title><rdf:Alt><rdf:li>Harbour</rdf:li></rdf:Alt></dc:title>", "", "title", "Harbour"),
        ("<dc:creator><rdf:Bag><rdf:li>I. Ma</rdf:li><rdf:li>O. Va</rdf:li></rdf:Bag></dc:creator>", "",
         "authors", ("I. Ma", "O. Va")),
        ("<prism:publicationName>Harbour Review</prism:publicationName>", "", "outlet", "Harbour Review"),
        ("<broken", "", "title", None),
    ],
)  # fmt: skip
def test_facts_of_xmp(properties, attributes, field, expected):
    assert getattr(only(extract, with_xmp(properties, attributes)).metadata, field) == expected


def test_entities_in_xmp_are_refused():
    lol = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'
    assert only(extract, with_xmp("<dc:title>&b;</dc:title>", before=lol)).metadata.title is None


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["A question of inter-", "national law."], "A question of international law."),
        (["Long talks on pro-", "Tarvian parties."], "Long talks on pro-Tarvian parties."),
        (["A vote of the pro-", "vince of Kestrin."], "A vote of the province of Kestrin."),
        (["A law on anti-", "corruption courts."], "A law on anti-corruption courts."),
        (["Rule by state-", "backed militias."], "Rule by state-backed militias."),
        (["Members were re-", "elected in June."], "Members were re-elected in June."),
        (["The plan was re-", "drafted in June."], "The plan was redrafted in June."),
        (["Two days of a two-", "days strike."], "Two days of a two-days strike."),
        (["Tarvia and a Tarvia-", "bound ship."], "Tarvia and a Tarvia-bound ship."),
        (["There and there, There-", "fore it is."], "There and there, Therefore it is."),
        (["A re-elected and re-", "elected mayor."], "A re-elected and re-elected mayor."),
        (["Co-operation is co-", "operation, they say."], "Co-operation is co-operation, they say."),
        (["Cooperation is co-", "operation, they say."], "Cooperation is cooperation, they say."),
        (["The years 1990-", "1994 were bad ones."], "The years 1990-1994 were bad ones."),
        (["He left—as they", "say—at noon."], "He left—as they say—at noon."),
        (["He left the port—", "as they say, at noon."], "He left the port—as they say, at noon."),
        (["At https://courier.example/a-", "b it says so."], "At https://courier.example/a-b it says so."),
    ],
)  # fmt: skip
def test_lines_joined(lines, expected):
    page = [
        Line(text=text, page=0, x=72, y=700 - 12 * number, end=400, size=10)
        for number, text in enumerate(lines)
    ]
    assert flow([page]).text == expected


def test_ligatures_and_blanks():
    collector = _Collector(0, 0)
    unit = (1, 0, 0, 1, 0, 0)
    collector.visit("An e\ufb03cient  o\ufb03ce,\xa0\ufb02own\n", unit, unit, None, 10)
    collector.visit("", unit, unit, None, 10)
    collector.visit(" and \ufb01red. ", unit, unit, {"/BaseFont": "/ABC+Almond-Bold"}, 10)
    collector.close()
    assert [(line.text, line.bold) for line in collector.lines] == [
        ("An efficient office, flown", False),
        ("and fired.", True),
    ]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ([f"First {FULL}", "the council.", f"Second {FULL}", "it."], 2),  # a short line ends a paragraph
        ([f"First {FULL}", f"second {FULL}", "it."], 1),
        ([f"First {FULL}", f"Port Almond {FULL}"], 1),
        (["Heading of it", f"First {FULL}"], 2),
        ([f"First {FULL}", "• one", "• two"], 3),
        ([f"They say that {FULL}:", "– one", "– two"], 3),
        ([f"First {FULL}", "– if that is so – agreed."], 1),
        (["1 Introduction . . . . . . . 4", "2 The lease . . . . . . . . 9"], 2),
        ([(72, 700, 16, "A heading over"), (72, 682, 16, "Two Lines"), (72, 660, 11, FULL)], 2),
        ([(90, 700, 11, f"One {FULL}"), (72, 686, 11, f"two {FULL}"), (90, 672, 11, f"Three {FULL}"),
          (72, 658, 11, f"four {FULL}")], 2),
        ([(72, 700, 11, f"1. One {FULL}"), (90, 686, 11, f"two {FULL}"), (90, 672, 11, f"three {FULL}")], 1),
    ],
)  # fmt: skip
def test_where_paragraphs_begin(lines, expected):
    assert len(only(extract, drawn(lines)).text.split("\n\n")) == expected


def test_footnotes_stand_behind_the_paragraph_that_runs_over_the_page():
    note = (72, 60, 8, "1 See the minutes of the council.")
    first = [f"One {FULL}"] * 4 + [note]
    extracted = only(extract, drawn(first, [f"two {FULL}", "them agreed."]))
    assert extracted.text.endswith(f"two {FULL} them agreed.\n\n1 See the minutes of the council.")


def test_a_sideways_stamp_is_left_out():
    from reportlab.pdfgen.canvas import Canvas

    buffer = io.BytesIO()
    canvas = Canvas(buffer)
    canvas.drawString(72, 700, "The text.")
    canvas.rotate(90)
    canvas.drawString(300, -20, "stamp in the margin")
    canvas.save()
    assert only(extract, buffer.getvalue()).text == "The text."


@pytest.mark.parametrize("turned", [90, 180, 270])
def test_turned_pages(turned):
    from reportlab.pdfgen.canvas import Canvas

    buffer = io.BytesIO()
    canvas = Canvas(buffer)
    canvas.setPageRotation(turned)
    canvas.translate(300, 400)
    canvas.rotate(turned)
    canvas.drawString(0, 100, "First line of the paragraph runs on")
    canvas.drawString(0, 86, "to its second.")
    canvas.save()
    assert only(extract, buffer.getvalue()).text == "First line of the paragraph runs on to its second."


def encrypted(user: str) -> bytes:
    from reportlab.lib.pdfencrypt import StandardEncryption

    return drawn(["The text."], encrypt=StandardEncryption(user, ownerPassword="owner", strength=128))


def test_encrypted_without_a_password_for_reading():
    assert only(extract, encrypted("")).text == "The text."


def test_encrypted_with_a_password():
    with pytest.raises(InputError, match="password; save a copy without"):
        only(extract, encrypted("secret"))


def test_encrypted_with_what_takes_another_package(monkeypatch):
    from pypdf import PdfReader
    from pypdf.errors import DependencyError

    def decrypt(*_):
        raise DependencyError("cryptography>=3.1 is required")

    monkeypatch.setattr(PdfReader, "decrypt", decrypt)
    with pytest.raises(InputError, match=r"AES.*pip install cryptography"):
        only(extract, encrypted(""))


def picture_pages(*texts) -> bytes:
    from PIL import Image
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    buffer = io.BytesIO()
    canvas = Canvas(buffer)
    for text in texts:
        if text:
            canvas.drawString(72, 700, text)
        else:
            canvas.drawImage(ImageReader(Image.new("L", (4, 4))), 0, 0)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def test_a_scan_needs_ocr():
    with pytest.raises(InputError, match=r"without a text layer.*OCR"):
        only(extract, picture_pages("", ""))


def test_pages_that_are_pictures_are_named():
    (caution,) = only(extract, picture_pages("Text.", "", "More.", "")).cautions
    assert caution.code == "pages_without_text"
    assert "Pages 2, 4 " in caution.message


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "damaged"),
        (b"%PDF-1.7", "damaged"),
        (b"%PDF-1.7\n" + b"\0" * 1000, "damaged"),
        (minimal(zlib.compress(b""), kids=b""), "without pages"),
        (minimal(zlib.compress(b" " * 80_000_000)), "no page can be read"),
        (minimal(zlib.compress(b"[" * 500_000)), "no page can be read|without a text layer"),
    ],
    ids=["empty", "head", "zeros", "no pages", "bomb", "brackets"],
)
def test_refused(data, said):
    with pytest.raises(InputError, match=said):
        only(extract, data)


@pytest.mark.parametrize(
    ("limits", "option"),
    [
        (Limits(max_pages=2), "--max-pages 3"),
        (Limits(max_chars=100), "--max-chars"),
        (Limits(max_seconds=0.1), "--max-seconds"),
    ],
)
def test_limits(limits, option, monkeypatch):
    if limits.max_seconds < 1:
        monkeypatch.setattr("sightline.sources.clock.time.monotonic", iter(range(100)).__next__)
    with pytest.raises(LimitExceeded, match=option):
        list(extract(raw(REPORT), limits))


def test_pypdf_stays_quiet(capsys, caplog):
    survived(extract, REPORT[:-200])
    assert capsys.readouterr() == ("", "")
    assert not caplog.records


SHORT = drawn(["A short text.", "It has two lines."], ["Another page."])


@pytest.mark.parametrize("data", cuts(SHORT) + cuts(REPORT), ids=range(20))
def test_cut_off(data):
    assert survived(extract, data)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), max_size=20))
def test_changed_bytes(edits):
    survived(extract, changed(SHORT, edits))
