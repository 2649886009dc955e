"""The dialog that deals people to tables, with what would come of it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from facilitator.core import participants
from facilitator.core.errors import UserError
from facilitator.core.participants import Seat, dealt
from facilitator.ui.desk import Desk
from facilitator.ui.theme import GAP
from facilitator.ui.widgets.dialogs import SheetDialog
from facilitator.ui.widgets.forms import Form, ParsedEdit
from facilitator.ui.widgets.richlist import RichList, RichRow

_USUAL_SIZE = 5
_WIDTH, _LIST_HEIGHT = 520, 260


class DealDialog(SheetDialog):
    """Seats those who take part at mixed tables; the list shows who would sit where."""

    def __init__(self, desk: Desk, workshop_id: int, parent: QWidget | None = None) -> None:
        self._desk, self._workshop_id = desk, workshop_id
        self._everyone = participants.participants(desk.document, workshop_id)
        here = [seat for seat in self._everyone if seat.participant.present]
        self.only_here = QCheckBox("Only those who are here")
        self.only_here.setChecked(bool(here))
        self.only_here.setEnabled(bool(here))
        self.number = ParsedEdit(_number, str, suggested_tables(len(here or self._everyone)))
        self.tables = RichList("There is nobody to seat.")
        self.tables.setAccessibleName("Who would sit where")
        self.tables.setFixedHeight(_LIST_HEIGHT)
        self.tables.setMinimumWidth(_WIDTH)
        form = Form()
        form.add("Tables", self.number, "Every team is spread over the tables as evenly as can be.")
        form.add("", self.only_here)
        self.only_here.setAccessibleName(self.only_here.text())
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(form)
        column.addWidget(self.tables)
        super().__init__("Deal to tables", body, "Deal", parent=parent)
        self.number.line.textEdited.connect(self._preview)
        self.only_here.toggled.connect(self._preview)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._preview()
        self.number.setFocus()

    def accept(self) -> None:
        """Deal, and close only if that was taken."""
        self.number.commit()
        if self.number.error():
            self.number.setFocus()
            return
        try:
            participants.deal_tables(
                self._desk.document, self._workshop_id, self.number.value(), self.only_here.isChecked()
            )
        except UserError as refusal:
            self.say_wrong(str(refusal))
            return
        super().accept()

    def _preview(self) -> None:
        seats = [s for s in self._everyone if s.participant.present or not self.only_here.isChecked()]
        typed = self.number.line.text().strip()
        number = int(typed) if typed.isascii() and typed.isdigit() else 0
        self.tables.show_rows(table_rows(seats, number) if 1 <= number <= len(seats) else [])
        self.say_wrong("")


def suggested_tables(people: int) -> int:
    """Tables of about five: large enough to mix three teams, small enough that everybody speaks."""
    return max(1, round(people / _USUAL_SIZE))


def table_rows(seats: Sequence[Seat], tables: int) -> list[RichRow]:
    """Who would sit where, a row a table."""
    table_of = dealt(seats, tables)
    rows = []
    for table in range(1, tables + 1):
        sitting = [seat for seat in seats if table_of[seat.participant.id] == table]
        teams = ", ".join(dict.fromkeys(seat.team.name if seat.team else "no team" for seat in sitting))
        names = ", ".join(seat.person.name for seat in sitting)
        rows.append(RichRow(table, f"Table {table}", names, f"{len(sitting)} from {teams}"))
    return rows


def _number(typed: str) -> int:
    if not (typed.strip().isascii() and typed.strip().isdigit()):
        raise ValueError("Type how many tables there are, such as 3.")
    return int(typed)
