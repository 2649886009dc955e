"""One pass through the open actions: which are to be looked at, in which order, and how quickly it goes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from statistics import median

from facilitator.core.conditions import one_of, since
from facilitator.core.document import Document
from facilitator.core.follow.action_rows import ActionRow, check_in_order, rows_of
from facilitator.core.follow.check_ins import CheckIn
from facilitator.core.phrases import counted
from facilitator.core.run.actions import Action, ActionState

_PAUSE = 300.0
"""Seconds; who has looked at nothing for longer was doing something else."""


@dataclass(frozen=True)
class Pass:
    """A pass under way on a day. `rows` are all open actions, those looked at today at the end.

    `looked_at` counts those seen today, settled ones among them; `left` those still to be seen. `seconds_each` is how
    long one usually takes today, None before there are two.
    """

    rows: tuple[ActionRow, ...]
    looked_at: int
    left: int
    seconds_each: float | None

    @property
    def words(self) -> str:
        """ "12 looked at, 28 to go, about 6 minutes"."""
        if not self.left:
            return f"All {self.looked_at} looked at" if self.looked_at > 1 else "Nothing left to look at"
        begun = f"{self.looked_at} looked at, {self.left} to go" if self.looked_at else f"{self.left} to look at"
        if self.seconds_each is None:
            return begun
        return f"{begun}, about {counted(max(1, round(self.left * self.seconds_each / 60)), 'minute')}"


def to_check_in(document: Document, today: date, workshop_id: int | None = None) -> list[ActionRow]:
    """All open actions, or one workshop's, in the order in which they are best looked at; see `check_in_order`."""
    return list(pass_of(document, today, workshop_id).rows)


def pass_of(document: Document, today: date, workshop_id: int | None = None) -> Pass:
    """The pass through all open actions, or one workshop's, as it stands today, the local day."""
    among = [*document.all(Action, state=ActionState.OPEN), *_just_settled(document, today)]
    rows = rows_of(document, [one for one in among if workshop_id in (None, one.workshop_id)], today)
    seen = [row for row in rows if row.looked_at]
    still = tuple(check_in_order([row for row in rows if row.open], today))
    left = sum(not row.looked_at for row in still)
    return Pass(still, len(seen), left, _usual_gap(sorted(row.last.at for row in seen if row.last)))


def _just_settled(document: Document, today: date) -> list[Action]:
    """What was looked at today, or a day before, and is done or dropped by now."""
    begun = datetime.combine(today, time(), UTC) - timedelta(days=1)  # in zones ahead of UTC today began so early
    looked_at = {look.action_id for look in document.those(CheckIn, since("at", begun))}
    return [one for one in document.those(Action, one_of("id", looked_at)) if one.state is not ActionState.OPEN]


def _usual_gap(instants: Sequence[datetime]) -> float | None:
    gaps = [(after - before).total_seconds() for before, after in pairwise(instants)]
    return median(under) if (under := [gap for gap in gaps if gap < _PAUSE]) else None
