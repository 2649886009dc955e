"""The marks that stand beside a team's colour. They are drawn: the typeface has no such characters."""

from enum import StrEnum
from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget


class Mark(StrEnum):
    """The shapes a team can have, and the check for what is done."""

    CIRCLE = "circle"
    TRIANGLE = "triangle"
    SQUARE = "square"
    DIAMOND = "diamond"
    HEXAGON = "hexagon"
    STAR = "star"
    PLUS = "plus"
    CHECK = "check"


TEAM_MARKS = tuple(mark for mark in Mark if mark is not Mark.CHECK)


def mark_path(mark: str, rect: QRectF) -> QPainterPath:
    """The mark as a closed shape that fills the rectangle; the shapes look equally heavy.

    Raises ValueError for a name that is no mark.
    """
    side = min(rect.width(), rect.height())
    centre, radius = rect.center(), side / 2
    path = QPainterPath()
    match Mark(mark):
        case Mark.CIRCLE:
            path.addEllipse(centre, radius * 0.92, radius * 0.92)
        case Mark.SQUARE:
            half = radius * 0.82
            path.addRect(QRectF(centre.x() - half, centre.y() - half, 2 * half, 2 * half))
        case Mark.TRIANGLE:
            path.addPolygon(_corners(centre + QPointF(0, radius * 0.2), radius * 1.1, 3))
        case Mark.DIAMOND:
            path.addPolygon(_corners(centre, radius, 4))
        case Mark.HEXAGON:
            path.addPolygon(_corners(centre, radius, 6))
        case Mark.STAR:
            path.addPolygon(_corners(centre, radius, 10, inner=0.46))
        case Mark.PLUS:
            path.addPolygon(QPolygonF([centre + QPointF(x, y) * radius for x, y in _PLUS]))
        case Mark.CHECK:
            path.addPolygon(QPolygonF([centre + QPointF(x, y) * radius for x, y in _CHECK]))
    path.closeSubpath()
    return path


def paint_mark(painter: QPainter, mark: str, colour: QColor, rect: QRectF) -> None:
    """Fill the mark into the rectangle and leave the painter as it was."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPath(mark_path(mark, rect))
    painter.restore()


def mark_icon(mark: str, colour: str, size: int = 14) -> QIcon:
    """The mark as an icon of `size` pixels, sharp on screens of single and double density."""
    icon = QIcon()
    for density in (1, 2):
        pixmap = QPixmap(size * density, size * density)
        pixmap.setDevicePixelRatio(density)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        paint_mark(painter, mark, QColor(colour), QRectF(0.5, 0.5, size - 1, size - 1))
        painter.end()
        icon.addPixmap(pixmap)
    return icon


class MarkLabel(QWidget):
    """A team's mark in its colour, then its name; the name alone is what a screen reader says."""

    def __init__(self, mark: str, colour: str, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark, self._colour, self._text = Mark(mark), QColor(colour), text
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text or mark)

    def show_team(self, mark: str, colour: str, text: str) -> None:
        """Show another team; repaints only when something differs."""
        wanted = (Mark(mark), QColor(colour), text)
        if wanted == (self._mark, self._colour, self._text):
            return
        self._mark, self._colour, self._text = wanted
        self.setAccessibleName(text or mark)
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """The team's name as shown."""
        return self._text

    def sizeHint(self) -> QSize:
        """Mark, a small gap and the whole name."""
        size = self._mark_size()
        words = self.fontMetrics().horizontalAdvance(self._text) + 6 if self._text else 0
        return QSize(size + words + 2, max(size, self.fontMetrics().height()) + 2)

    def minimumSizeHint(self) -> QSize:
        """The mark and a few letters: a long name is shortened with an ellipsis."""
        return QSize(min(self.sizeHint().width(), 60), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw mark and name on one middle line."""
        painter = QPainter(self)
        size = self._mark_size()
        paint_mark(painter, self._mark, self._colour, QRectF(1, (self.height() - size) / 2, size, size))
        painter.setPen(QPen(self.palette().windowText().color()))
        room = QRectF(size + 7, 0, self.width() - size - 7, self.height())
        words = self.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, int(room.width()) + 1)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)

    def _mark_size(self) -> int:
        return round(self.fontMetrics().capHeight() * 1.15)


def _corners(centre: QPointF, radius: float, count: int, inner: float = 1.0) -> QPolygonF:
    """Corners of a regular shape standing on its base; every second one drawn in by `inner`."""
    points = []
    for number in range(count):
        reach = radius * (inner if number % 2 else 1.0)
        angle = 2 * pi * number / count - pi / 2
        points.append(QPointF(centre.x() + reach * cos(angle), centre.y() + reach * sin(angle)))
    return QPolygonF(points)


_A, _B = 0.34, 0.96
_PLUS = (
    (-_A, -_B), (_A, -_B), (_A, -_A), (_B, -_A), (_B, _A), (_A, _A),
    (_A, _B), (-_A, _B), (-_A, _A), (-_B, _A), (-_B, -_A), (-_A, -_A),
)  # fmt: skip
_CHECK = ((-0.95, 0.08), (-0.66, -0.22), (-0.28, 0.17), (0.66, -0.76), (0.95, -0.46), (-0.28, 0.76))
