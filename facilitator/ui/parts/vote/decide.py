"""The facilitator's decision in a tie: which of the tied are taken, and why."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.phrases import shortened
from facilitator.core.run.vote import ties
from facilitator.core.run.vote.tally import Tie
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.dialogs import SheetDialog
from facilitator.ui.widgets.labels import label

_WIDTH, _LONGEST = 460, 64


class DecideSheet(SheetDialog):
    """Asks for as many of the tied as there are places, and for the reason; stores them on Decide."""

    def __init__(
        self, document: Document, poll_id: int, tie: Tie, titles: Mapping[int, str], parent: QWidget | None = None
    ) -> None:
        body = QWidget()
        self._document, self._poll_id, self._places = document, poll_id, tie.places
        self.boxes = {item: _box(titles[item]) for item in tie.tied}
        self.reason = QLineEdit()
        self.reason.setMinimumWidth(_WIDTH)
        self.reason.setPlaceholderText("Such as: Sales can begin this week")
        self.reason.setAccessibleName("Reason")
        self.count = label("", "muted")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(label(tie.in_words(titles), wrap=True))
        for box in self.boxes.values():
            column.addWidget(box)
        column.addWidget(self.count)
        column.addWidget(label("Reason, kept with the result", "strong"))
        column.addWidget(self.reason)
        super().__init__("Settle the tie", body, "Decide", parent=parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for box in self.boxes.values():
            box.toggled.connect(self._show_ready)
        self.reason.textChanged.connect(self._show_ready)
        self._show_ready()

    def chosen(self) -> list[int]:
        """The opportunities that are ticked."""
        return [item for item, box in self.boxes.items() if box.isChecked()]

    def accept(self) -> None:
        """Store the decision; what is refused is said here, and the sheet stays open."""
        try:
            ties.decide(self._document, self._poll_id, self.chosen(), self.reason.text())
        except UserError as refusal:
            self.say_wrong(str(refusal))
        else:
            super().accept()

    def _show_ready(self) -> None:
        number = len(self.chosen())
        self.count.setText(f"{number} of {self._places} chosen")
        self.set_ready(number == self._places and bool(self.reason.text().strip()))


def _box(title: str) -> QCheckBox:
    made = QCheckBox(shortened(title, _LONGEST).replace("&", "&&"))
    made.setToolTip(title)
    made.setAccessibleName(title)
    return made
