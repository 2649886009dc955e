"""The dialog that takes answers in from a survey tool's file.

This loads a spreadsheet reader: import it when a file is to be taken in, not at the program's start.
"""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator.core.assess.asking import open_wave
from facilitator.core.assess.responding import in_words, responses
from facilitator.core.assess.waves import Wave, WaveState, asked_of, close_wave, reopen_wave, state_of
from facilitator.core.errors import UserError
from facilitator.core.people import teams
from facilitator.core.phrases import counted, quoted
from facilitator.ui.command import Command
from facilitator.ui.desk import Desk
from facilitator.ui.parts.assess.intake.columns_side import ColumnsSide
from facilitator.ui.parts.assess.intake.file_reading import FileReading
from facilitator.ui.parts.assess.intake.taken_pane import TakenPane
from facilitator.ui.parts.assess.intake.teams_side import TeamsSide
from facilitator.ui.parts.assess.intake.verdicts_side import VerdictsSide
from facilitator.ui.parts.command_keys import press
from facilitator.ui.parts.intake.chosen_file import chosen_file, dropped_file
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.theme import GAP, GAP_S
from facilitator.ui.widgets.dialogs import SCREEN_SHARE, SheetDialog
from facilitator.ui.widgets.empty import EmptyState
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.notice import Notice, Tone

_FILES = "Answers (*.csv *.tsv *.txt *.xlsx *.xls *.ods *.zip);;All files (*)"
_EMPTY = (
    "Drop the file with the answers here",
    "What your survey tool exports, just as it comes: CSV, TSV, XLSX, XLS or ODS, or a ZIP file of one. "
    "You will see what happens to each answer before anything is stored.",
    "Choose a file…",
)
_READING = ("Reading the file", "A large spreadsheet takes a few seconds. Esc stops.")
_SIZE, _COLUMNS = QSize(1200, 720), 490
_WAITS = {
    WaveState.PLANNED: ("is planned: it takes answers once it is open.", "Open the wave"),
    WaveState.CLOSED: ("is closed: it takes no more answers.", "Reopen the wave"),
}


class AnswerImport(SheetDialog):
    """A file is chosen or dropped, its columns are looked at, its rows judged; stored is only on the button.

    `open()` shows it, `start_with(path)` shows it with a file that was chosen or dropped elsewhere. `results_asked`
    comes after the wave was closed from here, to see what it says. It deletes itself when it is closed.
    """

    results_asked = Signal()

    def __init__(self, desk: Desk, wave_id: int, parent: QWidget | None = None) -> None:
        self._desk, self._wave_id = desk, wave_id
        wave = desk.document.get(Wave, wave_id)
        self.reading = FileReading(desk, wave_id)
        self.empty, self.waiting = EmptyState(*_EMPTY, key="Enter"), EmptyState(*_READING)
        self.columns, self.teams = ColumnsSide(self.reading), TeamsSide(self.reading)
        self.verdicts, self.taken = VerdictsSide(desk, wave, self.reading), TakenPane()
        self.wave_notice, self.notice = Notice(), Notice()
        self.name, self.tool = label("", "strong"), label("", "muted")
        self.other, self.again = live_button("Another file…", "Ctrl O"), live_button("Read again", "F5")
        self.stack = QStackedWidget()
        super().__init__(f"Take in answers for {wave.title}", self._lay_body(), "Take in", parent=parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAcceptDrops(True)
        self.reading.setParent(self)
        self._wire()
        self._show()
        self.empty.setFocus()

    def start_with(self, path: Path) -> None:
        """Show the dialog and read this file."""
        self.open()
        self.reading.start(path)

    def ask_file(self) -> None:
        """Choose a file."""
        path = self.reading.path or self._desk.document.path
        chosen = chosen_file(self, "Take in answers", path.parent if path else Path.home(), _FILES)
        if chosen is not None:
            self.reading.start(chosen)

    def accept(self) -> None:
        """Take in what the verdicts say; once that is done, close."""
        if self.stack.currentWidget() is self.taken:
            super().accept()
        elif self.primary.isEnabled():
            self._store()

    def reject(self) -> None:
        """Stop reading first; otherwise close."""
        if self.reading.reading:
            self.reading.stop()
        else:
            super().reject()

    def commands(self) -> list[Command]:
        """What the keys do."""
        return [
            Command("Choose another file…", "File", self.ask_file, "Ctrl+O", bound=True),
            Command("Read the file again", "File", self.reading.again, "F5", bound=True),
            *(self.columns.commands() if self.reading.looked else ()),
        ]

    def sizeHint(self) -> QSize:
        """The same whatever it shows, so that nothing jumps when a file has been read."""
        return _SIZE.boundedTo(self.screen().availableSize() * SCREEN_SHARE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the file and of the columns."""
        if self.stack.currentWidget() is self.taken or not press(self.commands(), event):
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
            self.reading.start(path)

    def _store(self) -> None:
        count, told = self.reading.to_take, self.reading.told
        try:
            self.reading.store()
        except UserError as refusal:
            self.say_wrong(str(refusal))
            return
        document = self._desk.document
        wave = document.get(Wave, self._wave_id)
        so_far = in_words(responses(document, wave.id))
        closes = wave.anonymous and state_of(wave) is WaveState.OPEN
        self.taken.show_taken(count, told, f"{wave.title}: {so_far}", closes=closes)
        self.stack.setCurrentWidget(self.taken)
        for part in (self._file_line, self.wave_notice, self.notice, self.secondary):
            part.hide()
        self.primary.say("Done")
        self.primary.setFocus()
        self.accepted.connect(lambda: self._desk.said.emit(f"Took in {counted(count, 'answer')}."))

    def _close_wave(self) -> None:
        """Close the wave, this dialog too, and ask for the results."""
        wave = self._desk.run(close_wave, self._wave_id)
        if wave is not None:
            super().accept()
            self._desk.said.emit(f"Closed {quoted(wave.title)}.")
            self.results_asked.emit()

    def _make_open(self) -> None:
        wave = self._desk.document.get(Wave, self._wave_id)
        if state_of(wave) is WaveState.PLANNED:
            self._desk.run(open_wave, wave.id, self._desk.now().astimezone().date())
        else:
            self._desk.run(reopen_wave, wave.id)

    # How it is shown

    def _show(self) -> None:
        """Show how things stand with the file."""
        reading, document = self.reading, self._desk.document
        before = self.stack.currentWidget()
        waiting = self.waiting if reading.reading else self.empty
        self.stack.setCurrentWidget(self._looked if reading.looked else waiting)
        self._show_wave()
        self.name.setText(reading.path.name if reading.path else "")
        self.tool.setText(f"{reading.words}, being judged…" if reading.busy and reading.looked else reading.words)
        self._file_line.setVisible(reading.path is not None)
        self.again.setEnabled(not reading.reading)
        self.secondary.say("Stop" if reading.reading else "Cancel")
        self.columns.show_asked(asked_of(document, self._wave_id))
        self.teams.show_teams(teams(document))
        self.verdicts.show_verdicts()
        matching = reading.matching()
        # Where sure columns were refused, sure ones more would not help.
        doubtful = 0 if reading.refusal and matching.slots() else len(matching.doubtful)
        self.primary.say(_primary_words(doubtful, reading.to_take))
        self.set_ready(reading.to_take > 0 and not doubtful and not reading.busy)
        self.say_wrong("")
        if self.stack.currentWidget() is not before:
            self._settle()

    def _show_wave(self) -> None:
        """Offer to open the wave if it takes no answers; else say why the file can't be used, if it can't."""
        wave = self._desk.document.get(Wave, self._wave_id)
        why, act = _WAITS.get(state_of(wave), ("", ""))
        self.wave_notice.setVisible(bool(why))
        self.wave_notice.say(Tone.WARN, why, wave.title, act)
        self.notice.setVisible(bool(self.reading.refusal) and not why)
        self.notice.say(Tone.BAD, self.reading.refusal)

    def _settle(self) -> None:
        """Put the keys where something is to be done: on doubtful columns, teams nobody knows, else on the button."""
        unknown = self.teams.unknown_words()
        self.primary.setDefault(True)  # hidden with the keys on it, another button would go on taking Enter
        if self.reading.looked is None:
            self.empty.setFocus()
        elif self.reading.matching().doubtful:
            self.columns.list.setFocus()
        else:
            (self.teams.meanings[unknown[0]] if unknown else self.primary).setFocus()

    def _wire(self) -> None:
        self.reading.turned.connect(self._show)
        self.finished.connect(self.reading.leave)
        self.empty.asked.connect(self.ask_file)
        self.other.clicked.connect(self.ask_file)
        self.again.clicked.connect(self.reading.again)
        self.wave_notice.asked.connect(self._make_open)
        self.columns.settled.connect(self._settle)
        self.taken.close_asked.connect(self._close_wave)

    def _lay_body(self) -> QWidget:
        self._file_line, self._looked = QWidget(), QWidget()
        line = QHBoxLayout(self._file_line)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GAP_S)
        line.addWidget(self.name)
        line.addWidget(self.tool, 1)
        line.addWidget(self.other)
        line.addWidget(self.again)
        right = QVBoxLayout()
        right.setSpacing(GAP)
        right.addWidget(self.teams)
        right.addWidget(self.verdicts, 1)
        self.columns.setFixedWidth(_COLUMNS)
        sides = QHBoxLayout(self._looked)
        sides.setContentsMargins(0, 0, 0, 0)
        sides.setSpacing(GAP)
        sides.addWidget(self.columns)
        sides.addLayout(right, 1)
        for pane in (self.empty, self.waiting, self._looked, self.taken):
            self.stack.addWidget(pane)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for part in (self._file_line, self.wave_notice, self.notice):
            column.addWidget(part)
        column.addWidget(self.stack, 1)
        return body


def _primary_words(doubtful: int, to_take: int) -> str:
    if doubtful:
        return f"Confirm {counted(doubtful, 'column')} first"
    return f"Take in {counted(to_take, 'answer')}" if to_take else "Take in"
