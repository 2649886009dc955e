"""A canvas of several sides with many rows each: the stage follows the row at hand."""

from PySide6.QtCore import QTimer

from facilitator.core.plan.schedule import agenda_of
from facilitator.core.run.canvases.whole import turn_side
from facilitator.ui.activities.canvas import Canvas
from facilitator.ui.parts.canvases.row_pane import RowPane


class Sided(Canvas):
    """Tabs of rows. The room sees the side whose tab is chosen, and of it the part with the row at hand.

    A module has a block for each step: its first block begins at the first tab, the second at the second.
    """

    def lay_out_rows(self, *panes: tuple[str, RowPane]) -> None:
        """Put the tabs above; from now on the stage follows."""
        self._rows = [pane for _title, pane in panes]
        self.lay_out(*panes)
        for place, pane in enumerate(self._rows):
            pane.turned.connect(lambda at=place: self._follow(at))
        begin = min(self._blocks_before(), len(panes) - 1)
        if begin:
            self.tabs.choose(begin)
            self._stack.setCurrentIndex(begin)
            QTimer.singleShot(0, self, lambda: self._turn_stage(self.tabs.current()))

    def _blocks_before(self) -> int:
        """How many blocks of this kind the agenda has before this one."""
        block = self.block()
        if block is None:
            return 0
        blocks = agenda_of(self.desk.document, block.workshop_id).blocks
        return [one.id for one in blocks if one.activity is self.kind].index(block.id)

    def _follow(self, place: int) -> None:
        if place == self.tabs.current():
            self._turn_stage(place)

    def _turn_stage(self, place: int) -> None:
        if self.desk.workshop_id is not None:
            self.desk.run(turn_side, self.desk.workshop_id, len(self._rows), place, self._rows[place].row())
