"""The one gesture all lists share: records dragged or stepped to another place."""

from collections.abc import Sequence
from typing import TypeVar

from facilitator.core.document import Document
from facilitator.core.order import moved
from facilitator.core.record import Ordered

P = TypeVar("P", bound=Ordered)


def move(document: Document, siblings: Sequence[P], ids: Sequence[int], before_id: int | None, label: str) -> list[P]:
    """Put the siblings with these ids, in the order of `ids`, before another (None: at the end), as one step.

    Ids that are not among the siblings are passed over. If `before_id` is itself moved, the place is that of the
    next one that stays. Returns the moved records.
    """
    by_id = {record.id: record for record in siblings}
    moving = [by_id[record_id] for record_id in dict.fromkeys(ids) if record_id in by_id]
    order = sorted(siblings, key=lambda record: (record.position, record.id))
    if before_id in ids:
        behind = order[[record.id for record in order].index(before_id) :] if before_id in by_id else []
        before_id = next((record.id for record in behind if record.id not in ids), None)
    if not moving:
        return []
    with document.step(label) as step:
        for record in moved(siblings, moving, before_id):
            step.put(record)
            by_id[record.id] = record
    return [by_id[record.id] for record in moving]
