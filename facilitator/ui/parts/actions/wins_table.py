"""The wins in a table: the day, what has got better, thanks to whom, from where, and whether it was shared."""

from collections.abc import Callable
from enum import IntEnum

from facilitator.core.follow.wins import ToldWin
from facilitator.ui.local import year_day_words
from facilitator.ui.parts.prepare.tick_table import TickTable
from facilitator.ui.parts.typed import show_day
from facilitator.ui.widgets.recordmodel import Column

NOTHING = "No wins yet. W marks an action as one in the check-in; what has got better otherwise is added below."


class Cell(IntEnum):
    """The columns after the box, from left to right."""

    TEXT = 1
    DAY = 2
    OWNER = 3
    HOME = 4


class WinsTable(TickTable[ToldWin]):
    """Text and day can be typed over; `store(win, column, typed)` says whether it was taken."""

    def __init__(self, store: Callable[[ToldWin, int, object], bool], muted: str) -> None:
        def typed(column: Cell) -> Callable[[ToldWin, str], None]:
            def edit(win: ToldWin, words: str) -> None:
                store(win, column, words)

            return edit

        columns: list[Column[ToldWin]] = [
            Column("What has got better", lambda one: " ".join(one.win.text.split()), edit=typed(Cell.TEXT),
                   tooltip=lambda one: one.win.text),
            Column("Day", lambda one: year_day_words(one.win.day), 130, edit=typed(Cell.DAY)),
            Column("Thanks to", lambda one: one.owner.name if one.owner else "Everyone", 170),
            Column("From", lambda one: one.home, 200, colour=lambda _one: muted, tooltip=lambda one: one.home),
        ]  # fmt: skip
        super().__init__(
            "Wins",
            "Shared",
            columns,
            lambda one: one.win.id,
            lambda one: one.win.told,
            store,
            team=(Cell.OWNER, lambda one: one.team),
            field=lambda one, column: show_day(one.win.day) if column == Cell.DAY else one.win.text,
            empty_text=NOTHING,
        )
