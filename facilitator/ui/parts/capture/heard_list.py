"""What the room asked and suggested about one solution."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from facilitator.core.document import Document
from facilitator.core.run.captured import (
    Question,
    QuestionState,
    answer_question,
    park_question,
    remove_captured,
    reopen_question,
)
from facilitator.core.run.solutions import Refinement, refinements, remove_refinement
from facilitator.ui.command import Command
from facilitator.ui.desk import Desk
from facilitator.ui.parts.capture.captured_editor import CapturedEditor
from facilitator.ui.parts.commit.refinement_form import RefinementDialog
from facilitator.ui.parts.live.live_buttons import KeysThrough
from facilitator.ui.widgets.richlist import RichList, RichRow

_WORDS = {QuestionState.OPEN: "not answered yet", QuestionState.ANSWERED: "answered", QuestionState.PARKED: "parked"}
_GROUP = "Questions"
_LEAST = 44


class HeardList(RichList):
    """Questions, then suggestions. A answers, P parks, O asks again, Enter edits, Del removes."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("Nothing asked or suggested yet.", parent)
        self._desk = desk
        self.setAccessibleName("Asked and suggested")
        KeysThrough(self).spare(self)
        self.opened.connect(self._edit)
        self.delete_requested.connect(self._remove)

    def show_heard(self, solution_id: int) -> None:
        """Show what belongs to a solution."""
        document = self._desk.document
        asked = [_question_row(question) for question in document.all(Question, solution_id=solution_id)]
        said = [RichRow(r.id, "Suggestion", r.text) for r in refinements(document, solution_id)]
        self.show_rows([*asked, *said])
        self._fit()

    def commands(self) -> list[Command]:
        """What can be done to the questions chosen here; whoever holds the list listens to the keys."""
        return [
            Command("Mark question as answered", _GROUP, lambda: self._each(answer_question), "A", bound=True),
            Command("Park question", _GROUP, lambda: self._each(park_question), "P", bound=True),
            Command("Ask question again", _GROUP, lambda: self._each(reopen_question), "O", bound=True),
        ]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width wraps the rows anew."""
        super().resizeEvent(event)
        self._fit()

    def _chosen(self, keys: list[int]) -> list[Question | Refinement]:
        found: list[Question | Refinement | None] = []
        for key in keys:
            found.append(self._desk.document.find(Question, key) or self._desk.document.find(Refinement, key))
        return [record for record in found if record is not None]

    def _each(self, verb: object) -> None:
        keys = [key for key in self.selected_keys() if isinstance(key, int)]
        for record in self._chosen(keys):
            if isinstance(record, Question) and callable(verb):
                self._desk.run(verb, record.id)

    def _edit(self, key: int) -> None:
        for record in self._chosen([key]):
            if isinstance(record, Question):
                CapturedEditor(self._desk, record, self.window()).open()
            else:
                RefinementDialog(self._desk, record, self.window()).open()

    def _remove(self, keys: list[int]) -> None:
        records = self._chosen(keys)
        if self._desk.bridge.succeeds(_remove_all, records):
            self._desk.said.emit(f"Removed {len(records)} of what was heard.")

    def _fit(self) -> None:
        whole = sum(self.sizeHintForRow(row) for row in range(len(self.rows()))) + 4
        if max(_LEAST, whole) != self.height():
            self.setFixedHeight(max(_LEAST, whole))


def _question_row(question: Question) -> RichRow:
    answer = f"answered: {question.answer}" if question.answer else _WORDS[question.state]
    return RichRow(question.id, "Question", question.text, answer, warn=question.state is QuestionState.OPEN)


def _remove_all(document: Document, records: list[Question | Refinement]) -> None:
    """Remove questions and suggestions as one step."""
    with document.step("Remove what was heard"):
        for record in records:
            if isinstance(record, Question):
                remove_captured(document, record)
            else:
                remove_refinement(document, record.id)
