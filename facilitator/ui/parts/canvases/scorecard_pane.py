"""The balanced scorecard: the shared metrics in four perspectives, two by two, with what is missing in words."""

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from facilitator.core.lines import Missing
from facilitator.core.people import Person
from facilitator.core.perspectives import TITLES, Perspective
from facilitator.core.phrases import counted, listed
from facilitator.core.record import Changes
from facilitator.core.run.canvases.metrics import SharedMetric
from facilitator.core.run.canvases.scorecard import figures, lacking, scorecard
from facilitator.ui.command import Command
from facilitator.ui.parts.canvases.missing_walk import MissingWalk
from facilitator.ui.parts.canvases.row_pane import RowPane
from facilitator.ui.parts.command_keys import press
from facilitator.ui.parts.elastic import elastic
from facilitator.ui.parts.panel import Panel
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.richlist import RichList, RichRow

_GROUP = "Metrics"
_NOTHING = "Nothing is measured together here yet."


class ScorecardPane(RowPane):
    """Only to look at: `opened(metric id)` asks for a metric where it can be changed."""

    opened = Signal(object)
    watches = (SharedMetric, Person)

    def build(self) -> None:
        """Four panels, and what is missing below."""
        self.sides: dict[Perspective, RichList] = {}
        self.panels: dict[Perspective, Panel] = {}
        grid = QGridLayout()
        grid.setSpacing(GAP_S)
        for place, side in enumerate(Perspective):
            rows = RichList(_NOTHING)
            rows.setAccessibleName(TITLES[side])
            elastic(rows, 70)
            rows.opened.connect(self.opened)
            self.sides[side], self.panels[side] = rows, Panel(TITLES[side], rows)
            grid.addWidget(self.panels[side], place // 2, place % 2)
        self.walk = MissingWalk("Every perspective has its metrics, each with an owner and a target.", "G")
        self.walk.went.connect(self._go)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addLayout(grid, 1)
        column.addWidget(self.walk)

    def refresh(self, changes: Changes | None) -> None:
        """Show the four perspectives."""
        if self.desk.workshop_id is None:
            return
        card = scorecard(self.desk.document, self.desk.workshop_id)
        people = {person.id: person.name for person in self.desk.document.all(Person)}
        for side, metrics in card.sides:
            self.sides[side].show_rows(_rows(metrics, people))
            self.panels[side].remark(counted(len(metrics), "metric") if metrics else "")
        self.walk.setVisible(any(metrics for _side, metrics in card.sides))
        self.walk.show_missing(card.missing)

    def commands(self) -> list[Command]:
        """The walk through what is missing."""
        return [
            Command("Go to what is missing next", _GROUP, lambda: self.walk.walk(1), "G", bound=True),
            Command("Go to what is missing before", _GROUP, lambda: self.walk.walk(-1), "Shift+G", bound=True),
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the tab."""
        if not press(self.commands(), event):
            super().keyPressEvent(event)

    def first_focus(self) -> QWidget:
        """The first perspective."""
        return next(iter(self.sides.values()))

    def _go(self, missing: Missing) -> None:
        """Mark the metric that something is missing from, and no other."""
        for side, rows in self.sides.items():
            mine = isinstance(missing.about, SharedMetric) and missing.about.perspective is side
            rows.select([missing.about.id] if mine and missing.about is not None else [])


def _rows(metrics: Sequence[SharedMetric], people: Mapping[int, str]) -> Iterator[RichRow]:
    for metric in metrics:
        lacks = lacking(metric)
        owner = people.get(metric.owner_id or 0, "")
        small = f"Needs {listed(lacks)}" if lacks else owner
        yield RichRow(metric.id, metric.name, figures(metric), small, bool(lacks))
