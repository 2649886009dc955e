"""A table of words on the stage: headings, and rows of cells that wrap."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from facilitator.core.people import Team
from facilitator.ui.stage.canvas import Canvas, Type
from facilitator.ui.stage.pieces import HALF_BOLD, team_colour

_HEAD, _TALLEST, _GAP, _SIZE = 54.0, 150.0, 32.0, 32
_MOST_LINES = 3


@dataclass(frozen=True)
class Cell:
    """Words, perhaps behind a team's mark; nothing yet is a dash. `warn` says that something is missing."""

    words: str
    strong: bool = False
    warn: bool = False
    team: Team | None = None


def paint_table(
    canvas: Canvas,
    area: QRectF,
    columns: Sequence[tuple[str, float]],
    rows: Sequence[Sequence[Cell]],
    most: int,
) -> None:
    """Draw rows under headings; `columns` are (heading, share of the width). Room is kept for `most` rows."""
    x = area.left()
    widths = [area.width() * share for _head, share in columns]
    for (head, _share), width in zip(columns, widths, strict=True):
        canvas.text(QRectF(x, area.top(), width - _GAP, _HEAD), head, Type(30, HALF_BOLD, canvas.tokens.muted))
        x += width
    height = min(_TALLEST, (area.height() - _HEAD) / min(most, max(len(rows), 1)))
    lines = max(1, min(_MOST_LINES, int((height - 14) / canvas.line_height(_SIZE))))
    for place, row in enumerate(rows):
        y = area.top() + _HEAD + place * height
        canvas.rule(area.left(), y, area.right(), y)
        x = area.left()
        for cell, width in zip(row, widths, strict=True):
            _paint_cell(canvas, QRectF(x, y + 10, width - _GAP, height - 14), cell, lines)
            x += width


def _paint_cell(canvas: Canvas, rect: QRectF, cell: Cell, lines: int) -> None:
    tokens = canvas.tokens
    if cell.team is not None:
        canvas.mark(cell.team.mark, team_colour(cell.team), QRectF(rect.left(), rect.top() + 8, 24, 24))
        rect = rect.adjusted(36, 0, 0, 0)
    colour = tokens.warn if cell.warn else "" if cell.words else tokens.muted
    weight = HALF_BOLD if cell.strong else Type(_SIZE).weight
    canvas.text(rect, cell.words or "–", Type(_SIZE, weight, colour), lines)
