"""What teams say below each other, and the band at the foot with what holds for all."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF

from facilitator.core.people import Team
from facilitator.ui.stage.canvas import MOST_LINES, Canvas, Type
from facilitator.ui.stage.pieces import BOLD, HALF_BOLD, team_label

AGREED = 150.0
"""How high the band is."""

_TEAM = 400.0


def paint_said(canvas: Canvas, area: QRectF, said: Sequence[tuple[Team, str]]) -> None:
    """Each team's words below each other, above the band; of many teams those that have not spoken come first."""
    most = MOST_LINES - 1
    shown = said if len(said) <= most else sorted(said, key=lambda one: not one[1])[: most - 1]
    rows = len(shown) + (len(said) > len(shown))
    height = min(150.0, (area.height() - AGREED - 20) / max(1, rows))
    size = 42 if height > 110 else 34
    lines = max(1, min(3, int((height - 16) / canvas.line_height(size))))
    for place, (team, words) in enumerate(shown):
        y = area.top() + place * height
        canvas.rule(area.left(), y, area.right(), y)
        team_label(canvas, team, area.left(), y + 12 + (size - 34) / 2, 34, _TEAM - 80)
        look = Type(size) if words else Type(size, colour=canvas.tokens.muted)
        room = QRectF(area.left() + _TEAM, y + 10, area.width() - _TEAM, height)
        canvas.text(room, words or "not said yet", look, lines)
    if len(said) > len(shown):
        y = area.top() + len(shown) * height + 10
        words = f"+{len(said) - len(shown)} more teams"
        canvas.text(QRectF(area.left(), y, 600, 60), words, Type(34, colour=canvas.tokens.muted))


def paint_agreed(canvas: Canvas, area: QRectF, agreed: str, question: str) -> None:
    """The band at the foot of an area: what holds for all, or the question that is still to be settled."""
    tokens, rect = canvas.tokens, QRectF(area.left(), area.bottom() - AGREED, area.width(), AGREED)
    canvas.fill(rect, tokens.ok_soft if agreed else tokens.card, 16, tokens.ok_line if agreed else tokens.line)
    lead = QRectF(rect.left() + 28, rect.top() + 24, _TEAM - 40, 60)
    canvas.text(lead, "Agreed" if agreed else "Not agreed yet", Type(38, BOLD, tokens.ok if agreed else tokens.warn))
    inside = QRectF(rect.left() + _TEAM, rect.top() + 22, rect.width() - _TEAM - 28, rect.height() - 30)
    canvas.text(inside, agreed or question, Type(38, HALF_BOLD if agreed else Type(38).weight), 2)
