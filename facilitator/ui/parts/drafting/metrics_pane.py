"""Three shared metrics, a line each: from what, to what, by when, and which team answers for it."""

from collections.abc import Sequence
from datetime import date

from facilitator.core.agree.figures import shared_metrics
from facilitator.core.agree.figures.course import MetricNow, metrics_now
from facilitator.core.agree.figures.shared_metrics import AgreedMetric
from facilitator.core.document import Document
from facilitator.core.measures.indicators import Indicator, Reading, edit_indicator
from facilitator.core.people import Team, teams
from facilitator.core.phrases import counted, day_words
from facilitator.core.record import Changes
from facilitator.core.run.drafted import add_drafted_metric
from facilitator.ui.command import Command
from facilitator.ui.parts.canvases.common import chosen_words, team_choices
from facilitator.ui.parts.canvases.grid_pane import GridPane
from facilitator.ui.parts.canvases.line_grid import LineGrid, LineVerbs
from facilitator.ui.parts.drafting.step_pane import GROUP
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.parts.typed import day_reader
from facilitator.ui.widgets.empty import EmptyState
from facilitator.ui.widgets.textgridmodel import Choice, GridColumn, GridRow, Key

ENOUGH = 3
_EMPTY = (
    "What do we answer for together?",
    "Three metrics that no team could reach alone: each with a value of today, a target and a team that answers for "
    "it. Begin with three proposed ones, or type your own below.",
    "Propose three",
    "U",
)


class MetricsPane(GridPane):
    """A row a metric, typed into like a spreadsheet."""

    watches = (AgreedMetric, Indicator, Reading, Team)

    def build(self) -> None:
        """How far it is above, the table, and a line for one more."""
        verbs = LineVerbs(
            "metric",
            self._edit,
            _remove,
            lambda document, _workshop, ids, before: shared_metrics.move_metrics(document, ids, before),
            lambda document, _workshop, typed: add_drafted_metric(document, typed),
        )
        empty = EmptyState(*_EMPTY)
        empty.asked.connect(self.add_usual)
        new = ("Another metric, such as: Win rate: deals won of all offers", "A")
        self.lay_out(LineGrid(self.desk, "Shared metrics", verbs, new), None, empty)
        self.head.offer("Propose three", "U", self.add_usual)

    def refresh(self, changes: Changes | None) -> None:
        """Show the metrics, and how many can be followed."""
        today = today_of(self.desk)
        found = [one for one in metrics_now(self.desk.document, today) if not one.indicator.ended]
        among = team_choices(teams(self.desk.document))
        self.lines.show_lines(_columns(among), [_row(one, among, today) for one in found])
        whole = sum(bool(one.latest and one.target_words and one.metric.team_id) for one in found)
        words = f"{whole} of {counted(len(found), 'metric')} with a value, a target and a team"
        self.head.words.setText(f"{words}. Three are plenty." if len(found) > ENOUGH else words)

    def commands(self) -> list[Command]:
        """What can be done to the table."""
        return [
            Command("Propose three shared metrics", GROUP, self.add_usual, "U", bound=True),
            Command("Add another shared metric", GROUP, self.line.setFocus, "A", bound=True),
        ]

    def add_usual(self) -> None:
        """Add the three proposed metrics, less those that are there."""
        made = self.desk.run(shared_metrics.add_usual)
        if made:
            self.grid.go_to(made[0].id, "current")
            self.grid.setFocus()
        elif made == []:
            self.desk.told.emit("The proposed metrics are there already.")

    def _edit(self, document: Document, metric_id: int, column: Key, value: object) -> object:
        """Store one cell of a metric; a value counts for today."""
        metric = document.get(AgreedMetric, metric_id)
        today = today_of(self.desk)
        match column:
            case "name":
                return edit_indicator(document, metric.indicator_id, name=str(value))
            case "definition":
                return shared_metrics.edit_metric(document, metric_id, definition=str(value))
            case "current":
                return shared_metrics.set_value(document, metric_id, today, str(value))
            case "target":
                return shared_metrics.set_target(document, metric_id, str(value))
            case "by":
                day = day_reader(today)(str(value)) if str(value).strip() else None
                return shared_metrics.set_by(document, metric_id, day)
        return shared_metrics.set_team(document, metric_id, value if isinstance(value, int) else None)


def _remove(document: Document, ids: Sequence[int]) -> None:
    with document.step("Remove shared metric" if len(ids) == 1 else f"Remove {len(ids)} shared metrics"):
        for metric_id in ids:
            shared_metrics.remove_metric(document, metric_id)


def _columns(among: tuple[Choice, ...]) -> tuple[GridColumn, ...]:
    return (
        GridColumn("name", "Metric", 3),
        GridColumn("current", "Today", width=76),
        GridColumn("target", "Target", width=76),
        GridColumn("by", "By", width=92),
        GridColumn("team", "Team", 2, choices=among),
        GridColumn("definition", "What it means", 4),
    )


def _row(one: MetricNow, among: tuple[Choice, ...], today: date) -> GridRow:
    cells: dict[Key, str] = {
        "name": one.name,
        "current": one.latest_words,
        "target": one.target_words,
        "by": day_words(one.metric.by, today) if one.metric.by else "",
        "team": chosen_words(among, one.metric.team_id),
        "definition": one.metric.definition,
    }
    return GridRow(one.metric.id, cells)
