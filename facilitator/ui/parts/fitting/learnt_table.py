"""The blocks of a planned workshop for which history proposes other minutes, each with a tick."""

from collections.abc import Sequence

from PySide6.QtCore import QSize

from facilitator.core.follow.figures.minutes import MinutesProposal
from facilitator.core.phrases import counted
from facilitator.core.plan.minutes import spoken
from facilitator.ui.parts.prepare.tick_table import TickTable
from facilitator.ui.widgets.recordmodel import Column

_NONE = "Nothing is proposed: the blocks of this plan are about as long as such blocks were, or too few were held."


class LearntTable(TickTable[MinutesProposal]):
    """Everything is ticked to begin with; the ticks are forgotten with the table."""

    def __init__(self, muted: str) -> None:
        self._left_out: set[int] = set()

        def nothing_typed(_row: MinutesProposal, _column: int, _value: object) -> bool:
            return False

        columns: list[Column[MinutesProposal]] = [
            Column("Block", lambda one: " ".join(one.block.title.split()), 230),
            Column("Planned", lambda one: spoken(one.planned), 84, right=True),
            Column("Proposed", lambda one: f"{spoken(one.proposed)} ({_by(one)})", 150, right=True),
            Column("Why", lambda one: one.why, colour=lambda _one: muted),
        ]
        super().__init__(
            "Minutes proposed", "Use", columns, lambda one: one.block.id, self._is_used, nothing_typed, empty_text=_NONE
        )
        self.ticked.connect(self._tick)

    def used(self) -> list[MinutesProposal]:
        """The proposals that are ticked."""
        return [one for one in self.shown() if self._is_used(one)]

    def sizeHint(self) -> QSize:
        """Wide enough for the reasons; where there is less room they are the tooltip."""
        return QSize(920, 320)

    def _is_used(self, one: MinutesProposal) -> bool:
        return one.block.id not in self._left_out

    def _tick(self, rows: list[MinutesProposal], on: bool) -> None:
        ids = {row.block.id for row in rows}
        self._left_out = self._left_out - ids if on else self._left_out | ids
        self.viewport().update()
        self.chosen.emit()


def sum_words(found: Sequence[MinutesProposal]) -> str:
    """How many blocks would change, and by how much in all: "6 blocks, 25 min longer in all"."""
    blocks = counted(len(found), "block")
    by = sum(one.proposed - one.planned for one in found)
    if not by:
        return f"{blocks}, as long in all"
    return f"{blocks}, {spoken(abs(by))} {'longer' if by > 0 else 'shorter'}{' in all' if len(found) > 1 else ''}"


def _by(one: MinutesProposal) -> str:
    by = one.proposed - one.planned
    return f"{'+' if by > 0 else '−'}{spoken(abs(by))}"
