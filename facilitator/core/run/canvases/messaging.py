"""The messaging hierarchy: capability, benefit, message; its translation for sales; and whether it is clear."""

from enum import StrEnum

from facilitator.core.record import Ordered, Record, Text


class Level(StrEnum):
    """The levels of the hierarchy, from what it can do to what is said."""

    CAPABILITY = "capability"
    BENEFIT = "benefit"
    MESSAGE = "message"


class Clarity(StrEnum):
    """What the clarity test showed; open until the room has judged."""

    OPEN = ""
    SAME = "same"
    DIFFERS = "differs"


class Message(Ordered):
    """One entry of the tree. Under a capability stand benefits, under a benefit messages.

    Where teams understand it differently, `plan` says what will be done about it, and who owns that.
    """

    table = "message"
    workshop_id: int
    parent_id: int | None = None
    level: Level
    text: Text
    clarity: Clarity = Clarity.OPEN
    plan: Text = ""
    owner_id: int | None = None


class Wording(Record):
    """How one team says an entry in its own words. At most one an entry and team."""

    table = "wording"
    message_id: int
    team_id: int
    text: Text


class Translation(Ordered):
    """From a feature, over what it means to the customer, to what a seller says."""

    table = "translation"
    workshop_id: int
    feature: Text
    meaning: Text = ""
    talking_point: Text = ""
