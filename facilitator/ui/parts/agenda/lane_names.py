"""Names side by side: shortened only as far as the room asks for it."""

from collections.abc import Callable, Sequence

from facilitator.core.phrases import shortened

SHORTEST = 13


def fitted(names: Sequence[str], room: int, width: Callable[[str], int]) -> list[str]:
    """The names, the longest shortened first until together they fit into `room` pixels.

    None is cut below `SHORTEST` characters; `width` measures a text in pixels.
    """
    lengths = [len(name) for name in names]
    shown = list(names)
    while sum(map(width, shown)) > room and max(lengths, default=0) > SHORTEST:
        place = lengths.index(max(lengths))
        lengths[place] -= 1
        shown[place] = shortened(names[place], lengths[place])
    return shown
