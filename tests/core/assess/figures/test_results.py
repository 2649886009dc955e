import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from facilitator.core import people
from facilitator.core.assess.answers import AnswerSheet, SheetWay
from facilitator.core.assess.figures.results import overall, results
from facilitator.core.assess.figures.worked import results_of
from facilitator.core.assess.waves import WaveTarget
from facilitator.core.document import Document
from facilitator.core.people import Team
from tests.core.assess.answered import answered, asked_of, sheets_of, teams_of, wave_of
from tests.core.assess.figures.telling import (
    ANYTHING,
    RATED,
    STATEMENTS,
    TEAMS,
    THRESHOLDS,
    Rows,
    every,
    rows_of,
    several,
    told,
)

# What is said


def test_a_statement_tells_all_and_each_team() -> None:
    (found,) = told({1: ["4", "5", "?"], 2: ["1", "2", "2", "-"], 3: ["3"]}, threshold=1).statements
    assert found.whole is not None
    assert (found.whole.count, found.whole.median) == (6, 2.5)
    assert found.whole.mean == pytest.approx(17 / 6)
    assert {team: figure.count for team, figure in found.teams.items()} == {1: 2, 2: 3, 3: 1}
    assert found.tallies[2].counts == (1, 2, 0, 0, 0)
    assert found.whole_tally is not None
    assert (found.whole_tally.unsure, found.whole_tally.blank) == (1, 1)


def test_the_gap_is_from_the_highest_team_to_the_lowest_and_is_corrected_for_being_picked() -> None:
    high, middle, low = [4, 5, 4, 5], [3, 3, 4], [1, 2, 3, 1, 2]
    (found,) = told({1: [*map(str, middle)], 2: [*map(str, low)], 3: [*map(str, high)]}).statements
    assert found.gap is not None
    assert (found.gap.high_id, found.gap.low_id) == (3, 2)
    expected = stats.ttest_ind(high, low, equal_var=False).confidence_interval(1 - 0.05 / 3)
    assert found.gap.difference.by == pytest.approx(4.5 - 1.8)
    assert found.gap.difference.interval is not None
    assert found.gap.difference.interval.low == pytest.approx(expected.low)
    assert found.gap.difference.interval.high == pytest.approx(min(4, expected.high))


def test_teams_that_say_the_same_have_a_gap_of_nothing_between_two_of_them() -> None:
    (found,) = told({1: ["4"] * 3, 2: ["4"] * 3}).statements
    assert found.gap is not None
    assert found.gap.high_id != found.gap.low_id
    assert found.gap.difference.by == 0


def test_one_team_has_no_gap() -> None:
    (found,) = told({1: ["4"] * 3, 2: ["?"] * 3}).statements
    assert found.gap is None
    assert found.hidden == frozenset()


def test_a_team_is_seen_by_itself_and_by_all_others() -> None:
    (found,) = told({1: ["5", "5", "4"], 2: ["2", "3", "2"], 3: ["1"]}, about={0: 1}).statements
    assert found.own_view is None  # team 3 is hidden, and with it the smallest other: the team itself
    (found,) = told({1: ["5", "5", "4", "4"], 2: ["2", "3", "2"], 3: ["1"], None: ["2"]}, about={0: 1}).statements
    assert found.own_view is not None
    assert (found.own_view.team_id, found.own_view.own.mean, found.own_view.others.count) == (1, 4.5, 5)
    assert found.own_view.others.mean == 2.0
    assert found.own_view.difference.by == 2.5


def test_a_view_of_oneself_takes_others_to_differ_from() -> None:
    (found,) = told({1: ["5", "5", "4"], 2: ["?"] * 4}, about={0: 1}).statements
    assert found.whole is not None
    assert found.own_view is None


def test_a_section_is_scored_over_its_statements_and_everything_over_all() -> None:
    found = told({1: ["154", "333", "245"], 2: ["111", "112", "122"]}, section=2)
    first, second = found.sections
    assert (first.key, first.title, second.title) == ("section-0", "Section 1", "Section 2")
    assert {team: figure.mean for team, figure in first.teams.items()} == {1: 3.0, 2: pytest.approx(7 / 6)}
    assert first.teams[1].spread == 0.0
    assert second.teams[1].mean == 4.0
    assert found.everything.teams[1].mean == pytest.approx(30 / 9)
    assert found.everything.whole is not None
    assert found.everything.whole.count == 6
    assert found.everything.gap is not None
    assert found.everything.gap.high_id == 1


@given(RATED)
def test_where_nothing_is_left_open_a_score_is_over_peoples_own_means(rows: Rows) -> None:
    found = told(rows, threshold=1)
    for one, slots in zip(found.sections, ((0, 1), (2, 3), (4, 5)), strict=True):
        for team, figure in one.teams.items():
            own = [np.mean([int(row[slot]) for slot in slots]) for row in rows[team]]
            assert figure.count == len(own)
            assert figure.mean == pytest.approx(np.mean(own))
            assert figure.median == pytest.approx(np.median(own))
            if len(own) > 1:
                assert figure.spread == pytest.approx(np.std(own, ddof=1))


def test_who_leaves_open_what_all_find_bad_is_not_taken_for_somebody_content() -> None:
    found = told({1: ["15", "15", "15", "-5"]}, section=2).sections[0].teams[1]
    assert (found.count, found.mean, found.median, found.spread) == (4, 3.0, 3.0, 0.0)


def test_a_team_for_which_few_of_the_statements_are_shown_stays_out_of_the_gap() -> None:
    rows: Rows = {1: ["44444"] * 4, 2: ["33333"] * 4, 3: ["1----"] * 3}
    section = told(rows, section=5).sections[0]
    assert section.teams[3].mean == 1.0
    assert section.gap is not None
    assert section.gap.low_id == 2


def test_some_of_the_statements_can_be_asked_about_alone() -> None:
    rows: Rows = {1: ["15", "24", "33"], 2: ["11", "22", "33"]}
    found = results(wave_of(), asked_of(2)[1:], sheets_of(rows), teams_of(1, 2))
    assert [one.asked.key for one in found.statements] == ["s1"]
    assert found.everything.teams[1].mean == 4.0


def test_a_wave_that_nobody_has_answered_says_nothing() -> None:
    found = told({1: [], 2: []})
    assert (found.sheets, found.answered) == (0, {})
    assert all(one.whole is None and not one.teams and one.gap is None for one in found.statements)
    assert all(one.whole is None and not one.teams for one in several(found))
    assert results(wave_of(), [], [], []).everything.whole is None


def test_sheets_that_are_not_finished_do_not_count() -> None:
    draft = AnswerSheet(id=1, wave_id=1, team_id=1, way=SheetWay.LAPTOP, ratings="1")
    found = results(wave_of(), asked_of(1), [draft, *sheets_of({1: ["5"] * 3})], teams_of(1))
    assert found.sheets == 3
    assert found.statements[0].teams[1].mean == 5.0


# Laws


@given(ANYTHING, THRESHOLDS, st.data())
def test_the_order_of_sheets_and_statements_does_not_matter(rows: Rows, threshold: int, data: st.DataObject) -> None:
    asked, sheets = asked_of(STATEMENTS, section=2), sheets_of(rows)
    there = results(wave_of(threshold), asked, sheets, teams_of(*TEAMS))
    mixed = data.draw(st.permutations(asked)), data.draw(st.permutations(sheets))
    assert results(wave_of(threshold), *mixed, teams_of(*TEAMS)) == there


@given(ANYTHING)
def test_every_sheet_twice_leaves_means_and_medians(rows: Rows) -> None:
    once = told(rows, threshold=1)
    twice = told({team: [*many, *many] for team, many in rows.items()}, threshold=1)
    for one, other in zip(every(once), every(twice), strict=True):
        assert list(one.teams) == list(other.teams)
        for team, figure in one.teams.items():
            again = other.teams[team]
            assert again.count == 2 * figure.count
            assert (again.mean, again.median) == pytest.approx((figure.mean, figure.median))


@given(rows_of("1234?-"), THRESHOLDS)
def test_one_more_in_every_rating_moves_means_by_one_and_leaves_gaps_and_spreads(rows: Rows, threshold: int) -> None:
    lifted = {team: [row.translate(str.maketrans("1234", "2345")) for row in many] for team, many in rows.items()}
    before, after = told(rows, threshold), told(lifted, threshold)
    for one, other in zip(every(before), every(after), strict=True):
        assert other.hidden == one.hidden
        for team, figure in one.teams.items():
            assert other.teams[team].mean == pytest.approx(figure.mean + 1)
            assert other.teams[team].spread == (figure.spread and pytest.approx(figure.spread))
        assert (one.gap is None) == (other.gap is None)
        if one.gap and other.gap:
            assert other.gap.difference.by == pytest.approx(one.gap.difference.by)


@given(ANYTHING)
def test_an_open_answer_changes_no_mean_whatever_it_is(rows: Rows) -> None:
    turned = {team: [row.translate(str.maketrans("?-", "-?")) for row in many] for team, many in rows.items()}
    before, after = told(rows), told(turned)
    assert [one.teams for one in after.statements] == [one.teams for one in before.statements]
    assert several(after) == several(before)


@given(ANYTHING, THRESHOLDS)
def test_the_figures_for_all_are_the_same_by_themselves(rows: Rows, threshold: int) -> None:
    whole = told(rows, threshold)
    alone = overall(whole.wave, [one.asked for one in whole.statements], sheets_of(rows))
    assert alone.wave == whole.wave
    assert list(alone.statements) == [(one.asked, one.whole) for one in whole.statements if one.whole is not None]


# In a programme


def test_the_results_of_a_wave_are_those_of_its_own_sheets(document: Document) -> None:
    baseline = answered(document, {"Product": ["44", "55", "45"], "Sales": ["11", "12", "21"]}, about={1: "Product"})
    answered(document, {"Sales": ["55", "55", "55"]}, title="90 days")
    found = results_of(document, baseline.id)
    product, sales = (team for team in found.teams)
    assert (product.name, sales.name) == ("Product", "Sales")
    assert found.answered == {product.id: 3, sales.id: 3}
    assert found.statements[0].teams[sales.id].mean == pytest.approx(4 / 3)
    assert found.statements[1].own_view is not None
    assert found.statements[1].own_view.own.mean == pytest.approx(14 / 3)


def test_teams_are_those_asked_or_answering_in_their_order_and_retired_ones_too(document: Document) -> None:
    wave = answered(document, {"Legal": ["4"] * 3, "": ["3"] * 3, "Sales": ["2"] * 3})
    teams = {team.name: team for team in document.all(Team)}
    people.retire_team(document, teams["Legal"].id)
    with document.step("Ask") as step:
        step.put(WaveTarget(id=document.new_id(), wave_id=wave.id, team_id=teams["Product"].id, people=4))
    found = results_of(document, wave.id)
    assert [team.name for team in found.teams] == ["Product", "Sales", "Legal"]
    assert found.answered[None] == 3
    assert list(found.statements[0].teams) == [teams["Sales"].id, teams["Legal"].id]
