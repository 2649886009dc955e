"""Metrics that the teams answer for together: a table that is typed into."""

from facilitator.core.document import Document
from facilitator.core.people import Participant, Person
from facilitator.core.perspectives import TITLES, Perspective
from facilitator.core.phrases import counted
from facilitator.core.record import Changes
from facilitator.core.run.canvases import scorecard
from facilitator.core.run.canvases.metrics import SharedMetric
from facilitator.ui.command import Command
from facilitator.ui.parts.canvases.common import chosen_words, owner_choices
from facilitator.ui.parts.canvases.grid_pane import GridPane
from facilitator.ui.parts.canvases.line_grid import LineGrid, LineVerbs
from facilitator.ui.widgets.textgridmodel import Choice, GridColumn, GridRow, Key

_GROUP = "Metrics"
_SIDES: tuple[Choice, ...] = tuple((TITLES[side], side) for side in Perspective)
_EMPTY = "Nothing is measured together yet. Start from usual ones, or type a metric below."
_START = "What will the teams answer for together?"


class SharedPane(GridPane):
    """A row a metric; one is complete with an owner and a target that has a number in it."""

    watches = (SharedMetric, Person, Participant)

    def build(self) -> None:
        """Words above, the table, and a line for one more row."""
        verbs = LineVerbs("metric", _edit, scorecard.remove_all_shared, scorecard.move_shared, scorecard.add_shared)
        new = ("Add a shared metric, Enter adds it", "A")
        self.lay_out(LineGrid(self.desk, "Shared metrics", verbs, new, _EMPTY))
        self.head.offer("Propose usual ones", "U", self.add_usual)

    def refresh(self, changes: Changes | None) -> None:
        """Show the metrics, and how many are complete."""
        document, workshop_id = self.desk.document, self.desk.workshop_id
        if workshop_id is None:
            return
        metrics = document.all(SharedMetric, workshop_id=workshop_id)
        owners = owner_choices(document, workshop_id, [metric.owner_id for metric in metrics])
        self.lines.show_lines(_columns(owners), [_row(metric, owners) for metric in metrics])
        complete = sum(1 for metric in metrics if not scorecard.lacking(metric))
        words = f"{complete} of {counted(len(metrics), 'metric')} with owner and target"
        self.head.words.setText(words if metrics else _START)

    def commands(self) -> list[Command]:
        """What can be done to the table."""
        return [
            Command("Add a shared metric", _GROUP, self.line.setFocus, "A", bound=True),
            Command("Propose usual shared metrics", _GROUP, self.add_usual, "U or Ctrl+U", bound=True),
        ]

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


def _edit(document: Document, metric_id: int, column: Key, value: object) -> SharedMetric:
    """Store one cell of a metric."""
    match column:
        case "owner":
            return scorecard.set_owner(document, metric_id, value if isinstance(value, int) else None)
        case "perspective":
            return scorecard.edit_shared(document, metric_id, perspective=Perspective(str(value)))
        case "name":
            return scorecard.edit_shared(document, metric_id, name=str(value))
        case "definition":
            return scorecard.edit_shared(document, metric_id, definition=str(value))
        case "current":
            return scorecard.edit_shared(document, metric_id, current=str(value))
        case _:
            return scorecard.edit_shared(document, metric_id, target=str(value))


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
