"""The people who belong to something: one button each, and a line for one more."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.names import folded
from facilitator.core.people import Person, Team, people, teams
from facilitator.ui.desk import Desk
from facilitator.ui.parts.commit.action_typed import complete_names, owner_or_none
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.theme import GAP_S, GAP_XS
from facilitator.ui.widgets.buttons import ActionButton
from facilitator.ui.widgets.chips import FlowLayout
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.marks import mark_icon

_NOBODY = "Type a name, or a team for everybody on it."


@dataclass(frozen=True)
class Circle:
    """Those who belong to a thing, by its id: who they are, how they come and go, and the words for it."""

    members: Callable[[Document, int], Sequence[Person]]
    add: Callable[[Document, int, Sequence[int]], object]
    remove: Callable[[Document, int, int], object]
    line: str
    """What the line is called."""
    take_out: str
    """What a button does; {} is the person."""
    left: str
    """What is said once somebody has been taken out; {} is the person."""
    nobody: str = ""
    """What stands there while there is nobody."""


class PeopleLine(QWidget):
    """Pressing a person takes them out; the line takes a name, or a team for everybody on it."""

    def __init__(self, desk: Desk, circle: Circle, parent: QWidget | None = None, *, line_last: bool = False) -> None:
        super().__init__(parent)
        self._desk, self._circle = desk, circle
        self._of: int | None = None
        self._shown: tuple[tuple[Person, Team | None], ...] = ()
        self._room = QWidget()
        self._flow = FlowLayout(self._room, GAP_XS + 2)
        self.nobody = label(circle.nobody, "muted", wrap=True)
        self.line = QLineEdit()
        self.line.setPlaceholderText("Add a person, or a team")
        self.line.setAccessibleName(circle.line)
        self.line.returnPressed.connect(self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        there = (self.nobody, self._room)
        for part in (*there, self.line) if line_last else (self.line, *there):
            column.addWidget(part)

    def show_people(self, of: int | None) -> None:
        """Show who belongs to a thing, by its id. What was begun in the line does not go over to another."""
        document = self._desk.document
        if of != self._of:
            self.line.clear()
        self._of = of
        there = self._circle.members(document, of) if of is not None else []
        shown = tuple((person, document.find(Team, person.team_id)) for person in there)
        self.nobody.setVisible(bool(self._circle.nobody) and not there)
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
            button.name_as(self._circle.take_out.format(person.name))
            button.clicked.connect(partial(self._take_out, person))
            self._flow.addWidget(button)
            button.show()

    def _take_out(self, person: Person) -> None:
        if self._of is not None and self._desk.bridge.succeeds(self._circle.remove, self._of, person.id):
            self._desk.said.emit(self._circle.left.format(person.name))
            self.line.setFocus()

    def _add(self) -> None:
        typed = self.line.text()
        if self._of is None or not typed.strip():
            return
        if self._desk.bridge.succeeds(add_typed, self._circle, self._of, typed):
            self.line.clear()


def add_typed(document: Document, circle: Circle, of: int, typed: str) -> None:
    """Add the person whose name was typed, or everybody on the team; UserError if it is unclear who that is."""
    team = next((one for one in document.all(Team) if folded(one.name) == folded(typed)), None)
    known = people(document)
    if team is not None:
        mates = [person.id for person in known if person.team_id == team.id]
        if not mates:
            raise UserError(f"Nobody is on {team.name} yet: add people to it on the People page.")
        circle.add(document, of, mates)
        return
    person = owner_or_none(typed, known, document.all(Team))
    if person is None:
        raise UserError(_NOBODY)
    circle.add(document, of, [person.id])
