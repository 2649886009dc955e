"""What the facilitator takes away: every place there is, the one at hand below, and a line for own words."""

from collections.abc import Hashable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.assess.findings import Finding, FindingKind
from facilitator.ui.parts.assess.findings.finding_card import FindingCard
from facilitator.ui.parts.assess.findings.finding_rows import Slot, open_words, slot_rows
from facilitator.ui.parts.live.shifting import can_shift, shifted_before
from facilitator.ui.parts.prepare.add_line import AddLine
from facilitator.ui.parts.prepare.sections import HEAD_HEIGHT
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.richlist import RichList

_KINDS: tuple[tuple[str, object], ...] = tuple((kind.value.capitalize(), kind) for kind in FindingKind)


class TakenSide(QWidget):
    """`chosen()` when another is at hand, `open_asked(FindingKind)` for an open place, `remove_asked()` by Del."""

    chosen = Signal()
    open_asked = Signal(object)
    remove_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._slots: tuple[Slot, ...] = ()
        self.words = label("", "muted")
        self.list = RichList()
        self.list.setAccessibleName("What you take away")
        self.list.setSelectionMode(RichList.SelectionMode.SingleSelection)
        self.card = FindingCard()
        self.line = AddLine("In your own words", "Kind", _KINDS)
        title = label("What you take away", "heading")
        title.setMinimumHeight(HEAD_HEIGHT)
        head = QHBoxLayout()
        head.setSpacing(GAP_S)
        head.addWidget(title, 1)
        head.addWidget(self.words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        column.addWidget(self.card)
        column.addWidget(self.line)
        self.list.opened.connect(self._open)
        self.list.delete_requested.connect(lambda _keys: self.remove_asked.emit())
        self.list.selectionModel().selectionChanged.connect(lambda _now, _before: self.chosen.emit())

    def show_slots(self, slots: Sequence[Slot], planned: Mapping[int, bool]) -> None:
        """Show every place, taken or open."""
        self._slots = tuple(slots)
        self.words.setText(open_words(slots))
        self.list.show_rows(slot_rows(slots, planned))
        if not self.list.selected_keys():
            self.choose(next((slot.key for slot in slots if slot.finding), None))

    def choose(self, key: Hashable | None) -> None:
        """Put a place at hand by its key: a finding's id."""
        self.list.select([] if key is None else [key])
        self.list.scrollTo(self.list.currentIndex())

    def at(self) -> Finding | None:
        """The finding at hand."""
        keys = self.list.selected_keys()
        return next((slot.finding for slot in self._slots if keys and slot.key == keys[0]), None)

    def before(self, finding: Finding, by: int) -> tuple[bool, int | None]:
        """Whether a finding can go up (-1) or down (1) among its kind, and before which it stands then."""
        ids = [slot.finding.id for slot in self._slots if slot.finding and slot.kind is finding.kind]
        can = can_shift(ids, finding.id, by)
        return can, shifted_before(ids, finding.id, by) if can else None

    def reword(self) -> None:
        """Put the keys where the one at hand is worded."""
        if self.at() is not None:
            self.card.title.setFocus()
            self.card.title.line.selectAll()

    def _open(self, key: Hashable) -> None:
        slot = next((one for one in self._slots if one.key == key), None)
        if slot is not None and slot.finding is None:
            self.open_asked.emit(slot.kind)
        else:
            self.reword()
