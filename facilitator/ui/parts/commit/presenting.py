"""The solution that is presented, large, with what the room asks and suggests."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from facilitator.core.document import Document
from facilitator.core.people import Person, Team
from facilitator.core.phrases import quoted
from facilitator.core.record import Changes
from facilitator.core.run.actions import Action
from facilitator.core.run.captured import Question, add_question
from facilitator.core.run.solutions import Refinement, Solution, add_refinement, missing
from facilitator.core.run.vote.opportunities import Opportunity
from facilitator.ui.desk import Desk
from facilitator.ui.parts.capture.heard_list import HeardList
from facilitator.ui.parts.clamped import ClampedLabel
from facilitator.ui.parts.commit.promised_list import PromisedList
from facilitator.ui.parts.elastic import elastic
from facilitator.ui.theme import GAP, GAP_S, GAP_XS, TITLE
from facilitator.ui.view import View
from facilitator.ui.widgets.chips import KeyCap
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.scrolling import scrolled

_MOST_TITLE = 3


class Presenting(View):
    """Shows one solution; questions and suggestions typed here belong to it."""

    watches = (Solution, Refinement, Question, Action, Person, Team, Opportunity)

    def __init__(self, desk: Desk, block_id: int | None = None, parent: QWidget | None = None) -> None:
        self._block_id = block_id
        self._solution_id: int | None = None
        super().__init__(desk, parent)

    def build(self) -> None:
        """The solution in a card that scrolls, and the two lines beneath it."""
        self.place = label("", "muted", wrap=True)
        self.title = ClampedLabel(_MOST_TITLE, TITLE, QFont.Weight.Bold)
        self.what = label("", wrap=True)
        self.what.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.measure = label("", wrap=True)
        self.missing = label("", "warn", wrap=True)
        self.promised = PromisedList(self.desk)
        self.heard = HeardList(self.desk)
        self.question = self._line("Question asked, Enter notes it", "Question", self._ask)
        self.suggestion = self._line("Suggestion made, Enter notes it", "Suggestion", self._suggest)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(self._card(), 1)
        for key, line in (("Q", self.question), ("S", self.suggestion)):
            row = QHBoxLayout()
            row.addWidget(KeyCap(key))
            row.addWidget(line, 1)
            column.addLayout(row)

    def show_solution(self, solution_id: int | None) -> None:
        """Show another solution."""
        if solution_id != self._solution_id:
            self._solution_id = solution_id
            self._scroll.verticalScrollBar().setValue(0)
            self.refresh(None)

    def refresh(self, changes: Changes | None) -> None:
        """Show the solution as it is now."""
        document = self.desk.document
        solution = document.find(Solution, self._solution_id)
        self.setEnabled(solution is not None)
        if solution is None:
            self._solution_id = None
            return
        actions = document.all(Action, solution_id=solution.id)
        opportunity = document.find(Opportunity, solution.opportunity_id)
        answers = f"answers {quoted(opportunity.title)}" if opportunity and opportunity.title != solution.title else ""
        table = f"Table {solution.table_no}" if solution.table_no else ""
        lacks = missing(solution, actions)
        self.title.setText(solution.title)
        for part, words in (
            (self.place, " · ".join(words for words in (table, answers) if words)),
            (self.what, solution.what),
            (self.measure, f"Success: {solution.measure}" if solution.measure else ""),
            (self.missing, f"Still open: {', '.join(lacks)}" if lacks else ""),
        ):
            part.setText(words)
            part.setVisible(bool(words))
        self.promised.show_actions(actions)
        self.promised.setVisible(bool(actions))
        self._promised_name.setVisible(bool(actions))
        self.heard.show_heard(solution.id)
        self._heard_name.setVisible(bool(self.heard.rows()))
        self.heard.setVisible(bool(self.heard.rows()))

    def _card(self) -> QWidget:
        self._promised_name, self._heard_name = label("Actions", "strong"), label("Asked and suggested", "strong")
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(GAP_S)
        for part in (self.place, self.title, self.missing, self.what, self.measure):
            column.addWidget(part)
        lists: tuple[tuple[QWidget, QWidget], ...]
        lists = ((self._promised_name, self.promised), (self._heard_name, self.heard))
        for name, of_solution in lists:
            column.addSpacing(GAP_XS)
            column.addWidget(name)
            column.addWidget(of_solution)
        column.addStretch(1)
        self._scroll = scrolled(inside)
        elastic(self._scroll)
        card = QFrame()
        card.setProperty("role", "card")
        frame = QVBoxLayout(card)
        frame.setContentsMargins(2, 2, 2, 2)
        frame.addWidget(self._scroll)
        return card

    def _line(self, hint: str, name: str, act: Callable[[str], bool]) -> QLineEdit:
        line = QLineEdit()
        line.setPlaceholderText(hint)
        line.setAccessibleName(name)

        def enter() -> None:
            if line.text().strip() and act(line.text()):
                line.clear()

        line.returnPressed.connect(enter)
        return line

    def _ask(self, typed: str) -> bool:
        return self._note(_add_question, typed, self._block_id)

    def _suggest(self, typed: str) -> bool:
        return self._note(add_refinement, typed)

    def _note(self, verb: Callable[..., object], typed: str, *more: int | None) -> bool:
        if self._solution_id is None:
            return False
        return self.desk.bridge.succeeds(verb, self._solution_id, typed, *more)


def _add_question(document: Document, solution_id: int, typed: str, block_id: int | None) -> Question:
    """A question about a solution."""
    solution = document.get(Solution, solution_id)
    return add_question(document, solution.workshop_id, typed, solution_id=solution_id, block_id=block_id)
