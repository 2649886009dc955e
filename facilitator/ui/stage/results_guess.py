"""A statement that the room guesses: first itself, large; then the hands; then what was answered, by team."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF

from facilitator.core.assess.figures.results import StatementResult
from facilitator.core.assess.instrument import instrument
from facilitator.core.phrases import counted
from facilitator.core.run.walked import Guessing, RoomView
from facilitator.ui.stage.canvas import MOST_LINES, Canvas, Type
from facilitator.ui.stage.pieces import BOLD, CENTRE, HALF_BOLD, RIGHT, inner, nothing_yet, team_label
from facilitator.ui.stage.results_axis import paint_means

_SIZES = (72, 60, 50, 42)
_POINT, _BAR_FOOT, _COLUMN_GAP, _TEAM, _MEAN = 150.0, 118.0, 100.0, 330.0, 100.0
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
        _paint_hands(canvas, area, guessing.hands, _guess_words(guessing))
    else:
        _paint_question(canvas, area)


def _paint_statement(canvas: Canvas, area: QRectF, guessing: Guessing) -> QRectF:
    """The statement, largest while it stands alone; returns the room beneath."""
    small = f"{guessing.number} of {guessing.of} · {guessing.asked.section_title}"
    look = Type(34, colour=canvas.tokens.muted)
    used = canvas.text(area, small, look) + 10
    area = area.adjusted(0, used, 0, 0)
    alone, words = guessing.hands is None, guessing.asked.text
    most, sizes = (4, _SIZES) if alone else (2, _SIZES[2:])
    size = next((s for s in sizes if _fits(canvas, words, s, area.width(), most)), sizes[-1])
    used = canvas.text(area, words, Type(size, BOLD), most)
    return area.adjusted(0, used + 34, 0, 0)


def _fits(canvas: Canvas, words: str, size: int, width: float, lines: int) -> bool:
    return len(canvas.wrapped(words, Type(size, BOLD), width, lines + 1)) <= lines


def _paint_question(canvas: Canvas, area: QRectF) -> None:
    """What the five points mean, and how the room answers."""
    labels = instrument().labels
    top = area.bottom() - _POINT - 10
    ask = QRectF(area.left(), top - 84, area.width(), 60)
    canvas.text(ask, "What did we answer? Show it with your fingers.", Type(42, HALF_BOLD, canvas.tokens.accent))
    width = (area.width() - 4 * 20) / len(labels)
    for place, words in enumerate(labels):
        box = QRectF(area.left() + place * (width + 20), top, width, _POINT)
        canvas.fill(box, canvas.tokens.card, 14)
        number = QRectF(box.left() + 20, box.top() + 10, 60, 70)
        canvas.text(number, str(place + 1), Type(48, BOLD, figures=True))
        canvas.text(box.adjusted(20, 74, -12, 0), words, Type(28, colour=canvas.tokens.muted), 2)


def _paint_hands(canvas: Canvas, area: QRectF, hands: Sequence[int], words: str) -> None:
    """A column for each point, as high as hands went up; words above them."""
    canvas.text(area, words, Type(38, HALF_BOLD))
    area = area.adjusted(0, 70, 0, 0)
    foot = area.bottom() - _BAR_FOOT + 46
    width, most = area.width() / len(hands), max(*hands, 1)
    room = foot - area.top() - 60
    for place, count in enumerate(hands):
        x, height = area.left() + place * width, room * count / most
        bar = QRectF(x + width * 0.16, foot - height, width * 0.68, height)
        if count:
            canvas.fill(bar, canvas.tokens.accent, 8)
        look = Type(40, BOLD, "" if count else canvas.tokens.muted, figures=True)
        canvas.text(QRectF(x, bar.top() - 56, width, 56), str(count), look, align=CENTRE)
        canvas.rule(bar.left(), foot, bar.right(), foot, canvas.tokens.edge, 3)
        point = Type(34, HALF_BOLD, canvas.tokens.muted, figures=True)
        canvas.text(QRectF(x, foot + 12, width, 50), str(place + 1), point, align=CENTRE)


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
        _paint_hands(canvas, QRectF(area.left(), area.top(), width, area.height()), guessing.hands, "Our hands")
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
