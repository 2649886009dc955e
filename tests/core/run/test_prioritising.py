"""The whole way from the board to what is taken, by whatever verbs in whatever order."""

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, time

from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.core import file, participants
from facilitator.core.catalogue import RECORDS
from facilitator.core.content import TemplateLane
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import Participant, Team
from facilitator.core.plan.workshops import Workshop
from facilitator.core.record import Record
from facilitator.core.run import ballots, board, clusters, grid, merging, opportunities, tally, ties, voting
from facilitator.core.run.board import Cluster, Lane, Note
from facilitator.core.run.grid import Placement
from facilitator.core.run.opportunities import Opportunity
from facilitator.core.run.voting import Ballot, Dots, Poll, TeamDots, Way

NOW = datetime(2027, 1, 12, 12, tzinfo=UTC)
LANES = [TemplateLane(title=title, hint="What belongs here") for title in ("Understanding", "Dependencies", "Friction")]
Move = tuple[int, int, int, int]


def _ids(document: Document, record_type: type[Record]) -> list[int]:
    return [record.id for record in document.all(record_type)] or [0]


def _verbs(document: Document, move: Move) -> list[Callable[[], object]]:
    _, a, b, n = move
    workshop = document.all(Workshop)[0].id

    def pick(record_type: type[Record], at: int) -> int:
        ids = _ids(document, record_type)
        return ids[at % len(ids)]

    notes = [pick(Note, a), pick(Note, a + b)]
    item, poll = pick(Opportunity, a), pick(Poll, b)
    return [
        lambda: board.add_many(document, pick(Lane, a), "one\ntwo\nthree", pick(Team, b)),
        lambda: board.move(document, notes, pick(Lane, b), pick(Note, n)),
        lambda: board.remove_notes(document, notes[:1]),
        lambda: board.remove_lane(document, pick(Lane, a)),
        lambda: clusters.join(document, notes, document.get(Note, pick(Note, n))),
        lambda: clusters.join_numbered(document, notes, n),
        lambda: clusters.take_out(document, notes),
        lambda: clusters.dissolve(document, pick(Cluster, a)),
        lambda: clusters.move_cluster(document, pick(Cluster, a), pick(Lane, b), pick(Note, n)),
        lambda: opportunities.take_all(document, workshop, single_notes=n > 2),
        lambda: opportunities.add(document, workshop, "typed"),
        lambda: merging.merge(document, item, [pick(Opportunity, b)]),
        lambda: merging.remove(document, item),
        lambda: grid.place(document, item, 10.0 * a, 10.0 * b),
        lambda: voting.open_poll(document, workshop, _ids(document, Opportunity), n, 2, 2, seed=a),
        lambda: voting.change_budget(document, poll, n, None),
        lambda: ballots.put_dots(document, poll, pick(Participant, a), pick(Opportunity, b), n, Way.PROXY),
        lambda: ballots.put_dots(document, poll, pick(Participant, b), pick(Opportunity, a), n, Way.PROXY),
        lambda: ballots.finish_ballot(document, poll, pick(Participant, a), Way.PROXY),
        lambda: ballots.put_team_dots(document, poll, pick(Team, a), item, n),
        lambda: ties.close_poll(document, poll),
        lambda: ties.open_runoff(document, poll, seed=n),
        lambda: ties.decide(document, poll, [item], "why"),
    ]


def _everything(document: Document) -> list[Record]:
    return [record for record_type in RECORDS for record in document.all(record_type, "id")]


def _check_laws(document: Document) -> None:
    assert document.faults() == []
    members = {note.cluster_id for note in document.all(Note)} - {None}
    assert members == {cluster.id for cluster in document.all(Cluster)}
    placed = [placement.opportunity_id for placement in document.all(Placement)]
    assert len(placed) == len(set(placed))
    for poll in document.all(Poll):
        by_totals = ballots.teams_by_totals(document, poll.id)
        teams = ballots.team_of(document, poll.workshop_id)
        votes = [b for b in document.all(Ballot, poll_id=poll.id) if teams[b.participant_id] not in by_totals]
        cast = sum(dots.count for ballot in votes for dots in document.all(Dots, ballot_id=ballot.id))
        cast += sum(dots.count for dots in document.all(TeamDots, poll_id=poll.id))
        found, outcome = tally.results(document, poll.id), ties.outcome(document, poll.id)
        assert found.total == cast
        assert len(found.lines) == len(set(voting.items_of(document, poll.id)))
        assert not outcome.settled or len(outcome.taken) == min(poll.cut, len(found.lines))


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 22), st.integers(0, 9), st.integers(0, 9), st.integers(1, 4)), max_size=40))
def test_undo_all_is_the_start_and_redo_all_the_end_and_the_laws_hold(moves: list[Move]) -> None:
    document = file.in_memory(lambda: NOW)
    with document.step("Plan workshop") as step:
        workshop = step.put(Workshop(id=document.new_id(), title="Q1", day=NOW.date(), start=time(9), zone="UTC"))
    for name, team in zip("ABCD", document.all(Team), strict=True):
        participants.add_walk_in(document, workshop.id, name, team.id if name != "D" else None)
    lanes = board.set_up(document, workshop.id, LANES)
    board.add_many(document, lanes[0].id, "alpha\nbeta\ngamma\ndelta")
    for title in ("K", "L", "M"):
        opportunities.add(document, workshop.id, title)
    document.forget_history()
    start = _everything(document)
    for move in moves:
        with suppress(UserError):
            _verbs(document, move)[move[0]]()
        _check_laws(document)
    end = _everything(document)
    while document.undo_label:
        document.undo()
    assert _everything(document) == start
    while document.redo_label:
        document.redo()
    assert _everything(document) == end
    document.close()
