"""Five years: the sample's, sixteen quarters before it, sixty people in seven teams, 2,000 actions."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from itertools import count, cycle, islice
from pathlib import Path
from zoneinfo import ZoneInfo

from facilitator.core import file, participants, people
from facilitator.core.document import Document
from facilitator.core.follow import checkpoints, escalations, satisfaction, wins
from facilitator.core.follow.check_ins import CheckIn, Standing
from facilitator.core.follow.checkpoints import CheckpointItem
from facilitator.core.follow.preferences import DigestFormat, prefer
from facilitator.core.follow.rehearse.sample import make_sample
from facilitator.core.follow.satisfaction import SatisfactionWay
from facilitator.core.measures import indicators, readings
from facilitator.core.people import Person
from facilitator.core.plan.prepare import dated
from facilitator.core.plan.ready import creating
from facilitator.core.plan.ready.templates import Template, template
from facilitator.core.plan.schedule import agenda_of
from facilitator.core.plan.workshops import Workshop, WorkshopState
from facilitator.core.record import Clock
from facilitator.core.run.actions import Action, ActionState
from facilitator.core.run.clock import start, timekeeping
from facilitator.core.run.rehearse.rehearsal import SetClock

MANY_ACTIONS, MANY_PEOPLE, MANY_TEAMS = 2_000, 60, 7
_OLDER, _IN_LAST = 16, 100
_QUARTER = timedelta(weeks=13)
_ZONE = "Europe/Berlin"
_STANDINGS = (Standing.ON_TRACK, Standing.STUCK, Standing.ON_TRACK, Standing.DONE)


def crowd(path: Path, clock: Clock) -> Document:
    """Such a programme at `path`, open. Of the older actions nine in ten are settled, of last quarter's one in two."""
    make_sample(path, clock, _ZONE).close()
    moving = SetClock(clock())
    document = file.open_file(path, moving)
    try:
        with document.step("Fill five years"):
            everyone = _everyone(document)
            last = document.all(Workshop, state=WorkshopState.CLOSED)[-1]
            participants.add_participants(document, last.id, [one.id for one in everyone])
            participants.set_all_present(document, last.id)
            _promise(document, last, everyone, _IN_LAST, 2)
            older = MANY_ACTIONS - len(document.all(Action))
            _older(document, moving, last.day, everyone, older)
        document.forget_history()
    finally:
        document.close()
    return file.open_file(path, clock)


def _everyone(document: Document) -> list[Person]:
    """All who are there, sixty of them once this has been called, with the forms in which their teams are told."""
    for number in range(len(people.teams(document)), MANY_TEAMS):
        people.add_team(document, f"Region {number}")
    teams = people.teams(document)
    for team, form in zip(teams, cycle(DigestFormat), strict=False):
        prefer(document, team_id=team.id, form=form)
    there = len(people.people(document))
    for number in range(there, MANY_PEOPLE):
        team = teams[number % len(teams)]
        people.add_person(document, f"Person Number {number}", f"person{number}@northgate.example", team.id)
    return people.people(document)


# Sixteen quarters


def _older(document: Document, clock: SetClock, before: date, everyone: list[Person], actions: int) -> None:
    agenda, shares = template("standard"), _shares(actions)
    for number in range(_OLDER):
        day = before - (number + 5) * _QUARTER
        held = _held(document, clock, day, agenda)
        participants.add_participants(document, held.id, [one.id for one in everyone[: 20 + number]])
        participants.set_all_present(document, held.id)
        _promise(document, held, everyone, shares[number], 10)
        _rated(document, held, number)
        _figures(document, day, number)


def _held(document: Document, clock: SetClock, day: date, agenda: Template) -> Workshop:
    """A workshop of which every block took a little longer or shorter than planned, with its checkpoints ticked off."""
    begins = datetime.combine(day, time(9), ZoneInfo(_ZONE))
    clock.instant = begins - timedelta(days=30)
    made = creating.create_workshop(document, f"Alignment of {day:%B %Y}", day, time(9), _ZONE, agenda)
    clock.instant = begins
    start.start(document, made.id, keep_plan=True)
    for number, block in enumerate(agenda_of(document, made.id).blocks):
        clock.instant += timedelta(seconds=block.length * (90 + number * 7 % 25) / 100)
        timekeeping.next_block(document, made.id)
    start.close(document, made.id)
    for item in checkpoints.make_checkpoints(document, made.id):
        dated.set_done(document, CheckpointItem, item.id)
    return document.get(Workshop, made.id)


def _rated(document: Document, held: Workshop, number: int) -> None:
    for row in satisfaction.begin(document, held.id):
        satisfaction.set_counts(document, row.id, (0, 1, 3 + number % 3, 9, 4 + number % 5), SatisfactionWay.HANDS)


def _figures(document: Document, day: date, number: int) -> None:
    for at, one in enumerate(indicators.indicators(document)):
        for month in range(3):
            on = day + timedelta(days=30 * month)
            readings.set_reading(document, one.id, on, str(20 + (number * 3 + month + at) % 40))


def _shares(actions: int) -> list[int]:
    return [actions // _OLDER + (number < actions % _OLDER) for number in range(_OLDER)]


# What was promised


def _promise(document: Document, held: Workshop, everyone: Iterable[Person], number: int, one_open_in: int) -> None:
    """So many actions with the looks at them; some are stuck and before somebody, some are wins."""
    owners, begun = list(everyone), datetime.combine(held.day, time(16), ZoneInfo(_ZONE))
    end = document.end_of(Action, workshop_id=held.id)
    for at, owner in zip(count(), islice(cycle(owners), number)):
        is_open = at % one_open_in == 0
        done_at = None if is_open else begun + timedelta(days=5 + at % 70)
        action = Action(
            id=document.new_id(),
            workshop_id=held.id,
            text=f"Send the {at + 1}. one-page brief of {held.day:%B %Y} to all who sell, and ask what is unclear",
            owner_id=owner.id,
            due=held.day + timedelta(days=7 + at % 80),
            measure="Nine of ten have read it",
            state=ActionState.OPEN if is_open else ActionState.DROPPED if at % 15 == 1 else ActionState.DONE,
            captured_at=begun,
            settled_at=done_at,
            position=end + at,
        )
        _looked_at(document, action, begun, at)
    _after(document, held, owners)


def _looked_at(document: Document, action: Action, begun: datetime, at: int) -> None:
    with document.step("Look at it") as step:
        step.put(action)
        for look in range(1, 2 + at % 3):
            standing = _STANDINGS[look - 1] if action.state is ActionState.OPEN else Standing.ON_TRACK
            step.put(
                CheckIn(
                    id=document.new_id(), action_id=action.id, at=begun + timedelta(days=14 * look), standing=standing,
                    words=f"Half of them have answered by week {2 * look}", owner_id=action.owner_id,
                    due_before=action.due, due_after=action.due,
                )
            )  # fmt: skip


def _after(document: Document, held: Workshop, owners: list[Person]) -> None:
    promised = document.all(Action, workshop_id=held.id)
    for action in [one for one in promised if one.state is ActionState.OPEN][:2]:
        other = next(one for one in owners if one.id != action.owner_id)
        if not escalations.escalations_of(document, action.id):
            escalations.escalate(document, action.id, other.id, "Two regions do not answer")
    for action in [one for one in promised if one.state is ActionState.DONE][-3:]:
        wins.mark_win(document, action.id, f"Nobody asks for the brief of {held.day:%B %Y} any more")
