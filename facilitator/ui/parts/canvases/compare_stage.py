"""Which row of a comparison the room sees large, or all of them."""

from collections.abc import Sequence

from facilitator.core.phrases import quoted
from facilitator.core.plan.comparing import CompareRow
from facilitator.core.run.stage import stage_of, turn_pane
from facilitator.ui.command import Command
from facilitator.ui.desk import Desk
from facilitator.ui.parts.canvases.common import CanvasHead
from facilitator.ui.widgets.buttons import Kind
from facilitator.ui.widgets.textgrid import TextGrid


class CompareStage:
    """Pane 0 of the stage is the overview, pane 1 the first row. Going to a row goes to it in the grid too."""

    def __init__(self, desk: Desk, grid: TextGrid, head: CanvasHead) -> None:
        self._desk, self._grid, self._head = desk, grid, head
        self._rows: list[CompareRow] = []
        head.offer("‹", "", lambda: self.go(-1), Kind.QUIET).name_as("Show the room the row before, Alt PgUp")
        head.offer("›", "", lambda: self.go(1), Kind.QUIET).name_as("Show the room the next row, Alt PgDown")

    def show_rows(self, rows: Sequence[CompareRow]) -> None:
        """Say what the room sees now."""
        self._rows = list(rows)
        pane = self._pane()
        at = f"{quoted(rows[pane - 1].title)}, {pane} of {len(rows)}" if pane else "all rows"
        self._head.remark(f"On the stage: {at}")

    def commands(self, group: str) -> list[Command]:
        """The keys that turn the stage."""
        return [
            Command("Show the room the row at hand", group, self.show_row, "Ctrl+Return", bound=True),
            Command("Show the room the next row", group, lambda: self.go(1), "Alt+PgDown", bound=True),
            Command("Show the room the row before", group, lambda: self.go(-1), "Alt+PgUp", bound=True),
        ]

    def go(self, by: int) -> None:
        """Turn the stage to the next row or the one before; before the first and behind the last stand all."""
        self._turn((self._pane() + by) % (len(self._rows) + 1))

    def show_row(self) -> None:
        """Turn the stage to the row at hand."""
        at = self._grid.at()
        pane = next((place for place, row in enumerate(self._rows, 1) if at and row.id == at[0]), 0)
        if pane:
            self._turn(pane)

    def _turn(self, pane: int) -> None:
        if self._desk.workshop_id is not None and self._rows:
            self._desk.run(turn_pane, self._desk.workshop_id, pane)
            if pane:
                at = self._grid.at()
                self._grid.go_to(self._rows[pane - 1].id, at[1] if at else None)

    def _pane(self) -> int:
        stage = stage_of(self._desk.document, self._desk.workshop_id) if self._desk.workshop_id else None
        return stage.pane if stage and stage.pane <= len(self._rows) else 0
