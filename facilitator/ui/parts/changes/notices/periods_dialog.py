"""How long ahead each kind of change is told: a table to type into."""

import re
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.core.agree.changes import notice_periods
from facilitator.core.agree.changes.notices import NoticePeriod
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.phrases import counted
from facilitator.core.record import Changes
from facilitator.ui.desk import Desk
from facilitator.ui.parts.cells import CellDelegate, by_delegate
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.live.shifting import can_shift, shifted_before
from facilitator.ui.parts.prepare.add_line import AddLine
from facilitator.ui.parts.prepare.button_row import button_row
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.dialogs import SheetDialog
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.lists import RecordTable
from facilitator.ui.widgets.recordmodel import Column

_ROOM = (640, 280)
_DAYS = 1
_WHY = "A change is told at least so many days before it takes effect, and in a place where people look for it."
_NUMBER = re.compile(r"(\d{1,4})\s*(d|days?|w|weeks?)?")
_USUAL = 14


class PeriodsDialog(SheetDialog):
    """Every change is stored at once, and can be undone; what is refused is said beside the button."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        self._desk = desk
        self.table = self._make_table()
        self.line = AddLine("Another kind of change: type it and press Enter")
        self.line.button.hide()  # in a dialog N is a letter; Enter adds
        self.usual, self.gone = live_button("Add the usual kinds"), live_button("Remove")
        self.up, self.down = live_button("Move up"), live_button("Move down")
        super().__init__("Notice periods", self._body_of(), "Done", "Close", key="", parent=parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.secondary.hide()
        for button in (self.primary, self.secondary):  # Enter adds a kind, or types into the table
            button.setAutoDefault(False)
            button.setDefault(False)
        self.line.added.connect(self._add)
        self.table.delete_requested.connect(self._remove)
        desk.bridge.changed.connect(self._on_changed)
        self.refresh()
        self.table.setFocus()

    def refresh(self) -> None:
        """Show the kinds of change."""
        self.table.show_records(notice_periods.periods(self._desk.document))

    def add_usual(self) -> None:
        """Add the kinds that come with the program."""
        if notice_periods.add_usual_periods(self._desk.document):
            self.say_wrong("")
        else:
            self.say_wrong("The usual kinds are there already.")

    def remove(self) -> None:
        """Remove the kinds chosen; notices of them stay."""
        self._remove(self.table.selected())

    def shift(self, by: int) -> None:
        """Move the kind at hand by one place."""
        chosen, ids = self.table.selected(), [one.id for one in self.table.shown()]
        if len(chosen) == 1 and can_shift(ids, chosen[0].id, by):
            before = shifted_before(ids, chosen[0].id, by)
            notice_periods.move_periods(self._desk.document, [chosen[0].id], before)

    def _add(self, text: str, _choice: object) -> None:
        if self._try(lambda document: notice_periods.add_period(document, text, _USUAL)):
            self.line.clear()
            last = self.table.shown()[-1]
            self.table.select([last.id])

    def _remove(self, rows: Sequence[NoticePeriod]) -> None:
        def remove(document: Document) -> None:
            with document.step(f"Remove {counted(len(rows), 'notice period')}"):
                for row in rows:
                    notice_periods.remove_period(document, row.id)

        if rows and self._desk.bridge.succeeds(remove):
            self._desk.said.emit(f"Removed {counted(len(rows), 'notice period')}.")

    def _store(self, row: NoticePeriod, column: int, value: object) -> bool:
        typed = str(value)

        def edit(document: Document) -> None:
            if column == _DAYS:
                notice_periods.edit_period(document, row.id, days=days_typed(typed))
            else:
                title, channel = (typed, None) if column == 0 else (None, typed)
                notice_periods.edit_period(document, row.id, title=title, channel=channel)

        return self._try(edit)

    def _try(self, act: Callable[[Document], object]) -> bool:
        try:
            act(self._desk.document)
        except UserError as refusal:
            self.say_wrong(str(refusal))
            return False
        self.say_wrong("")
        return True

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches(NoticePeriod):
            self.refresh()

    def _make_table(self) -> RecordTable[NoticePeriod]:
        table = RecordTable[NoticePeriod](
            [
                Column("Kind of change", lambda row: row.title, 210, edit=by_delegate),
                Column("Days ahead", lambda row: str(row.days), 100, edit=by_delegate, right=True),
                Column("Where it is told", lambda row: row.channel, edit=by_delegate),
            ],
            lambda row: row.id,
            "No kinds of change yet: add the usual ones, or type one below.",
        )
        table.setAccessibleName("Notice periods")
        table.setSortingEnabled(False)
        table.setMinimumSize(*_ROOM)
        table.setItemDelegate(CellDelegate(table, self._store))
        table.opened.connect(lambda _row: table.edit(table.currentIndex()))
        return table

    def _body_of(self) -> QWidget:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(label(_WHY, "muted", wrap=True))
        column.addWidget(self.table, 1)
        column.addWidget(self.line)
        acts = (
            (self.usual, self.add_usual), (self.gone, self.remove), (self.up, lambda: self.shift(-1)),
            (self.down, lambda: self.shift(1)),
        )  # fmt: skip
        column.addWidget(button_row(acts))
        return body


def days_typed(typed: str) -> int:
    """Days from "14", "14 days" or "2 weeks"; UserError for anything else."""
    found = _NUMBER.fullmatch(" ".join(typed.lower().split()))
    if found is None:
        raise UserError(f"“{typed.strip()}” is not a number of days: type one such as 14 or 2 weeks.")
    return int(found[1]) * (7 if (found[2] or "").startswith("w") else 1)
