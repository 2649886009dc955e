"""How many have answered, and the ways in which answers come."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from facilitator.core.assess.answers import AnswerSheet, Intake, remove_intake, taken_in
from facilitator.core.assess.entering import discard_sheet, unfinished
from facilitator.core.assess.responding import not_answered
from facilitator.core.assess.waves import Wave, WaveState, WaveTarget, check_open, state_of, waves
from facilitator.core.document import Document
from facilitator.core.people import Person, Team
from facilitator.core.phrases import counted
from facilitator.core.record import Changes
from facilitator.ui.command import Command
from facilitator.ui.parts.assess.answers.came_in import CameIn
from facilitator.ui.parts.assess.answers.reviews_panel import ReviewsPanel
from facilitator.ui.parts.assess.answers.targets_table import TargetsTable
from facilitator.ui.parts.assess.answers.ways_in import WaysIn
from facilitator.ui.parts.assess.answers.ways_opened import WaysOpened
from facilitator.ui.parts.assess.drafting import is_drafting
from facilitator.ui.parts.assess.places import Place
from facilitator.ui.parts.assess.wave_pane import WavePane
from facilitator.ui.parts.assess.waves.wave_papers import PAPER_FORM, REVIEW_DATES, WavePaper
from facilitator.ui.parts.elastic import elastic
from facilitator.ui.parts.outcome.documents_writer import DocumentsWriter
from facilitator.ui.parts.panel import Panel
from facilitator.ui.theme import GAP
from facilitator.ui.widgets.dialogs import confirm

_GROUP = "Answers"


class AnswersPane(WavePane):
    """Who has answered, by team, at the left; the ways out and in, and the review dates, at the right."""

    watches = (Wave, WaveTarget, AnswerSheet, Intake, Team, Person)

    def build(self) -> None:
        """Two columns."""
        self.targets, self.came_in = TargetsTable(self.desk), CameIn()
        self.ways, self.reviews = WaysIn(self.desk), ReviewsPanel(self.desk)
        self.opened = WaysOpened(self.desk, self)
        self.writer = DocumentsWriter(self.desk, self)
        elastic(self.targets, 110)
        elastic(self.reviews.table, 76)
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addWidget(Panel("Answers by team", self.targets), 3)
        left.addWidget(self.came_in, 2)
        right.addWidget(self.ways)
        right.addWidget(self.reviews, 1)
        inside = QWidget()
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        for column in (left, right):
            column.setSpacing(GAP)
            row.addLayout(column, 1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)
        self._wire()

    def refresh(self, changes: Changes | None) -> None:
        """Show how the wave at hand stands."""
        wave, document = self.reading.wave, self.desk.document
        if wave is None:
            return
        self.came_in.show_begun(unfinished(document, wave.id))
        if not is_drafting(document, changes):
            self._show_counts(wave)
        self.came_in.setVisible(self.came_in.has_any())

    def _show_counts(self, wave: Wave) -> None:
        document, today = self.desk.document, self._today()
        self.targets.show_wave(wave)
        named = not wave.anonymous and state_of(wave) is not WaveState.PLANNED
        self.came_in.show_missing(not_answered(document, wave.id) if named else [])
        self.came_in.show_files(taken_in(document, wave.id), today)
        self.ways.show_wave(wave)
        self.reviews.show_waves(waves(document), today)

    def commands(self) -> list[Command]:
        """The ways out and in, and the review dates."""
        acts = (
            ("Save the questions…", self.ways.ask_questions, "Q"),
            ("Save the paper form", lambda: self.write(PAPER_FORM), "G"),
            ("Take in a file…", self.take_file, "F"),
            ("Answer at the laptop…", self.answer_at_laptop, "L"),
            ("Type paper forms…", self.type_forms, "P"),
            ("Type how many are asked, or another review date", self.type_at_hand, "F2"),
            ("Propose review dates", self.reviews.propose, "D"),
            ("Save the review dates for a calendar", lambda: self.write(REVIEW_DATES), "K"),
        )
        return [Command(words, _GROUP, act, key, bound=True) for words, act, key in acts]

    def first_focus(self) -> QWidget:
        """The teams."""
        return self.targets

    def write(self, paper: WavePaper) -> None:
        """Write a document of the wave at hand into its folder."""
        wave = self.reading.wave
        if wave is not None:
            self.writer.write_wave(wave, [(paper.name, paper.suffix)])

    def type_at_hand(self) -> None:
        """Type the day of the wave at hand in the list of reviews, else how many of the team at hand are asked."""
        if self.reviews.table.hasFocus():
            self.reviews.type_day()
        else:
            self.targets.type_asked()

    def take_file(self, path: Path | None = None) -> None:
        """Take answers in from a file, this one or one chosen there; a wave that is not open can be opened there."""
        wave = self.reading.wave
        if wave is not None:
            self.opened.take_file(wave.id, path)

    def answer_at_laptop(self) -> None:
        """Let one person after another answer here."""
        wave = self._open_wave()
        if wave is not None:
            self.opened.answer_at_laptop(wave.id)

    def type_forms(self) -> None:
        """Type forms that were filled in on paper."""
        wave = self._open_wave()
        if wave is not None:
            self.opened.type_forms(wave.id)

    def discard(self, sheet_ids: Sequence[int]) -> None:
        """Throw away sheets that were begun. That is not undone, so it is asked before."""
        what = counted(len(sheet_ids), "sheet")
        text = f"What was typed on {'it' if len(sheet_ids) == 1 else 'them'} is lost; this can’t be undone."
        if confirm(self, f"Discard {what}?", text, "Discard"):
            self.desk.bridge.succeeds(_discard, sheet_ids)

    def remove_files(self, intake_ids: Sequence[int]) -> None:
        """Take out what was taken in from files; it can be undone."""
        if self.desk.bridge.succeeds(_remove_intakes, intake_ids):
            self.desk.said.emit(f"Took out {counted(len(intake_ids), 'file')} with all its answers.")

    def _open_wave(self) -> Wave | None:
        """The wave at hand if it takes answers now; else that is said."""
        wave = self.reading.wave
        return wave if wave is not None and self.desk.bridge.succeeds(_check_open, wave.id) else None

    def _go_on(self, sheet_id: int) -> None:
        wave, sheet = self._open_wave(), self.desk.document.find(AnswerSheet, sheet_id)
        if wave is not None and sheet is not None:
            self.opened.go_on(sheet)

    def _today(self) -> date:
        return self.desk.now().astimezone().date()

    def _wire(self) -> None:
        self.ways.paper_asked.connect(self.write)
        self.ways.file_asked.connect(self.take_file)
        self.ways.laptop_asked.connect(self.answer_at_laptop)
        self.ways.forms_asked.connect(self.type_forms)
        self.came_in.go_on_asked.connect(self._go_on)
        self.came_in.discard_asked.connect(self.discard)
        self.came_in.remove_asked.connect(self.remove_files)
        self.opened.results_asked.connect(lambda: self.place_asked.emit(Place.RESULTS, ""))
        self.reviews.opened.connect(self.reading.choose)
        self.reviews.calendar_asked.connect(lambda: self.write(REVIEW_DATES))


def _check_open(document: Document, wave_id: int) -> None:
    check_open(document.get(Wave, wave_id))


def _discard(document: Document, sheet_ids: Sequence[int]) -> None:
    for sheet_id in sheet_ids:
        discard_sheet(document, sheet_id)


def _remove_intakes(document: Document, intake_ids: Sequence[int]) -> None:
    with document.step("Remove imported answers"):
        for intake_id in intake_ids:
            remove_intake(document, intake_id)
