"""The cards of the journey's scene: a stage with its touchpoints, and a transition with the draft of its SLA."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF

from facilitator.core.people import Team
from facilitator.core.phrases import listed
from facilitator.core.run.canvases.journey import Journey, JourneyStage, Transition
from facilitator.core.run.canvases.transitions import lacking
from facilitator.ui.stage.canvas import Canvas, Type
from facilitator.ui.stage.pieces import BOLD, HALF_BOLD, RIGHT, team_colour, team_label
from facilitator.ui.theme import STAGE_SMALLEST

_PAD = 18.0
_TEXT = _SMALL = STAGE_SMALLEST
_ARROW = 34.0
_MARK = 24.0
_MOST_OVER, _MOST_OVER_LINES = 2, 3
_RISKY = 96.0
_TITLE, _TEAM = Type(36, BOLD), Type(30)


def title_lines(canvas: Canvas, stages: Sequence[JourneyStage], width: float) -> int:
    """How many lines the longest title of stages side by side takes, two at most."""
    return max(len(canvas.wrapped(stage.title, _TITLE, width - 2 * _PAD, 2)) for stage in stages)


def team_lines(canvas: Canvas, found: Journey, stages: Sequence[JourneyStage], width: float) -> int:
    """How many lines the longest name of the teams responsible for stages side by side takes, two at most."""
    ids = {stage.team_id for stage in stages}
    names = [team.name for team in found.teams if team.id in ids]
    return max((len(canvas.wrapped(name, _TEAM, width - 2 * _PAD - _MARK - 12, 2)) for name in names), default=1)


def paint_stage(
    canvas: Canvas, card: QRectF, found: Journey, stage: JourneyStage, lines: tuple[int, int], goes_on: bool
) -> None:
    """Title, responsible team, touchpoints by team, and at the foot to whom the work goes at its end.

    `lines` are the numbers of lines kept free for the title and the team, `goes_on` whether another stage follows.
    """
    tokens = canvas.tokens
    canvas.fill(card, tokens.lane, 18, tokens.line)
    room = card.adjusted(_PAD, 16, -_PAD, -14)
    canvas.text(room, stage.title, _TITLE, 2)
    room.setTop(room.top() + lines[0] * canvas.line_height(_TITLE.size) + 6)
    team = next((team for team in found.teams if team.id == stage.team_id), None)
    if team:
        _paint_team(canvas, room, team, Type(_TEAM.size, colour=tokens.muted), 2)
    else:
        canvas.text(room, "no team yet", Type(_TEAM.size, colour=tokens.warn))
    room.setTop(room.top() + lines[1] * canvas.line_height(_TEAM.size) + 14)
    canvas.rule(room.left(), room.top(), room.right(), room.top())
    room.setTop(room.top() + 14)
    over = found.after(stage.id)
    foot = sum(_over_heights(canvas, room.width(), found, over))
    _paint_points(canvas, room.adjusted(0, 0, 0, -foot - 10 if over else 0), found, stage)
    if over:
        _paint_over(canvas, QRectF(card.left(), room.bottom() - foot, card.width(), foot), found, over)
    elif goes_on:
        _arrow(canvas, card.right(), card.bottom() - 40, tokens.edge, _ARROW)


def _paint_points(canvas: Canvas, room: QRectF, found: Journey, stage: JourneyStage) -> None:
    """A team's mark before each of its touchpoints; of too many, each team's first ones, and the others counted."""
    points = [(rank, team, point) for team in found.teams for rank, point in enumerate(found.at(stage.id, team.id))]
    look, y, line = Type(_TEXT), room.top(), canvas.line_height(_TEXT)
    width = room.width() - _MARK - 12
    for most in (3, 2):
        heights = {p.id: len(canvas.wrapped(p.text, look, width, most)) * line + 8 for _rank, _team, p in points}
        if sum(heights.values()) <= room.height():
            break
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
            canvas.text(QRectF(room.left() + _MARK + 12, y, width, heights[point.id]), point.text, look, most)
            y += heights[point.id]
    if len(shown) < len(points):
        words = f"+{len(points) - len(shown)} more"
        canvas.text(QRectF(room.left(), y, room.width(), 50), words, Type(_SMALL, colour=canvas.tokens.muted))


def _paint_team(canvas: Canvas, room: QRectF, team: Team, look: Type, lines: int, words: str = "") -> None:
    """A team's mark, and behind it its name, or other words, on one line or two."""
    top = room.top() + (canvas.line_height(look.size) - _MARK) / 2
    canvas.mark(team.mark, team_colour(team), QRectF(room.left(), top, _MARK, _MARK))
    canvas.text(room.adjusted(_MARK + 12, 0, 0, 0), words or team.name, look, lines)


def _over_words(found: Journey, one: Transition) -> str:
    name = next(team.name for team in found.teams if team.id == one.to_team_id)
    return f"risky: to {name}" if one.risky else f"to {name}"


def _over_heights(canvas: Canvas, width: float, found: Journey, over: Sequence[Transition]) -> list[float]:
    """How high each transition out of a stage is, as far as it is shown; at the end the line that counts the others."""
    look, line = Type(_SMALL, HALF_BOLD), canvas.line_height(_SMALL)
    words = [_over_words(found, one) for one in over[:_MOST_OVER]]
    heights = [len(canvas.wrapped(said, look, width - _MARK - 12, _MOST_OVER_LINES)) * line + 6 for said in words]
    return [*heights, line] if len(over) > _MOST_OVER else heights


def _paint_over(canvas: Canvas, foot: QRectF, found: Journey, over: Sequence[Transition]) -> None:
    """Arrows out of the stage, each to a team; a risky one in the colour of a warning, and said to be."""
    teams = {team.id: team for team in found.teams}
    room = foot.adjusted(_PAD, 0, -_PAD, 0)
    for one, height in zip(over[:_MOST_OVER], _over_heights(canvas, room.width(), found, over), strict=False):
        colour = canvas.tokens.bad if one.risky else canvas.tokens.accent
        middle = room.top() + canvas.line_height(_SMALL) / 2
        _arrow(canvas, foot.right(), middle, colour, _ARROW, 4 if one.risky else 3)
        look = Type(_SMALL, HALF_BOLD, colour)
        _paint_team(canvas, room, teams[one.to_team_id], look, _MOST_OVER_LINES, _over_words(found, one))
        room.setTop(room.top() + height)
    if len(over) > _MOST_OVER:
        canvas.text(room, f"+{len(over) - _MOST_OVER} more", Type(_SMALL, colour=canvas.tokens.muted))


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
    width = (room.width() - 152 - (_RISKY if one.risky else 0)) / 2
    end = team_label(canvas, between[0], room.left(), room.top(), 34, width)
    middle = room.top() + canvas.line_height(34) / 2
    _arrow(canvas, end + 12, middle, tokens.ink, 52)
    team_label(canvas, between[1], end + 76, room.top(), 34, width)
    if one.risky:
        risky = QRectF(room.right() - _RISKY, room.top(), _RISKY, 50)
        canvas.text(risky, "risky", Type(34, BOLD, tokens.bad), align=RIGHT)
    line = canvas.line_height(30)
    y = room.top() + canvas.line_height(34) + 4
    rows = [(one.what, Type(30))] if one.what else []
    rows.append((f"after “{stage}”", Type(30, colour=tokens.muted)))
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
