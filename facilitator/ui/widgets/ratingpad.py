"""One statement at a time, large, with the points to rate it by: a key or a click gives one."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from facilitator.ui.theme import BODY, GAP, GAP_L, GAP_S, RADIUS, RADIUS_L, SMALL, Tokens, ui_font
from facilitator.ui.widgets.chips import key_cap_size, paint_key_cap
from facilitator.ui.widgets.labels import label

_SIZES = ((90, 30), (200, 24), (450, 19))
_SMALLEST = 15
_CTRL_OR_ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


@dataclass(frozen=True)
class Point:
    """One answer: the mark it gives, the signs that mean it (the first stands on it), and its words."""

    mark: str
    signs: str
    words: str


class RatingPad(QWidget):
    """Takes the keys as long as a statement is rated and says what they mean; it changes nothing itself.

    `rated(mark)` for a point, `cleared` for leaving it blank, `stepped(by)` for the statement before or after. The
    points other than the first five stand in a row of their own below them.
    """

    rated = Signal(str)
    cleared = Signal()
    stepped = Signal(int)
    SCALE = 5

    def __init__(self, tokens: Tokens, points: Sequence[Point], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tokens, self._points = tokens, tuple(points)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.statement = label("", wrap=True)
        self.statement.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.statement.setContentsMargins(GAP_L, GAP, GAP_L, GAP)
        scale, beside = self._points[: self.SCALE], self._points[self.SCALE :]
        tall = [_Card(tokens, point, point.signs[0], tall=True) for point in scale]
        flat = [_Card(tokens, point, point.signs[0]) for point in beside]
        blank = _Card(tokens, Point("", "", "Leave blank"), "Space")
        self.cards = [*tall, *flat]
        grid = QGridLayout()
        grid.setSpacing(GAP_S)
        for place, card in enumerate(tall):
            grid.addWidget(card, 0, place)
            grid.setColumnStretch(place, 1)
        for place, card in enumerate((*flat, blank)):
            grid.addWidget(card, 1, place)
        for card in self.cards:
            card.pressed.connect(self.rated)
        blank.pressed.connect(lambda _mark: self.cleared.emit())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.statement, 1)
        column.addLayout(grid)

    def show_statement(self, text: str, mark: str, place: str = "") -> None:
        """Show a statement, which of the points was given ("" for none), and say its place aloud."""
        size = next((size for most, size in _SIZES if len(text) <= most), _SMALLEST)
        self.statement.setFont(ui_font(size, QFont.Weight.Medium if size > BODY + 1 else QFont.Weight.Normal))
        self.statement.setText(text)
        for card in self.cards:
            card.show_given(card.point.mark == mark)
        given = next((point.words for point in self._points if point.mark == mark), "not rated")
        self.setAccessibleName(f"{place}: {text}" if place else text)
        self.setAccessibleDescription(given)

    def given(self) -> str:
        """The mark shown as given, or an empty string."""
        return next((card.point.mark for card in self.cards if card.given), "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A point's sign gives it, Space leaves blank, the arrows and Backspace move; any other key is the pane's."""
        sign = event.text()
        point = next((point for point in self._points if sign and sign in point.signs), None)
        steps = event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Backspace, Qt.Key.Key_Right)
        if event.modifiers() & _CTRL_OR_ALT:
            event.ignore()
        elif event.isAutoRepeat() and not steps:
            event.accept()  # a key held too long must not rate the statements that follow
        elif point is not None:
            self.rated.emit(point.mark)
        elif event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Delete):
            self.cleared.emit()
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Backspace):
            self.stepped.emit(-1)
        elif event.key() == Qt.Key.Key_Right:
            self.stepped.emit(1)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the focus's mark away."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card behind the statement, with a ring while the keys rate it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.hasFocus()
        painter.setPen(QPen(QColor(self._tokens.accent if focused else self._tokens.line), 2 if focused else 1))
        painter.setBrush(QColor(self._tokens.card))
        painter.drawRoundedRect(QRectF(self.statement.geometry()).adjusted(1, 1, -1, -1), RADIUS_L, RADIUS_L)


class _Card(QWidget):
    """One point to click: its key, and its words beneath or beside."""

    pressed = Signal(str)

    def __init__(self, tokens: Tokens, point: Point, key: str, *, tall: bool = False) -> None:
        super().__init__()
        self._tokens, self.point, self.given = tokens, point, False
        self._key, self._tall = key, tall
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFont(ui_font(BODY if self._tall else SMALL + 1, QFont.Weight.Medium))
        self.setAccessibleName(f"{point.words}, key {key}")

    def show_given(self, given: bool) -> None:
        """Show whether this is the point that was given."""
        if given != self.given:
            self.given = given
            self.update()

    def sizeHint(self) -> QSize:
        """A tall card for a point of the scale, a flat one for the others."""
        if self._tall:
            return QSize(150, 94)
        return QSize(key_cap_size(self._key).width() + self.fontMetrics().horizontalAdvance(self.point.words) + 32, 36)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click gives the point."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit(self.point.mark)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card: soft in the accent's colour and ringed when given."""
        painter, tokens = QPainter(self), self._tokens
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.accent if self.given else tokens.edge), 2 if self.given else 1))
        painter.setBrush(QColor(tokens.accent_soft if self.given else tokens.card))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        painter.setPen(QColor(tokens.ink))
        if self._tall:
            self._paint_tall(painter)
        else:
            self._paint_flat(painter)

    def _paint_tall(self, painter: QPainter) -> None:
        big = ui_font(28, QFont.Weight.Bold)
        painter.setFont(big)
        figure = QRectF(0, 10, self.width(), QFontMetrics(big).height())
        painter.drawText(figure, Qt.AlignmentFlag.AlignCenter, self._key)
        painter.setFont(self.font())
        words = QRectF(GAP_S, figure.bottom() + 2, self.width() - 2 * GAP_S, self.height() - figure.bottom() - 6)
        middle = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(words, middle, self.point.words)

    def _paint_flat(self, painter: QPainter) -> None:
        cap = key_cap_size(self._key)
        words = self.fontMetrics().horizontalAdvance(self.point.words)
        left = (self.width() - words - cap.width() - GAP_S) // 2
        painter.drawText(QRectF(left, 0, words + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, self.point.words)
        room = QRectF(left + words + GAP_S, (self.height() - cap.height()) / 2, cap.width(), cap.height()).toRect()
        tokens = self._tokens
        paint_key_cap(painter, self._key, room, QColor(tokens.ink), QColor(tokens.card), QColor(tokens.edge))
