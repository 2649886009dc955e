from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core import file
from facilitator.core.assess import asking, review, waves
from facilitator.core.assess.waves import Wave, WaveKind
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from tests.conftest import SetClock

BASE = date(2027, 1, 12)


def _baseline(document: Document, day: date | None = BASE) -> Wave:
    return asking.plan_wave(document, kind=WaveKind.BASELINE, day=day, pulse=True, threshold=5)


def test_a_year_of_reviews_follows_a_baseline(document: Document) -> None:
    made = review.plan_reviews(document, _baseline(document).id)
    assert [(wave.title, wave.day, wave.kind) for wave in made] == [
        ("90 days", date(2027, 4, 12), WaveKind.NINETY_DAYS),
        ("Q3 2027", date(2027, 7, 12), WaveKind.QUARTERLY),
        ("Q4 2027", date(2027, 10, 12), WaveKind.QUARTERLY),
        ("Q1 2028", date(2028, 1, 12), WaveKind.QUARTERLY),
    ]
    assert {(wave.pulse, wave.anonymous, wave.threshold) for wave in made} == {(True, True, 5)}
    assert document.undo_label == "Plan reviews"
    document.undo()
    assert [wave.title for wave in waves.waves(document)] == ["Baseline"]


def test_planning_reviews_again_adds_only_what_is_missing(document: Document) -> None:
    baseline = _baseline(document)
    made = review.plan_reviews(document, baseline.id)
    waves.set_day(document, made[0].id, date(2027, 5, 3))
    assert review.plan_reviews(document, baseline.id) == []
    waves.remove_wave(document, made[2].id)
    assert [wave.title for wave in review.plan_reviews(document, baseline.id)] == ["Q4 2027"]


def test_a_baseline_without_a_day_has_no_reviews_yet(document: Document) -> None:
    baseline = _baseline(document, None)
    with pytest.raises(UserError, match="no day yet"):
        review.plan_reviews(document, baseline.id)


def test_days_off_are_passed_over_and_the_title_stays(document: Document) -> None:
    baseline = _baseline(document, date(2027, 12, 31))
    days = [one.day for one in review.proposed_reviews(document, baseline.id)]
    assert days == [date(2028, 3, 30), date(2028, 6, 30), date(2028, 10, 2), date(2029, 1, 1)]
    titles = [one.title for one in review.proposed_reviews(document, baseline.id)]
    assert titles == ["90 days", "Q2 2028", "Q3 2028", "Q4 2028"]
    later = review.proposed_reviews(document, baseline.id, lambda day: day + timedelta(days=1))
    assert later[0].day == date(2028, 3, 31)


@given(st.dates(date(2001, 1, 1), date(2190, 1, 1)))
def test_reviews_lie_on_weekdays_about_a_quarter_apart(day: date) -> None:
    document = file.in_memory(SetClock())
    made = review.plan_reviews(document, _baseline(document, day).id)
    days = [wave.day for wave in made if wave.day is not None]
    assert len(days) == 4
    assert all(one.weekday() < 5 for one in days)
    assert all(85 <= (later - earlier).days <= 98 for earlier, later in zip([day, *days], days, strict=False))
    assert review.plan_reviews(document, next(w.id for w in document.all(Wave) if w not in made)) == []
    document.close()


def test_waves_are_due_from_a_fortnight_before_their_day_until_they_open(document: Document) -> None:
    baseline = _baseline(document)
    first, second, *_later = review.plan_reviews(document, baseline.id)
    asking.plan_wave(document, "Some day")
    asking.open_wave(document, baseline.id)
    assert review.due_waves(document, date(2027, 3, 28)) == []
    assert review.due_waves(document, date(2027, 3, 29)) == [review.Due(first, 14)]
    assert review.due_waves(document, date(2027, 4, 12)) == [review.Due(first, 0)]
    both = [review.Due(first, -80), review.Due(second, 11)]
    assert review.due_waves(document, date(2027, 7, 1)) == both
    asking.open_wave(document, first.id)
    assert review.due_waves(document, date(2027, 7, 1)) == both[1:]


def test_the_next_quarter_is_planned_once_all_is_closed(document: Document) -> None:
    assert review.plan_next_review(document) is None
    wave = asking.open_wave(document, _baseline(document).id)
    assert review.plan_next_review(document) is None
    waves.close_wave(document, wave.id)
    planned = review.plan_next_review(document)
    assert planned is not None
    assert (planned.title, planned.day, planned.threshold) == ("Q2 2027", date(2027, 4, 12), 5)
    assert review.plan_next_review(document) is None
