from datetime import date, time, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

import pytest
from icalendar import Calendar

from facilitator.core.agree.changes import coming as calendar
from facilitator.core.agree.changes import impacts, notice_periods, notices
from facilitator.core.agree.changes.coming import EntryKind
from facilitator.core.agree.changes.notices import ChangeNotice, Tier
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.follow.regular_meetings import add_regular_meeting
from facilitator.core.people import Team, add_person, teams
from facilitator.core.rhythms import Every
from facilitator.report.agree.notice_draft import notice_eml, take_notice, team_notices
from facilitator.report.agree.notice_markdown import notice_markdown
from facilitator.report.agree.notices_documents import COMING, NOTICE, coming_taken, notice_taken
from facilitator.report.dates import Dates
from facilitator.report.follow.rhythm_dates import rhythm_dates, rhythm_taken
from facilitator.report.fonts import FontBook

DAY = date(2027, 5, 3)


@pytest.fixture
def touched(document: Document) -> list[Team]:
    found = teams(document)[:2]
    add_person(document, "Ada Okafor", "ada@example.com", found[0].id)
    add_person(document, "Bo Lind", "bo@example.com", found[1].id)
    add_person(document, "Cy Marsh", "", found[1].id)
    return found


@pytest.fixture
def notice(document: Document, touched: list[Team]) -> ChangeNotice:
    period = notice_periods.add_period(document, "Price changes", 30, "#prices")
    owner = add_person(document, "Dee Quist", "dee@example.com")
    made = notices.draft_notice(document, "New *price* list", period_id=period.id, owner_id=owner.id)
    notices.edit_notice(document, made.id, why="Costs rose.\nWe said so in spring.", rushed="The supplier stops")
    notices.set_starts(document, made.id, DAY)
    notices.set_tier(document, made.id, Tier.ACTION)
    first, second = impacts.concern(document, made.id, [team.id for team in touched])
    impacts.edit_impact(document, first.id, text="Quotes change", to_do="Renew open quotes")
    impacts.set_by(document, first.id, DAY - timedelta(3))
    impacts.edit_impact(document, second.id, text="New slide 4")
    return document.get(ChangeNotice, made.id)


def mail(data: bytes) -> EmailMessage:
    return message_from_bytes(data, policy=policy.default)


def said(found: EmailMessage) -> str:
    return str(found.get_content()).replace("\r\n", "\n")


def test_the_draft_goes_to_all_who_can_be_reached_and_says_all_in_order(
    document: Document, notice: ChangeNotice, touched: list[Team], fonts: FontBook
) -> None:
    found = mail(notice_eml(take_notice(document, notice.id, Dates()), fonts))
    assert found["Subject"] == "Action required: New *price* list, from Mon 3 May 2027"
    assert [one.addr_spec for one in found["To"].addresses] == ["ada@example.com", "bo@example.com"]
    assert found["X-Unsent"] == "1"
    first, second = (team.name for team in touched)
    assert said(found).split("\n\n") == [
        "Hello,",
        "What changes\nNew *price* list",
        "From when\nMon 3 May 2027\nWhy it can’t wait longer: The supplier stops",
        "Why\nCosts rose.\nWe said so in spring.",
        f"What it means for your team\n{first}: Quotes change\n{second}: New slide 4",
        f"What you have to do, and by when\n{first}: Renew open quotes (by Fri 30 Apr 2027)",
        "Where to ask\nDee Quist, dee@example.com, #prices",
        "Please answer with a short “noted”, so that we know it has reached you.\n",
    ]


def test_each_team_gets_its_own_part_alone(
    document: Document, notice: ChangeNotice, touched: list[Team], fonts: FontBook
) -> None:
    own = team_notices(take_notice(document, notice.id, Dates()))
    assert [team for team, _taken in own] == touched
    found = mail(notice_eml(own[0][1], fonts))
    assert [one.addr_spec for one in found["To"].addresses] == ["ada@example.com"]
    assert "What it means for your team\nQuotes change\n" in said(found)
    assert "slide" not in said(found)


def test_markdown_reads_as_typed_and_no_sign_is_taken_for_markup(
    document: Document, notice: ChangeNotice, touched: list[Team], fonts: FontBook
) -> None:
    text = notice_markdown(take_notice(document, notice.id, Dates()), fonts).decode()
    assert text.startswith("# New \\*price\\* list\n\n**Action required**\n\n## From when\n")
    assert "Costs rose.<br>We said so in spring." in text
    assert f"- {touched[1].name}: New slide 4" in text


def test_a_bare_notice_says_what_is_open(document: Document, fonts: FontBook) -> None:
    made = notices.draft_notice(document, "Something")
    text = said(mail(notice_eml(take_notice(document, made.id, Dates()), fonts)))
    assert "From when\nNot settled yet" in text
    assert "Nothing: this is for your information." in text
    assert "Where to ask\nAnswer this message." in text


def test_the_same_notice_gives_the_same_bytes(document: Document, notice: ChangeNotice, fonts: FontBook) -> None:
    for form in NOTICE.formats:
        assert form.make(notice_taken(document, notice.id), fonts) == form.make(
            notice_taken(document, notice.id), fonts
        )
    with pytest.raises(UserError):
        notice_taken(document, 10_000)


def events(document: Document, fonts: FontBook, today: date = DAY) -> list[Any]:
    data = COMING.formats[0].make(coming_taken(document, today), fonts)
    return list(Calendar.from_ical(data).walk("VEVENT"))


def test_the_calendar_holds_what_was_told_and_no_drafts(
    document: Document, notice: ChangeNotice, touched: list[Team], fonts: FontBook
) -> None:
    assert events(document, fonts) == []
    notices.tell(document, notice.id, DAY - timedelta(30))
    (found,) = events(document, fonts)
    assert (str(found["SUMMARY"]), found.start) == ("Change: New *price* list", DAY)
    assert str(found["DESCRIPTION"]) == f"Teams: {touched[0].name} and {touched[1].name}"


def test_events_keep_their_names_when_they_move(document: Document, fonts: FontBook) -> None:
    made = calendar.add_entry(document, EntryKind.EVENT, "Fair", DAY, DAY + timedelta(2), note="Hall 4")
    (before,) = events(document, fonts)
    assert (str(before["SUMMARY"]), before["DTEND"].dt) == ("Fair", DAY + timedelta(3))
    assert str(before["DESCRIPTION"]) == "Event\nHall 4"
    calendar.shift_entry(document, made.id, DAY + timedelta(7))
    (after,) = events(document, fonts)
    assert before["UID"] == after["UID"]


def test_regular_meetings_bear_the_names_of_their_own_calendar(document: Document, fonts: FontBook) -> None:
    add_regular_meeting(document, "Check", DAY, time(9), "Europe/Berlin", every=Every.MONTH)
    rhythm = rhythm_dates(rhythm_taken(document, DAY), fonts)
    other: list[Any] = list(Calendar.from_ical(rhythm).walk("VEVENT"))
    found = events(document, fonts)
    assert {str(event["UID"]) for event in other} <= {str(event["UID"]) for event in found}
    assert len({str(event["UID"]) for event in found}) == len(found)
    assert found[0].start == other[0].start
