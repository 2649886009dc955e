"""The impact and effort grid: four quarters, numbered opportunities, and their titles beside it."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QPointF, QRectF, Qt

from facilitator.core.run.stage import Scene
from facilitator.core.run.vote.grid import GridRow, Placement, Quadrant, rows
from facilitator.core.run.vote.opportunities import Opportunity
from facilitator.ui.stage.canvas import MOST_LINES, Canvas, Type
from facilitator.ui.stage.pieces import BOLD, CENTRE, HALF_BOLD, RIGHT, heading, nothing_yet
from facilitator.ui.stage.scene import SceneView

_DISC = 27.0
_LIST = 690.0
_AXIS = 46.0


class GridScene(SceneView):
    """What is worth doing first: impact upwards, effort to the right."""

    scene = Scene.GRID
    watches = (Opportunity, Placement)
    _placed: tuple[GridRow, ...] = ()
    _waiting = 0

    def load(self) -> None:
        """Read the opportunities and their places."""
        workshop_id, document = self.desk.workshop_id, self.desk.document
        if workshop_id is None:
            self._placed, self._waiting = (), 0
            return
        opportunities = document.all(Opportunity, workshop_id=workshop_id)
        found = rows(opportunities, document.all(Placement, workshop_id=workshop_id))
        self._placed = tuple(row for row in found if row.placement)
        self._waiting = len(found) - len(self._placed)

    def paint(self, canvas: Canvas, room: QRectF, now: datetime) -> None:
        """Draw the grid at the left, the list at the right."""
        words = f"{self._waiting} not placed yet"
        area = heading(canvas, room, words if self._waiting else "", "Impact and effort")
        grid = QRectF(area.left() + _AXIS, area.top(), area.width() - _LIST - _AXIS - 50, area.height() - _AXIS)
        self._paint_ground(canvas, grid)
        taken: list[QPointF] = []
        for number, row in enumerate(self._placed, 1):
            if row.placement:
                taken.append(self._paint_disc(canvas, grid, number, row.placement, taken))
        side = QRectF(area.right() - _LIST, area.top(), _LIST, area.height())
        if self._placed:
            self._paint_list(canvas, side)
        else:
            nothing_yet(canvas, side.adjusted(0, -40, 0, 0), "Nothing is placed yet. Where does each one belong?")

    def _paint_ground(self, canvas: Canvas, grid: QRectF) -> None:
        tokens = canvas.tokens
        half_width, half_height = grid.width() / 2, grid.height() / 2
        for place, quadrant in enumerate(Quadrant):
            down, across = divmod(place, 2)
            cell = QRectF(grid.left() + across * half_width, grid.top() + down * half_height, half_width, half_height)
            best = quadrant is Quadrant.QUICK_WIN
            canvas.fill(cell.adjusted(3, 3, -3, -3), tokens.accent_soft if best else tokens.card, 12)
            look = Type(30, HALF_BOLD, tokens.accent if best else tokens.muted)
            y = cell.top() + 14 if down == 0 else cell.bottom() - 52
            canvas.text(QRectF(cell.left() + 22, y, half_width - 44, 40), quadrant.value, look)
        look = Type(28, colour=tokens.muted)
        below = QRectF(grid.left(), grid.bottom() + 8, grid.width(), 40)
        canvas.text(below, "effort: more to the right", look, align=CENTRE)
        canvas.painter.save()
        canvas.painter.translate(grid.left() - _AXIS, grid.bottom())
        canvas.painter.rotate(-90)
        canvas.text(QRectF(0, 0, grid.height(), 40), "impact: more upwards", look, align=CENTRE)
        canvas.painter.restore()

    def _paint_disc(
        self, canvas: Canvas, grid: QRectF, number: int, place: Placement, taken: Sequence[QPointF]
    ) -> QPointF:
        room = grid.adjusted(_DISC + 8, _DISC + 8, -_DISC - 8, -_DISC - 8)
        x = room.left() + place.effort / 100 * room.width()
        y = room.bottom() - place.impact / 100 * room.height()
        at = QPointF(x, y)
        while any((at - other).manhattanLength() < _DISC for other in taken) and at.x() < room.right() + _DISC:
            at += QPointF(_DISC, 0)
        canvas.dot(canvas.tokens.canvas, at.x(), at.y(), _DISC + 3)
        canvas.dot(canvas.tokens.accent, at.x(), at.y(), _DISC)
        box = QRectF(at.x() - _DISC, at.y() - canvas.line_height(28) / 2, 2 * _DISC, 40)
        canvas.text(box, str(number), Type(28, BOLD, canvas.tokens.on_accent), align=Qt.AlignmentFlag.AlignHCenter)
        return at

    def _paint_list(self, canvas: Canvas, area: QRectF) -> None:
        most = MOST_LINES if len(self._placed) <= MOST_LINES else MOST_LINES - 1
        height = area.height() / MOST_LINES
        for place, row in enumerate(self._placed[:most]):
            y = area.top() + place * height
            number = Type(32, BOLD, canvas.tokens.accent, figures=True)
            canvas.text(QRectF(area.left(), y, 54, 44), str(place + 1), number, align=RIGHT)
            title = QRectF(area.left() + 76, y, area.width() - 76, height)
            canvas.text(title, row.opportunity.title, Type(32), 2)
        if len(self._placed) > most:
            words = f"+{len(self._placed) - most} more"
            y = area.top() + most * height
            canvas.text(QRectF(area.left() + 76, y, 400, 44), words, Type(32, colour=canvas.tokens.muted))
