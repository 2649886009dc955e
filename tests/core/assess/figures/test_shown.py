from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.assess.figures.shown import Shown, shown

counts_by_team = st.dictionaries(st.one_of(st.none(), st.integers(1, 7)), st.integers(0, 9))
thresholds = st.integers(1, 6)


def test_a_small_team_takes_the_smallest_other_with_it() -> None:
    found = shown({1: 8, 2: 4, 3: 5, 4: 2}, 3)
    assert found == Shown(frozenset({1, 3}), frozenset({2, 4}), whole=True)


def test_two_small_teams_hide_each_other() -> None:
    assert shown({1: 4, 2: 2, 3: 1}, 3).teams == {1}


def test_people_of_no_team_hide_among_others_too() -> None:
    assert shown({1: 8, 2: 4, None: 1}, 3).hidden == {2}
    assert shown({1: 8, 2: 4, None: 3}, 3).hidden == frozenset()


def test_a_team_that_is_held_back_anyway_is_counted_with_the_rest() -> None:
    assert shown({1: 8, 2: 4, 3: 5}, 3, held={3}) == Shown(frozenset({1, 2}), frozenset({3}), whole=True)
    assert shown({1: 8, 2: 4, 3: 0}, 3, held={3}) == Shown(frozenset({1, 2}), frozenset({3}), whole=True)
    assert shown({1: 8, 2: 4, 3: 2}, 3, held={3}).hidden == {2, 3}


def test_fewer_than_enough_in_all_are_not_shown_at_all() -> None:
    assert shown({1: 2}, 3) == Shown(frozenset(), frozenset({1}), whole=False)
    assert shown({}, 1).whole is False


@given(counts_by_team, thresholds, st.sets(st.integers(1, 7)))
def test_what_is_left_when_all_that_is_shown_is_taken_off_is_nobody_or_enough(
    counts: dict[int | None, int], threshold: int, held: set[int]
) -> None:
    found = shown(counts, threshold, held)
    rest = sum(count for team, count in counts.items() if team not in found.teams)
    assert rest == 0 or rest >= threshold or not found.whole
    assert all(counts[team] >= threshold for team in found.teams)
    assert not found.teams & found.hidden
    assert held <= found.hidden
    assert found.whole or not found.teams


@given(counts_by_team, thresholds)
def test_no_more_is_held_back_than_must_be(counts: dict[int | None, int], threshold: int) -> None:
    small = {team for team, count in counts.items() if team is not None and 0 < count < threshold}
    rest = counts.get(None, 0) + sum(counts[team] for team in small)
    more = shown(counts, threshold).hidden - small
    assert len(more) <= (0 < rest < threshold)
    assert all(counts[team] > 0 for team in more)


@given(counts_by_team, thresholds)
def test_the_order_of_teams_does_not_matter(counts: dict[int | None, int], threshold: int) -> None:
    turned = dict(reversed(counts.items()))
    assert shown(turned, threshold) == shown(counts, threshold)


@given(counts_by_team)
def test_with_a_threshold_of_one_nobody_is_hidden(counts: dict[int | None, int]) -> None:
    assert shown(counts, 1).hidden == frozenset()
