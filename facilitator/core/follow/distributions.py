"""What has been written for the participants, and when."""

from facilitator.core.record import Instant, Record, Text


class Distribution(Record):
    """One time that a workshop's outcomes were written for everyone. `folder` is where, as shown; `files` how many."""

    table = "distribution"
    workshop_id: int
    at: Instant
    folder: Text
    files: int
