"""The report on a wave: what it tells, and what it must not."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from facilitator.core.assess.asking import plan_wave
from facilitator.core.assess.figures.worked import worked_of
from facilitator.core.document import Document
from facilitator.report.assess.assessment_report import assessment_report
from facilitator.report.assess.wave_snapshot import wave_snapshot
from facilitator.report.fonts import FontBook
from tests.core.assess.answered import answered
from tests.report.assess.filled import baseline, comment
from tests.report.held import Clock

Read = Callable[[int], list[str]]


@pytest.fixture
def read(document: Document, fonts: FontBook, pages: Callable[[bytes], list[str]]) -> Read:
    return lambda wave_id: pages(assessment_report(wave_snapshot(document, wave_id), fonts))


def test_the_first_page_says_it_all_in_short(document: Document, read: Read) -> None:
    first = read(baseline(document).id)[0]
    assert "Assessment: Baseline" in first
    assert "6 people have answered." in first
    assert "Product: 3" in first
    assert "Strengths to keep • Statement 2 Everybody says so." in first
    assert "Opportunities • Statement 1 (not confirmed) 3.2 from 6 answers" in first
    assert "Too few answers" in first.partition("The foundation")[2]
    assert "Statement 1 Sales 1.3 (3 answers), Product 5.0 (3): 3.7 apart" in first.partition("Largest gaps")[2]


def test_the_heat_map_has_sections_and_statements_by_team(document: Document, read: Read) -> None:
    words = " ".join(read(baseline(document).id)[1:])
    assert "All Product Sales Gap" in words
    assert "1 Statement 1 3.2 5.0 1.3 3.7" in words
    assert "2 Statement 2 3.7 3.7 3.7 0.0" in words


def test_a_team_of_too_few_is_told_as_held_back_and_its_ratings_are_nowhere(document: Document, read: Read) -> None:
    wave = answered(document, {"Product": ["44"] * 4, "Sales": ["33"] * 4, "Legal": ["11"]})
    texts = read(wave.id)
    assert "Legal: 1 (held back)" in texts[0]
    words = " ".join(texts)
    # With Legal goes the smallest other team: else Legal's ratings would be what is left of the total.
    assert "Product: 4 (held back)" in texts[0]
    assert "1 Statement 1 3.2 3.0 " in words
    assert "1.0" not in words.partition("Where the teams stand")[2].partition("Every statement")[0]
    assert "Nothing is shown of fewer than 3 people" in words


def test_a_wave_of_too_few_shows_no_figure_at_all(document: Document, read: Read) -> None:
    wave = answered(document, {"Product": ["15", "51"]})
    comment(document, wave, "It is me, Ruth", slot=0)
    words = " ".join(read(wave.id))
    assert "2 people have answered." in words
    assert "Too few answers" in words
    assert "Ruth" not in words
    assert " 3.0" not in words


def test_own_and_others_views_stand_side_by_side(document: Document, read: Read) -> None:
    words = " ".join(read(baseline(document).id))
    assert "1. Statement 1 Product 5.0 (3) 1.3 (3) 3.7 higher" in words


def test_every_statement_shows_how_ratings_spread(document: Document, read: Read) -> None:
    words = " ".join(read(baseline(document).id)).partition("Every statement")[2]
    assert "4 ratings, 1 did not know, 1 left blank" in words
    assert "2 1 2 3 4 2 5 3.0 3.0 2.3" in words


def test_comments_stand_under_what_they_are_about(document: Document, read: Read) -> None:
    words = " ".join(read(baseline(document).id)).partition("What people wrote")[2]
    assert "On the whole • Dates change without a word 2. Statement 2 • More of this, please" in words


def test_the_last_wave_before_is_compared(document: Document, clock: Clock, read: Read) -> None:
    first = answered(document, {"Product": ["22"] * 5, "Sales": ["23"] * 5})
    assert "Since" not in " ".join(read(first.id))
    clock.forward(60)
    second = answered(document, {"Product": ["42"] * 5, "Sales": ["43"] * 5}, title="90 days")
    words = " ".join(read(second.id)).partition("Since Baseline")[2]
    assert "1. Statement 1 Everybody 2.0 4.0 Up 2.0, likely between" in words
    assert "2. Statement 2 Everybody" not in words
    assert wave_snapshot(document, second.id).taken.before is not None
    assert wave_snapshot(document, first.id).taken.before is None


def test_a_pulse_is_compared_over_what_both_have_asked(document: Document, clock: Clock) -> None:
    answered(document, {"Product": ["2222211111"] * 5})
    clock.forward(60)
    second = answered(document, {"Product": ["4"] * 5}, title="Pulse")
    compared = worked_of(document, second.id).compared
    assert compared is not None
    assert compared.everything is not None
    assert compared.everything.whole is not None
    assert compared.everything.whole.difference.by == pytest.approx(2.0)
    assert len(compared.only_before) == 9


def test_a_planned_wave_has_its_first_page_alone(document: Document, read: Read) -> None:
    wave = plan_wave(document, "Baseline", day=document.now().date() + timedelta(days=3))
    (text,) = read(wave.id)
    assert "Planned for Fri 15 Jan 2027" in text
    assert "Nobody has answered yet." in text


def test_nothing_typed_is_taken_for_markup(document: Document, read: Read) -> None:
    hostile = "<b> & <img src='x'> {0} %s"
    wave = answered(document, {hostile: ["45"] * 3, "Sales": ["12"] * 3}, title=hostile)
    comment(document, wave, hostile, slot=0)
    assert hostile in " ".join(read(wave.id)).partition("What people wrote")[2]
