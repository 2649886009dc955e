"""A choice of a team, with the teams' marks."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from facilitator.core.people import Team
from facilitator.ui.widgets.forms import Combo
from facilitator.ui.widgets.marks import mark_icon


class TeamCombo(Combo):
    """Offers the teams in use, and a retired one only while it is chosen. `picked(team id or None)`."""

    def __init__(self, name: str, nobody: str = "no team yet", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._nobody = nobody
        self._offered: tuple[Team, ...] = ()

    def show_team(self, teams: Sequence[Team], team_id: int | None) -> None:
        """Show which of all teams is chosen."""
        offered = tuple(team for team in teams if not team.retired or team.id == team_id)
        if offered != self._offered or not self.count():
            self._offered = offered
            self.fill([(self._nobody, None), *((team.name, team.id) for team in offered)])
            for place, team in enumerate(offered, 1):
                self.setItemIcon(place, mark_icon(team.mark, team.colour))
        self.pick(team_id)
