"""A programme as a facilitator has it on the morning of the day: planned, with everybody known and seated."""

from datetime import date, time
from pathlib import Path

from facilitator.core import file, participants, people
from facilitator.core.people import Team
from facilitator.core.plan.ready import creating
from facilitator.core.plan.ready.templates import template
from facilitator.core.record import Clock
from facilitator.core.run import context
from facilitator.core.run.context import CardKind

NAMES = ("Maria Lind", "Tom Reed", "Ada Okafor", "Jun Sato", "Ruth Weiss", "Ben Carter")


def prepare(path: Path, clock: Clock) -> Path:
    """Write the standard workshop of 12 Jan 2027, 13:00 in Berlin, which is the test clock's noon."""
    document = file.create(path, clock)
    made = creating.create_workshop(
        document, "Q1 launch alignment", date(2027, 1, 12), time(13), "Europe/Berlin", template("standard")
    )
    teams = document.all(Team)
    for number, name in enumerate(NAMES):
        person = people.add_person(document, name, team_id=teams[number % 3].id)
        (taking_part,) = participants.add_participants(document, made.id, [person.id])
        participants.seat(document, taking_part.id, number % 2 + 1)
    context.add_points(document, made.id, CardKind.MARKET, "Budgets open in March\nTwo rivals merged")
    document.forget_history()
    document.close()
    return path
