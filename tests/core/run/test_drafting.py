"""From a button to a running clock: the workshop in which the plan is drafted."""

from datetime import date, time

import pytest

from facilitator.core import people
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.participants import participants
from facilitator.core.plan.agenda import Activity
from facilitator.core.plan.ready import creating
from facilitator.core.plan.schedule import agenda_of
from facilitator.core.plan.workshops import WorkshopState, workshops
from facilitator.core.run.clock.progress import find_progress
from facilitator.core.run.clock.start import start, start_question
from facilitator.core.run.drafting import drafts_plan, start_drafting

DAY, NOON = date(2027, 1, 12), time(12)


def test_the_plan_is_drafted_in_four_steps_of_forty_five_minutes(document: Document) -> None:
    made = start_drafting(document, DAY, NOON, "UTC")
    blocks = agenda_of(document, made.id).blocks
    assert [(one.activity, one.length // 60) for one in blocks] == [
        (Activity.COLLABORATE, 15),
        (Activity.COLLABORATE, 15),
        (Activity.COLLABORATE, 10),
        (Activity.COLLABORATE, 5),
    ]
    assert drafts_plan(document, made.id)
    assert document.undo() == "Draft collaboration plan"
    assert workshops(document) == []


def test_one_person_alone_has_a_running_clock_at_once(document: Document) -> None:
    ada = people.add_person(document, "Ada")
    made = start_drafting(document, DAY, NOON, "UTC", person_ids=[ada.id])
    assert [seat.person for seat in participants(document, made.id)] == [ada]
    assert start_question(made, document.now()) is None
    start(document, made.id, keep_plan=True)
    progress = find_progress(document, made.id)
    assert progress
    assert progress.running
    assert progress.workshop.state is WorkshopState.LIVE


def test_nobody_need_be_named_and_who_has_gone_is_refused(document: Document) -> None:
    made = start_drafting(document, DAY, NOON, "UTC")
    start(document, made.id, keep_plan=True)
    gone = people.set_gone(document, people.add_person(document, "Bo").id)
    with pytest.raises(UserError):
        start_drafting(document, DAY, NOON, "UTC", person_ids=[gone.id])
    assert workshops(document) == [document.get(type(made), made.id)]


def test_an_ordinary_workshop_drafts_no_plan(document: Document) -> None:
    assert not drafts_plan(document, creating.create_workshop(document, "Q4", DAY, NOON, "UTC").id)
