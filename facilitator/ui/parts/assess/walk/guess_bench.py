"""What the room guesses: the statements in their order, and the one at hand beside them."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.assess.figures.results import WaveResults
from facilitator.core.run.raising import RaisedKeys
from facilitator.core.run.walked import WalkView
from facilitator.ui.desk import Desk
from facilitator.ui.parts.assess.walk.stop_card import StopCard
from facilitator.ui.parts.assess.walk.walk_rows import stop_rows
from facilitator.ui.parts.elastic import elastic
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.theme import GAP, GAP_S
from facilitator.ui.widgets.forms import Combo
from facilitator.ui.widgets.richlist import RichList
from facilitator.ui.widgets.scrolling import scrolled

_LONGEST_CHOICE = 90
_ADD = "Add a statement…"


class GuessBench(QWidget):
    """`stop_chosen(stop id)` when another row is at hand; `add_asked(key)`, `propose_asked` for more of them."""

    stop_chosen = Signal(int)
    add_asked = Signal(str)
    propose_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = RichList("Nothing to guess yet. Press P to have the most telling statements proposed.")
        self.list.setSelectionMode(RichList.SelectionMode.SingleSelection)
        self.list.setAccessibleName("Statements to guess")
        self.list.setMinimumWidth(190)
        elastic(self.list, 90)
        self.add = Combo()
        self.add.setAccessibleName("Add a statement to guess")
        self.add.setSizeAdjustPolicy(Combo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.add.setMinimumContentsLength(10)
        self.add.picked.connect(self._on_picked)
        self.propose = live_button("Propose", "P")
        self.propose.clicked.connect(self.propose_asked)
        self.card = StopCard(desk)
        self.list.selectionModel().selectionChanged.connect(lambda *_: self._on_turned())
        self._showing = False
        foot = QHBoxLayout()
        foot.setSpacing(GAP_S)
        foot.addWidget(self.add, 1)
        foot.addWidget(self.propose)
        column = QVBoxLayout()
        column.setSpacing(GAP_S)
        column.addWidget(self.list, 1)
        column.addLayout(foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addLayout(column, 2)
        room = scrolled(self.card)
        row.addWidget(room, 3)

    def show_view(self, view: WalkView, results: WaveResults, raised: RaisedKeys) -> None:
        """Show the stops, the one at hand on the stage chosen."""
        self._showing = True
        self.list.show_rows(stop_rows(view, raised))
        self.list.select([view.stop.stop.id] if view.stop else [])
        self._showing = False
        self.card.show_stop(view.stop, results)
        there = {one.stop.key for one in view.stops}
        choices = [(f"{one.asked.number} {one.asked.text}", one.asked.key) for one in results.statements]
        self._offer([(_short(words), key) for words, key in choices if key not in there])

    def _offer(self, choices: Sequence[tuple[str, str]]) -> None:
        wanted = [(_ADD, None), *choices]
        if wanted != [(self.add.itemText(at), self.add.itemData(at)) for at in range(self.add.count())]:
            self.add.fill(wanted)
        self.add.setCurrentIndex(0)

    def _on_picked(self, key: object) -> None:
        self.add.setCurrentIndex(0)
        if isinstance(key, str):
            self.add_asked.emit(key)

    def _on_turned(self) -> None:
        chosen = self.list.selected_keys()
        if not self._showing and chosen and isinstance(chosen[0], int):
            self.stop_chosen.emit(chosen[0])


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST_CHOICE else f"{words[:_LONGEST_CHOICE].rstrip()}…"
