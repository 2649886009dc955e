"""The sample programme: a year of workshops with all that came of them, and the next one, ready to start now."""

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

from facilitator.core import content, file, participants
from facilitator.core.assess.waves import WaveKind
from facilitator.core.content import resource
from facilitator.core.document import Document
from facilitator.core.follow.rehearse.acting_after import Moment, aftermath
from facilitator.core.follow.rehearse.acting_agreements import agreeing
from facilitator.core.follow.rehearse.acting_between import between, prefer_all
from facilitator.core.follow.rehearse.acting_review import reviewing
from facilitator.core.follow.rehearse.agreements import Agreements
from facilitator.core.follow.rehearse.year import Year
from facilitator.core.plan import workshops
from facilitator.core.plan.prepare.checklist import CheckItem, Checklist
from facilitator.core.plan.prepare.dated import set_done
from facilitator.core.plan.prepare.due import checklist_view
from facilitator.core.record import Clock
from facilitator.core.run.rehearse import coming
from facilitator.core.run.rehearse.acting_improving import planning
from facilitator.core.run.rehearse.acting_wave import asking_round
from facilitator.core.run.rehearse.coming import Coming
from facilitator.core.run.rehearse.cues import began, timeline
from facilitator.core.run.rehearse.rehearsal import SetClock
from facilitator.core.run.rehearse.script import Script
from facilitator.core.run.rehearse.script_days import moved
from facilitator.core.run.rehearse.script_wave import Wave
from facilitator.core.run.rehearse.setting import Room, known_room

_WEEK = timedelta(weeks=1)
_CALLED_BEFORE = timedelta(weeks=5)
_OFFICE_OPENS = time(9)


def make_sample(path: Path, clock: Clock, zone: str | None = None) -> Document:
    """The sample programme, at `path` and open: a year behind it, and the next workshop ready to start now.

    `zone` (IANA name) is where everything takes place; without it, where the sample's scripts do. UserError as
    `file.create`.
    """
    told = content.read_toml(resource("sample", "year.toml"), Year)
    agreed = content.read_toml(resource("sample", "agreements.toml"), Agreements)
    scripts = [content.read_toml(resource("sample", f"{held.script}.toml"), Script) for held in told.held]
    zone = zone or scripts[-1].zone
    now = clock().astimezone(ZoneInfo(zone))
    # By whole weeks, so that no date falls on another day of the week.
    by = (now.date() - told.day) // _WEEK * _WEEK
    year, scripts = moved(told, by), [moved(script, by).model_copy(update={"zone": zone}) for script in scripts]
    quarter = (now.month - 1) // 3
    scripts[-1] = _followed(scripts[-1], _title(quarter or 4))
    the_clock = SetClock(clock())
    document = file.create(path, the_clock)
    try:
        with document.step("Make the sample"):
            workshops.rename_programme(document, "Northgate (sample)")
            moments = [
                *_year(document, year, scripts, ZoneInfo(zone)),
                *agreeing(document, moved(agreed, by), ZoneInfo(zone)),
            ]
            for instant, act in sorted(moments, key=lambda moment: moment[0]):
                the_clock.instant = instant
                act()
            _plan_next(document, the_clock, now, by, _title(quarter + 1))
        document.forget_history()
    finally:
        document.close()
    return file.open_file(path, clock)


def _title(quarter: int) -> str:
    return f"Q{quarter} launch alignment"


def _followed(last: Script, title: str) -> Script:
    """Last quarter's script, in which the wave is not the first."""
    wave = last.wave.model_copy(update={"kind": WaveKind.QUARTERLY}) if last.wave else None
    return last.model_copy(update={"title": title, "wave": wave})


def _year(document: Document, year: Year, scripts: list[Script], zone: ZoneInfo) -> Iterator[Moment]:
    """Every workshop with what came of it, and what went on between them."""
    rooms: dict[str, Room] = {}
    over: list[datetime] = []
    for held, script in zip(year.held, scripts, strict=True):
        room = rooms[held.script] = Room(document)
        cues = timeline(room, script)
        over.append(cues[-1].at)
        yield from ((cue.at, cue.act) for cue in cues)
        yield from aftermath(room, held, over[-1], zone)
        if held.review is not None:
            yield from reviewing(room, rooms[held.review.of], held.review, began(script))
    yield from between(document, year, over[0], zone)
    yield over[-1], partial(prefer_all, document, year)


def _plan_next(document: Document, clock: SetClock, now: datetime, by: timedelta, title: str) -> None:
    """The next workshop: planned weeks ago, prepared in time, and today everybody is here."""
    the = moved(content.read_toml(resource("sample", "next.toml"), Coming), by)
    clock.instant = now - _CALLED_BEFORE
    begins = now.replace(minute=now.minute // 5 * 5, second=0, microsecond=0)
    planned = coming.plan(document, the, title, begins, str(now.tzinfo))
    if the.wave is not None:
        _ask(document, clock, the, the.wave, ZoneInfo(str(now.tzinfo)))
        coming.look_at_wave(document, planned.id)
    for which in Checklist:
        for item in checklist_view(document, planned.id, now.date(), which):
            if item.item.title not in the.still_open:
                clock.instant = min(now, datetime.combine(item.due, _OFFICE_OPENS, now.tzinfo))
                set_done(document, CheckItem, item.item.id)
    participants.set_all_present(document, planned.id)


def _ask(document: Document, clock: SetClock, the: Coming, wave: Wave, zone: ZoneInfo) -> None:
    """Ask a wave in its time, take in its answers, close it, and plan what is to get better."""
    room = known_room(document)
    for at, _place, act in asking_round(room, wave, zone):
        clock.instant = at
        act()
    for _place, act in planning(room, the.improvements):
        act()
