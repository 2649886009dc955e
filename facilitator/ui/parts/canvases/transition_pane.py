"""The transitions of the customer journey: where work changes hands, each with a first draft of its SLA."""

from facilitator.core.document import Document
from facilitator.core.lines import Missing
from facilitator.core.people import Participant, Person, Team
from facilitator.core.phrases import counted
from facilitator.core.record import Changes
from facilitator.core.run.canvases import transitions
from facilitator.core.run.canvases.journey import Journey, JourneyStage, Touchpoint, Transition, journey
from facilitator.ui.command import Command
from facilitator.ui.parts.canvases.grid_pane import GridPane
from facilitator.ui.parts.canvases.journey_rows import (
    BETWEEN,
    OWNER,
    RISKY,
    TRIGGER,
    WHAT,
    WITHIN,
    transition_words,
    transitions_of,
)
from facilitator.ui.parts.canvases.line_grid import LineGrid, LineVerbs
from facilitator.ui.parts.canvases.missing_walk import MissingWalk
from facilitator.ui.parts.canvases.transition_form import TransitionForm
from facilitator.ui.widgets.empty import EmptyState
from facilitator.ui.widgets.textgridmodel import Key

_EMPTY = (
    "Where one team hands over to another",
    "A transition stands wherever the next stage belongs to another team. Each gets a first draft of what is handed "
    "over, when, how fast, and who owns it.",
    "Find transitions",
)
_NONE = "No other team takes over anywhere yet: say on the map which team is responsible for each stage."
_GROUP = "Customer journey"


class TransitionPane(GridPane):
    """Typing fills the drafts; what one still lacks is said below."""

    watches = (JourneyStage, Touchpoint, Transition, Team, Person, Participant)

    def build(self) -> None:
        """How far it is above, the grid, and what the drafts lack."""
        verbs = LineVerbs("transition", _edit, transitions.remove_transitions)
        self.walk = MissingWalk("Every transition has an owner, a trigger and a time.", "Ctrl G")
        self.empty = EmptyState(*_EMPTY)
        self.lay_out(LineGrid(self.desk, "Transitions", verbs), self.walk, self.empty)
        self.grid.asked.connect(self._ask)
        self.walk.went.connect(self._go)
        self.empty.asked.connect(self.propose)
        self.head.offer("Find transitions", "Ctrl F", self.propose)
        self.head.offer("Add…", "Alt A", self.add)
        self.head.offer("Risky", "Ctrl E", self.turn_risky)

    def refresh(self, changes: Changes | None) -> None:
        """Show the transitions as they are now."""
        if self.desk.workshop_id is None:
            return
        found = self._journey()
        self.head.words.setText(transition_words(found))
        self.lines.show_lines(*transitions_of(self.desk.document, self.desk.workshop_id, found, self.desk.look.tokens))
        lacking = [one for one in transitions.missing(found) if isinstance(one.about, Transition)]
        self.walk.show_missing(lacking)

    def commands(self) -> list[Command]:
        """What can be done to the transitions."""
        return [
            Command("Find transitions", _GROUP, self.propose, "Ctrl+F", bound=True),
            Command("Add a transition…", _GROUP, self.add, "Alt+A or A", bound=True),
            Command("Risky, or not", _GROUP, self.turn_risky, "Ctrl+E", bound=True),
            Command("Next incomplete draft", _GROUP, lambda: self.walk.walk(1), "Ctrl+G", bound=True),
        ]

    def propose(self) -> None:
        """Mark a transition wherever another team is responsible for the next stage."""
        if self.desk.workshop_id is None:
            return
        new = self.desk.run(transitions.propose_transitions, self.desk.workshop_id)
        if new:
            self.desk.said.emit(f"Marked {counted(len(new), 'transition')}.")
            self.grid.go_to(new[0].id, WHAT)
            self.grid.setFocus()
        elif new is not None:
            every = "Every place where another team takes over is marked already."
            self.desk.told.emit(every if self._journey().transitions else _NONE)

    def add(self) -> None:
        """Open the form for a transition by hand."""
        found = self._journey()
        if len(found.teams) < 2 or not found.stages:
            self.desk.bridge.refused.emit("A transition needs a stage and two teams: add stages on the map first.")
        else:
            TransitionForm(self.desk, found, None, self.window()).open()

    def turn_risky(self) -> None:
        """The transition at hand needs special attention, or does not."""
        one = self._at_hand()
        if one is not None:
            self.desk.run(transitions.set_risky, one.id, not one.risky)

    def _journey(self) -> Journey:
        return journey(self.desk.document, self.desk.workshop_id or 0)

    def _at_hand(self) -> Transition | None:
        at = self.grid.at()
        return self.desk.document.find(Transition, at[0]) if at and isinstance(at[0], int) else None

    def _ask(self, _row: Key, column: Key) -> None:
        one = self._at_hand()
        if column == RISKY:
            self.turn_risky()
        elif column == BETWEEN and one is not None:
            TransitionForm(self.desk, self._journey(), one, self.window()).open()

    def _go(self, missing: Missing) -> None:
        one = missing.about
        if isinstance(one, Transition):
            lacks = ((OWNER, one.owner_id is None), (TRIGGER, not one.trigger), (WITHIN, not one.within))
            self.grid.go_to(one.id, next((column for column, is_so in lacks if is_so), WHAT))
            self.grid.setFocus()


def _edit(document: Document, transition_id: int, column: Key, value: object) -> Transition:
    """Store one cell of a draft."""
    if column == OWNER:
        return transitions.set_owner(document, transition_id, value if isinstance(value, int) else None)
    return transitions.edit_draft(document, transition_id, **{str(column): str(value)})
