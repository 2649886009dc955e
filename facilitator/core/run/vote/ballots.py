"""Ballots: dots given at the laptop or by proxy, and dots of a whole team counted from paper or raised hands.

A team counted by totals has no ballots in the count: its totals replace them. They are kept, and count again when the
totals are cleared.
"""

from dataclasses import dataclass

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import Participant, Person, Team
from facilitator.core.phrases import counted
from facilitator.core.record import Author
from facilitator.core.run.vote.voting import Ballot, Dots, Poll, PollItem, TeamDots, Way


@dataclass(frozen=True)
class Standing:
    """One participant's ballot as it stands: dots by opportunity, how many are left, how many are too many."""

    ballot: Ballot | None
    counts: dict[int, int]
    left: int
    over: int


@dataclass(frozen=True)
class OverBudget:
    """A ballot that holds too much since the budget was lowered: dots too many, and opportunities over the limit."""

    participant_id: int
    over: int
    crowded: tuple[int, ...]

    def in_words(self, name: str) -> str:
        """One sentence that says so, with the participant's name."""
        crowded = counted(len(self.crowded), "opportunity", "opportunities")
        parts = [f"{counted(self.over, 'dot')} too many"] if self.over else []
        parts += [f"more on {crowded} than allowed"] if self.crowded else []
        return f"{name} has {' and '.join(parts)}."


@dataclass(frozen=True)
class Turnout:
    """Who has voted: done of all, who is waited for, and how many abstained. Ids are participants."""

    done: int
    of: int
    waiting: tuple[int, ...]
    abstained: int


@dataclass(frozen=True)
class TeamBound:
    """The most a team can have given: its people here, their dots together, and the most on one opportunity."""

    people: int
    dots: int
    per_item: int


# Verbs


def put_dots(
    document: Document, poll_id: int, participant_id: int, opportunity_id: int, count: int, way: Way
) -> Standing:
    """Set the dots of a participant on an opportunity. At the laptop it is the room's step, by proxy the facilitator's.

    UserError if the poll is closed, the ballot is done, the team is counted by totals, or there are not enough dots.
    """
    poll = _open(document, poll_id)
    _check_voter(document, poll, participant_id)
    _check_on_poll(document, poll, opportunity_id)
    ballot = _ballot(document, poll_id, participant_id)
    if ballot is not None and ballot.done:
        raise UserError("This ballot is done: reopen it to change it.")
    given = document.all(Dots, ballot_id=ballot.id) if ballot else []
    before = next((dots for dots in given if dots.opportunity_id == opportunity_id), None)
    if count < 0:
        raise UserError("There are no dots here to take back.")
    now = before.count if before else 0
    if count == now:
        return standing(document, poll, participant_id)
    if count > now:
        _check_budget(poll, sum(d.count for d in given if d is not before), count)
    with document.step("Change a ballot", _author(way)) as step:
        ballot = step.put(_ballot_for(document, poll_id, participant_id).with_(way=way))
        if count:
            dots_id = before.id if before else document.new_id()
            step.put(Dots(id=dots_id, ballot_id=ballot.id, opportunity_id=opportunity_id, count=count))
        elif before:
            step.remove(before)
    return standing(document, poll, participant_id)


def finish_ballot(document: Document, poll_id: int, participant_id: int, way: Way) -> Ballot:
    """Hand a ballot in; without dots that is an abstention. UserError if it holds more than the budget."""
    poll = _open(document, poll_id)
    _check_voter(document, poll, participant_id)
    over = standing(document, poll, participant_id).over
    if over:
        raise UserError(f"This ballot has {counted(over, 'dot')} too many: take {over} back first.")
    with document.step("Hand in a ballot", _author(way)) as step:
        return step.put(_ballot_for(document, poll_id, participant_id).with_(way=way, done=True))


def reopen_ballot(document: Document, poll_id: int, participant_id: int, way: Way) -> Ballot:
    """Let a participant change a ballot that was handed in."""
    poll = _open(document, poll_id)
    _check_voter(document, poll, participant_id)
    with document.step("Reopen a ballot", _author(way)) as step:
        return step.put(_ballot_for(document, poll_id, participant_id).with_(way=way, done=False))


def abstain(document: Document, poll_id: int, participant_id: int, way: Way) -> Ballot:
    """Hand in an empty ballot; dots on it are taken back."""
    poll = _open(document, poll_id)
    _check_voter(document, poll, participant_id)
    with document.step("Hand in a ballot", _author(way)) as step:
        ballot = step.put(_ballot_for(document, poll_id, participant_id).with_(way=way, done=True))
        for dots in document.all(Dots, ballot_id=ballot.id):
            step.remove(dots)
        return ballot


def put_team_dots(document: Document, poll_id: int, team_id: int, opportunity_id: int, count: int) -> TeamDots:
    """Set a team's dots on an opportunity, counted from paper or raised hands; from now on its ballots don't count.

    UserError if that is more than its people here have; a team without known people has no such bound (`team_bound`).
    """
    poll = _open(document, poll_id)
    team = document.get(Team, team_id)
    _check_on_poll(document, poll, opportunity_id)
    if count < 0:
        raise UserError("A count can't be below nothing: type 0 or more.")
    given = document.all(TeamDots, poll_id=poll_id, team_id=team_id)
    before = next((dots for dots in given if dots.opportunity_id == opportunity_id), None)
    if count > (before.count if before else 0):
        _check_bound(document, poll, team, sum(d.count for d in given if d is not before), count)
    team_dots = TeamDots(
        id=before.id if before else document.new_id(),
        poll_id=poll_id,
        opportunity_id=opportunity_id,
        team_id=team_id,
        count=count,
    )
    with document.step("Count a team's dots") as step:
        return step.put(team_dots)


def clear_team_dots(document: Document, poll_id: int, team_id: int) -> None:
    """Forget a team's totals; its ballots count again."""
    poll = _open(document, poll_id)
    with document.step("Clear a team's dots") as step:
        for dots in document.all(TeamDots, poll_id=poll.id, team_id=team_id):
            step.remove(dots)


# Questions


def standing(document: Document, poll: Poll, participant_id: int) -> Standing:
    """A participant's ballot as it stands, for that participant alone to see."""
    ballot = _ballot(document, poll.id, participant_id)
    given = document.all(Dots, ballot_id=ballot.id) if ballot else []
    spare = poll.dots - sum(dots.count for dots in given)
    return Standing(ballot, {d.opportunity_id: d.count for d in given}, max(spare, 0), max(-spare, 0))


def over_budget(document: Document, poll: Poll) -> list[OverBudget]:
    """The ballots that hold more dots than the budget, or more on one opportunity than the limit, as it is now."""
    found = []
    for ballot in document.all(Ballot, poll_id=poll.id):
        now = standing(document, poll, ballot.participant_id)
        limit = poll.most_per_item
        crowded = tuple(item for item, count in now.counts.items() if limit is not None and count > limit)
        if now.over or crowded:
            found.append(OverBudget(ballot.participant_id, now.over, crowded))
    return found


def turnout(document: Document, poll: Poll) -> Turnout:
    """Who has voted among those here, or had voted before they left. Members of a team counted by totals have."""
    ballots = {b.participant_id: b for b in document.all(Ballot, poll_id=poll.id)}
    done = {participant_id for participant_id, ballot in ballots.items() if ballot.done}
    by_totals = teams_by_totals(document, poll.id)
    teams = team_of(document, poll.workshop_id)
    voters = [p for p in document.all(Participant, workshop_id=poll.workshop_id) if p.present or p.id in done]
    waiting = tuple(p.id for p in voters if p.id not in done and teams[p.id] not in by_totals)
    empty = [i for i in done if teams[i] not in by_totals and not document.all(Dots, ballot_id=ballots[i].id)]
    return Turnout(len(voters) - len(waiting), len(voters), waiting, len(empty))


def teams_by_totals(document: Document, poll_id: int) -> set[int | None]:
    """The teams whose totals were counted: their ballots don't count. A total of 0 counts as well."""
    return {dots.team_id for dots in document.all(TeamDots, poll_id=poll_id)}


def team_bound(document: Document, poll: Poll, team_id: int) -> TeamBound | None:
    """The most a team can have given, or None if nobody of it is known to be here."""
    here = [p.id for p in document.all(Participant, workshop_id=poll.workshop_id, present=True)]
    teams = team_of(document, poll.workshop_id)
    people = sum(1 for participant_id in here if teams[participant_id] == team_id)
    limit = poll.dots if poll.most_per_item is None else min(poll.most_per_item, poll.dots)
    return TeamBound(people, people * poll.dots, people * limit) if people else None


def team_of(document: Document, workshop_id: int) -> dict[int, int | None]:
    """The team of every participant of a workshop, None for those without."""
    teams = {person.id: person.team_id for person in document.all(Person)}
    return {p.id: teams[p.person_id] for p in document.all(Participant, workshop_id=workshop_id)}


def _open(document: Document, poll_id: int) -> Poll:
    poll = document.get(Poll, poll_id)
    if poll.closed_at is not None:
        raise UserError(f"{poll.title} is closed: open another round to vote again.")
    return poll


def _check_voter(document: Document, poll: Poll, participant_id: int) -> None:
    participant = document.get(Participant, participant_id)
    if participant.workshop_id != poll.workshop_id:
        raise UserError("This person does not take part in this workshop: add them first.")
    team = document.find(Team, document.get(Person, participant.person_id).team_id)
    if team is not None and document.all(TeamDots, poll_id=poll.id, team_id=team.id):
        raise UserError(f"{team.name} is counted by its team totals: clear them to vote on ballots.")


def _check_on_poll(document: Document, poll: Poll, opportunity_id: int) -> None:
    if not document.all(PollItem, poll_id=poll.id, opportunity_id=opportunity_id):
        raise UserError(f"This opportunity is not on {poll.title}: choose one that is.")


def _check_budget(poll: Poll, elsewhere: int, count: int) -> None:
    if poll.most_per_item is not None and count > poll.most_per_item:
        raise UserError(f"At most {counted(poll.most_per_item, 'dot')} may go on one opportunity.")
    if elsewhere + count > poll.dots:
        if poll.dots <= elsewhere:
            raise UserError(f"All {counted(poll.dots, 'dot')} are placed: take one back from elsewhere first.")
        raise UserError(f"At most {counted(poll.dots - elsewhere, 'dot')} can go here: there are {poll.dots} in all.")


def _check_bound(document: Document, poll: Poll, team: Team, elsewhere: int, count: int) -> None:
    bound = team_bound(document, poll, team.id)
    if bound is None:
        return
    people = counted(bound.people, "person", "people")
    if count > bound.per_item:
        raise UserError(f"{team.name} has {people} here: at most {counted(bound.per_item, 'dot')} on one opportunity.")
    if elsewhere + count > bound.dots:
        raise UserError(
            f"{team.name} has {people} here with {counted(poll.dots, 'dot')} each: at most {bound.dots} in all."
        )


def _ballot(document: Document, poll_id: int, participant_id: int) -> Ballot | None:
    found = document.all(Ballot, poll_id=poll_id, participant_id=participant_id)
    return found[0] if found else None


def _ballot_for(document: Document, poll_id: int, participant_id: int) -> Ballot:
    """The participant's ballot, or a fresh one that is not stored yet."""
    fresh = Ballot(id=document.new_id(), poll_id=poll_id, participant_id=participant_id, way=Way.LAPTOP)
    return _ballot(document, poll_id, participant_id) or fresh


def _author(way: Way) -> Author:
    return Author.ROOM if way is Way.LAPTOP else Author.FACILITATOR
