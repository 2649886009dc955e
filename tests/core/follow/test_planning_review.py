from datetime import date, time

import pytest

from facilitator.core import participants, people
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.follow.planning_review import plan_review
from facilitator.core.plan.agenda import Activity
from facilitator.core.plan.ready import creating
from facilitator.core.plan.schedule import agenda_of
from facilitator.core.plan.workshops import Workshop, WorkshopState, workshops
from facilitator.core.run.review import review_of

NINE = time(9)


@pytest.fixture
def q4(document: Document) -> Workshop:
    made = creating.create_workshop(document, "Q4", date(2026, 10, 5), NINE, "Europe/Berlin", place="Room 4")
    for name in ("Ada", "Bo"):
        participants.add_participants(document, made.id, [people.add_person(document, name).id])
    with document.step("Close workshop") as step:
        return step.put(made.with_(state=WorkshopState.CLOSED))


def test_the_review_is_made_with_its_agenda_its_people_and_what_it_looks_back_at(
    document: Document, q4: Workshop
) -> None:
    ada, _bo = participants.participants(document, q4.id)
    people.set_gone(document, ada.person.id)
    document.forget_history()
    made = plan_review(document, q4.id, date(2027, 1, 5), NINE, "Europe/Berlin")
    assert (made.title, made.place, made.state) == ("Review of Q4", "Room 4", WorkshopState.PLANNED)
    chosen = review_of(document, made.id)
    assert chosen
    assert chosen.of_id == q4.id
    assert [seat.person.name for seat in participants.participants(document, made.id)] == ["Bo"]
    activities = [block.activity for block in agenda_of(document, made.id).blocks]
    assert activities.count(Activity.REVIEW) == 4
    assert sum(block.length for block in agenda_of(document, made.id).blocks) == 60 * 60
    assert document.undo() == "Plan review"
    assert workshops(document) == [q4]


def test_a_review_before_its_workshop_is_refused_whole(document: Document, q4: Workshop) -> None:
    with pytest.raises(UserError, match="held before this one"):
        plan_review(document, q4.id, date(2026, 10, 1), NINE, "UTC")
    assert workshops(document) == [q4]
