"""Feedback loops: what one team learns and another acts on, and how the answer gets back to where it came from.

After the feedback loop design of seed 004_2b920f03eb247414.txt.
"""

from datetime import date

from facilitator.core.record import Ordered, Record, Text
from facilitator.core.rhythms import Every


class FeedbackLoop(Ordered):
    """One loop. `key` names one that comes with the program, "" for one of their own.

    `today`: what happens now, honestly. `form`: what it looks like; `acted_on`: who receives it and what they do;
    `back`: how the answer gets back. It turns `every` so often from `since` on; `ended`: no more, its rounds stay.
    """

    table = "feedback_loop"
    key: Text = ""
    title: Text
    from_id: int | None = None
    to_id: int | None = None
    today: Text = ""
    owner_id: int | None = None
    every: Every | None = None
    since: date | None = None
    form: Text = ""
    acted_on: Text = ""
    back: Text = ""
    ended: bool = False


class LoopRound(Record):
    """One turn of a loop, on a local day: what was heard, and what was answered ("" while the source waits)."""

    table = "loop_round"
    loop_id: int
    day: date
    heard: Text
    answered: Text = ""
