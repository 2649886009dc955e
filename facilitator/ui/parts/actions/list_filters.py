"""What the list of actions is held to, and the ways in which it goes out and comes in again."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.core.document import Document
from facilitator.core.people import people
from facilitator.core.run.actions import Action
from facilitator.ui.parts.actions.listed import NO_OWNER, Chosen, ListRow, Which, homes
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.buttons import Segmented
from facilitator.ui.widgets.chips import FlowLayout
from facilitator.ui.widgets.forms import Combo
from facilitator.ui.widgets.search import SearchField

_WIDEST = 200


class ListFilters(QWidget):
    """`turned` when another workshop, plan or owner was chosen, `which_turned` when another list was."""

    turned = Signal()
    which_turned = Signal()
    send_asked = Signal()
    take_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.which = Segmented(list(Which))
        self.home, self.owner = Combo(), Combo()
        self.search = SearchField("Search actions")
        self.send, self.take = live_button("Send out…", "S"), live_button("Take in…", "I")
        for combo, name in ((self.home, "Workshop or plan"), (self.owner, "Owner")):
            combo.setAccessibleName(name)
            combo.setMaximumWidth(_WIDEST)
            combo.picked.connect(lambda _value: self.turned.emit())
        self.search.setFixedWidth(_WIDEST)
        row = FlowLayout(self, gap=GAP_S)
        for widget in (self.which, self.home, self.owner, self.search, self.send, self.take):
            row.addWidget(widget)
        self.which.chosen.connect(lambda _index: self.which_turned.emit())
        self.send.clicked.connect(self.send_asked)
        self.take.clicked.connect(self.take_asked)

    def offer(self, document: Document, actions: Iterable[Action]) -> None:
        """Offer the workshops and plans there are, and whoever owns something."""
        self.home.fill(homes(document))
        owners = {action.owner_id for action in actions}
        named = [(person.name, person.id) for person in people(document, gone=True) if person.id in owners]
        self.owner.fill([("Everyone", None), ("No owner", NO_OWNER), *named])

    def chosen(self) -> Chosen:
        """The workshop or plan, and the owner."""
        return Chosen(self.home.currentData(), self.owner.currentData())

    def which_now(self) -> Which:
        """The list that is shown."""
        return list(Which)[self.which.current()]

    def show_which(self, which: Which) -> None:
        """Show another list as chosen; tells nobody."""
        self.which.choose(list(Which).index(which))

    def count(self, rows: Sequence[ListRow]) -> None:
        """Say how many are on each list."""
        self.which.set_titles([f"{which} {sum(map(which.shows, rows))}" for which in Which])

    def let_go(self, which: Which) -> None:
        """Hold the list to nothing but this; tells nobody."""
        self.search.clear()
        self.home.setCurrentIndex(0)
        self.owner.setCurrentIndex(0)
        self.show_which(which)
