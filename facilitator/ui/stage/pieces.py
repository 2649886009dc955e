"""Pieces that many scenes are made of: headings, lists, teams, and what is said where there is nothing yet."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont

from facilitator.core.people import Team
from facilitator.ui.stage.canvas import Canvas, Type
from facilitator.ui.theme import BODY_CONTRAST, lighten_for_stage

BOLD, HALF_BOLD = QFont.Weight.Bold, QFont.Weight.DemiBold
EDGE = 84.0
SMALL, BODY, LEAD, HEADING = 32, 38, 46, 72
TOP = 64.0


def inner(room: QRectF) -> QRectF:
    """The room without its margins."""
    return room.adjusted(EDGE, TOP, -EDGE, -40)


def heading(canvas: Canvas, room: QRectF, small: str, big: str, size: int = HEADING) -> QRectF:
    """A line of orientation and the title below it, smaller or on two lines if it is long; returns the room beneath."""
    area = inner(room)
    y = area.top()
    if small:
        y += canvas.text(QRectF(area.left(), y, area.width(), 50), small, Type(34, colour=canvas.tokens.muted))
    look = canvas.fitted(big, Type(size, BOLD), area.width(), LEAD)
    y += canvas.text(QRectF(area.left(), y, area.width(), 100), big, look, 2)
    return QRectF(area.left(), y + 28, area.width(), area.bottom() - y - 28)


def nothing_yet(canvas: Canvas, room: QRectF, words: str) -> None:
    """A calm sentence where there is nothing to show."""
    look = Type(LEAD, colour=canvas.tokens.muted)
    canvas.text(QRectF(room.left(), room.top() + 40, min(room.width(), 1300), 200), words, look, 3)


def team_colour(team: Team) -> str:
    """The colour of a team's mark and bars on the dark stage."""
    return lighten_for_stage(team.colour, BODY_CONTRAST)


def team_label(canvas: Canvas, team: Team, x: float, y: float, size: int = SMALL, width: float = 420) -> float:
    """A team's mark and name; returns where it ends."""
    height = canvas.line_height(size)
    side = size * 0.78
    canvas.mark(team.mark, team_colour(team), QRectF(x, y + (height - side) / 2, side, side))
    look = Type(size, colour=canvas.tokens.muted)
    words = canvas.wrapped(team.name, look, width, 1)[0]
    canvas.text(QRectF(x + side + 12, y, width, height), words, look)
    return x + side + 12 + canvas.width(words, look)


def legend(canvas: Canvas, teams: Sequence[Team], x: float, y: float, right: float, size: int = SMALL) -> float:
    """Teams side by side, as many as fit up to `right`; returns where they end."""
    for team in teams:
        if x + 180 > right:
            break
        x = team_label(canvas, team, x, y, size, min(300, right - x - 60)) + 44
    return x


def bar(canvas: Canvas, rect: QRectF, share: float, colour: str) -> None:
    """A groove, filled from the left to a share of 0 to 1."""
    radius = rect.height() / 2
    canvas.fill(rect, canvas.tokens.line, radius)
    used = min(1.0, max(0.0, share)) * rect.width()
    if used > 0:
        canvas.fill(QRectF(rect.left(), rect.top(), max(used, rect.height()), rect.height()), colour, radius)


CENTRE = Qt.AlignmentFlag.AlignHCenter
RIGHT = Qt.AlignmentFlag.AlignRight
