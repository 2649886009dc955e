"""The line above the heat map: in which order, how grouped, which section, which words; and the wave compared with."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.core.assess.waves import Wave
from facilitator.ui.parts.assess.results.heat_rows import Order, Wanted
from facilitator.ui.theme import GAP, GAP_S
from facilitator.ui.widgets.buttons import Segmented
from facilitator.ui.widgets.forms import Combo
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.search import SearchField

VIEWS = ("By section", "One list", "Profile")
BY_SECTION, ONE_LIST, PROFILE = range(len(VIEWS))
_ALL = "All sections"
_SECTION_WIDTH = 210


class ResultsTools(QWidget):
    """`changed` when other rows or another view are wanted, `ordered` when another order is."""

    changed = Signal()
    ordered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view, self.order = Segmented(VIEWS), Segmented([order.title for order in Order])
        self.view.setAccessibleName("Show")
        self.order.setAccessibleName("In the order of")
        self.order.setToolTip("Which come first (1 to 5): as asked, low, far apart by team, divided, changed")
        self.section, self.search = Combo(), SearchField("Find a statement")
        self.section.setAccessibleName("Section")
        self.section.fill([(_ALL, "")])
        self.section.setMaximumWidth(_SECTION_WIDTH)
        self.search.setMinimumWidth(200)
        self.search.setMaximumWidth(240)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_S)
        row.addWidget(self.view)
        row.addWidget(label("Order", "muted"))
        row.addWidget(self.order)
        row.addStretch(1)
        row.addWidget(self.section)
        row.addWidget(self.search)
        self.order.chosen.connect(lambda _chosen: self.ordered.emit())
        for signal in (self.view.chosen, self.section.picked, self.search.searched):
            signal.connect(lambda _chosen: self._tell())

    def wanted(self) -> Wanted:
        """What is asked for."""
        return Wanted(
            Order(self.order.current()),
            self.view.current() == BY_SECTION,
            str(self.section.currentData()),
            self.search.text(),
        )

    def show_choices(self, sections: Sequence[tuple[str, str]], *, compared: bool) -> None:
        """Offer the sections (title, key), and change as an order only where there is one."""
        if self.section.count() != len(sections) + 1 or any(
            self.section.itemText(at) != title for at, (title, _key) in enumerate(sections, 1)
        ):
            self.section.fill([(_ALL, ""), *sections])
        orders = [order for order in Order if compared or order is not Order.CHANGE]
        if len(orders) != len(self.order.titles()):
            if self.order.current() >= len(orders):
                self.order.choose(Order.ASKED)
            self.order.set_titles([order.title for order in orders])
        self._show_filters()

    def turn_order(self, order: Order) -> None:
        """Put the rows into another order, if it is offered."""
        if order < len(self.order.titles()):
            self.order.choose(order)
            self.ordered.emit()

    def turn_view(self) -> None:
        """The next view."""
        self.view.choose((self.view.current() + 1) % len(VIEWS))
        self._tell()

    def clear(self) -> None:
        """Ask for everything again."""
        self.section.pick("")
        self.search.clear()

    def _show_filters(self) -> None:
        for part in (self.section, self.search):
            part.setVisible(self.view.current() != PROFILE)

    def _tell(self) -> None:
        self._show_filters()
        self.changed.emit()


class ComparedWith(QWidget):
    """The wave that the one at hand is compared with; out of sight while there is no other."""

    picked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice = Combo()
        self.choice.setAccessibleName("Compared with")
        self.choice.setMinimumWidth(150)
        self.choice.setMaximumWidth(260)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(label("Compared with", "muted"))
        row.addWidget(self.choice)
        self.choice.picked.connect(lambda wave_id: self.picked.emit(int(wave_id)))
        self.hide()

    def show_waves(self, waves: Sequence[Wave], chosen_id: int | None) -> None:
        """Offer these waves, this one chosen."""
        self.choice.fill([(wave.title, wave.id) for wave in waves])
        self.choice.pick(chosen_id)
        self.setVisible(bool(waves))

    def turn(self) -> None:
        """The next one offered."""
        if self.choice.count() > 1:
            self.choice.setCurrentIndex((self.choice.currentIndex() + 1) % self.choice.count())
            self.picked.emit(int(self.choice.currentData()))
