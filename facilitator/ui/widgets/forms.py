"""Fields that keep what was typed, say what is wrong with it, and give it away once it is meant."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from facilitator.ui.theme import GAP, GAP_XS
from facilitator.ui.widgets.labels import label, restyle
from facilitator.ui.widgets.notice import FieldError

T = TypeVar("T")


class Form(QWidget):
    """Rows of label and field, with a hint under the field where one helps."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GAP)
        self._grid.setVerticalSpacing(GAP)
        self._grid.setColumnStretch(1, 1)

    def add(self, name: str, field: QWidget, hint: str = "") -> None:
        """Add a row; the label is the field's accessible name and its letter after & jumps to it."""
        row = self._grid.rowCount()
        caption = label(name, "muted")
        caption.setBuddy(field)
        caption.setContentsMargins(0, 7, 0, 0)
        spoken = name.replace("&", "")
        field.setAccessibleName(spoken)
        if (proxy := field.focusProxy()) is not None:
            proxy.setAccessibleName(spoken)
        self._grid.addWidget(caption, row, 0, Qt.AlignmentFlag.AlignTop)
        cell = QVBoxLayout()
        cell.setSpacing(GAP_XS)
        cell.addWidget(field)
        if hint:
            cell.addWidget(label(hint, "small", wrap=True))
            field.setAccessibleDescription(hint)
        self._grid.addLayout(cell, row, 1)

    def add_below(self, part: QWidget) -> None:
        """Add something without a name below the fields."""
        self._grid.addWidget(part, self._grid.rowCount(), 1)


class ParsedEdit(QWidget, Generic[T]):
    """A line for something that has a form: minutes, a date, a number.

    `parse` turns the typed text into a value or raises ValueError with a plain sentence; `show` turns a value
    into text. `committed(value)` comes on Enter or when focus leaves, and only when the value has changed. What
    cannot be read stays as typed with the sentence beneath. Esc puts the last good value back.
    """

    committed = Signal(object)

    def __init__(
        self,
        parse: Callable[[str], T],
        show: Callable[[T], str],
        value: T,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._parse, self._show, self._value = parse, show, value
        self.line = _Line(self)
        self._error = FieldError(self)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_XS)
        column.addWidget(self.line)
        column.addWidget(self._error)
        self.setFocusProxy(self.line)
        self.line.editingFinished.connect(self.commit)
        self.line.reverted.connect(self.revert)
        self.set_value(value)

    def value(self) -> T:
        """The last good value."""
        return self._value

    def set_value(self, value: T) -> None:
        """Show a value from outside; what is being typed at this moment is left alone."""
        self._value = value
        if not (self.line.hasFocus() and self.line.isModified()):
            self.revert()

    def from_start(self) -> None:
        """Show a long text from its beginning, unless somebody is in it."""
        if not self.line.hasFocus():
            self.line.setCursorPosition(0)

    def set_line_width(self, width: int) -> None:
        """Keep the line this wide, in pixels; the sentence beneath takes the room there is."""
        self.line.setFixedWidth(width)
        self._column.setAlignment(self.line, Qt.AlignmentFlag.AlignLeft)

    def error(self) -> str:
        """The sentence shown beneath, or an empty string."""
        return self._error.text()

    def commit(self) -> None:
        """Read what is typed: tell a changed value, or say what is wrong with it."""
        if not self.line.isModified():
            return
        try:
            value = self._parse(self.line.text())
        except ValueError as wrong:
            self._say(str(wrong))
            return
        changed = value != self._value
        self._value = value
        self.revert()
        if changed:
            self.committed.emit(value)

    def revert(self) -> None:
        """Put the last good value back."""
        self.line.setText(self._show(self._value))
        self.line.setModified(False)
        self._say("")

    def _say(self, message: str) -> None:
        self._error.say(message)
        self.line.setAccessibleDescription(message)
        restyle(self.line, "wrong", "true" if message else "false")


class AutoTextEdit(QPlainTextEdit):
    """Several lines of text; grows with them. Gives its text away when focus leaves, on Ctrl+Enter, and on Esc.

    Esc never costs a typed word: it means "leave" to the page around, which gets it next, and Ctrl+Z takes the
    words back. In a dialog Esc is still the dialog's Cancel.
    """

    committed = Signal(str)

    def __init__(self, text: str = "", least: int = 2, most: int = 10, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._least, self._most, self._kept = least, most, text
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def set_text(self, text: str) -> None:
        """Show a text from outside; what is being typed at this moment is left alone."""
        typing = self.hasFocus() and self.toPlainText() != self._kept
        self._kept = text
        if not typing and text != self.toPlainText():
            self.setPlainText(text)

    def commit(self) -> None:
        """Give the text away if it has changed."""
        if self.toPlainText() != self._kept:
            self._kept = self.toPlainText()
            self.committed.emit(self._kept)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving means it."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.commit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter commits; Esc commits too and goes on to whoever takes the focus away."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.commit()
        elif event.key() == Qt.Key.Key_Escape:
            self.commit()
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width wraps the lines anew."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Its style brings another frame: a dialog that opens asks for the height with it."""
        done = super().event(event)
        if event.type() == QEvent.Type.Polish:
            self._fit()
        return done

    def _fit(self) -> None:
        wanted = round(self.document().size().height())
        lines = min(self._most, max(self._least, wanted))
        bars = Qt.ScrollBarPolicy.ScrollBarAsNeeded if wanted > self._most else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(bars)
        frame = self.contentsMargins()
        room = lines * self.fontMetrics().lineSpacing() + frame.top() + frame.bottom()
        height = room + 2
        if height != self.height():
            self.setFixedHeight(height)


class Combo(QComboBox):
    """A choice from a list; the wheel passes by unless it has the focus. `picked(value)` is the user's choice."""

    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.activated.connect(self._tell)

    def fill(self, choices: Sequence[tuple[str, object]]) -> None:
        """Offer (text, value) pairs, keeping the chosen value if it is still among them."""
        kept = self.currentData()
        self.clear()
        for text, value in choices:
            self.addItem(text, value)
        if kept is not None:
            self.pick(kept)

    def pick(self, value: object) -> None:
        """Show a value as chosen; one that is not offered changes nothing."""
        for index in range(self.count()):
            if self.itemData(index) == value:
                self.setCurrentIndex(index)

    def sizeHint(self) -> QSize:
        """Wide enough for the longest choice: the label keeps a little more free than the style reckons with."""
        return super().sizeHint() + QSize(4, 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll when this is not what the user is at."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the style's frame, the words as far as there is room, and a small arrow."""
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self).width() - 2
        room -= 0 if option.currentIcon.isNull() else option.iconSize.width() + 4
        option.currentText = self.fontMetrics().elidedText(option.currentText, Qt.TextElideMode.ElideRight, room)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().text().color(), 1.6))
        middle = QPointF(self.width() - 15, self.height() / 2 + 2)
        painter.drawPolyline([middle + QPointF(-4, -4), middle, middle + QPointF(4, -4)])

    def _tell(self, index: int) -> None:
        self.picked.emit(self.itemData(index))


class _Line(QLineEdit):
    """A line whose Esc reverts what was typed, and otherwise goes on to whoever closes something with it."""

    reverted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.isModified():
            self.reverted.emit()
        else:
            super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        return QSize(64, super().minimumSizeHint().height())
