"""A transition by hand: at the end of which stage, from whom, to whom."""

from PySide6.QtWidgets import QWidget

from facilitator.core.run.canvases.journey import Journey, Transition
from facilitator.core.run.canvases.transitions import mark_transition, set_between
from facilitator.ui.desk import Desk
from facilitator.ui.parts.canvases.common import team_choices
from facilitator.ui.parts.form_dialog import FormDialog
from facilitator.ui.widgets.forms import Combo, Form


class TransitionForm(FormDialog):
    """Marks a new transition, or lets other teams hand over at one that is there."""

    def __init__(self, desk: Desk, found: Journey, transition: Transition | None, parent: QWidget) -> None:
        self._desk, self._transition = desk, transition
        body = Form()
        title, primary = ("Change a transition", "Save") if transition else ("Add a transition", "Add")
        super().__init__(title, body, primary, parent=parent)
        self.stage, self.giving, self.taking = Combo(), Combo(), Combo()
        self.stage.fill([(stage.title, stage.id) for stage in found.stages])
        for choice in (self.giving, self.taking):
            choice.fill(team_choices(found.teams, nobody=""))
        body.add("At the &end of", self.stage)
        body.add("&From", self.giving)
        body.add("&To", self.taking)
        self._begin(found)

    def store(self) -> None:
        """Store what the fields hold; UserError if that is refused."""
        giving, taking = self.giving.currentData(), self.taking.currentData()
        if self._transition is None:
            mark_transition(self._desk.document, self.stage.currentData(), giving, taking)
        else:
            set_between(self._desk.document, self._transition.id, giving, taking)

    def _begin(self, found: Journey) -> None:
        """Begin with what is there, or with the first two teams."""
        one = self._transition
        if one is not None:
            self.stage.pick(one.stage_id)
            self.stage.setEnabled(False)
            self.giving.pick(one.from_team_id)
            self.taking.pick(one.to_team_id)
            self.giving.setFocus()
            return
        responsible = next((stage.team_id for stage in found.stages), None)
        self.giving.pick(responsible)
        self.taking.setCurrentIndex(1 if self.giving.currentIndex() == 0 else 0)
        self.stage.setFocus()
