from collections.abc import Callable
from datetime import date

import pytest

from facilitator.core import participants, people
from facilitator.core.document import Document
from facilitator.core.people import Team
from facilitator.core.plan.workshops import Workshop
from tests.conftest import NAMES


@pytest.fixture
def called(document: Document, bare: Workshop) -> Callable[[date, date | None], Workshop]:
    """Puts the bare workshop on a day, called on another."""

    def put(day: date, planned_on: date | None) -> Workshop:
        with document.step("Edit workshop") as step:
            return step.put(bare.with_(day=day, planned_on=planned_on))

    return put


@pytest.fixture
def invited(document: Document, workshop: Workshop) -> Workshop:
    """The standard workshop with six people who are to come, two each of three teams, none seated yet."""
    teams = document.all(Team)
    for number, name in enumerate(NAMES):
        person = people.add_person(document, name, team_id=teams[number % 3].id)
        participants.add_participants(document, workshop.id, [person.id])
    document.forget_history()
    return workshop
