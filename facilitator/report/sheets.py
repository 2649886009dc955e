"""Paper to be cut, folded, hung up or written on: each page is drawn by itself, without a head or a foot."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from types import MappingProxyType
from typing import Any

from reportlab.lib.colors import Color
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from facilitator.report.fonts import Face, FontBook
from facilitator.report.lines import Align
from facilitator.report.snapshot import Snapshot
from facilitator.report.styles import INK, LINE, MUTED, Sheet
from facilitator.report.text import draw, one_line, wrap, wrap_short

LEADING = 1.2
CAPITAL = 0.69
"""The height of a capital or a figure of Fira Sans, as a part of its size."""

ASCENT = 0.8
EDGE = 12 * mm
"""What stays white round a page: more than any printer needs."""

_STEP = 0.94
_OWN_TYPE: Mapping[str, Any] = MappingProxyType({"initialFontName": Face.REGULAR})
"""What a page begins with: ReportLab's own choice would not be embedded. (Its stubs take the name for a number.)"""

_FOOT = 8.5


@dataclass(frozen=True, slots=True)
class Pen:
    """What a page is drawn with. All text is users' text; lengths in points, y grows upwards."""

    canvas: Canvas
    fonts: FontBook

    def write(
        self, x: float, top: float, width: float, text: str, size: float, *,
        colour: Color = INK, face: Face = Face.REGULAR, most: int = 1, align: Align = "LEFT",
    ) -> float:  # fmt: skip
        """Text from `top` downwards in at most so many lines, cut with an ellipsis; gives the y under the last."""
        lines = wrap_short(text, width, size, self.fonts, face, most)
        return self.lines(x, top, width, lines, size, colour=colour, face=face, align=align)

    def lines(
        self, x: float, top: float, width: float, lines: Sequence[str], size: float, *,
        colour: Color = INK, face: Face = Face.REGULAR, align: Align = "LEFT",
    ) -> float:  # fmt: skip
        """Ready lines from `top` downwards; gives the y under the last."""
        for line in lines:
            room = width - self.fonts.width(line, size, face)
            shift = {"LEFT": 0.0, "CENTER": room / 2, "RIGHT": room}[align]
            draw(self.canvas, x + shift, top - ASCENT * size, line, self.fonts, size, colour, face)
            top -= LEADING * size
        return top

    def fitted(
        self, text: str, width: float, height: float, largest: float, smallest: float, face: Face = Face.BOLD
    ) -> tuple[float, list[str]]:
        """The largest size at which a text stands in a box without a word being cut, and its lines.

        What is too long even at the smallest size ends with an ellipsis.
        """
        size, words = largest, one_line(text)
        while size > smallest:
            whole = all(self.fonts.width(word, size, face) <= width for word in words.split())
            lines = wrap(words, width, size, self.fonts, face) if whole else []
            if lines and len(lines) * LEADING * size <= height:
                return size, lines
            size *= _STEP
        most = max(1, int(height / (LEADING * smallest)))
        return smallest, wrap_short(words, width, smallest, self.fonts, face, most)

    def line(self, x: float, y: float, to_x: float, to_y: float, colour: Color = LINE, width: float = 0.8) -> None:
        """A straight line."""
        self.canvas.setStrokeColor(colour)
        self.canvas.setLineWidth(width)
        self.canvas.line(x, y, to_x, to_y)

    def dashed(self, x: float, y: float, to_x: float, to_y: float) -> None:
        """Where to fold or to cut."""
        self.canvas.saveState()
        self.canvas.setDash(2, 3)
        self.line(x, y, to_x, to_y, MUTED, 0.5)
        self.canvas.restoreState()

    def box(self, x: float, y: float, width: float, height: float, colour: Color = MUTED, line: float = 0.8) -> None:
        """An outline; (x, y) is its lower left corner."""
        self.canvas.setStrokeColor(colour)
        self.canvas.setLineWidth(line)
        self.canvas.rect(x, y, width, height, stroke=1, fill=0)


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its name for the outline (none: not listed), its shape, and what draws it."""

    name: str
    sheet: Sheet
    draw: Callable[[Pen], None]


def sheets(taken: Snapshot, fonts: FontBook, title: str, pages: Sequence[Page]) -> bytes:
    """The pages about a workshop as a PDF; see `sheets_bytes`."""
    return sheets_bytes(fonts, f"{title}: {taken.workshop.title}", taken.programme.name, pages)


def sheets_bytes(fonts: FontBook, title: str, author: str, pages: Sequence[Page]) -> bytes:
    """The pages as a PDF; at least one. The same pages give the same bytes."""
    buffer = BytesIO()
    canvas = Canvas(buffer, invariant=1, lang="en-GB", **_OWN_TYPE)
    canvas.setTitle(one_line(title))
    canvas.setAuthor(one_line(author))
    canvas.setCreator("Facilitator")
    canvas.setProducer("Facilitator")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    for number, page in enumerate(pages):
        canvas.setPageSize(page.sheet.value)
        if page.name:
            canvas.bookmarkPage(f"page-{number}")
            canvas.addOutlineEntry(one_line(page.name), f"page-{number}", 0)
        page.draw(Pen(canvas, fonts))
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def foot(pen: Pen, sheet: Sheet, words: str) -> None:
    """A quiet line at the foot of a page."""
    pen.write(EDGE, EDGE, sheet.value[0] - 2 * EDGE, one_line(words), _FOOT, colour=MUTED)


def turned(pen: Pen, width: float, height: float, face: Callable[[], None]) -> None:
    """Draw a face upside down into a box of this size at the origin: the far side of something folded."""
    pen.canvas.saveState()
    pen.canvas.translate(width, height)
    pen.canvas.rotate(180)
    face()
    pen.canvas.restoreState()
