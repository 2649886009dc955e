from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.document import Document
from facilitator.core.follow import check_ins, checkpoints, escalations, news, regular_meetings
from facilitator.core.follow.check_ins import Standing
from facilitator.core.follow.meeting_agenda import SHAPES, ItemKind, MeetingAgenda, agenda_for, fitted, last_closed
from facilitator.core.follow.regular_meetings import RegularMeeting
from facilitator.core.people import Person, teams
from facilitator.core.plan import workshops
from facilitator.core.plan.prepare.public_holidays import set_holidays
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run import actions, captured
from facilitator.core.run.actions import ActionState
from facilitator.core.run.clock import start
from tests.conftest import SetClock

FIRST = date(2027, 1, 12)
DAY = FIRST + timedelta(14)
TODAY = DAY


@pytest.fixture
def meeting(document: Document) -> RegularMeeting:
    return regular_meetings.add_regular_meeting(document, "Check-in", FIRST, time(9), "Europe/Berlin")


@pytest.fixture
def held(document: Document, workshop: Workshop, clock: SetClock) -> Workshop:
    start.start(document, workshop.id, keep_plan=True)
    clock.forward(60)
    return start.close(document, workshop.id)


def kinds(agenda: MeetingAgenda) -> list[ItemKind]:
    return [item.kind for item in agenda.items]


def texts(agenda: MeetingAgenda, kind: ItemKind) -> list[str]:
    return [line.text for item in agenda.items if item.kind is kind for line in item.lines]


def test_where_nothing_is_open_it_says_so(document: Document, meeting: RegularMeeting) -> None:
    agenda = agenda_for(document, meeting.id, DAY, TODAY)
    assert kinds(agenda) == [ItemKind.CLOSE]
    assert agenda.idle
    assert "nothing to talk about" in agenda.words
    assert (agenda.since, agenda.until) == (None, DAY + timedelta(14))


def test_actions_are_those_overdue_stuck_or_due_before_the_next_by_owner(
    document: Document, held: Workshop, meeting: RegularMeeting
) -> None:
    zoe, ada = (person.id for person in document.all(Person)[:2])
    names = {person.id: person.name for person in document.all(Person)}
    add = actions.add_action
    add(document, held.id, "Due next time", owner_id=zoe, due=DAY + timedelta(14))
    add(document, held.id, "Far", owner_id=zoe, due=DAY + timedelta(15))
    add(document, held.id, "Overdue", owner_id=ada, due=DAY - timedelta(3))
    stuck = add(document, held.id, "Stuck")
    done = add(document, held.id, "Done", due=DAY)
    check_ins.check_in(document, stuck.id, Standing.STUCK, "no budget")
    actions.set_state(document, done.id, ActionState.DONE)
    agenda = agenda_for(document, meeting.id, DAY, TODAY)
    (item,) = (item for item in agenda.items if item.kind is ItemKind.ACTIONS)
    by_name = sorted([(names[zoe], "Due next time"), (names[ada], "Overdue")])
    assert [(line.who, line.text) for line in item.lines] == [*by_name, ("", "Stuck")]
    assert [line.words for line in item.lines if line.text == "Stuck"] == ["no date, stuck since Tue 12 Jan: no budget"]


def test_of_too_many_actions_the_most_pressing_are_taken(
    document: Document, held: Workshop, meeting: RegularMeeting
) -> None:
    for days in range(1, 13):
        actions.add_action(document, held.id, f"{days} days late", due=TODAY - timedelta(days))
    agenda = agenda_for(document, meeting.id, DAY, TODAY)
    most = SHAPES[ItemKind.ACTIONS].most
    assert set(texts(agenda, ItemKind.ACTIONS)) == {f"{days} days late" for days in range(12, 12 - most, -1)}
    assert [item.more for item in agenda.items if item.kind is ItemKind.ACTIONS] == [12 - most]


def test_it_takes_what_waits_for_an_answer_what_is_open_and_the_checkpoints(
    document: Document, held: Workshop, meeting: RegularMeeting
) -> None:
    boss = document.all(Person)[0]
    late = actions.add_action(document, held.id, "Price list", due=FIRST)
    escalations.escalate(document, late.id, boss.id, "Decide")
    captured.add_question(document, held.id, "Who signs?", for_team_id=teams(document)[0].id)
    captured.park_question(document, captured.add_question(document, held.id, "Which colour?").id)
    captured.settle(document, captured.add_parked(document, held.id, "Old").id)
    checkpoints.make_checkpoints(document, held.id)
    agenda = agenda_for(document, meeting.id, DAY, TODAY)
    assert texts(agenda, ItemKind.WAITING) == ["Price list"]
    assert agenda.items[0].lines[0].who == boss.name
    assert texts(agenda, ItemKind.QUESTIONS) == ["Who signs?", "Which colour?"]
    assert texts(agenda, ItemKind.CHECKPOINTS)
    assert kinds(agenda)[-1] is ItemKind.CLOSE


def test_news_is_what_came_since_the_last_one_that_was_held(
    document: Document, meeting: RegularMeeting, workshop: Workshop
) -> None:
    product = teams(document)[0].id
    news.add_news(document, product, "Before", FIRST - timedelta(1))
    news.add_news(document, product, "After", FIRST + timedelta(1))
    assert texts(agenda_for(document, meeting.id, DAY, TODAY), ItemKind.NEWS) == ["After", "Before"]
    done = actions.add_action(document, workshop.id, "Done")
    regular_meetings.close_meeting(document, regular_meetings.hold(document, meeting.id, FIRST).id)
    agenda = agenda_for(document, meeting.id, DAY, TODAY)
    assert texts(agenda, ItemKind.NEWS) == ["After"]
    assert agenda.since == FIRST
    actions.set_state(document, done.id, ActionState.DONE)


def test_it_begins_with_thanks_for_what_got_done(
    document: Document, held: Workshop, meeting: RegularMeeting, clock: SetClock
) -> None:
    regular_meetings.close_meeting(document, regular_meetings.hold(document, meeting.id, FIRST).id)
    actions.add_action(document, held.id, "Late", due=FIRST)
    done = actions.add_action(document, held.id, "Done")
    clock.forward(60 * 24)
    actions.set_state(document, done.id, ActionState.DONE)
    (item,) = (i for i in agenda_for(document, meeting.id, DAY, TODAY).items if i.kind is ItemKind.ACTIONS)
    assert item.hint.startswith("First say thank you: 1 done since Tue 12 Jan.")


def test_a_holiday_is_told_and_moves_nothing(document: Document) -> None:
    set_holidays(document, "DE")
    meeting = regular_meetings.add_regular_meeting(document, "Check-in", date(2027, 1, 1), time(9), "Europe/Berlin")
    agenda = agenda_for(document, meeting.id, date(2027, 1, 1), date(2027, 1, 1))
    assert agenda.day == date(2027, 1, 1)
    assert agenda.remark.startswith("This is a public holiday")


@given(st.lists(st.integers(60, 3_600), min_size=1, max_size=6), st.integers(600, 28_800))
def test_minutes_are_whole_fit_and_leave_nobody_out(wanted: list[int], length: int) -> None:
    given = fitted(wanted, length)
    assert sum(given) <= length
    assert all(seconds >= 60 and seconds % 60 == 0 for seconds in given)
    assert all(seconds < one + 60 for seconds, one in zip(given, wanted, strict=True))
    if sum(-(-one // 60) for one in wanted) <= length // 60:
        assert all(seconds >= one for seconds, one in zip(given, wanted, strict=True))
    else:
        assert sum(given) == length // 60 * 60


def test_an_item_without_a_minute_is_a_bug() -> None:
    with pytest.raises(ValueError, match="not a minute"):
        fitted([60, 60], 60)


def test_the_shortest_meeting_has_a_minute_for_everything() -> None:
    assert len(ItemKind) <= regular_meetings.SHORTEST // 60


def test_the_last_workshop_is_the_last_that_was_closed(document: Document, held: Workshop) -> None:
    assert last_closed(document) == held
    workshops.archive_workshop(document, held.id)
    assert last_closed(document) is None
