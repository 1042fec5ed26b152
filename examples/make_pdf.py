"""Makes sarvenholt/local-report.pdf: two pages with what a reader of PDFs has to undo.

Words are broken at line ends, "fi" and "fl" are ligatures, each page has a running head and a number, and a
paragraph crosses the page. The result is the same to the byte each time; after a change of the text:

    python examples/make_pdf.py
"""

import os
from pathlib import Path

os.environ["SOURCE_DATE_EPOCH"] = "1684224000"  # 16 May 2023, the day that the report gives for itself

from reportlab.lib.pagesizes import A5
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

TARGET = Path(__file__).parent / "sarvenholt" / "local-report.pdf"
RUNNING_HEAD = "Sarvenholt Civic Monitor · Local Report No. 7"
MARGIN, LEADING, SIZE = 38, 12.5, 8.5
"""Points."""

# A line that starts with "#" is a heading, an empty line ends a paragraph; line ends are kept.
PAGES = (
    """\
# Kestolm and its surroundings, 1–14 May 2023

By the observers of the Sarvenholt Civic Monitor

Published 16 May 2023

In the first half of May, our observers saw trucks on the airfield of
Kestolm, queues for Dromovian passports in Tolvesk and one large assem-
bly. We write Sarvenholt; those who gave us their words often said Brin-
zhal, and we have left it so.

# The airfield

Between eleven in the evening of 10 May and two in the morning, two
observers counted fourteen trucks without number plates on the road to
the airfield. The night watchman said that one of the drivers had told
him they were “only the plumbers.” The Dromovian Foreign Ministry
speaks of civil engineers. A woman who gave only her first name, Lisbet,
said she had heard that more vehicles would come in June. We could not
confirm this.

# Passports

On 4 May, the queue outside the Dromovian consular office in Tolvesk
reached the fish market. A clerk, who asked not to be named, put the
number of passports issued so far at “well over ten thousand.” Six of the
nine people whom we asked said that their employers had advised them
to apply. Two teachers explained that they would otherwise lose their
posts at the end of the school year. The school authority denies that
there was any such instruction.

# The letter of the bishop

On Sunday, 7 May, a letter from Bishop Kalistrin was read out in 31 of
the 38 parishes that we know of. It calls the vote “a duty before God.” The
priest of Upper Orrel refused to read it and was moved to a different par-""",
    """\
ish in the following week, reportedly on the bishop’s orders. The diocese
denied any connection.

# The assembly of 14 May

We counted about 1,100 people in the square of Kestolm when the Com-
mon Home alliance was founded. The organizers spoke of 2,500, the Tol-
vesk police of no more than 300. Nobody was hurt. Three men with cam-
eras, who said that they worked for Morlesk Today, filmed faces from the
roof of the post office.

# What comes next

The administration in Tolvesk plans to register voters from 1 June. It is
likely that public employees will be pressed to register first: a headmaster
showed us a list with the names of his staff and a column for signatures.
Gas for the Kestolm hospital, which was cut off on 3 May, has flowed
again since 6 May. The hospital’s director fears that it could be cut off
once more before the vote. Our next report will appear on 30 May.
""",
)


def main() -> None:
    """Write the file beside this script."""
    pdfmetrics.registerFont(TTFont("Vera", "Vera.ttf"))
    pdfmetrics.registerFont(TTFont("VeraBd", "VeraBd.ttf"))
    canvas = Canvas(str(TARGET), pagesize=A5, invariant=1, pageCompression=1)
    canvas.setTitle("Kestolm and its surroundings, 1–14 May 2023")
    canvas.setAuthor("Sarvenholt Civic Monitor")
    canvas.setSubject("An invented report: an example of the Sightline project")
    for number, page in enumerate(PAGES, start=1):
        draw_page(canvas, number, page)
    canvas.save()


def draw_page(canvas: Canvas, number: int, page: str) -> None:
    """One page: running head, lines from the top down, page number."""
    width, height = A5
    canvas.setFont("Vera", 7)
    canvas.drawString(MARGIN, height - 30, RUNNING_HEAD)
    canvas.drawCentredString(width / 2, 24, str(number))
    text = canvas.beginText(MARGIN, height - 54)
    for line in page.splitlines():
        heading = line.startswith("# ")
        text.setFont("VeraBd" if heading else "Vera", SIZE, LEADING)
        text.textLine(ligatures(line.removeprefix("# ")))
    canvas.drawText(text)
    canvas.showPage()


def ligatures(line: str) -> str:
    """Set "fi" and "fl" as one character each, as typesetting programs do."""
    return line.replace("fi", "ﬁ").replace("fl", "ﬂ")


if __name__ == "__main__":
    main()
