"""What the program found, kind by kind, to be taken."""

from collections.abc import Hashable, Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.assess.figures.found import Proposal, ProposalKind
from facilitator.core.assess.figures.worked import Worked
from facilitator.core.assess.findings import FindingKind
from facilitator.ui.parts.assess.findings.finding_rows import (
    HINTS,
    KINDS,
    as_finding,
    nothing_words,
    proposal_key,
    proposal_rows,
    proposals_of,
    tab_titles,
)
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.prepare.button_row import button_row
from facilitator.ui.parts.prepare.sections import HEAD_HEIGHT
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.buttons import Kind, Tabs
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.richlist import RichList


class FoundSide(QWidget):
    """`take_asked(Proposal, FindingKind)` for the one at hand, `all_asked` for what is proposed; `turned(FindingKind)`
    when another kind is shown, by what its proposals are taken as.
    """

    take_asked = Signal(object, object)
    all_asked = Signal()
    turned = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._worked: Worked | None = None
        self._taken: Mapping[str, str] = {}
        self.tabs = Tabs(tab_titles(None))
        self.hint, self.said = label("", "small", wrap=True), label("", wrap=True)
        self.said.setMinimumHeight(2 * self.said.fontMetrics().lineSpacing())
        self.said.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.list = RichList()
        self.list.setAccessibleName("What stands out")
        self.list.setSelectionMode(RichList.SelectionMode.SingleSelection)
        self.everything = live_button("Take what is proposed", "T", Kind.PRIMARY)
        self._takes = {kind: live_button(kind.value.capitalize(), kind.name[0]) for kind in FindingKind}
        title = label("Found for you", "heading")
        title.setMinimumHeight(HEAD_HEIGHT)
        head = QHBoxLayout()
        head.setSpacing(GAP_S)
        head.addWidget(title, 1)
        head.addWidget(self.everything)
        acts = [(button, partial(self.take, kind)) for kind, button in self._takes.items()]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addLayout(head)
        takes = button_row(acts, "Enter takes it, or take it as")
        for part in (self.tabs, self.hint, self.list, self.said, takes):
            column.addWidget(part, 1 if part is self.list else 0)
        self.tabs.chosen.connect(lambda _at: self._turned())
        self.everything.clicked.connect(self.all_asked)
        self.list.opened.connect(lambda _key: self.take())
        self.list.selectionModel().selectionChanged.connect(lambda _now, _before: self._say())

    @property
    def kind(self) -> ProposalKind:
        """The kind that is shown."""
        return KINDS[self.tabs.current()]

    def show_found(self, worked: Worked | None, taken: Mapping[str, str], *, places: bool) -> None:
        """Show what was found, and what of it is taken already: the key of its statement or section → as what.

        `places` says whether any is open.
        """
        self._worked, self._taken = worked, taken
        self.tabs.set_titles(tab_titles(worked.found if worked else None))
        self.everything.setEnabled(
            places and any(proposals_of(worked.found, kind) for kind in KINDS) if worked else False
        )
        self._show()

    def turn_to(self, kind: ProposalKind) -> None:
        """Show another kind, with the keys in its list."""
        self.tabs.choose(KINDS.index(kind))
        self._turned()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def take(self, kind: FindingKind | None = None) -> None:
        """Ask for the one at hand to be taken, as a strength, an opportunity or a foundation if one says so."""
        one = self.at()
        if one is not None:
            self.take_asked.emit(one, kind or as_finding(one.kind))

    def go_on(self) -> None:
        """Go to the next one that is not taken yet."""
        open_ones = [proposal_key(one) for one in self._proposals() if one.key not in self._taken]
        if open_ones:
            self._put_at_hand(open_ones[0])

    def at(self) -> Proposal | None:
        """The one at hand."""
        chosen = self.list.selected_keys()
        return next((one for one in self._proposals() if chosen and proposal_key(one) == chosen[0]), None)

    def show_key(self, key: str) -> None:
        """Put a statement or section at hand where it stands out."""
        found = self._worked.found if self._worked else None
        for kind in KINDS:
            for one in proposals_of(found, kind):
                if one.key == key:
                    self.turn_to(kind)
                    self.list.select([proposal_key(one)])
                    return

    def _proposals(self) -> tuple[Proposal, ...]:
        return tuple(proposals_of(self._worked.found if self._worked else None, self.kind))

    def _show(self) -> None:
        self.hint.setText(HINTS[self.kind])
        nothing = "" if self._proposals() else nothing_words(self._worked, self.kind)
        self.list.set_empty_text(nothing)
        self.list.setAccessibleDescription(nothing)
        self.list.show_rows(proposal_rows(self._proposals(), self._taken))
        for button in self._takes.values():
            button.setEnabled(bool(self._proposals()))
        if not self.list.selected_keys():
            self.go_on()
        if not self.list.selected_keys() and self._proposals():
            self._put_at_hand(proposal_key(self._proposals()[0]))
        self._say()

    def _put_at_hand(self, key: Hashable) -> None:
        self.list.select([key])
        self.list.scrollTo(self.list.currentIndex())

    def _say(self) -> None:
        """Say the reason of the one at hand in full: a row may have to cut it."""
        one = self.at()
        self.said.setText(one.words if one else "")

    def _turned(self) -> None:
        self._show()
        self.list.scrollToTop()
        self.turned.emit(as_finding(self.kind))
