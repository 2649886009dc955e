"""One-to-one conversations before a workshop. Private to the facilitator: they leave the console in no form."""

from datetime import date

from facilitator.core.record import Ordered, Text


class OneToOne(Ordered):
    """A conversation with one person. `theme` is what may be carried to the board, worded so that it names nobody."""

    table = "one_to_one"
    workshop_id: int
    person_id: int
    day: date | None = None
    held: bool = False
    concern: Text = ""
    theme: Text = ""
    carried: bool = False
