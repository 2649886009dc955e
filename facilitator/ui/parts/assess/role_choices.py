"""Which team is meant where a statement says product, marketing or sales."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout

from facilitator.core.assess.roles import Role, RoleTeam, role_teams, set_role
from facilitator.core.people import Team, teams
from facilitator.core.record import Changes
from facilitator.ui.theme import GAP, GAP_XS
from facilitator.ui.view import View
from facilitator.ui.widgets.forms import Combo
from facilitator.ui.widgets.labels import label

ROLE_WORDS = {Role.PRODUCT: "Product", Role.MARKETING: "Product marketing", Role.SALES: "Sales"}
_WIDTH = 180
_NOBODY, _BY_NAME = "No team found", "Find it by name"


class RoleChoices(View):
    """A choice for each of the three: the team found by its name until another is chosen."""

    watches = (Team, RoleTeam)

    def build(self) -> None:
        """Three names, each with its choice."""
        self.choices = {role: Combo() for role in Role}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        for role, choice in self.choices.items():
            choice.setMaximumWidth(_WIDTH)
            choice.setAccessibleName(f"Team meant by {ROLE_WORDS[role]}")
            choice.picked.connect(partial(self._choose, role))
            pair = QHBoxLayout()
            pair.setSpacing(GAP_XS)
            pair.addWidget(label(f"{ROLE_WORDS[role]} is", "muted"))
            pair.addWidget(choice)
            row.addLayout(pair)

    def refresh(self, changes: Changes | None) -> None:
        """Show who is meant, and who could be."""
        document = self.desk.document
        meant = role_teams(document)
        chosen = {one.role: one.team_id for one in document.all(RoleTeam)}
        in_use = teams(document)
        for role, choice in self.choices.items():
            found = meant.get(role)
            entries: list[tuple[str, object]] = [(team.name, team.id) for team in in_use]
            if found is None:
                entries.insert(0, (_NOBODY, None))
            elif chosen.get(role) == found.id:
                entries.append((_BY_NAME, None))
            choice.fill(entries)
            choice.pick(found.id if found else None)
            choice.setToolTip(f"“{ROLE_WORDS[role]}” in a statement means {found.name if found else 'no team yet'}")

    def focus_first(self) -> None:
        """Go to the first choice."""
        self.choices[Role.PRODUCT].setFocus()

    def _choose(self, role: Role, team_id: object) -> None:
        self.desk.run(set_role, role, team_id if isinstance(team_id, int) else None)
        self.refresh(None)
