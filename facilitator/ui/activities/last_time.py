"""What we said last time: every promise gets an answer, and what is still wanted comes into today."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.core.plan import agenda
from facilitator.core.record import Changes
from facilitator.core.run.last_time import left_over
from facilitator.core.run.stage import stage_of, turn_pane
from facilitator.ui.activities.activity import Activity
from facilitator.ui.activities.canvas import begin_stage
from facilitator.ui.command import Command
from facilitator.ui.parts.elastic import elastic
from facilitator.ui.parts.live.live_buttons import KeysThrough
from facilitator.ui.parts.lookback.left_bench import LEFT_RECORDS, LeftBench
from facilitator.ui.parts.lookback.left_rows import memory_rows
from facilitator.ui.parts.panel import Panel
from facilitator.ui.theme import GAP
from facilitator.ui.widgets.richlist import RichList


class LastTime(Activity):
    """The list to go through; beneath what was decided and judged, for memory. The stage turns to the row at hand."""

    kind = agenda.Activity.LAST_TIME
    watches = LEFT_RECORDS

    def build(self) -> None:
        """Two cards."""
        self.bench = LeftBench(self.desk)
        self.decisions = RichList("Nothing was decided last time.")
        self.decisions.setAccessibleName("Decided and said last time")
        KeysThrough(self).spare(self.decisions)
        elastic(self.decisions, 72)
        self.memory = Panel("Decided and said last time", self.decisions)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        left = Panel("Left from last time", self.bench)
        left.head.addWidget(self.bench.buttons)
        column.addWidget(left, 3)
        column.addWidget(self.memory, 1)
        self.bench.turned.connect(self._turn_stage)
        begin_stage(self)

    def refresh(self, changes: Changes | None) -> None:
        """Show the decisions of the last workshop, and what the latest review has said."""
        if self.desk.workshop_id is not None:
            rows = memory_rows(left_over(self.desk.document, self.desk.workshop_id))
            self.decisions.show_rows(rows)
            self.memory.setVisible(bool(rows))

    def commands(self) -> list[Command]:
        """What can be done with what was left."""
        return self.bench.commands()

    def first_focus(self) -> QWidget | None:
        """The list: its keys work at once."""
        return self.bench.list

    def _turn_stage(self, place: int) -> None:
        """Show the room the page with the row at hand, once what moved it is told everywhere.

        Only a row that has the keys turns the stage.
        """

        def turn() -> None:
            workshop_id = self.desk.workshop_id
            stage = stage_of(self.desk.document, workshop_id) if workshop_id is not None else None
            if workshop_id is not None and (stage.pane if stage else 0) != place:
                self.desk.run(turn_pane, workshop_id, place)

        if self.bench.list.hasFocus():
            QTimer.singleShot(0, self, turn)
