"""The map of the customer journey: stages by teams, touchpoints in the cells, who is responsible at each stage."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from facilitator.core.lines import Missing
from facilitator.core.people import Participant, Person, Team
from facilitator.core.record import Changes
from facilitator.core.run.canvases import journey
from facilitator.core.run.canvases.journey import JourneyStage, Touchpoint, Transition
from facilitator.core.run.canvases.transitions import missing
from facilitator.ui.command import Command
from facilitator.ui.parts.canvases.common import CanvasHead, NewLine, shifted
from facilitator.ui.parts.canvases.journey_owners import OwnersSheet
from facilitator.ui.parts.canvases.journey_rows import RESPONSIBLE, STAGE, map_of, map_words, owners_of
from facilitator.ui.parts.canvases.missing_walk import MissingWalk
from facilitator.ui.parts.canvases.row_pane import RowPane
from facilitator.ui.parts.command_keys import press
from facilitator.ui.parts.elastic import elastic
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.buttons import Kind
from facilitator.ui.widgets.empty import EmptyState
from facilitator.ui.widgets.textgrid import TextGrid
from facilitator.ui.widgets.textgridmodel import Key

_EMPTY = (
    "The customer's way, and who meets them",
    "Stages of the journey become rows, teams are columns. In each cell stands where that team meets the customer, "
    "and each stage has one team that is responsible for it.",
    "Start with the usual stages",
)
_GROUP = "Customer journey"


class JourneyMap(RowPane):
    """Typing fills the cells, a touchpoint on each line; the transitions are on the other tab."""

    watches = (JourneyStage, Touchpoint, Transition, Team, Person, Participant)

    def build(self) -> None:
        """How far it is above, the grid, what is open, and a line for one more stage."""
        self.grid = TextGrid("Customer journey", self._store)
        self.grid.chosen.connect(self.turned)
        self.grid.delete_requested.connect(self._remove)
        self.grid.moved.connect(self._move)
        self.line = NewLine("Add a stage, Enter adds it", "Alt A", self._add)
        self.grid.passed.connect(self.line.setFocus)
        self.walk = MissingWalk("Every stage has a team, every transition a complete draft.", "Ctrl G")
        self.walk.went.connect(self._go)
        self.head = CanvasHead()
        self.head.offer("Usual stages", "Ctrl U", self.add_usual, Kind.QUIET)
        self.head.offer("Owners…", "Alt O", self.ask_owners)
        self.empty = EmptyState(*_EMPTY)
        self.empty.asked.connect(self.add_usual)
        bench = QWidget()
        column = QVBoxLayout(bench)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        elastic(self.grid, 140)
        column.addWidget(self.head)
        column.addWidget(self.grid, 1)
        column.addWidget(self.walk)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(bench)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(GAP_S)
        whole.addWidget(self._stack, 1)
        whole.addWidget(self.line)

    def refresh(self, changes: Changes | None) -> None:
        """Show the journey as it is now."""
        workshop_id, document = self.desk.workshop_id, self.desk.document
        if workshop_id is None:
            return
        found = journey.journey(document, workshop_id)
        self.head.words.setText(map_words(found))
        self.grid.show_grid(*map_of(document, workshop_id, found, self.desk.look.tokens))
        self.walk.show_missing([one for one in missing(found) if isinstance(one.about, JourneyStage)])
        self._stack.setCurrentIndex(1 if found.stages else 0)

    def commands(self) -> list[Command]:
        """What can be done to the map."""
        return [
            Command("Add a stage", _GROUP, self.line.setFocus, "Alt+A or A", bound=True),
            Command("Add the usual stages", _GROUP, self.add_usual, "Ctrl+U", bound=True),
            Command("Owners of the touchpoints in the cell…", _GROUP, self.ask_owners, "Alt+O", bound=True),
            Command("Next stage without a team", _GROUP, lambda: self.walk.walk(1), "Ctrl+G", bound=True),
            Command("Back to the table", _GROUP, self.grid.setFocus, "Esc", bound=True),
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the pane, for whatever in it does not need them."""
        if event.key() == Qt.Key.Key_Escape and (self.grid.hasFocus() or not self._stack.currentIndex()):
            event.ignore()
        elif not press(self.commands(), event):
            super().keyPressEvent(event)

    def row(self) -> int:
        """The number of the row at hand."""
        return max(0, self.grid.currentIndex().row())

    def first_focus(self) -> QWidget:
        """The grid; while there is nothing the pane itself, so that its keys work."""
        return self.grid if self._stack.currentIndex() else self

    def add_usual(self) -> None:
        """Add the usual stages that are not there yet."""
        if self.desk.workshop_id is None:
            return
        if self.desk.run(journey.add_usual_stages, self.desk.workshop_id) == []:
            self.desk.told.emit("All usual stages are there already.")
        self.first_focus().setFocus()

    def ask_owners(self) -> None:
        """Ask who owns the touchpoints of the cell at hand."""
        workshop_id, at = self.desk.workshop_id, self.grid.at()
        if workshop_id is None or at is None or not isinstance(at[0], int):
            return
        found = journey.journey(self.desk.document, workshop_id)
        points = found.at(at[0], at[1]) if isinstance(at[1], int) else ()
        if points:
            OwnersSheet(self.desk, points, owners_of(self.desk.document, workshop_id, found), self.window()).open()
        else:
            self.desk.bridge.refused.emit("There is no touchpoint in this cell: type one first, then say who owns it.")

    def _add(self, title: str) -> bool:
        workshop_id = self.desk.workshop_id
        return workshop_id is not None and self.desk.bridge.succeeds(journey.add_stage, workshop_id, title)

    def _store(self, row: Key, column: Key, value: object) -> bool:
        done, text = self.desk.bridge.succeeds, value if isinstance(value, str) else ""
        if not isinstance(row, int):
            return False
        if column == RESPONSIBLE:
            return done(journey.set_responsible, row, value if isinstance(value, int) else None)
        if isinstance(column, int):
            return done(journey.set_touchpoints, row, column, text.split("\n"))
        return column == STAGE and done(journey.rename_stage, row, text)

    def _move(self, rows: Sequence[int], up: bool) -> None:
        workshop_id = self.desk.workshop_id
        ids = [stage.id for stage in self.desk.document.all(JourneyStage, workshop_id=workshop_id)]
        if workshop_id is not None and (move := shifted(ids, rows, up)) is not None:
            self.desk.run(journey.move_stages, workshop_id, *move)

    def _remove(self, rows: Sequence[int]) -> None:
        if self.desk.bridge.succeeds(journey.remove_stages, rows):
            self.desk.said.emit("Removed a stage." if len(rows) == 1 else f"Removed {len(rows)} stages.")

    def _go(self, missing_one: Missing) -> None:
        if missing_one.about is not None:
            self.grid.go_to(missing_one.about.id, RESPONSIBLE)
            self.grid.setFocus()
