"""The dialog for a list of people from elsewhere: pasted or from a file, with what will happen to each row.

This loads a spreadsheet reader: import it when a list is to be read, not at the program's start.
"""

from collections import Counter
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from facilitator.core import people, people_list
from facilitator.core.errors import UserError
from facilitator.core.people_columns import Columns, guess_columns
from facilitator.core.people_list import RowVerdict, What
from facilitator.core.phrases import counted
from facilitator.core.sheets import Sheet
from facilitator.ui.desk import Desk
from facilitator.ui.parts.intake.column_titles import column_titles
from facilitator.ui.parts.intake.verdict_table import verdict_table
from facilitator.ui.theme import GAP, GAP_S
from facilitator.ui.widgets.dialogs import SheetDialog
from facilitator.ui.widgets.forms import Combo
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.lists import RecordTable
from facilitator.ui.widgets.recordmodel import Column

_WIDTH, _TEXT_HEIGHT, _TABLE_HEIGHT = 880, 130, 300
_WAIT_MS = 120
_EXAMPLE = "Ada Okafor, ada@example.com, Sales\nJun Sato, jun@example.com, Product"
_NOTHING = Sheet((), (), ())
_WORDS = {
    What.ADD: "Add",
    What.UPDATE: "Change",
    What.ALREADY_THERE: "Here already",
    What.SKIP: "Left out",
}


class ImportDialog(SheetDialog):
    """Reads a list, shows the verdict on every row, and stores it in one step. `count` is how many were stored.

    With `sheet` the list has been read from a file; without, there is a field to paste one into.
    """

    def __init__(
        self, desk: Desk, text: str = "", sheet: Sheet | None = None, name: str = "", parent: QWidget | None = None
    ) -> None:
        self._desk, self._from_file = desk, sheet is not None
        self._sheet = sheet or _NOTHING
        self._verdicts: list[RowVerdict] = []
        self.count = 0
        workshop = desk.workshop()
        self.text = QPlainTextEdit(text)
        self.text.setPlaceholderText(_EXAMPLE)
        self.text.setAccessibleName("List of people")
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(_TEXT_HEIGHT)
        self.name, self.email, self.team = Combo(), Combo(), Combo()
        self.joins = QCheckBox(f"They take part in {workshop.title}" if workshop else "")
        self.joins.setChecked(workshop is not None)
        self.joins.setVisible(workshop is not None)
        self.table = _preview(desk)
        self.words = label("", "strong")
        title = f"People from {name}" if name else "Paste a list of people"
        super().__init__(title, self._lay_body(), "Import", key="Ctrl Enter", parent=parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._wait = QTimer(self, singleShot=True, interval=_WAIT_MS)
        self._wait.timeout.connect(self.read)
        self.text.textChanged.connect(self._wait.start)
        self.joins.toggled.connect(self._judge)
        for combo in (self.name, self.email, self.team):
            combo.picked.connect(lambda _value: self._judge())
        self._show_sheet() if self._from_file else self.read()
        (self.name if self._from_file else self.text).setFocus()
        self.text.selectAll()  # a list pasted now comes in place of the one that was on the clipboard

    def read(self) -> None:
        """Read what is pasted, and show what would happen."""
        try:
            self._sheet = people_list.read_pasted(self.text.toPlainText())
        except UserError as refusal:
            self._sheet = _NOTHING
            self._show_sheet()
            self.say_wrong(str(refusal))
            return
        self._show_sheet()

    def accept(self) -> None:
        """Store what is on the list now, and close only if that was taken."""
        if self._wait.isActive():
            self._wait.stop()
            self.read()
        if not self.primary.isEnabled():
            return
        try:
            self.count = len(people_list.store(self._desk.document, self._workshop_id(), self._verdicts))
        except UserError as refusal:
            self.say_wrong(str(refusal))
            return
        super().accept()

    def verdicts(self) -> list[RowVerdict]:
        """What will happen to each row, as shown."""
        return list(self._verdicts)

    def _show_sheet(self) -> None:
        """Offer the columns of the list, beginning with what they seem to be."""
        names = [team.name for team in people.teams(self._desk.document)]
        guess = guess_columns(self._sheet.header, self._sheet.rows, names)
        columns = column_titles(self._sheet)
        single: list[tuple[str, object]] = [(title, (number,)) for number, title in enumerate(columns)]
        both: list[tuple[str, object]] = []
        if len(guess.name) > 1:
            both = [(" and ".join(columns[number] for number in guess.name), guess.name)]
        self.name.fill([*both, *single])
        self.name.pick(guess.name)
        for combo, place in ((self.email, guess.email), (self.team, guess.team)):
            combo.fill([("None", None), *((title, number) for number, title in enumerate(columns))])
            combo.setCurrentIndex(0 if place is None else place + 1)
        self._columns.setVisible(bool(columns))
        self._judge()

    def _judge(self) -> None:
        columns = Columns(self.name.currentData() or (), self.email.currentData(), self.team.currentData())
        self.say_wrong("")
        self._verdicts = []
        if self._sheet.rows:
            try:
                self._verdicts = people_list.verdict(self._desk.document, self._workshop_id(), self._sheet, columns)
            except UserError as refusal:
                self.say_wrong(str(refusal))
        self.table.show_records(self._verdicts)
        counts = Counter(verdict.what for verdict in self._verdicts)
        to_do = counts[What.ADD] + counts[What.UPDATE]
        self.words.setText(verdict_words(counts))
        self.primary.say(f"Import {counted(to_do, 'person', 'people')}" if to_do else "Import")
        self.set_ready(to_do > 0)

    def _workshop_id(self) -> int | None:
        return self._desk.workshop_id if self.joins.isChecked() else None

    def _lay_body(self) -> QWidget:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        if not self._from_file:
            hint = "One person a line, cells from a spreadsheet, or recipients from a mail. The order does not matter."
            column.addWidget(label(hint, "muted", wrap=True))
            column.addWidget(self.text)
        column.addWidget(self._choices())
        self.table.setFixedHeight(_TABLE_HEIGHT)
        self.table.setMinimumWidth(_WIDTH)
        column.addWidget(self.table)
        row = QHBoxLayout()
        row.addWidget(self.words, 1)
        row.addWidget(self.joins)
        column.addLayout(row)
        return body

    def _choices(self) -> QWidget:
        self._columns = QWidget()
        row = QHBoxLayout(self._columns)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_S)
        for words, combo in (("Name is in", self.name), ("E-mail", self.email), ("Team", self.team)):
            combo.setAccessibleName(f"{words}, column")
            combo.setMaximumWidth(230)
            row.addWidget(label(words, "muted"))
            row.addWidget(combo)
            row.addSpacing(GAP_S)
        row.addStretch(1)
        return self._columns


def read_file(path: Path) -> Sheet:
    """The list in a CSV, text or XLSX file; UserError if it holds none."""
    return people_list.read_file(path)


def verdict_words(counts: Counter[What]) -> str:
    """What the verdicts come to, in words: "12 are added, 1 changes, 2 are here already, 1 is left out"."""
    said = (
        (counts[What.ADD], "is added", "are added"),
        (counts[What.UPDATE], "changes", "change"),
        (counts[What.ALREADY_THERE], "is here already", "are here already"),
        (counts[What.SKIP], "is left out", "are left out"),
    )
    return ", ".join(f"{number} {one if number == 1 else many}" for number, one, many in said if number)


def _preview(desk: Desk) -> RecordTable[RowVerdict]:
    tokens = desk.look.tokens
    inks = {What.ADD: tokens.ok, What.UPDATE: tokens.accent, What.ALREADY_THERE: tokens.muted, What.SKIP: tokens.warn}

    def ink(verdict: RowVerdict) -> str | None:
        return tokens.muted if verdict.what in (What.SKIP, What.ALREADY_THERE) else None

    own: list[Column[RowVerdict]] = [
        Column("Name", lambda v: v.name, 150, colour=ink),
        Column("E-mail", lambda v: v.email, 180, colour=ink),
        Column("Team", lambda v: v.team, 104, colour=ink),
    ]
    table = verdict_table(tokens, own, lambda v: _WORDS[v.what], lambda v: inks[v.what], 102)
    table.setWordWrap(True)
    return table
