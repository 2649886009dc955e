"""Recover time: each way to win minutes back, or to use those won, with before and after."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from facilitator.core.errors import UserError
from facilitator.core.plan.minutes import spoken
from facilitator.core.run.clock.forecast import Pace, standing
from facilitator.core.run.clock.recover import BlockChange, Proposal, apply, proposals
from facilitator.core.run.clock.timekeeping import Progress
from facilitator.ui.desk import Desk
from facilitator.ui.local import time_words
from facilitator.ui.widgets.dialogs import SheetDialog
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.lists import RecordTable
from facilitator.ui.widgets.recordmodel import Column

_MOST_ROWS, _ROW, _HEADER = 8, 34, 42


class RecoverDialog(SheetDialog):
    """One proposal is chosen, the table shows what it does, and Apply does it as one step."""

    def __init__(self, desk: Desk, progress: Progress, now: datetime, parent: QWidget) -> None:
        self._desk, self._workshop_id = desk, progress.workshop.id
        self.proposals = proposals(progress, now, time_words)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        stands = standing(progress, now, time_words)
        words = label(stands.words, wrap=True)
        words.setMinimumWidth(520)
        column.addWidget(words)
        self.choices = QButtonGroup(body)
        self.table: RecordTable[BlockChange] = RecordTable(_COLUMNS, key=lambda change: change.block_id)
        self.nothing = label("Nothing changes in the agenda.", "muted")
        ahead = stands.pace is Pace.AHEAD
        super().__init__("Use the time" if ahead else "Recover time", body, "Apply", parent=parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for number, proposal in enumerate(self.proposals):
            choice = QRadioButton(proposal.words.replace("&", "&&"))
            self.choices.addButton(choice, number)
            column.addWidget(choice)
        self.table.setAccessibleName("Blocks before and after")
        column.addSpacing(6)
        column.addWidget(self.table)
        column.addWidget(self.nothing)
        self.choices.idToggled.connect(lambda number, on: self._show(number) if on else None)
        if self.proposals:
            self.choices.button(0).setChecked(True)
            self.choices.button(0).setFocus()
        else:
            self.nothing.setText("There is nothing to recover: the day is on time.")
            self.table.hide()
            self.set_ready(False)

    def chosen(self) -> Proposal | None:
        """The proposal that is chosen."""
        number = self.choices.checkedId()
        return self.proposals[number] if number >= 0 else None

    def accept(self) -> None:
        """Do it, or say why it no longer can be done."""
        proposal = self.chosen()
        if proposal is not None:
            try:
                apply(self._desk.document, self._workshop_id, proposal)
            except UserError as error:
                self.say_wrong(str(error))
                return
            if proposal.changes:
                self._desk.said.emit(proposal.words)
        super().accept()

    def _show(self, number: int) -> None:
        changes = self.proposals[number].changes
        self.table.show_records(changes)
        self.table.setVisible(bool(changes))
        self.table.setFixedHeight(_HEADER + _ROW * min(_MOST_ROWS, len(changes)))
        self.nothing.setVisible(not changes)
        self.primary.say("Apply" if changes else "Leave it so")


def _after(change: BlockChange) -> str:
    return "skipped" if change.skipped else spoken(change.after)


def _difference(change: BlockChange) -> str:
    size = spoken(change.after - change.before)
    return f"{size} more" if change.after > change.before else f"{size} less"


_COLUMNS: tuple[Column[BlockChange], ...] = (
    Column("Block", lambda change: change.title),
    Column("Before", lambda change: spoken(change.before), width=92, right=True, sort=lambda change: change.before),
    Column("After", _after, width=92, right=True, sort=lambda change: change.after),
    Column("Change", _difference, width=108, right=True, sort=lambda change: change.after - change.before),
)
