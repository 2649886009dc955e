"""The dialog in which what somebody holds goes to others: all of it to one, or some here and some there."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.errors import UserError
from facilitator.core.follow.leaving import HeldAs, Holding, hand_over, holdings
from facilitator.core.follow.naming import naming_of
from facilitator.core.people import Person, people
from facilitator.core.phrases import counted
from facilitator.ui.desk import Desk
from facilitator.ui.local import day_words
from facilitator.ui.theme import GAP, GAP_S
from facilitator.ui.widgets.dialogs import SheetDialog
from facilitator.ui.widgets.forms import Combo
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.lists import RecordTable
from facilitator.ui.widgets.recordmodel import Column

_WIDTH, _HEIGHT = 860, 320
_NEVER = float("inf")
_SORTS: Mapping[HeldAs, str] = MappingProxyType(
    {
        HeldAs.ACTION: "Action",
        HeldAs.ESCALATION: "Escalation",
        HeldAs.RACI: "RACI",
        HeldAs.IMPROVEMENT: "Improvement plan",
        HeldAs.CHECKPOINT: "Checkpoint",
        HeldAs.PREPARATION: "To prepare",
        HeldAs.DOCUMENT: "Document wanted",
        HeldAs.AGREEMENT: "Agreement",
        HeldAs.OWNER: "Programme",
        HeldAs.DEPUTY: "Programme",
    }
)


class HandOverDialog(SheetDialog):
    """What one person holds, all of it chosen at first. What is handed over leaves the list; the rest stays open."""

    def __init__(self, desk: Desk, person: Person, parent: QWidget | None = None) -> None:
        self._desk, self._person = desk, person
        self.words = label("", "muted", wrap=True)
        self.table = _table()
        self.to = Combo()
        self.to.setAccessibleName("Hand over to")
        naming = naming_of(desk.document)
        others = [(naming.of(one.id), one.id) for one in people(desk.document) if one.id != person.id]
        self.to.fill([("Choose somebody", None), *others])
        super().__init__(f"Hand over what {person.name} holds", self._lay_body(), "Hand over", parent=parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.table.chosen.connect(self._show)
        self.to.picked.connect(lambda _value: self._show())
        self.fill()
        self.to.setFocus()

    def fill(self) -> None:
        """Show all that is still held, all of it chosen."""
        held = holdings(self._desk.document, self._person.id)
        self.table.show_records(held)
        self.table.selectAll()
        self.words.setText(f"{holding_words(self._person, held)} Choose some rows to hand over only those.")
        self._show()

    def accept(self) -> None:
        """Hand over what is chosen; close once nothing is left."""
        taker_id = self.to.currentData()
        if taker_id is None or not self.primary.isEnabled():
            return
        ids = [one.record.id for one in self.table.selected()]
        try:
            handed = hand_over(self._desk.document, self._person.id, taker_id, gone=self._person.gone, only=ids)
        except UserError as refusal:
            self.say_wrong(str(refusal))
            return
        self._desk.said.emit(f"Handed over {counted(len(handed), 'thing')} to {self.to.currentText()}.")
        if holdings(self._desk.document, self._person.id):
            self.secondary.say("Done")
            self.fill()
        else:
            super().accept()

    def _show(self) -> None:
        count = len(self.table.selected())
        self.primary.say(f"Hand over {count}" if count else "Hand over")
        self.set_ready(count > 0 and self.to.currentData() is not None)
        self.say_wrong("")

    def _lay_body(self) -> QWidget:
        body = QWidget()
        self.table.setFixedHeight(_HEIGHT)
        self.table.setMinimumWidth(_WIDTH)
        row = QHBoxLayout()
        row.setSpacing(GAP_S)
        row.addWidget(label("Hand over to", "muted"))
        row.addWidget(self.to)
        row.addStretch(1)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.words)
        column.addWidget(self.table)
        column.addLayout(row)
        return body


def holding_words(person: Person, held: list[Holding]) -> str:
    """How much somebody holds: "Dana Fox still holds 4 actions and 2 other things."."""
    actions = sum(one.held_as is HeldAs.ACTION for one in held)
    others = len(held) - actions
    parts = [counted(actions, "action")] if actions else []
    parts += [counted(others, "other thing" if actions else "thing")] if others else []
    return f"{person.name} still holds {' and '.join(parts) or 'nothing'}."


def _table() -> RecordTable[Holding]:
    table = RecordTable[Holding](
        [
            Column("What", lambda one: " ".join(one.title.split())),
            Column("Sort", lambda one: _SORTS[one.held_as], 130),
            Column("Where", lambda one: one.where, 210),
            Column("Due", lambda one: day_words(one.due) if one.due else "", 104, sort=_due_rank),
        ],
        lambda one: one.record.id,
        "Nothing is held any more.",
    )
    table.setAccessibleName("What is held")
    return table


def _due_rank(one: Holding) -> float:
    return float(one.due.toordinal()) if one.due else _NEVER
