"""The order of records that people sort by hand: a position between its neighbours."""

from collections.abc import Sequence
from typing import TypeVar

from facilitator.core.record import Ordered

STEP = 1024.0
_CLOSEST = 1e-6

P = TypeVar("P", bound=Ordered)


def last_position(siblings: Sequence[Ordered]) -> float:
    """A position behind all siblings."""
    return max((s.position for s in siblings), default=0.0) + STEP


def moved(siblings: Sequence[P], moving: Sequence[P], before_id: int | None) -> list[P]:
    """The records to store so that `moving`, in their order, stand before `before_id` (None: at the end).

    `siblings` are the records now in the list, sorted or not; `moving` may come from another list.
    Mostly only the moved records change; when no room is left between two positions all are renumbered.
    """
    moving_ids = {m.id for m in moving}
    staying = sorted((s for s in siblings if s.id not in moving_ids), key=lambda s: (s.position, s.id))
    at = next((i for i, s in enumerate(staying) if s.id == before_id), len(staying))
    low = staying[at - 1].position if at else (staying[0].position - STEP * 2 if staying else 0.0)
    high = staying[at].position if at < len(staying) else low + STEP * (len(moving) + 1)
    gap = (high - low) / (len(moving) + 1)
    if gap > _CLOSEST:
        return [m.with_(position=low + gap * (i + 1)) for i, m in enumerate(moving)]
    whole = [*staying[:at], *moving, *staying[at:]]
    return [record.with_(position=STEP * (i + 1)) for i, record in enumerate(whole)]
