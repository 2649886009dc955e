"""What is still open, one by one: which comes next, and where it is filled in."""

from collections.abc import Sequence
from dataclasses import dataclass
from types import MappingProxyType

from facilitator.core.run.open_ends import OpenEnd, OpenEndKind
from facilitator.ui.parts.commit.action_table import Cell


@dataclass(frozen=True)
class Gap:
    """One open end: its sort, and the record it is about."""

    kind: OpenEndKind
    record_id: int


ACTION_CELLS = MappingProxyType(
    {OpenEndKind.OWNER: Cell.OWNER, OpenEndKind.DATE: Cell.DUE, OpenEndKind.MEASURE: Cell.MEASURE}
)
"""The column of the actions in which a gap is filled."""


class GapWalk:
    """The open ends one by one, and the one that was gone to last."""

    def __init__(self) -> None:
        self._now: list[Gap] = []
        self._before: list[Gap] = []
        self._last: Gap | None = None

    def show_ends(self, ends: Sequence[OpenEnd]) -> None:
        """These are open now."""
        self._now = [Gap(end.kind, record_id) for end in ends for record_id in end.ids]

    def first(self, kind: OpenEndKind) -> Gap | None:
        """Begin with the first of a kind."""
        return self._go(next((gap for gap in self._now if gap.kind is kind), None))

    def next(self) -> Gap | None:
        """Go on: to the next that is still open of those there were when the last was gone to, round at the end."""
        left = set(self._now)
        place = self._before.index(self._last) + 1 if self._last in self._before else 0
        first = self._now[0] if self._now else None
        return self._go(next((gap for gap in self._before[place:] if gap in left), first))

    def _go(self, gap: Gap | None) -> Gap | None:
        self._last, self._before = gap, self._now
        return gap
