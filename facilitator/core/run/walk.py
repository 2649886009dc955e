"""Walking the room through the results of a wave: which wave, and statement by statement, question, guess, result."""

from enum import StrEnum

from facilitator.core.record import Ordered, Record


class Unveiled(StrEnum):
    """How much of a statement the room sees: the question, its own guess by show of hands, or what was answered."""

    QUESTION = "question"
    GUESS = "guess"
    RESULT = "result"


class Walk(Record):
    """Which wave a workshop looks at, and which earlier one it is compared with, if any."""

    table = "walk"
    workshop_id: int
    wave_id: int
    against_id: int | None = None


class WalkStop(Ordered):
    """A statement that the room is asked to guess. `hands` are how many hands went up for 1, 2, 3, 4 and 5."""

    table = "walk_stop"
    workshop_id: int
    key: str
    unveiled: Unveiled = Unveiled.QUESTION
    hands: tuple[int, ...] = (0, 0, 0, 0, 0)
