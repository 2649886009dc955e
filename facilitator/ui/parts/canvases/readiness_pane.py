"""Readiness by team: what must be ready, how far it is, and who sees to it."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from facilitator.core.people import Participant, Person, Team, teams
from facilitator.core.phrases import counted
from facilitator.core.record import Changes
from facilitator.core.run.canvases import readiness
from facilitator.core.run.canvases.launch import Readiness, State
from facilitator.core.run.canvases.readiness import STATE_WORDS, TeamReadiness
from facilitator.ui.command import Command
from facilitator.ui.launch_look import items_in_turn
from facilitator.ui.parts.canvases.common import CanvasHead, NewLine, owner_choices, shifted, team_choices
from facilitator.ui.parts.canvases.launch_verbs import remove_each, set_states
from facilitator.ui.parts.canvases.readiness_rows import ALL_TEAMS, ReadyRow, rows_of
from facilitator.ui.parts.canvases.readiness_table import Cell, ReadinessTable
from facilitator.ui.parts.canvases.row_pane import RowPane
from facilitator.ui.parts.cells import Choices
from facilitator.ui.parts.command_keys import press
from facilitator.ui.parts.elastic import elastic
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.empty import EmptyState

_GROUP = "Launch"
_EMPTY = (
    "How ready is each team?",
    "List what must be ready before launch, team by team. Each says where it stands: ready, on track, at risk or "
    "blocked. The room then talks about what is at risk.",
    "Start with the usual items",
)
STATE_KEYS = ((State.READY, "1"), (State.ON_TRACK, "2"), (State.AT_RISK, "3"), (State.BLOCKED, "4"), (State.OPEN, "0"))


class ReadinessPane(RowPane):
    """States by figure keys; a line below adds to the team at hand."""

    watches = (Readiness, Team, Person, Participant)

    def build(self) -> None:
        """Words and states above, the table, and a line for one more item."""
        self._groups: list[TeamReadiness] = []
        self.head = CanvasHead()
        self.marks = [
            self.head.offer(STATE_WORDS[state], key, partial(self.mark_as, state)) for state, key in STATE_KEYS[:-1]
        ]
        self.table = ReadinessTable(self.desk.look.tokens, self._store, self._choices)
        elastic(self.table, 120)
        self.table.delete_requested.connect(lambda _rows: self.remove())
        self.table.chosen.connect(self._on_chosen)
        self.table.selectionModel().currentChanged.connect(self._on_turned)
        self.empty = EmptyState(*_EMPTY)
        self.empty.asked.connect(self.add_usual)
        self.line = NewLine("Add what must be ready", "A", self._add)
        bench = QWidget()
        inside = QVBoxLayout(bench)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(GAP_S)
        inside.addWidget(self.head)
        inside.addWidget(self.table, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(bench)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(self._stack, 1)
        column.addWidget(self.line)

    def refresh(self, changes: Changes | None) -> None:
        """Show the items as they are now."""
        workshop_id, document = self.desk.workshop_id, self.desk.document
        self._groups = [] if workshop_id is None else readiness.by_team(document, workshop_id)
        items = [item for group in self._groups for item in group.items]
        self.head.words.setText(readiness.in_words(items))
        at = self.table.currentIndex().row()
        self.table.show_records(rows_of(self._groups, {person.id: person for person in document.all(Person)}))
        self.table.keep_one(at)
        self._stack.setCurrentIndex(1 if items else 0)
        self._name_line()
        self._on_chosen()

    def commands(self) -> list[Command]:
        """What can be done to the items."""
        marks = [
            Command(f"Mark as {STATE_WORDS[state].lower()}", _GROUP, partial(self.mark_as, state), key, bound=True)
            for state, key in STATE_KEYS
        ]
        return [
            *marks,
            Command("Add what must be ready", _GROUP, self.line.setFocus, "A", bound=True),
            Command("Add the usual items of every team", _GROUP, self.add_usual, "U", bound=True),
            Command("Choose who owns the item", _GROUP, partial(self.table.type_into, Cell.OWNER), "O", bound=True),
            Command("Give the item to another team", _GROUP, partial(self.table.type_into, Cell.TEAM), "G", bound=True),
            Command("Move the item up", _GROUP, partial(self.shift, True), "Alt+Up", bound=True),
            Command("Move the item down", _GROUP, partial(self.shift, False), "Alt+Down", bound=True),
            Command("Back to the table", _GROUP, self.table.setFocus, "Esc", bound=True),
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the tab; Esc in the line goes back to the table."""
        if event.key() == Qt.Key.Key_Escape and not (self._groups and self.line.line.hasFocus()):
            event.ignore()
        elif not press(self.commands(), event):
            super().keyPressEvent(event)

    def first_focus(self) -> QWidget:
        """The table; while it is empty the tab itself, so that its keys work."""
        return self.table if self._groups else self

    def row(self) -> int:
        """The item at hand, in the order in which the room sees them."""
        at = self.table.at()
        ids = [item.id for item in items_in_turn(self._groups)]
        return ids.index(at.item.id) if at and at.item and at.item.id in ids else 0

    def mark_as(self, state: State) -> None:
        """Say of the items chosen how ready they are."""
        if self.table.items() and self.desk.bridge.succeeds(set_states, self.table.items(), state):
            self.turned.emit()

    def add_usual(self) -> None:
        """Add the usual items of every team as far as they are not there."""
        if self.desk.workshop_id is None:
            return
        made = self.desk.run(readiness.add_usual_readiness, self.desk.workshop_id)
        if made:
            self.table.setFocus()
            self.table.select([made[0].id])
        elif made == []:
            self.desk.told.emit("The usual items are on the list already.")

    def shift(self, up: bool) -> None:
        """Move the items chosen one place up or down within their team."""
        chosen = self.table.items()
        group = next((g for g in self._groups if any(item.id in chosen for item in g.items)), None)
        where = shifted([item.id for item in group.items], chosen, up) if group else None
        if where is not None and self.desk.workshop_id is not None:
            self.desk.run(readiness.move_readiness, self.desk.workshop_id, *where)

    def remove(self) -> None:
        """Remove the items chosen."""
        ids = self.table.items()
        words = counted(len(ids), "item")
        if ids and self.desk.bridge.succeeds(partial(remove_each, readiness.remove_readiness, "item"), ids):
            self.desk.said.emit(f"Removed {words}.")

    def _add(self, typed: str) -> bool:
        if self.desk.workshop_id is None:
            return False
        team = self._team_at_hand()
        made = self.desk.run(readiness.add_readiness, self.desk.workshop_id, typed, team.id if team else None)
        if made is not None:
            self.table.select([made.id])
        return made is not None

    def _store(self, row: ReadyRow, column: int, value: object) -> bool:
        if row.item is None:
            return False
        field = {Cell.TEXT: "text", Cell.OWNER: "owner_id", Cell.TEAM: "team_id"}[Cell(column)]
        new = row.item.with_(**{field: value})
        return self.desk.bridge.succeeds(readiness.edit_readiness, new.id, new.text, new.team_id, new.owner_id)

    def _choices(self, column: int) -> Choices | None:
        if column == Cell.OWNER and self.desk.workshop_id is not None:
            at = self.table.at()
            return owner_choices(
                self.desk.document, self.desk.workshop_id, [at.item.owner_id if at and at.item else None]
            )
        return team_choices(teams(self.desk.document), ALL_TEAMS) if column == Cell.TEAM else None

    def _team_at_hand(self) -> Team | None:
        at = self.table.at()
        return at.team if at else None

    def _name_line(self) -> None:
        team = self._team_at_hand()
        self.line.line.setPlaceholderText(f"Add what must be ready: {team.name if team else 'all teams'}")

    def _on_chosen(self) -> None:
        for button in self.marks:
            button.setEnabled(bool(self.table.items()))

    def _on_turned(self) -> None:
        self._name_line()
        self.turned.emit()
