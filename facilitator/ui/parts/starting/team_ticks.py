"""Who takes part, team by team."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from facilitator.core.document import Document
from facilitator.core.people import Team, people, teams
from facilitator.core.phrases import counted
from facilitator.ui.theme import GAP, GAP_XS
from facilitator.ui.widgets.chips import FlowLayout
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.marks import mark_icon

_NOBODY = "Nobody is known yet: add people on the People page, now or later."
_NONE_CHOSEN = "Nobody for now: people can be added on the People page."


@dataclass(frozen=True)
class Crew:
    """A team and its people; no team at all for those without one."""

    team: Team | None
    person_ids: tuple[int, ...]


class TeamTicks(QWidget):
    """A tick for each team that has people, all set at first. `changed` comes with every tick."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._left_out: set[int] = set()
        self._ticks: dict[int, QCheckBox] = {}
        self._crews: list[Crew] = []
        self._words = label("", "small")
        self._held = QWidget()
        self._flow = FlowLayout(self._held, GAP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_XS)
        column.addWidget(self._held)
        column.addWidget(self._words)

    def show_crews(self, crews: Sequence[Crew]) -> None:
        """Show the teams as they are now; a tick taken away stays away."""
        if list(crews) != self._crews:
            self._crews = list(crews)
            for tick in self._ticks.values():
                tick.setParent(None)
                tick.deleteLater()
            while self._flow.count():
                self._flow.takeAt(0)
            self._ticks = {_key(crew): self._tick(crew) for crew in crews}
        self._held.setVisible(bool(self._crews))
        self._say()

    def person_ids(self) -> tuple[int, ...]:
        """The people of all teams that are ticked."""
        chosen = (crew for crew in self._crews if _key(crew) not in self._left_out)
        return tuple(person_id for crew in chosen for person_id in crew.person_ids)

    def ticks(self) -> list[QCheckBox]:
        """The ticks, in the teams' order."""
        return list(self._ticks.values())

    def _tick(self, crew: Crew) -> QCheckBox:
        name = crew.team.name if crew.team else "No team"
        tick = QCheckBox(f"{name.replace('&', '&&')} · {len(crew.person_ids)}")
        tick.setAccessibleName(f"{name}, {counted(len(crew.person_ids), 'person', 'people')}")
        if crew.team:
            tick.setIcon(mark_icon(crew.team.mark, crew.team.colour))
        tick.setChecked(_key(crew) not in self._left_out)
        tick.toggled.connect(lambda on: self._on_tick(_key(crew), on))
        self._flow.addWidget(tick)
        return tick

    def _on_tick(self, key: int, on: bool) -> None:
        (self._left_out.discard if on else self._left_out.add)(key)
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        number = len(self.person_ids())
        chosen = f"{counted(number, 'person takes', 'people take')} part." if number else _NONE_CHOSEN
        self._words.setText(chosen if self._crews else _NOBODY)


def crews_of(document: Document) -> list[Crew]:
    """The teams that have people, in their order, and at the end those without a team."""
    known = people(document)
    named = [Crew(team, tuple(one.id for one in known if one.team_id == team.id)) for team in teams(document)]
    active = {crew.team.id for crew in named if crew.team}
    rest = Crew(None, tuple(one.id for one in known if one.team_id not in active))
    return [crew for crew in (*named, rest) if crew.person_ids]


def _key(crew: Crew) -> int:
    return crew.team.id if crew.team else 0
