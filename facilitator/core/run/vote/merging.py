"""Removing and merging opportunities together with what hangs on them: dots, places on the grid, notes, solutions."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from facilitator.core.document import Document, Step
from facilitator.core.errors import UserError
from facilitator.core.phrases import counted
from facilitator.core.run.board import Cluster
from facilitator.core.run.clusters import gather
from facilitator.core.run.vote.ballots import team_bound
from facilitator.core.run.vote.grid import Placement
from facilitator.core.run.vote.opportunities import Opportunity, origin
from facilitator.core.run.vote.voting import Ballot, Dots, Poll, PollItem, Settlement, TeamDots, open_round
from facilitator.core.text import one_line, required

C = TypeVar("C", PollItem, Dots, TeamDots)


@dataclass(frozen=True)
class Freed:
    """Dots of the open round that their voters have back: how many, of which participants, of which teams' totals."""

    dots: int = 0
    participant_ids: tuple[int, ...] = ()
    team_ids: tuple[int, ...] = ()

    @property
    def in_words(self) -> str:
        """One sentence for the facilitator, or nothing if no dots were freed."""
        if not self.dots:
            return ""
        where = ((len(self.participant_ids), "ballot"), (len(self.team_ids), "team total"))
        places = " and ".join(counted(number, noun) for number, noun in where if number)
        return f"{counted(self.dots, 'dot')} {'is' if self.dots == 1 else 'are'} free again on {places}."


@dataclass(frozen=True)
class Merged:
    """The opportunity that is left, and the dots that went back because they would exceed the limit."""

    opportunity: Opportunity
    surplus: Freed


def remove(document: Document, opportunity_id: int) -> Freed:
    """Remove an opportunity with its place on the grid and on every poll.

    Its dots go: in the open round back to their voters, which is told; closed rounds are counted without it.
    """
    opportunity = document.get(Opportunity, opportunity_id)
    freed = _dots_in_open_round(document, opportunity)
    with document.step("Remove opportunity") as step:
        step.remove(opportunity)
    return freed


def merge(document: Document, keep_id: int, other_ids: Iterable[int], title: str | None = None) -> Merged:
    """Make one of several opportunities: `keep_id` stays, with a new title if given, and the others become part of it.

    Dots add up on each ballot and in each team's totals, in every round. In the open round they add up to the most
    that may be on one opportunity; what is beyond goes back to the voter and is told. A place on the grid is taken
    over if the one kept has none. The notes behind come together in one cluster; solutions and actions follow.
    """
    keep = document.get(Opportunity, keep_id)
    others = [document.get(Opportunity, i) for i in dict.fromkeys(other_ids) if i != keep_id]
    if not others:
        raise UserError("One opportunity can't be merged alone: select at least two.")
    if title is not None:
        keep = keep.with_(title=one_line(required(title, "The opportunity has no title yet: type one.")))
    with document.step(f"Merge {len(others) + 1} opportunities") as step:
        step.put(keep)
        surplus = _merge_polls(document, step, keep, others)
        _merge_places(document, step, keep, others)
        keep = _merge_origins(document, step, keep, others)
        for other in others:
            step.repoint(other, keep)
            step.remove(other)
    return Merged(keep, surplus)


def _dots_in_open_round(document: Document, opportunity: Opportunity) -> Freed:
    poll = open_round(document, opportunity.workshop_id)
    if poll is None:
        return Freed()
    voters = {ballot.id: ballot.participant_id for ballot in document.all(Ballot, poll_id=poll.id)}
    given = [dots for dots in document.all(Dots, opportunity_id=opportunity.id) if dots.ballot_id in voters]
    totals = [t for t in document.all(TeamDots, opportunity_id=opportunity.id, poll_id=poll.id) if t.count]
    return Freed(
        sum(dots.count for dots in given) + sum(total.count for total in totals),
        tuple(voters[dots.ballot_id] for dots in given),
        tuple(total.team_id for total in totals),
    )


def _merge_polls(document: Document, step: Step, keep: Opportunity, others: Sequence[Opportunity]) -> Freed:
    ids = [keep.id, *(other.id for other in others)]
    participants: list[int] = []
    teams: list[int] = []
    freed = 0
    for poll in document.all(Poll, workshop_id=keep.workshop_id):
        open_now = poll.closed_at is None
        _merge_items(step, _of(document.all(PollItem, poll_id=poll.id), ids), keep.id)
        for ballot in document.all(Ballot, poll_id=poll.id):
            limit = poll.most_per_item if open_now else None
            surplus = _merge_counts(step, _of(document.all(Dots, ballot_id=ballot.id), ids), keep.id, limit)
            participants += [ballot.participant_id] if surplus else []
            freed += surplus
        totals = document.all(TeamDots, poll_id=poll.id)
        for team_id in sorted({dots.team_id for dots in totals}):
            bound = team_bound(document, poll, team_id) if open_now else None
            given = _of([dots for dots in totals if dots.team_id == team_id], ids)
            surplus = _merge_counts(step, given, keep.id, bound.per_item if bound else None)
            teams += [team_id] if surplus else []
            freed += surplus
        _merge_settlements(document, step, poll, keep, others)
    return Freed(freed, tuple(participants), tuple(teams))


def _of(records: Iterable[C], opportunity_ids: Sequence[int]) -> list[C]:
    """Those of these opportunities, in the order of the opportunities."""
    found = [record for record in records if record.opportunity_id in opportunity_ids]
    return sorted(found, key=lambda record: opportunity_ids.index(record.opportunity_id))


def _merge_items(step: Step, items: Sequence[PollItem], keep_id: int) -> None:
    for item in items[1:]:
        step.remove(item)
    for item in items[:1]:
        step.put(item.with_(opportunity_id=keep_id))


def _merge_counts(step: Step, given: Sequence[Dots] | Sequence[TeamDots], keep_id: int, limit: int | None) -> int:
    """Add up one ballot's or one team's dots; returns how many are beyond the limit."""
    if not given:
        return 0
    counts = [dots.count for dots in given]
    kept = _together(counts, limit)
    for dots in given[1:]:
        step.remove(dots)
    step.put(given[0].with_(opportunity_id=keep_id, count=kept))
    return sum(counts) - kept


def _together(counts: Sequence[int], limit: int | None) -> int:
    """Counts added up to at most the limit; one that exceeds it already (it was lowered since) is not cut."""
    return sum(counts) if limit is None else min(sum(counts), max(limit, *counts, 0))


def _merge_settlements(
    document: Document, step: Step, poll: Poll, keep: Opportunity, others: Sequence[Opportunity]
) -> None:
    gone = {other.id for other in others}
    for settlement in document.all(Settlement, poll_id=poll.id):
        chosen = dict.fromkeys(keep.id if item in gone else item for item in settlement.chosen)
        step.put(settlement.with_(chosen=tuple(chosen)))


def _merge_places(document: Document, step: Step, keep: Opportunity, others: Sequence[Opportunity]) -> None:
    group = (keep, *others)
    places = [place for one in group for place in document.all(Placement, opportunity_id=one.id)]
    for place in places[1:]:
        step.remove(place)
    for place in places[:1]:
        step.put(place.with_(opportunity_id=keep.id))


def _merge_origins(document: Document, step: Step, keep: Opportunity, others: Sequence[Opportunity]) -> Opportunity:
    group = (keep, *others)
    teams = {one.team_id for one in group}
    notes = list({note.id: note for one in group for note in origin(document, one).notes}.values())
    changes: dict[str, int | None] = {"team_id": teams.pop() if len(teams) == 1 else None}
    home = next((cluster for one in group if (cluster := document.find(Cluster, one.cluster_id))), None)
    if len(notes) == 1 and home is None:
        changes |= {"note_id": notes[0].id}
    elif notes:
        changes |= {"note_id": None, "cluster_id": gather(document, step, notes, home, keep.title).id}
    return step.put(keep.with_(**changes))
