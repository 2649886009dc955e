"""The dialog that takes in a spreadsheet of actions that came back from their owners.

This loads a spreadsheet reader: import it when a file is to be taken in, not at the program's start.
"""

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator.core.errors import UserError
from facilitator.core.phrases import counted
from facilitator.ui.command import Command
from facilitator.ui.desk import Desk
from facilitator.ui.parts.actions.returned.returned_file import ReturnedFile
from facilitator.ui.parts.actions.returned.verdicts_pane import VerdictsPane
from facilitator.ui.parts.command_keys import press
from facilitator.ui.parts.intake.chosen_file import chosen_file, dropped_file
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.theme import GAP, GAP_S
from facilitator.ui.widgets.dialogs import SCREEN_SHARE, SheetDialog
from facilitator.ui.widgets.empty import EmptyState
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.notice import Notice, Tone

_FILES = "Spreadsheets (*.xlsx *.ods *.xls *.csv *.tsv);;All files (*)"
_EMPTY = (
    "Drop the spreadsheet here",
    "The list of actions that went out, as its owners filled it in: XLSX, ODS, XLS or CSV. "
    "You will see what happens to each row before anything is stored.",
    "Choose a file…",
)
_READING = ("Reading the file", "A large spreadsheet takes a few seconds. Esc stops.")
_SIZE = QSize(1200, 720)


class ReturnedImport(SheetDialog):
    """A file is chosen or dropped and compared with what is here; stored is only on the button, in one step.

    `open()` shows it, `start_with(path)` shows it with a file. It deletes itself when it is closed.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        self._desk = desk
        self.file = ReturnedFile(desk)
        self.empty, self.waiting = EmptyState(*_EMPTY, key="Enter"), EmptyState(*_READING)
        self.verdicts = VerdictsPane(desk, self.file)
        self.notice = Notice()
        self.name = label("", "strong")
        self.other, self.again = live_button("Another file…", "Ctrl O"), live_button("Read again", "F5")
        self.stack = QStackedWidget()
        super().__init__("Take in updates", self._lay_body(), "Store", parent=parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAcceptDrops(True)
        self.file.setParent(self)
        self._wire()
        self._show()
        self.empty.setFocus()

    def start_with(self, path: Path) -> None:
        """Show the dialog and read this file."""
        self.open()
        self.file.start(path)

    def ask_file(self) -> None:
        """Choose a file."""
        path = self.file.path or self._desk.document.path
        chosen = chosen_file(self, "Take in updates", path.parent if path else Path.home(), _FILES)
        if chosen is not None:
            self.file.start(chosen)

    def accept(self) -> None:
        """Store what was chosen, and close if that was taken."""
        if not self.primary.isEnabled():
            return
        try:
            taken = self.file.store()
        except UserError as refusal:
            self.say_wrong(str(refusal))
            return
        super().accept()
        self._desk.said.emit(f"Took in {self.name.text()}: {taken.words}")

    def reject(self) -> None:
        """Stop reading first; otherwise close, and store nothing."""
        if self.file.reading:
            self.file.stop()
        else:
            super().reject()

    def commands(self) -> list[Command]:
        """What the keys do."""
        return [
            Command("Choose another file…", "File", self.ask_file, "Ctrl+O", bound=True),
            Command("Read the file again", "File", self.file.again, "F5", bound=True),
            *(self.verdicts.commands() if self.file.returned else ()),
        ]

    def sizeHint(self) -> QSize:
        """The same whatever it shows, so that nothing jumps when a file has been read."""
        return _SIZE.boundedTo(self.screen().availableSize() * SCREEN_SHARE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the file and of its rows."""
        if not press(self.commands(), event):
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file may be dropped anywhere."""
        if dropped_file(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read the file that was dropped."""
        path = dropped_file(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.file.start(path)

    def _show(self) -> None:
        """Show how things stand with the file."""
        file, before = self.file, self.stack.currentWidget()
        waiting = self.waiting if file.reading else self.empty
        self.stack.setCurrentWidget(self.verdicts if file.returned else waiting)
        self._file_line.setVisible(file.path is not None)
        self.name.setText(file.path.name if file.path else "")
        self.again.setEnabled(not file.reading)
        self.notice.setVisible(bool(file.refusal))
        self.notice.say(Tone.BAD, file.refusal)
        self.secondary.say("Stop" if file.reading else "Cancel")
        self.verdicts.show_verdicts()
        count = file.to_store
        self.primary.say(f"Store {counted(count, 'change')}" if count else "Store")
        self.set_ready(count > 0 and not file.reading)
        self.say_wrong("")
        if self.stack.currentWidget() is not before:
            self.primary.setDefault(True)  # hidden with the keys on it, another button would go on taking Enter
            (self.verdicts.first_focus() if file.returned else self.empty).setFocus()

    def _wire(self) -> None:
        self.file.turned.connect(self._show)
        self.finished.connect(self.file.leave)
        self.empty.asked.connect(self.ask_file)
        self.other.clicked.connect(self.ask_file)
        self.again.clicked.connect(self.file.again)

    def _lay_body(self) -> QWidget:
        self._file_line = QWidget()
        line = QHBoxLayout(self._file_line)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GAP_S)
        line.addWidget(self.name, 1)
        line.addWidget(self.other)
        line.addWidget(self.again)
        for pane in (self.empty, self.waiting, self.verdicts):
            self.stack.addWidget(pane)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._file_line)
        column.addWidget(self.notice)
        column.addWidget(self.stack, 1)
        return body
