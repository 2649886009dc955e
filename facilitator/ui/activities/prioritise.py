"""Prioritising: review, impact and effort, dot voting, top issues."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from facilitator.core.plan import agenda
from facilitator.core.run.vote import voting
from facilitator.ui.activities.activity import Activity
from facilitator.ui.command import Command
from facilitator.ui.parts.vote.grid_pane import GridPane
from facilitator.ui.parts.vote.review_pane import ReviewPane
from facilitator.ui.parts.vote.top_pane import TopPane
from facilitator.ui.parts.vote.voting_pane import VotingPane
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.buttons import Tabs

_REVIEW, _GRID, _VOTING, _TOP = range(4)


class Prioritise(Activity):
    """The console side of the prioritising block. Each tab keeps itself up with the document."""

    kind = agenda.Activity.PRIORITISE

    def build(self) -> None:
        """The tabs above, one of the panes below."""
        self.tabs = Tabs(["Review", "Impact / effort", "Dot voting", "Top issues"])
        self.tabs.chosen.connect(self._open)
        self.review, self.grid = ReviewPane(self.desk), GridPane(self.desk)
        self.voting, self.top = VotingPane(self.desk), TopPane(self.desk)
        self.voting.review_asked.connect(lambda: self._go(_REVIEW))
        self.voting.results_asked.connect(lambda: self._go(_TOP))
        self.top.voting_asked.connect(lambda: self._go(_VOTING))
        self.panes = (self.review, self.grid, self.voting, self.top)
        self.stack = QStackedWidget()
        for pane in self.panes:
            self.stack.addWidget(pane)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(self.tabs)
        column.addWidget(self.stack, 1)
        self._open(self._tab_to_begin_with())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the open tab, then those that change tabs."""
        if event.key() == Qt.Key.Key_F3:
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self._go((self.tabs.current() + (-1 if back else 1)) % len(self.panes))
        elif not self._pressed(event):
            event.ignore()

    def commands(self) -> list[Command]:
        """What can be done here."""
        turn = Command("Next tab", "Prioritise", lambda: self._go((self.tabs.current() + 1) % 4), "F3", bound=True)
        return [turn, *self.panes[self.tabs.current()].commands()]

    def first_focus(self) -> QWidget | None:
        """Where the keys belong in the open tab."""
        return self.panes[self.tabs.current()].first_focus()

    def _pressed(self, event: QKeyEvent) -> bool:
        at = self.tabs.current()
        if at == _REVIEW:
            return self.review.press(event)
        if at == _GRID:
            return self.grid.press(event)
        return at == _VOTING and self.voting.press(event)

    def _tab_to_begin_with(self) -> int:
        """Where the work stands: at the vote, at its results, or still before it."""
        rounds = voting.rounds(self.desk.document, self.desk.workshop_id) if self.desk.workshop_id else []
        if not rounds:
            return _REVIEW
        return _TOP if rounds[-1].revealed else _VOTING

    def _open(self, index: int) -> None:
        self.tabs.choose(index)
        self.stack.setCurrentIndex(index)

    def _go(self, index: int) -> None:
        self._open(index)
        self.panes[index].first_focus().setFocus(Qt.FocusReason.ShortcutFocusReason)
