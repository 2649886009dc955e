"""Mapping and prioritising as a script has them: notes, clusters, opportunities, the grid, and the votes."""

from collections.abc import Iterator
from functools import partial

from facilitator.core.errors import UserError
from facilitator.core.run import board, clusters
from facilitator.core.run.board import Note
from facilitator.core.run.raising import raise_note
from facilitator.core.run.rehearse import script as scripts
from facilitator.core.run.rehearse.script import Script
from facilitator.core.run.rehearse.script_names import Place
from facilitator.core.run.rehearse.setting import Beat, Room
from facilitator.core.run.vote import ballots, grid, opportunities, ties, voting
from facilitator.core.run.vote.voting import Poll, Way


def mapping(room: Room, script: Script) -> Iterator[Beat]:
    """All notes, one by one; then the board is revealed and notes that say the same are joined."""
    for at, note in enumerate(script.notes):
        yield ("notes", at), partial(_add_note, room, note)
    if script.notes:
        yield ("notes",), partial(_reveal, room)
    members: dict[str, list[int]] = {}
    for at, note in enumerate(script.notes):
        if note.cluster:
            members.setdefault(note.cluster, []).append(at)
    for name, ats in members.items():
        yield ("notes", ats[0], "cluster"), partial(_join, room, name, [script.notes[at].text for at in ats])


def prioritising(room: Room, script: Script) -> Iterator[Beat]:
    """The opportunities are taken, placed on the grid, and voted on."""
    for at, opportunity in enumerate(script.opportunities):
        yield ("opportunities", at), partial(_take, room, opportunity)
    for at, opportunity in enumerate(script.opportunities):
        if opportunity.impact is not None and opportunity.effort is not None:
            yield ("opportunities", at), partial(_place, room, opportunity.key, opportunity.impact, opportunity.effort)
    for at, poll in enumerate(script.polls):
        yield from _poll(room, poll, ("polls", at))


# The board


def _add_note(room: Room, note: scripts.Note) -> None:
    document, team_id = room.document, room.teams.maybe(note.team)
    if note.statement is None:
        room.notes[note.text] = board.add_note(document, room.lanes[note.lane], note.text, team_id, note.table).id
        return
    if not room.wave:
        raise UserError("The script has no wave to raise it from: add one, or leave “statement” out.")
    stored = raise_note(document, room.lanes[note.lane], room.wave, note.statement, note.text)
    board.set_team(document, [stored.id], team_id)
    board.set_table(document, [stored.id], note.table)
    room.notes[note.text] = stored.id


def _reveal(room: Room) -> None:
    board.set_all_revealed(room.document, room.workshop, True)


def _join(room: Room, name: str, texts: list[str]) -> None:
    first, *others = [room.notes[text] for text in texts]
    cluster = clusters.join(room.document, others, room.document.get(Note, first))
    clusters.rename(room.document, cluster.id, name)
    room.clusters[name] = cluster.id


def _take(room: Room, entry: scripts.Opportunity) -> None:
    document, workshop_id = room.document, room.workshop
    if entry.cluster:
        (taken,) = opportunities.take(document, workshop_id, cluster_ids=[room.clusters[entry.cluster]])
    elif entry.note:
        (taken,) = opportunities.take(document, workshop_id, note_ids=[room.notes[entry.note]])
    else:
        taken = opportunities.add(document, workshop_id, entry.title)
    if entry.title and taken.title != entry.title:
        opportunities.rename(document, taken.id, entry.title)
    room.opportunities[entry.key] = taken.id


def _place(room: Room, key: str, impact: float, effort: float) -> None:
    grid.place(room.document, room.opportunities[key], impact, effort)


# The votes


def _poll(room: Room, poll: scripts.Poll, place: Place) -> Iterator[Beat]:
    """A round from opening to result, with its run-off or the decision of its tie."""
    yield place, partial(_open, room, poll)
    yield from _votes(room, poll.ballots, place)
    for at, total in enumerate(poll.totals):
        yield (*place, "totals", at), partial(_count, room, total)
    yield place, partial(_close, room)
    if poll.runoff is not None:
        yield (*place, "runoff"), partial(_open_runoff, room, poll.seed)
        yield from _votes(room, poll.runoff.ballots, (*place, "runoff"))
        yield (*place, "runoff"), partial(_close, room)
    if poll.decision is not None:
        yield (*place, "decision"), partial(_decide, room, poll.decision)


def _votes(room: Room, given: tuple[scripts.Ballot, ...], place: Place) -> Iterator[Beat]:
    for at, ballot in enumerate(given):
        yield (*place, "ballots", at), partial(_vote, room, ballot)


def _open(room: Room, poll: scripts.Poll) -> None:
    keys = poll.among or tuple(room.opportunities)
    voting.open_poll(
        room.document,
        room.workshop,
        [room.opportunities[key] for key in keys],
        poll.dots,
        poll.most_per_item,
        poll.cut,
        seed=poll.seed,
        title=poll.title,
    )


def _vote(room: Room, ballot: scripts.Ballot) -> None:
    way = Way.PROXY if ballot.proxy else Way.LAPTOP
    document, poll, voter = room.document, _under_way(room), room.participants[ballot.person]
    for key, count in ballot.dots.items():
        ballots.put_dots(document, poll.id, voter, room.opportunities[key], count, way)
    ballots.finish_ballot(document, poll.id, voter, way)


def _count(room: Room, total: scripts.TeamTotal) -> None:
    poll, team_id = _under_way(room), room.teams[total.team]
    for key, count in total.dots.items():
        ballots.put_team_dots(room.document, poll.id, team_id, room.opportunities[key], count)


def _close(room: Room) -> None:
    poll = _under_way(room)
    ties.close_poll(room.document, poll.id)
    voting.reveal(room.document, poll.id)


def _open_runoff(room: Room, seed: int) -> None:
    ties.open_runoff(room.document, _last(room).id, seed)


def _decide(room: Room, decision: scripts.Settling) -> None:
    chosen = [room.opportunities[key] for key in decision.chosen]
    ties.decide(room.document, _last(room).id, chosen, decision.reason)


def _under_way(room: Room) -> Poll:
    poll = voting.open_round(room.document, room.workshop)
    if poll is None:
        raise UserError("No vote is open.")
    return poll


def _last(room: Room) -> Poll:
    return voting.rounds(room.document, room.workshop)[-1]
