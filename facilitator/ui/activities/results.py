"""The current state: a walk through what the assessment says, and the points and figures noted before the day."""

from PySide6.QtWidgets import QWidget

from facilitator.core.assess.answers import AnswerSheet, answered_waves
from facilitator.core.assess.waves import Wave
from facilitator.core.plan import agenda
from facilitator.core.record import Changes
from facilitator.core.run.canvases.whole import side_shown
from facilitator.core.run.walk import Walk, stops_of, unveiling_of, walk_of
from facilitator.ui.activities.canvas import begin_stage
from facilitator.ui.activities.tabbed import Tabbed
from facilitator.ui.command import Command
from facilitator.ui.parts.assess.walk.points_pane import PointsPane
from facilitator.ui.parts.assess.walk.walk_pane import WalkPane
from facilitator.ui.parts.assess.walk.walk_verbs import show_points, show_walk
from facilitator.ui.stage.results_reading import POINTS, SIDES

_WALK, _POINTS = range(2)


class Results(Tabbed):
    """Two tabs while a wave has answers, and the points alone while none has. The stage follows the tab."""

    kind = agenda.Activity.RESULTS
    watches = (Wave, AnswerSheet, Walk)

    def build(self) -> None:
        """The tabs above, one of the panes below."""
        self.walk, self.points = WalkPane(self.desk), PointsPane(self.desk)
        self.cards, self.metrics = self.points.cards, self.points.metrics
        self.lay_out(("Walk", self.walk), ("Points", self.points))
        self.tabs.chosen.connect(self._turn_stage)
        if not self._under_way():
            begin_stage(self)
        if not answered_waves(self.desk.document) or self._stage_at_points():
            self._open(_POINTS)

    def refresh(self, changes: Changes | None) -> None:
        """Without answers there is nothing to walk through."""
        answers = bool(answered_waves(self.desk.document))
        if self.tabs.isVisibleTo(self) != answers:
            self.tabs.setVisible(answers)
        if not answers and self.tabs.current() != _POINTS:
            self._open(_POINTS)

    def turns(self) -> list[Command]:
        """The key that leads to the other tab."""
        if self.tabs.isHidden():
            return []
        return [Command("Walk, or points", "Results", self._turn, "F3", bound=True)]

    def turn_to(self, place: int) -> None:
        """Show a tab on the console and its side on the stage."""
        super().turn_to(place)
        self._turn_stage(place)

    def first_focus(self) -> QWidget | None:
        """Where the tab that is shown begins."""
        return self.shown().first_focus()

    def _turn(self) -> None:
        self.turn_to(_POINTS if self.tabs.current() == _WALK else _WALK)

    def _open(self, place: int) -> None:
        self.tabs.choose(place)
        self._stack.setCurrentIndex(place)

    def _turn_stage(self, place: int) -> None:
        workshop_id = self.desk.workshop_id
        if workshop_id is not None and walk_of(self.desk.document, workshop_id) is not None:
            self.desk.run(show_points if place == _POINTS else show_walk, workshop_id)

    def _under_way(self) -> bool:
        """Whether the room has been shown a statement to guess: then the walk goes on where it was."""
        document, workshop_id = self.desk.document, self.desk.workshop_id
        stops = [] if workshop_id is None else stops_of(document, workshop_id)
        return any(seen is not None and seen.at_hand for seen in (unveiling_of(document, one.id) for one in stops))

    def _stage_at_points(self) -> bool:
        workshop_id = self.desk.workshop_id
        return (
            workshop_id is not None
            and self._under_way()
            and side_shown(self.desk.document, workshop_id, SIDES)[0] == POINTS
        )
