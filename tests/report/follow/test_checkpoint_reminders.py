"""The checkpoints as a calendar, read back by icalendar."""

from datetime import date

import pytest
from icalendar import Calendar, Event

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.follow.checkpoints import CheckpointItem, make_checkpoints, set_due
from facilitator.core.people import Person
from facilitator.core.plan.prepare.dated import set_done, set_owner
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.clock import start
from facilitator.report.follow.checkpoint_reminders import checkpoints_ics, checkpoints_taken

DAY = date(2027, 1, 18)


def _events(data: bytes) -> list[Event]:
    return [one for one in Calendar.from_ical(data).walk("VEVENT") if isinstance(one, Event)]


@pytest.fixture
def over(document: Document, workshop: Workshop) -> Workshop:
    start.start(document, workshop.id, keep_plan=True)
    start.close(document, workshop.id)
    return document.get(Workshop, workshop.id)


def test_what_is_open_stands_on_its_day_and_what_is_late_on_today(document: Document, over: Workshop) -> None:
    items = make_checkpoints(document, over.id)
    set_done(document, CheckpointItem, items[0].id)
    set_due(document, items[4].id, date(2027, 2, 5))
    person = document.all(Person)[0]
    set_owner(document, CheckpointItem, items[4].id, person.id)
    events = _events(checkpoints_ics(checkpoints_taken(document, DAY, over.id)))
    assert len(events) == len(items) - 1
    days = {str(event["summary"]): event.decoded("dtstart") for event in events}
    assert days[f"Late: {items[1].title}"] == DAY
    assert days[items[4].title] == date(2027, 2, 5)
    told = next(str(event["description"]) for event in events if event["summary"] == items[4].title)
    assert f"Owner: {person.name}" in told
    assert over.title in told


def test_a_later_edition_moves_an_event_and_adds_none(document: Document, over: Workshop) -> None:
    items = make_checkpoints(document, over.id)
    first = {str(event["uid"]) for event in _events(checkpoints_ics(checkpoints_taken(document, DAY, over.id)))}
    set_due(document, items[4].id, date(2027, 2, 5))
    later = {str(event["uid"]) for event in _events(checkpoints_ics(checkpoints_taken(document, DAY)))}
    assert first == later


def test_only_what_follows_closed_workshops_is_in_that_of_them_all(document: Document, workshop: Workshop) -> None:
    make_checkpoints(document, workshop.id)
    assert _events(checkpoints_ics(checkpoints_taken(document, DAY))) == []
    with pytest.raises(UserError):
        checkpoints_taken(document, DAY, 99_999)
