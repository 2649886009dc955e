"""What is said in a meeting under way, and what is promised in it."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.document import Document
from facilitator.core.follow.meeting_agenda import last_closed
from facilitator.core.phrases import counted, quoted
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.actions import Action, add_action
from facilitator.core.run.capture import Reading
from facilitator.ui.desk import Desk
from facilitator.ui.parts.commit.action_line import ActionLine
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.theme import GAP, GAP_S
from facilitator.ui.widgets.buttons import Kind
from facilitator.ui.widgets.forms import AutoTextEdit
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.lists import ENTER


class MinutesCard(QFrame):
    """`noted(text)` when minutes were typed, `over` by the button; actions go to the last workshop's list."""

    noted = Signal(str)
    over = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._made = 0
        self.setProperty("role", "card")
        self.minutes = AutoTextEdit(least=4, most=8)
        self.minutes.setAccessibleName("Minutes")
        self.minutes.setPlaceholderText("What was said and decided, in a few lines")
        self.line = ActionLine(desk, self._add)
        self.words = label("", "small", wrap=True)
        self.close_it = live_button("Close the meeting", "Ctrl Enter", Kind.PRIMARY)
        self.close_it.clicked.connect(self.over)
        self.minutes.committed.connect(self.noted)
        self.line.left.connect(self.minutes.setFocus)
        for field in (self.minutes, self.line.edit):
            field.installEventFilter(self)
        foot = QHBoxLayout()
        foot.addWidget(self.words, 1)
        foot.addWidget(self.close_it)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP_S, GAP, GAP_S)
        column.setSpacing(GAP_S)
        column.addWidget(label("Minutes", "strong"))
        column.addWidget(self.minutes)
        column.addWidget(self.line)
        column.addLayout(foot)

    def show_minutes(self, text: str) -> None:
        """Show what was noted so far, and where actions go."""
        workshop = home_of_actions(self._desk.document)
        self.minutes.set_text(text)
        self.line.setVisible(workshop is not None)
        where = f"New actions go to the list of {quoted(workshop.title)}." if workshop else ""
        noted = f"{counted(self._made, 'action')} noted. " if self._made else ""
        self.words.setText(noted + where if workshop else "Actions can be noted once a workshop has been held.")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl with Enter closes the meeting, whatever is being typed into."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or event.key() not in ENTER:
            return super().eventFilter(watched, event)
        held = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if held:
            self.over.emit()
        return held

    def settle(self) -> None:
        """Store what is being typed."""
        self.minutes.commit()
        self.line.edit.entered.emit()

    def begin(self) -> None:
        """A meeting begins: nothing has been promised in it yet."""
        self._made = 0

    def _add(self, reading: Reading) -> bool:
        workshop = home_of_actions(self._desk.document)
        if workshop is None or not reading.text:
            return False
        done = self._desk.run(_add_action, workshop, reading) is not None
        self._made += done
        self.show_minutes(self.minutes.toPlainText())
        return done


def home_of_actions(document: Document) -> Workshop | None:
    """The workshop to whose list new actions are added: the last that was held; None before there was one."""
    return last_closed(document)


def _add_action(document: Document, workshop: Workshop, reading: Reading) -> Action:
    owner_id = reading.person.id if reading.person else None
    return add_action(document, workshop.id, reading.text, owner_id=owner_id, due=reading.due)
