"""What the projected window shows when it does not simply follow the current block."""

from enum import StrEnum

from facilitator.core.record import Instant, Record, Text


class Scene(StrEnum):
    """What the stage can show."""

    WELCOME = "welcome"
    AGENDA = "agenda"
    TIMER = "timer"
    INSTRUCTIONS = "instructions"
    RESULTS = "results"
    CONTEXT = "context"
    QUESTIONS = "questions"
    BOARD = "board"
    GRID = "grid"
    VOTES = "votes"
    SOLUTIONS = "solutions"
    RACI = "raci"
    ACTIONS = "actions"
    REFLECTIONS = "reflections"
    MESSAGE = "message"
    BLANK = "blank"


class Stage(Record):
    """The stage of one workshop. `pinned` None follows the current block. `flashed_at` is when the message last flashed."""

    table = "stage"
    workshop_id: int
    pinned: Scene | None = None
    frozen: bool = False
    blank: bool = False
    message: Text = ""
    flashed_at: Instant | None = None
