from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.core import file, participants
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.run.vote import ballots, merging, opportunities, ties, voting
from facilitator.core.run.vote.voting import Poll, Settled, Settlement, Way
from tests.core.bare import bare_workshop

NOW = datetime(2027, 1, 12, 12, tzinfo=UTC)


class Room:
    """A closed round on the opportunities K, L, M, … with these counts, given by one person each as proxy."""

    def __init__(self, document: Document, counts: list[int], cut: int) -> None:
        self.document = document
        self.workshop_id = bare_workshop(document).id
        self.voter = participants.add_walk_in(document, self.workshop_id, "Ada").id
        titles = "KLMNOPQR"[: len(counts)]
        self.items = [opportunities.add(document, self.workshop_id, title).id for title in titles]
        self.poll = voting.open_poll(document, self.workshop_id, self.items, 100, None, cut, seed=1)
        self.vote(self.poll, dict(zip(self.items, counts, strict=True)))

    def vote(self, poll: Poll, counts: dict[int, int]) -> ties.Outcome:
        for item, count in counts.items():
            ballots.put_dots(self.document, poll.id, self.voter, item, count, Way.PROXY)
        return ties.close_poll(self.document, poll.id)

    def chosen(self) -> str:
        """The titles of what is taken."""
        ids = ties.chosen(self.document, self.poll.id)
        return "".join(self.document.get(opportunities.Opportunity, i).title for i in ids)


def test_a_round_without_a_tie_is_settled_by_its_count(document: Document) -> None:
    room = Room(document, [1, 5, 3], cut=2)
    assert room.chosen() == "LM"
    assert document.get(Poll, room.poll.id).closed_at == document.now()
    assert document.undo_label == "Close vote"
    with pytest.raises(UserError, match="closed already"):
        ties.close_poll(document, room.poll.id)
    for verb in (
        lambda: ties.open_runoff(document, room.poll.id, 1),
        lambda: ties.decide(document, room.poll.id, [], "x"),
    ):
        with pytest.raises(UserError, match="no tie"):
            verb()
    document.undo()
    with pytest.raises(UserError, match="still open"):
        ties.chosen(document, room.poll.id)


def test_a_tie_leaves_only_the_sure_ones_until_it_is_settled(document: Document) -> None:
    room = Room(document, [5, 3, 3, 3, 1], cut=3)
    found = ties.outcome(document, room.poll.id)
    assert (found.taken, found.settled) == ((room.items[0],), False)
    assert found.tie is not None
    assert (found.tie.tied, found.tie.places) == (tuple(room.items[1:4]), 2)
    with pytest.raises(UserError, match="tied across the line"):
        ties.chosen(document, room.poll.id)


def test_a_run_off_among_the_tied_settles_the_round_when_it_closes(document: Document) -> None:
    room = Room(document, [5, 3, 3, 3, 1], cut=3)
    runoff = ties.open_runoff(document, room.poll.id, seed=9)
    assert (runoff.dots, runoff.most_per_item, runoff.cut, runoff.runoff_of) == (2, 1, 2, room.poll.id)
    assert (runoff.title, document.undo_label) == ("Run-off: Round 1", "Open run-off")
    assert voting.items_of(document, runoff.id) == room.items[1:4]
    assert room.vote(runoff, {room.items[3]: 1, room.items[1]: 1}).settled
    (settlement,) = document.all(Settlement)
    assert (settlement.poll_id, settlement.by) == (room.poll.id, Settled.RUNOFF)
    assert settlement.reason == "Run-off: L 1, N 1, M 0"
    assert room.chosen() == "KLN"
    with pytest.raises(UserError, match="settled already"):
        ties.open_runoff(document, room.poll.id, seed=9)
    last = voting.last_round(document, room.workshop_id)
    assert last is not None
    assert last.id == room.poll.id
    document.undo()
    assert document.all(Settlement) == []
    with pytest.raises(UserError, match="tied across the line"):
        room.chosen()


def test_a_run_off_that_ties_again_can_run_off_again_and_settles_both(document: Document) -> None:
    room = Room(document, [3, 3, 3], cut=1)
    first = ties.open_runoff(document, room.poll.id, seed=1)
    assert not room.vote(first, {}).settled
    assert document.all(Settlement) == []
    second = ties.open_runoff(document, first.id, seed=2)
    room.vote(second, {room.items[2]: 1})
    assert room.chosen() == "M"
    assert ties.chosen(document, first.id) == [room.items[2]]
    assert len(document.all(Settlement)) == 2


def test_a_decision_on_a_tied_run_off_settles_the_round_too(document: Document) -> None:
    room = Room(document, [3, 3, 1], cut=1)
    runoff = ties.open_runoff(document, room.poll.id, seed=1)
    room.vote(runoff, {})
    ties.decide(document, runoff.id, [room.items[1]], "The launch comes first")
    assert room.chosen() == "L"
    assert {settlement.reason for settlement in document.all(Settlement)} == {"The launch comes first"}


def test_a_decision_needs_a_reason_and_fills_exactly_the_places(document: Document) -> None:
    room = Room(document, [5, 3, 3, 3, 1], cut=3)
    k, item_l, m, n, o = room.items
    for chosen, reason, said in (
        ([item_l, m], "  ", "no reason"),
        ([item_l], "Why", "room for 2 of the 3"),
        ([item_l, item_l], "Why", "room for 2"),
        ([item_l, m, n], "Why", "room for 2"),
        ([k, m], "Why", "among the tied"),
        ([m, o], "Why", "among the tied"),
    ):
        with pytest.raises(UserError, match=said):
            ties.decide(document, room.poll.id, chosen, reason)
    settlement = ties.decide(document, room.poll.id, [n, item_l], " It unblocks\nthe rest ")
    assert (settlement.by, settlement.reason) == (Settled.DECISION, "It unblocks the rest")
    assert settlement.chosen == (k, n, item_l)
    assert room.chosen() == "KNL"
    ties.decide(document, room.poll.id, [m, item_l], "Second thoughts")
    assert room.chosen() == "KML"
    assert len(document.all(Settlement)) == 1
    document.undo()
    assert room.chosen() == "KNL"


def test_nothing_is_settled_while_votes_are_still_coming_in(document: Document) -> None:
    room = Room(document, [3, 3], cut=1)
    runoff = ties.open_runoff(document, room.poll.id, seed=1)
    with pytest.raises(UserError, match="Run-off: Round 1 is still open"):
        ties.decide(document, room.poll.id, [room.items[0]], "Why")
    with pytest.raises(UserError, match="still open: close it first"):
        ties.decide(document, runoff.id, [room.items[0]], "Why")


def test_a_settlement_holds_only_for_the_tie_it_was_made_for(document: Document) -> None:
    room = Room(document, [5, 3, 3, 3, 3], cut=3)
    ties.decide(document, room.poll.id, room.items[1:3], "Why")
    voting.change_cut(document, room.poll.id, 4)
    assert not ties.outcome(document, room.poll.id).settled
    voting.change_cut(document, room.poll.id, 1)
    assert room.chosen() == "K"
    voting.change_cut(document, room.poll.id, 3)
    assert room.chosen() == "KLM"
    merging.remove(document, room.items[1])
    assert not ties.outcome(document, room.poll.id).settled
    document.undo()
    assert room.chosen() == "KLM"


def test_a_run_off_does_not_settle_another_tie_than_its_own(document: Document) -> None:
    room = Room(document, [3, 3, 1, 1], cut=1)
    runoff = ties.open_runoff(document, room.poll.id, seed=1)
    voting.change_cut(document, room.poll.id, 3)
    assert room.vote(runoff, {room.items[0]: 1}).settled
    assert document.all(Settlement) == []
    assert not ties.outcome(document, room.poll.id).settled


@settings(max_examples=20, deadline=None)
@given(st.lists(st.integers(0, 3), min_size=2, max_size=7), st.integers(1, 8), st.booleans(), st.data())
def test_what_is_settled_has_exactly_as_many_as_the_cut(
    counts: list[int], cut: int, by_runoff: bool, data: st.DataObject
) -> None:
    document = file.in_memory(lambda: NOW)
    room = Room(document, counts, cut)
    found = ties.outcome(document, room.poll.id)
    if found.tie and by_runoff:
        runoff = ties.open_runoff(document, room.poll.id, seed=1)
        winners = data.draw(st.permutations(found.tie.tied))[: found.tie.places]
        room.vote(runoff, dict.fromkeys(winners, 1))
    elif found.tie:
        ties.decide(document, room.poll.id, data.draw(st.permutations(found.tie.tied))[: found.tie.places], "Why")
    chosen = ties.chosen(document, room.poll.id)
    assert len(chosen) == len(set(chosen)) == min(cut, len(counts))
    given_to = dict(zip(room.items, counts, strict=True))
    left_out = [given_to[item] for item in room.items if item not in chosen]
    assert min(given_to[item] for item in chosen) >= max(left_out, default=0)
    document.close()
