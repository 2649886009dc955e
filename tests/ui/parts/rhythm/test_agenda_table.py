from datetime import date, time, timedelta

import pytest

from facilitator.core.document import Document
from facilitator.core.follow.meeting_agenda import ItemKind, MeetingAgenda, agenda_for
from facilitator.core.follow.regular_meetings import add_regular_meeting
from facilitator.core.run.actions import add_action
from facilitator.ui.parts.rhythm.agenda_table import agenda_rows, key_of, left_out_words, without
from tests.core.follow.closed import closed

DAY = date(2027, 3, 2)


@pytest.fixture
def agenda(document: Document) -> MeetingAgenda:
    """Two actions that are late, and the close."""
    workshop = closed(document, "Q1", date(2027, 1, 12))
    for text in ("First", "Second"):
        add_action(document, workshop.id, text, due=DAY - timedelta(9))
    meeting = add_regular_meeting(document, "Check", DAY, time(10), "UTC")
    return agenda_for(document, meeting.id, DAY, DAY)


def test_rows_are_the_items_with_their_lines(agenda: MeetingAgenda) -> None:
    rows = agenda_rows(agenda, ())
    assert [row.line.text if row.line else row.item.title for row in rows] == ["Actions", "First", "Second", "Close"]
    assert all(row.taken for row in rows)
    assert left_out_words(rows) == ""


def test_a_line_left_out_is_not_on_the_agenda_and_an_empty_item_goes(agenda: MeetingAgenda) -> None:
    item = agenda.items[0]
    first, second = (key_of(item, line) for line in item.lines)
    less = without(agenda, {first})
    assert [line.text for line in less.items[0].lines] == ["Second"]
    assert left_out_words(agenda_rows(agenda, {first})) == "1 line left out"
    none = without(agenda, {first, second})
    assert [one.kind for one in none.items] == [ItemKind.CLOSE]
    assert none.spare == less.spare + item.length


def test_nothing_left_out_changes_nothing(agenda: MeetingAgenda) -> None:
    assert without(agenda, ()) == agenda
