"""The queue of questions: who asks, what for, and what became of each."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from facilitator.core import people
from facilitator.core.people import Team
from facilitator.core.record import Changes
from facilitator.core.run import captured
from facilitator.core.run.captured import Question, QuestionState
from facilitator.ui.command import Command
from facilitator.ui.desk import Desk
from facilitator.ui.parts.command_keys import press
from facilitator.ui.theme import GAP, GAP_S
from facilitator.ui.view import View
from facilitator.ui.widgets.buttons import ActionButton, Kind, Tabs
from facilitator.ui.widgets.forms import AutoTextEdit, Combo
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.richlist import RichList, RichRow

_STATES = (QuestionState.OPEN, QuestionState.ANSWERED, QuestionState.PARKED)
_NAMES = {QuestionState.OPEN: "To ask", QuestionState.ANSWERED: "Answered", QuestionState.PARKED: "Parked"}
_TEAM_WIDTH = 130
_EMPTY = {
    QuestionState.OPEN: "No questions waiting. Type one below.",
    QuestionState.ANSWERED: "Nothing has been answered yet.",
    QuestionState.PARKED: "Nothing has been parked.",
}


class QuestionQueue(View):
    """Tabs by state, the list, the chosen question's answer, and a line for one more.

    `block_id` is noted on questions asked here. Keys: A answered, P parked, O back into the queue, Alt with an arrow
    moves, Del removes, Enter goes to the answer.
    """

    watches = (Question, Team)

    def __init__(self, desk: Desk, block_id: int, parent: QWidget | None = None) -> None:
        self._block_id = block_id
        super().__init__(desk, parent)

    def build(self) -> None:
        """Lay out list, answer and entry line."""
        self.tabs = Tabs([_NAMES[state] for state in _STATES])
        self.tabs.chosen.connect(lambda _index: self.refresh(None))
        self.list = RichList()
        self.list.setAccessibleName("Questions")
        self.list.delete_requested.connect(self._remove)
        self.list.selectionModel().selectionChanged.connect(lambda *_: self._show_answer())
        self.answer = AutoTextEdit(least=2, most=4)
        self.answer.setPlaceholderText("What was the answer?")
        self.answer.setAccessibleName("Answer")
        self.answer.committed.connect(self._store_answer)
        self.list.opened.connect(lambda _key: self.answer.setFocus(Qt.FocusReason.ShortcutFocusReason))
        self._answered = ActionButton("Answered", "A", Kind.PRIMARY)
        self._parked = ActionButton("Park", "P")
        self._again = ActionButton("Back to the queue", "O")
        self._answered.clicked.connect(self.mark_answered)
        self._parked.clicked.connect(self.park)
        self._again.clicked.connect(self.reopen)
        self.field = QLineEdit()
        self.field.setPlaceholderText("Add a question and press Enter")
        self.field.setAccessibleName("Add a question")
        self.field.returnPressed.connect(self._add)
        self.asker, self.receiver = Combo(), Combo()
        for combo in (self.asker, self.receiver):
            combo.setMaximumWidth(_TEAM_WIDTH)
        self.asker.setAccessibleName("Asked by")
        self.receiver.setAccessibleName("For")
        self._lay_out()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP_S)
        buttons.addWidget(self.answer, 1)
        for button in (self._again, self._parked, self._answered):
            buttons.addWidget(button, alignment=Qt.AlignmentFlag.AlignTop)
        entry = QHBoxLayout()
        entry.setSpacing(GAP_S)
        entry.addWidget(self.field, 1)
        entry.addWidget(label("from", "muted"))
        entry.addWidget(self.asker)
        entry.addWidget(label("for", "muted"))
        entry.addWidget(self.receiver)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.tabs)
        column.addWidget(self.list, 1)
        column.addLayout(buttons)
        column.addLayout(entry)

    def refresh(self, changes: Changes | None) -> None:
        """Show the questions of the chosen state, and the counts on the tabs."""
        workshop_id = self.desk.workshop_id
        found = self.desk.document.all(Question, workshop_id=workshop_id) if workshop_id else []
        teams = {team.id: team for team in self.desk.document.all(Team)}
        if changes is None or changes.touches(Team):
            self._fill_teams()
        by_state = {state: [q for q in found if q.state is state] for state in _STATES}
        self.tabs.set_titles([f"{_NAMES[state]} {len(by_state[state]) or ''}".strip() for state in _STATES])
        state = self._state()
        self.list.set_empty_text(_EMPTY[state])
        self.list.show_rows([_row(number, each, teams) for number, each in enumerate(by_state[state], 1)])
        if by_state[state] and not self.list.selected_keys():
            self.list.select([by_state[state][0].id])
        self._show_answer()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Single letters, when nothing is being typed."""
        if not press(self.commands(), event):
            super().keyPressEvent(event)

    def commands(self) -> list[Command]:
        """What can be done here."""
        return [
            Command("Mark the question answered", "Questions", self.mark_answered, "A", bound=True),
            Command("Park the question", "Questions", self.park, "P", bound=True),
            Command("Put the question back into the queue", "Questions", self.reopen, "O", bound=True),
            Command("Move the question up", "Questions", partial(self._move, -1), "Alt+Up", bound=True),
            Command("Move the question down", "Questions", partial(self._move, 1), "Alt+Down", bound=True),
        ]

    def mark_answered(self) -> None:
        """The chosen question is answered, with what stands in the answer field."""
        question = self._chosen()
        if question is not None:
            self.desk.run(captured.answer_question, question.id, self.answer.toPlainText())

    def park(self) -> None:
        """Put the chosen question into the parking lot."""
        question = self._chosen()
        if question is not None:
            self.desk.run(captured.park_question, question.id)

    def reopen(self) -> None:
        """Put the chosen question back into the queue."""
        question = self._chosen()
        if question is not None and question.state is not QuestionState.OPEN:
            self.desk.run(captured.reopen_question, question.id)

    def _state(self) -> QuestionState:
        return _STATES[max(0, self.tabs.current())]

    def _chosen(self) -> Question | None:
        keys = self.list.selected_keys()
        return self.desk.document.find(Question, keys[0]) if keys and isinstance(keys[0], int) else None

    def _show_answer(self) -> None:
        question = self._chosen()
        self.answer.setEnabled(question is not None)
        for button, states in (
            (self._answered, (QuestionState.OPEN, QuestionState.PARKED)),
            (self._parked, (QuestionState.OPEN, QuestionState.ANSWERED)),
            (self._again, (QuestionState.ANSWERED, QuestionState.PARKED)),
        ):
            button.setVisible(question is not None and question.state in states)
        if not self.answer.hasFocus():
            self.answer.set_text(question.answer if question else "")

    def _store_answer(self, text: str) -> None:
        question = self._chosen()
        if question is not None and text.strip() and text != question.answer:
            self.desk.run(captured.answer_question, question.id, text)

    def _fill_teams(self) -> None:
        choices: list[tuple[str, object]] = [(team.name, team.id) for team in people.teams(self.desk.document)]
        for combo, nobody in ((self.asker, "anyone"), (self.receiver, "everyone")):
            kept = combo.currentData()
            combo.fill([(nobody, None), *choices])
            combo.pick(kept)

    def _add(self) -> None:
        if self.desk.workshop_id is None or not self.field.text().strip():
            return
        made = self.desk.run(
            captured.add_question,
            self.desk.workshop_id,
            self.field.text(),
            team_id=self.asker.currentData(),
            for_team_id=self.receiver.currentData(),
            block_id=self._block_id,
        )
        if made is not None:
            self.field.clear()

    def _move(self, by: int) -> None:
        question = self._chosen()
        ids = [row.key for row in self.list.rows()]
        if question is None or question.id not in ids:
            return
        place = ids.index(question.id) + by
        if 0 <= place < len(ids):
            behind = place + (1 if by > 0 else 0)
            before = self.list.rows()[behind].key if behind < len(ids) else None
            place_before = before if isinstance(before, int) else None
            self.desk.run(captured.move_captured, Question, question.workshop_id, [question.id], place_before)

    def _remove(self, keys: list[int]) -> None:
        for key in keys:
            question = self.desk.document.find(Question, key)
            if question is not None:
                self.desk.run(captured.remove_captured, question)
        self.desk.said.emit("Removed a question." if len(keys) == 1 else f"Removed {len(keys)} questions.")


def _row(number: int, question: Question, teams: dict[int, Team]) -> RichRow:
    asker, receiver = teams.get(question.team_id or 0), teams.get(question.for_team_id or 0)
    said = f"answer: {question.answer}" if question.answer else ""
    small = (f"from {asker.name}" if asker else "", f"for {receiver.name}" if receiver else "", said)
    return RichRow(
        question.id,
        f"{number}.",
        question.text,
        " · ".join(part for part in small if part),
        mark=asker.mark if asker else "",
        colour=asker.colour if asker else "",
    )
