"""The dialog that takes answers in from a survey tool's file.

This loads a spreadsheet reader: import it when a file is to be taken in, not at the program's start.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

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
from facilitator.ui.parts.intake.intake_dialog import IntakeDialog
from facilitator.ui.theme import GAP
from facilitator.ui.widgets.notice import Notice, Tone

_COLUMNS = 490
_WAITS = {
    WaveState.PLANNED: ("is planned: it takes answers once it is open.", "Open the wave"),
    WaveState.CLOSED: ("is closed: it takes no more answers.", "Reopen the wave"),
}


class AnswerImport(IntakeDialog):
    """The file's columns are looked at, its rows judged. `results_asked` after the wave was closed from here."""

    results_asked = Signal()
    asks = "Take in answers"
    kinds = "Answers (*.csv *.tsv *.txt *.xlsx *.xls *.ods *.zip);;All files (*)"
    offered = (
        "Drop the file with the answers here",
        "What your survey tool exports, just as it comes: CSV, TSV, XLSX, XLS or ODS, or a ZIP file of one. "
        "You will see what happens to each answer before anything is stored.",
        "Choose a file…",
    )

    def __init__(self, desk: Desk, wave_id: int, parent: QWidget | None = None) -> None:
        self._wave_id = wave_id
        wave = desk.document.get(Wave, wave_id)
        self.reading = FileReading(desk, wave_id)
        self.columns, self.teams = ColumnsSide(self.reading), TeamsSide(self.reading)
        self.verdicts, self.taken = VerdictsSide(desk, wave, self.reading), TakenPane()
        self.wave_notice = Notice()
        self._looked = self._lay_looked()
        panes = (self._looked, self.taken)
        title = f"Take in answers for {wave.title}"
        super().__init__(desk, self.reading, title, "Take in", panes, [self.wave_notice], parent)
        self.wave_notice.asked.connect(self._make_open)
        self.columns.settled.connect(self.settle)
        self.taken.close_asked.connect(self._close_wave)

    def accept(self) -> None:
        """Take in what the verdicts say; once that is done, close."""
        if self.stack.currentWidget() is self.taken:
            super().accept()
        elif self.primary.isEnabled():
            self._store()

    def commands(self) -> list[Command]:
        """What the keys do: nothing more once the answers are taken in."""
        if self.stack.currentWidget() is self.taken:
            return []
        return [*super().commands(), *(self.columns.commands() if self.reading.looked else ())]

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
        for part in (self.file_line, self.wave_notice, self.notice, self.secondary):
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

    def read_pane(self) -> QWidget | None:
        """The columns beside the verdicts."""
        return self._looked if self.reading.looked else None

    def show_read(self) -> None:
        """Show the columns, the teams and the verdicts, and how many answers there are to take in."""
        reading, document = self.reading, self._desk.document
        self._show_wave()
        self.tool.setText(f"{reading.words}, being judged…" if reading.busy and reading.looked else reading.words)
        self.columns.show_asked(asked_of(document, self._wave_id))
        self.teams.show_teams(teams(document))
        self.verdicts.show_verdicts()
        matching = reading.matching()
        # Where sure columns were refused, sure ones more would not help.
        doubtful = 0 if reading.refusal and matching.slots() else len(matching.doubtful)
        self.primary.say(_primary_words(doubtful, reading.to_take))
        self.set_ready(reading.to_take > 0 and not doubtful and not reading.busy)

    def next_focus(self) -> QWidget:
        """Doubtful columns, teams nobody knows, or else the button."""
        unknown = self.teams.unknown_words()
        if self.reading.matching().doubtful:
            return self.columns.list
        return self.teams.meanings[unknown[0]] if unknown else self.primary

    def _show_wave(self) -> None:
        """Offer to open the wave if it takes no answers: then nothing else is to be said of the file."""
        wave = self._desk.document.get(Wave, self._wave_id)
        why, act = _WAITS.get(state_of(wave), ("", ""))
        self.wave_notice.setVisible(bool(why))
        self.wave_notice.say(Tone.WARN, why, wave.title, act)
        self.notice.setVisible(bool(self.reading.refusal) and not why)

    def _lay_looked(self) -> QWidget:
        looked = QWidget()
        right = QVBoxLayout()
        right.setSpacing(GAP)
        right.addWidget(self.teams)
        right.addWidget(self.verdicts, 1)
        self.columns.setFixedWidth(_COLUMNS)
        sides = QHBoxLayout(looked)
        sides.setContentsMargins(0, 0, 0, 0)
        sides.setSpacing(GAP)
        sides.addWidget(self.columns)
        sides.addLayout(right, 1)
        return looked


def _primary_words(doubtful: int, to_take: int) -> str:
    if doubtful:
        return f"Confirm {counted(doubtful, 'column')} first"
    return f"Take in {counted(to_take, 'answer')}" if to_take else "Take in"
