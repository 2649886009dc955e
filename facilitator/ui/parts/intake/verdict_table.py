"""The table of what will happen to each row of a list from elsewhere."""

from collections.abc import Callable, Iterable
from typing import Protocol, TypeVar

from facilitator.ui.theme import Tokens
from facilitator.ui.widgets.lists import RecordTable
from facilitator.ui.widgets.recordmodel import Column

_EMPTY = "What will happen to each row is shown here before anything is stored."


class Verdict(Protocol):
    """Where the row stands in the list, and why that will happen to it which will."""

    @property
    def line(self) -> int:
        """Where the row stands."""

    @property
    def why(self) -> str:
        """The reason, or an empty string."""


V = TypeVar("V", bound=Verdict)


def verdict_table(
    tokens: Tokens, between: Iterable[Column[V]], words: Callable[[V], str], ink: Callable[[V], str], width: int
) -> RecordTable[V]:
    """The line at the left, what will happen and why at the right, the list's own columns between.

    `words` and `ink` (a colour) say what will happen, in a column of this width.
    """
    table = RecordTable[V](
        [
            Column("Line", lambda v: str(v.line), 56, right=True, sort=lambda v: v.line),
            *between,
            Column("What", words, width, colour=ink),
            Column("Why", lambda v: v.why, colour=lambda _v: tokens.muted),
        ],
        lambda v: v.line,
        _EMPTY,
    )
    table.setAccessibleName("What will happen to each row")
    return table
