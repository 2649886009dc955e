"""The map of handoffs, and what is known of each."""

from functools import partial

from facilitator.core.agree.handing import handoffs
from facilitator.core.agree.handing.handoff_map import HandoffView, views
from facilitator.core.agree.handing.handoffs import Field, Handoff, Receiver
from facilitator.core.agree.service.slas import Sla, sla_of
from facilitator.core.people import Team
from facilitator.core.phrases import quoted
from facilitator.core.record import Changes
from facilitator.core.run.agreeing_handoffs import drafts_to_take, take_drafts
from facilitator.core.run.canvases.journey import Transition
from facilitator.ui.command import Command
from facilitator.ui.parts.agreements.handoffs.handoff_card import HandoffCard
from facilitator.ui.parts.agreements.handoffs.handoff_rows import handoff_rows
from facilitator.ui.parts.agreements.handoffs.map_panel import MapPanel
from facilitator.ui.parts.at_hand_pane import GrowingPane
from facilitator.ui.parts.choice_list import ChoiceList
from facilitator.ui.parts.layouts import column_of, either, fill
from facilitator.ui.parts.list_beside import ListBeside
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.prepare.add_line import AddLine
from facilitator.ui.theme import GAP, GAP_XS
from facilitator.ui.widgets.empty import EmptyState
from facilitator.ui.widgets.labels import label

_GROUP = "Handoffs"
_SLAS = 2
_EMPTY = (
    "Where does work change hands?",
    "Draw who hands what to whom, as it really goes, and name for each handoff the one point where it rubs. "
    "Four handoffs that nearly every company has are a good beginning.",
    "Add the usual handoffs",
    "U",
)


class HandoffsPane(GrowingPane[Handoff]):
    """The handoffs at the left; at the right the map of all, and below it the one at hand with its questions."""

    kind = Handoff
    watches = (Handoff, Receiver, Sla, Team, Transition)

    def build(self) -> None:
        """The map, the list with a line for one more, and the form."""
        self._views: list[HandoffView] = []
        self.drawn = MapPanel(self.desk.look.tokens)
        self.list = ChoiceList("Handoffs")
        self.line = AddLine("Another handoff")
        self.usual = live_button("Add the usual handoffs", "U")
        self.journeys = live_button("Take over from journeys", "T")
        self.card, self.empty = HandoffCard(self.desk), EmptyState(*_EMPTY)
        left = column_of(label("Handoffs", "strong"), (self.list, 1), self.line, self.usual, self.journeys)
        form = column_of(self.drawn, (self.card, 1), gap=GAP)
        form.setContentsMargins(0, 0, GAP_XS, 0)
        self.frame = ListBeside(left, form)
        self.frame.put_below(self.card.lookup)
        self.stack = either(self.frame, self.empty)
        fill(self, self.stack)
        self.wire()

    def refresh(self, changes: Changes | None) -> None:
        """Show the handoffs as they are now."""
        self._views = views(self.desk.document)
        self.drawn.show_views(self._views)
        self.journeys.setVisible(bool(drafts_to_take(self.desk.document)))
        self.put_rows(handoff_rows(self._views))

    def commands(self) -> list[Command]:
        """What can be done with the handoffs, and in the one at hand."""
        card, into = self.card, self.frame.go_into
        own = [
            Command("Add a handoff of your own", _GROUP, self.start_own, "N", bound=True),
            Command("Add the usual handoffs", _GROUP, self.add_usual, "U", bound=True),
            Command("Take over handoffs drafted in journeys", _GROUP, self.take_over, "T", bound=True),
        ]
        if self.at() is None:
            return own
        return [
            *own,
            Command("Go to the map", _GROUP, self.to_map, "M", bound=True),
            Command("Say who hands over", _GROUP, partial(into, card.giver), "W", bound=True),
            Command("Answer the questions", _GROUP, self.answer, "Q", bound=True),
            Command("Name the friction point", _GROUP, partial(into, card.texts[Field.FRICTION]), "R", bound=True),
            Command("Rename the handoff", _GROUP, self.name_it, "F2", bound=True),
            Command("Go to the SLA of the handoff", _GROUP, self.to_sla, "G", bound=True),
            Command("Move the handoff up", _GROUP, partial(self.shift, -1), "Alt+Up", bound=True),
            Command("Move the handoff down", _GROUP, partial(self.shift, 1), "Alt+Down", bound=True),
            *card.lookup.commands(_GROUP),
            Command("Remove the handoff", _GROUP, self.remove, "Del", bound=True),
            Command("Back to the handoffs", _GROUP, self.list.setFocus, "Esc", bound=True),
        ]

    def add_usual(self) -> None:
        """Add the handoffs that come with the program."""
        self.add_by(handoffs.add_usual_handoffs, "The usual handoffs are on the map already.")

    def take_over(self) -> None:
        """Put onto the map what was drafted in the journeys of workshops."""
        self.add_by(take_drafts, "No journey has drafted a handoff that is not here already.")

    def on_opened(self) -> None:
        """Go on with the questions of the handoff at hand."""
        self.answer()

    def answer(self) -> None:
        """Put the keys into the first question that has no answer, or into the first."""
        handoff = self.at()
        if handoff is not None:
            asked = [question.field for question in handoffs.questions_of(handoff)]
            still = (field for field in asked if not handoffs.answer_of(handoff, field))
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
        handoff = self.at()
        if handoff is not None:
            self.place_asked.emit(_SLAS, handoff)

    def shift(self, by: int) -> None:
        """Move the handoff at hand up or down the list."""
        ids = [one.handoff.id for one in self._views]
        self.shift_among(ids, by, lambda moving, before: self.desk.run(handoffs.move_handoffs, [moving], before))

    def remove(self) -> None:
        """Remove the handoff at hand with its agreement."""
        handoff = self.at()
        if handoff is not None:
            along = " and its SLA" if sla_of(self.desk.document, handoff.id) else ""
            self.remove_by(handoffs.remove_handoff, handoff.id, f"Removed the handoff {quoted(handoff.title)}{along}.")

    def typing(self) -> bool:
        """Whether the keys are in the form, the map apart: an arrow there is a handoff."""
        return self.frame.in_form() and not self.drawn.map.hasFocus()

    def add(self, text: str, _choice: object) -> None:
        """Add a handoff of one's own."""
        self.take_in(self.desk.run(handoffs.add_handoff, text))

    def show_chosen(self) -> None:
        """Show the handoff at hand, in its card and on the map."""
        chosen = self.list.chosen_id()
        if (chosen is None or chosen != self.card.handoff_id) and not self.drawn.map.hasFocus():
            self.frame.to_top()
        self.card.show_handoff(next((view for view in self._views if view.handoff.id == chosen), None))
        self.drawn.map.go_to(chosen)

    def wire(self) -> None:
        """Let the parts be heard."""
        super().wire()
        self.drawn.map.picked.connect(self.choose)
        self.drawn.map.opened.connect(lambda _key: self.answer())
        self.card.to_sla.clicked.connect(self.to_sla)
        self.usual.clicked.connect(self.add_usual)
        self.journeys.clicked.connect(self.take_over)
        self.empty.asked.connect(self.add_usual)
