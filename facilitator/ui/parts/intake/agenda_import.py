"""The dialog for an agenda from elsewhere, with what will happen to each row.

This loads a spreadsheet reader: import it when a list is to be read, not at the program's start.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.day_orders import DayOrder
from facilitator.core.errors import UserError
from facilitator.core.phrases import counted
from facilitator.core.plan.agenda import Block
from facilitator.core.plan.listing import agenda_list
from facilitator.core.plan.listing.agenda_list import Column, Columns, RowVerdict, What, guess_columns
from facilitator.core.plan.minutes import short
from facilitator.core.plan.workshops import Workshop
from facilitator.core.sheets import Sheet
from facilitator.ui.desk import Desk
from facilitator.ui.local import day_words
from facilitator.ui.parts.intake.column_titles import column_titles
from facilitator.ui.parts.intake.verdict_table import verdict_table
from facilitator.ui.theme import GAP, GAP_S
from facilitator.ui.widgets import recordmodel
from facilitator.ui.widgets.buttons import Segmented
from facilitator.ui.widgets.dialogs import SheetDialog
from facilitator.ui.widgets.forms import Combo
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.lists import RecordTable

_WIDTH, _TABLE_HEIGHT, _COMBO = 1060, 330, 190
_REPLACE = 0
_CHOICES = (
    (Column.TITLE, "Block"),
    (Column.START, "Start"),
    (Column.MINUTES, "Minutes"),
    (Column.PART, "Part"),
    (Column.ACTIVITY, "Activity"),
    (Column.TRACK, "Track"),
    (Column.SESSION, "Session"),
    (Column.DAY, "Day"),
)
_ORDERS: tuple[tuple[str, object], ...] = (
    ("Choose…", None),
    ("The day comes first", DayOrder.DAY_FIRST),
    ("The month comes first", DayOrder.MONTH_FIRST),
)
_WORDS = {
    What.TAKE: "Taken",
    What.REMARK: "Taken, see why",
    What.HEADING: "Heading",
    What.IGNORE: "Left out",
    What.REFUSE: "Can't be taken",
}


class AgendaImport(SheetDialog):
    """Shows the verdict on every row of a list and stores it in one step. `count` is how many blocks were stored."""

    def __init__(self, desk: Desk, workshop: Workshop, sheet: Sheet, name: str, parent: QWidget | None = None) -> None:
        self._desk, self._workshop, self._sheet = desk, workshop, sheet
        self._guess: Columns = guess_columns(sheet.header, sheet.rows)
        self._verdicts: list[RowVerdict] = []
        self.count = 0
        self.columns = {column: Combo() for column, _words in _CHOICES}
        self.order = Combo()
        self.order.fill(_ORDERS)
        self.ways = Segmented(["Replace the agenda", "Add after it"])
        self.table = _preview(desk, self._title)
        self.words = label("", "strong")
        super().__init__(f"Agenda from {name}", self._lay_body(), "Import", parent=parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._fill_columns()
        for combo in (*self.columns.values(), self.order):
            combo.picked.connect(lambda _value: self._judge())
        self.ways.chosen.connect(lambda _index: self._judge())
        self._judge()
        (self.order if self._asks_order() else self.columns[Column.TITLE]).setFocus()

    def verdicts(self) -> list[RowVerdict]:
        """What will happen to each row, as shown."""
        return list(self._verdicts)

    def accept(self) -> None:
        """Store what is taken, and close only if that was possible."""
        if not self.primary.isEnabled():
            return
        try:
            made = agenda_list.store(self._desk.document, self._workshop.id, self._verdicts, self._replacing())
        except UserError as refusal:
            self.say_wrong(str(refusal))
            return
        self.count = len(made)
        super().accept()

    def _fill_columns(self) -> None:
        titles = column_titles(self._sheet)
        for column, combo in self.columns.items():
            none = [] if column is Column.TITLE and Column.TITLE in self._guess else [("None", None)]
            combo.fill([*none, *((title, number) for number, title in enumerate(titles))])
            combo.setCurrentIndex(combo.findData(self._guess.get(column)))

    def _chosen_columns(self) -> Columns:
        """The columns as chosen; what cannot be chosen here stays as guessed, where its place is not taken."""
        chosen = {column: combo.currentData() for column, combo in self.columns.items()}
        named = {column: at for column, at in chosen.items() if at is not None}
        taken = set(named.values())
        rest = {c: at for c, at in self._guess.items() if c not in chosen and at not in taken}
        return {**named, **rest}

    def _title(self, one: RowVerdict) -> str:
        """The title of a row, also of one that is not taken."""
        at = self.columns[Column.TITLE].currentData()
        row = self._sheet.rows[self._sheet.lines.index(one.line)]
        return one.row.title if one.row else row[at] if at is not None and at < len(row) else ""

    def _replacing(self) -> bool:
        return self.ways.current() == _REPLACE

    def _asks_order(self) -> bool:
        return agenda_list.day_order(self._sheet, self._chosen_columns()) is DayOrder.IN_DOUBT

    def _chosen_order(self) -> DayOrder | None:
        """What was chosen; a combo gives an enum back as a plain string."""
        chosen = self.order.currentData()
        return None if chosen is None else DayOrder(chosen)

    def _judge(self) -> None:
        """Work out what would happen now, and show it."""
        asks = self._asks_order()
        self._asked.setVisible(asks)
        order = self._chosen_order() if asks else None
        self._verdicts = []
        self.say_wrong("")
        try:
            self._verdicts = agenda_list.verdict(
                self._desk.document, self._workshop.id, self._sheet, self._chosen_columns(), order, self._replacing()
            )
        except UserError as refusal:
            self.say_wrong(str(refusal))
        self.table.show_records(self._verdicts)
        taken = sum(one.row is not None and bool(one.row.title) for one in self._verdicts)
        self.words.setText(verdict_words(self._verdicts))
        self.primary.say(f"Import {counted(taken, 'block')}" if taken else "Import")
        self.set_ready(taken > 0)

    def _lay_body(self) -> QWidget:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        there = bool(self._desk.document.all(Block, workshop_id=self._workshop.id))
        self.ways.setVisible(there)
        column.addWidget(self.ways)
        column.addWidget(self._choices())
        column.addWidget(self._order_line())
        self.table.setMinimumSize(_WIDTH, _TABLE_HEIGHT)
        column.addWidget(self.table, 1)
        column.addWidget(self.words)
        return body

    def _choices(self) -> QWidget:
        held = QWidget()
        grid = QGridLayout(held)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GAP_S)
        grid.setVerticalSpacing(GAP_S)
        for place, (column, words) in enumerate(_CHOICES):
            combo = self.columns[column]
            combo.setAccessibleName(f"{words}, column")
            combo.setFixedWidth(_COMBO)
            row, at = divmod(place, 4)
            grid.addWidget(label(words, "muted"), row, 2 * at)
            grid.addWidget(combo, row, 2 * at + 1)
        grid.setColumnStretch(8, 1)
        return held

    def _order_line(self) -> QWidget:
        self._asked = QWidget()
        row = QHBoxLayout(self._asked)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_S)
        self.order.setAccessibleName("Order of day and month")
        row.addWidget(label("Its dates can be read in two ways", "strong"))
        row.addWidget(self.order)
        row.addStretch(1)
        return self._asked


def read_file(path: Path) -> Sheet:
    """The agenda in a CSV, text or XLSX file; UserError if it holds none."""
    return agenda_list.read(path)


def verdict_words(verdicts: Sequence[RowVerdict]) -> str:
    """What the verdicts come to: "12 blocks in 5 parts are taken, 2 rows are left out, 1 row can't be taken"."""
    taken = [one.row for one in verdicts if one.row and one.row.title]
    counts = Counter(one.what for one in verdicts)
    said = []
    if taken:
        parts = len({(row.session, row.part) for row in taken if row.part})
        where = f" in {counted(parts, 'part')}" if parts else ""
        said.append(f"{counted(len(taken), 'block')}{where} {'is' if len(taken) == 1 else 'are'} taken")
    left = counts[What.IGNORE]
    if left:
        said.append(f"{counted(left, 'row')} {'is' if left == 1 else 'are'} left out")
    if counts[What.REFUSE]:
        said.append(f"{counted(counts[What.REFUSE], 'row')} can't be taken")
    return ", ".join(said)


def _preview(desk: Desk, title: Callable[[RowVerdict], str]) -> RecordTable[RowVerdict]:
    tokens = desk.look.tokens
    inks = {
        What.TAKE: tokens.ok,
        What.REMARK: tokens.accent,
        What.HEADING: tokens.muted,
        What.IGNORE: tokens.muted,
        What.REFUSE: tokens.bad,
    }
    own: list[recordmodel.Column[RowVerdict]] = [
        recordmodel.Column("Session, part", _place, 170),
        recordmodel.Column("Block", title, 200),
        recordmodel.Column("Minutes", _minutes, 76, right=True),
    ]
    return verdict_table(tokens, own, lambda v: _WORDS[v.what], lambda v: inks[v.what], 118)


def _place(one: RowVerdict) -> str:
    """The part a row goes into, behind the session if the list has several."""
    if one.row is None:
        return ""
    session = one.row.session
    held = (session.title or (day_words(session.day) if session.day else "")) if session else ""
    return " · ".join(filter(None, (held, one.row.part)))


def _minutes(one: RowVerdict) -> str:
    return short(one.row.length) if one.row and one.row.length else ""
