"""Whose answers a file holds: the teams that it names, each with ours that is meant, or one team for all."""

from collections.abc import Sequence
from itertools import pairwise
from math import ceil

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from facilitator.core.assess.intake.shapes import NewTeam, Use
from facilitator.core.assess.intake.teams import called
from facilitator.core.people import Team
from facilitator.core.phrases import quoted
from facilitator.ui.parts.assess.intake.file_reading import FileReading
from facilitator.ui.parts.assess.intake.looking import Meaning
from facilitator.ui.parts.clamped import ClampedLabel
from facilitator.ui.parts.panel import Panel
from facilitator.ui.theme import GAP, GAP_S
from facilitator.ui.widgets.forms import Combo
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.scrolling import scrolled

_NAMED, _UNNAMED = "The teams in the file", "No team"
_ACROSS, _MOST_ROWS = 2, 2
_ROW = 36
_COMBO, _EVERYONE = 150, 220


class TeamsSide(Panel):
    """One choice for all answers; with a column of teams, below it one for each of its words."""

    def __init__(self, reading: FileReading, parent: QWidget | None = None) -> None:
        self._reading = reading
        self.everyone = Combo()
        self.everyone.setAccessibleName("Whose answers these are")
        self.everyone.setMinimumWidth(_EVERYONE)
        self.meanings: dict[str, Combo] = {}
        self._grid_house = QWidget()
        self._grid = QGridLayout(self._grid_house)
        self._grid.setContentsMargins(0, 0, GAP_S, 0)
        self._grid.setVerticalSpacing(GAP_S)
        self._grid.setHorizontalSpacing(GAP)
        for across in range(_ACROSS):
            self._grid.setColumnStretch(2 * across, 1)
        self._scroll = scrolled(self._grid_house)
        self._scroll.hide()
        super().__init__("Teams", self._scroll, parent)
        self.head.addWidget(label("All answers are from", "muted"))
        self.head.addWidget(self.everyone)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.everyone.picked.connect(self._reading.come_from)

    def show_teams(self, teams: list[Team]) -> None:
        """Show the choices made, among these teams."""
        looked, choices = self._reading.looked, self._reading.choices
        if looked is None:
            return
        named = bool(looked.matching.used(Use.TEAM))
        ours: list[tuple[str, object]] = [(team.name, team.id) for team in teams]
        self._offer(self.everyone, [(_NAMED if named else _UNNAMED, None), *ours], choices.team_id)
        there = looked.words if choices.team_id is None else ()
        words = sorted(there, key=lambda word: called(word) in looked.known)  # those to decide on first
        if words != list(self.meanings):
            self._lay_words(words)
        said = self._said()
        for word, combo in self.meanings.items():
            meaning = said.get(called(word), looked.known.get(called(word)))
            add = (f"Add a team {quoted(word)}", NewTeam.ADD.value)
            self._offer(combo, [*ours, (_UNNAMED, None), add], meaning)
        unknown = self.unknown_words()
        self.remark(f"{len(unknown)} not known" if unknown else "")

    def unknown_words(self) -> list[str]:
        """The words for teams that mean none of ours yet, and of which nobody has said what they mean."""
        looked = self._reading.looked
        if looked is None or self._reading.choices.team_id is not None:
            return []
        decided = {*looked.known, *self._said()}
        return [word for word in looked.words if called(word) not in decided]

    def _said(self) -> dict[str, Meaning]:
        """What somebody has said that words mean, as `called` has them."""
        return {called(word): meaning for word, meaning in self._reading.choices.teams.items()}

    def _lay_words(self, words: Sequence[str]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.meanings = {word: Combo() for word in words}
        for place, (word, combo) in enumerate(self.meanings.items()):
            row, across = divmod(place, _ACROSS)
            combo.setAccessibleName(f"{word} in the file is")
            combo.setFixedWidth(_COMBO)
            combo.picked.connect(lambda chosen, word=word: self._reading.mean(word, _meaning(chosen)))
            named = ClampedLabel(1)
            named.setText(word)
            self._grid.addWidget(named, row, 2 * across, Qt.AlignmentFlag.AlignVCenter)
            self._grid.addWidget(combo, row, 2 * across + 1)
        for before, combo in pairwise((self.everyone, *self.meanings.values())):
            QWidget.setTabOrder(before, combo)
        self._scroll.setVisible(bool(words))
        self._scroll.setFixedHeight(min(ceil(len(words) / _ACROSS), _MOST_ROWS) * (_ROW + GAP_S))

    def _offer(self, combo: Combo, choices: list[tuple[str, object]], value: Meaning) -> None:
        if [(combo.itemText(at), combo.itemData(at)) for at in range(combo.count())] != choices:
            combo.fill(choices)
        combo.pick(value)


def _meaning(chosen: object) -> Meaning:
    """What was chosen; a combo gives an enum back as a plain string."""
    if isinstance(chosen, str):
        return NewTeam(chosen)
    return chosen if isinstance(chosen, int) else None
