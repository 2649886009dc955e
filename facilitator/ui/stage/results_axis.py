"""Means on a scale from 1 to 5, as the stage draws them: a mark for each team that is shown."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF

from facilitator.core.assess.figures.measures import Figure
from facilitator.core.assess.instrument import instrument
from facilitator.core.people import Team
from facilitator.core.phrases import counted
from facilitator.core.run.walked import RoomView
from facilitator.ui.stage.canvas import Canvas, Type
from facilitator.ui.stage.pieces import CENTRE, RIGHT, team_colour
from facilitator.ui.widgets.dotprofile import Dot, paint_dots, x_of

_MARK = 34.0
AXIS_HEAD = 84.0


def paint_means(
    canvas: Canvas, scale: QRectF, teams: Sequence[Team], shown: Mapping[int, Figure], whole: Figure | None = None
) -> None:
    """The marks of the teams that are among `shown`, on a scale as wide as the rectangle; a stroke for all."""
    dots = [Dot(shown[team.id].mean, team.mark, team_colour(team)) for team in teams if team.id in shown]
    paint_dots(canvas.painter, scale, dots, whole.mean if whole else None, canvas.tokens, _MARK)


def paint_axis(canvas: Canvas, scale: QRectF) -> None:
    """The figures 1 to 5 above a scale, with words for both ends."""
    labels, muted = instrument().labels, canvas.tokens.muted
    small, figures = Type(28, colour=muted), Type(30, colour=muted, figures=True)
    half = scale.width() / 2
    canvas.text(QRectF(scale.left() - 10, scale.top(), half, 40), labels[0], small)
    canvas.text(QRectF(scale.right() - half + 10, scale.top(), half, 40), labels[-1], small, align=RIGHT)
    for point in range(1, len(labels) + 1):
        x = x_of(scale, point)
        canvas.text(QRectF(x - 30, scale.top() + 38, 60, 40), str(point), figures, align=CENTRE)


def answered_words(seen: RoomView) -> str:
    """Whose answers they are: "Baseline · 14 people answered"."""
    return f"{seen.wave.title} · {counted(seen.people, 'person', 'people')} answered"
