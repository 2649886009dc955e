"""The buttons below a statement: to the board, to the agenda, among the findings, to a plan."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.assess.findings import FindingKind
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.theme import GAP_S, GAP_XS
from facilitator.ui.widgets.forms import Combo
from facilitator.ui.widgets.labels import label


class TakingBar(QWidget):
    """Buttons that say what is wanted; what cannot be done now is faded. A foundation is always a section."""

    board_asked = Signal()
    module_asked = Signal()
    finding_asked = Signal(object)  # a FindingKind
    plan_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workshop, self.state = label("", "small", wrap=True), label("", "ok", wrap=True)
        self.lane = Combo()
        self.lane.setAccessibleName("Lane of the board")
        self.board, self.module = live_button("Put on the board", "B"), live_button("Add the module", "M")
        self.kinds = {
            FindingKind.STRENGTH: live_button("Strength", "S"),
            FindingKind.OPPORTUNITY: live_button("Opportunity", "O"),
            FindingKind.FOUNDATION: live_button("Foundation", "F"),
        }
        self.plan = live_button("Start a plan", "P")
        board = QHBoxLayout()
        board.setSpacing(GAP_S)
        board.addWidget(self.board)
        board.addWidget(self.lane, 1)
        helping, taking = _row([self.module, self.plan]), _row([*self.kinds.values()])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_XS + 2)
        for part in (self.state, self.workshop):
            column.addWidget(part)
        column.addLayout(board)
        column.addLayout(helping)
        column.addLayout(taking)
        self._wire()

    def show_lanes(self, lanes: list[tuple[str, object]]) -> None:
        """Offer a workshop's lanes, keeping the one chosen."""
        if lanes != [(self.lane.itemText(at), self.lane.itemData(at)) for at in range(self.lane.count())]:
            self.lane.fill(lanes)
        self.lane.setVisible(len(lanes) > 1)

    def _wire(self) -> None:
        self.board.clicked.connect(self.board_asked)
        self.module.clicked.connect(self.module_asked)
        self.plan.clicked.connect(self.plan_asked)
        for kind, button in self.kinds.items():
            button.clicked.connect(lambda _on=False, kind=kind: self.finding_asked.emit(kind))


def _row(buttons: Sequence[QWidget]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(GAP_XS + 2)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return row
