"""Dot voting: polls, ballots, dots, and how ties are settled."""

from enum import StrEnum

from facilitator.core.record import Instant, Ordered, Record, Text


class Way(StrEnum):
    """How a ballot came in."""

    LAPTOP = "laptop"
    PROXY = "proxy"


class Poll(Record):
    """One round of dot voting.

    `dots` for each participant, at most `most_per_item` on one opportunity (None: no limit); `cut` is how many
    opportunities are taken. Secret until `revealed`. `seed` fixes the random order of each ballot.
    A run-off settles the tie of the poll `runoff_of`.
    """

    table = "poll"
    workshop_id: int
    number: int
    title: Text
    dots: int
    most_per_item: int | None = None
    cut: int
    seed: int
    opened_at: Instant
    closed_at: Instant | None = None
    revealed: bool = False
    runoff_of: int | None = None


class PollItem(Ordered):
    """An opportunity that is on the poll."""

    table = "poll_item"
    poll_id: int
    opportunity_id: int


class Ballot(Record):
    """One participant's ballot. Done with no dots is an abstention."""

    table = "ballot"
    poll_id: int
    participant_id: int
    way: Way
    done: bool = False


class Dots(Record):
    """The dots of one ballot on one opportunity."""

    table = "dots"
    ballot_id: int
    opportunity_id: int
    count: int


class TeamDots(Record):
    """Dots of a whole team on one opportunity, counted from paper or raised hands."""

    table = "team_dots"
    poll_id: int
    opportunity_id: int
    team_id: int
    count: int


class Settled(StrEnum):
    """How a tie across the cut line was settled."""

    RUNOFF = "runoff"
    DECISION = "decision"


class Settlement(Record):
    """A tie across the line of a poll, settled: which opportunities were taken, how, and why."""

    table = "settlement"
    poll_id: int
    chosen: tuple[int, ...]
    by: Settled
    reason: Text
    settled_at: Instant
