"""Which news is shown: whose, for whom, and since when."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.core.people import Team
from facilitator.ui.parts.rhythm.news_rows import Since
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.forms import Combo
from facilitator.ui.widgets.marks import mark_icon
from facilitator.ui.widgets.search import SearchField

_WIDTH = 180


class NewsFilters(QWidget):
    """`changed` when another choice is made; the words searched for are the table's."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._teams: list[Team] = []
        self.source, self.whom, self.since = Combo(), Combo(), Combo()
        self.search = SearchField("Search the news")
        self.since.fill([(since.value, since) for since in Since])
        self.since.pick(Since.ALL)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_S)
        for choice, name in ((self.source, "From"), (self.whom, "For"), (self.since, "Since")):
            choice.setAccessibleName(name)
            choice.setFixedWidth(_WIDTH)
            choice.picked.connect(lambda _value: self.changed.emit())
            row.addWidget(choice)
        row.addWidget(self.search, 1)
        self.show_teams([])

    def show_teams(self, teams: Sequence[Team]) -> None:
        """Offer these teams, keeping what is chosen."""
        if teams and list(teams) == self._teams:
            return
        self._teams = list(teams)
        for choice, any_team in ((self.source, "From all teams"), (self.whom, "For any team")):
            word = any_team.split()[0]
            choice.fill([(any_team, None), *((f"{word} {team.name}", team.id) for team in teams)])
            for place, team in enumerate(teams, 1):
                choice.setItemIcon(place, mark_icon(team.mark, team.colour))

    def source_id(self) -> int | None:
        """The team whose news is shown; None for all."""
        return self._id(self.source)

    def whom_for(self) -> Team | None:
        """The team whose digest it concerns; None for any."""
        return next((team for team in self._teams if team.id == self._id(self.whom)), None)

    def how_far(self) -> Since:
        """How far back."""
        return Since(self.since.currentData())

    def _id(self, choice: Combo) -> int | None:
        chosen = choice.currentData()
        return chosen if isinstance(chosen, int) else None
