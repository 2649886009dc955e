"""Colours, type sizes and page shapes of everything on paper. The colours are those of the window."""

from dataclasses import dataclass
from enum import Enum

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.enums import TA_CENTER, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm

from facilitator.report.fonts import Face

INK = HexColor("#1b2230")
MUTED = HexColor("#5a6474")
LINE = HexColor("#dfe4ec")
CANVAS = HexColor("#f4f6f9")
CARD = HexColor("#ffffff")
ACCENT = HexColor("#2f5bea")
ACCENT_SOFT = HexColor("#e8eefe")
OK = HexColor("#1f8a5b")
WARN = HexColor("#b7690b")
BAD = HexColor("#c0362c")

CELL_SIZE = 9.0
CELL_LEADING = 10.8
"""Exactly 1.2 of the size: ReportLab assumes it when it cuts a cell of plain lines at a page's end."""


class Sheet(Enum):
    """A paper size lying or standing: width and height in points."""

    A4 = (210 * mm, 297 * mm)
    A4_LANDSCAPE = (297 * mm, 210 * mm)
    LETTER = (612.0, 792.0)
    LETTER_LANDSCAPE = (792.0, 612.0)


@dataclass(frozen=True, slots=True)
class Margins:
    """White space round the text, in points."""

    side: float = 20 * mm
    top: float = 24 * mm
    bottom: float = 22 * mm


@dataclass(frozen=True, slots=True)
class Styles:
    """Every paragraph style on paper. Headings stay with what follows them."""

    title: ParagraphStyle
    subtitle: ParagraphStyle
    h1: ParagraphStyle
    h2: ParagraphStyle
    body: ParagraphStyle
    bullet: ParagraphStyle
    small: ParagraphStyle
    muted: ParagraphStyle
    cell: ParagraphStyle
    cell_muted: ParagraphStyle
    cell_centre: ParagraphStyle
    cell_right: ParagraphStyle
    head: ParagraphStyle
    head_centre: ParagraphStyle
    head_right: ParagraphStyle


def make_styles() -> Styles:
    """The style set. Sizes and spaces in points."""
    cell = _style("cell", CELL_SIZE, CELL_LEADING)
    head = _style("head", CELL_SIZE, CELL_LEADING, face=Face.BOLD, colour=MUTED)
    return Styles(
        title=_style("title", 22, 27, face=Face.BOLD, after=4),
        subtitle=_style("subtitle", 11, 15, colour=MUTED, after=2),
        h1=_style("h1", 14, 18, face=Face.BOLD, before=16, after=6, keep=True),
        h2=_style("h2", 11, 15, face=Face.BOLD, before=10, after=3, keep=True),
        body=_style("body", 10, 14, after=5),
        bullet=_style("bullet", 10, 14, after=2, indent=12),
        small=_style("small", 8.5, 11.5, after=3),
        muted=_style("muted", 9, 12, colour=MUTED, after=4),
        cell=cell,
        cell_muted=_style("cell_muted", CELL_SIZE, CELL_LEADING, colour=MUTED),
        cell_centre=ParagraphStyle("cell_centre", cell, alignment=TA_CENTER),
        cell_right=ParagraphStyle("cell_right", cell, alignment=TA_RIGHT),
        head=head,
        head_centre=ParagraphStyle("head_centre", head, alignment=TA_CENTER),
        head_right=ParagraphStyle("head_right", head, alignment=TA_RIGHT),
    )


def _style(
    name: str, size: float, leading: float, *, face: Face = Face.REGULAR, colour: Color = INK,
    before: float = 0, after: float = 0, indent: float = 0, keep: bool = False,
) -> ParagraphStyle:  # fmt: skip
    return ParagraphStyle(
        name,
        fontName=face,
        bulletFontName=face,
        fontSize=size,
        leading=leading,
        textColor=colour,
        spaceBefore=before,
        spaceAfter=after,
        leftIndent=indent,
        keepWithNext=keep,
        splitLongWords=1,
        allowWidows=0,
        allowOrphans=0,
    )
