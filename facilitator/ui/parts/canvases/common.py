"""What several canvases share: who may own something, the teams as columns and choices, and the lines around."""

from collections.abc import Callable, Container, Iterable, Sequence

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from facilitator.core.document import Document
from facilitator.core.participants import participants
from facilitator.core.people import Person, Team, people
from facilitator.ui.parts.clamped import ClampedLabel
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.live.undo_through import clear_for_good
from facilitator.ui.theme import GAP_S, SMALL
from facilitator.ui.widgets.buttons import ActionButton, Kind
from facilitator.ui.widgets.chips import KeyCap
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.textgridmodel import Choice, GridColumn

NO_OWNER = "No owner"


def owner_choices(document: Document, workshop_id: int, kept: Iterable[int | None] = ()) -> tuple[Choice, ...]:
    """Who can own something, as (name, person id): nobody, whoever is here today, then all others by name.

    People of `kept` (ids) stay on offer though they have left the organisation. Two of one name show their team.
    """
    here = [seat.person for seat in participants(document, workshop_id) if seat.participant.present]
    known = [*here, *people(document), *(document.find(Person, person_id) for person_id in kept)]
    everyone = list({person.id: person for person in known if person is not None}.values())
    teams = {team.id: team.name for team in document.all(Team)}
    names = [person.name for person in everyone]
    choices: list[Choice] = [(NO_OWNER, None)]
    for person in everyone:
        team = teams.get(person.team_id or 0)
        twice = names.count(person.name) > 1 and team
        choices.append((f"{person.name} ({team})" if twice else person.name, person.id))
    return tuple(choices)


def chosen_words(choices: Sequence[Choice], value: object, none: str = "") -> str:
    """The words of a choice, as its cell shows them; `none` for no value."""
    return none if value is None else next((words for words, one in choices if one == value), none)


def team_choices(teams: Iterable[Team], nobody: str = "Nobody yet") -> tuple[Choice, ...]:
    """Teams as (name, team id), behind nobody; without words for nobody only the teams."""
    first: tuple[Choice, ...] = ((nobody, None),) if nobody else ()
    return (*first, *((team.name, team.id) for team in teams))


def team_columns(teams: Iterable[Team], weight: int = 2) -> tuple[GridColumn, ...]:
    """A column for each team, under its mark; the key is the team's id."""
    return tuple(GridColumn(t.id, t.name, weight, mark=t.mark, colour=t.colour) for t in teams)


def shifted(ids: Sequence[int], moving: Container[int], up: bool) -> tuple[list[int], int | None] | None:
    """What a move by one place means: the ids that go, and before which; None if they are at the end already."""
    there = [one for one in ids if one in moving]
    staying = [one for one in ids if one not in moving]
    if not there:
        return None
    at = sum(1 for one in ids[: ids.index(there[0])] if one not in moving) + (-1 if up else 1)
    if not 0 <= at <= len(staying):
        return None
    return there, staying[at] if at < len(staying) else None


class CanvasHead(QWidget):
    """The line above a canvas: how far it is, in words, and at the right what can be done with the whole.

    `note`, small, stands below the words while there is a remark.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = label("", "muted", wrap=True)
        self.note = ClampedLabel(1, SMALL, role=QPalette.ColorRole.PlaceholderText)
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(self.words)
        said.addWidget(self.note)
        self.note.hide()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GAP_S)
        self._row.addLayout(said, 1)

    def remark(self, words: str) -> None:
        """Say something small below."""
        self.note.setText(words)
        self.note.setVisible(bool(words))

    def offer(self, text: str, key: str, act: Callable[[], object], kind: str = Kind.PLAIN) -> ActionButton:
        """Add a button that shows its key; the pane listens to the key."""
        button = live_button(text, key, kind)
        button.clicked.connect(lambda _on: act())
        self._row.addWidget(button)
        return button


class NewLine(QWidget):
    """The line below a canvas for one more row: Enter adds what is typed, and it stays if that was refused.

    `add(text)` says whether it was taken.
    """

    def __init__(self, hint: str, key: str, add: Callable[[str], bool], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._add = add
        self.line = QLineEdit()
        self.line.setPlaceholderText(hint)
        self.line.setAccessibleName(hint)
        self.line.returnPressed.connect(self._take)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_S)
        row.addWidget(KeyCap(key))
        row.addWidget(self.line, 1)
        self.setFocusProxy(self.line)

    def _take(self) -> None:
        if self.line.text().strip() and self._add(self.line.text()):
            clear_for_good(self.line)
