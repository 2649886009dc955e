"""Who looks at the agreement: one button each, and a line for one more."""

from functools import partial

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from facilitator.core.agree.sla_reviews import remove_reviewer, reviewers
from facilitator.core.people import Person, Team, people, teams
from facilitator.ui.desk import Desk
from facilitator.ui.parts.agreements.slas.sla_verbs import add_typed_reviewer
from facilitator.ui.parts.commit.action_typed import complete_names
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.theme import GAP_S, GAP_XS
from facilitator.ui.widgets.buttons import ActionButton
from facilitator.ui.widgets.chips import FlowLayout
from facilitator.ui.widgets.marks import mark_icon


class ReviewersLine(QWidget):
    """Pressing a person takes them out; the line takes a name, or a team for everybody on it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._sla_id: int | None = None
        self._shown: tuple[tuple[Person, Team | None], ...] = ()
        self._room = QWidget()
        self._flow = FlowLayout(self._room, GAP_XS + 2)
        self.line = QLineEdit()
        self.line.setPlaceholderText("Add a person, or a team")
        self.line.setAccessibleName("Person or team to review it")
        self.line.returnPressed.connect(self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(self.line)
        column.addWidget(self._room)

    def show_sla(self, sla_id: int) -> None:
        """Show who looks at an agreement. What was begun in the line does not go over to another."""
        document = self._desk.document
        if sla_id != self._sla_id:
            self.line.clear()
        self._sla_id = sla_id
        shown = tuple((person, document.find(Team, person.team_id)) for person in reviewers(document, sla_id))
        self._room.setVisible(bool(shown))
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
            button.name_as(f"{person.name} reviews it no longer")
            button.clicked.connect(partial(self._take_out, person))
            self._flow.addWidget(button)
            button.show()

    def _take_out(self, person: Person) -> None:
        if self._sla_id is not None and self._desk.bridge.succeeds(remove_reviewer, self._sla_id, person.id):
            self._desk.said.emit(f"{person.name} reviews it no longer.")
            self.line.setFocus()

    def _add(self) -> None:
        typed = self.line.text()
        if self._sla_id is None or not typed.strip():
            return
        if self._desk.bridge.succeeds(add_typed_reviewer, self._sla_id, typed):
            self.line.clear()
