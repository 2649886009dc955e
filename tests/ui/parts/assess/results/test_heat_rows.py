from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.assess.figures.worked import Taken, WaveAnswers, Worked, worked
from facilitator.ui.parts.assess.results.heat_rows import Heat, Order, Wanted, arranged, heat_of
from facilitator.ui.parts.assess.results.section_profile import missing_words, profile_rows, profile_teams
from facilitator.ui.widgets.heatmapmodel import HeatCell, Kind
from tests.core.assess.answered import asked_of, sheets_of, teams_of, wave_of

# Ten statements in two sections; the third is low, the seventh splits the teams, the fifth is divided inside both.
ONE = ["4415435455", "4425135455", "4415535455", "4425135454"]
TWO = ["4415431455", "4415131455", "4425531455", "4425131455"]
BEFORE = ["2415435455", "2425135455", "2415535455", "2425135455"]


def said(
    now: Mapping[int | None, Sequence[str]],
    before: Mapping[int | None, Sequence[str]] | None = None,
    threshold: int = 3,
) -> Worked:
    def answers(of: Mapping[int | None, Sequence[str]], wave_id: int) -> WaveAnswers:
        wave = wave_of(threshold, wave_id).with_(title=f"Wave {wave_id}")
        return WaveAnswers(wave, tuple(asked_of(10, wave_id)), tuple(sheets_of(of, wave_id)), {1: 6})

    earlier = answers(before, 8) if before else None
    return worked(Taken(answers(now, 9), earlier, tuple(teams_of(1, 2, 3)), ()))


def keys(heat: Heat, wanted: Wanted) -> list[str]:
    return [row.key for row in arranged(heat, wanted, {})]


def cell(worked: Worked, key: str, column: str) -> HeatCell:
    heat = heat_of(worked)
    place = [one.title for one in heat.columns].index(column)
    return next(line.row.cells[place] for line in (*heat.statements, *heat.sections) if line.row.key == key)


@pytest.fixture
def heat() -> Heat:
    return heat_of(said({1: ONE, 2: TWO}, {1: BEFORE, 2: BEFORE}))


def test_teams_that_answered_are_columns_with_how_many(heat: Heat) -> None:
    assert [one.title for one in heat.columns] == ["Team 1", "Team 2", "All", "Spread", "Gap", "Change"]
    assert [one.below for one in heat.columns[:3]] == ["4 of 6", "4", "8"]
    assert heat.columns[0].tip == "Team 1: 4 of 6 (67%), was 4 of 6 (67%) answered"
    assert [column.title for column in heat_of(said({1: ONE})).columns] == ["Team 1", "All", "Spread", "Gap"]


def test_each_order_brings_up_what_it_is_for(heat: Heat) -> None:
    def flat(order: Order) -> list[str]:
        return keys(heat, Wanted(order, grouped=False))

    assert flat(Order.ASKED) == [f"s{n}" for n in range(10)]
    assert flat(Order.LOW)[0] == "s2"
    assert flat(Order.GAP)[0] == "s6"
    assert flat(Order.DIVIDED)[:2] == ["s6", "s4"]
    assert set(flat(Order.CHANGE)[:2]) == {"s0", "s6"}


def test_sections_come_before_their_statements_and_in_the_order_too(heat: Heat) -> None:
    rows = keys(heat, Wanted(Order.GAP))
    assert rows[0] == "section-1"
    assert set(rows[1:6]) == {f"s{n}" for n in range(5, 10)}
    assert rows[6] == "section-0"


@given(
    st.sampled_from(Order),
    st.booleans(),
    st.sampled_from(["", "section-0", "section-1"]),
    st.sampled_from(["", "7", "statement"]),
)
def test_rows_are_neither_lost_nor_doubled(order: Order, grouped: bool, section: str, words: str) -> None:
    heat = heat_of(said({1: ONE, 2: TWO}))
    rows = arranged(heat, Wanted(order, grouped, section, words), {})
    statements = [row.key for row in rows if not row.sums]
    expected = [
        line.row.key
        for line in heat.statements
        if section in ("", line.section) and (words != "7" or "7" in line.row.title)
    ]
    assert sorted(statements) == sorted(expected)
    assert len({row.key for row in rows}) == len(rows)
    assert any(row.sums for row in rows) == (grouped and bool(statements))


def test_statements_without_a_figure_come_last() -> None:
    silent = [marks[:2] + "-" + marks[3:] for marks in ONE]
    for order in (Order.LOW, Order.DIVIDED):
        assert keys(heat_of(said({1: silent})), Wanted(order, grouped=False))[-1] == "s2"


def test_every_word_must_be_found_whatever_its_case(heat: Heat) -> None:
    assert keys(heat, Wanted(grouped=False, words="STATEMENT 7")) == ["s6"]
    assert keys(heat, Wanted(words="nowhere")) == []


def test_a_cell_says_what_its_mean_rests_on() -> None:
    shown = said({1: ONE, 2: TWO})
    low = cell(shown, "s2", "Team 1")
    assert (low.text, low.value, low.held) == ("1.5", 1.5, False)
    assert low.spoken == "Team 1 1.5, 4 answers"
    assert low.tip.startswith("Team 1: 1.5 from 4 answers, likely between")
    assert cell(shown, "section-0", "All").spoken.endswith("8 people")


def test_a_team_held_back_shows_nothing_and_says_why() -> None:
    few = cell(said({1: ONE, 2: TWO, 3: ONE[:2]}), "s2", "Team 3")
    assert few.held
    assert (few.text, few.value, few.counts) == ("", None, None)
    assert "fewer than 3 answers" in few.tip
    assert few.spoken.startswith("Team 3 held back")


def test_no_answer_is_not_the_same_as_held_back() -> None:
    silent = [f"{marks[:2]}?{marks[3:]}" for marks in TWO]
    none = cell(said({1: ONE, 2: silent}), "s2", "Team 2")
    assert (none.held, none.text, none.spoken) == (False, "", "Team 2 no answer")


def test_the_spread_carries_the_distribution_of_statements_only() -> None:
    shown = said({1: ONE, 2: TWO})
    assert cell(shown, "s2", "Spread").counts == (4, 4, 0, 0, 0)
    assert cell(shown, "section-0", "Spread").counts is None


def test_a_gap_names_its_teams_and_stands_out_where_worth_a_look() -> None:
    shown = said({1: ONE, 2: TWO})
    wide, none = cell(shown, "s6", "Gap"), cell(shown, "s7", "Gap")
    assert (wide.text, wide.strong) == ("4.0", True)
    assert wide.tip.startswith("Team 1 above Team 2: 4.0 apart")
    assert (none.text, none.strong) == ("0.0", False)


def test_a_change_is_told_as_such_only_where_it_is_clear() -> None:
    shown = said({1: ONE, 2: TWO}, {1: BEFORE, 2: BEFORE})
    up, same = cell(shown, "s0", "Change"), cell(shown, "s4", "Change")
    assert (up.text, up.strong) == ("up 2.0", True)
    assert up.tip.startswith("Wave 8 2.0, now 4.0: up 2.0")
    assert (same.text, same.strong, same.value) == ("not clear", False, None)


def test_changed_words_are_marked_and_remarks_follow() -> None:
    shown = said({1: ONE}, {1: BEFORE})
    assert shown.compared is not None
    first = shown.compared.statements[0]
    other = replace(first, before=first.before.with_(text="As it read before"))
    compared = replace(shown.compared, statements=(other, *shown.compared.statements[1:]))
    rows = arranged(
        heat_of(replace(shown, compared=compared)), Wanted(), {"s0": "on the board", "section-0": "a strength"}
    )
    assert {row.key: row.remark for row in rows if row.remark} == {
        "section-0": "a strength",
        "s0": "reworded · on the board",
    }


def test_the_profile_shows_the_teams_that_may_be_shown() -> None:
    shown = said({1: ONE, 2: TWO, 3: ONE[:2]})
    heat = heat_of(shown)
    rows = profile_rows(shown, heat, Order.GAP)
    assert [team.name for team in profile_teams(shown)] == ["Team 1", "Team 2", "Team 3"]
    assert {len(row.dots) for row in rows} == {len(shown.results.sections[0].teams)}
    assert "Held back for some" in rows[0].tip
    assert rows[0].spoken.startswith(f"{rows[0].title}: Team 1")


def test_the_gap_column_is_the_one_the_profile_repeats(heat: Heat) -> None:
    shown = said({1: ONE, 2: TWO})
    gaps = {line.row.key: line.row.cells[4].text for line in heat_of(shown).sections}
    assert heat.columns[4].kind is Kind.BAR
    assert {row.key: row.gap for row in profile_rows(shown, heat_of(shown), Order.ASKED)} == gaps


def test_the_profile_says_why_marks_are_missing_only_where_some_are() -> None:
    assert missing_words(said({1: ONE, 2: TWO})) == ""
    assert missing_words(said({1: ONE, 2: TWO, 3: ONE[:2]})).startswith("fewer than 3 answers")
