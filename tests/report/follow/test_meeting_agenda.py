from collections.abc import Callable
from datetime import date, time, timedelta

import pytest

from facilitator.core.document import Document
from facilitator.core.follow import check_ins, escalations, news, regular_meetings
from facilitator.core.follow.check_ins import Standing
from facilitator.core.follow.regular_meetings import RegularMeeting
from facilitator.core.people import people, teams
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run import actions, captured
from facilitator.report.follow.meeting_agenda import AgendaTaken, agenda_markdown, agenda_page, agenda_taken
from facilitator.report.fonts import FontBook
from tests.report.held import Clock, held

DAY = date(2027, 2, 2)
LONG = "A long story of pricing, hospitals and a beta that is not ready yet. " * 30


@pytest.fixture
def meeting(document: Document, clock: Clock) -> RegularMeeting:
    held(document, clock)
    return regular_meetings.add_regular_meeting(
        document, "Check-in", date(2027, 1, 19), time(9), "Europe/Berlin", who="Owners", place="Room 4"
    )


@pytest.fixture
def taken(document: Document, meeting: RegularMeeting) -> AgendaTaken:
    news.add_news(document, teams(document)[0].id, "The <beta> moves", date(2027, 1, 25))
    return agenda_taken(document, meeting.id, DAY, DAY)


def test_a_page_tells_when_what_and_who(
    taken: AgendaTaken, fonts: FontBook, pages: Callable[[bytes], list[str]]
) -> None:
    (words,) = pages(agenda_page(taken, fonts))
    assert "Check-in Tue 2 Feb 2027, 09:00 to 09:30 (Europe/Berlin) Room 4 · Owners" in words
    assert "09:00 Actions" in words
    assert "Maria Lind: Share the wording (18 days overdue, not looked at yet)" in words
    assert "Who decides on discounts? (not answered yet)" in words
    assert "Product: The <beta> moves (Mon 25 Jan, for Marketing" in words
    assert "Notes" in words


def test_items_follow_one_another(taken: AgendaTaken, fonts: FontBook, pages: Callable[[bytes], list[str]]) -> None:
    (words,) = pages(agenda_page(taken, fonts))
    minutes = 0
    for item in taken.agenda.items:
        assert f"09:{minutes:02} {item.title}" in words
        minutes += item.minutes
    assert minutes <= 30


def test_it_stays_on_one_page_however_much_there_is(
    document: Document, meeting: RegularMeeting, fonts: FontBook, pages: Callable[[bytes], list[str]]
) -> None:
    workshop_id = document.all(Workshop)[0].id
    boss, product = people(document)[0], teams(document)[0]
    for number in range(20):
        action = actions.add_action(document, workshop_id, f"{number} {LONG}", owner_id=boss.id, due=DAY)
        check_ins.check_in(document, action.id, Standing.STUCK, LONG)
        escalations.escalate(document, action.id, boss.id, LONG)
        captured.add_question(document, workshop_id, f"{number} {LONG}")
        news.add_news(document, product.id, f"{number} {LONG}", DAY - timedelta(1))
    taken = agenda_taken(document, meeting.id, DAY, DAY)
    assert len(pages(agenda_page(taken, fonts))) == 1
    assert "And 1" in agenda_markdown(taken, fonts).decode()


def test_markdown_says_the_same_and_takes_no_text_for_a_sign(taken: AgendaTaken, fonts: FontBook) -> None:
    said = agenda_markdown(taken, fonts).decode()
    assert said.startswith("# Check-in\n\nTue 2 Feb 2027, 09:00 to 09:30 (Europe/Berlin)\n")
    assert "- The \\<beta\\> moves – Product – Mon 25 Jan, for Marketing" in said
    assert "- Who decides on discounts? – not answered yet" in said
    for item in taken.agenda.items:
        assert f"## {item.title} ({item.minutes} min)" in said
