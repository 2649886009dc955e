"""The line over the tabs: which wave this is, how it stands, and what is done with it as a whole."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from facilitator.core.assess.answers import AnswerSheet, has_answers
from facilitator.core.assess.asking import open_wave
from facilitator.core.assess.responding import responses
from facilitator.core.assess.waves import (
    Asked,
    Wave,
    WaveState,
    WaveTarget,
    asked_of,
    close_wave,
    remove_wave,
    reopen_wave,
    state_of,
    waves,
)
from facilitator.core.phrases import quoted
from facilitator.core.record import Changes
from facilitator.ui.command import Command
from facilitator.ui.desk import Desk
from facilitator.ui.parts.assess.drafting import is_drafting
from facilitator.ui.parts.assess.wave_reading import WaveReading
from facilitator.ui.parts.assess.waves.wave_dialog import NewWaveDialog, WaveDetailsDialog
from facilitator.ui.parts.assess.waves.wave_papers import RESULT_PAPERS, WavePaper
from facilitator.ui.parts.assess.waves.wave_words import choices, wave_words
from facilitator.ui.parts.clamped import ClampedLabel
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.outcome.documents_writer import DocumentsWriter
from facilitator.ui.theme import GAP, GAP_S
from facilitator.ui.view import View
from facilitator.ui.widgets.buttons import Kind
from facilitator.ui.widgets.forms import Combo
from facilitator.ui.widgets.icons import Sign

_GROUP = "Waves"
_NEXT = {
    WaveState.PLANNED: "Open the wave",
    WaveState.OPEN: "Close the wave",
    WaveState.CLOSED: "Reopen the wave",
}
_WIDEST, _ROUND_WORDS = 300, 68


class WaveHead(View):
    """Choosing a wave, its life from planned to closed, planning another, and saving what it says."""

    watches = (Wave, Asked, WaveTarget, AnswerSheet)

    def __init__(self, desk: Desk, reading: WaveReading, place: QWidget | None = None) -> None:
        """Where a document went is said at the top of `place`, which has more room than the line itself."""
        self.reading, self._place = reading, place
        super().__init__(desk)
        reading.turned.connect(self._on_workshop)

    def build(self) -> None:
        """The choice and its words at the left, what can be done at the right."""
        self.choice, self.words = Combo(), ClampedLabel(2)
        self.choice.setAccessibleName("Wave")
        self.open, self.end = live_button(_NEXT[WaveState.PLANNED], "Shift O", Kind.PRIMARY), live_button("", "Shift O")
        self.new = live_button("New wave…", "Shift N")
        icon = self.desk.look.icons.icon(Sign.DOWNLOAD)
        self.save = live_button("Save…", "Shift S", icon=icon)
        self.papers, self.menu = QMenu(self), QMenu(self)
        self.more = QToolButton()
        self.more.setIcon(self.desk.look.icons.icon(Sign.DOTS, self.desk.look.tokens.muted))
        self.more.setProperty("role", "head")
        self.more.setAccessibleName("More for the wave")
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setMenu(self.menu)
        self.writer = DocumentsWriter(self.desk, self._place or self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_S)
        row.addWidget(self.choice)
        row.addSpacing(GAP - GAP_S)
        row.addWidget(self.words, 1, Qt.AlignmentFlag.AlignVCenter)
        for part in (self.open, self.end, self.new, self.save, self.more):
            row.addWidget(part)
        self._wire()

    def refresh(self, changes: Changes | None) -> None:
        """Show the wave at hand and how it stands."""
        wave, document = self.reading.wave, self.desk.document
        if wave is None or is_drafting(document, changes):
            return
        offered = choices(waves(document))
        if [(self.choice.itemText(n), self.choice.itemData(n)) for n in range(self.choice.count())] != offered:
            self.choice.fill(offered)
            widest = max(self.choice.fontMetrics().horizontalAdvance(words) for words, _wave in offered)
            self.choice.setFixedWidth(min(_WIDEST, widest + _ROUND_WORDS))
        self.choice.pick(wave.id)
        today = self.desk.now().astimezone().date()
        said = wave_words(wave, len(asked_of(document, wave.id)), responses(document, wave.id), today)
        self.words.setText(said)
        state = state_of(wave)
        self.open.setVisible(state is WaveState.PLANNED)
        self.end.setVisible(state is not WaveState.PLANNED)
        self.end.say(_NEXT[state])

    def commands(self) -> list[Command]:
        """Planning a wave, and what is done to the one at hand."""
        wave = self.reading.wave
        if wave is None:
            return [Command("New wave…", _GROUP, self.ask_new, "N", bound=True)]
        papers = (Command(f"Save: {paper.title}", _GROUP, partial(self.write, paper)) for paper in RESULT_PAPERS)
        return [
            Command("New wave…", _GROUP, self.ask_new, "Shift+N", bound=True),
            Command(_NEXT[state_of(wave)], _GROUP, self.go_on, "Shift+O", bound=True, detail=wave.title),
            Command("Details of the wave…", _GROUP, self.ask_details, "Shift+E", bound=True, detail=wave.title),
            Command("Choose another wave", _GROUP, self.choice.showPopup, "Shift+W", bound=True),
            Command("Save the results…", _GROUP, self.ask_save, "Shift+S", bound=True),
            *papers,
            Command("Remove the wave", _GROUP, self.remove, detail=wave.title),
        ]

    def ask_new(self) -> None:
        """Plan another wave, and turn to it."""
        dialog = NewWaveDialog(self.desk, self.window())
        dialog.made.connect(self.reading.choose)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def ask_details(self) -> None:
        """Change the wave at hand."""
        wave = self.reading.wave
        if wave is not None:
            dialog = WaveDetailsDialog(self.desk, wave, self.window())
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

    def ask_save(self) -> None:
        """Offer what can be saved."""
        self.papers.popup(self.save.mapToGlobal(self.save.rect().bottomLeft()))

    def go_on(self) -> None:
        """Open the wave at hand, close it, or open it again."""
        wave = self.reading.wave
        if wave is None:
            return
        match state_of(wave):
            case WaveState.PLANNED:
                self.desk.run(open_wave, wave.id, self.desk.now().astimezone().date())
            case WaveState.OPEN:
                if self.desk.run(close_wave, wave.id):
                    self.desk.said.emit(f"Closed {quoted(wave.title)}.")
            case WaveState.CLOSED:
                self.desk.run(reopen_wave, wave.id)

    def remove(self) -> None:
        """Remove the wave at hand with its answers; it can be undone."""
        wave = self.reading.wave
        if wave is not None and self.desk.bridge.succeeds(remove_wave, wave.id):
            self.desk.said.emit(f"Removed {quoted(wave.title)} with its answers.")

    def write(self, paper: WavePaper) -> None:
        """Write a document of the wave at hand."""
        wave = self.reading.wave
        if wave is None:
            return
        if paper.needs_answers and not has_answers(self.desk.document, wave.id):
            self.desk.bridge.refused.emit(f"Nobody has answered {wave.title} yet: take answers in first.")
        else:
            self.writer.write_wave(wave, [(paper.name, paper.suffix)])

    def _wire(self) -> None:
        self.choice.picked.connect(self.reading.choose)
        self.open.clicked.connect(self.go_on)
        self.end.clicked.connect(self.go_on)
        self.new.clicked.connect(self.ask_new)
        self.save.clicked.connect(self.ask_save)
        for paper in RESULT_PAPERS:
            self.papers.addAction(paper.title).triggered.connect(lambda _checked=False, one=paper: self.write(one))
        self.menu.addAction("Details of the wave…\tShift E").triggered.connect(self.ask_details)
        self.menu.addAction("Remove the wave").triggered.connect(self.remove)
