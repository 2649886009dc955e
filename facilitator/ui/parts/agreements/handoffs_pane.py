"""The map of handoffs, and what is known of each."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.core.agree import handoffs
from facilitator.core.agree.handoff_map import HandoffView, views
from facilitator.core.agree.handoffs import Field, Handoff, Receiver
from facilitator.core.agree.slas import Sla, sla_of
from facilitator.core.people import Team
from facilitator.core.phrases import quoted
from facilitator.core.record import Changes, Record
from facilitator.ui.command import Command
from facilitator.ui.parts.agreements.handoffs.handoff_card import HandoffCard
from facilitator.ui.parts.agreements.handoffs.handoff_rows import handoff_rows
from facilitator.ui.parts.agreements.handoffs.map_panel import MapPanel
from facilitator.ui.parts.agreements.list_beside import ListBeside
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.live.shifting import can_shift, shifted_before
from facilitator.ui.parts.prepare.add_line import AddLine
from facilitator.ui.parts.tabbed_page import PagePane
from facilitator.ui.theme import GAP, GAP_S, GAP_XS
from facilitator.ui.widgets.empty import EmptyState
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.richlist import RichList

_GROUP = "Handoffs"
_SLAS = 2
_EMPTY = (
    "Where does work change hands?",
    "Draw who hands what to whom, as it really goes, and name for each handoff the one point where it rubs. "
    "Four handoffs that nearly every company has are a good beginning.",
    "Add the usual handoffs",
    "U",
)


class HandoffsPane(PagePane):
    """The handoffs at the left; at the right the map of all, and below it the one at hand with its questions."""

    watches = (Handoff, Receiver, Sla, Team)

    def build(self) -> None:
        """The map, the list with a line for one more, and the form."""
        self._views: list[HandoffView] = []
        self.drawn = MapPanel(self.desk.look.tokens)
        self.list = RichList()
        self.list.setAccessibleName("Handoffs")
        self.list.setSelectionMode(RichList.SelectionMode.SingleSelection)
        self.line = AddLine("Another handoff, such as Contracts to sign")
        self.usual = live_button("Add the usual handoffs", "U")
        self.card, self.empty = HandoffCard(self.desk), EmptyState(*_EMPTY)
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(self.line)
        column.addWidget(self.usual)
        form = QWidget()
        inside = QVBoxLayout(form)
        inside.setContentsMargins(0, 0, GAP_XS, 0)
        inside.setSpacing(GAP)
        inside.addWidget(self.drawn)
        inside.addWidget(self.card, 1)
        self.frame = ListBeside(self.list, label("Handoffs", "strong"), below, form, None, self.empty)
        self.frame.put_below(self.card.lookup)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self.frame)
        self._wire()

    def refresh(self, changes: Changes | None) -> None:
        """Show the handoffs as they are now."""
        self._views = views(self.desk.document)
        self.list.show_rows(handoff_rows(self._views))
        self.frame.show_any(bool(self._views))
        self.drawn.show_views(self._views)
        if self._views and self.at() is None:
            self.choose(self._views[0].handoff.id)
        self._show_chosen()

    def commands(self) -> list[Command]:
        """What can be done with the handoffs, and in the one at hand."""
        card, into = self.card, self.frame.go_into
        own = [
            Command("Add a handoff of your own", _GROUP, self.start_own, "N", bound=True),
            Command("Add the usual handoffs", _GROUP, self.add_usual, "U", bound=True),
        ]
        if not self._views:
            return own
        return [
            *own,
            Command("Go to the map", _GROUP, self.to_map, "M", bound=True),
            Command("Say who hands over", _GROUP, lambda: into(card.giver), "W", bound=True),
            Command("Answer the questions", _GROUP, self.answer, "Q", bound=True),
            Command("Name the friction point", _GROUP, lambda: into(card.texts[Field.FRICTION]), "R", bound=True),
            Command("Rename the handoff", _GROUP, self.name_it, "F2", bound=True),
            Command("Go to the SLA of the handoff", _GROUP, self.to_sla, "G", bound=True),
            Command("Move the handoff up", _GROUP, lambda: self.shift(-1), "Alt+Up", bound=True),
            Command("Move the handoff down", _GROUP, lambda: self.shift(1), "Alt+Down", bound=True),
            *card.lookup.commands(_GROUP),
            Command("Remove the handoff", _GROUP, self.remove, "Del", bound=True),
            Command("Back to the handoffs", _GROUP, self.list.setFocus, "Esc", bound=True),
        ]

    def first_focus(self) -> QWidget:
        """The list, or the one next step."""
        return self.list if self._views else self.empty

    def show_record(self, record: Record) -> None:
        """Put a handoff at hand."""
        if isinstance(record, Handoff):
            self.choose(record.id)

    def choose(self, handoff_id: object) -> None:
        """Put a handoff at hand by its id."""
        self.list.select([handoff_id] if isinstance(handoff_id, int) else [])
        self.list.scrollTo(self.list.currentIndex())

    def at(self) -> HandoffView | None:
        """The handoff at hand."""
        keys = self.list.selected_keys()
        return next((one for one in self._views if keys and one.handoff.id == keys[0]), None)

    def add_usual(self) -> None:
        """Add the handoffs that come with the program."""
        added = self.desk.run(handoffs.add_usual_handoffs)
        if added == []:
            self.desk.told.emit("The usual handoffs are on the map already.")
        elif added:
            self.choose(added[0].id)
            self.list.setFocus()

    def start_own(self) -> None:
        """Begin to type a handoff of one's own."""
        self.frame.show_any(True)
        self.line.start()

    def answer(self) -> None:
        """Put the keys into the first question that has no answer, or into the first."""
        view = self.at()
        if view is not None:
            asked = [question.field for question in handoffs.questions_of(view.handoff)]
            still = (field for field in asked if not handoffs.answer_of(view.handoff, field))
            self.frame.go_into(self.card.texts[next(still, asked[0])])

    def name_it(self) -> None:
        """Put the keys where the handoff at hand is named."""
        if self.at() is not None:
            self.frame.go_into(self.card.title)
            self.card.title.line.selectAll()

    def to_map(self) -> None:
        """Put the keys into the map."""
        self.frame.go_into(self.drawn.map)

    def to_sla(self) -> None:
        """Go to what both sides of the handoff at hand promise."""
        view = self.at()
        if view is not None:
            self.place_asked.emit(_SLAS, view.handoff)

    def shift(self, by: int) -> None:
        """Move the handoff at hand up or down the list, unless the keys are in the form."""
        view, ids = self.at(), [one.handoff.id for one in self._views]
        if view is not None and not self._typing() and can_shift(ids, view.handoff.id, by):
            self.desk.run(handoffs.move_handoffs, [view.handoff.id], shifted_before(ids, view.handoff.id, by))

    def remove(self) -> None:
        """Remove the handoff at hand with its agreement, unless the keys are in the form."""
        view = self.at()
        if view is None or self._typing():
            return
        along = " and its SLA" if sla_of(self.desk.document, view.handoff.id) else ""
        if self.desk.bridge.succeeds(handoffs.remove_handoff, view.handoff.id):
            self.desk.said.emit(f"Removed the handoff {quoted(view.handoff.title)}{along}.")

    def _typing(self) -> bool:
        return self.frame.in_form() and not self.drawn.map.hasFocus()

    def _add(self, text: str, _choice: object) -> None:
        made = self.desk.run(handoffs.add_handoff, text)
        if made is not None:
            self.line.clear()
            self.choose(made.id)

    def _show_chosen(self) -> None:
        view = self.at()
        if (view is None or view.handoff.id != self.card.handoff_id) and not self.drawn.map.hasFocus():
            self.frame.to_top()
        self.card.show_handoff(view)
        self.drawn.map.go_to(view.handoff.id if view else None)

    def _wire(self) -> None:
        self.list.selectionModel().selectionChanged.connect(lambda _now, _before: self._show_chosen())
        self.list.opened.connect(lambda _key: self.answer())
        self.list.delete_requested.connect(lambda _keys: self.remove())
        self.drawn.map.picked.connect(self.choose)
        self.drawn.map.opened.connect(lambda _key: self.answer())
        self.card.to_sla.clicked.connect(self.to_sla)
        self.line.added.connect(self._add)
        self.usual.clicked.connect(self.add_usual)
        self.empty.asked.connect(self.add_usual)
