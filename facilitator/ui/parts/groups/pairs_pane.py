"""Pairs of people who are always to sit apart, or together: added, listed and removed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core import groups
from facilitator.core.errors import UserError
from facilitator.core.groups import NamedRule
from facilitator.core.people import Person, people
from facilitator.ui.desk import Desk
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.buttons import Kind, Segmented
from facilitator.ui.widgets.forms import Combo
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.richlist import RichList, RichRow

_APART, _TOGETHER = "Apart", "Together"
_LIST_HEIGHT = 120


class PairsPane(QWidget):
    """`changed()` when a pair was added or removed, `refused(str)` when that could not be done.

    Pairs hold in every workshop, and are stored at once.
    """

    changed = Signal()
    refused = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.first, self.second = Combo(), Combo()
        self.way = Segmented([_APART, _TOGETHER])
        self.add = live_button("Add pair")
        self.pairs = RichList("No pair has a rule of its own.")
        self.remove = live_button("Remove", "Del", Kind.DANGER)
        self.pairs.setAccessibleName("Pairs")
        self.pairs.setMinimumHeight(_LIST_HEIGHT)
        for combo, name in ((self.first, "First of the pair"), (self.second, "Second of the pair")):
            combo.setAccessibleName(name)
            combo.setMinimumWidth(100)
            combo.setSizeAdjustPolicy(combo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.fill([("Who?", None), *((person.name, person.id) for person in people(desk.document))])
        self.add.clicked.connect(self.add_pair)
        self.remove.clicked.connect(self.remove_chosen)
        self.pairs.delete_requested.connect(lambda _keys: self.remove_chosen())
        self.pairs.selectionModel().selectionChanged.connect(self._show_button)
        self._lay_out()
        self.show_pairs()

    def show_pairs(self) -> None:
        """Show the pairs as they are now."""
        self.pairs.show_rows([_row(rule) for rule in groups.pair_rules(self._desk.document)])
        self._show_button()

    def add_pair(self) -> None:
        """Let the two people chosen sit apart, or together."""
        first, second = (self._desk.document.find(Person, combo.currentData()) for combo in (self.first, self.second))
        if first is None or second is None:
            self.refused.emit("Choose the two people first.")
            return
        together = self.way.titles()[self.way.current()] == _TOGETHER
        try:
            groups.add_pair_rule(self._desk.document, first.id, second.id, together)
        except UserError as refusal:
            self.refused.emit(str(refusal))
            return
        self._tell()

    def remove_chosen(self) -> None:
        """Let the pairs chosen sit as it comes again."""
        chosen = self.pairs.selected_keys()
        rules = [one for one in groups.pair_rules(self._desk.document) if one.rule.id in chosen]
        for one in rules:
            groups.remove_pair_rule(self._desk.document, one.rule.id)
        if rules:
            self._tell()

    def _tell(self) -> None:
        self.show_pairs()
        self.changed.emit()

    def _show_button(self) -> None:
        self.remove.setEnabled(bool(self.pairs.selected_keys()))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(label("Pairs", "strong"))
        who, how = QHBoxLayout(), QHBoxLayout()
        who.setSpacing(GAP_S)
        who.addWidget(self.first, 1)
        who.addWidget(self.second, 1)
        how.addWidget(self.way)
        how.addStretch(1)
        how.addWidget(self.add)
        column.addLayout(who)
        column.addLayout(how)
        column.addWidget(self.pairs, 1)
        foot = QHBoxLayout()
        foot.addWidget(label("They hold in every workshop.", "small"), 1)
        foot.addWidget(self.remove)
        column.addLayout(foot)


def _row(named: NamedRule) -> RichRow:
    how = "together" if named.rule.together else "apart"
    return RichRow(named.rule.id, "", f"{named.first.name} and {named.second.name}", f"Always {how}")
