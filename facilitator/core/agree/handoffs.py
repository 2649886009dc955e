"""Handoffs: the map of who hands what to whom, how that really works, and where it rubs.

After the workflow map of seed 004_2b920f03eb247414.txt. Promises about a handoff: `slas`.
"""

from facilitator.core.record import Ordered, Record, Text


class Handoff(Ordered):
    """An arrow of the map, from one team to one or more (`Receiver`); `giver_id` None: nobody hands over yet.

    `key` names one that comes with the program, and so the questions it asks; "" for one of their own. `defined`: what
    makes something ready to go over; `trigger`: what sets it going; `seen_by`: who gets to see it; `speed`: how fast
    it is taken up; `content`: what goes along; `lead_time`: how long before they know. `reality` is how it really
    works, `friction` the one point where it rubs.
    """

    table = "handoff"
    key: Text = ""
    title: Text
    giver_id: int | None = None
    defined: Text = ""
    trigger: Text = ""
    seen_by: Text = ""
    speed: Text = ""
    content: Text = ""
    lead_time: Text = ""
    reality: Text = ""
    friction: Text = ""


class Receiver(Record):
    """A team that takes over. At most one a handoff and team."""

    table = "receiver"
    handoff_id: int
    team_id: int
