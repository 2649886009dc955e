"""The people to involve in a plan: one button each, and a line for one more."""

from functools import partial

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from facilitator.core.assess.improving import involved, uninvolve
from facilitator.core.people import Person, Team, people, teams
from facilitator.ui.desk import Desk
from facilitator.ui.parts.assess.plans.plan_verbs import involve_typed
from facilitator.ui.parts.commit.action_typed import complete_names
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.theme import GAP_S, GAP_XS
from facilitator.ui.widgets.buttons import ActionButton
from facilitator.ui.widgets.chips import FlowLayout
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.marks import mark_icon

_WIDEST = 320
_NOBODY = "Nobody yet. Who has to take part, and who will feel it?"


class PeopleLine(QWidget):
    """Pressing a person takes them out; the line takes a name, or a team for everybody on it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._plan_id: int | None = None
        self._shown: tuple[tuple[Person, Team | None], ...] = ()
        self._room = QWidget()
        self._flow = FlowLayout(self._room, GAP_XS + 2)
        self.nobody = label(_NOBODY, "muted", wrap=True)
        self.line = QLineEdit()
        self.line.setPlaceholderText("Add a person, or a team")
        self.line.setAccessibleName("Person or team to involve")
        self.line.setMaximumWidth(_WIDEST)
        self.line.returnPressed.connect(self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        for part in (self.nobody, self._room, self.line):
            column.addWidget(part)

    def show_plan(self, plan_id: int | None) -> None:
        """Show whom a plan involves."""
        document = self._desk.document
        if plan_id != self._plan_id:
            self.line.clear()
        self._plan_id = plan_id
        there = involved(document, plan_id) if plan_id is not None else []
        shown = tuple((person, document.find(Team, person.team_id)) for person in there)
        self.nobody.setVisible(not there)
        self._room.setVisible(bool(there))
        names = [person.name for person in people(document)] + [team.name for team in teams(document)]
        complete_names(self.line, names)
        if shown != self._shown:
            self._shown = shown
            self._fill()

    def buttons(self) -> list[ActionButton]:
        """The people as they are shown."""
        return [part for part in self._room.findChildren(ActionButton) if not part.isHidden()]

    def _fill(self) -> None:
        while (held := self._flow.takeAt(0)) is not None:
            if (part := held.widget()) is not None:
                part.hide()
                part.deleteLater()
        for person, team in self._shown:
            button = live_button(f"{person.name} ×", icon=mark_icon(team.mark, team.colour) if team else None)
            button.name_as(f"Take {person.name} out of the plan")
            button.clicked.connect(partial(self._take_out, person))
            self._flow.addWidget(button)
            button.show()

    def _take_out(self, person: Person) -> None:
        if self._plan_id is not None and self._desk.bridge.succeeds(uninvolve, self._plan_id, person.id):
            self._desk.said.emit(f"{person.name} is no longer involved.")
            self.line.setFocus()

    def _add(self) -> None:
        typed = self.line.text()
        if self._plan_id is None or not typed.strip():
            return
        if self._desk.bridge.succeeds(involve_typed, self._plan_id, typed):
            self.line.clear()
