"""Whom something concerns: a tick for each other team, by a click or by its number held with Alt."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from facilitator.core.people import Team
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.chips import FlowLayout
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.marks import mark_icon

_MOST = 9
_HEIGHT = 25
"""Of the words before the ticks: as high as these."""


class TeamChips(QWidget):
    """`chosen(ids)` when the user changes the choice. The ticks stand behind a few words, in the teams' order."""

    chosen = Signal(object)

    def __init__(self, lead: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._teams: list[Team] = []
        self.ticks: dict[int, QCheckBox] = {}
        self._lead = lead
        self._words = label(lead, "small")
        self._words.setFixedHeight(_HEIGHT)
        self._flow = FlowLayout(self, GAP_S)
        self._flow.addWidget(self._words)

    def show_teams(self, teams: Sequence[Team], chosen: Collection[int]) -> None:
        """Offer these teams, those with the ids `chosen` ticked."""
        if list(teams) != self._teams:
            self._teams = list(teams)
            self._make()
        for team_id, tick in self.ticks.items():
            tick.blockSignals(True)
            tick.setChecked(team_id in chosen)
            tick.blockSignals(False)

    def ids(self) -> tuple[int, ...]:
        """The ids of the teams ticked."""
        return tuple(team_id for team_id, tick in self.ticks.items() if tick.isChecked())

    def press(self, event: QKeyEvent) -> bool:
        """Take a number held with Alt as a click on the tick at that place; False if the key is none of these."""
        place = number_held(event)
        return place is not None and self.isVisible() and self.turn(place)

    def turn(self, place: int) -> bool:
        """Turn the tick at a place, counted from 1; False if there is none."""
        if place > len(self.ticks):
            return False
        list(self.ticks.values())[place - 1].click()
        return True

    def _make(self) -> None:
        for tick in self.ticks.values():
            tick.setParent(None)
            tick.deleteLater()
        while self._flow.count() > 1:
            self._flow.takeAt(1)
        self.ticks = {team.id: self._tick(number, team) for number, team in enumerate(self._teams, 1)}
        self._words.setText(self._lead if self._teams else "There is no other team yet.")

    def _tick(self, number: int, team: Team) -> QCheckBox:
        tick = QCheckBox(team.name.replace("&", "&&"))
        tick.setAccessibleName(f"{self._lead} {team.name}")
        tick.setIcon(mark_icon(team.mark, team.colour))
        if number <= _MOST:
            tick.setToolTip(f"Alt {number}")
        tick.toggled.connect(lambda _on: self.chosen.emit(self.ids()))
        self._flow.addWidget(tick)
        return tick


def number_held(event: QKeyEvent) -> int | None:
    """The number from 1 to 9 that was pressed with Alt held, if one was."""
    number = event.key() - Qt.Key.Key_0
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return number if held == Qt.KeyboardModifier.AltModifier and 1 <= number <= _MOST else None
