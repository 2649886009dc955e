"""The map of the customer journey: stages by teams, touchpoints in the cells, who is responsible at each stage."""

from facilitator.core.document import Document
from facilitator.core.lines import Missing
from facilitator.core.people import Participant, Person, Team
from facilitator.core.record import Changes
from facilitator.core.run.canvases import journey
from facilitator.core.run.canvases.journey import JourneyStage, Touchpoint, Transition
from facilitator.core.run.canvases.transitions import missing
from facilitator.ui.command import Command
from facilitator.ui.parts.canvases.grid_pane import GridPane
from facilitator.ui.parts.canvases.journey_owners import OwnersSheet
from facilitator.ui.parts.canvases.journey_rows import RESPONSIBLE, map_of, map_words, owners_of
from facilitator.ui.parts.canvases.line_grid import LineGrid, LineVerbs
from facilitator.ui.parts.canvases.missing_walk import MissingWalk
from facilitator.ui.widgets.buttons import Kind
from facilitator.ui.widgets.empty import EmptyState
from facilitator.ui.widgets.textgridmodel import Key

_EMPTY = (
    "The customer's way, and who meets them",
    "Stages of the journey become rows, teams are columns. In each cell stands where that team meets the customer, "
    "and each stage has one team that is responsible for it.",
    "Start with the usual stages",
)
_COMPLETE = "Every stage has a team that is responsible."
_GROUP = "Customer journey"


class JourneyMap(GridPane):
    """Typing fills the cells, a touchpoint on each line; the transitions are on the other tab."""

    watches = (JourneyStage, Touchpoint, Transition, Team, Person, Participant)

    def build(self) -> None:
        """How far it is above, the grid, what is open, and a line for one more stage."""
        verbs = LineVerbs("stage", _edit, journey.remove_stages, journey.move_stages, journey.add_stage, stays=True)
        lines = LineGrid(self.desk, "Customer journey", verbs, ("Add a stage, Enter adds it", "Alt A"))
        self.walk = MissingWalk(_COMPLETE, "Ctrl G")
        self.empty = EmptyState(*_EMPTY)
        self.lay_out(lines, self.walk, self.empty)
        self.walk.went.connect(self._go)
        self.empty.asked.connect(self.add_usual)
        self.head.offer("Usual stages", "Ctrl U", self.add_usual, Kind.QUIET)
        self.head.offer("Owners…", "Alt O", self.ask_owners)

    def refresh(self, changes: Changes | None) -> None:
        """Show the journey as it is now."""
        workshop_id, document = self.desk.workshop_id, self.desk.document
        if workshop_id is None:
            return
        found = journey.journey(document, workshop_id)
        self.head.words.setText(map_words(found))
        self.lines.show_lines(*map_of(document, workshop_id, found, self.desk.look.tokens))
        self.walk.show_missing([one for one in missing(found) if isinstance(one.about, JourneyStage)])

    def commands(self) -> list[Command]:
        """What can be done to the map."""
        return [
            Command("Add a stage", _GROUP, self.line.setFocus, "Alt+A or A", bound=True),
            Command("Add the usual stages", _GROUP, self.add_usual, "Ctrl+U", bound=True),
            Command("Owners of the touchpoints in the cell…", _GROUP, self.ask_owners, "Alt+O", bound=True),
            Command("Next stage without a team", _GROUP, lambda: self.walk.walk(1), "Ctrl+G", bound=True),
            Command("Back to the table", _GROUP, self.grid.setFocus, "Esc", bound=True),
        ]

    def add_usual(self) -> None:
        """Add the usual stages that are not there yet."""
        if self.desk.workshop_id is None:
            return
        if self.desk.run(journey.add_usual_stages, self.desk.workshop_id) == []:
            self.desk.told.emit("All usual stages are there already.")
        self.first_focus().setFocus()

    def ask_owners(self) -> None:
        """Ask who owns the touchpoints of the cell at hand."""
        workshop_id, at = self.desk.workshop_id, self.grid.at()
        if workshop_id is None or at is None or not isinstance(at[0], int):
            return
        found = journey.journey(self.desk.document, workshop_id)
        points = found.at(at[0], at[1]) if isinstance(at[1], int) else ()
        if points:
            OwnersSheet(self.desk, points, owners_of(self.desk.document, workshop_id, found), self.window()).open()
        else:
            self.desk.bridge.refused.emit("There is no touchpoint in this cell: type one first, then say who owns it.")

    def _go(self, missing_one: Missing) -> None:
        if missing_one.about is not None:
            self.grid.go_to(missing_one.about.id, RESPONSIBLE)
            self.grid.setFocus()


def _edit(document: Document, stage_id: int, column: Key, value: object) -> object:
    """Store one cell of a stage: its title, its team, or a team's touchpoints, one on each line."""
    text = value if isinstance(value, str) else ""
    if column == RESPONSIBLE:
        return journey.set_responsible(document, stage_id, value if isinstance(value, int) else None)
    if isinstance(column, int):
        return journey.set_touchpoints(document, stage_id, column, text.split("\n"))
    return journey.rename_stage(document, stage_id, text)
