from datetime import UTC, date, datetime, time

import pytest

from facilitator.core.assess.answers import AnswerSheet, SheetWay
from facilitator.core.assess.waves import Wave
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.plan.prepare.checklist import CheckItem, Checklist, Tool, add_item, make_checklist
from facilitator.core.plan.prepare.dated import set_done
from facilitator.core.plan.ready import creating
from facilitator.core.plan.workshops import Workshop
from facilitator.ui.parts.prepare.checklist_rows import (
    CheckRow,
    day_off_words,
    more_words,
    rows_of,
    set_typed_day,
    short_notice_words,
)
from facilitator.ui.parts.prepare.dated_rows import state_words
from tests.conftest import SetClock


@pytest.fixture
def ahead(document: Document, clock: SetClock) -> Workshop:
    """A workshop on Tuesday 4 May, called on 15 March."""
    clock.instant = datetime(2027, 3, 15, 9, tzinfo=UTC)
    return creating.create_workshop(document, "Q2", date(2027, 5, 4), time(13), "Europe/Berlin")


def headings(rows: list[CheckRow]) -> list[str]:
    return [row.heading for row in rows if row.view is None]


def test_items_stand_under_their_stage_with_its_day_and_how_much_is_done(document: Document, ahead: Workshop) -> None:
    set_done(document, CheckItem, add_item(document, ahead.id, "Book the room", 28).id)
    add_item(document, ahead.id, "Invite", 28)
    add_item(document, ahead.id, "Pack", 0)
    rows = rows_of(document, ahead, Checklist.PREPARATION)
    assert headings(rows) == ["4 weeks before (Tue 6 Apr) · 1 of 2 done", "On the day (Tue 4 May) · 0 of 1 done"]
    assert [row.view.item.title for row in rows if row.view] == ["Book the room", "Invite", "Pack"]
    assert [row.done for row in rows] == [None, True, False, None, False]


def test_a_stage_of_many_days_names_none(document: Document, ahead: Workshop) -> None:
    for lead in (26, 24, 21):
        add_item(document, ahead.id, f"{lead} before", lead)
    assert headings(rows_of(document, ahead, Checklist.PREPARATION)) == ["4 weeks before · 0 of 3 done"]


def test_what_is_late_is_said_in_words_and_counted(document: Document, ahead: Workshop, clock: SetClock) -> None:
    add_item(document, ahead.id, "Invite", 28)
    add_item(document, ahead.id, "Pack", 0)
    clock.instant = datetime(2027, 4, 8, 9, tzinfo=UTC)
    rows = rows_of(document, ahead, Checklist.PREPARATION)
    assert [row.when for row in rows if row.view] == ["2 days late, was due Tue 6 Apr", "Due Tue 4 May"]
    assert state_words(rows) == "0 of 2 done, 1 late"
    assert short_notice_words(rows, ahead) == ""


def test_short_notice_is_said_of_the_list_and_of_each_item(document: Document, clock: SetClock) -> None:
    clock.instant = datetime(2027, 4, 26, 9, tzinfo=UTC)
    near = creating.create_workshop(document, "Soon", date(2027, 5, 4), time(13), "Europe/Berlin")
    item = add_item(document, near.id, "Invite", 28)
    add_item(document, near.id, "Pack", 0)
    rows = rows_of(document, near, Checklist.PREPARATION)
    assert short_notice_words(rows, near) == "Called at short notice, 8 days ahead: 1 thing has less time than usual."
    row = next(row for row in rows if row.key == item.id)
    assert row.when == "Due today · short notice"
    assert row.view is not None
    assert more_words(row.view, near) == "Due today (short notice: should have been done by Tue 6 Apr)."
    set_done(document, CheckItem, item.id)
    assert short_notice_words(rows_of(document, near, Checklist.PREPARATION), near) == ""


def test_an_item_that_looks_done_says_why_until_it_is_ticked_off(document: Document, ahead: Workshop) -> None:
    make_checklist(document, ahead.id)
    with document.step("Add wave") as step:
        wave = step.put(Wave(id=document.new_id(), title="Baseline", opened_at=document.now()))
        step.put(AnswerSheet(id=document.new_id(), wave_id=wave.id, way=SheetWay.LAPTOP, finished=True, ratings="345"))

    def sent_out() -> CheckRow:
        rows = [row for row in rows_of(document, ahead, Checklist.PREPARATION) if row.view]
        return next(row for row in rows if row.item.tool is Tool.ASSESSMENT)

    assert sent_out().seen == "“Baseline” has answers: this can be ticked off."
    set_done(document, CheckItem, sent_out().item.id)
    assert {row.seen for row in rows_of(document, ahead, Checklist.PREPARATION)} == {""}


def test_a_workshop_on_a_day_off_is_remarked(document: Document, ahead: Workshop) -> None:
    assert day_off_words(document, ahead) == ""
    sunday = ahead.with_(day=date(2027, 5, 2))
    assert day_off_words(document, sunday).startswith("The workshop is on Sun 2 May 2027. This is a Sunday")


def test_a_day_is_typed_as_people_write_it(document: Document, ahead: Workshop) -> None:
    item = add_item(document, ahead.id, "Invite", 28)
    changed = set_typed_day(document, item.id, "20 apr", date(2027, 3, 15))
    assert (changed.lead, changed.exact) == (14, True)
    with pytest.raises(UserError, match="is not a day"):
        set_typed_day(document, item.id, "soonish", date(2027, 3, 15))


def test_the_lists_keep_apart(document: Document, ahead: Workshop) -> None:
    make_checklist(document, ahead.id)
    both = [row for which in Checklist for row in rows_of(document, ahead, which) if row.view]
    assert len(both) == len(document.all(CheckItem))
    assert {row.item.list for row in rows_of(document, ahead, Checklist.TECHNOLOGY) if row.view} == {
        Checklist.TECHNOLOGY
    }
