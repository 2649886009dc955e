"""Dot voting: the records of polls, ballots and dots; opening a poll and changing its rules.

Ballots are filled in by `ballots`, counted by `tally`, and closed and settled by `ties`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from math import ceil

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.order import STEP
from facilitator.core.phrases import counted
from facilitator.core.plan.workshops import Workshop
from facilitator.core.record import Instant, Ordered, Record, Text
from facilitator.core.run.vote.opportunities import Opportunity
from facilitator.core.text import one_line, required

_USUAL_DOTS = 3
_MOST_DOTS = 10


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


@dataclass(frozen=True)
class Suggestion:
    """Dots for each person, at most how many on one opportunity, and why, in a sentence or two."""

    dots: int
    most_per_item: int
    reason: str


# Verbs


def open_poll(
    document: Document,
    workshop_id: int,
    opportunity_ids: Iterable[int],
    dots: int,
    most_per_item: int | None,
    cut: int,
    *,
    seed: int,
    title: str = "",
    runoff_of: int | None = None,
) -> Poll:
    """Open the next round among these opportunities; see `Poll` for dots, limit, cut and seed.

    Without a title it is "Round 2" and so on. UserError if a round is still open, or if the rules don't fit together.
    """
    document.get(Workshop, workshop_id)
    items = [document.get(Opportunity, i) for i in dict.fromkeys(opportunity_ids)]
    if len(items) < 2:
        raise UserError("A vote needs at least two opportunities: add some first.")
    _check_rules(len(items), dots, most_per_item, cut)
    still_open = open_round(document, workshop_id)
    if still_open is not None:
        raise UserError(f"{still_open.title} is still open: close it first.")
    number = int(document.tables.highest(Poll.table, "number", {"workshop_id": workshop_id})) + 1
    poll = Poll(
        id=document.new_id(),
        workshop_id=workshop_id,
        number=number,
        title=one_line(title) or f"Round {number}",
        dots=dots,
        most_per_item=most_per_item,
        cut=cut,
        seed=seed,
        opened_at=document.now(),
        runoff_of=runoff_of,
    )
    with document.step("Open vote") as step:
        step.put(poll)
        for place, item in enumerate(items, 1):
            step.put(PollItem(id=document.new_id(), poll_id=poll.id, opportunity_id=item.id, position=STEP * place))
    return poll


def change_budget(document: Document, poll_id: int, dots: int, most_per_item: int | None) -> Poll:
    """Change the dots for each person and the most on one opportunity, at any time.

    Nothing is erased: `ballots.over_budget` tells which ballots now hold too many.
    """
    poll = document.get(Poll, poll_id)
    _check_rules(len(items_of(document, poll_id)), dots, most_per_item, poll.cut)
    with document.step("Change dots") as step:
        return step.put(poll.with_(dots=dots, most_per_item=most_per_item))


def change_cut(document: Document, poll_id: int, cut: int) -> Poll:
    """Change how many opportunities are taken, at any time."""
    poll = document.get(Poll, poll_id)
    _check_rules(len(items_of(document, poll_id)), poll.dots, poll.most_per_item, cut)
    with document.step("Move cut line") as step:
        return step.put(poll.with_(cut=cut))


def rename_poll(document: Document, poll_id: int, title: str) -> Poll:
    """Give a round another title."""
    poll = document.get(Poll, poll_id).with_(title=one_line(required(title, "The round has no title yet: type one.")))
    with document.step("Rename round") as step:
        return step.put(poll)


def reveal(document: Document, poll_id: int) -> Poll:
    """Let the stage show the results; UserError while people may still vote."""
    poll = document.get(Poll, poll_id)
    if poll.closed_at is None:
        raise UserError(f"{poll.title} is still open: close it, then reveal the results.")
    with document.step("Reveal results") as step:
        return step.put(poll.with_(revealed=True))


def _check_rules(items: int, dots: int, most_per_item: int | None, cut: int) -> None:
    if dots < 1:
        raise UserError("Everyone needs at least one dot: type 1 or more.")
    if most_per_item is not None and most_per_item < 1:
        raise UserError("At least one dot must be allowed on an opportunity: type 1 or more, or leave it free.")
    if most_per_item is not None and dots > most_per_item * items:
        raise UserError(
            f"{dots} dots don't fit on {items} opportunities with at most {most_per_item} on each: "
            "give fewer dots or allow more on one."
        )
    if cut < 1:
        raise UserError("At least one opportunity is taken: type 1 or more.")


# Questions


def suggested_dots(items: int, voters: int) -> Suggestion:
    """How many dots each person should have.

    A third of the items, rounded up (the N/3 rule of multivoting; N. R. Tague, "The Quality Toolbox", which also
    caps it at ten), at least three, and fewer than items so that everyone must choose. In a small room, more, up to
    half of the items, until twice as many dots as items are cast: else most counts tie. At most half of one's dots
    on one item (our own rule), so that nobody decides alone.
    """
    dots = max(1, min(max(ceil(items / 3), _USUAL_DOTS), _MOST_DOTS, items - 1))
    small_room = min(ceil(2 * items / voters), items // 2, _MOST_DOTS) if voters else 0
    if small_room > dots:
        dots = small_room
        why = f"With {counted(voters, 'voter')} and {items} opportunities, fewer would leave many ties."
    elif items - 1 <= _USUAL_DOTS:
        why = "Fewer dots than opportunities, so that everyone has to choose."
    elif dots == _USUAL_DOTS:
        why = f"For {items} opportunities three dots are enough to show a preference."
    elif dots == _MOST_DOTS:
        why = f"A third of {items} opportunities would be more, but ten dots are as many as people place with care."
    else:
        why = f"About a third of the {items} opportunities."
    return Suggestion(dots, ceil(dots / 2), why)


def open_round(document: Document, workshop_id: int) -> Poll | None:
    """The round that is open, if any."""
    found = document.all(Poll, workshop_id=workshop_id, closed_at=None)
    return found[0] if found else None


def rounds(document: Document, workshop_id: int) -> list[Poll]:
    """All rounds of a workshop, run-offs among them, in the order they were held."""
    return document.all(Poll, "number", workshop_id=workshop_id)


def last_round(document: Document, workshop_id: int) -> Poll | None:
    """The round whose outcome counts: the latest that is closed and no run-off."""
    found = [poll for poll in rounds(document, workshop_id) if poll.closed_at is not None and poll.runoff_of is None]
    return found[-1] if found else None


def items_of(document: Document, poll_id: int) -> list[int]:
    """The opportunities on a poll, in their order on the list."""
    return [item.opportunity_id for item in document.all(PollItem, poll_id=poll_id)]


def ballot_order(poll: Poll, opportunity_ids: Sequence[int], participant_id: int) -> list[int]:
    """The poll's opportunities in the order of one participant's ballot: random, and always the same.

    Each stands at a hash of the poll's seed, the participant and itself, so removing one does not shuffle the others.
    """

    def place(opportunity_id: int) -> bytes:
        return sha256(f"{poll.seed}/{participant_id}/{opportunity_id}".encode()).digest()

    return sorted(opportunity_ids, key=place)
