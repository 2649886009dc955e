"""Where all see it alike, and where the teams see it differently. What is still to be guessed is on neither list."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF

from facilitator.core.assess.figures.results import StatementResult
from facilitator.core.phrases import counted
from facilitator.core.run.walked import Line, RoomView
from facilitator.ui.stage.canvas import Canvas, Type
from facilitator.ui.stage.pieces import BOLD, HALF_BOLD, RIGHT, heading, legend, nothing_yet, team_label
from facilitator.ui.stage.results_axis import AXIS_HEAD, answered_words, paint_axis, paint_means

_COLUMN_GAP, _FIGURE, _FOOT, _LEGEND = 90.0, 120.0, 56.0, 62.0
_TALLEST, _TALLEST_APART = 170.0, 176.0
_WORDS, _LINES = 34, 3
_TEXT = 0.46


def paint_agreed(canvas: Canvas, room: QRectF, seen: RoomView) -> None:
    """Two columns: what all see going well, and what none of them does."""
    area = heading(canvas, room, answered_words(seen), "Where we agree", 60)
    columns = (
        ("It works, we all say", canvas.tokens.ok, seen.strong),
        ("It does not yet", canvas.tokens.warn, seen.weak),
    )
    told = [(title, colour, _told(lines)) for title, colour, lines in columns]
    covered = _covered((*seen.strong, *seen.weak))
    if not any(lines for _title, _colour, lines in told):
        nothing_yet(canvas, area, _none_yet(covered, "There is nothing yet that the teams clearly see alike."))
        return
    width = (area.width() - _COLUMN_GAP) / 2
    most = max(len(lines) for _title, _colour, lines in told)
    for place, (title, colour, lines) in enumerate(told):
        column = QRectF(area.left() + place * (width + _COLUMN_GAP), area.top(), width, area.height() - _FOOT)
        used = canvas.text(column, title, Type(38, HALF_BOLD, colour)) + 14
        _paint_column(canvas, column.adjusted(0, used, 0, 0), lines, most)
    _paint_foot(canvas, area, covered)


def _paint_column(canvas: Canvas, column: QRectF, lines: Sequence[StatementResult], most: int) -> None:
    height = min(_TALLEST, column.height() / most)
    look, width = Type(_WORDS), column.width() - _FIGURE
    if not lines:
        canvas.text(column, "Nothing stands out", Type(_WORDS, colour=canvas.tokens.muted))
    for place, one in enumerate(lines):
        y = column.top() + place * height
        canvas.rule(column.left(), y, column.right(), y)
        canvas.text(QRectF(column.left(), y + 12, width, height), one.asked.text, look, _lines_in(canvas, height))
        if one.whole:
            figure = QRectF(column.right() - _FIGURE, y + 6, _FIGURE, height)
            canvas.text(figure, f"{one.whole.mean:.1f}", Type(44, BOLD, figures=True), align=RIGHT)


def paint_apart(canvas: Canvas, room: QRectF, seen: RoomView) -> None:
    """The widest gaps: the statement, every team's mark, and in words who is furthest apart."""
    area = heading(canvas, room, answered_words(seen), "Where we see it differently", 60)
    lines, covered = _told(seen.apart), _covered(seen.apart)
    if not lines:
        nothing_yet(canvas, area, _none_yet(covered, "The teams see nothing very differently."))
        return
    legend(canvas, seen.teams, area.left(), area.top() - 14, area.right())
    area.setTop(area.top() + _LEGEND)
    left = area.left() + area.width() * _TEXT
    scale = QRectF(left, area.top() - 8, area.right() - left - 20, AXIS_HEAD)
    paint_axis(canvas, scale)
    area.setTop(area.top() + AXIS_HEAD - 8)
    height = min(_TALLEST_APART, (area.height() - _FOOT) / len(lines))
    for place, one in enumerate(lines):
        rect = QRectF(area.left(), area.top() + place * height, area.width(), height)
        _paint_gap(canvas, rect, QRectF(left, rect.top(), scale.width(), height), seen, one)
    _paint_foot(canvas, area, covered)


def _paint_gap(canvas: Canvas, rect: QRectF, scale: QRectF, seen: RoomView, one: StatementResult) -> None:
    canvas.rule(rect.left(), rect.top(), rect.right(), rect.top())
    words = QRectF(rect.left(), rect.top() + 12, rect.width() * _TEXT - 60, rect.height())
    canvas.text(words, one.asked.text, Type(_WORDS), _lines_in(canvas, rect.height()))
    paint_means(canvas, scale.adjusted(0, 6, 0, -56), seen.teams, one.teams)
    if one.gap is None:
        return
    x, y = scale.left(), rect.bottom() - 52
    for team in seen.teams:
        if team.id in (one.gap.low_id, one.gap.high_id):
            x = team_label(canvas, team, x, y, 30, 250) + 12
            figure = f"{one.teams[team.id].mean:.1f}"
            canvas.text(QRectF(x, y, 80, 44), figure, Type(30, BOLD, figures=True))
            x += 96
    apart = f"{one.gap.difference.by:.1f} apart"
    canvas.text(QRectF(scale.right() - 180, y, 180, 44), apart, Type(30, HALF_BOLD), align=RIGHT)


def _told(lines: Sequence[Line]) -> list[StatementResult]:
    """The lines without those that are still to be guessed: that they stand here would tell how they came out."""
    return [line.result for line in lines if line.result is not None]


def _covered(lines: Sequence[Line]) -> int:
    return sum(1 for line in lines if line.result is None)


def _none_yet(covered: int, none: str) -> str:
    return "What there is to see here, you guess first." if covered else none


def _lines_in(canvas: Canvas, height: float) -> int:
    return max(1, min(_LINES, int((height - 14) / canvas.line_height(_WORDS))))


def _paint_foot(canvas: Canvas, area: QRectF, covered: int) -> None:
    if covered:
        words = f"{counted(covered, 'statement')} more, which we guess first"
        look = Type(30, colour=canvas.tokens.muted)
        canvas.text(QRectF(area.left(), area.bottom() - _FOOT + 8, area.width(), 44), words, look)
