"""Slides as PPTX: a small kit that fits text to its place and says how much did not fit.

Text is measured in Fira Sans. Where that is missing a program takes another sans serif, so a little room is kept.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib import import_module
from io import BytesIO
from types import MappingProxyType
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE, PP_ALIGN
from pptx.slide import Slide
from pptx.util import Emu, Length, Pt

from facilitator.core.people import Mark, Team
from facilitator.core.phrases import shortened
from facilitator.report.fonts import Face, FontBook
from facilitator.report.text import one_line, wrap_short

PPTX: Any = import_module("pptx")  # half of it has no types, so what comes from it is Any
RGB: Any = import_module("pptx.dml.color").RGBColor

WIDTH, HEIGHT = 960.0, 540.0
"""Of a slide, in points: 16 to 9."""

SIDE, TOP = 44.0, 118.0
BOTTOM = HEIGHT - 40.0
INK, MUTED, SHADE = RGB(0x1B, 0x22, 0x30), RGB(0x5A, 0x64, 0x74), RGB(0xEE, 0xF1, 0xF5)
LEADING = 1.2
_SPARE, _SPARE_BOLD = 0.9, 0.8
_LONGEST_PROPERTY = 255
_TITLE_ONLY = 5
_FONT = b'<a:latin typeface="Fira Sans" panose="020B0503050000020004" pitchFamily="34" charset="0"/>'
_THEME_FONT, _THEME_ACCENT = b'<a:latin typeface="Calibri"/>', b"4F81BD"
_SHAPES = MappingProxyType(
    {
        Mark.CIRCLE: MSO_SHAPE.OVAL,
        Mark.TRIANGLE: MSO_SHAPE.ISOSCELES_TRIANGLE,
        Mark.SQUARE: MSO_SHAPE.RECTANGLE,
        Mark.DIAMOND: MSO_SHAPE.DIAMOND,
        Mark.HEXAGON: MSO_SHAPE.HEXAGON,
        Mark.STAR: MSO_SHAPE.STAR_5_POINT,
        Mark.PLUS: MSO_SHAPE.CROSS,
    }
)


@dataclass(frozen=True, slots=True)
class Box:
    """A place on a slide, in points from its top left."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Say:
    """A paragraph: its text on at most `most` lines, its size in points, and how it looks."""

    text: str
    size: float = 18.0
    most: int = 2
    bold: bool = False
    quiet: bool = False
    after: float = 0.0


class Deck:
    """A presentation in a team's colours, being made slide by slide."""

    def __init__(self, team: Team, fonts: FontBook) -> None:
        self._team = team
        self._fonts = fonts
        self._deck = PPTX.Presentation()
        self._wide()

    def slide(self, title: str, notes: Sequence[str]) -> Slide:
        """A new slide under a title that stays on one line; the notes are for whoever speaks, and never cut."""
        slide = self.blank()
        self.mark(slide, Box(SIDE, 50, 24, 24))
        self.title(slide, Box(SIDE + 36, 34, WIDTH - 2 * SIDE - 36, 56), Say(title, 32, 1, bold=True))
        self.notes(slide, notes)
        return slide

    def blank(self) -> Slide:
        """A new slide whose title is still to be placed."""
        slide: Slide = self._deck.slides.add_slide(self._deck.slide_layouts[_TITLE_ONLY])
        return slide

    def title(self, slide: Slide, box: Box, say: Say) -> None:
        """Place a slide's title."""
        shape = slide.shapes.title
        if shape is None:
            raise ValueError("this layout has no title")
        shape.left, shape.top, shape.width, shape.height = _emus(box)
        self._fill(shape.text_frame, [say], box.width, MSO_ANCHOR.MIDDLE)

    def notes(self, slide: Slide, lines: Sequence[str]) -> None:
        """What stands below a slide for whoever speaks."""
        frame = slide.notes_slide.notes_text_frame
        if frame is not None:
            frame.text = "\n".join(map(one_line, lines))

    def mark(self, slide: Slide, box: Box) -> None:
        """The team's mark in its colour."""
        shape: Any = slide.shapes.add_shape(_SHAPES[self._team.mark], *_emus(box))
        shape.name = f"{self._team.mark} of {one_line(self._team.name)}"
        shape.fill.solid()
        shape.fill.fore_color.rgb = RGB.from_string(self._team.colour[1:].upper())
        shape.line.fill.background()
        for style in shape.element.xpath("p:style"):  # it brings a shadow
            shape.element.remove(style)

    def text(self, slide: Slide, box: Box, paragraphs: Sequence[Say]) -> None:
        """Paragraphs in a box; see `fitting` for how many it holds."""
        shape = slide.shapes.add_textbox(*_emus(box))
        self._fill(shape.text_frame, paragraphs, box.width, MSO_ANCHOR.TOP)

    def height(self, say: Say, width: float) -> float:
        """How high a paragraph is in a box of this width, in points."""
        return len(self._lines(say, width)) * say.size * LEADING + say.after

    def table(
        self, slide: Slide, box: Box, shares: Sequence[float], heads: Sequence[str], rows: Sequence[Sequence[Say]]
    ) -> None:
        """A quiet table with a head, every other row shaded. Shares are those of the columns in its width."""
        table: Any = slide.shapes.add_table(len(rows) + 1, len(heads), *_emus(box)).table
        widths = [box.width * share / sum(shares) for share in shares]
        table.horz_banding = False
        for column, width in zip(table.columns, widths, strict=True):
            column.width = Emu(int(Pt(1) * width))
        cells = [[Say(head, 13, 1, bold=True, quiet=True) for head in heads], *rows]
        for number, row in enumerate(cells):
            table.rows[number].height = Emu(int(Pt(1) * self.row_height(row, widths)))
            for at, say in enumerate(row):
                cell = table.cell(number, at)
                cell.fill.solid()
                cell.fill.fore_color.rgb = SHADE if number % 2 == 0 else RGB(0xFF, 0xFF, 0xFF)
                cell.margin_left = cell.margin_right = Pt(CELL_PAD)
                cell.margin_top = cell.margin_bottom = Pt(CELL_RISE)
                self._fill(cell.text_frame, [say], widths[at] - 2 * CELL_PAD, None)

    def row_height(self, row: Sequence[Say], widths: Sequence[float]) -> float:
        """How high a row of a table is, in points."""
        inside = [self.height(say, width - 2 * CELL_PAD) for say, width in zip(row, widths, strict=True)]
        return max(inside) + 2 * CELL_RISE

    def to_bytes(self, title: str, author: str, made_at: datetime) -> bytes:
        """The file. `made_at` is the instant it bears; the same content gives the same bytes."""
        about = self._deck.core_properties
        about.title, about.author = (shortened(one_line(text), _LONGEST_PROPERTY) for text in (title, author))
        about.last_modified_by, about.comments = "Facilitator", ""
        about.created = about.modified = made_at.astimezone(UTC).replace(tzinfo=None, microsecond=0)
        buffer = BytesIO()
        self._deck.save(buffer)
        return _repacked(buffer.getvalue(), self._team.colour[1:].upper().encode("ascii"))

    def _wide(self) -> None:
        """Make the slides 16 to 9, and with them what new slides are made of."""
        deck, width = self._deck, int(Pt(1) * WIDTH)
        was = deck.slide_width or width
        deck.slide_width, deck.slide_height = Emu(width), Emu(int(Pt(1) * HEIGHT))
        for place in (deck.slide_master, *deck.slide_layouts):
            for shape in place.placeholders:
                left, top, wide, high = shape.left, shape.top, shape.width, shape.height
                shape.left, shape.width = Emu(left * width // was), Emu(wide * width // was)
                shape.top, shape.height = Emu(top * 3 // 4), Emu(high * 3 // 4)

    def _fill(self, frame: Any, paragraphs: Sequence[Say], width: float, anchor: MSO_ANCHOR | None) -> None:
        frame.word_wrap = True
        if anchor is not None:  # of a box of its own; a cell has its margins already
            frame.auto_size, frame.vertical_anchor = MSO_AUTO_SIZE.NONE, anchor
            frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
        for number, say in enumerate(paragraphs):
            paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
            paragraph.alignment = PP_ALIGN.LEFT
            paragraph.space_after, paragraph.line_spacing = Pt(say.after), 1.0
            run = paragraph.add_run()
            run.text = " ".join(self._lines(say, width))
            run.font.size, run.font.bold = Pt(say.size), say.bold
            run.font.color.rgb = MUTED if say.quiet else INK

    def _lines(self, say: Say, width: float) -> list[str]:
        face, spare = (Face.BOLD, _SPARE_BOLD) if say.bold else (Face.REGULAR, _SPARE)
        return wrap_short(one_line(say.text), width * spare, say.size, self._fonts, face, say.most)


CELL_PAD, CELL_RISE = 8.0, 4.0


def _emus(box: Box) -> tuple[Length, Length, Length, Length]:
    left, top, width, height = (Emu(int(Pt(1) * size)) for size in (box.left, box.top, box.width, box.height))
    return left, top, width, height


def _repacked(data: bytes, colour: bytes) -> bytes:
    """The same file with our type and the team's colour in its theme, and without the time at which it was packed."""
    packed = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(packed, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name.startswith("ppt/theme/"):
                part = part.replace(_THEME_FONT, _FONT).replace(_THEME_ACCENT, colour)
            new.writestr(ZipInfo(name, (1980, 1, 1, 0, 0, 0)), part, ZIP_DEFLATED)
    return packed.getvalue()
