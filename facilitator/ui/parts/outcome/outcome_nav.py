"""The chapters at the left of the outcomes, each with how much is in it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.core.run.open_ends import OpenEnd
from facilitator.ui.desk import Desk
from facilitator.ui.parts.live.live_buttons import KeysThrough
from facilitator.ui.parts.outcome.outcome_chapters import CHAPTERS
from facilitator.ui.parts.outcome.outcome_rows import Found
from facilitator.ui.widgets.lists import RecordTable
from facilitator.ui.widgets.recordmodel import Column

WIDTH = 196
OPEN, PROMISED, REST = 0, 1, 2
DISTRIBUTE = REST + len(CHAPTERS)
DOCUMENTS = DISTRIBUTE + 1


@dataclass(frozen=True)
class NavRow:
    """A chapter's title and its count in words; `warn` if the count is of things still open."""

    place: int
    title: str
    count: str
    warn: bool = False


class OutcomeNav(RecordTable[NavRow]):
    """`turned(place)` when another chapter is chosen."""

    turned = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        tokens = desk.look.tokens
        super().__init__(
            [
                Column("Chapter", lambda row: row.title),
                Column(
                    "Count", lambda row: row.count, 58, True, colour=lambda r: tokens.bad if r.warn else tokens.muted
                ),
            ],
            lambda row: row.place,
            parent=parent,
        )
        self.setFixedWidth(WIDTH)
        self.setSelectionMode(self.SelectionMode.SingleSelection)
        self.setSortingEnabled(False)
        self.horizontalHeader().hide()
        self.setAccessibleName("Chapters")
        self._through = KeysThrough(self)
        self._through.spare(self)
        self.chosen.connect(self._tell)

    def show_rows(self, rows: Sequence[NavRow]) -> None:
        """Show these chapters; the first is chosen to begin with."""
        self.show_records(rows)
        if rows and not self.selected():
            self.select([rows[0].place])

    def turn_to(self, place: int) -> None:
        """Choose a chapter."""
        self.select([place])

    def _tell(self) -> None:
        if self.selected():
            self.turned.emit(self.selected()[0].place)


def titles() -> list[str]:
    """The chapters in their order: what is open and promised, those of `CHAPTERS`, handing out, the documents."""
    return ["Still open", "Promised", *(chapter.title for chapter in CHAPTERS), "Distribute", "Documents"]


def nav_rows(ends: list[OpenEnd], actions: int, found: list[Found]) -> list[NavRow]:
    """The chapters with how much is in each; `actions` is how many were promised."""
    still_open = sum(end.count for end in ends)
    counts = [still_open, actions, *(len(one.rows) for one in found), 0, 0]
    return [
        NavRow(place, title, str(number or ""), warn=place == OPEN and number > 0)
        for place, (title, number) in enumerate(zip(titles(), counts, strict=True))
    ]


def advice(end: OpenEnd) -> str:
    """What is pressed to mend an open end."""
    return "Enter fills it in" if end.count == 1 else "Enter fills in the first, G the next"
