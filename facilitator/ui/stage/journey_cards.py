"""The cards of the journey's scene: a stage with its touchpoints, and a transition with the draft of its SLA."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF

from facilitator.core.people import Team
from facilitator.core.run.canvases.journey import Journey, JourneyStage, Transition
from facilitator.core.run.canvases.transitions import lacking
from facilitator.core.run.phrases import listed
from facilitator.ui.stage.canvas import Canvas, Type
from facilitator.ui.stage.pieces import BOLD, HALF_BOLD, team_colour, team_label
from facilitator.ui.theme import STAGE_SMALLEST

_PAD = 18.0
_TEXT, _SMALL = 29, STAGE_SMALLEST
_ARROW = 34.0
_MARK = 24.0
_MOST_OVER = 2
_TITLE = Type(36, BOLD)


def title_lines(canvas: Canvas, stages: Sequence[JourneyStage], width: float) -> int:
    """How many lines the longest title of stages side by side takes, two at most."""
    return max(len(canvas.wrapped(stage.title, _TITLE, width - 2 * _PAD, 2)) for stage in stages)


def paint_stage(canvas: Canvas, card: QRectF, found: Journey, stage: JourneyStage, titles: int, goes_on: bool) -> None:
    """Title, responsible team, touchpoints by team, and at the foot to whom the work goes at its end.

    `titles` is the number of lines kept free for the title, `goes_on` whether another stage follows.
    """
    tokens = canvas.tokens
    canvas.fill(card, tokens.lane, 18, tokens.line)
    room = card.adjusted(_PAD, 16, -_PAD, -14)
    canvas.text(room, stage.title, _TITLE, 2)
    room.setTop(room.top() + titles * canvas.line_height(_TITLE.size) + 6)
    team = next((team for team in found.teams if team.id == stage.team_id), None)
    if team:
        team_label(canvas, team, room.left(), room.top(), 30, room.width() - 40)
    else:
        canvas.text(room, "no team yet", Type(30, colour=tokens.warn))
    room.setTop(room.top() + canvas.line_height(30) + 14)
    canvas.rule(room.left(), room.top(), room.right(), room.top())
    room.setTop(room.top() + 14)
    over = found.after(stage.id)
    lines = min(len(over), _MOST_OVER) + (len(over) > _MOST_OVER)
    foot = lines * (canvas.line_height(_SMALL) + 6)
    _paint_points(canvas, room.adjusted(0, 0, 0, -foot - 10 if lines else 0), found, stage)
    if over:
        _paint_over(canvas, QRectF(card.left(), room.bottom() - foot, card.width(), foot), found, over)
    elif goes_on:
        _arrow(canvas, card.right(), card.bottom() - 40, tokens.edge, _ARROW)


def _paint_points(canvas: Canvas, room: QRectF, found: Journey, stage: JourneyStage) -> None:
    """A team's mark before each of its touchpoints; of too many, each team's first ones, and the others counted."""
    points = [(rank, team, point) for team in found.teams for rank, point in enumerate(found.at(stage.id, team.id))]
    look, y, line = Type(_TEXT), room.top(), canvas.line_height(_TEXT)
    width = room.width() - _MARK - 12
    heights = {p.id: len(canvas.wrapped(p.text, look, width, 2)) * line + 8 for _rank, _team, p in points}
    left, shown = room.height(), set[int]()
    more = line if sum(heights.values()) > left else 0
    for _rank, _team, point in sorted(points, key=lambda one: one[0]):
        if heights[point.id] + more > left:
            break
        left -= heights[point.id]
        shown.add(point.id)
    for _rank, team, point in points:
        if point.id in shown:
            canvas.mark(team.mark, team_colour(team), QRectF(room.left(), y + (line - _MARK) / 2, _MARK, _MARK))
            canvas.text(QRectF(room.left() + _MARK + 12, y, width, heights[point.id]), point.text, look, 2)
            y += heights[point.id]
    if len(shown) < len(points):
        words = f"+{len(points) - len(shown)} more"
        canvas.text(QRectF(room.left(), y, room.width(), 50), words, Type(_SMALL, colour=canvas.tokens.muted))


def _paint_over(canvas: Canvas, foot: QRectF, found: Journey, over: Sequence[Transition]) -> None:
    """Arrows out of the stage, each to a team; a risky one in the colour of a warning, and said to be."""
    teams = {team.id: team for team in found.teams}
    height = canvas.line_height(_SMALL) + 6
    for place, one in enumerate(over[:_MOST_OVER]):
        y = foot.top() + place * height
        colour = canvas.tokens.bad if one.risky else canvas.tokens.accent
        _arrow(canvas, foot.right(), y + height / 2, colour, _ARROW, 4 if one.risky else 3)
        team = teams[one.to_team_id]
        x = foot.left() + _PAD
        canvas.mark(team.mark, team_colour(team), QRectF(x, y + (height - _MARK) / 2, _MARK, _MARK))
        words = f"to {team.name}"
        if one.risky:
            words = f"risky: {words}"
        room = QRectF(x + _MARK + 12, y, foot.width() - _MARK - 12 - 2 * _PAD, height)
        canvas.text(room, words, Type(_SMALL, HALF_BOLD, colour))
    if len(over) > _MOST_OVER:
        room = QRectF(foot.left() + _PAD, foot.top() + _MOST_OVER * height, foot.width() - 2 * _PAD, height)
        words = f"+{len(over) - _MOST_OVER} more"
        canvas.text(room, words, Type(_SMALL, colour=canvas.tokens.muted))


def _arrow(canvas: Canvas, x: float, y: float, colour: str, length: float, width: float = 3) -> None:
    """From the right edge of a card over the gap to the next."""
    tip = x + length - 4
    canvas.rule(x + 3, y, tip, y, colour, width)
    canvas.rule(tip - 11, y - 9, tip, y, colour, width)
    canvas.rule(tip - 11, y + 9, tip, y, colour, width)


def paint_transition(
    canvas: Canvas, card: QRectF, one: Transition, between: tuple[Team, Team], stage: str, owner: str
) -> None:
    """From whom to whom, after which stage, what, when, within what time, and whose it is."""
    tokens = canvas.tokens
    canvas.fill(card, tokens.card, 16, tokens.bad_line if one.risky else tokens.line)
    room = card.adjusted(26, 16, -26, -14)
    width = (room.width() - 220) / 2
    end = team_label(canvas, between[0], room.left(), room.top(), 34, width - 40)
    middle = room.top() + canvas.line_height(34) / 2
    _arrow(canvas, end + 12, middle, tokens.ink, 52)
    team_label(canvas, between[1], end + 76, room.top(), 34, width - 40)
    if one.risky:
        canvas.text(QRectF(room.right() - 110, room.top(), 110, 50), "risky", Type(34, BOLD, tokens.bad))
    line = canvas.line_height(30)
    y = room.top() + canvas.line_height(34) + 4
    after = f"after “{stage}”" if not one.what else f"{one.what} · after “{stage}”"
    rows = [(after, Type(30, colour=tokens.ink if one.what else tokens.muted))]
    if one.trigger:
        rows.append((f"When: {one.trigger}", Type(30)))
    lacks = lacking(one)
    parts = (f"within {one.within}" if one.within else "", owner, f"needs {listed(lacks)}" if lacks else "")
    settled = " · ".join(part for part in parts if part)
    rows.append((settled[:1].upper() + settled[1:], Type(30, HALF_BOLD, tokens.warn if lacks else "")))
    for words, look in rows:
        if y + line > room.bottom() + 8:
            break
        y += canvas.text(QRectF(room.left(), y, room.width(), line), words, look)
