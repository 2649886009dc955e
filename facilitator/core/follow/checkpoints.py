"""The checkpoints: what is to be done within 48 hours, within two to four weeks, and by the quarter's end."""

from datetime import date
from enum import StrEnum

from facilitator.core.record import Instant, Ordered, Text


class Checkpoint(StrEnum):
    """The three dated lists (seeds/000, follow-through)."""

    HOURS = "hours"
    WEEKS = "weeks"
    QUARTER = "quarter"


class FollowTool(StrEnum):
    """What in the program helps to do an item; none where it is done elsewhere."""

    NONE = ""
    DISTRIBUTE = "distribute"
    MEETINGS = "meetings"
    CHECK_IN = "check_in"
    WINS = "wins"
    STUCK = "stuck"
    REVIEW = "review"
    FEEDBACK = "feedback"
    ASSESSMENT = "assessment"
    NEXT_WORKSHOP = "next_workshop"


class CheckpointItem(Ordered):
    """One thing to do after a workshop. `due` is a day chosen by hand; without it, the checkpoint's own day."""

    table = "checkpoint_item"
    workshop_id: int
    checkpoint: Checkpoint
    title: Text
    hint: Text = ""
    tool: FollowTool = FollowTool.NONE
    due: date | None = None
    owner_id: int | None = None
    done_at: Instant | None = None
    note: Text = ""
