import csv
from collections.abc import Callable
from datetime import date, time, timedelta
from io import StringIO

import pytest

from facilitator.core.document import Document
from facilitator.core.plan import sessions, tracks
from facilitator.core.plan.agenda import Block, Part, pin_block, skip_block
from facilitator.core.plan.ready.creating import create_workshop
from facilitator.core.plan.workshops import set_available
from facilitator.report.agenda_sheet import agenda_handout, facilitators_agenda
from facilitator.report.day_log import day_log_csv
from facilitator.report.fonts import FontBook
from facilitator.report.snapshot import snapshot
from tests.report.held import Clock, held, planned

Pages = Callable[[bytes], list[str]]


@pytest.fixture
def block(document: Document) -> Block:
    return document.all(Block, workshop_id=planned(document).id)[0]


def test_the_handout_has_times_objectives_and_rules_and_nothing_private(
    document: Document, block: Block, fonts: FontBook, pages: Pages
) -> None:
    words = " ".join(pages(agenda_handout(snapshot(document, block.workshop_id), fonts)))
    assert "13:00 – 13:10 Welcome Everyone knows why" in words
    assert "18:00 – 18:10 Closing reflections" in words
    assert "Leave with owners" in words
    assert "One speaks at a time" in words
    assert "Begin on time" not in words
    assert "Thank Ruth first" not in words


def test_the_facilitators_edition_has_guide_instructions_and_own_notes(
    document: Document, block: Block, fonts: FontBook, pages: Pages
) -> None:
    set_available(document, block.workshop_id, 5 * 3600)
    words = " ".join(pages(facilitators_agenda(snapshot(document, block.workshop_id), fonts)))
    assert "Begin on time" in words
    assert "Thank Ruth first" in words
    assert f"1. {block.instructions[0]}" in words
    assert "5 h 10 min planned, 10 min over." in words


def test_a_skipped_block_is_told_to_the_facilitator_alone(
    document: Document, block: Block, fonts: FontBook, pages: Pages
) -> None:
    skip_block(document, block.id)
    taken = snapshot(document, block.workshop_id)
    assert "Welcome Everyone" not in " ".join(pages(agenda_handout(taken, fonts)))
    assert "Skipped Welcome" in " ".join(pages(facilitators_agenda(taken, fonts)))


def test_a_pin_says_the_gap_before_it(document: Document, block: Block, fonts: FontBook, pages: Pages) -> None:
    later = document.all(Block, part_id=block.part_id)[1]
    pin_block(document, later.id, time(13, 25))
    words = " ".join(pages(facilitators_agenda(snapshot(document, block.workshop_id), fonts)))
    assert "pinned to its time, 15 min free" in words.lower()


def test_times_are_those_of_the_workshops_own_zone(document: Document, fonts: FontBook, pages: Pages) -> None:
    workshop = create_workshop(document, "Far", date(2027, 7, 1), time(9, 30), "Asia/Tokyo")
    assert "Thu 1 Jul 2027, 09:30 (Asia/Tokyo)" in pages(agenda_handout(snapshot(document, workshop.id), fonts))[0]


def test_every_session_is_a_chapter_with_its_day(
    document: Document, block: Block, fonts: FontBook, pages: Pages
) -> None:
    parts = document.all(Part, workshop_id=block.workshop_id)
    more = sessions.add_session(document, block.workshop_id, "Commit", date(2027, 1, 12) + timedelta(days=8), time(10))
    sessions.put_in_session(document, [parts[-1].id], more.id)
    words = " ".join(pages(agenda_handout(snapshot(document, block.workshop_id), fonts)))
    assert "2 sessions, Tue 12 Jan 2027 to Wed 20 Jan 2027 (Europe/Berlin)" in words
    first, _, second = words.partition("Commit · Wed 20 Jan 2027, 10:00 to 11:00")
    assert "Session 1 · Tue 12 Jan 2027, 13:00 to 17:10" in first
    assert "10:50 – 11:00 Closing reflections" in second


def test_a_block_of_one_group_says_whose_it_is(document: Document, block: Block, fonts: FontBook, pages: Pages) -> None:
    tracks.set_track(document, [block.id], tracks.add_track(document, block.workshop_id, "Blue").id)
    assert "Welcome (Blue)" in " ".join(pages(agenda_handout(snapshot(document, block.workshop_id), fonts)))


def test_an_empty_agenda_says_so(document: Document, fonts: FontBook, pages: Pages) -> None:
    workshop = create_workshop(document, "Empty", date(2027, 1, 12), time(9), "UTC")
    for make in (agenda_handout, facilitators_agenda):
        assert "The agenda has no blocks yet." in pages(make(snapshot(document, workshop.id), fonts))[0]


def test_the_log_as_a_spreadsheet(document: Document, clock: Clock, fonts: FontBook) -> None:
    data = day_log_csv(snapshot(document, held(document, clock).id), fonts)
    header, first, *rest = csv.reader(StringIO(data.decode("utf-8-sig")))
    assert header[0] == "Block"
    assert first == ["Welcome", "done", "2027-01-12", "13:00", "10", "13:00", "13:12", "12", "2 min longer"]
    assert {row[-1] for row in rest} == {"as planned"}


def test_the_log_of_a_day_to_come_holds_its_plan(document: Document, block: Block, fonts: FontBook) -> None:
    skip_block(document, block.id)
    rows = list(csv.reader(StringIO(day_log_csv(snapshot(document, block.workshop_id), fonts).decode("utf-8-sig"))))
    assert rows[1][:2] == ["Welcome", "skipped"]
    assert rows[2][1:6] == ["to come", "2027-01-12", "13:00", "20", ""]
