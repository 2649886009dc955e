"""The one kind of table on paper: a quiet head repeated on every page, hairlines between rows, text at the top.

A cell of plain text is broken into lines here, once, and handed to ReportLab as a string: that draws many times
faster than a Paragraph and looks the same. Text that needs other fonts becomes `Lines`, which draw them.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.platypus import CondPageBreak, Flowable, Table

from facilitator.report.fonts import Face
from facilitator.report.lines import Align, Lines
from facilitator.report.paper import Paper
from facilitator.report.styles import CELL_LEADING, CELL_SIZE, INK, LINE, MUTED
from facilitator.report.text import clean, wrap, wrap_short

Cell = str | Flowable | Sequence[Flowable]
"""Users' text, or what draws itself: a chip, a mark, a paragraph in another style."""

Command = tuple[str, tuple[int, int], tuple[int, int], *tuple[object, ...]]

PAD = 5.0
_MOST_HEAD_LINES = 6


@dataclass(frozen=True, slots=True)
class Column:
    """A column's heading, its share of the table's width (any number: shares are taken in proportion), its side."""

    head: str
    share: float = 1.0
    align: Align = "LEFT"


class RowTable(Table):
    """A table that a page's end parts between two rows; only a row taller than a page is cut itself.

    ReportLab alone would, once it has parted a table between rows, go on at the same place with the head once more
    and as many lines of the next row as fit.
    """

    page_height = 0.0

    def split(self, width: float, height: float) -> list[Flowable]:
        """The rows that fit, and the rest for the next page; nothing when not one fits."""
        self.splitInRow = 0
        parts = super().split(width, height)
        if len(parts) > 1:
            return [parts[0], CondPageBreak(height), *parts[1:]]
        if parts or super().split(width, self.page_height):
            return parts
        self.splitInRow = 1
        return super().split(width, height)

    def onSplit(self, part: Table, by_row: int = 1) -> None:
        """Hand on how high a page is."""
        if isinstance(part, RowTable):
            part.page_height = self.page_height


def table(paper: Paper, columns: Sequence[Column], rows: Sequence[Sequence[Cell]], width: float = 0.0) -> RowTable:
    """A table over the whole width between the margins, or `width` points of it.

    Each row has one cell for each column; the text of a cell may be of any length. When no column has a heading
    there is no head; a heading is cut after a few lines, for it stands on every page. Raises ValueError when a row
    has too many or too few cells, or when there is nothing to draw.
    """
    headed = any(column.head for column in columns)
    shares = sum(column.share for column in columns)
    widths = [(width or paper.width) * column.share / shares for column in columns]
    heads = [
        _drawn(paper, column.head, wide, column.align, head=True) for column, wide in zip(columns, widths, strict=True)
    ]
    body = [
        [_drawn(paper, cell, wide, column.align) for cell, column, wide in zip(row, columns, widths, strict=True)]
        for row in rows
    ]
    made = RowTable(
        [heads, *body] if headed else body,
        colWidths=widths,
        style=_commands(columns, headed),
        repeatRows=int(headed),
        splitByRow=1,
        hAlign="LEFT",
        spaceBefore=2,
        spaceAfter=8,
    )
    made.page_height = paper.height
    return made


def _drawn(paper: Paper, cell: Cell, width: float, align: Align, head: bool = False) -> Cell:
    if not isinstance(cell, str):
        return cell
    text = clean(cell)
    inside = max(width - 2 * PAD, CELL_SIZE)
    face, colour = (Face.BOLD, MUTED) if head else (Face.REGULAR, INK)
    fonts = paper.fonts
    if head:
        lines = wrap_short(text, inside, CELL_SIZE, fonts, face, _MOST_HEAD_LINES)
    else:
        lines = wrap(text, inside, CELL_SIZE, fonts, face)
    if fonts.covers("".join(lines)):
        return "\n".join(lines)
    return Lines(lines, fonts, CELL_SIZE, CELL_LEADING, colour, face, align)


def _commands(columns: Sequence[Column], headed: bool) -> list[Command]:
    everything = ((0, 0), (-1, -1))
    commands: list[Command] = [
        ("FONT", *everything, Face.REGULAR, CELL_SIZE, CELL_LEADING),
        ("TEXTCOLOR", *everything, INK),
        ("VALIGN", *everything, "TOP"),
        ("LEFTPADDING", *everything, PAD),
        ("RIGHTPADDING", *everything, PAD),
        ("TOPPADDING", *everything, PAD),
        ("BOTTOMPADDING", *everything, PAD),
        ("LINEBELOW", *everything, 0.5, LINE),
        *(("ALIGN", (index, 0), (index, -1), column.align) for index, column in enumerate(columns)),
    ]
    return [*commands, *_head_commands()] if headed else commands


def _head_commands() -> list[Command]:
    first_row = ((0, 0), (-1, 0))
    return [
        ("FONT", *first_row, Face.BOLD, CELL_SIZE, CELL_LEADING),
        ("TEXTCOLOR", *first_row, MUTED),
        ("VALIGN", *first_row, "BOTTOM"),
        ("LINEBELOW", *first_row, 1, MUTED),
    ]
