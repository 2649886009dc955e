"""What is not told, and that nothing can be worked out about it from what is."""

from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.assess.figures.shown import shown
from tests.core.assess.figures.telling import ANYTHING, THRESHOLDS, Rows, every, told


def test_a_small_team_is_held_back_throughout_and_the_smallest_other_with_it() -> None:
    found = told({1: ["445"] * 8, 2: ["22-"] * 4, 3: ["???", "1--"], 4: ["333"] * 5})
    assert found.answered == {1: 8, 2: 4, 3: 2, 4: 5}
    assert all(one.hidden == {2, 3} for one in every(found))
    assert all(set(one.teams) == set(one.tallies) <= {1, 4} for one in found.statements)


def test_a_team_is_held_back_at_a_statement_that_few_of_it_rated() -> None:
    first, second = told({1: ["44"] * 8, 2: ["22", "22", "-2"], 3: ["33"] * 4}, section=2).statements
    assert set(first.teams) == {1}
    assert first.hidden == {2, 3}
    assert set(second.teams) == {1, 2, 3}
    assert not second.hidden


def test_a_team_that_is_held_back_at_every_statement_of_a_section_is_held_back_there() -> None:
    found = told({1: ["444"] * 5, 2: ["333"] * 4, 3: ["1--", "-1-", "--1"]}, section=3)
    assert found.sections[0].hidden == {2, 3}
    assert set(found.sections[0].teams) == {1}
    assert all(one.hidden == {2, 3} for one in found.statements)


def test_the_score_of_all_does_not_tell_what_those_gave_who_left_a_statement_open() -> None:
    """Both of team 3 left the first open; the mean of people's means would tell what they gave the second."""
    one = told({1: ["44"] * 4, 2: ["33", "33", "33"], 3: ["-1", "-1"]})
    other = told({1: ["44"] * 4, 2: ["31", "31", "33"], 3: ["-3", "-3"]})
    assert one.everything.whole is not None
    assert other.everything.whole is not None
    assert one.everything.whole.mean == other.everything.whole.mean


def test_where_a_team_is_held_back_at_one_statement_the_spread_of_all_is_the_wider_one() -> None:
    even = told({1: ["44", "22"] * 4, 2: ["33"] * 4}, section=2).sections[0].whole
    uneven = told({1: ["44", "22"] * 4, 2: ["33", "33", "-3", "-3"]}, section=2).sections[0]
    assert even is not None
    assert uneven.whole is not None
    assert uneven.whole.spread is not None
    assert even.spread == pytest.approx(np.std([4, 2] * 4 + [3] * 4, ddof=1))
    assert uneven.whole.spread > np.std([4, 2] * 4 + [3] * 4, ddof=1)
    assert uneven.whole.count == 12


@given(ANYTHING, THRESHOLDS)
def test_what_is_shown_is_of_enough_people_and_so_is_what_it_leaves(rows: Rows, threshold: int) -> None:
    for one in told(rows, threshold).statements:
        assert all(figure.count >= threshold for figure in one.teams.values())
        assert one.hidden.isdisjoint(one.teams)
        if one.whole is not None:
            rest = one.whole.count - sum(figure.count for figure in one.teams.values())
            assert one.whole.count >= threshold
            assert rest == 0 or rest >= threshold
        else:
            assert not one.teams
            assert one.own_view is None
        if one.own_view is not None:
            assert min(one.own_view.own.count, one.own_view.others.count) >= threshold


@given(ANYTHING, st.integers(2, 5), st.data())
def test_teams_held_back_throughout_may_deal_their_sheets_anew_and_nobody_sees(
    rows: Rows, threshold: int, data: st.DataObject
) -> None:
    """So nothing that is shown, nor anything worked out from it, tells which of them gave what."""
    found = told(rows, threshold)
    held = shown({team: len(many) for team, many in rows.items()}, threshold).hidden
    assert all(held <= one.hidden for one in every(found))
    dealt = iter(data.draw(st.permutations([row for team in held for row in rows[team]])))
    assert told({**rows, **{team: [next(dealt) for _ in rows[team]] for team in held}}, threshold) == found


@given(ANYTHING, st.integers(2, 5), st.data())
def test_at_a_statement_those_held_back_may_change_ratings_and_nobody_sees(
    rows: Rows, threshold: int, data: st.DataObject
) -> None:
    """For every team that is held back there, other ratings would have led to all the same results."""
    found = told(rows, threshold, about={0: 1, 3: 2})
    held = shown({team: len(many) for team, many in rows.items()}, threshold).hidden
    changed = dict(rows)
    for slot, one in enumerate(found.statements):
        if one.hidden != held:
            behind = [team for team in rows if team not in one.teams]
            ratings = [row[slot] for team in behind for row in rows[team] if row[slot] in "12345"]
            dealt = iter(data.draw(st.permutations(ratings)))
            for team in behind:
                changed[team] = [_with(row, slot, dealt) for row in changed[team]]
    assert told(changed, threshold, about={0: 1, 3: 2}) == found


def _with(row: str, slot: int, dealt: Iterator[str]) -> str:
    return row[:slot] + next(dealt) + row[slot + 1 :] if row[slot] in "12345" else row


@given(ANYTHING, THRESHOLDS)
def test_sections_say_nothing_that_their_statements_do_not(rows: Rows, threshold: int) -> None:
    found = told(rows, threshold)
    for one in found.sections:
        members = [statement for statement in found.statements if statement.asked.section == one.key]
        if one.whole is not None:
            means = [statement.whole.mean for statement in members if statement.whole]
            assert one.whole.mean == pytest.approx(np.mean(means))
        for team, figure in one.teams.items():
            means = [statement.teams[team].mean for statement in members if team in statement.teams]
            assert figure.mean == pytest.approx(np.mean(means))
            assert figure.count >= threshold


@given(ANYTHING)
def test_a_wave_with_names_holds_nothing_back(rows: Rows) -> None:
    found = told(rows, threshold=1)
    assert all(not one.hidden for one in every(found))
    for place, one in enumerate(found.statements):
        answering = {team for team, many in rows.items() if team and any(row[place] in "12345" for row in many)}
        assert set(one.teams) == answering
