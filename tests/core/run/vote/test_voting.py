import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.vote import opportunities, ties, voting
from facilitator.core.run.vote.opportunities import Opportunity
from facilitator.core.run.vote.voting import Poll, suggested_dots


@pytest.fixture
def listed(document: Document, bare: Workshop) -> list[Opportunity]:
    return [opportunities.add(document, bare.id, title) for title in ("A", "B", "C", "D")]


def _open(
    document: Document, listed: list[Opportunity], dots: int = 3, most: int | None = 2, cut: int = 2, title: str = ""
) -> Poll:
    ids = [o.id for o in listed]
    return voting.open_poll(document, listed[0].workshop_id, ids, dots, most, cut, seed=7, title=title)


def test_a_round_opens_with_its_opportunities_and_a_number(document: Document, listed: list[Opportunity]) -> None:
    poll = _open(document, listed)
    assert (poll.number, poll.title, poll.opened_at, poll.closed_at) == (1, "Round 1", document.now(), None)
    assert voting.items_of(document, poll.id) == [o.id for o in listed]
    assert voting.open_round(document, poll.workshop_id) == poll
    assert document.undo_label == "Open vote"


def test_one_round_is_open_at_a_time_and_all_are_kept(document: Document, listed: list[Opportunity]) -> None:
    first = _open(document, listed, title="  What first ")
    with pytest.raises(UserError, match="What first is still open"):
        _open(document, listed)
    ties.close_poll(document, first.id)
    second = _open(document, listed)
    ties.close_poll(document, second.id)
    third = _open(document, listed)
    assert [poll.title for poll in voting.rounds(document, first.workshop_id)] == ["What first", "Round 2", "Round 3"]
    last = voting.last_round(document, first.workshop_id)
    assert last is not None
    assert last.id == second.id
    assert third.number == 3


@pytest.mark.parametrize(
    ("dots", "most", "cut", "said"),
    [
        (0, 2, 2, "at least one dot"), (3, 0, 2, "must be allowed"), (9, 2, 2, "don't fit on 4"), (3, 2, 0, "is taken"),
    ],
)  # fmt: skip
def test_rules_that_do_not_fit_are_refused(
    document: Document, listed: list[Opportunity], dots: int, most: int, cut: int, said: str
) -> None:
    with pytest.raises(UserError, match=said):
        _open(document, listed, dots, most, cut)
    with pytest.raises(UserError, match="at least two"):
        _open(document, listed[:1])


def test_the_rules_can_be_changed_at_any_time(document: Document, listed: list[Opportunity]) -> None:
    poll = _open(document, listed)
    voting.change_budget(document, poll.id, 5, None)
    voting.change_cut(document, poll.id, 1)
    changed = voting.rename_poll(document, poll.id, "First")
    assert (changed.dots, changed.most_per_item, changed.cut, changed.title) == (5, None, 1, "First")
    with pytest.raises(UserError, match="don't fit"):
        voting.change_budget(document, poll.id, 5, 1)


def test_results_are_revealed_only_after_the_vote_is_closed(document: Document, listed: list[Opportunity]) -> None:
    poll = _open(document, listed)
    with pytest.raises(UserError, match="still open"):
        voting.reveal(document, poll.id)
    ties.close_poll(document, poll.id)
    assert voting.reveal(document, poll.id).revealed


@given(st.integers(0, 2**32), st.integers(1, 500), st.lists(st.integers(1, 900), unique=True, max_size=20))
def test_a_ballot_keeps_its_order_also_when_an_item_goes(seed: int, voter: int, items: list[int]) -> None:
    at = "2027-01-12T12:00:00Z"
    row = {"id": 1, "workshop_id": 1, "number": 1, "title": "x", "dots": 3, "cut": 1, "seed": seed, "opened_at": at}
    poll = Poll.model_validate(row)
    order = voting.ballot_order(poll, items, voter)
    assert sorted(order) == sorted(items)
    assert voting.ballot_order(poll, items[::-1], voter) == order
    assert voting.ballot_order(poll, items[1:], voter) == [item for item in order if item not in items[:1]]


def test_ballots_differ_from_person_to_person(document: Document, listed: list[Opportunity]) -> None:
    poll = _open(document, listed)
    orders = {tuple(voting.ballot_order(poll, [o.id for o in listed], voter)) for voter in range(60)}
    assert len(orders) > 12


@pytest.mark.parametrize(
    ("items", "voters", "dots", "most", "said"),
    [
        (12, 14, 4, 2, "third of the 12"), (9, 14, 3, 2, "three dots"), (4, 14, 3, 2, "Fewer dots"),
        (2, 14, 1, 1, "Fewer dots"), (60, 30, 10, 5, "ten dots"), (12, 4, 6, 3, "4 voters"), (12, 0, 4, 2, "third"),
    ],
)  # fmt: skip
def test_the_suggestion_says_why(items: int, voters: int, dots: int, most: int, said: str) -> None:
    found = suggested_dots(items, voters)
    assert (found.dots, found.most_per_item) == (dots, most)
    assert said in found.reason


@given(st.integers(0, 300), st.integers(0, 300))
def test_a_suggestion_can_always_be_opened_and_makes_people_choose(items: int, voters: int) -> None:
    found = suggested_dots(items, voters)
    assert 1 <= found.most_per_item <= found.dots <= 10
    if items > 2:
        assert found.dots < items
        assert found.dots <= found.most_per_item * items
