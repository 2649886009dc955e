"""One question of a round with all that is said to it; without a question, what a team says of itself."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from facilitator.core.follow.rounds import News
from facilitator.core.people import Team
from facilitator.ui.parts.clamped import ClampedLabel
from facilitator.ui.parts.rhythm.answer_row import AnswerRow
from facilitator.ui.theme import GAP, GAP_S
from facilitator.ui.widgets.labels import label


class AnswerCard(QFrame):
    """A row for each piece of news, and room for one more where something may be said.

    `row_made(AnswerRow)` for every new one: it stays at its place, so that the keys stay in it when it is stored.
    """

    row_made = Signal(object)

    def __init__(self, question_id: int | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.question_id = question_id
        self.rows: list[AnswerRow] = []
        self._asked, self._before = (
            label("", "strong", wrap=True),
            ClampedLabel(2, role=QPalette.ColorRole.PlaceholderText),
        )
        self._silent = label("Not answered", "muted")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(GAP, GAP_S, GAP, GAP_S)
        self._column.setSpacing(GAP_S)
        for part in (self._asked, self._before, self._silent):
            self._column.addWidget(part)

    def show_answers(
        self,
        asked: str,
        before: str,
        news: Sequence[News],
        teams: Sequence[Team],
        usual: Collection[int],
        room: int,
    ) -> None:
        """Show what was asked, what was said the time before, and the news; `room` is how many rows there are."""
        self._asked.setText(asked)
        self._before.setText(before)
        self._before.setVisible(bool(before))
        self._silent.setVisible(room == 0)
        while len(self.rows) < room:
            row = AnswerRow()
            self.rows.append(row)
            self._column.addWidget(row)
            self.row_made.emit(row)
        while len(self.rows) > room:
            row = self.rows.pop()
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        for place, row in enumerate(self.rows):
            row.edit.setAccessibleName(asked)
            row.show_answer(news[place] if place < len(news) else None, teams, usual)
