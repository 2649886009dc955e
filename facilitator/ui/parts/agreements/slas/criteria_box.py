"""What is confirmed before the other side accepts: the framework, its lines, and lines of their own."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from facilitator.core.agree.service.criteria import (
    add_criterion,
    choose_framework,
    criteria_of,
    edit_criterion,
    move_criteria,
    part_of,
    remove_criterion,
)
from facilitator.core.agree.service.sla_checks import criteria_missing
from facilitator.core.agree.service.sla_content import framework_title
from facilitator.core.agree.service.slas import Criterion, Framework, Sla
from facilitator.core.document import Document
from facilitator.core.phrases import counted
from facilitator.ui.desk import Desk
from facilitator.ui.parts.agreements.slas.lacking import say_lacks
from facilitator.ui.parts.agreements.slas.sorted_table import SortedTable
from facilitator.ui.parts.cells import CellDelegate, by_delegate
from facilitator.ui.parts.lined_table import fit_rows
from facilitator.ui.parts.live.live_buttons import KeysThrough
from facilitator.ui.parts.live.shifting import can_shift, shifted_before
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.chips import KeyCap
from facilitator.ui.widgets.forms import Combo
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.recordmodel import Column

_HINT = "Add a line of your own: what is confirmed before it is accepted"
_PART_WIDTH = 150


class CriteriaBox(QWidget):
    """F2 or Enter types into the line at hand, Del removes it. Another framework loses no line."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._sla: Sla | None = None
        self.framework = Combo()
        self.framework.setAccessibleName("Framework")
        self.framework.fill([(framework_title(one), one) for one in Framework])
        self.framework.setMinimumContentsLength(max(len(framework_title(one)) for one in Framework) + 1)
        self.kept, self.wanting = label("", "small"), label("", "warn", wrap=True)
        self.table = self._table()
        self.line = QLineEdit()
        self.line.setPlaceholderText(_HINT)
        self.line.setAccessibleName(_HINT)
        self.framework.picked.connect(self._choose)
        self.line.returnPressed.connect(self._add)
        row = QHBoxLayout()
        row.setSpacing(GAP_S)
        for part in (label("By", "muted"), self.framework, KeyCap("K"), self.kept):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addLayout(row)
        for below in (self.table, self.line, self.wanting):
            column.addWidget(below)

    def show_sla(self, sla: Sla) -> None:
        """Show what is confirmed at an agreement. What was begun in the line does not go over to another."""
        if self._sla is not None and self._sla.id != sla.id:
            self.line.clear()
        self._sla = sla
        lines = criteria_of(self._desk.document, sla)
        unseen = len(self._desk.document.all(Criterion, sla_id=sla.id)) - len(lines)
        self.framework.pick(sla.framework)
        self.kept.setText(f"{counted(unseen, 'line')} of another framework {_are(unseen)} kept." if unseen else "")
        self.table.show_records(lines)
        fit_rows(self.table, len(lines))
        say_lacks(self.wanting, criteria_missing(sla, lines))

    def shift(self, by: int) -> None:
        """Move the line at hand."""
        chosen, ids = self.table.selected(), [one.id for one in self.table.shown()]
        if len(chosen) == 1 and can_shift(ids, chosen[0].id, by):
            self._desk.run(move_criteria, [chosen[0].id], shifted_before(ids, chosen[0].id, by))

    def _table(self) -> SortedTable[Criterion]:
        columns: list[Column[Criterion]] = [
            Column("Part", self._part, _PART_WIDTH),
            Column(
                "Confirmed before it is accepted", lambda one: one.text, edit=by_delegate, tooltip=lambda one: one.text
            ),
        ]
        table = SortedTable[Criterion](columns, lambda one: one.id, "Nothing is confirmed yet.")
        table.setAccessibleName("What is confirmed")
        table.setSortingEnabled(False)
        table.setItemDelegate(CellDelegate[Criterion](table, self._store))
        table.opened.connect(lambda _one: table.edit(table.currentIndex().siblingAtColumn(1)))
        table.delete_requested.connect(self._remove)
        table.moved.connect(self.shift)
        KeysThrough(table).spare(table)
        return table

    def _part(self, line: Criterion) -> str:
        part = part_of(self._sla, line) if self._sla else None
        return f"{part.letter}  {part.title}" if part else "Our own"

    def _choose(self, framework: Framework) -> None:
        if self._sla is not None:
            self._desk.run(choose_framework, self._sla.id, Framework(framework))

    def _add(self) -> None:
        typed = self.line.text()
        if self._sla is not None and typed.strip() and self._desk.run(add_criterion, self._sla.id, typed) is not None:
            self.line.clear()

    def _store(self, line: Criterion, _column: int, value: object) -> bool:
        return self._desk.bridge.succeeds(edit_criterion, line.id, str(value))

    def _remove(self, lines: list[Criterion]) -> None:
        if self._desk.bridge.succeeds(_remove_all, [one.id for one in lines]):
            self._desk.said.emit(f"Removed {counted(len(lines), 'line')}.")


def _are(number: int) -> str:
    return "is" if number == 1 else "are"


def _remove_all(document: Document, ids: list[int]) -> None:
    with document.step("Remove criterion" if len(ids) == 1 else f"Remove {counted(len(ids), 'criterion', 'criteria')}"):
        for criterion_id in ids:
            remove_criterion(document, criterion_id)
