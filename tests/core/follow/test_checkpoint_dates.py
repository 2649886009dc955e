from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.document import Document
from facilitator.core.follow import checkpoints
from facilitator.core.follow.checkpoint_dates import (
    checkpoint_view,
    due_checkpoints,
    due_on_holiday,
    heading,
    span_of,
)
from facilitator.core.follow.checkpoints import Checkpoint, CheckpointItem
from facilitator.core.plan import details
from facilitator.core.plan.prepare import dated
from facilitator.core.plan.prepare.public_holidays import set_holidays
from facilitator.core.plan.prepare.workdays import Workdays, workdays_of
from facilitator.core.plan.sessions import Session, add_session
from facilitator.core.plan.workshops import Workshop, WorkshopState, archive_workshop
from tests.conftest import SetClock

PLAIN = Workdays()
TUESDAY = date(2027, 1, 12)
DAYS = st.dates(date(2027, 1, 1), date(2031, 12, 31))


def closed(document: Document, workshop: Workshop) -> Workshop:
    with document.step("Close") as step:
        return step.put(document.get(Workshop, workshop.id).with_(state=WorkshopState.CLOSED, archived=False))


def words(document: Document, workshop_id: int, today: date) -> list[str]:
    return list(dict.fromkeys(view.words for view in checkpoint_view(document, workshop_id, today)))


@given(DAYS)
def test_checkpoints_fall_due_on_working_days_one_after_the_other(last: date) -> None:
    hours, weeks, quarter = (span_of(one, last, PLAIN) for one in Checkpoint)
    assert all(PLAIN.is_workday(span.due) for span in (hours, weeks, quarter))
    assert last < hours.due < (weeks.begins or last) < weeks.due < quarter.due
    assert timedelta(1) <= hours.due - last <= timedelta(4)
    assert timedelta(26) <= weeks.due - last <= timedelta(28)


@pytest.mark.parametrize(
    ("last", "due"),
    [
        (date(2027, 1, 12), date(2027, 1, 14)),
        (date(2027, 1, 14), date(2027, 1, 15)),
        (date(2027, 1, 15), date(2027, 1, 18)),
        (date(2027, 1, 16), date(2027, 1, 18)),
        (date(2027, 1, 17), date(2027, 1, 19)),
    ],
)
def test_48_hours_end_on_the_last_working_day_in_reach(last: date, due: date) -> None:
    assert span_of(Checkpoint.HOURS, last, PLAIN).due == due


def test_a_quarter_is_three_months_and_headings_say_when() -> None:
    spans = {one: span_of(one, TUESDAY, PLAIN) for one in Checkpoint}
    assert spans[Checkpoint.QUARTER].due == date(2027, 4, 12)
    assert [heading(one, spans[one], TUESDAY) for one in Checkpoint] == [
        "Within 48 hours · by Thu 14 Jan",
        "In two to four weeks · Tue 26 Jan to Tue 9 Feb",
        "After a quarter · by Mon 12 Apr",
    ]
    assert span_of(Checkpoint.QUARTER, date(2026, 11, 30), PLAIN).due == date(2027, 2, 26)


def test_holidays_are_no_working_days(document: Document, bare: Workshop) -> None:
    set_holidays(document, "DE")
    assert span_of(Checkpoint.HOURS, date(2027, 3, 25), workdays_of(document)).due == date(2027, 3, 30)


def test_items_stand_by_checkpoint_and_say_how_they_stand(document: Document, bare: Workshop) -> None:
    checkpoints.make_checkpoints(document, bare.id)
    first, *_others = checkpoint_view(document, bare.id, date(2027, 1, 12))
    assert first.heading == "Within 48 hours · by Thu 14 Jan"
    assert words(document, bare.id, date(2027, 1, 13)) == ["Due tomorrow", "Due Tue 9 Feb", "Due Mon 12 Apr"]
    assert words(document, bare.id, date(2027, 1, 26)) == [
        "12 days late, was due Thu 14 Jan", "May begin now, due Tue 9 Feb", "Due Mon 12 Apr",
    ]  # fmt: skip
    dated.set_done(document, CheckpointItem, first.item.id)
    (done, *_others) = checkpoint_view(document, bare.id, date(2027, 1, 26))
    assert (done.words, done.late, done.done) == ("Done Tue 12 Jan", 0, True)


def test_a_date_by_hand_stays_when_the_workshop_moves_and_the_others_go_along(
    document: Document, bare: Workshop
) -> None:
    for title in ("By hand", "By itself"):
        checkpoints.add_item(document, bare.id, Checkpoint.HOURS, title)
    by_hand = checkpoint_view(document, bare.id, TUESDAY)[0]
    checkpoints.set_due(document, by_hand.item.id, date(2027, 1, 16))
    details.edit_workshop(document, bare.id, day=TUESDAY + timedelta(days=1))
    views = checkpoint_view(document, bare.id, TUESDAY)
    assert [view.due for view in views] == [date(2027, 1, 16), date(2027, 1, 15)]
    assert views[0].warning == "Sat 16 Jan is at the weekend: the next working day is Mon 18 Jan."
    assert views[1].warning == ""


def test_the_last_session_that_was_held_is_what_counts(document: Document, bare: Workshop, clock: SetClock) -> None:
    second = add_session(document, bare.id, "", date(2027, 1, 13), time(9))
    add_session(document, bare.id, "", date(2027, 1, 20), time(9))
    assert checkpoints.last_day(document, bare) == date(2027, 1, 20)
    with document.step("Hold") as step:
        step.put(document.get(Session, second.id).with_(began_at=clock.instant))
    assert checkpoints.last_day(document, closed(document, bare)) == date(2027, 1, 13)


def test_what_is_due_is_that_of_closed_workshops_the_latest_first(document: Document, bare: Workshop) -> None:
    checkpoints.make_checkpoints(document, bare.id)
    assert due_checkpoints(document, date(2027, 1, 26)) == []
    closed(document, bare)
    found = due_checkpoints(document, date(2027, 1, 26))
    assert [one.view.item.checkpoint for one in found] == [Checkpoint.HOURS] * 4 + [Checkpoint.WEEKS] * 4
    assert found[0].workshop.id == bare.id
    archive_workshop(document, bare.id)
    assert due_checkpoints(document, date(2027, 1, 26)) == []


@pytest.mark.parametrize(
    ("today", "within", "count"),
    [
        (date(2027, 1, 12), 7, 1),
        (date(2027, 1, 12), 1, 0),
        (date(2027, 1, 25), 90, 2),
        (date(2027, 1, 26), 0, 2),
        (date(2027, 4, 4), 7, 2),
        (date(2027, 4, 5), 7, 3),
    ],
)
def test_what_is_due_comes_when_it_may_begin_or_is_near(
    document: Document, bare: Workshop, today: date, within: int, count: int
) -> None:
    for checkpoint in Checkpoint:
        checkpoints.add_item(document, bare.id, checkpoint, f"{checkpoint}")
    closed(document, bare)
    assert len(due_checkpoints(document, today, within)) == count


def test_a_due_date_on_which_people_are_off_is_told_with_the_next_working_day(document: Document) -> None:
    set_holidays(document, "GB-ENG")
    workdays = workdays_of(document)
    assert due_on_holiday(date(2029, 12, 25), workdays) == (
        "Tue 25 Dec is Christmas Day: the next working day is Thu 27 Dec."
    )
    assert due_on_holiday(date(2027, 12, 31), workdays) == ""
    assert due_on_holiday(date(2028, 12, 30), workdays).endswith("the next working day is Tue 2 Jan 2029.")
