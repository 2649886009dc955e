"""The ways in which questions go out and answers come in, each in a line."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QMenu, QVBoxLayout, QWidget

from facilitator.core.assess.waves import Wave, WaveState, state_of
from facilitator.ui.desk import Desk
from facilitator.ui.parts.assess.waves.wave_papers import PAPER_FORM, QUESTION_PAPERS, WavePaper
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.panel import Panel
from facilitator.ui.theme import GAP, GAP_S
from facilitator.ui.widgets.buttons import ActionButton
from facilitator.ui.widgets.icons import Sign
from facilitator.ui.widgets.labels import label

_SURVEY = "For Google Forms, Microsoft Forms or any survey tool you have, or to fill in as a spreadsheet."
_PAPER = "Print it as often as there are people."
_FILE = "What your survey tool saves, CSV or XLSX, as it comes. You can also drop it here."
_LAPTOP = "One person after another rates with the keys 1 to 5, out of the others’ sight."
_FORMS = "Typed in quickly; typing them a second time finds slips of the keys."
_CLOSED = "The wave is closed: reopen it to take more answers."
_PLANNED = "The wave takes answers once you open it."


class WaysIn(QWidget):
    """`paper_asked(WavePaper)` for what goes out; `file_asked()`, `laptop_asked()`, `forms_asked()` for what comes."""

    paper_asked = Signal(object)
    file_asked = Signal()
    laptop_asked = Signal()
    forms_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        icons = desk.look.icons
        self.questions = live_button("Save the questions…", "Q", icon=icons.icon(Sign.DOWNLOAD))
        self.form = live_button("Save the paper form", "G", icon=icons.icon(Sign.DOWNLOAD))
        self.file = live_button("Take in a file…", "F", icon=icons.icon(Sign.UPLOAD))
        self.laptop, self.forms = live_button("Answer at the laptop…", "L"), live_button("Type paper forms…", "P")
        self.papers = QMenu(self)
        for paper in QUESTION_PAPERS:
            self.papers.addAction(paper.title).triggered.connect(partial(self._ask, paper))
        self.comes = Panel("Take answers in", _lines((self.file, _FILE), (self.laptop, _LAPTOP), (self.forms, _FORMS)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(Panel("Send out the questions", _lines((self.questions, _SURVEY), (self.form, _PAPER))))
        column.addWidget(self.comes)
        wired: tuple[tuple[ActionButton, Callable[[], object]], ...] = (
            (self.questions, self.ask_questions),
            (self.form, partial(self._ask, PAPER_FORM)),
            (self.file, self.file_asked.emit),
            (self.laptop, self.laptop_asked.emit),
            (self.forms, self.forms_asked.emit),
        )
        for button, act in wired:
            button.clicked.connect(act)

    def show_wave(self, wave: Wave) -> None:
        """Answers are typed only while the wave is open; what takes a file in asks for that itself."""
        state = state_of(wave)
        for button in (self.laptop, self.forms):
            button.setEnabled(state is WaveState.OPEN)
        self.comes.remark({WaveState.PLANNED: _PLANNED, WaveState.OPEN: "", WaveState.CLOSED: _CLOSED}[state])

    def ask_questions(self) -> None:
        """Offer the forms in which the questions can be saved."""
        self.papers.popup(self.questions.mapToGlobal(self.questions.rect().bottomLeft()))

    def _ask(self, paper: WavePaper, _checked: bool = False) -> None:
        self.paper_asked.emit(paper)


def _lines(*lines: tuple[ActionButton, str]) -> QWidget:
    """Buttons below each other, all as wide as the widest, with what each is for beside it."""
    held = QWidget()
    grid = QGridLayout(held)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(GAP)
    grid.setVerticalSpacing(GAP_S)
    grid.setColumnStretch(1, 1)
    for place, (button, words) in enumerate(lines):
        grid.addWidget(button, place, 0)
        grid.setRowMinimumHeight(place, button.sizeHint().height())
        grid.addWidget(label(words, "small", wrap=True), place, 1)
    return held
