"""What a process is for and how far it has come, and how it is tried; each field stored when it is left."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from facilitator.core.agree.practices import processes
from facilitator.core.agree.practices.process_map import ProcessMap
from facilitator.core.agree.practices.processes import STATES, Process, ProcessState
from facilitator.core.document import Document
from facilitator.ui.desk import Desk
from facilitator.ui.parts.fields import DayField, keep_in_order
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.parts.practices.processes.process_rows import wanting_words
from facilitator.ui.widgets.captioned import field_grid, put_captioned
from facilitator.ui.widgets.forms import AutoTextEdit, Combo
from facilitator.ui.widgets.labels import label

_SHARES = (5, 2, 2, 5)
_DAY_WIDTH = 138
_TOO_LATE = "That is after the end, {}: begin sooner."
_TOO_SOON = "That is before the start, {}: choose a later day."


class ProcessFacts(QWidget):
    """Name, state and purpose; with whom it is tried, from when until when, and what that showed."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shown: Process | None = None
        self.title = AutoTextEdit(least=1, most=2)
        self.purpose, self.pilot, self.showed = (AutoTextEdit(least=1, most=3) for _ in range(3))
        self.state = Combo()
        self.state.fill([(words, one) for one, words in STATES.items()])
        self.start, self.until = DayField(desk, "mon or 15 jan"), DayField(desk, "in 4 weeks")
        keep_in_order(self.start, self.until, _TOO_LATE, _TOO_SOON)
        for field in (self.start, self.until):
            field.setMinimumWidth(_DAY_WIDTH)
        self.wanting = label("", "small", wrap=True)
        self.purpose.setPlaceholderText("What it is for")
        self.pilot.setPlaceholderText("With whom, and on what")
        self.showed.setPlaceholderText("What was seen, and what is changed for it")
        self._lay_out()
        self._wire()

    def show_process(self, whole: ProcessMap) -> None:
        """Show a process. What is typed for another one is stored first."""
        process = whole.process
        if self._shown is not None and process.id != self._shown.id:
            self.commit()
            self.start.revert()
            self.until.revert()
        self._shown = process
        for field, text in (
            (self.title, process.title),
            (self.purpose, process.purpose),
            (self.pilot, process.pilot),
            (self.showed, process.showed),
        ):
            field.set_text(text)
        self.state.pick(process.state)
        self.start.set_value(process.pilot_from)
        self.until.set_value(process.pilot_until)
        words, everything = wanting_words(whole, today_of(self._desk))
        self.wanting.setText(words)
        self.wanting.setToolTip(everything)

    def commit(self) -> None:
        """Store what is typed and not stored yet."""
        for field in (self.title, self.purpose, self.pilot, self.showed, self.start, self.until):
            field.commit()

    def _store(self, verb: Callable[[Document, int], object]) -> None:
        if self._shown is not None:
            self._desk.run(verb, self._shown.id)

    def _rename(self, typed: str) -> None:
        """Name it anew; where that was refused, the name goes back."""
        shown = self._shown
        if shown is not None and self._desk.run(processes.edit_process, shown.id, title=typed) is None:
            self.title.set_text(self._desk.document.get(Process, shown.id).title)

    def _settle(self, state: ProcessState) -> None:
        """Say how far it has come; where that was refused, the choice goes back."""
        shown = self._shown
        if shown is not None and self._desk.run(processes.set_state, shown.id, state) is None:
            self.state.pick(self._desk.document.get(Process, shown.id).state)

    def _wire(self) -> None:
        edit, span = processes.edit_process, processes.set_pilot_span
        self.title.committed.connect(self._rename)
        self.purpose.committed.connect(lambda typed: self._store(lambda d, one: edit(d, one, purpose=typed)))
        self.pilot.committed.connect(lambda typed: self._store(lambda d, one: edit(d, one, pilot=typed)))
        self.showed.committed.connect(lambda typed: self._store(lambda d, one: edit(d, one, showed=typed)))
        self.start.committed.connect(lambda day: self._store(lambda d, one: span(d, one, day, self.until.value())))
        self.until.committed.connect(lambda day: self._store(lambda d, one: span(d, one, self.start.value(), day)))
        self.state.picked.connect(lambda picked: self._settle(ProcessState(picked)))

    def _lay_out(self) -> None:
        grid = field_grid(self)
        for column, share in enumerate(_SHARES):
            grid.setColumnStretch(column, share)
        places: tuple[tuple[str, QWidget, int, int, int], ...] = (
            ("Process", self.title, 0, 0, 1),
            ("State", self.state, 0, 1, 1),
            ("What it is for", self.purpose, 0, 2, 2),
            ("Tried with", self.pilot, 2, 0, 1),
            ("From", self.start, 2, 1, 1),
            ("Until", self.until, 2, 2, 1),
            ("It showed", self.showed, 2, 3, 1),
        )
        for name, field, row, column, span in places:
            put_captioned(grid, name, field, row, column, span)
        grid.addWidget(self.wanting, 4, 0, 1, 4)
