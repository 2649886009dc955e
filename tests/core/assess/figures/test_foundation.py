from random import Random

import pytest
from scipy import stats

from facilitator.core.assess.figures.foundation import foundation
from facilitator.core.assess.figures.results import results
from tests.core.assess.answered import asked_of, sheets_of, teams_of, wave_of

SECTIONS = 4


def _moving(people: int, seed: int = 1) -> list[str]:
    """Sections 0, 1 and 3 go with how content somebody is; section 2 is low and does not; section 0 is low and does."""
    random, rows = Random(seed), []
    for _ in range(people):
        mood = random.choice((-1, 0, 1))
        middles = (2 + mood, 4 + mood, random.choice((1, 2, 3)), 4 + mood)
        marks = [min(5, max(1, middle + random.choice((0, 0, 0, 1, -1)))) for middle in middles for _ in range(5)]
        rows.append("".join(map(str, marks)))
    return rows


def _found(rows: list[str], threshold: int = 3) -> tuple[str | None, str]:
    asked, sheets = asked_of(len(rows[0]) if rows else 20), sheets_of({1: rows})
    said = foundation(results(wave_of(threshold), asked, sheets, teams_of(1)), sheets)
    return (said.section.key if said.section else None), said.words


def test_the_low_section_that_moves_with_the_rest_is_found_and_not_the_low_one_that_does_not() -> None:
    key, words = _found(_moving(34))
    assert key == "section-0"
    assert "r = 0." in words
    assert "over 34 people" in words
    assert "not a cause" in words


def test_the_correlation_is_that_of_its_scores_with_the_mean_of_the_others() -> None:
    rows = _moving(40)
    asked, sheets = asked_of(20), sheets_of({1: rows})
    said = foundation(results(wave_of(), asked, sheets, teams_of(1)), sheets)
    assert said.correlation is not None
    means = [[sum(map(int, row[at : at + 5])) / 5 for at in range(0, 20, 5)] for row in rows]
    theirs = stats.pearsonr([m[0] for m in means], [sum(m[1:]) / 3 for m in means])
    assert said.correlation.r == pytest.approx(theirs.statistic)
    low, high = theirs.confidence_interval(1 - 0.05 / 2)  # two sections lie low
    assert (said.correlation.interval.low, said.correlation.interval.high) == pytest.approx((low, high), abs=1e-6)


def test_the_order_of_sheets_and_who_left_most_open_change_nothing() -> None:
    rows = _moving(34)
    assert _found(rows) == _found(rows[::-1])
    hardly = "-" * 18 + "1?"
    assert "over 34 people" in _found([*rows, hardly])[1]


def test_it_is_silent_about_few_people_and_says_so() -> None:
    key, words = _found(_moving(9))
    assert key is None
    assert "at least 10 people" in words
    for few in ([], _moving(15)):
        key, words = _found(few, threshold=20)
        assert key is None
        assert "at least 20 people" in words


def test_it_is_silent_where_nothing_moves_with_the_rest() -> None:
    random = Random(3)
    rows = ["".join(str(random.choice((1, 2, 3) if at < 5 else (3, 4, 5))) for at in range(20)) for _ in range(60)]
    key, words = _found(rows)
    assert key is None
    assert "None of the sections" in words


def test_where_all_sections_are_alike_there_is_none_that_lies_low() -> None:
    assert _found(["3" * 20] * 30) == (None, "No section lies below the others.")


def test_a_draft_does_not_count() -> None:
    rows = _moving(34)
    asked, sheets = asked_of(20), sheets_of({1: rows})
    drafts = [sheet.with_(id=sheet.id + 500, finished=False) for sheet in sheets]
    wave, teams = wave_of(), teams_of(1)
    assert foundation(results(wave, asked, sheets, teams), [*sheets, *drafts]) == foundation(
        results(wave, asked, sheets, teams), sheets
    )
