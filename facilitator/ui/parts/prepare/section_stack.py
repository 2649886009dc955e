"""The sections of the preparation, each made when it is first turned to: so the page opens at once."""

from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from facilitator.ui.desk import Desk
from facilitator.ui.parts.prepare.checklist_pane import ChecklistPane, TechnologyPane
from facilitator.ui.parts.prepare.invitations_pane import InvitationsPane
from facilitator.ui.parts.prepare.one_to_ones_pane import OneToOnesPane
from facilitator.ui.parts.prepare.printables_pane import PrintablesPane
from facilitator.ui.parts.prepare.sections import Place
from facilitator.ui.parts.prepare.supplies_pane import SuppliesPane
from facilitator.ui.parts.prepare.wanted_pane import WantedPane
from facilitator.ui.parts.tab_pane import TabPane

P = TypeVar("P", bound=TabPane)
_KINDS: tuple[type[TabPane], ...] = (
    ChecklistPane, InvitationsPane, WantedPane, OneToOnesPane, SuppliesPane, TechnologyPane, PrintablesPane,
)  # fmt: skip


class SectionStack(QStackedWidget):
    """`made(pane)` when one was made, for whoever listens to its signals."""

    made = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._panes: dict[Place, TabPane] = {}
        self.place = Place.CHECKLIST

    def turn_to(self, place: Place) -> None:
        """Show a section."""
        self.place = place
        self.setCurrentWidget(self._pane(place))

    def shown(self) -> TabPane:
        """The section that is shown."""
        return self._pane(self.place)

    def pane_of(self, kind: type[P]) -> P:
        """The section of a kind, shown or not."""
        pane = self._pane(Place(_KINDS.index(kind)))
        if not isinstance(pane, kind):
            raise TypeError(f"{kind.__name__} is no section.")
        return pane

    def _pane(self, place: Place) -> TabPane:
        if place not in self._panes:
            pane = self._panes[place] = _KINDS[place](self._desk)
            self.addWidget(pane)
            self.made.emit(pane)
        return self._panes[place]
