from datetime import date, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.plan.prepare.workdays import Workdays, YearOff, weekends
from facilitator.core.plan.propose.rhythm import Suggested, next_dates
from facilitator.core.plan.workshops import Occasion, Workshop, WorkshopState

TUESDAY = date(2027, 1, 12)
_DAYS = st.dates(date(2026, 6, 1), date(2028, 6, 1))


def _held(
    day: date,
    occasion: Occasion = Occasion.QUARTERLY,
    state: WorkshopState = WorkshopState.CLOSED,
    archived: bool = False,
) -> Workshop:
    return Workshop(
        id=day.toordinal(), title="Q1 alignment", day=day, start=time(13), zone="Europe/London", occasion=occasion,
        state=state, archived=archived,
    )  # fmt: skip


def _planned(day: date, occasion: Occasion = Occasion.OTHER) -> Workshop:
    return _held(day, occasion, WorkshopState.PLANNED)


def test_without_any_workshop_or_launch_nothing_is_suggested() -> None:
    assert next_dates([], TUESDAY) == []


def test_a_quarterly_workshop_follows_three_months_later_on_the_same_weekday() -> None:
    assert next_dates([_held(TUESDAY)], date(2027, 1, 20)) == [
        Suggested(date(2027, 4, 13), Occasion.QUARTERLY, "Three months after “Q1 alignment” on Tue 12 Jan.")
    ]


def test_one_that_is_planned_already_counts_as_the_last() -> None:
    found = next_dates([_held(TUESDAY), _planned(date(2027, 4, 13), Occasion.QUARTERLY)], date(2027, 1, 20))
    assert [one.day for one in found] == [date(2027, 7, 13)]


def test_one_archived_before_it_was_held_does_not_count() -> None:
    dropped = _planned(date(2027, 4, 13), Occasion.QUARTERLY).with_(archived=True)
    found = next_dates([_held(TUESDAY, archived=True), dropped], date(2027, 1, 20))
    assert [one.day for one in found] == [date(2027, 4, 13)]


def test_a_quarter_gone_by_is_told_and_leaves_two_weeks_to_prepare() -> None:
    (found,) = next_dates([_held(TUESDAY)], date(2027, 5, 3))
    assert found.day == date(2027, 5, 18)
    assert found.reason == "Due since Tue 13 Apr, three months after “Q1 alignment” on Tue 12 Jan."


def test_a_holiday_and_a_workshop_near_by_move_it_by_weeks() -> None:
    def off(year: int) -> YearOff:
        return YearOff(weekends(year).days | {date(2027, 4, 13)})

    (found,) = next_dates([_held(TUESDAY)], date(2027, 1, 20), workdays=Workdays(off))
    assert found.day == date(2027, 4, 20)
    (found,) = next_dates([_held(TUESDAY), _planned(date(2027, 4, 13))], date(2027, 1, 20))
    assert found.day == date(2027, 4, 27)


def test_after_one_held_on_a_saturday_the_next_is_on_a_working_day() -> None:
    (found,) = next_dates([_held(date(2027, 1, 16))], date(2027, 1, 20))
    assert found.day == date(2027, 4, 19)


def test_a_launch_gets_a_workshop_two_to_three_weeks_before() -> None:
    assert next_dates([], date(2027, 1, 20), [date(2027, 3, 16)]) == [
        Suggested(date(2027, 2, 23), Occasion.LAUNCH, "21 days before the launch on Tue 16 Mar.")
    ]
    (found,) = next_dates([_planned(date(2027, 2, 18))], date(2027, 1, 20), [date(2027, 3, 16)])
    assert found.day == date(2027, 2, 26)


def test_a_launch_that_is_served_past_or_too_near_gets_none() -> None:
    launch = date(2027, 3, 16)
    assert not next_dates([_planned(date(2027, 2, 10), Occasion.NEW_PRODUCT)], date(2027, 1, 20), [launch])
    assert not next_dates([], launch - timedelta(13), [launch])
    assert not next_dates([], launch, [launch])


def test_check_ins_go_on_only_where_they_are_in_use() -> None:
    assert [one.day for one in next_dates([_held(TUESDAY, Occasion.MONTHLY)], date(2027, 1, 20))] == [date(2027, 2, 9)]
    assert not next_dates([_held(TUESDAY, Occasion.MONTHLY)], date(2027, 6, 1))


def test_a_mistyped_year_is_no_plan() -> None:
    found = next_dates([_held(TUESDAY), _planned(date.max, Occasion.QUARTERLY)], date(2027, 1, 20), [date.max])
    assert [one.day for one in found] == [date(2027, 4, 13)]


@given(
    st.lists(
        st.builds(_held, _DAYS, st.sampled_from(Occasion), st.sampled_from(WorkshopState), st.booleans()), max_size=8
    ),
    _DAYS,
    st.lists(_DAYS, max_size=4),
)
def test_a_day_is_worked_still_to_come_and_apart_from_all_others(
    workshops: list[Workshop], today: date, launches: list[date]
) -> None:
    found = next_dates(workshops, today, launches)
    assert found == sorted(found, key=lambda one: one.day)
    days = [one.day for one in found]
    planned = [w.day for w in workshops if w.state is not WorkshopState.CLOSED and not w.archived]
    for at, day in enumerate(days):
        assert day > today
        assert day.weekday() < 5
        assert all(abs((day - other).days) > 7 for other in planned + days[:at])
