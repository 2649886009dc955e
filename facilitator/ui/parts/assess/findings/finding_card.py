"""The finding at hand below the list: its words to be changed, and where it may go from here."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.assess.findings import Finding, FindingKind
from facilitator.core.text import required
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.typed import for_field
from facilitator.ui.theme import GAP, GAP_S, GAP_XS
from facilitator.ui.widgets.chips import FlowLayout
from facilitator.ui.widgets.forms import AutoTextEdit, ParsedEdit
from facilitator.ui.widgets.labels import label

_NOTHING = "Choose one to change its words, to plan for it, or to take it to the workshop."
_HEIGHT = 168
_NO_TITLE = "The finding has no words yet: type what was found."


@dataclass(frozen=True)
class WhereTo:
    """Where a finding has gone, and could go: `workshop` says which workshop is meant, or why none can be."""

    has_plan: bool = False
    on_board: bool = False
    module: str = ""
    on_agenda: bool = False
    workshop: str = ""


class FindingCard(QFrame):
    """`retitled(id, text)` and `reasoned(id, text)` when typed; the rest by the buttons."""

    retitled = Signal(int, str)
    reasoned = Signal(int, str)
    plan_asked = Signal()
    board_asked = Signal()
    module_asked = Signal()
    remove_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._finding: Finding | None = None
        self.title = ParsedEdit[str](for_field(lambda typed: required(typed, _NO_TITLE)), str, "")
        self.reason = AutoTextEdit(least=2, most=2)
        self.title.line.setAccessibleName("The finding")
        self.reason.setAccessibleName("Why")
        self.reason.setPlaceholderText("Why, in a sentence")
        self.plan, self.board = live_button("Start a plan", "P"), live_button("Put on the board", "B")
        self.module, self.remove = live_button("Add the module", "M"), live_button("Take out", "Del")
        self.words = label(_NOTHING, "small", wrap=True)
        self._wire()
        self._lay_out()
        self.show_finding(None, WhereTo())

    def show_finding(self, finding: Finding | None, where: WhereTo) -> None:
        """Show a finding and where it may go, or that none is at hand. Typed words are stored before another comes."""
        before = self._finding
        if before is not None and (finding is None or finding.id != before.id):
            self.commit()
            self.title.revert()
        self._finding = finding
        for part in (self.title, self.remove, self.reason, self._acts):
            part.setVisible(finding is not None)
        self.words.setText(where.workshop if finding else _NOTHING)
        if finding is not None:
            self.title.set_value(finding.title)
            self.title.line.setCursorPosition(0)
            self.reason.set_text(finding.reason)
            self._show_acts(finding, where)

    def commit(self) -> None:
        """Store what is typed and not stored yet."""
        self.title.commit()
        self.reason.commit()

    def _show_acts(self, finding: Finding, where: WhereTo) -> None:
        to_mend = finding.kind is not FindingKind.STRENGTH
        self.plan.setVisible(to_mend)
        self.plan.say("Go to its plan" if where.has_plan else "Start a plan")
        self.board.say("On the board" if where.on_board else "Put on the board")
        self.board.setEnabled(not where.on_board)
        self.module.setVisible(to_mend and bool(where.module))
        self.module.say("On the agenda" if where.on_agenda else f"Add module {where.module}")
        self.module.setEnabled(not where.on_agenda)

    def _wire(self) -> None:
        self.title.committed.connect(lambda text: self._tell(self.retitled, text))
        self.reason.committed.connect(lambda text: self._tell(self.reasoned, text))
        self.plan.clicked.connect(self.plan_asked)
        self.board.clicked.connect(self.board_asked)
        self.module.clicked.connect(self.module_asked)
        self.remove.clicked.connect(self.remove_asked)

    def _tell(self, signal: SignalInstance, text: str) -> None:
        if self._finding is not None:
            signal.emit(self._finding.id, text)

    def _lay_out(self) -> None:
        self._acts = QWidget()
        flow = FlowLayout(self._acts, GAP_S)
        for button in (self.plan, self.board, self.module):
            flow.addWidget(button)
        head = QHBoxLayout()
        head.setSpacing(GAP_S)
        head.addWidget(self.title, 1)
        head.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP_S, GAP, GAP_S)
        column.setSpacing(GAP_XS + 2)
        column.addLayout(head)
        for part in (self.reason, self._acts, self.words):
            column.addWidget(part)
        self.setMinimumHeight(_HEIGHT)
