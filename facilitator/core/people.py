"""Teams, people, and who takes part in a workshop at which table."""

from enum import StrEnum

from facilitator.core.record import Ordered, Record, Text


class Mark(StrEnum):
    """The shape that goes with a team's colour, so that colour never stands alone."""

    CIRCLE = "circle"
    TRIANGLE = "triangle"
    SQUARE = "square"
    DIAMOND = "diamond"
    HEXAGON = "hexagon"
    STAR = "star"
    PLUS = "plus"


class Team(Ordered):
    """A function such as Product or Sales. Colour is "#rrggbb"; a retired team stays on what it wrote."""

    table = "team"
    name: Text
    colour: str
    mark: Mark
    retired: bool = False


class Person(Record):
    """Someone on a team. Gone: left the organisation, kept for the record."""

    table = "person"
    name: Text
    email: Text = ""
    team_id: int | None = None
    gone: bool = False


class Participant(Record):
    """A person in one workshop. Table numbers begin at 1; None is not seated yet."""

    table = "participant"
    workshop_id: int
    person_id: int
    table_no: int | None = None
    present: bool = False
