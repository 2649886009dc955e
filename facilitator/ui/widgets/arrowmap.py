"""A map of who hands what to whom: teams with their marks, numbered arrows, a warning sign where it rubs."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from facilitator.charting.handoff_laying import LaidMap, laid_map
from facilitator.charting.handoff_map import ArrowMap
from facilitator.ui.theme import GAP_S, SMALL, Tokens
from facilitator.ui.widgets.arrowmappaint import MapPainter
from facilitator.ui.widgets.lists import ENTER

_REACH = 9.0
_NOTHING = ArrowMap("")
_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up)
_ON = (Qt.Key.Key_Right, Qt.Key.Key_Down)


class ArrowMapView(QWidget):
    """The arrow keys go from one arrow to the next; a click takes one in hand.

    `picked(key)` tells that another arrow is at hand, `opened(key)` comes on Enter and on a double click.
    """

    picked = Signal(int)
    opened = Signal(int)

    def __init__(self, tokens: Tokens, parent: QWidget | None = None, *, px: int = SMALL) -> None:
        super().__init__(parent)
        self._tokens, self._painter = tokens, MapPainter(tokens, px)
        self._shown = _NOTHING
        self._laid: LaidMap | None = None
        self._at: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_map(self, shown: ArrowMap) -> None:
        """Show another map; the arrow at hand stays so while it is there."""
        if shown == self._shown:
            return
        self._shown, self._laid = shown, None
        if self.place() is None:
            self._at = None
        self._say()
        self.update()

    def shown(self) -> ArrowMap:
        """The map shown."""
        return self._shown

    def at(self) -> int | None:
        """The key of the arrow at hand."""
        return self._at

    def place(self) -> int | None:
        """The place of the arrow at hand."""
        return next((place for place, arrow in enumerate(self._shown.arrows) if arrow.key == self._at), None)

    def go_to(self, key: int | None) -> None:
        """Put an arrow at hand, as a list beside the map may ask."""
        if key != self._at:
            self._at = key
            self._say()
            self.update()

    def place_of(self, key: int) -> QPointF | None:
        """The middle of an arrow's first number in the widget; None if it is not drawn."""
        arrows = self._shown.arrows
        boxes = (badge.box for badge in self._where().badges if arrows[badge.arrow].key == key)
        return next((QPointF(*box.middle) + QPointF(GAP_S, GAP_S) for box in boxes), None)

    def sizeHint(self) -> QSize:
        """Room for a handful of teams."""
        return QSize(760, 240)

    def minimumSizeHint(self) -> QSize:
        """Enough to tell who hands to whom."""
        return QSize(320, 150)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """The map, and the frame of focus."""
        painter = QPainter(self)
        painter.translate(GAP_S, GAP_S)
        self._painter.paint(painter, self._shown, self._where(), self.place())
        painter.resetTransform()
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._tokens.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew when next painted."""
        super().resizeEvent(event)
        self._laid = None

    def _where(self) -> LaidMap:
        if self._laid is None:
            room = self.width() - 2.0 * GAP_S, self.height() - 2.0 * GAP_S
            self._laid = laid_map(self._shown, *room, self._painter.kind())
        return self._laid

    # Pointing

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to another arrow, or open the one at hand; other keys are the page's."""
        key, count, here = Qt.Key(event.key()), len(self._shown.arrows), self.place()
        goals = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: count - 1}
        goals |= dict.fromkeys(_BACK, count - 1 if here is None else max(0, here - 1))
        goals |= dict.fromkeys(_ON, 0 if here is None else min(count - 1, here + 1))
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and count and key in goals:
            self._pick(self._shown.arrows[goals[key]].key)
        elif plain and key in ENTER and self._at is not None:
            self.opened.emit(self._at)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the arrow under the pointer in hand."""
        key = self._key_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and key is not None:
            self._pick(key)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the arrow under the pointer."""
        key = self._key_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and key is not None:
            self.opened.emit(key)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The first arrow is at hand, unless another was."""
        super().focusInEvent(event)
        if self._at is None and self._shown.arrows:
            self._pick(self._shown.arrows[0].key)

    def event(self, event: QEvent) -> bool:
        """What is said of the arrow under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            key = self._key_at(QPointF(event.pos()))
            words = next((arrow.words for arrow in self._shown.arrows if arrow.key == key), "")
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def _key_at(self, at: QPointF) -> int | None:
        place = self._where().arrow_at(at.x() - GAP_S, at.y() - GAP_S, _REACH)
        return None if place is None else self._shown.arrows[place].key

    def _pick(self, key: int) -> None:
        if key != self._at:
            self.go_to(key)
            self.picked.emit(key)

    def _say(self) -> None:
        """Tell a screen reader what is at hand, else the whole map."""
        place = self.place()
        arrows = self._shown.arrows if place is None else (self._shown.arrows[place],)
        self.setAccessibleName(self._shown.title)
        self.setAccessibleDescription(" ".join(arrow.words for arrow in arrows))
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
