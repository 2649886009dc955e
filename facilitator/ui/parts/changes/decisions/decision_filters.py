"""Which decisions are shown: for whom, whether they wait for another look, and with which words."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.core.people import Team
from facilitator.core.run.decision_log import Logged, for_team, with_words
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.forms import Combo
from facilitator.ui.widgets.marks import mark_icon
from facilitator.ui.widgets.search import SearchField

_WIDTH = 220


class DecisionFilters(QWidget):
    """`changed` when another choice is made or other words are searched for."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._teams: list[Team] | None = None
        self.whom, self.which = Combo(), Combo()
        self.search = SearchField("Search decisions")
        self.which.fill([("All decisions", False), ("To look at again", True)])
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_S)
        for choice, name in ((self.whom, "For"), (self.which, "Which")):
            choice.setAccessibleName(name)
            choice.setFixedWidth(_WIDTH)
            choice.picked.connect(lambda _value: self.changed.emit())
            row.addWidget(choice)
        row.addWidget(self.search, 1)
        self.search.searched.connect(lambda _typed: self.changed.emit())
        self.show_teams([])

    def show_teams(self, teams: Sequence[Team]) -> None:
        """Offer these teams, keeping what is chosen."""
        if list(teams) == self._teams:
            return
        self._teams = list(teams)
        self.whom.fill([("For any team", None), *((f"For {team.name}", team.id) for team in teams)])
        for place, team in enumerate(teams, 1):
            self.whom.setItemIcon(place, mark_icon(team.mark, team.colour))

    def team(self) -> Team | None:
        """The team whom the decisions concern; None for any."""
        return next((team for team in self._teams or [] if team.id == self.whom.currentData()), None)

    def chosen(self, log: Sequence[Logged]) -> list[Logged]:
        """Of these decisions the ones to show."""
        team = self.team()
        left = with_words(for_team(log, team.id if team else None), self.search.text())
        return [row for row in left if row.decision.revisit is not None] if self.which.currentData() else left

    def clear(self) -> None:
        """Show all decisions again."""
        self.whom.setCurrentIndex(0)
        self.which.setCurrentIndex(0)
        self.search.clear()
        self.changed.emit()
