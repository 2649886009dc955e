from contextlib import suppress
from datetime import UTC, datetime, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.core import file, participants, people
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import Team
from facilitator.core.plan.workshops import Workshop
from facilitator.core.record import Changes
from facilitator.core.run.vote import ballots, opportunities, ties, voting
from facilitator.core.run.vote.voting import Ballot, Dots, Poll, TeamDots, Way
from tests.core.bare import bare_workshop

NOW = datetime(2027, 1, 12, 12, tzinfo=UTC)


class Room:
    """Three from Sales, two from Product, one without a team; a round on four opportunities, 4 dots, at most 3."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.workshop_id = bare_workshop(document).id
        self.product, _, self.sales, _ = (team.id for team in document.all(Team))
        self.voters = [
            participants.add_walk_in(document, self.workshop_id, name, team).id
            for name, team in zip("ABCDEF", (*[self.sales] * 3, *[self.product] * 2, None), strict=True)
        ]
        self.items = [opportunities.add(document, self.workshop_id, title).id for title in "KLMN"]
        self.poll = voting.open_poll(document, self.workshop_id, self.items, 4, 3, 2, seed=1)

    def give(self, voter: int, item: int, count: int, way: Way = Way.LAPTOP) -> ballots.Standing:
        return ballots.put_dots(self.document, self.poll.id, self.voters[voter], self.items[item], count, way)

    def now(self) -> Poll:
        return self.document.get(Poll, self.poll.id)


@pytest.fixture
def room(document: Document) -> Room:
    return Room(document)


def test_dots_are_set_changed_and_taken_back(room: Room) -> None:
    assert room.give(0, 0, 3).left == 1
    now = room.give(0, 1, 1)
    assert (now.counts, now.left, now.over) == ({room.items[0]: 3, room.items[1]: 1}, 0, 0)
    assert room.give(0, 0, 0).counts == {room.items[1]: 1}
    assert len(room.document.all(Ballot)) == 1


@pytest.mark.parametrize(
    ("item", "count", "said"),
    [(1, 4, "At most 3 dots"), (1, 3, "At most 2 dots can go here: there are 4"), (1, -1, "no dots here")],
)
def test_more_than_there_is_is_refused_in_words(room: Room, item: int, count: int, said: str) -> None:
    room.give(0, 0, 2)
    with pytest.raises(UserError, match=said):
        room.give(0, item, count)
    assert room.give(0, 1, 2).left == 0
    with pytest.raises(UserError, match="All 4 dots are placed"):
        room.give(0, 2, 1)


def test_dots_go_only_on_what_is_on_the_poll_while_it_is_open(room: Room) -> None:
    late = opportunities.add(room.document, room.workshop_id, "Late")
    with pytest.raises(UserError, match="not on Round 1"):
        ballots.put_dots(room.document, room.poll.id, room.voters[0], late.id, 1, Way.LAPTOP)
    ties.close_poll(room.document, room.poll.id)
    with pytest.raises(UserError, match="is closed"):
        room.give(0, 0, 1)


def test_a_ballot_at_the_laptop_is_no_step_of_the_facilitator_and_a_proxy_is(room: Room) -> None:
    heard: list[Changes] = []
    room.document.listen(heard.append)
    room.give(0, 0, 2)
    ballots.finish_ballot(room.document, room.poll.id, room.voters[0], Way.LAPTOP)
    assert room.document.undo_label == "Open vote"
    room.give(1, 0, 2, Way.PROXY)
    assert room.document.undo_label == "Change a ballot"
    assert {changes.label for changes in heard} == {"Change a ballot", "Hand in a ballot"}
    room.document.undo()
    assert ballots.standing(room.document, room.poll, room.voters[1]).counts == {}
    assert ballots.standing(room.document, room.poll, room.voters[0]).counts == {room.items[0]: 2}


def test_a_ballot_handed_in_changes_only_after_it_is_reopened(room: Room) -> None:
    room.give(0, 0, 2)
    ballots.finish_ballot(room.document, room.poll.id, room.voters[0], Way.LAPTOP)
    with pytest.raises(UserError, match="reopen it"):
        room.give(0, 0, 1)
    ballots.reopen_ballot(room.document, room.poll.id, room.voters[0], Way.LAPTOP)
    assert room.give(0, 0, 1).left == 3


def test_who_has_not_voted_is_told_and_abstaining_counts_as_done(room: Room) -> None:
    room.give(0, 0, 2)
    ballots.finish_ballot(room.document, room.poll.id, room.voters[0], Way.LAPTOP)
    room.give(1, 0, 2)
    ballots.abstain(room.document, room.poll.id, room.voters[1], Way.PROXY)
    participants.set_present(room.document, room.voters[5], False)
    found = ballots.turnout(room.document, room.poll)
    assert (found.done, found.of, found.abstained) == (2, 5, 1)
    assert found.waiting == tuple(room.voters[2:5])
    assert ballots.standing(room.document, room.poll, room.voters[1]).left == 4
    participants.set_present(room.document, room.voters[0], False)
    assert ballots.turnout(room.document, room.poll).of == 5


def test_lowering_the_budget_erases_nothing_and_tells_who_holds_too_much(room: Room) -> None:
    room.give(0, 0, 3)
    room.give(0, 1, 1)
    room.give(3, 0, 2)
    room.give(4, 1, 1)
    voting.change_budget(room.document, room.poll.id, 3, 1)
    assert sum(dots.count for dots in room.document.all(Dots)) == 7
    found = ballots.over_budget(room.document, room.now())
    assert [(one.participant_id, one.over, one.crowded) for one in found] == [
        (room.voters[0], 1, (room.items[0],)),
        (room.voters[3], 0, (room.items[0],)),
    ]
    assert [one.in_words("Ada") for one in found] == [
        "Ada has 1 dot too many and more on 1 opportunity than allowed.",
        "Ada has more on 1 opportunity than allowed.",
    ]
    with pytest.raises(UserError, match="1 dot too many"):
        ballots.finish_ballot(room.document, room.poll.id, room.voters[0], Way.LAPTOP)
    assert room.give(0, 0, 2).over == 0


def test_a_team_can_be_counted_by_totals_up_to_what_its_people_have(room: Room) -> None:
    bound = ballots.team_bound(room.document, room.poll, room.sales)
    assert bound == ballots.TeamBound(people=3, dots=12, per_item=9)
    ballots.put_team_dots(room.document, room.poll.id, room.sales, room.items[0], 9)
    with pytest.raises(UserError, match="Sales has 3 people here with 4 dots each: at most 12 in all"):
        ballots.put_team_dots(room.document, room.poll.id, room.sales, room.items[1], 4)
    with pytest.raises(UserError, match="at most 9 dots on one"):
        ballots.put_team_dots(room.document, room.poll.id, room.sales, room.items[0], 10)
    ballots.put_team_dots(room.document, room.poll.id, room.sales, room.items[0], 1)
    ballots.put_team_dots(room.document, room.poll.id, room.sales, room.items[1], 3)
    assert [dots.count for dots in room.document.all(TeamDots)] == [1, 3]


def test_a_team_of_which_nobody_is_known_has_no_bound(room: Room) -> None:
    marketing = room.document.all(Team)[1]
    assert ballots.team_bound(room.document, room.poll, marketing.id) is None
    assert ballots.put_team_dots(room.document, room.poll.id, marketing.id, room.items[0], 50).count == 50


def test_a_team_counted_by_totals_does_not_vote_on_ballots_until_they_are_cleared(room: Room) -> None:
    ballots.put_team_dots(room.document, room.poll.id, room.sales, room.items[0], 0)
    with pytest.raises(UserError, match="Sales is counted by its team totals"):
        room.give(0, 0, 1)
    assert ballots.turnout(room.document, room.poll).waiting == tuple(room.voters[3:])
    ballots.clear_team_dots(room.document, room.poll.id, room.sales)
    assert room.give(0, 0, 1).left == 3


def test_somebody_from_another_workshop_does_not_vote(room: Room) -> None:
    document = room.document
    with document.step("Plan workshop") as step:
        other = step.put(Workshop(id=document.new_id(), title="Q2", day=NOW.date(), start=time(9), zone="UTC"))
    guest = participants.add_participants(document, other.id, [people.add_person(document, "Guest").id])[0]
    with pytest.raises(UserError, match="does not take part"):
        ballots.put_dots(document, room.poll.id, guest.id, room.items[0], 1, Way.LAPTOP)


MOVES = st.tuples(st.integers(0, 5), st.integers(0, 3), st.integers(-1, 5), st.sampled_from(Way))


@settings(max_examples=25, deadline=None)
@given(st.lists(MOVES, max_size=25))
def test_dots_never_exceed_the_budget_whatever_is_tried(moves: list[tuple[int, int, int, Way]]) -> None:
    document = file.in_memory(lambda: NOW)
    room = Room(document)
    for voter, item, count, way in moves:
        with suppress(UserError):
            room.give(voter, item, count, way)
        for ballot in document.all(Ballot):
            given_dots = document.all(Dots, ballot_id=ballot.id)
            assert sum(dots.count for dots in given_dots) <= room.poll.dots
            assert all(1 <= dots.count <= 3 for dots in given_dots)
            assert len({dots.opportunity_id for dots in given_dots}) == len(given_dots)
    assert ballots.over_budget(document, room.poll) == []
    document.close()
