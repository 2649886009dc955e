"""What is printed or sent for the day: each by itself, or all of it at once."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.plan.workshops import Workshop
from facilitator.core.record import Changes
from facilitator.ui.command import Command
from facilitator.ui.parts.live.live_buttons import KeysThrough, live_button
from facilitator.ui.parts.outcome.documents_pane import DocumentsPane, Paper
from facilitator.ui.parts.tab_pane import TabPane
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.buttons import Kind
from facilitator.ui.widgets.icons import Sign
from facilitator.ui.widgets.labels import label

PREPARING = (
    "pre-read",
    "agenda",
    "agenda-facilitator",
    "table-cards",
    "sign-up",
    "prompts",
    "note-sheets",
    "preparation",
    "invitation",
    "reminder",
    "reminders",
)
_GROUP = "Printables"
_SAVE_ALL = "Save all"


class PrintablesPane(TabPane):
    """`asked(papers)` for documents to write; while they are written `stop_asked()` by the same button."""

    asked = Signal(object)
    stop_asked = Signal()
    watches = (Workshop,)

    def build(self) -> None:
        """One list, and one button for all of it."""
        self._busy = False
        self.documents = DocumentsPane(self.desk, PREPARING)
        self._through = KeysThrough(self)
        self._through.spare(self.documents.table)
        icon = self.desk.look.icons.icon(Sign.DOWNLOAD, self.desk.look.tokens.on_accent)
        self.all = live_button(_SAVE_ALL, "A", Kind.PRIMARY, icon)
        self.all.clicked.connect(self.save_all)
        top = QHBoxLayout()
        top.setSpacing(GAP_S)
        top.addWidget(label("To print and to send", "heading"), 1)
        top.addWidget(self.all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addLayout(top)
        column.addWidget(self.documents, 1)
        self.documents.asked.connect(lambda paper: self.asked.emit([paper]))

    def refresh(self, changes: Changes | None) -> None:
        """Show what can be written."""
        workshop = self.desk.workshop()
        if workshop is not None:
            self.documents.show_for(workshop)

    def commands(self) -> list[Command]:
        """Writing what is chosen, or everything."""
        return [
            Command("Save the document", _GROUP, self.save_chosen, "S", bound=True),
            Command("Save the document at hand", _GROUP, self.save_chosen, "Enter", bound=True),
            Command("Save all, or stop", _GROUP, self.save_all, "A", bound=True),
        ]

    def first_focus(self) -> QWidget:
        """The list."""
        return self.documents.table

    def save_chosen(self) -> None:
        """Write the documents chosen."""
        papers: list[Paper] = self.documents.table.selected()
        if papers:
            self.asked.emit(papers)

    def save_all(self) -> None:
        """Write every document in the list; while it is at it: stop."""
        if self._busy:
            self.stop_asked.emit()
        else:
            self.asked.emit(self.documents.table.shown())

    def show_progress(self, busy: bool, done: int = 0, of: int = 0) -> None:
        """Say how far the writing is."""
        self._busy = busy
        words = (f"Stop: {done} of {of} saved" if of else "Stop") if busy else _SAVE_ALL
        self.all.say(words)
