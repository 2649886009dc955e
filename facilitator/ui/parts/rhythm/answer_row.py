"""One answer of a round: a few lines to type, and the teams to whom it is passed on."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.core.follow.rounds import News
from facilitator.core.people import Team
from facilitator.ui.parts.actions.words_edit import WordsEdit
from facilitator.ui.parts.team_chips import TeamChips, number_held
from facilitator.ui.theme import GAP_XS
from facilitator.ui.widgets.lists import ENTER


class AnswerEdit(WordsEdit):
    """Ctrl with Enter, and Alt with a number, go to whoever holds it; the first means what was typed."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter alone means it and goes on."""
        held = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in ENTER and held:
            self.commit()
            event.ignore()
        elif number_held(event) is not None:
            event.ignore()
        else:
            super().keyPressEvent(event)


class AnswerRow(QWidget):
    """`typed(text, ids)` when something new is meant, `worded(news id, text)` and `passed(news id, ids)` for news that
    is there, `emptied(news id)` when nothing is left of it; `entered` on Enter, after it."""

    typed = Signal(str, object)
    worded = Signal(int, str)
    passed = Signal(int, object)
    emptied = Signal(int)
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._news: News | None = None
        self._usual: tuple[int, ...] | None = None
        self.edit = AnswerEdit()
        self.edit.setPlaceholderText("What they say, Enter goes on")
        self.chips = TeamChips("For")
        self.edit.committed.connect(self._on_text)
        self.edit.entered.connect(self._on_enter)
        self.chips.chosen.connect(self._on_chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_XS)
        column.addWidget(self.edit)
        column.addWidget(self.chips)
        self.setFocusProxy(self.edit)

    def show_answer(self, news: News | None, teams: Sequence[Team], usual: Collection[int]) -> None:
        """Show a piece of news, or room for one which usually concerns the teams with the ids `usual`."""
        if news is not None:
            self.chips.show_teams(teams, news.concerns)
        elif self._news is not None or self._usual != tuple(usual):
            self.chips.show_teams(teams, usual)
        self._news, self._usual = news, tuple(usual)
        self.edit.set_text(news.text if news else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with a number ticks a team."""
        if not self.chips.press(event):
            super().keyPressEvent(event)

    def _on_text(self, text: str) -> None:
        if self._news is None:
            if text.strip():
                self.typed.emit(text, self.chips.ids())
        elif text.strip():
            self.worded.emit(self._news.id, text)
        else:
            self.emptied.emit(self._news.id)

    def _on_chosen(self, team_ids: Sequence[int]) -> None:
        if self._news is not None:
            self.passed.emit(self._news.id, team_ids)

    def _on_enter(self) -> None:
        self.edit.commit()
        self.entered.emit()
