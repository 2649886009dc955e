"""Whom to talk to next: a few suggestions as buttons, everybody else in a list."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.core.people import Person, Team
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.buttons import ActionButton
from facilitator.ui.widgets.forms import Combo
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.marks import mark_icon

_MOST = 3
_LONGEST = 24
_WIDTH = 220


class Suggestions(QWidget):
    """`added(person id)` for whoever is chosen."""

    added = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.people = Combo()
        self.people.setAccessibleName("Somebody to talk to")
        self.people.setFixedWidth(_WIDTH)
        self.people.picked.connect(self._pick)
        self._lead = label("Next, one of each team", "muted")
        self._suggested: list[Person] = []
        self.buttons = [live_button("") for _ in range(_MOST)]
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GAP_S)
        self._row.addWidget(self.people)
        self._row.addStretch(1)
        self._row.addWidget(self._lead)
        for place, button in enumerate(self.buttons):
            button.clicked.connect(lambda _on, at=place: self.added.emit(self._suggested[at].id))
            self._row.addWidget(button)

    def show_people(self, suggested: Sequence[Person], others: Sequence[Person], teams: Mapping[int, Team]) -> None:
        """Show whom to ask first, and all who are not in the list yet."""
        self._suggested = list(suggested[:_MOST])
        self._lead.setVisible(bool(suggested))
        for place, button in enumerate(self.buttons):
            button.setVisible(place < len(self._suggested))
            if place < len(self._suggested):
                _show(button, self._suggested[place], teams)
        self.people.clear()
        self.people.fill([("Add somebody…", None), *((person.name, person.id) for person in others)])
        self.people.setEnabled(bool(others))

    def start(self) -> None:
        """Open the list."""
        if self.people.isEnabled():
            self.people.setFocus()
            self.people.showPopup()

    def _pick(self, person_id: object) -> None:
        if isinstance(person_id, int):
            self.added.emit(person_id)


def _show(button: ActionButton, person: Person, teams: Mapping[int, Team]) -> None:
    team = teams.get(person.team_id or 0)
    name = person.name if len(person.name) <= _LONGEST else f"{person.name[: _LONGEST - 1]}…"
    if team is None:
        button.say(name)
        return
    button.say(name, mark_icon(team.mark, team.colour))
    button.name_as(f"Talk to {person.name}, {team.name}")
