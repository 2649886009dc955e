"""How far a pass is, and the actions in their order."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.core.follow.check_in_pass import Pass
from facilitator.ui.parts.actions.card_list import CardList, CardRow
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.progressline import ProgressLine

_WIDTH = 290


class CheckInQueue(QWidget):
    """`turned(action id)` when somebody turns to another row."""

    turned = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(_WIDTH)
        self.figure, self.words, self.progress = label("", "heading"), label("", "muted", wrap=True), ProgressLine()
        self.list = CardList()
        self.list.setAccessibleName("Actions to look at")
        self.list.setSelectionMode(CardList.SelectionMode.SingleSelection)
        self.list.setAcceptDrops(False)
        self._filling = False
        self.list.selectionModel().selectionChanged.connect(lambda *_: self._tell())
        self.setFocusProxy(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        for part in (self.figure, self.progress, self.words, self.list):
            column.addWidget(part, 1 if part is self.list else 0)

    def show_pass(self, now: Pass, rows: Sequence[CardRow]) -> None:
        """Show how far it is, and these rows."""
        whole = now.looked_at + now.left
        self.figure.setText(f"{now.looked_at} of {whole}")
        self.words.setText(now.words)
        self.progress.show_share(now.looked_at / whole if whole else 0)
        self._filling = True
        self.list.show_rows(rows)
        self._filling = False

    def show_at(self, action_id: int | None) -> None:
        """Show which action is at hand."""
        wanted = [] if action_id is None else [action_id]
        if self.list.selected_keys() != wanted:
            self._filling = True
            self.list.select(wanted)
            self._filling = False
            if wanted:
                self.list.scrollTo(self.list.currentIndex(), CardList.ScrollHint.PositionAtCenter)

    def _tell(self) -> None:
        chosen = self.list.selected_keys()
        if not self._filling and chosen and isinstance(chosen[0], int):
            self.turned.emit(chosen[0])
