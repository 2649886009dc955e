"""How often an agreement is looked at, by whom, and what came of it each time."""

from datetime import date
from enum import IntEnum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from facilitator.core.agree.service.sla_checks import review_missing
from facilitator.core.agree.service.sla_reviews import (
    add_reviewers,
    edit_review,
    next_review,
    note_review,
    remove_review,
    remove_reviewer,
    review_words,
    reviewers,
    reviews_of,
    set_review_rhythm,
)
from facilitator.core.agree.service.slas import Sla, SlaReviewed
from facilitator.core.document import Document
from facilitator.core.phrases import counted, day_words
from facilitator.core.rhythms import Every
from facilitator.ui.desk import Desk
from facilitator.ui.parts.agreements.rhythm_choice import RhythmChoice
from facilitator.ui.parts.agreements.slas.lacking import say_lacks
from facilitator.ui.parts.cells import CellDelegate, by_delegate
from facilitator.ui.parts.lined_table import fit_rows, type_in_place
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.parts.measures.past_days import past_day
from facilitator.ui.parts.people_line import Circle, PeopleLine
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.captioned import captioned
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.lists import RecordTable
from facilitator.ui.widgets.recordmodel import Column

REVIEWERS = Circle(
    reviewers,
    add_reviewers,
    remove_reviewer,
    line="Person or team to review it",
    take_out="{} reviews it no longer",
    left="{} reviews it no longer.",
)


class Cell(IntEnum):
    """The columns, from left to right."""

    DAY = 0
    WORDS = 1


class ReviewBox(QWidget):
    """The line notes that it was looked at today; the day can be corrected in the table."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._sla: Sla | None = None
        self.rhythm, self.people = RhythmChoice(desk, "How often it is reviewed"), PeopleLine(desk, REVIEWERS)
        self.words, self.button = QLineEdit(), live_button("Reviewed today", "R")
        self.words.setPlaceholderText("What came of it: still right, or what changes")
        self.words.setAccessibleName("What came of the review")
        self.table, self.wanting = self._table(), label("", "warn", wrap=True)
        row = QHBoxLayout()
        row.setSpacing(GAP_S)
        row.addWidget(self.words, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(captioned([[("How often", self.rhythm), ("Reviewed by", self.people)]]))
        column.addWidget(self.wanting)
        column.addLayout(row)
        column.addWidget(self.table)
        self.rhythm.changed.connect(self._set_rhythm)
        self.words.returnPressed.connect(self.note)
        self.button.clicked.connect(self.note)

    def show_sla(self, sla: Sla) -> None:
        """Show an agreement. What is being typed is stored first if another comes, else left alone."""
        if self._sla is not None and self._sla.id != sla.id:
            self.rhythm.commit()
            self.rhythm.since.revert()
            self.words.clear()
        self._sla = sla
        document = self._desk.document
        reviews = reviews_of(document, sla.id)
        self.rhythm.show_rhythm(sla.every, sla.since)
        self.people.show_people(sla.id)
        self.table.show_records(reviews)
        fit_rows(self.table, len(reviews))
        say_lacks(self.wanting, review_missing(sla, sum(not one.gone for one in reviewers(document, sla.id))))

    def next_words(self) -> str:
        """When the next look is due; "" without a rhythm."""
        today = today_of(self._desk)
        due = next_review(self._sla, [one.day for one in self.table.shown()], today) if self._sla else None
        return review_words(due, today) if due else ""

    def note(self) -> None:
        """Note that it was looked at today, with what is typed."""
        if self._sla is None:
            return
        if self._desk.run(note_review, self._sla.id, today_of(self._desk), self.words.text()) is not None:
            self.words.clear()

    def commit(self) -> None:
        """Store what is typed and not stored yet."""
        self.rhythm.commit()

    def _table(self) -> RecordTable[SlaReviewed]:
        columns: list[Column[SlaReviewed]] = [
            Column("Day", lambda one: day_words(one.day, today_of(self._desk)), 136, edit=by_delegate),
            Column("What came of it", lambda one: one.words, edit=by_delegate, tooltip=lambda one: one.words),
        ]
        table = RecordTable[SlaReviewed](columns, lambda one: one.id, "Not reviewed yet.")
        table.setItemDelegate(CellDelegate[SlaReviewed](table, self._store))
        type_in_place(table, "Reviews", self._remove)
        return table

    def _set_rhythm(self, every: Every | None, since: date) -> None:
        if self._sla is not None:
            self._desk.run(set_review_rhythm, self._sla.id, every, since)

    def _store(self, review: SlaReviewed, column: int, value: object) -> bool:
        return self._desk.bridge.succeeds(_edit, review.id, Cell(column), str(value), today_of(self._desk))

    def _remove(self, reviews: list[SlaReviewed]) -> None:
        if self._desk.bridge.succeeds(_remove_all, [one.id for one in reviews]):
            self._desk.said.emit(f"Removed {counted(len(reviews), 'review')}.")


def _edit(document: Document, review_id: int, cell: Cell, typed: str, today: date) -> SlaReviewed:
    """Store what was typed into a cell; UserError if it cannot be."""
    if cell is Cell.DAY:
        return edit_review(document, review_id, day=past_day(typed, today))
    return edit_review(document, review_id, words=typed)


def _remove_all(document: Document, ids: list[int]) -> None:
    with document.step("Remove review of SLA" if len(ids) == 1 else f"Remove {counted(len(ids), 'review')}"):
        for review_id in ids:
            remove_review(document, review_id)
