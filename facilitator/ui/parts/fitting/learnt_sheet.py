"""Minutes learnt from the workshops before, taken over into a plan."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.core.follow.figures.minutes import MinutesProposal, accept, proposals
from facilitator.core.plan.workshops import Workshop
from facilitator.ui.desk import Desk
from facilitator.ui.parts.fitting.learnt_table import LearntTable, sum_words
from facilitator.ui.theme import GAP
from facilitator.ui.widgets.dialogs import SheetDialog
from facilitator.ui.widgets.labels import label

_LEAST = (560, 220)
_EXPLAINED = "From the closed workshops: what such blocks really took. Space takes one out, or in again."


class LearntSheet(SheetDialog):
    """The blocks with what is proposed; `done_words` tells what was taken over."""

    def __init__(self, desk: Desk, workshop: Workshop, parent: QWidget | None = None) -> None:
        self.table = LearntTable(desk.look.tokens.muted)
        self.words = label("", "strong")
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(label(_EXPLAINED, "muted", wrap=True))
        self.table.setMinimumSize(*_LEAST)
        column.addWidget(self.table, 1)
        column.addWidget(self.words)
        super().__init__("Use what was learnt", body, "Use these minutes", key="Ctrl Enter", parent=parent)
        self._desk = desk
        self.done_words = ""
        self.table.show_records(proposals(desk.document, workshop.id))
        self.table.chosen.connect(self._tell)
        self.table.choose_first()
        self.table.setFocus()
        self._tell()

    def accept(self) -> None:
        """Take over what is ticked; a refusal is shown and the sheet stays."""
        self.done_words = take_over(self._desk, self.table.used())
        if self.done_words:
            super().accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks: the table lets it through."""
        if event.key() == Qt.Key.Key_Space:
            self.table.turn()
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        used = self.table.used()
        self.words.setText(sum_words(used) if used else "Nothing is ticked.")
        self.set_ready(bool(used))


def take_over(desk: Desk, wanted: list[MinutesProposal]) -> str:
    """Give blocks the lengths proposed, as one step; what to say of it, "" if it was refused."""
    if not wanted or desk.run(accept, [one.block.id for one in wanted]) is None:
        return ""
    return f"Changed {sum_words(wanted)}."
