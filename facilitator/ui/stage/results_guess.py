"""A statement that the room guesses: first itself, large; then the hands; then what was answered, by team."""

from PySide6.QtCore import QRectF

from facilitator.core.assess.figures.results import StatementResult
from facilitator.core.assess.instrument import instrument
from facilitator.core.phrases import counted
from facilitator.core.run.walked import Guessing, RoomView
from facilitator.ui.stage.canvas import MOST_LINES, Canvas, Type
from facilitator.ui.stage.hands import paint_hands, paint_points, paint_statement
from facilitator.ui.stage.pieces import BOLD, CENTRE, HALF_BOLD, RIGHT, inner, nothing_yet, team_label
from facilitator.ui.stage.results_axis import paint_means

_ASK = "What did we answer? Show it with your fingers."
_COLUMN_GAP, _TEAM, _MEAN = 100.0, 330.0, 100.0
_TEAM_SHARE = 0.28
_TALLEST_TEAM, _WORDS = 92.0, 100.0


def paint_guess(canvas: Canvas, room: QRectF, seen: RoomView) -> None:
    """Draw the stop at hand as far as it is unveiled."""
    guessing = seen.guessing
    if guessing is None:
        nothing_yet(canvas, inner(room), "There is nothing to guess yet.")
        return
    area = _paint_statement(canvas, inner(room), guessing)
    if guessing.result is not None:
        _paint_result(canvas, area, seen, guessing, guessing.result)
    elif guessing.hands is not None:
        paint_hands(canvas, area, guessing.hands, _guess_words(guessing))
    else:
        paint_points(canvas, area, instrument().labels, _ASK)


def _paint_statement(canvas: Canvas, area: QRectF, guessing: Guessing) -> QRectF:
    """The statement, largest while it stands alone; returns the room beneath."""
    small = f"{guessing.number} of {guessing.of} · {guessing.asked.section_title}"
    look = Type(34, colour=canvas.tokens.muted)
    used = canvas.text(area, small, look) + 10
    area = area.adjusted(0, used, 0, 0)
    alone, words = guessing.hands is None, guessing.asked.text
    return paint_statement(canvas, area, words, alone=alone)


def _guess_words(guessing: Guessing) -> str:
    if guessing.guess is None or guessing.hands is None:
        return "No hands counted"
    return f"The room guesses {guessing.guess.mean:.1f}, {counted(sum(guessing.hands), 'hand')}"


def _paint_result(canvas: Canvas, area: QRectF, seen: RoomView, guessing: Guessing, result: StatementResult) -> None:
    """The hands at the left if there were any, the answers at the right; what to make of both beneath."""
    said = guessing.words + _since(seen, guessing)
    canvas.text(QRectF(area.left(), area.bottom() - _WORDS, area.width(), _WORDS), said, Type(38, HALF_BOLD), 2)
    area = area.adjusted(0, 0, 0, -_WORDS - 16)
    if guessing.guess is not None and guessing.hands is not None:
        width = (area.width() - _COLUMN_GAP) * 0.4
        paint_hands(canvas, QRectF(area.left(), area.top(), width, area.height()), guessing.hands, "Our hands")
        area = area.adjusted(width + _COLUMN_GAP, 0, 0, 0)
    if result.whole is None:
        canvas.text(area, "The answers", Type(38, HALF_BOLD))
        return
    words = f"The answers: {result.whole.mean:.1f} from {counted(result.whole.count, 'person', 'people')}"
    canvas.text(area, words, Type(38, HALF_BOLD))
    _paint_teams(canvas, area.adjusted(0, 76, 0, 0), seen, result)


def _paint_teams(canvas: Canvas, area: QRectF, seen: RoomView, result: StatementResult) -> None:
    """A row for each team that is shown: its mark on the scale, and its mean."""
    teams = [team for team in seen.teams if team.id in result.teams]
    if len(teams) > MOST_LINES:  # those furthest apart
        teams.sort(key=lambda team: result.teams[team.id].mean)
        teams = [*teams[: MOST_LINES // 2], *teams[-(MOST_LINES - MOST_LINES // 2) :]]
    height = min(_TALLEST_TEAM, (area.height() - 44) / max(1, len(teams)))
    wide = max(_TEAM, area.width() * _TEAM_SHARE)
    left = area.left() + wide
    scale = QRectF(left, area.top(), area.right() - _MEAN - left - 20, height)
    for place, team in enumerate(teams):
        y = area.top() + place * height
        team_label(canvas, team, area.left(), y + (height - canvas.line_height(34)) / 2, 34, wide - 70)
        paint_means(canvas, scale.translated(0, place * height), [team], result.teams, result.whole)
        figure = QRectF(area.right() - _MEAN, y + (height - canvas.line_height(42)) / 2, _MEAN, 60)
        canvas.text(figure, f"{result.teams[team.id].mean:.1f}", Type(42, BOLD, figures=True), align=RIGHT)
    y = area.top() + len(teams) * height + 2
    for point in range(1, 6):
        x = scale.left() + scale.width() * (point - 1) / 4
        look = Type(28, colour=canvas.tokens.muted, figures=True)
        canvas.text(QRectF(x - 30, y, 60, 40), str(point), look, align=CENTRE)


def _since(seen: RoomView, guessing: Guessing) -> str:
    """What has become of it since the wave compared with; "" without one."""
    change = guessing.change.whole if guessing.change else None
    return f" Since {seen.against.title}: {change.words}." if seen.against and change else ""
