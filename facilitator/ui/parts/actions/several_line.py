"""One owner or one due date for all the actions chosen."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TypeVar

from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.core.document import Document
from facilitator.core.phrases import counted
from facilitator.core.run.actions import set_due, set_owner
from facilitator.ui.desk import Desk
from facilitator.ui.parts.fields import DayField, OwnerField
from facilitator.ui.theme import GAP, GAP_S
from facilitator.ui.widgets.labels import label

V = TypeVar("V")

_WIDTH = 210


class SeveralLine(QWidget):
    """Two fields that stay empty: what is typed goes to all the actions chosen, in one step."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._ids: tuple[int, ...] = ()
        self.words = label("", "strong")
        self.owner, self.due = OwnerField(desk, "one owner for all"), DayField(desk, "fri or 15 jan")
        self.owner.committed.connect(lambda person: self._store(give_all, person.id if person else None))
        self.due.committed.connect(lambda day: self._store(date_all, day))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_S)
        row.addWidget(self.words)
        row.addSpacing(GAP)
        for name, field in (("Owner of all", self.owner), ("Due date of all", self.due)):
            field.line.setAccessibleName(name)
            field.setFixedWidth(_WIDTH)
            row.addWidget(label(name, "muted"))
            row.addWidget(field)
        row.addStretch(1)

    def show_chosen(self, ids: Sequence[int]) -> None:
        """Turn to these actions; what is typed for the same ones is left alone."""
        if tuple(ids) != self._ids:
            self._ids = tuple(ids)
            self._empty()
            self.words.setText(f"{counted(len(ids), 'action')} chosen")
            self.owner.offer_names()

    def _store(self, verb: Callable[[Document, Sequence[int], V | None], None], value: V | None) -> None:
        if value is not None and self._ids:
            self._desk.run(verb, self._ids, value)
        self._empty()

    def _empty(self) -> None:
        for field in (self.owner, self.due):
            field.set_value(None)
            field.revert()


def give_all(document: Document, ids: Sequence[int], person_id: int | None) -> None:
    """Give actions one owner, as one step."""
    with document.step(f"Set owner of {counted(len(ids), 'action')}"):
        for action_id in ids:
            set_owner(document, action_id, person_id)


def date_all(document: Document, ids: Sequence[int], due: date | None) -> None:
    """Give actions one due date, as one step."""
    with document.step(f"Set due date of {counted(len(ids), 'action')}"):
        for action_id in ids:
            set_due(document, action_id, due)
