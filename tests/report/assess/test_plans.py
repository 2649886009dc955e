"""Improvement plans on paper, and review dates for a calendar."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from icalendar import Calendar

from facilitator.core.assess import waves
from facilitator.core.assess.asking import open_wave, plan_wave
from facilitator.core.assess.improving import improvements, set_closed, start_improvement
from facilitator.core.document import Document
from facilitator.report.assess.improvement_plan import NO_PLANS, improvement_plan
from facilitator.report.assess.plans import plans_of
from facilitator.report.assess.review_dates import review_dates
from facilitator.report.fonts import FontBook
from tests.report.assess.filled import plan
from tests.report.held import Clock

Pages = Callable[[bytes], list[str]]


def events(document: Document, fonts: FontBook) -> list[Any]:
    """The events of the calendar, as a calendar program reads them."""
    calendar: Any = Calendar.from_ical(review_dates(plans_of(document), fonts))
    return list(calendar.walk("VEVENT"))


def test_a_plan_says_who_does_what_by_when(document: Document, fonts: FontBook, pages: Pages) -> None:
    plan(document)
    words = " ".join(pages(improvement_plan(plans_of(document), fonts)))
    for said in (
        "News of the roadmap Sales hears it last.",
        "Start Mon 1 Feb 2027",
        "To be complete by Fri 30 Apr 2027",
        "Resources Two hours a month",
        "Success measures Nobody is surprised",
        "People to involve Maria Lind (Product)",
        "Call every month Maria Lind (Product) Wed 10 Feb 2027",
        "Write a newsletter Dropped Milestones",
        "First monthly call Mon 15 Feb 2027",
    ):
        assert said in words
    assert "Practice" in words


def test_what_a_plan_lacks_is_plain(document: Document, fonts: FontBook, pages: Pages) -> None:
    start_improvement(document, "Launch together")
    words = " ".join(pages(improvement_plan(plans_of(document), fonts)))
    assert words.count("No date yet") == 2
    assert words.count("None named yet") == 2
    assert "Nobody yet" in words
    assert words.count("None yet") == 2


def test_closed_plans_are_told_as_closed(document: Document, fonts: FontBook, pages: Pages) -> None:
    plan(document)
    set_closed(document, improvements(document)[0].id)
    words = " ".join(pages(improvement_plan(plans_of(document), fonts)))
    assert "1 plan, 1 of them closed" in words
    assert "News of the roadmap (closed)" in words


def test_without_plans_it_says_how_to_begin(document: Document, fonts: FontBook, pages: Pages) -> None:
    assert NO_PLANS in " ".join(pages(improvement_plan(plans_of(document), fonts)))


def test_waves_to_come_are_days_with_reminders(document: Document, fonts: FontBook) -> None:
    plan_wave(document, "90 days", day=date(2027, 4, 12))
    plan_wave(document, "Some day")
    open_wave(document, plan_wave(document, "Baseline", day=date(2027, 1, 12)).id)
    (event,) = events(document, fonts)
    assert str(event["SUMMARY"]) == "Assessment: 90 days"
    assert event["DTSTART"].dt == date(2027, 4, 12)
    alarms = [alarm["TRIGGER"].dt for alarm in event.walk("VALARM")]
    assert alarms == [timedelta(days=-7, hours=9), timedelta(hours=9)]


def test_a_moved_wave_is_the_same_event_in_a_later_edition(document: Document, clock: Clock, fonts: FontBook) -> None:
    wave = plan_wave(document, "90 days", day=date(2027, 4, 12))
    (before,) = events(document, fonts)
    clock.forward(5)
    waves.set_day(document, wave.id, date(2027, 4, 19))
    (after,) = events(document, fonts)
    assert str(before["UID"]) == str(after["UID"])
    assert after["SEQUENCE"] > before["SEQUENCE"]
    assert after["DTSTART"].dt == date(2027, 4, 19)
