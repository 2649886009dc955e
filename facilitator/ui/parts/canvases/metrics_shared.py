"""Metrics that the teams answer for together: a table that is typed into."""

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.core.people import Participant, Person
from facilitator.core.phrases import counted
from facilitator.core.record import Changes
from facilitator.core.run.canvases import scorecard
from facilitator.core.run.canvases.metrics import Perspective, SharedMetric
from facilitator.core.run.canvases.scorecard import TITLES
from facilitator.ui.command import Command
from facilitator.ui.parts.canvases.common import CanvasHead, NewLine, chosen_words, owner_choices, shifted
from facilitator.ui.parts.canvases.row_pane import RowPane
from facilitator.ui.parts.command_keys import press
from facilitator.ui.parts.elastic import elastic
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.textgrid import TextGrid
from facilitator.ui.widgets.textgridmodel import Choice, GridColumn, GridRow, Key

_GROUP = "Metrics"
_SIDES: tuple[Choice, ...] = tuple((TITLES[side], side) for side in Perspective)
_EMPTY = "Nothing is measured together yet. Start from usual ones, or type a metric below."
_START = "What will the teams answer for together?"


class SharedPane(RowPane):
    """A row a metric; one is complete with an owner and a target that has a number in it."""

    watches = (SharedMetric, Person, Participant)

    def build(self) -> None:
        """Words above, the table, and a line for one more row."""
        self._ids: list[int] = []
        self.head = CanvasHead()
        self.head.offer("Propose usual ones", "U", self.add_usual)
        self.grid = TextGrid("Shared metrics", self._store, _EMPTY)
        elastic(self.grid, 120)
        self.grid.delete_requested.connect(self._remove)
        self.grid.moved.connect(self._move)
        self.grid.chosen.connect(self.turned)
        self.line = NewLine("Add a shared metric, Enter adds it", "A", self._add)
        self.grid.passed.connect(self.line.setFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(self.head)
        column.addWidget(self.grid, 1)
        column.addWidget(self.line)

    def refresh(self, changes: Changes | None) -> None:
        """Show the metrics, and how many are complete."""
        document, workshop_id = self.desk.document, self.desk.workshop_id
        if workshop_id is None:
            return
        metrics = document.all(SharedMetric, workshop_id=workshop_id)
        self._ids = [metric.id for metric in metrics]
        owners = owner_choices(document, workshop_id, [metric.owner_id for metric in metrics])
        self.grid.show_grid(_columns(owners), [_row(metric, owners) for metric in metrics])
        complete = sum(1 for metric in metrics if not scorecard.lacking(metric))
        words = f"{complete} of {counted(len(metrics), 'metric')} with owner and target"
        self.head.words.setText(words if metrics else _START)

    def commands(self) -> list[Command]:
        """What can be done to the table."""
        return [
            Command("Add a shared metric", _GROUP, self.line.setFocus, "A", bound=True),
            Command("Propose usual shared metrics", _GROUP, self.add_usual, "U or Ctrl+U", bound=True),
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the tab."""
        if not press(self.commands(), event):
            super().keyPressEvent(event)

    def first_focus(self) -> QWidget:
        """The table; while it is empty, the line."""
        return self.grid if self._ids else self.line.line

    def row(self) -> int:
        """The metric at hand."""
        at = self.grid.at()
        return self._ids.index(at[0]) if at is not None and at[0] in self._ids else 0

    def add_usual(self) -> None:
        """Add the usual shared metrics that are not there yet."""
        if self.desk.workshop_id is None:
            return
        made = self.desk.run(scorecard.add_usual_shared, self.desk.workshop_id)
        if made:
            self.grid.go_to(made[0].id, "target")
            self.grid.setFocus()
        elif made == []:
            self.desk.told.emit("All usual metrics are there already.")

    def _add(self, typed: str) -> bool:
        if self.desk.workshop_id is None:
            return False
        made = self.desk.run(scorecard.add_shared, self.desk.workshop_id, typed)
        if made is not None:
            self.grid.go_to(made.id)
        return made is not None

    def _store(self, row: Key, column: Key, value: object) -> bool:
        if not isinstance(row, int):
            return False
        stores = self.desk.bridge.succeeds
        match column:
            case "owner":
                owner_id = value if isinstance(value, int) else None
                return stores(scorecard.set_owner, row, owner_id)
            case "perspective":
                return stores(scorecard.edit_shared, row, perspective=Perspective(str(value)))
            case "name":
                return stores(scorecard.edit_shared, row, name=str(value))
            case "definition":
                return stores(scorecard.edit_shared, row, definition=str(value))
            case "current":
                return stores(scorecard.edit_shared, row, current=str(value))
            case _:
                return stores(scorecard.edit_shared, row, target=str(value))

    def _move(self, rows: list[int], up: bool) -> None:
        where = shifted(self._ids, rows, up)
        if where is not None and self.desk.workshop_id is not None:
            self.desk.run(scorecard.move_shared, self.desk.workshop_id, *where)

    def _remove(self, rows: list[int]) -> None:
        if self.desk.bridge.succeeds(scorecard.remove_all_shared, rows):
            self.desk.said.emit(f"Removed {counted(len(rows), 'metric')}.")


def _columns(owners: tuple[Choice, ...]) -> tuple[GridColumn, ...]:
    return (
        GridColumn("name", "Metric", 3),
        GridColumn("definition", "What it means", 3),
        GridColumn("current", "Now", width=74),
        GridColumn("target", "Target", width=74),
        GridColumn("owner", "Owner", 2, choices=owners),
        GridColumn("perspective", "Perspective", 2, choices=_SIDES),
    )


def _row(metric: SharedMetric, owners: tuple[Choice, ...]) -> GridRow:
    cells: dict[Key, str] = {
        "name": metric.name,
        "definition": metric.definition,
        "current": metric.current,
        "target": metric.target,
        "owner": chosen_words(owners, metric.owner_id),
        "perspective": TITLES[metric.perspective],
    }
    return GridRow(metric.id, cells)
