"""Small round signs that stand beside a word for how something is: told apart by shape, not by colour alone."""

from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from facilitator.ui.widgets.marks import Mark, paint_mark


class Disc(StrEnum):
    """A hollow ring, a check, an arrow onwards, an exclamation mark, and the bar of no entry."""

    RING = "ring"
    CHECK = "check"
    ONWARD = "onward"
    ALERT = "alert"
    STOP = "stop"


def paint_disc(painter: QPainter, disc: Disc, rect: QRectF, colour: str, ground: str) -> None:
    """Fill the rectangle with the sign in a colour; what is cut out of it is in the colour of the ground."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    side = rect.width()
    if disc is Disc.RING:
        painter.setPen(QPen(QColor(colour), side * 0.1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(rect.adjusted(side * 0.08, side * 0.08, -side * 0.08, -side * 0.08))
        painter.restore()
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawEllipse(rect)
    painter.setBrush(QColor(ground))
    middle = rect.center()
    match disc:
        case Disc.CHECK:
            inset = side * 0.22
            paint_mark(painter, Mark.CHECK, QColor(ground), rect.adjusted(inset, inset, -inset, -inset))
        case Disc.ONWARD:
            corners = [QPointF(x, y) * side for x, y in ((-0.16, -0.25), (0.28, 0), (-0.16, 0.25))]
            painter.drawPolygon(QPolygonF([middle + corner for corner in corners]))
        case Disc.ALERT:
            painter.drawRect(QRectF(middle.x() - side * 0.08, middle.y() - side * 0.32, side * 0.16, side * 0.36))
            painter.drawEllipse(middle + QPointF(0, side * 0.23), side * 0.1, side * 0.1)
        case Disc.STOP:
            painter.drawRect(QRectF(middle.x() - side * 0.28, middle.y() - side * 0.09, side * 0.56, side * 0.18))
    painter.restore()
