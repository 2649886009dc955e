"""A story of flowables becomes a PDF: title block, running header, page numbers, outline, title and language.

The same story on the same computer gives the same bytes. Every font is embedded.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, HRFlowable, NextPageTemplate, PageTemplate, Spacer

from facilitator.report.files import write_whole
from facilitator.report.fonts import Face
from facilitator.report.paper import Heading, Paper
from facilitator.report.styles import ACCENT, LINE, MUTED
from facilitator.report.text import draw, one_line, wrap_short

FURNITURE_SIZE = 8.5
HEADER_RISE = 22.0
FOOTER_DROP = 24.0
PAGE_NUMBER_WIDTH = 90


@dataclass(frozen=True, slots=True)
class Front:
    """What a document says of itself. Users' text throughout.

    The title stands on the first page and in the file's properties; the details are the lines under it (date,
    place, who was there). The header, or without one the title, stands at the head of the later pages, and the
    footer at the foot of every page.
    """

    title: str
    subject: str = ""
    author: str = ""
    details: tuple[str, ...] = ()
    header: str = ""
    footer: str = ""
    language: str = "en-GB"


def build(target: Path | BinaryIO, story: Sequence[Flowable], paper: Paper, front: Front) -> None:
    """Write the document to a path, whole or not at all, or to an open binary file.

    Raises UserError when the path cannot be written.
    """
    data = pdf_bytes(story, paper, front)
    if isinstance(target, Path):
        write_whole(target, data)
    else:
        target.write(data)


def pdf_bytes(
    story: Sequence[Flowable], paper: Paper, front: Front, begun: Callable[[int], None] | None = None
) -> bytes:
    """The document as bytes. Flowables may be used once only: make a new story for another document.

    `begun` is told the number of each page before anything is drawn on it; what it raises ends the drawing.
    """
    buffer = BytesIO()
    template = _Template(buffer, paper, front, begun)
    template.build([*_title_block(paper, front), *story], canvasmaker=_CountingCanvas)
    return buffer.getvalue()


def _title_block(paper: Paper, front: Front) -> list[Flowable]:
    lines = (front.subject, *front.details)
    return [
        NextPageTemplate("later"),
        HRFlowable(width=36, thickness=3, color=ACCENT, hAlign="LEFT", spaceBefore=0, spaceAfter=10),
        paper.says(one_line(front.title), paper.styles.title),
        *(paper.says(one_line(line), paper.styles.subtitle) for line in lines if line),
        Spacer(1, 10),
        HRFlowable(width="100%", thickness=0.6, color=LINE, spaceBefore=0, spaceAfter=6),
    ]


class _Template(BaseDocTemplate):
    """The page with its furniture. The page count is known only at the end, so each page refers to a
    drawing of its own ("Page 2 of 7") that is made then."""

    def __init__(self, buffer: BinaryIO, paper: Paper, front: Front, begun: Callable[[int], None] | None) -> None:
        super().__init__(
            buffer,
            pagesize=paper.sheet.value,
            title=one_line(front.title),
            subject=one_line(front.subject),
            author=one_line(front.author),
            creator="Facilitator",
            producer="Facilitator",
            lang=front.language,
            displayDocTitle=True,
            initialFontName=Face.REGULAR,
            initialFontSize=10,
            invariant=1,
        )
        self._paper = paper
        self._front = front
        self._begun = begun
        self._headings = 0
        self._level = -1
        side, bottom = paper.margins.side, paper.margins.bottom
        for name, on_page in (("first", self._draw_foot), ("later", self._draw_head_and_foot)):
            frame = Frame(side, bottom, paper.width, paper.height, 0, 0, 0, 0, id=name)
            self.addPageTemplates(PageTemplate(name, [frame], onPage=on_page))

    def beforePage(self) -> None:
        """Tell that a page has begun."""
        if self._begun:
            self._begun(self.page)

    def afterFlowable(self, flowable: Flowable) -> None:
        """List a heading in the outline where it came to stand."""
        if not isinstance(flowable, Heading) or not flowable.outline:
            return
        self._headings += 1
        self._level = min(flowable.level, self._level + 1)
        key = f"heading-{self._headings}"
        self.canv.bookmarkPage(key)
        self.canv.addOutlineEntry(flowable.outline, key, self._level)

    def _draw_head_and_foot(self, canvas: Canvas, template: BaseDocTemplate) -> None:
        margins, (_, height) = self._paper.margins, self._paper.sheet.value
        baseline = height - margins.top + HEADER_RISE
        canvas.saveState()
        self._draw_line_of_text(canvas, baseline, self._front.header or self._front.title, self._paper.width)
        self._draw_rule(canvas, baseline - 7)
        canvas.restoreState()
        self._draw_foot(canvas, template)

    def _draw_foot(self, canvas: Canvas, template: BaseDocTemplate) -> None:
        margins, width = self._paper.margins, self._paper.width
        baseline = margins.bottom - FOOTER_DROP
        canvas.saveState()
        self._draw_rule(canvas, baseline + 12)
        self._draw_line_of_text(canvas, baseline, self._front.footer, width - PAGE_NUMBER_WIDTH)
        canvas.translate(margins.side + width, baseline)
        canvas.doForm(_page_number_name(canvas.getPageNumber()))
        canvas.restoreState()

    def _draw_rule(self, canvas: Canvas, y: float) -> None:
        side = self._paper.margins.side
        canvas.setStrokeColor(LINE)
        canvas.setLineWidth(0.6)
        canvas.line(side, y, side + self._paper.width, y)

    def _draw_line_of_text(self, canvas: Canvas, y: float, text: str, width: float) -> None:
        fonts = self._paper.fonts
        shown = wrap_short(one_line(text), width, FURNITURE_SIZE, fonts)[0]
        draw(canvas, self._paper.margins.side, y, shown, fonts, FURNITURE_SIZE, MUTED)


class _CountingCanvas(Canvas):
    """Draws what the pages refer to, "Page 2 of 7", once the last page is there."""

    def save(self) -> None:
        pages = self.getPageNumber() - 1
        for page in range(1, pages + 1):
            self.beginForm(_page_number_name(page), -PAGE_NUMBER_WIDTH, -4, 0, 12)
            self.setFont(Face.REGULAR, FURNITURE_SIZE)
            self.setFillColor(MUTED)
            self.drawRightString(0, 0, f"Page {page} of {pages}")
            self.endForm()
        super().save()


def _page_number_name(page: int) -> str:
    return f"page-number-{page}"
