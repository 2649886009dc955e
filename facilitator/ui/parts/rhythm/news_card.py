"""The piece of news at hand: all of its words, where it comes from, and to whom it is passed on."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from facilitator.core.people import Team
from facilitator.core.phrases import day_words
from facilitator.ui.parts.clamped import ClampedLabel
from facilitator.ui.parts.rhythm.answer_row import AnswerEdit
from facilitator.ui.parts.rhythm.news_rows import NewsRow
from facilitator.ui.parts.team_chips import TeamChips
from facilitator.ui.theme import GAP, GAP_S
from facilitator.ui.widgets.labels import label


class NewsCard(QFrame):
    """`worded(news id, text)` and `passed(news id, ids)` when either is changed; `left` on Enter."""

    worded = Signal(int, str)
    passed = Signal(int, object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._row: NewsRow | None = None
        self.source, self.digest = ClampedLabel(2), label("", "small")
        self.edit = AnswerEdit()
        self.edit.setAccessibleName("What was said")
        self.chips = TeamChips("For")
        self.edit.committed.connect(self._tell)
        self.edit.entered.connect(self._on_enter)
        self.chips.chosen.connect(self._tell_whom)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP_S, GAP, GAP_S)
        column.setSpacing(GAP_S)
        for part in (self.source, self.edit, self.chips, self.digest):
            column.addWidget(part)

    def show_news(self, row: NewsRow | None, teams: Sequence[Team], today: date) -> None:
        """Show a piece of news; None hides the card."""
        if self._row is not None and (row is None or row.news.id != self._row.news.id):
            self.edit.commit()
        self._row = row
        self.setVisible(row is not None)
        if row is None:
            return
        asked = f"asked: {row.news.question}" if row.news.question else "said unasked"
        self.source.setText(f"{row.team.name}, {day_words(row.news.day, today)}, {asked}")
        self.edit.set_text(row.news.text)
        self.chips.show_teams([team for team in teams if team.id != row.team.id], row.news.concerns)
        self.digest.setText(row.digest or "It is kept, and told to nobody.")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with a number ticks a team."""
        if not self.chips.press(event):
            super().keyPressEvent(event)

    def _on_enter(self) -> None:
        self.edit.commit()
        self.left.emit()

    def _tell(self, text: str) -> None:
        if self._row is not None:
            self.worded.emit(self._row.news.id, text)

    def _tell_whom(self, team_ids: Sequence[int]) -> None:
        if self._row is not None:
            self.passed.emit(self._row.news.id, team_ids)
