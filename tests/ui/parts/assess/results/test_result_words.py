from datetime import timedelta

import pytest

from facilitator.core.assess.figures.changes import Turnout
from facilitator.core.assess.figures.worked import Worked, worked_of
from facilitator.core.assess.findings import FindingKind
from facilitator.core.assess.responding import set_target
from facilitator.core.assess.waves import Asked, Wave
from facilitator.core.document import Document
from facilitator.core.people import Team
from facilitator.ui.parts.assess.results.compare_words import (
    after_words,
    comparable,
    only_words,
    open_words,
    turnout_words,
)
from facilitator.ui.parts.assess.results.detail_words import (
    gap_words,
    own_view_words,
    part_of,
    reason_for,
    reworded_words,
    strip_rows,
)
from facilitator.ui.parts.assess.results.heat_rows import OnePart
from facilitator.ui.parts.assess.results.results_void import void_words
from tests.core.assess.answered import answered, asked_of

HIGH, LOW = ["55445", "54445", "55445"], ["11424", "21434", "12434"]


def later(document: Document, wave: Wave, days: int) -> Wave:
    assert wave.opened_at is not None
    with document.step("Later") as step:
        return step.put(wave.with_(opened_at=wave.opened_at + timedelta(days=days)))


def part(said: Worked, key: str) -> OnePart:
    found = part_of(said, key)
    assert found is not None
    return found


@pytest.fixture
def baseline(document: Document) -> Wave:
    return answered(document, {"Sales": LOW, "Product": LOW})


@pytest.fixture
def said(document: Document, baseline: Wave) -> Worked:
    """A wave a quarter after the baseline, one statement reworded, one about Sales."""
    asked = [one.with_(text="As it reads now") if one.slot == 1 else one for one in asked_of(5)]
    now = answered(document, {"Sales": HIGH, "Product": LOW}, title="90 days", about={0: "Sales"}, statements=asked)
    with document.step("About") as step:
        first = document.all(Asked, wave_id=now.id, slot=0)[0]
        step.put(first.with_(about_id=next(team.id for team in document.all(Team) if team.name == "Sales")))
    return worked_of(document, later(document, now, 90).id)


def test_only_earlier_waves_with_answers_can_be_compared_with(document: Document, baseline: Wave, said: Worked) -> None:
    now = said.results.wave
    assert [one.id for one in comparable(document, now)] == [baseline.id]
    assert comparable(document, baseline) == []
    assert comparable(document, now.with_(opened_at=None)) == []


def test_response_rates_stand_side_by_side(document: Document, baseline: Wave, said: Worked) -> None:
    sales = next(team.id for team in said.teams if team.name == "Sales")
    set_target(document, said.results.wave.id, sales, 4)
    compared = worked_of(document, said.results.wave.id).compared
    assert compared is not None
    words = turnout_words(compared)
    assert words.startswith("Answered, and in Baseline: all 6, was 6 · ")
    assert "Sales 3 of 4 (75%), was 3" in words
    assert only_words(compared) == " · Statements: 1 worded differently"
    assert after_words(Turnout(6, 7), Turnout(1, 3)) == "6 of 7 (86%), was 1 of 3 (33%)"


def test_the_open_wave_warns_and_the_anonymous_one_says_why(said: Worked) -> None:
    closed = said.results.wave
    assert open_words(closed) == ""
    assert "before and after one more answer sheet" in open_words(closed.with_(closed_at=None))
    assert open_words(closed.with_(closed_at=None, anonymous=False)).endswith("until the wave is closed.")


def test_all_come_first_then_the_teams_with_what_has_become_of_them(said: Worked) -> None:
    rows = strip_rows(said, part(said, "s0"))
    assert [row.title for row in rows] == ["All", *(team.name for team in said.teams)]
    sales = next(row for row in rows if row.title == "Sales")
    assert (sales.figure, sales.counts) == ("5.0", (0, 0, 0, 0, 3))
    assert sales.words.startswith("3 answers, median 5.0, spread 0.0, likely")
    assert "Since Baseline (1.3): up 3.7" in sales.words
    assert sales.words.count("few answers") == 1


def test_the_gap_and_the_own_view_are_told_from_the_higher_side(said: Worked) -> None:
    assert gap_words(said, part(said, "s0")).startswith("Sales 5.0, Product 1.3: 3.7 apart, likely between")
    own = own_view_words(said, part(said, "s0"))
    assert own.startswith("About Sales: 5.0 in its own view, 1.3 in that of all others; 3.7 apart")
    assert own_view_words(said, part(said, "s1")) == ""
    assert own_view_words(said, part(said, "section-0")) == ""


def test_where_teams_say_the_same_nothing_is_said_of_a_gap(document: Document, baseline: Wave) -> None:
    alike = worked_of(document, baseline.id)
    assert gap_words(alike, part(alike, "s1")) == ""


def test_other_words_are_shown_as_they_were(said: Worked) -> None:
    assert reworded_words(said, part(said, "s1")) == "In Baseline it read: Statement 2"
    assert reworded_words(said, part(said, "s0")) == ""


def test_a_reason_is_the_one_it_was_found_with_or_its_figures(said: Worked) -> None:
    strength = said.found.strengths[0]
    assert reason_for(said, part(said, strength.key), FindingKind.STRENGTH) == strength.words
    assert reason_for(said, part(said, "s0"), FindingKind.STRENGTH).startswith("3.2 from 6 answers")
    assert reason_for(said, part(said, "section-0"), FindingKind.OPPORTUNITY).endswith(" from 6 people.")


def test_nothing_is_said_of_a_statement_that_was_not_asked(said: Worked) -> None:
    assert part_of(said, "gone") is None


def test_too_few_answers_are_counted_to_the_first_figure(document: Document) -> None:
    few = answered(document, {"Sales": ["11111"] * 2}, threshold=5)
    words = void_words(few, worked_of(document, few.id))
    assert words is not None
    assert words[1].endswith("Nothing is shown of fewer than 5 people: 3 more answer sheets to go.")
    assert void_words(few, None) is not None
    enough = answered(document, {"Sales": ["11111"] * 5}, title="Enough", threshold=5)
    assert void_words(enough, worked_of(document, enough.id)) is None
