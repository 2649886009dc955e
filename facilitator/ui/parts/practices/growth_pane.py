"""What product marketers do to learn the work of others."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.agree.practices import growth
from facilitator.core.agree.practices.growth import TITLES, GrowthKind, GrowthStep
from facilitator.core.agree.practices.growth_overview import GrowthRow, growth_overview
from facilitator.core.people import Person, Team
from facilitator.core.phrases import counted
from facilitator.core.record import Changes, Record
from facilitator.ui.command import Command
from facilitator.ui.local import day_first
from facilitator.ui.parts.layouts import either, fill
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.live.shifting import can_shift, shifted_before
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.parts.outcome.documents_writer import DocumentsWriter
from facilitator.ui.parts.practices.growth.growth_file import growth_file
from facilitator.ui.parts.practices.growth.growth_table import GrowthTable
from facilitator.ui.parts.practices.growth.growth_verbs import remove_steps, store_step, tick_steps
from facilitator.ui.parts.practices.growth.plan_table import Cell, PlanTable
from facilitator.ui.parts.prepare.add_line import AddLine
from facilitator.ui.parts.tabbed_page import PagePane
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.empty import EmptyState
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.search import SearchField

_GROUP = "Growth"
_PURPOSE = "Who knows the work of the others? Plan weeks in another team, training, and days beside somebody."
_EMPTY = (
    "Who knows the work of the others?",
    "A growth plan says what somebody does to learn it: weeks in another team, training, days beside somebody. Add "
    "people on the People page first.",
)
_SHARES = (4, 5)


class GrowthPane(PagePane):
    """Everybody above; the plan of the person at hand below."""

    watches = (GrowthStep, Person, Team)

    def build(self) -> None:
        """The overview, and the plan with a line for one more step."""
        self._rows: list[GrowthRow] = []
        self.writer = DocumentsWriter(self.desk, self)
        self.words, self.whose = label("", "strong", wrap=True), label("", "heading")
        self.search = SearchField("Search people")
        self.search.setFixedWidth(240)
        self.table = GrowthTable(self.desk.look.tokens)
        self.plan = PlanTable(self.desk.look.tokens, self._store)
        self.line = AddLine(
            "Another step, such as five customer calls", "By", [(words, kind) for kind, words in TITLES.items()]
        )
        self.usual, self.pdf = live_button("Usual steps", "U"), live_button("Save as PDF", "S")
        filled, self.empty = QWidget(), EmptyState(*_EMPTY)
        top, head, column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(filled)
        top.addWidget(self.words, 1)
        top.addWidget(self.search)
        head.setSpacing(GAP_S)
        head.addWidget(self.whose, 1)
        for button in (self.usual, self.pdf):
            head.addWidget(button)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addLayout(top)
        column.addWidget(self.table, _SHARES[0])
        column.addLayout(head)
        column.addWidget(self.plan, _SHARES[1])
        column.addWidget(self.line)
        self.stack = either(filled, self.empty)
        fill(self, self.stack)
        self._wire()

    def refresh(self, changes: Changes | None) -> None:
        """Show everybody, and the plan at hand."""
        document = self.desk.document
        self._rows = growth_overview(document, today_of(self.desk))
        self.table.show_rows(self._rows, document.all(Team))
        self.stack.setCurrentIndex(0 if self._rows else 1)
        planned = sum(bool(row.steps) for row in self._rows)
        late = sum(len(row.late) for row in self._rows if not row.person.gone)
        behind = f", {counted(late, 'step')} late" if late else ""
        self.words.setText(f"{counted(planned, 'growth plan')}{behind}" if planned else _PURPOSE)
        self._show_at_hand()

    def commands(self) -> list[Command]:
        """What can be done with the plan of the person at hand."""
        find = Command("Search people", _GROUP, self.search.start, "Ctrl+F", bound=True)
        if self.table.at() is None:
            return [find] if self._rows else []
        return [
            find,
            Command("Add a step", _GROUP, self.line.start, "N", bound=True),
            Command("Add the usual steps", _GROUP, self.add_usual, "U", bound=True),
            Command("Go to the steps", _GROUP, self.plan.setFocus, "G", bound=True),
            Command("Mark the step as done, or open again", _GROUP, self.plan.turn, "Space", bound=True),
            Command("Move the step up", _GROUP, lambda: self._move(True), "Alt+Up", bound=True),
            Command("Move the step down", _GROUP, lambda: self._move(False), "Alt+Down", bound=True),
            Command("Remove the steps chosen", _GROUP, lambda: self._remove(self.plan.selected()), "Del", bound=True),
            Command("Save the plan as PDF", _GROUP, self.save, "S", bound=True),
            Command("Back to the people", _GROUP, self.table.setFocus, "Esc", bound=True),
        ]

    def first_focus(self) -> QWidget:
        """The people, or what this is for."""
        return self.empty if self.stack.currentIndex() else self.table

    def show_record(self, record: Record) -> None:
        """Put a step at hand, with its person."""
        if isinstance(record, GrowthStep):
            self.search.clear()
            self.table.select([record.person_id])
            self.plan.select([record.id])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the line has been heard already."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not (enter and self.line.field.hasFocus()):
            super().keyPressEvent(event)

    def add_usual(self) -> None:
        """Add the steps that come with the program to the plan at hand."""
        row = self.table.at()
        if row is not None and self.desk.run(growth.add_usual_steps, row.person.id) == []:
            self.desk.told.emit("The usual steps are in the plan already.")

    def save(self) -> None:
        """Write the plan of the person at hand."""
        row = self.table.at()
        if row is not None:
            self.writer.write_drawn(growth_file(row.person, today_of(self.desk)))

    def _add(self, text: str, kind: object) -> None:
        row = self.table.at()
        if row is not None:
            made = self.desk.run(growth.add_growth_step, row.person.id, GrowthKind(str(kind)), text)
            if made is not None:
                self.line.clear()
                self.plan.select([made.id])

    def _store(self, step: GrowthStep, column: int, value: object) -> bool:
        today = today_of(self.desk)
        return self.desk.bridge.succeeds(store_step, step.id, Cell(column), value, today, day_first())

    def _tick(self, steps: list[GrowthStep], on: bool) -> None:
        self.desk.run(tick_steps, [one.id for one in steps], today_of(self.desk) if on else None)

    def _move(self, up: bool) -> None:
        step, ids, by = self.plan.at(), [one.id for one in self.plan.shown()], -1 if up else 1
        if step is not None and can_shift(ids, step.id, by):
            before = shifted_before(ids, step.id, by)
            self.desk.run(growth.move_growth_steps, step.person_id, [step.id], before)

    def _remove(self, steps: list[GrowthStep]) -> None:
        if steps and self.desk.bridge.succeeds(remove_steps, [one.id for one in steps]):
            self.desk.said.emit(f"Removed {counted(len(steps), 'step')}.")

    def _show_at_hand(self) -> None:
        row = self.table.at()
        for part in (self.plan, self.line, self.usual, self.pdf):
            part.setEnabled(row is not None)
        self.whose.setText(f"{row.person.name}: {row.words[:1].lower()}{row.words[1:]}" if row else "")
        teams = self.desk.document.all(Team)
        own = row.person.team_id if row else None
        self.plan.show_plan(list(row.steps) if row else [], teams, own, today_of(self.desk))

    def _wire(self) -> None:
        self.search.searched.connect(self.table.filter)
        self.table.chosen.connect(self._show_at_hand)
        self.table.opened.connect(lambda _row: self.plan.setFocus())
        self.plan.ticked.connect(self._tick)
        self.plan.moved.connect(self._move)
        self.plan.delete_requested.connect(self._remove)
        self.line.added.connect(self._add)
        self.usual.clicked.connect(self.add_usual)
        self.pdf.clicked.connect(self.save)
