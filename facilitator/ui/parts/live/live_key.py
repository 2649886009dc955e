"""What a key of the live day is."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class LiveKey:
    """A live key: the signs that mean it, how it stands in lists, and what it does."""

    signs: str
    shown: str
    title: str
    act: Callable[[], object]
