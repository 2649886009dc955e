"""What runs in a programme, and on which days something is to be done in the next three months."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from dateutil.relativedelta import relativedelta

from facilitator.core.assess.waves import Wave, WaveState, state_of, waves
from facilitator.core.document import Document
from facilitator.core.follow.checkpoint_dates import DueCheckpoint, checkpoint_view
from facilitator.core.follow.checkpoints import CheckpointItem
from facilitator.core.follow.regular_meetings import RegularMeeting, coming_days, every_words, regular_meetings
from facilitator.core.follow.rounds import due_rounds, rhythm_words
from facilitator.core.phrases import counted, day_words
from facilitator.core.plan.prepare.workdays import workdays_of
from facilitator.core.plan.sessions import sittings
from facilitator.core.plan.workshops import Workshop, WorkshopState, workshops
from facilitator.core.run.actions import Meeting

_MONTHS = 3
_FAR = 366
"""Days that any rhythm comes round in."""

_WAVES = MappingProxyType({WaveState.PLANNED: "planned", WaveState.OPEN: "open, answers are coming in"})


@dataclass(frozen=True)
class Running:
    """Something that goes on, and how it stands, in words."""

    what: str
    words: str


@dataclass(frozen=True)
class Dated:
    """Something on a day, local to where it is. What is late stands on today, and `words` say so."""

    day: date
    what: str
    words: str = ""


def running(document: Document, today: date) -> list[Running]:
    """What goes on: workshops to come or under way, waves, checkpoints, rounds and regular meetings, in this order."""
    return [
        *_workshops_running(document, today),
        *_waves_running(document, today),
        *_checkpoints_running(document, today),
        *(
            Running(f"Round with {one.team.name}", f"{rhythm_words(one.rhythm)}: {one.words[0].lower()}{one.words[1:]}")
            for one in due_rounds(document, today, _FAR)
        ),
        *_meetings_running(document, today),
    ]


def dates_to_come(document: Document, today: date) -> list[Dated]:
    """What has a day from today to three months on, by day. Of what comes again only the next."""
    found = [
        *_sessions(document, today),
        *(_dated(one.day, f"Assessment: {one.title}", "", today) for one in _planned_waves(document) if one.day),
        *(_dated(one.due, f"Round with {one.team.name}", "", today) for one in due_rounds(document, today, _FAR)),
        *_next_days(document, today),
        *(Dated(one.day, one.title, one.who) for one in document.all(Meeting) if one.day and one.day >= today),
        *_checkpoints(document, today),
    ]
    until = today + relativedelta(months=_MONTHS)
    return sorted((one for one in found if one.day <= until), key=lambda one: (one.day, one.what))


# What runs


def _workshops_running(document: Document, today: date) -> Iterator[Running]:
    for workshop in _to_come(document):
        live = workshop.state is WorkshopState.LIVE
        place = f", {workshop.place}" if workshop.place else ""
        when = "live now" if live else f"planned for {day_words(workshop.day, today)}"
        yield Running(f"Workshop: {workshop.title}", f"{when}{place}")


def _waves_running(document: Document, today: date) -> Iterator[Running]:
    for wave in waves(document):
        state = state_of(wave)
        if state in _WAVES:
            day = f" for {day_words(wave.day, today)}" if wave.day and state is WaveState.PLANNED else ""
            yield Running(f"Assessment: {wave.title}", f"{_WAVES[state]}{day}")


def _checkpoints_running(document: Document, today: date) -> Iterator[Running]:
    still = _still_to_do(document, today)
    for workshop_id, title in {one.workshop.id: one.workshop.title for one in still}.items():
        theirs = [one.view for one in still if one.workshop.id == workshop_id]
        late = sum(view.late > 0 for view in theirs)
        words = f"{counted(len(theirs), 'thing')} to do{f', {late} late' if late else ''}"
        yield Running(f"Checkpoints: {title}", f"{words}; next: {theirs[0].item.title}")


def _meetings_running(document: Document, today: date) -> Iterator[Running]:
    coming = {meeting.id: day for meeting, day in _next_meetings(document, today)}
    for meeting in regular_meetings(document):
        at = f"{meeting.start.hour:02}:{meeting.start.minute:02} ({meeting.zone})"
        following = f"; next {day_words(coming[meeting.id], today)}" if meeting.id in coming else ""
        yield Running(meeting.title, f"{every_words(meeting)}, {at}{following}")


# What has a day


def _to_come(document: Document) -> list[Workshop]:
    return [one for one in workshops(document, archived=False) if one.state is not WorkshopState.CLOSED]


def _planned_waves(document: Document) -> list[Wave]:
    return [wave for wave in waves(document) if state_of(wave) is WaveState.PLANNED]


def _next_meetings(document: Document, today: date) -> list[tuple[RegularMeeting, date]]:
    found = [(meeting, coming_days(document, meeting, today, 1)) for meeting in regular_meetings(document)]
    return [(meeting, days[0]) for meeting, days in found if days]


def _next_days(document: Document, today: date) -> Iterator[Dated]:
    workdays = workdays_of(document)
    for meeting, day in _next_meetings(document, today):
        yield Dated(day, meeting.title, workdays.day_remark(day).removesuffix("."))


def _sessions(document: Document, today: date) -> Iterator[Dated]:
    for workshop in _to_come(document):
        for sitting in sittings(document, workshop.id):
            if not sitting.begun:
                part = f"session {sitting.number} of {sitting.of}" if sitting.of > 1 else workshop.place
                yield _dated(sitting.workshop.day, f"Workshop: {workshop.title}", part, today)


def _checkpoints(document: Document, today: date) -> Iterator[Dated]:
    """Of each workshop and day one line, however much is due on it."""
    still = _still_to_do(document, today)
    many = Counter(_key(one) for one in still)
    for one in {_key(one): one for one in reversed(still)}.values():
        more = many[_key(one)] - 1
        also = f" and {more} more" if more else ""
        yield _dated(one.view.due, f"Checkpoint: {one.view.item.title}{also}", one.workshop.title, today)


def _dated(day: date, what: str, words: str, today: date) -> Dated:
    late = f"{counted((today - day).days, 'day')} late" if day < today else ""
    return Dated(max(day, today), what, ", ".join(filter(None, (words, late))))


def _still_to_do(document: Document, today: date) -> list[DueCheckpoint]:
    """What is not ticked off after the workshops that are closed, by the day it falls due."""
    waiting = {item.workshop_id for item in document.all(CheckpointItem, done_at=None)}
    found = [
        DueCheckpoint(workshop, view)
        for workshop in workshops(document, archived=False)
        if workshop.state is WorkshopState.CLOSED and workshop.id in waiting
        for view in checkpoint_view(document, workshop.id, today)
        if not view.done
    ]
    return sorted(found, key=lambda one: one.view.due)


def _key(one: DueCheckpoint) -> tuple[int, date]:
    return (one.workshop.id, one.view.due)
