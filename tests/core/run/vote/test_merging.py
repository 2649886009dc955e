from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.core import file, participants
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import Team
from facilitator.core.run import board, clusters
from facilitator.core.run.actions import Action
from facilitator.core.run.board import Cluster, Lane, Note
from facilitator.core.run.solutions import Solution
from facilitator.core.run.vote import ballots, grid, merging, opportunities, tally, ties, voting
from facilitator.core.run.vote.grid import Placement
from facilitator.core.run.vote.opportunities import Opportunity
from facilitator.core.run.vote.voting import Dots, PollItem, Settlement, TeamDots, Way
from tests.core.bare import bare_workshop

NOW = datetime(2027, 1, 12, 12, tzinfo=UTC)


class Room:
    """Three voters from Sales; opportunities from cluster K (two notes), from note L, and typed M and N."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.workshop_id = bare_workshop(document).id
        self.lane: Lane = board.add_standard_lanes(document, self.workshop_id)[0]
        self.sales = document.all(Team)[2].id
        self.voters = [participants.add_walk_in(document, self.workshop_id, name, self.sales).id for name in "ABC"]
        a, b, single = board.add_many(document, self.lane.id, "a\nb\nL")
        self.cluster = clusters.rename(document, clusters.join(document, [a.id], b).id, "K")
        self.k, self.item_l = opportunities.take(document, self.workshop_id, [self.cluster.id], [single.id])
        self.m, self.n = (opportunities.add(document, self.workshop_id, title) for title in "MN")
        self.items = [self.k.id, self.item_l.id, self.m.id, self.n.id]

    def open(self, dots: int = 4, most: int | None = 3) -> int:
        return voting.open_poll(self.document, self.workshop_id, self.items, dots, most, 2, seed=1).id

    def give(self, poll_id: int, voter: int, item: Opportunity, count: int) -> None:
        ballots.put_dots(self.document, poll_id, self.voters[voter], item.id, count, Way.LAPTOP)

    def counts(self, poll_id: int) -> dict[str, int]:
        lines = tally.results(self.document, poll_id).lines
        return {self.document.get(Opportunity, line.opportunity_id).title: line.dots for line in lines}


@pytest.fixture
def room(document: Document) -> Room:
    return Room(document)


def test_removing_an_opportunity_frees_its_dots_and_its_place_until_undone(room: Room) -> None:
    poll = room.open()
    room.give(poll, 0, room.k, 3)
    room.give(poll, 1, room.k, 1)
    room.give(poll, 1, room.m, 2)
    grid.place(room.document, room.k.id, 80, 20)
    freed = merging.remove(room.document, room.k.id)
    assert freed == merging.Freed(4, (room.voters[0], room.voters[1]))
    assert freed.in_words == "4 dots are free again on 2 ballots."
    assert room.counts(poll) == {"L": 0, "M": 2, "N": 0}
    assert ballots.standing(room.document, voting.rounds(room.document, room.workshop_id)[0], room.voters[0]).left == 4
    assert room.document.all(Placement) == []
    assert room.document.get(Cluster, room.cluster.id) == room.cluster
    room.document.undo()
    assert room.counts(poll) == {"K": 4, "L": 0, "M": 2, "N": 0}
    assert len(room.document.all(Placement)) == 1


def test_what_is_removed_from_closed_rounds_frees_nothing(room: Room) -> None:
    poll = room.open()
    room.give(poll, 0, room.k, 3)
    ties.close_poll(room.document, poll)
    freed = merging.remove(room.document, room.k.id)
    assert (freed.dots, freed.in_words) == (0, "")


def test_merging_adds_up_dots_on_each_ballot_and_gives_back_what_is_beyond_the_limit(room: Room) -> None:
    poll = room.open()
    room.give(poll, 0, room.k, 2)
    room.give(poll, 0, room.m, 2)
    room.give(poll, 1, room.m, 1)
    room.give(poll, 2, room.n, 1)
    merged = merging.merge(room.document, room.k.id, [room.m.id], "K and M")
    assert merged.surplus == merging.Freed(1, (room.voters[0],))
    assert merged.surplus.in_words == "1 dot is free again on 1 ballot."
    assert room.counts(poll) == {"K and M": 4, "L": 0, "N": 1}
    assert room.document.undo_label == "Merge 2 opportunities"
    room.document.undo()
    assert room.counts(poll) == {"K": 2, "L": 0, "M": 3, "N": 1}


def test_in_closed_rounds_all_dots_add_up(room: Room) -> None:
    poll = room.open()
    room.give(poll, 0, room.k, 2)
    room.give(poll, 0, room.m, 2)
    ties.close_poll(room.document, poll)
    assert merging.merge(room.document, room.k.id, [room.m.id]).surplus.dots == 0
    assert room.counts(poll)["K"] == 4


def test_team_totals_add_up_too(room: Room) -> None:
    poll = room.open(dots=4, most=2)
    ballots.put_team_dots(room.document, poll, room.sales, room.k.id, 5)
    ballots.put_team_dots(room.document, poll, room.sales, room.n.id, 4)
    merged = merging.merge(room.document, room.n.id, [room.k.id, room.m.id])
    assert merged.surplus == merging.Freed(3, (), (room.sales,))
    assert [(dots.opportunity_id, dots.count) for dots in room.document.all(TeamDots)] == [(room.n.id, 6)]


def test_a_count_over_a_lowered_limit_is_not_cut_by_merging(room: Room) -> None:
    poll = room.open()
    room.give(poll, 0, room.k, 3)
    room.give(poll, 0, room.m, 1)
    voting.change_budget(room.document, poll, 4, 1)
    assert merging.merge(room.document, room.k.id, [room.m.id]).surplus.dots == 1
    assert room.counts(poll)["K"] == 3


def test_the_one_kept_stands_in_for_the_others_everywhere(room: Room) -> None:
    document = room.document
    poll = room.open()
    room.give(poll, 0, room.m, 1)
    room.give(poll, 1, room.n, 1)
    ties.close_poll(document, poll)
    grid.place(document, room.m.id, 70, 10)
    grid.place(document, room.n.id, 10, 10)
    with document.step("Design") as step:
        solution = step.put(
            Solution(id=document.new_id(), workshop_id=room.workshop_id, opportunity_id=room.m.id, title="S")
        )
        action = step.put(
            Action(
                id=document.new_id(), workshop_id=room.workshop_id, text="Do", opportunity_id=room.n.id, captured_at=NOW
            )
        )
    merging.merge(document, room.item_l.id, [room.m.id, room.n.id])
    assert document.get(Solution, solution.id).opportunity_id == room.item_l.id
    assert document.get(Action, action.id).opportunity_id == room.item_l.id
    (place,) = document.all(Placement)
    assert (place.opportunity_id, place.impact) == (room.item_l.id, 70)
    assert voting.items_of(document, poll) == [room.k.id, room.item_l.id]
    assert document.faults() == []


def test_a_settlement_follows_a_merge(room: Room) -> None:
    document = room.document
    poll = room.open()
    room.give(poll, 0, room.k, 3)
    ties.close_poll(document, poll)
    ties.decide(document, poll, [room.m.id], "Why")
    merging.merge(document, room.n.id, [room.m.id])
    assert document.all(Settlement)[0].chosen == (room.k.id, room.n.id)
    assert ties.chosen(document, poll) == [room.k.id, room.n.id]


def test_the_notes_behind_come_together_in_one_cluster(room: Room) -> None:
    document = room.document
    kept = merging.merge(document, room.item_l.id, [room.k.id], "Both").opportunity
    assert (kept.cluster_id, kept.note_id, kept.title) == (room.cluster.id, None, "Both")
    assert {note.text for note in opportunities.origin(document, kept).notes} == {"a", "b", "L"}
    document.undo()
    assert document.get(Opportunity, room.k.id) == room.k
    typed = merging.merge(document, room.m.id, [room.item_l.id]).opportunity
    assert [note.text for note in opportunities.origin(document, typed).notes] == ["L"]
    assert document.all(Note, cluster_id=None)[0].text == "L"


def test_two_single_notes_make_a_new_cluster_named_like_the_opportunity(room: Room) -> None:
    document = room.document
    note = board.add_note(document, room.lane.id, "Second")
    (second,) = opportunities.take(document, room.workshop_id, note_ids=[note.id])
    kept = merging.merge(document, room.item_l.id, [second.id], "Together").opportunity
    behind = opportunities.origin(document, kept)
    assert behind.cluster is not None
    assert (behind.cluster.name, len(behind.notes)) == ("Together", 2)


def test_one_alone_is_not_merged(room: Room) -> None:
    with pytest.raises(UserError, match="at least two"):
        merging.merge(room.document, room.k.id, [room.k.id])


def test_un_clustering_keeps_votes_and_places(room: Room) -> None:
    poll = room.open()
    room.give(poll, 0, room.k, 3)
    place = grid.place(room.document, room.k.id, 80, 20)
    clusters.dissolve(room.document, room.cluster.id)
    assert room.counts(poll)["K"] == 3
    assert room.document.all(Placement) == [place]


GIVEN = st.tuples(st.integers(0, 2), st.integers(0, 3), st.integers(1, 3))


@settings(max_examples=20, deadline=None)
@given(st.lists(GIVEN, max_size=10), st.sets(st.integers(0, 3), min_size=2), st.booleans())
def test_merging_keeps_every_dot_but_those_it_tells(
    moves: list[tuple[int, int, int]], group: set[int], close: bool
) -> None:
    document = file.in_memory(lambda: NOW)
    room = Room(document)
    poll = room.open(dots=12, most=3)
    for voter, item, count in moves:
        ballots.put_dots(document, poll, room.voters[voter], room.items[item], count, Way.PROXY)
    if close:
        ties.close_poll(document, poll)
    before, dots_before = tally.results(document, poll), document.all(Dots)
    keep, *others = (room.items[i] for i in sorted(group))
    surplus = merging.merge(document, keep, others).surplus
    after = tally.results(document, poll)
    assert after.total + surplus.dots == before.total
    assert surplus.dots == 0 or not close
    assert len(document.all(PollItem)) == len(room.items) - len(others)
    if not close:
        assert all(dots.count <= 3 for dots in document.all(Dots))
    document.undo()
    assert document.all(Dots) == dots_before
    document.close()
