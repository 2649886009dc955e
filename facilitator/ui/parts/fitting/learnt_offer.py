"""The strip over an agenda that offers what the workshops before have taught about its minutes."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.core.follow.figures.minutes import proposals
from facilitator.core.plan.workshops import Workshop
from facilitator.ui.command import Command
from facilitator.ui.desk import Desk
from facilitator.ui.parts.fitting.learnt_sheet import LearntSheet
from facilitator.ui.parts.fitting.learnt_table import sum_words
from facilitator.ui.widgets.notice import Notice, Tone


class LearntOffer(QWidget):
    """Not there while nothing is proposed. Closed, it stays away from that workshop until the program starts anew."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._declined: set[int] = set()
        self.notice = Notice(Tone.INFO, closable=True)
        self.notice.asked.connect(self.ask)
        self.notice.closed.connect(self._decline)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.notice)

    def show_for(self, workshop: Workshop) -> None:
        """Look what history says about the plan of a workshop as it is now."""
        found = [] if workshop.id in self._declined else proposals(self._desk.document, workshop.id)
        if found:
            self.notice.say(Tone.INFO, f"{sum_words(found)}.", "Use what was learnt:", "See the minutes…")
        self.notice.setVisible(bool(found))
        self.setVisible(bool(found))

    def commands(self) -> list[Command]:
        """The way in without a mouse, while there is something to offer."""
        return [Command("Use what was learnt about minutes…", "Plan", self.ask)] if self.isVisible() else []

    def ask(self) -> None:
        """Show what is proposed, to be taken over or not."""
        workshop = self._desk.workshop()
        if workshop is None:
            return
        sheet = LearntSheet(self._desk, workshop, self)
        sheet.accepted.connect(lambda: self._desk.said.emit(sheet.done_words))
        sheet.open()

    def _decline(self) -> None:
        if self._desk.workshop_id is not None:
            self._declined.add(self._desk.workshop_id)
        self.hide()
