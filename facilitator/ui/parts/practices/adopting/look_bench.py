"""How an adopted practice goes: one more look above, the looks there were below, typed into their cells."""

from enum import IntEnum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from facilitator.core.agree.practices.adopting import (
    GOING_WORDS,
    Going,
    PracticeLook,
    PracticeNow,
    look_at_practice,
    remove_look,
    word_look,
)
from facilitator.core.document import Document
from facilitator.core.phrases import counted, day_words
from facilitator.ui.desk import Desk
from facilitator.ui.parts.begun_lines import BegunLines
from facilitator.ui.parts.cells import CellDelegate, by_delegate
from facilitator.ui.parts.fields import PastDayField
from facilitator.ui.parts.lined_table import fit_rows, type_in_place
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.forms import Combo
from facilitator.ui.widgets.lists import RecordTable
from facilitator.ui.widgets.recordmodel import Column

_EMPTY = "Nobody has looked yet. Say every quarter how it goes."
GOING_CHOICES = tuple((words.capitalize(), going) for going, words in GOING_WORDS.items())


class Cell(IntEnum):
    """The columns, from left to right."""

    DAY = 0
    GOING = 1
    WORDS = 2


class LookBench(QWidget):
    """Enter in the line notes a look; F2 or Enter in the table changes a cell, Del removes."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._key = ""
        self.day = PastDayField(desk, "Day of the look")
        self.going, self.words = Combo(), QLineEdit()
        self.going.setAccessibleName("How it is going")
        self.going.fill(GOING_CHOICES)
        self.words.setAccessibleName("What was seen")
        self.words.setPlaceholderText("What was seen, in a few words")
        self.words.returnPressed.connect(self.note)
        self._begun = BegunLines(self.words)
        self.button = live_button("Note it", "V")
        self.button.clicked.connect(self.note)
        self.table = self._table()
        row = QHBoxLayout()
        row.setSpacing(GAP_S)
        parts: tuple[tuple[QWidget, int], ...] = ((self.day, 0), (self.going, 0), (self.words, 1), (self.button, 0))
        for part, stretch in parts:
            row.addWidget(part, stretch, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addLayout(row)
        column.addWidget(self.table)
        self.setFocusProxy(self.words)

    def show_practice(self, one: PracticeNow) -> None:
        """Show the looks at a practice, the latest first. What was begun waits for its own practice to come back."""
        if one.practice.key != self._key:
            self._key = one.practice.key
            self._begun.turn_to(self._key)
            self.day.revert()
            self.going.pick(one.going or Going.WELL)
        self.table.show_records(one.looks[::-1])
        fit_rows(self.table, len(one.looks))

    def note(self) -> None:
        """Note how it goes on the day that stands there."""
        self.day.commit()
        if self.day.error():
            return
        going = Going(self.going.currentData())
        if self._desk.run(look_at_practice, self._key, self.day.value(), going, self.words.text()) is not None:
            self.words.clear()

    def _table(self) -> RecordTable[PracticeLook]:
        tokens, desk = self._desk.look.tokens, self._desk

        columns: list[Column[PracticeLook]] = [
            Column("Day", lambda one: day_words(one.day, today_of(desk)), 136),
            Column(
                "How it goes",
                lambda one: GOING_WORDS[one.going].capitalize(),
                136,
                edit=by_delegate,
                colour=lambda one: tokens.warn if one.going is Going.POORLY else None,
            ),
            Column("What was seen", lambda one: one.words, edit=by_delegate),
        ]
        table = RecordTable[PracticeLook](columns, lambda one: one.id, _EMPTY)
        table.setItemDelegate(CellDelegate[PracticeLook](table, self._store, _choices))
        type_in_place(table, "Looks", self._remove)
        return table

    def _store(self, one: PracticeLook, column: int, value: object) -> bool:
        if column == Cell.GOING:
            return self._desk.bridge.succeeds(look_at_practice, self._key, one.day, Going(str(value)), one.words)
        return self._desk.bridge.succeeds(word_look, one.id, str(value))

    def _remove(self, looks: list[PracticeLook]) -> None:
        if self._desk.bridge.succeeds(_remove_all, [one.id for one in looks]):
            self._desk.said.emit(f"Removed {counted(len(looks), 'look')}.")


def _choices(column: int) -> tuple[tuple[str, object], ...] | None:
    return GOING_CHOICES if column == Cell.GOING else None


def _remove_all(document: Document, ids: list[int]) -> None:
    with document.step("Remove look" if len(ids) == 1 else f"Remove {counted(len(ids), 'look')}"):
        for look_id in ids:
            remove_look(document, look_id)
