"""What we said last time: every promise gets an answer, and what is still wanted comes into today."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.plan import agenda
from facilitator.core.record import Changes
from facilitator.core.run.canvases.whole import turn_side
from facilitator.core.run.holding import HOLDING_RECORDS, NOTHING_AGREED, agreements_carried, holding
from facilitator.core.run.last_time import AGREED, LEFT, SIDES, left_over
from facilitator.ui.activities.activity import Activity
from facilitator.ui.activities.canvas import begin_stage
from facilitator.ui.command import Command
from facilitator.ui.parts.elastic import elastic
from facilitator.ui.parts.live.live_buttons import KeysThrough
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.parts.lookback.holding_bench import HoldingBench
from facilitator.ui.parts.lookback.left_bench import LEFT_RECORDS, LeftBench
from facilitator.ui.parts.lookback.left_rows import memory_rows
from facilitator.ui.parts.panel import Panel
from facilitator.ui.theme import GAP
from facilitator.ui.widgets.richlist import RichList


class LastTime(Activity):
    """The list to go through; beneath which agreements hold, and what was decided and judged, for memory.

    The stage turns to the row at hand: of what was left, or of the agreements.
    """

    kind = agenda.Activity.LAST_TIME
    watches = tuple(dict.fromkeys((*LEFT_RECORDS, *HOLDING_RECORDS)))

    def build(self) -> None:
        """Three cards."""
        self._held = NOTHING_AGREED
        self.bench, self.agreed = LeftBench(self.desk), HoldingBench(self.desk)
        self.decisions = RichList("Nothing was decided last time.")
        self.decisions.setAccessibleName("Decided and said last time")
        KeysThrough(self).spare(self.decisions)
        elastic(self.decisions, 72)
        self.memory = Panel("Decided and said last time", self.decisions)
        self.holding = Panel("Which agreements hold", self.agreed)
        self.holding.head.addWidget(self.agreed.carry)
        below = QHBoxLayout()
        below.setSpacing(GAP)
        below.addWidget(self.holding, 3)
        below.addWidget(self.memory, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        left = Panel("Left from last time", self.bench)
        left.head.addWidget(self.bench.buttons)
        column.addWidget(left, 3)
        column.addLayout(below, 2)
        self.bench.turned.connect(lambda place: self._turn_stage(self.bench.list, LEFT, place))
        self.agreed.turned.connect(lambda place: self._turn_stage(self.agreed.list, AGREED, place))
        begin_stage(self)

    def refresh(self, changes: Changes | None) -> None:
        """Show what was decided, what the latest review has said, and which agreements hold."""
        document, workshop_id = self.desk.document, self.desk.workshop_id
        if workshop_id is not None:
            if changes is None or changes.touches(*HOLDING_RECORDS):
                self._held = holding(document, today_of(self.desk))
            rows, found = memory_rows(left_over(document, workshop_id)), self._held
            self.decisions.show_rows(rows)
            self.memory.setVisible(bool(rows))
            self.agreed.show_holding(found, agreements_carried(document, workshop_id, found))
            self.holding.setVisible(bool(found.lines))

    def commands(self) -> list[Command]:
        """What can be done with what was left, and with what does not hold."""
        return [*self.bench.commands(), *self.agreed.commands()]

    def first_focus(self) -> QWidget | None:
        """The list: its keys work at once."""
        return self.bench.list

    def _turn_stage(self, rows: RichList, side: int, place: int) -> None:
        """Show the room the page with the row at hand, once what moved it is told everywhere.

        Only a row that has the keys turns the stage.
        """

        def turn() -> None:
            if self.desk.workshop_id is not None:
                self.desk.run(turn_side, self.desk.workshop_id, SIDES, side, place)

        if rows.hasFocus():
            QTimer.singleShot(0, self, turn)
