"""The rounds of a loop: one more above, those there were below, answers typed into their cells."""

from datetime import date
from enum import IntEnum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from facilitator.core.agree.looping.loop_rounds import edit_round, log_round, remove_round, rounds_of
from facilitator.core.agree.looping.loops import FeedbackLoop, LoopRound, usual_of
from facilitator.core.document import Document
from facilitator.core.phrases import counted, day_words
from facilitator.ui.desk import Desk
from facilitator.ui.parts.begun_lines import BegunLines
from facilitator.ui.parts.cells import CellDelegate, by_delegate
from facilitator.ui.parts.fields import PastDayField
from facilitator.ui.parts.lined_table import fit_rows, type_in_place
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.parts.measures.past_days import past_day
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.lists import RecordTable
from facilitator.ui.widgets.recordmodel import Column, Index

_EMPTY = "No rounds yet. Note what was heard, and what the source was told."
_WAITS = "the source waits"


class Cell(IntEnum):
    """The columns, from left to right."""

    DAY = 0
    HEARD = 1
    ANSWERED = 2


class RoundBench(QWidget):
    """Enter in the line notes a round; F2 or Enter in the table types into a cell, Del removes."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._loop_id: int | None = None
        self.day = PastDayField(desk, "Day of the round")
        self.heard, self.answered = QLineEdit(), QLineEdit()
        self._begun = BegunLines(self.heard, self.answered)
        self.button = live_button("Note round", "V")
        self.table = self._table()
        for field, name in ((self.heard, "What was heard"), (self.answered, "What was answered, if anything yet")):
            field.setAccessibleName(name)
            field.returnPressed.connect(self._add)
        self.button.clicked.connect(self._add)
        row = QHBoxLayout()
        row.setSpacing(GAP_S)
        parts: tuple[tuple[QWidget, int], ...] = (
            (self.day, 0), (self.heard, 3), (self.answered, 3), (self.button, 0),
        )  # fmt: skip
        for part, stretch in parts:
            row.addWidget(part, stretch, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addLayout(row)
        column.addWidget(self.table)

    def show_loop(self, loop: FeedbackLoop | None) -> None:
        """Show the rounds of a loop. What was begun in the line waits for its own loop to come back."""
        other = (loop.id if loop else None) != self._loop_id
        self._loop_id = loop.id if loop else None
        self._begun.turn_to(self._loop_id)
        if other:
            self.day.revert()
        if loop is None:
            return
        usual = usual_of(loop)
        self.heard.setPlaceholderText(usual.heard if usual else "What was heard")
        self.answered.setPlaceholderText(usual.answered if usual else "What was answered, if anything yet")
        rounds = rounds_of(self._desk.document, loop.id)
        self.table.show_records(rounds)
        fit_rows(self.table, len(rounds))

    def start(self) -> None:
        """Begin to type what was heard."""
        self.heard.setFocus()

    def _table(self) -> RecordTable[LoopRound]:
        tokens, desk = self._desk.look.tokens, self._desk

        columns: list[Column[LoopRound]] = [
            Column("Day", lambda one: day_words(one.day, today_of(desk)), 136, edit=by_delegate),
            Column("Heard", lambda one: one.heard, edit=by_delegate),
            Column(
                "Answered",
                lambda one: one.answered or _WAITS,
                edit=by_delegate,
                colour=lambda one: None if one.answered else tokens.warn,
            ),
        ]
        table = RecordTable[LoopRound](columns, lambda one: one.id, _EMPTY)
        table.setItemDelegate(_RoundCells(table, self._store))
        type_in_place(table, "Rounds", self._remove)
        return table

    def _add(self) -> None:
        self.day.commit()
        if self._loop_id is None or self.day.error():
            return
        if not self.heard.text().strip():
            self.start()
            return
        made = self._desk.run(log_round, self._loop_id, self.day.value(), self.heard.text(), self.answered.text())
        if made is not None:
            self.heard.clear()
            self.answered.clear()
            self.start()

    def _store(self, one: LoopRound, column: int, value: object) -> bool:
        return self._desk.bridge.succeeds(_edit, one.id, Cell(column), str(value), today_of(self._desk))

    def _remove(self, rounds: list[LoopRound]) -> None:
        if self._desk.bridge.succeeds(_remove_all, [one.id for one in rounds]):
            self._desk.said.emit(f"Removed {counted(len(rounds), 'round')}.")


class _RoundCells(CellDelegate[LoopRound]):
    """An answer that is still owed is typed into an empty cell."""

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begin with the answer, not with the words that stand for none."""
        super().setEditorData(editor, index)
        if isinstance(editor, QLineEdit) and index.column() == Cell.ANSWERED:
            editor.setText(self.record(index).answered)
            editor.selectAll()


def _edit(document: Document, round_id: int, cell: Cell, typed: str, today: date) -> LoopRound:
    """Store what was typed into a cell; UserError if it cannot be."""
    match cell:
        case Cell.DAY:
            return edit_round(document, round_id, day=past_day(typed, today))
        case Cell.HEARD:
            return edit_round(document, round_id, heard=typed)
        case Cell.ANSWERED:
            return edit_round(document, round_id, answered=typed)


def _remove_all(document: Document, ids: list[int]) -> None:
    with document.step("Remove round of feedback loop" if len(ids) == 1 else f"Remove {counted(len(ids), 'round')}"):
        for round_id in ids:
            remove_round(document, round_id)
