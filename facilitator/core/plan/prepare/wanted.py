"""The documents wanted from each team before a workshop."""

from facilitator.core.record import Ordered, Text


class Wanted(Ordered):
    """A document that a team is to bring. `link` is an address or the path of a file, once there is one."""

    table = "wanted"
    workshop_id: int
    title: Text
    team_id: int | None = None
    person_id: int | None = None
    link: Text = ""
    arrived: bool = False
    note: Text = ""
