import csv
from collections.abc import Callable
from datetime import date, time, timedelta
from io import StringIO

from facilitator.core.document import Document
from facilitator.core.plan.prepare import checklist, dated, one_to_ones, supplies, wanted
from facilitator.core.plan.prepare.checklist import CheckItem
from facilitator.core.plan.ready.creating import create_workshop
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.rehearse.rehearsal import SetClock
from facilitator.report.fonts import FontBook
from facilitator.report.preparation import preparation, preparation_csv
from facilitator.report.snapshot import snapshot
from tests.report.held import planned

Pages = Callable[[bytes], list[str]]


def prepared(document: Document, clock: SetClock) -> Workshop:
    """A workshop in five weeks, with two things to do, a document wanted and chocolate to bring."""
    clock.instant -= timedelta(days=35)
    workshop = planned(document)
    someone = snapshot(document, workshop.id).people[0]
    room = checklist.add_item(document, workshop.id, "Book the room", 28)
    dated.set_done(document, CheckItem, room.id)
    ask = checklist.add_item(document, workshop.id, "Ask for figures", 14)
    dated.set_owner(document, CheckItem, ask.id, someone.id)
    dated.edit_item(document, CheckItem, ask.id, note="By phone")
    wanted.add_wanted(document, workshop.id, "Roadmap", person_id=someone.id)
    supplies.add_own(document, workshop.id, "Chocolate", 3)
    talk = one_to_ones.add_one_to_one(document, workshop.id, someone.id)
    one_to_ones.set_concern(document, talk.id, "Fears for the job")
    return workshop


def test_everything_to_prepare_is_on_paper_but_the_conversations(
    document: Document, clock: SetClock, fonts: FontBook, pages: Pages
) -> None:
    workshop = prepared(document, clock)
    words = " ".join(pages(preparation(snapshot(document, workshop.id), fonts)))
    assert "4 weeks before Due Who Book the room Tue 15 Dec 2026" in words
    assert "Ask for figures By phone Tue 29 Dec 2026 Maria Lind" in words
    assert "Roadmap" in words.partition("Documents wanted")[2]
    assert "3 Chocolate" in words.partition("Materials and supplies")[2]
    assert "Fears" not in words


def test_what_is_late_cannot_be_overlooked(document: Document, clock: SetClock, fonts: FontBook, pages: Pages) -> None:
    workshop = prepared(document, clock)
    clock.instant += timedelta(days=23)
    words = " ".join(pages(preparation(snapshot(document, workshop.id), fonts)))
    assert "Tue 29 Dec 2026 2 days late" in words
    assert words.count("days late") == 1


def test_short_notice_says_what_is_usual(document: Document, clock: SetClock, fonts: FontBook, pages: Pages) -> None:
    clock.instant -= timedelta(days=7)
    workshop = planned(document)
    checklist.add_item(document, workshop.id, "Book the room", 28)
    words = " ".join(pages(preparation(snapshot(document, workshop.id), fonts)))
    assert "Short notice: usually by Tue 15 Dec 2026" in words


def test_the_spreadsheet_has_a_row_for_each_thing(document: Document, clock: SetClock, fonts: FontBook) -> None:
    workshop = prepared(document, clock)
    data = preparation_csv(snapshot(document, workshop.id), fonts).decode("utf-8-sig")
    header, *rows = csv.reader(StringIO(data))
    team = "Product"
    assert header == ["List", "What", "How many", "Due", "Who", "Team", "Done", "Note"]
    assert rows[0] == ["Checklist", "Book the room", "", "2026-12-15", "", "", "yes", ""]
    assert rows[1] == ["Checklist", "Ask for figures", "", "2026-12-29", "Maria Lind", team, "", "By phone"]
    assert ["Documents wanted", "Roadmap", "", "", "Maria Lind", team, "", ""] in rows
    assert ["Materials and supplies", "Chocolate", "3", "", "", "", "", ""] in rows
    assert "Fears" not in data


def test_nothing_to_prepare_says_what_every_workshop_needs(document: Document, fonts: FontBook, pages: Pages) -> None:
    workshop = create_workshop(document, "Empty", date(2027, 1, 12), time(9), "UTC")
    words = " ".join(pages(preparation(snapshot(document, workshop.id), fonts)))
    assert not document.all(CheckItem)
    assert "Checklist" not in words
    assert "Laptop with this program" in words
