"""What every test may use: a settable clock, a fresh programme in memory, a standard workshop with people in it."""

import os
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from facilitator.core import file, participants, people
from facilitator.core.document import Document
from facilitator.core.people import Team
from facilitator.core.plan.ready import creating
from facilitator.core.plan.ready.templates import template
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.rehearse import rehearsal

# How long an example takes says nothing of whether it holds: speed lives in `benchmarks`.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")

NAMES = ("Maria Lind", "Tom Reed", "Ada Okafor", "Jun Sato", "Ruth Weiss", "Ben Carter")


class SetClock(rehearsal.SetClock):
    """A clock that stands still until it is moved; noon UTC of 12 Jan 2027 to begin with."""

    def __init__(self) -> None:
        super().__init__(datetime(2027, 1, 12, 12, 0, tzinfo=UTC))

    def forward(self, minutes: float = 0, seconds: float = 0) -> datetime:
        self.instant += timedelta(minutes=minutes, seconds=seconds)
        return self.instant


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def document(clock: SetClock) -> Iterator[Document]:
    document = file.in_memory(clock)
    yield document
    document.close()


@pytest.fixture
def workshop(document: Document) -> Workshop:
    """The standard workshop of 12 Jan 2027, 13:00 in Berlin (the test clock's noon UTC), six people present."""
    made = creating.create_workshop(
        document, "Q1 launch alignment", date(2027, 1, 12), time(13, 0), "Europe/Berlin", template("standard")
    )
    teams = document.all(Team)
    for number, name in enumerate(NAMES):
        person = people.add_person(document, name, team_id=teams[number % 3].id)
        (seat,) = participants.add_participants(document, made.id, [person.id])
        participants.set_present(document, seat.id, True)
        participants.seat(document, seat.id, number % 2 + 1)
    document.forget_history()
    return made
