"""What one team is asked: typed in place, in its order, each question with the teams whom it is asked for."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from facilitator.core.follow import round_questions
from facilitator.core.follow.rounds import RoundQuestion
from facilitator.core.people import Team
from facilitator.core.phrases import counted
from facilitator.ui.command import Command
from facilitator.ui.desk import Desk
from facilitator.ui.parts.cells import CellDelegate, by_delegate
from facilitator.ui.parts.elastic import elastic
from facilitator.ui.parts.live.live_buttons import KeysThrough
from facilitator.ui.parts.live.shifting import can_shift, shifted_before
from facilitator.ui.parts.prepare.add_line import AddLine
from facilitator.ui.parts.rhythm.rhythm_verbs import remove_questions, retire_questions
from facilitator.ui.parts.rhythm.round_rows import QuestionRow, question_rows
from facilitator.ui.parts.team_chips import TeamChips
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.empty import EmptyState
from facilitator.ui.widgets.lists import RecordTable
from facilitator.ui.widgets.recordmodel import Column

_GROUP = "Rounds"


class QuestionsBench(QWidget):
    """The table, the teams of the question at hand, one more below; while there is nothing, an offer of the usual."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._team_id = 0
        self._others: list[Team] = []
        self.table = self._table()
        self.chips = TeamChips("Answers concern")
        self.line = AddLine("Something else to ask")
        self.empty = EmptyState(
            "What is worth asking?",
            "A few short questions, the same each time: a round takes minutes, and the answers reach the teams whom "
            "they concern. The usual ones can be worded anew.",
            "Propose questions",
            "P",
        )
        self._stack = QStackedWidget()
        for part in (self.table, self.empty):
            self._stack.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(self._stack, 1)
        column.addWidget(self.chips)
        column.addWidget(self.line)
        self.table.chosen.connect(self._show_chosen)
        self.table.opened.connect(lambda _row: self.table.edit(self.table.currentIndex().siblingAtColumn(0)))
        self.table.delete_requested.connect(lambda _rows: self.remove())
        self.chips.chosen.connect(self._concern)
        self.empty.asked.connect(self.propose)
        self.line.added.connect(self._add)

    def show_team(self, team_id: int, teams: Sequence[Team]) -> None:
        """Show what a team is asked; `teams` are those in use."""
        self._team_id, self._others = team_id, [team for team in teams if team.id != team_id]
        rows = question_rows(self._desk.document, team_id)
        self.table.show_records(rows)
        if rows and not self.table.selected():
            self.table.select([rows[0].question.id])
        self._stack.setCurrentWidget(self.table if rows else self.empty)
        self._show_chosen()

    def commands(self) -> list[Command]:
        """What can be done with the questions chosen, and one more."""
        return [
            Command("Add a question", _GROUP, self.line.start, "N", bound=True),
            Command("Propose the usual questions", _GROUP, self.propose, "P", bound=True),
            Command("Ask no longer, or again", _GROUP, self.retire, "R", bound=True),
            Command("Move the question up", _GROUP, partial(self.shift, -1), "Alt+Up", bound=True),
            Command("Move the question down", _GROUP, partial(self.shift, 1), "Alt+Down", bound=True),
            Command("Remove the question", _GROUP, self.remove, "Del", bound=True),
        ]

    def first_focus(self) -> QWidget:
        """The table, or the offer."""
        return self.table if self._stack.currentWidget() is self.table else self.empty

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with a number ticks a team for the question at hand."""
        if not self.chips.press(event):
            super().keyPressEvent(event)

    def asks(self) -> bool:
        """Whether there is anything to ask."""
        return any(not row.question.retired for row in self.table.shown())

    def propose(self) -> None:
        """Give the team the usual questions that it does not have."""
        made = self._desk.run(round_questions.propose_questions, self._team_id)
        if made:
            self.table.setFocus()
        elif made is not None:
            self._desk.told.emit("The usual questions are on the list already.")

    def retire(self) -> None:
        """Ask the questions chosen no longer; if that is so of all of them, ask them again."""
        chosen = [row.question for row in self.table.selected()]
        if chosen:
            self._desk.run(retire_questions, chosen)

    def remove(self) -> None:
        """Remove the questions chosen, unless one has been answered."""
        ids = [row.question.id for row in self.table.selected()]
        if ids and self._desk.bridge.succeeds(remove_questions, ids):
            self._desk.said.emit(f"Removed {counted(len(ids), 'question')}.")

    def shift(self, by: int) -> None:
        """Move the question at hand by one place."""
        at, ids = self._at(), [row.question.id for row in self.table.shown() if not row.question.retired]
        if at is not None and can_shift(ids, at.id, by):
            self._desk.run(round_questions.move_question, at.id, shifted_before(ids, at.id, by))

    def _at(self) -> RoundQuestion | None:
        chosen = self.table.selected()
        return chosen[0].question if len(chosen) == 1 else None

    def _show_chosen(self) -> None:
        at = self._at()
        self.chips.setVisible(at is not None and not at.retired)
        if at is not None:
            self.chips.show_teams(self._others, at.concerns)

    def _concern(self, team_ids: Sequence[int]) -> None:
        at = self._at()
        if at is not None:
            self._desk.run(round_questions.set_concerns, at.id, team_ids)

    def _add(self, text: str, _choice: object) -> None:
        made = self._desk.run(round_questions.add_question, self._team_id, text)
        if made is not None:
            self.line.clear()
            self.table.select([made.id])

    def _store(self, row: QuestionRow, _column: int, value: object) -> bool:
        return self._desk.bridge.succeeds(round_questions.edit_question, row.question.id, str(value))

    def _table(self) -> RecordTable[QuestionRow]:
        def faded(row: QuestionRow) -> str | None:
            return self._desk.look.tokens.muted if row.question.retired else None

        columns = [
            Column("Question", lambda row: row.question.text, edit=by_delegate, colour=faded),
            Column[QuestionRow]("Answers concern", lambda row: row.whom, 240, colour=faded),
        ]
        table: RecordTable[QuestionRow] = RecordTable(columns, lambda row: row.question.id)
        table.setAccessibleName("Questions")
        table.setItemDelegate(CellDelegate[QuestionRow](table, self._store))
        table.setSortingEnabled(False)
        KeysThrough(self).spare(table)
        elastic(table)
        return table
