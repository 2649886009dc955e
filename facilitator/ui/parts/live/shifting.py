"""One place up or down in a list sorted by hand."""

from collections.abc import Sequence


def can_shift(ids: Sequence[int], moving: int | None, by: int) -> bool:
    """Whether there is a place to go to: `by` is 1 for down, -1 for up."""
    return moving in ids and 0 <= ids.index(moving) + by < len(ids)


def shifted_before(ids: Sequence[int], moving: int, by: int) -> int | None:
    """The id before which it stands then; None: at the end."""
    place = ids.index(moving) + (by if by < 0 else by + 1)
    return ids[place] if place < len(ids) else None
