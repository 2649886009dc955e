"""Which team of the programme is meant where a statement says product, marketing or sales."""

from facilitator.core.assess.instrument import Role
from facilitator.core.record import Record


class RoleTeam(Record):
    """A team chosen by hand for a role; a role without one is found by name."""

    table = "role_team"
    role: Role
    team_id: int
