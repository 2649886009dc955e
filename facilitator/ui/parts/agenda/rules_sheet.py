"""Changing the rules of a round under way."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.run.vote import voting
from facilitator.core.run.vote.voting import Poll
from facilitator.ui.parts.vote.vote_rules import Rules, VoteRules
from facilitator.ui.widgets.dialogs import SheetDialog


class RulesSheet(SheetDialog):
    """The rules of a round, to be typed over; stores them on Change."""

    def __init__(self, document: Document, poll: Poll, parent: QWidget | None = None) -> None:
        self.rules = VoteRules()
        self.rules.show_rules(Rules(poll.dots, poll.most_per_item, poll.cut))
        self._document, self._poll_id = document, poll.id
        super().__init__("Change the rules", self.rules, "Change", parent=parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def accept(self) -> None:
        """Store the rules; what can't be read or is refused is said here, and the sheet stays open."""
        if not self.rules.commit():
            return
        try:
            change_rules(self._document, self._poll_id, self.rules.rules())
        except UserError as refusal:
            self.say_wrong(str(refusal))
        else:
            super().accept()


def change_rules(document: Document, poll_id: int, rules: Rules) -> None:
    """Give a round other rules, in one step; nothing that was voted is erased."""
    with document.step("Change the rules of the vote"):
        voting.change_budget(document, poll_id, rules.dots, rules.most)
        voting.change_cut(document, poll_id, rules.cut)
