"""One column of the board of actions."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from facilitator.ui.parts.actions.card_list import CardList
from facilitator.ui.parts.actions.card_rows import Lane
from facilitator.ui.parts.clamped import ClampedLabel
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.theme import BODY, GAP, GAP_S
from facilitator.ui.widgets.buttons import Kind
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.lists import ENTER
from facilitator.ui.widgets.marks import MarkLabel

_WIDTH, _LEAST, _MOST = 240, 190, 16_777_215


class BoardColumn(QFrame):
    """Its title and count, perhaps a line that asks why, the cards, and what is folded away.

    `reasoned(words)` on Enter in that line and `left` on Esc; `fold_asked` with the button at the foot.
    """

    reasoned = Signal(str)
    left = Signal()
    fold_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "lane")
        self.title, self.count = ClampedLabel(1, BODY, QFont.Weight.DemiBold), label("", "small")
        self._mark = MarkLabel("circle", "#000000")
        self._mark.setFixedWidth(18)
        self.why = QLineEdit()
        self.why.hide()
        self.why.returnPressed.connect(lambda: self.reasoned.emit(self.why.text()))
        self.cards = CardList()
        self.fold = live_button("", kind=Kind.QUIET)
        self.fold.clicked.connect(self.fold_asked)
        head = QHBoxLayout()
        head.setSpacing(GAP_S)
        head.addWidget(self._mark)
        head.addWidget(self.title, 1)
        head.addWidget(self.count)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP_S, GAP_S, GAP_S, GAP_S)
        column.setSpacing(GAP_S)
        column.addLayout(head)
        for part in (self.why, self.cards, self.fold):
            column.addWidget(part, 1 if part is self.cards else 0)

    def show_lane(self, lane: Lane) -> None:
        """Show a column of the board."""
        self.title.setText(lane.title)
        self.count.setText(lane.count)
        self._mark.setVisible(bool(lane.mark))
        if lane.mark:
            self._mark.show_team(lane.mark, lane.colour, "")
        self.cards.setAccessibleName(f"{lane.title}: {lane.count}")
        self.cards.set_empty_text(lane.empty)
        self.cards.show_rows(lane.rows)
        if self.fold.text() != lane.folds:
            self.fold.say(lane.folds)
        self.fold.setVisible(bool(lane.folds))

    def ask(self, question: str) -> None:
        """Ask for words, with the keys in the line."""
        self.why.setPlaceholderText(question)
        self.why.setAccessibleName(question)
        self.why.clear()
        self.why.show()
        self.why.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc gives the question up; its Enter has been heard already."""
        if event.key() == Qt.Key.Key_Escape and self.why.isVisible():
            self.left.emit()
        elif event.key() not in ENTER or not self.why.hasFocus():
            super().keyPressEvent(event)


class BoardColumns(QScrollArea):
    """Columns side by side, as wide as there is room for or scrolled sideways; they are used again and again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        held = QWidget()
        self._row = QHBoxLayout(held)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GAP)
        self.setWidget(held)
        self.columns: list[BoardColumn] = []
        self.lanes: Sequence[Lane] = ()

    def show_lanes(self, lanes: Sequence[Lane], *, fit: bool) -> list[BoardColumn]:
        """Show these columns; `fit`: all in the room there is. Returns those that had to be made."""
        made = [BoardColumn() for _ in lanes[len(self.columns) :]]
        for column in made:
            self._row.addWidget(column, 1)
        self.columns += made
        self.lanes = lanes
        for lane, column in zip(lanes, self.columns, strict=False):
            column.setMinimumWidth(_LEAST if fit else _WIDTH)
            column.setMaximumWidth(_MOST if fit else _WIDTH)
            column.show_lane(lane)
        for number, column in enumerate(self.columns):
            column.setVisible(number < len(lanes))
        self._row.setAlignment(Qt.AlignmentFlag(0) if fit else Qt.AlignmentFlag.AlignLeft)
        return made

    def shown(self) -> list[BoardColumn]:
        """The columns in use."""
        return self.columns[: len(self.lanes)]
