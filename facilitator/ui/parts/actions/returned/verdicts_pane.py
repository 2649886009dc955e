"""What a spreadsheet that came back would do: in a sentence, row by row, and both sides of the row at hand."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.day_orders import DayOrder
from facilitator.core.follow.returned.verdicts import What
from facilitator.core.phrases import counted
from facilitator.core.plan.workshops import workshops
from facilitator.ui.command import Command
from facilitator.ui.desk import Desk
from facilitator.ui.parts.actions.returned.deciding import Decision, decision_of, decision_words
from facilitator.ui.parts.actions.returned.returned_file import ReturnedFile
from facilitator.ui.parts.actions.returned.two_sides import TwoSides
from facilitator.ui.parts.actions.returned.verdicts_table import VerdictsTable
from facilitator.ui.parts.elastic import elastic
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.buttons import Segmented
from facilitator.ui.widgets.forms import Combo
from facilitator.ui.widgets.labels import label

_GROUP = "Rows"
_ORDERS = (("The day", DayOrder.DAY_FIRST), ("The month", DayOrder.MONTH_FIRST))
_WIDEST, _SIDES = 320, 172


class VerdictsPane(QWidget):
    """The rows that say something, or all; what is in conflict is decided side by side."""

    def __init__(self, desk: Desk, file: ReturnedFile, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._file = desk, file
        self.words = label("", "strong", wrap=True)
        self.which = Segmented(["Something new", "All"])
        self.which.setAccessibleName("Rows shown")
        self.asking = label("", wrap=True)
        self.order = Combo()
        self.order.fill([("Choose", None), *_ORDERS])
        self.order.setAccessibleName("What stands first in dates")
        self.table = VerdictsTable(
            desk, lambda row: decision_words(row, file.choices), lambda row: decision_of(row, file.choices)
        )
        self.sides = TwoSides()
        self.home = Combo()
        self.home.setAccessibleName("New actions belong to")
        self.home.setMaximumWidth(_WIDEST)
        elastic(self.table, 140)
        self.sides.setMinimumHeight(_SIDES)
        self._lay_out()
        self._wire()

    def first_focus(self) -> QWidget:
        """The table has the keys, on its first row."""
        self.table.choose_first()
        return self.table

    def commands(self) -> list[Command]:
        """What is decided about the rows chosen."""
        return [
            Command("Keep ours", _GROUP, partial(self.decide, Decision.OURS), "O", bound=True),
            Command("Take theirs", _GROUP, partial(self.decide, Decision.TAKE), "T", bound=True),
            Command("Take the row in, or leave it out", _GROUP, self.turn, "Space", bound=True),
        ]

    def decide(self, decision: Decision) -> None:
        """Decide about the rows chosen."""
        self._file.decide(self.table.selected(), decision)

    def turn(self) -> None:
        """Take the rows chosen in, or leave them out."""
        self._file.turn(self.table.selected())

    def show_verdicts(self) -> None:
        """Show the verdicts as they are now."""
        file = self._file
        if file.returned is None:
            return
        self.words.setText(file.returned.words)
        new = [row for row in file.rows if row.what is not What.UNCHANGED]
        self.which.set_titles([f"Something new {len(new)}", f"All {counted(len(file.rows), 'row')}"])
        self.which.setVisible(len(new) < len(file.rows))
        self._ask_order()
        self._ask_home()
        self._fill()

    def _ask_order(self) -> None:
        date, order = self._file.asks_order, self._file.order
        self._asked.setVisible(bool(date) or order is not None)
        doubt = f"“{date}” can be read in two ways. " if date else ""
        self.asking.setText(f"{doubt}What stands first in the dates of this file?")
        self.order.pick(order)

    def _ask_home(self) -> None:
        file = self._file
        new = file.returned is not None and bool(file.returned.of(What.NEW))
        self._homes.setVisible(new)
        if new and file.returned is not None:
            held = [(one.title, one.id) for one in reversed(workshops(self._desk.document, archived=False))]
            self.home.fill(held)
            self.home.pick(file.choices.workshop_id or file.returned.workshop_id)

    def _fill(self) -> None:
        every = self.which.current() == 1
        rows = [row for row in self._file.rows if every or row.what is not What.UNCHANGED]
        self.table.show_records(rows)
        self.table.viewport().update()
        self._show_chosen()

    def _show_chosen(self) -> None:
        rows = self.table.selected()
        alone = rows[0] if len(rows) == 1 else None
        decision = decision_of(rows[0], self._file.choices) if rows else Decision.NOTHING
        self.sides.show_row(alone, decision, len(rows))

    def _wire(self) -> None:
        self.table.chosen.connect(self._show_chosen)
        self.table.decided.connect(self._file.decide)
        self.sides.decided.connect(self.decide)
        self.sides.turn.clicked.connect(self.turn)
        self.which.chosen.connect(lambda _at: self._fill())
        self.order.picked.connect(lambda said: self._file.say_order(DayOrder(said) if said else None))
        self.home.picked.connect(self._file.go_to)

    def _lay_out(self) -> None:
        self._asked, self._homes = QWidget(), QWidget()
        for held, caption, choice in (
            (self._asked, self.asking, self.order),
            (self._homes, label("New actions belong to", "muted"), self.home),
        ):
            line = QHBoxLayout(held)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(GAP_S)
            line.addWidget(caption)
            line.addWidget(choice)
            line.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(GAP_S)
        head.addWidget(self.words, 1)
        head.addWidget(self.which)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addLayout(head)
        column.addWidget(self._asked)
        column.addWidget(self.table, 1)
        column.addWidget(self.sides)
        column.addWidget(self._homes)
