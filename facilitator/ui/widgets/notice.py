"""Words that appear where something happened: a strip in the page, a passing line, a note under a field."""

from enum import StrEnum

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from facilitator.ui.theme import GAP_S, SMALL, ui_font
from facilitator.ui.widgets.buttons import ActionButton, Kind
from facilitator.ui.widgets.labels import label, restyle
from facilitator.ui.widgets.marks import Mark, paint_mark


class Tone(StrEnum):
    """What kind of news a notice brings."""

    INFO = "info"
    WARN = "warn"
    BAD = "bad"
    GOOD = "good"

    def mark(self) -> Mark:
        """The shape that goes with the tone."""
        match self:
            case Tone.INFO:
                return Mark.CIRCLE
            case Tone.WARN:
                return Mark.TRIANGLE
            case Tone.BAD:
                return Mark.DIAMOND
            case Tone.GOOD:
                return Mark.CHECK


class Notice(QFrame):
    """A strip in the page: a mark, a lead in bold, the text, perhaps one button and a way to close it."""

    asked = Signal()
    closed = Signal()

    def __init__(
        self,
        kind: str = Tone.INFO,
        text: str = "",
        lead: str = "",
        action: str | None = None,
        *,
        closable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice")
        self._shape = _Shape(self)
        self._lead = label("", "strong", parent=self)
        self._text = label("", wrap=True, parent=self)
        self._action = ActionButton("", parent=self)
        self._close = ActionButton("Close", kind=Kind.QUIET, parent=self)
        self._action.clicked.connect(self.asked)
        self._close.clicked.connect(self._shut)
        self._close.setVisible(closable)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 7, 8, 7)
        row.setSpacing(GAP_S)
        row.addWidget(self._shape)
        row.addWidget(self._lead)
        row.addWidget(self._text, 1)
        row.addWidget(self._action)
        row.addWidget(self._close)
        self.say(kind, text, lead, action)

    def say(self, kind: str, text: str, lead: str = "", action: str | None = None) -> None:
        """Show other news; changes nothing, and repaints nothing, when it is the same."""
        self._shape.show_mark(Tone(kind).mark())
        self._lead.setText(lead)
        self._lead.setVisible(bool(lead))
        self._text.setText(text)
        if (action or "") != self._action.text():
            self._action.say(action or "")
        self._action.setVisible(bool(action))
        self.setAccessibleName(f"{lead} {text}".strip())
        restyle(self, "kind", Tone(kind).value)

    def text(self) -> str:
        """Lead and text as one."""
        return self.accessibleName()

    def _shut(self) -> None:
        self.hide()
        self.closed.emit()


_FROM_TOP = 3


class Toast(QFrame):
    """One line at the head of its parent, over no line that anybody types into, with a button such as Undo.

    It leaves by itself, but stays while the pointer or the focus is on it.
    """

    asked = Signal()
    STAY_MS = 8000

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._house = parent
        self.setProperty("role", "toast")
        self._text = label("", parent=self)
        self._action = ActionButton("Undo", parent=self)
        self._action.clicked.connect(self._ask)
        self._stay = QTimer(self)
        self._stay.setSingleShot(True)
        self._stay.setInterval(self.STAY_MS)
        self._stay.timeout.connect(self._leave)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 7, 8, 7)
        row.setSpacing(14)
        row.addWidget(self._text)
        row.addWidget(self._action)
        parent.installEventFilter(self)
        self.hide()

    def say(self, text: str, action: str | None = "Undo") -> None:
        """Show a line; without `action` there is no button."""
        widest = max(160, self._house.width() - 260)
        self._text.setText(self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, widest))
        self._text.setToolTip(text)
        self.setAccessibleName(text)
        self._action.setVisible(bool(action))
        self._action.say(action or "")
        self.adjustSize()
        self._settle()
        self.show()
        self.raise_()
        self._stay.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the middle when the parent changes its size."""
        if watched is self._house and event.type() == QEvent.Type.Resize:
            self._settle()
        return False

    def _settle(self) -> None:
        self.move((self._house.width() - self.width()) // 2, _FROM_TOP)

    def _leave(self) -> None:
        if self.underMouse() or self._action.hasFocus():
            self._stay.start()
        else:
            self.hide()

    def _ask(self) -> None:
        self._stay.stop()
        self.hide()
        self.asked.emit()


class FieldError(QLabel):
    """What is wrong with the field above; takes no room while nothing is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", "bad")
        self.setFont(ui_font(SMALL))
        self.setWordWrap(True)
        self.hide()

    def say(self, message: str) -> None:
        """Show a message, or hide with an empty one."""
        self.setText(message)
        self.setVisible(bool(message))


class _Shape(QLabel):
    """The mark in the colour the style sheet gives to the notice's words."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._mark = Mark.CIRCLE

    def show_mark(self, mark: Mark) -> None:
        """Show another shape."""
        if mark != self._mark:
            self._mark = mark
            self.update()

    def sizeHint(self) -> QSize:
        """A little under a capital letter's height around it."""
        return QSize(16, 16)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the shape."""
        place = QRectF(1, (self.height() - 13) / 2, 13, 13)
        paint_mark(QPainter(self), self._mark, self.palette().windowText().color(), place)
