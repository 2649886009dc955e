from datetime import date, time, timedelta

import pytest

from facilitator.core.agree.changes import coming as calendar
from facilitator.core.agree.changes import impacts, notices
from facilitator.core.agree.changes.coming import Entry, EntryKind
from facilitator.core.agree.changes.notices import ChangeNotice
from facilitator.core.agree.handing.handoffs import Handoff
from facilitator.core.agree.service.slas import Sla, SlaReviewed
from facilitator.core.assess.waves import Wave
from facilitator.core.document import Document
from facilitator.core.follow.clashes import clashes
from facilitator.core.follow.coming_up import Besides, Coming, coming
from facilitator.core.follow.regular_meetings import add_regular_meeting, end_regular_meeting, skip
from facilitator.core.people import Mark, Team, teams
from facilitator.core.plan.prepare.workdays import Workdays, YearOff
from facilitator.core.plan.sessions import add_session
from facilitator.core.plan.workshops import Workshop, archive_workshop
from facilitator.core.rhythms import Every
from facilitator.core.run.canvases.launch import set_launch

DAY = date(2027, 5, 4)
YEAR = timedelta(366)
PRODUCT = Team(id=1, name="Product", colour="#112233", mark=Mark.CIRCLE)
SALES = Team(id=2, name="Sales", colour="#332211", mark=Mark.SQUARE)
MAY_DAY = Workdays(lambda _year: YearOff(frozenset(), {date(2027, 5, 3): "May Day"}))


def all_of(document: Document) -> list[tuple[str, str, date]]:
    return [(one.kind.value, one.title, one.day) for one in coming(document, DAY, DAY + YEAR)]


def test_all_wings_are_gathered_by_day_with_their_teams(document: Document, workshop: Workshop) -> None:
    product, marketing = teams(document)[:2]
    calendar.add_entry(document, EntryKind.LAUNCH, "Atlas", DAY + timedelta(2), team_ids=[marketing.id])
    told = notices.draft_notice(document, "New price list")
    notices.set_starts(document, told.id, DAY + timedelta(1))
    impacts.concern(document, told.id, [product.id])
    with document.step("Fill") as step:
        handoff = step.put(Handoff(id=document.new_id(), title="Leads"))
        sla = step.put(Sla(id=document.new_id(), handoff_id=handoff.id, every=Every.MONTH, since=DAY - timedelta(90)))
        step.put(SlaReviewed(id=document.new_id(), sla_id=sla.id, day=date(2027, 4, 9)))
        step.put(Wave(id=document.new_id(), title="After 90 days", day=DAY + timedelta(8)))
        step.put(Wave(id=document.new_id(), title="Baseline", day=DAY + timedelta(8), opened_at=document.now()))
        step.put(workshop.with_(day=DAY))
    found = coming(document, DAY, DAY + YEAR)
    assert [(one.kind.value, one.title, one.day) for one in found] == [
        ("workshop", "Q1 launch alignment", DAY),
        ("change", "New price list", DAY + timedelta(1)),
        ("launch", "Atlas", DAY + timedelta(2)),
        ("sla_review", "Leads", date(2027, 5, 9)),
        ("assessment", "After 90 days", DAY + timedelta(8)),
    ]
    assert [one.teams for one in found[1:3]] == [(product,), (marketing,)]
    assert len(found[0].teams) == 3
    assert found[1].draft
    notices.tell(document, told.id, DAY)
    assert not coming(document, DAY, DAY + YEAR)[1].draft


def test_regular_meetings_stand_on_each_of_their_days_unless_skipped(document: Document) -> None:
    meeting = add_regular_meeting(document, "Check", DAY - timedelta(7), time(9), "UTC", every=Every.WEEK)
    skip(document, meeting.id, DAY + timedelta(7))
    last = DAY + timedelta(21)
    assert [one.day for one in coming(document, DAY, last)] == [DAY, DAY + timedelta(14), last]
    end_regular_meeting(document, meeting.id)
    assert coming(document, DAY, last) == ()


def test_a_workshop_stands_on_each_day_of_its_sessions_until_it_is_archived(
    document: Document, workshop: Workshop
) -> None:
    add_session(document, workshop.id, "Second", date(2027, 1, 19), time(9))
    first, last = date(2027, 1, 12), date(2027, 1, 19)
    assert [one.day for one in coming(document, first, last)] == [first, last]
    assert [one.day for one in coming(document, last, last)] == [last]
    with document.step("Archive") as step:
        step.put(workshop.with_(archived=True))
    assert coming(document, first, last) == ()


def test_what_has_begun_and_is_not_over_is_there(document: Document) -> None:
    calendar.add_entry(document, EntryKind.CAMPAIGN, "Spring", DAY - timedelta(20), DAY)
    calendar.add_entry(document, EntryKind.CAMPAIGN, "Winter", DAY - timedelta(20), DAY - timedelta(1))
    assert [one.title for one in coming(document, DAY, DAY)] == ["Spring"]


def test_a_launch_on_calendar_and_canvas_is_told_once(document: Document, workshop: Workshop) -> None:
    calendar.add_entry(document, EntryKind.LAUNCH, "atlas", DAY)
    set_launch(document, workshop.id, "Atlas", None, DAY)
    (one,) = coming(document, DAY, DAY)
    assert isinstance(one.record, Entry)
    set_launch(document, workshop.id, "Atlas", None, DAY + timedelta(30))
    found = coming(document, DAY, DAY + YEAR)
    assert [clash.words for clash in clashes(found, MAY_DAY, DAY)] == [
        "The launch “atlas” stands on Tue 4 May and Thu 3 Jun."
    ]


def thing(number: int, kind: EntryKind | Besides, day: date, days: int = 1, *of: Team) -> Coming:
    until = day + timedelta(days - 1)
    record = Entry(id=number, kind=EntryKind.OTHER, title="x", day=day, until=until)
    return Coming(kind, f"T{number}", day, until, of, record)


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (
            [thing(1, EntryKind.LAUNCH, DAY), thing(2, EntryKind.RELEASE, date(2027, 5, 9))],
            ["1 launch and 1 release in the week of Mon 3 May: “T1” and “T2”."],
        ),
        ([thing(1, EntryKind.LAUNCH, DAY), thing(2, EntryKind.LAUNCH, date(2027, 5, 10))], []),
        (
            [thing(1, EntryKind.LAUNCH, date(2027, 5, 9), 3), thing(2, EntryKind.LAUNCH, date(2027, 5, 16))],
            ["2 launches in the week of Mon 10 May: “T1” and “T2”."],
        ),
        (
            [
                thing(1, EntryKind.ANNUAL_PLANNING, DAY, 2, SALES),
                thing(2, EntryKind.LAUNCH, date(2027, 5, 5), 1, SALES),
            ],
            ["“T2” goes out on Wed 5 May, during “T1”."],
        ),
        ([thing(1, EntryKind.PRE_PLANNING, DAY), thing(2, EntryKind.LAUNCH, DAY)], []),
        (
            [thing(1, Besides.CHANGE, DAY), thing(2, EntryKind.RELEASE, date(2027, 5, 9))],
            ["“T1” takes effect on Tue 4 May, in the week in which “T2” goes out."],
        ),
        (
            [thing(1, Besides.WORKSHOP, DAY, 1, PRODUCT, SALES), thing(2, EntryKind.EVENT, DAY, 2, SALES)],
            ["Sales has “T1” and “T2” on Tue 4 May."],
        ),
        ([thing(1, Besides.WORKSHOP, DAY, 1, PRODUCT), thing(2, EntryKind.EVENT, DAY, 1, SALES)], []),
        ([thing(1, EntryKind.CAMPAIGN, DAY, 1, SALES), thing(2, EntryKind.EVENT, DAY, 1, SALES)], []),
        (
            [thing(1, EntryKind.EVENT, date(2027, 5, 1), 3), thing(2, EntryKind.CAMPAIGN, date(2027, 5, 1), 60)],
            ["“T1” is on a public holiday: May Day, Mon 3 May."],
        ),
    ],
)
def test_clashes_are_told_in_a_sentence_and_nothing_else_is(found: list[Coming], words: list[str]) -> None:
    assert [clash.words for clash in clashes(found, MAY_DAY, DAY)] == words


def test_clashes_come_by_day_and_each_pair_of_launches_once(document: Document) -> None:
    for title in ("A", "B"):
        calendar.add_entry(document, EntryKind.LAUNCH, title, DAY, DAY + timedelta(20))
    calendar.add_entry(document, EntryKind.EVENT, "Fair", date(2027, 5, 3))
    found = coming(document, date(2027, 5, 1), DAY + YEAR)
    assert [clash.words for clash in clashes(found, MAY_DAY, DAY)] == [
        "“Fair” is on a public holiday: May Day, Mon 3 May.",
        "2 launches in the week of Mon 3 May: “A” and “B”.",
    ]


def test_a_notice_without_a_day_is_not_coming(document: Document, workshop: Workshop) -> None:
    notices.draft_notice(document, "Some day")
    archive_workshop(document, workshop.id)
    assert coming(document, DAY, DAY + YEAR) == ()
    assert document.has(ChangeNotice)
