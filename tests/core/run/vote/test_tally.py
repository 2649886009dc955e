import random
from datetime import UTC, datetime
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core import participants
from facilitator.core.document import Document
from facilitator.core.people import Team
from facilitator.core.run.vote import ballots, opportunities, tally, ties, voting
from facilitator.core.run.vote.tally import Cast, Results, Tie
from facilitator.core.run.vote.voting import Way
from tests.core.bare import bare_workshop

ITEMS = (1, 2, 3, 4, 5, 6)
CAST = st.builds(Cast, st.sampled_from([10, 20, 30, None]), st.sampled_from(ITEMS), st.integers(1, 5))
NOW = datetime(2027, 1, 12, 12, tzinfo=UTC)


def _tally(*cast: tuple[int | None, int, int], cut: int = 2, items: tuple[int, ...] = ITEMS) -> Results:
    return tally.tally(items, [Cast(*one) for one in cast], cut, [10, 20, 30])


def test_lines_go_by_dots_with_the_parts_of_each_team_in_order() -> None:
    found = _tally((20, 2, 3), (10, 2, 1), (10, 1, 2), (None, 2, 1), items=(1, 2, 3))
    assert [(line.opportunity_id, line.dots, line.place) for line in found.lines] == [
        (2, 5, "1"),
        (1, 2, "2"),
        (3, 0, "3"),
    ]
    assert found.lines[0].parts == ((10, 1), (20, 3), (None, 1))
    assert (found.total, found.team_ids) == (7, (10, 20, None))


def test_equal_counts_are_told_as_ties() -> None:
    found = _tally((10, 1, 4), (10, 3, 2), (20, 2, 2), items=(1, 2, 3, 4))
    assert [line.place for line in found.lines] == ["1", "2=", "2=", "4"]
    assert [line.opportunity_id for line in found.lines] == [1, 2, 3, 4]


def test_every_team_weighs_the_same_by_team() -> None:
    found = _tally((10, 1, 40), (20, 2, 2), (30, 2, 1), (30, 1, 1), items=(1, 2))
    one, two = found.lines
    assert (one.dots, one.share, one.team_place) == (41, Fraction(1, 2), "1=")
    assert (two.dots, two.share, two.percent) == (3, Fraction(1, 2), 50)


def test_where_the_counts_disagree_is_said_in_words() -> None:
    found = _tally((10, 1, 30), (10, 2, 10), (20, 2, 3), (20, 3, 2), (30, 3, 4), items=(1, 2, 3), cut=1)
    titles = {1: "Roadmap", 2: "Leads", 3: "Decks"}
    assert tally.disagreement_in_words(found, titles) == [
        "“Roadmap” is 1st by dots but 3rd when every team weighs the same: only by dots would it be taken.",
        "“Decks” is 3rd by dots but 1st when every team weighs the same: only by team would it be taken.",
    ]
    tied = _tally((10, 1, 30), (10, 2, 10), (10, 3, 10), (20, 2, 1), (20, 3, 1), items=(1, 2, 3), cut=3)
    assert tally.disagreement_in_words(tied, titles)[1] == (
        "“Leads” is joint 2nd by dots but joint 1st when every team weighs the same."
    )
    agreed = _tally((10, 1, 30), (20, 1, 2), (20, 2, 1), items=(1, 2), cut=1)
    assert tally.disagreement_in_words(agreed, titles) == ["By dots and by team the order is the same."]
    assert tally.disagreement_in_words(_tally(items=(1, 2)), titles) == []


@pytest.mark.parametrize(
    ("counts", "cut", "tie"),
    [
        ((5, 3, 1), 2, None),
        ((5, 3, 3), 2, Tie((1,), (2, 3), 1)),
        ((5, 5, 1), 2, None),
        ((2, 2, 2), 1, Tie((), (1, 2, 3), 1)),
        ((5, 2, 2), 3, None),
        ((5, 0, 0), 2, Tie((1,), (2, 3), 1)),
        ((0, 0, 0), 2, Tie((), (1, 2, 3), 2)),
        ((5, 4), 7, None),
    ],
)
def test_a_tie_is_told_only_where_it_crosses_the_line(counts: tuple[int, ...], cut: int, tie: Tie | None) -> None:
    items = ITEMS[: len(counts)]
    cast = [(10, item, count) for item, count in zip(items, counts, strict=True)]
    assert tally.tie_across_line(_tally(*cast, cut=cut, items=items)) == tie


def test_a_tie_is_said_in_words() -> None:
    titles = {1: "Roadmap", 2: "Leads", 3: "Decks", 4: "Demos"}
    assert Tie((4,), (1, 2, 3), 2).in_words(titles) == "“Roadmap”, “Leads” and “Decks” tie for 2 places."
    assert Tie((), (1, 2), 1).in_words(titles) == "“Roadmap” and “Leads” tie for 1 place."


@given(st.lists(CAST), st.integers(1, 8), st.randoms(use_true_random=False))
def test_nothing_is_lost_and_the_order_of_ballots_does_not_matter(
    cast: list[Cast], cut: int, chance: random.Random
) -> None:
    found = tally.tally(ITEMS, cast, cut)
    assert found.total == sum(one.count for one in cast) == sum(line.dots for line in found.lines)
    assert all(sum(count for _team, count in line.parts) == line.dots for line in found.lines)
    assert sorted(line.opportunity_id for line in found.lines) == sorted(ITEMS)
    chance.shuffle(cast)
    assert tally.tally(ITEMS, cast, cut) == found


@given(st.lists(CAST, min_size=1), st.integers(2, 9))
def test_more_heads_of_the_same_mind_give_a_team_no_more_weight(cast: list[Cast], times: int) -> None:
    larger = [Cast(c.team_id, c.opportunity_id, c.count * (times if c.team_id == 10 else 1)) for c in cast]
    before, after = tally.tally(ITEMS, cast, 3), tally.tally(ITEMS, larger, 3)
    assert {line.opportunity_id: line.share for line in before.lines} == {
        line.opportunity_id: line.share for line in after.lines
    }
    has_teams = any(c.team_id is not None for c in cast)
    assert sum(line.share for line in before.lines) == (1 if has_teams else 0)


@given(st.lists(CAST), st.integers(1, 8))
def test_ranks_follow_the_counts_and_the_line_takes_exactly_the_cut(cast: list[Cast], cut: int) -> None:
    found = tally.tally(ITEMS, cast, cut)
    for line in found.lines:
        assert line.rank == 1 + sum(1 for other in found.lines if other.dots > line.dots)
        assert line.team_rank == 1 + sum(1 for other in found.lines if other.share > line.share)
    assert [line.team_rank for line in found.by_team] == sorted(line.team_rank for line in found.lines)
    tie = tally.tie_across_line(found)
    if tie:
        assert 0 < tie.places < len(tie.tied)
        assert len(tie.sure) + tie.places == cut


@given(st.lists(CAST))
def test_a_disagreement_is_a_real_overtaking(cast: list[Cast]) -> None:
    found = tally.tally(ITEMS, cast, 3)
    orders = [(line.rank, line.team_rank) for line in found.lines]
    swapped = any(a[0] < b[0] and a[1] > b[1] for a in orders for b in orders)
    assert bool(tally.disagreements(found)) == swapped


def test_team_totals_replace_the_ballots_of_that_team_and_the_stage_waits(document: Document) -> None:
    workshop_id = bare_workshop(document).id
    product, _, sales, _ = (team.id for team in document.all(Team))
    ada, bo = (
        participants.add_walk_in(document, workshop_id, name, team).id for name, team in (("A", sales), ("B", product))
    )
    one, two = (opportunities.add(document, workshop_id, title).id for title in ("One", "Two"))
    poll = voting.open_poll(document, workshop_id, [one, two], 3, None, 1, seed=1)
    ballots.put_dots(document, poll.id, ada, one, 3, Way.LAPTOP)
    ballots.put_dots(document, poll.id, bo, one, 2, Way.PROXY)
    ballots.put_team_dots(document, poll.id, sales, two, 3)
    found = tally.results(document, poll.id)
    assert [(line.opportunity_id, line.parts) for line in found.lines] == [(two, ((sales, 3),)), (one, ((product, 2),))]
    assert found.replaced == (tally.Replaced(sales, 1),)
    assert found.replaced[0].in_words("Sales") == (
        "Sales is counted by its team totals: 1 ballot of its people is left out."
    )
    ballots.clear_team_dots(document, poll.id, sales)
    assert [line.dots for line in tally.results(document, poll.id).lines] == [5, 0]
    assert tally.results_for_stage(document, poll.id) is None
    ties.close_poll(document, poll.id)
    assert tally.results_for_stage(document, poll.id) is None
    voting.reveal(document, poll.id)
    assert tally.results_for_stage(document, poll.id) == tally.results(document, poll.id)
