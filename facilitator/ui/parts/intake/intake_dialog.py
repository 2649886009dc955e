"""A dialog that takes in a file: chosen or dropped, read, looked at, and stored only on the button."""

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator.ui.command import Command
from facilitator.ui.desk import Desk
from facilitator.ui.parts.command_keys import press
from facilitator.ui.parts.intake.chosen_file import chosen_file
from facilitator.ui.parts.intake.incoming_file import IncomingFile
from facilitator.ui.parts.intake.takes_files import TakesFiles
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.theme import GAP, GAP_S
from facilitator.ui.widgets.dialogs import SCREEN_SHARE, SheetDialog
from facilitator.ui.widgets.empty import EmptyState
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.notice import Notice, Tone

_READING = ("Reading the file", "A large spreadsheet takes a few seconds. Esc stops.")
_SIZE = QSize(1200, 720)


class IntakeDialog(TakesFiles, SheetDialog):
    """`open()` shows it, `start_with(path)` shows it with a file that was chosen or dropped elsewhere.

    One of its own makes the panes that show what is in the file, gives them here, and says how they stand whenever the
    file has turned. It deletes itself when it is closed.
    """

    asks: ClassVar[str]
    """What the choice of a file is called."""
    kinds: ClassVar[str]
    """The files to choose from, as one of Qt's filters."""
    offered: ClassVar[tuple[str, str, str]]
    """What is said while there is no file: a title, a sentence, a button."""

    def __init__(
        self,
        desk: Desk,
        file: IncomingFile,
        title: str,
        act: str,
        panes: Sequence[QWidget],
        notices: Sequence[QWidget] = (),
        parent: QWidget | None = None,
    ) -> None:
        """`act` is what the button says that stores; `notices` stand above the panes."""
        self._desk, self._file = desk, file
        self.empty, self.waiting = EmptyState(*self.offered, key="Enter"), EmptyState(*_READING)
        self.notice = Notice()
        self.name, self.tool = label("", "strong"), label("", "muted")
        self.other, self.again = live_button("Another file…", "Ctrl O"), live_button("Read again", "F5")
        self.stack = QStackedWidget()
        for pane in (self.empty, self.waiting, *panes):
            self.stack.addWidget(pane)
        super().__init__(title, self._lay_body([*notices, self.notice]), act, parent=parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAcceptDrops(True)
        file.setParent(self)
        self._wire()
        self._show()
        self.empty.setFocus()

    # What one of its own says

    def read_pane(self) -> QWidget | None:
        """The pane that shows what is in the file; None while it is not read."""
        raise NotImplementedError

    def show_read(self) -> None:
        """Show what is in the file, and whether it can be stored."""
        raise NotImplementedError

    def next_focus(self) -> QWidget:
        """Where something is to be done once the file is read."""
        raise NotImplementedError

    # What they have in common

    def start_with(self, path: Path) -> None:
        """Show the dialog and read this file."""
        self.open()
        self.take_file(path)

    def take_file(self, path: Path) -> None:
        """Read a file."""
        self._file.start(path)

    def ask_file(self) -> None:
        """Choose a file."""
        path = self._file.path or self._desk.document.path
        chosen = chosen_file(self, self.asks, path.parent if path else Path.home(), self.kinds)
        if chosen is not None:
            self.take_file(chosen)

    def reject(self) -> None:
        """Stop reading first; otherwise close, and store nothing."""
        if self._file.reading:
            self._file.stop()
        else:
            super().reject()

    def commands(self) -> list[Command]:
        """What the keys do."""
        return [
            Command("Choose another file…", "File", self.ask_file, "Ctrl+O", bound=True),
            Command("Read the file again", "File", self._file.again, "F5", bound=True),
        ]

    def sizeHint(self) -> QSize:
        """The same whatever it shows, so that nothing jumps when a file has been read."""
        return _SIZE.boundedTo(self.screen().availableSize() * SCREEN_SHARE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the file and of what is in it."""
        if not press(self.commands(), event):
            super().keyPressEvent(event)

    def settle(self) -> None:
        """Put the keys where something is to be done."""
        self.primary.setDefault(True)  # hidden with the keys on it, another button would go on taking Enter
        (self.empty if self.read_pane() is None else self.next_focus()).setFocus()

    def _show(self) -> None:
        """Show how things stand with the file."""
        file, before = self._file, self.stack.currentWidget()
        waiting = self.waiting if file.reading else self.empty
        self.stack.setCurrentWidget(self.read_pane() or waiting)
        self.file_line.setVisible(file.path is not None)
        self.name.setText(file.path.name if file.path else "")
        self.again.setEnabled(not file.reading)
        self.notice.setVisible(bool(file.refusal))
        self.notice.say(Tone.BAD, file.refusal)
        self.secondary.say("Stop" if file.reading else "Cancel")
        self.show_read()
        self.say_wrong("")
        if self.stack.currentWidget() is not before:
            self.settle()

    def _wire(self) -> None:
        self._file.turned.connect(self._show)
        self.finished.connect(self._file.leave)
        self.empty.asked.connect(self.ask_file)
        self.other.clicked.connect(self.ask_file)
        self.again.clicked.connect(self._file.again)

    def _lay_body(self, notices: Sequence[QWidget]) -> QWidget:
        self.file_line = QWidget()
        line = QHBoxLayout(self.file_line)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GAP_S)
        line.addWidget(self.name)
        line.addWidget(self.tool, 1)
        line.addWidget(self.other)
        line.addWidget(self.again)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for part in (self.file_line, *notices):
            column.addWidget(part)
        column.addWidget(self.stack, 1)
        return body
