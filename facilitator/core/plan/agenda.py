"""The agenda: parts, and the blocks in them."""

from datetime import time
from enum import StrEnum

from facilitator.core.record import Ordered, Text


class Activity(StrEnum):
    """What happens in a block."""

    WELCOME = "welcome"
    RESULTS = "results"
    CONTEXT = "context"
    UPDATES = "updates"
    QUESTIONS = "questions"
    MAPPING = "mapping"
    PRIORITISE = "prioritise"
    DESIGN = "design"
    PRESENT = "present"
    RACI = "raci"
    ACTIONS = "actions"
    REFLECT = "reflect"
    BREAK = "break"


class TurnPlan(StrEnum):
    """Who takes turns inside a block, if anyone does."""

    NONE = "none"
    TEAMS = "teams"
    TABLES = "tables"


class Part(Ordered):
    """A part of the agenda. `short` is its name on the stage's strip. A part of breaks alone has no number."""

    table = "part"
    workshop_id: int
    title: Text
    short: Text


class Block(Ordered):
    """One block. `length`, `shortest` and `added` (live, may be negative) are seconds.

    `pinned` is the local time at which it must start. `instructions` are what the room is asked to do, at most four
    short lines; `guide` is for the facilitator; `private_notes` are the facilitator's own and never leave the console.
    """

    table = "block"
    workshop_id: int
    part_id: int
    title: Text
    activity: Activity
    length: int
    shortest: int
    added: int = 0
    optional: bool = False
    skipped: bool = False
    pinned: time | None = None
    turns: TurnPlan = TurnPlan.NONE
    objective: Text = ""
    instructions: tuple[Text, ...] = ()
    guide: Text = ""
    private_notes: Text = ""
