"""Where an answer is typed: the owner's own words, and where it takes them, a new date or before whom to put it."""

from datetime import date
from enum import Enum, auto

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from facilitator.ui.desk import Desk
from facilitator.ui.parts.actions.words_edit import WordsEdit
from facilitator.ui.parts.fields import DayField, OwnerField
from facilitator.ui.theme import GAP, GAP_S, GAP_XS
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.lists import ENTER

_WIDTH = 230


class Asked(Enum):
    """What is asked for before an answer can be stored."""

    NOTHING = auto()
    STUCK = auto()
    DROPPED = auto()
    CHANGED = auto()
    ESCALATED = auto()


_QUESTIONS = {
    Asked.NOTHING: "In their own words",
    Asked.STUCK: "Why is it stuck?",
    Asked.DROPPED: "Why is it dropped?",
    Asked.CHANGED: "Why is the date another one? You may leave this open.",
    Asked.ESCALATED: "What is to be decided or done?",
}


class AnswerLine(QWidget):
    """`meant` on Enter, once everything asked for is there; `worded(text)` when other words are left; `left` on Esc.

    With nothing asked Enter only means the words.
    """

    meant = Signal()
    worded = Signal(str)
    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.asked = Asked.NOTHING
        self.due, self.person = DayField(desk, "fri, 15 jan or in 2 weeks"), OwnerField(desk, "Type a name")
        self.words = WordsEdit()
        self._question = label(_QUESTIONS[Asked.NOTHING], "muted")
        self._due_name, self._person_name = label("New date", "muted"), label("Before whom", "muted")
        for field, name in ((self.due.line, "New date"), (self.person.line, "Before whom to put it")):
            field.setAccessibleName(name)
        self._lay_out()
        self.words.entered.connect(self._on_enter)
        self.due.line.returnPressed.connect(self._on_enter)
        self.person.line.returnPressed.connect(self._on_enter)
        self.words.committed.connect(self.worded)
        self.ask(Asked.NOTHING)

    def show_words(self, words: str) -> None:
        """Show words from outside, and ask for nothing."""
        self.words.set_text(words)
        self.words.moveCursor(self.words.textCursor().MoveOperation.End)

    def typed(self) -> str:
        """The words as they stand."""
        return self.words.toPlainText()

    def ask(self, asked: Asked, due: date | None = None) -> None:
        """Ask for what an answer wants, with the keys where it is typed; for NOTHING the keys stay where they are."""
        self.asked = asked
        self._question.setText(_QUESTIONS[asked])
        self.words.setAccessibleName(_QUESTIONS[asked])
        self._due_row.setVisible(asked is Asked.CHANGED)
        self._person_row.setVisible(asked is Asked.ESCALATED)
        self.due.set_value(due)
        self.due.revert()
        self.person.set_value(None)
        self.person.revert()
        if asked is Asked.CHANGED:
            self.due.setFocus()
            self.due.line.selectAll()
        elif asked is Asked.ESCALATED:
            self.person.offer_names()
            self.person.setFocus()
        elif asked is not Asked.NOTHING:
            self.words.setFocus()
            self.words.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves; words already typed stay. Enter has been heard already."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() not in ENTER:
            super().keyPressEvent(event)

    def _on_enter(self) -> None:
        """Go to what is still missing, or say that it is meant."""
        for field, wanted in ((self.due, Asked.CHANGED), (self.person, Asked.ESCALATED)):
            if self.asked is wanted:
                field.commit()
                if field.error() or field.value() is None:
                    field.setFocus()
                    return
        if self.asked not in (Asked.NOTHING, Asked.CHANGED) and not self.typed().strip():
            self.words.setFocus()
            return
        self.meant.emit()

    def _lay_out(self) -> None:
        self._due_row, self._person_row = QWidget(), QWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_XS)
        rows: tuple[tuple[QWidget, QLabel, QWidget], ...] = (
            (self._due_row, self._due_name, self.due),
            (self._person_row, self._person_name, self.person),
        )
        for held, name, field in rows:
            row = QHBoxLayout(held)
            row.setContentsMargins(0, 0, 0, GAP_S)
            row.setSpacing(GAP)
            name.setContentsMargins(0, 7, 0, 0)
            row.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
            field.setMinimumWidth(_WIDTH)
            row.addWidget(field, 0, Qt.AlignmentFlag.AlignTop)
            row.addStretch(1)
            column.addWidget(held)
        column.addWidget(self._question)
        column.addWidget(self.words)
