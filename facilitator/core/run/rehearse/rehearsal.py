"""Playing a script: every entry becomes one of the console's verbs at its minute, on a clock that is set."""

from datetime import date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from facilitator.core import content, file, participants
from facilitator.core.content import resource
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.plan import workshops
from facilitator.core.plan.prepare.checklist import Checklist, set_done
from facilitator.core.plan.prepare.due import checklist_view
from facilitator.core.record import Clock
from facilitator.core.run.actions import Action, ActionState, set_state
from facilitator.core.run.rehearse import coming
from facilitator.core.run.rehearse.acting_improving import planning
from facilitator.core.run.rehearse.acting_wave import asking_round
from facilitator.core.run.rehearse.coming import Coming
from facilitator.core.run.rehearse.cues import began, timeline
from facilitator.core.run.rehearse.script import Script
from facilitator.core.run.rehearse.script_check import WrongScriptError, in_file, read
from facilitator.core.run.rehearse.script_days import P, on_day
from facilitator.core.run.rehearse.script_wave import Wave
from facilitator.core.run.rehearse.setting import Room, known_room

_A_QUARTER = timedelta(weeks=13)
_SOON = timedelta(weeks=3)
_CALLED_BEFORE = timedelta(weeks=5)
_OFFICE_OPENS = time(9)


class SetClock:
    """A clock that stands still until it is set."""

    def __init__(self, instant: datetime) -> None:
        self.instant = instant

    def __call__(self) -> datetime:
        """The instant it was set to."""
        return self.instant


class Play:
    """A script being played in a document whose clock is `clock`, from cue to cue."""

    def __init__(self, document: Document, script: Script, clock: SetClock) -> None:
        self.room = Room(document)
        self.clock = clock
        self.cues = timeline(self.room, script)
        self.begins = began(script)
        self.ends = self.cues[-1].at
        self._done = 0

    @property
    def over(self) -> bool:
        """Whether everything has been played."""
        return self._done == len(self.cues)

    def play_until(self, instant: datetime) -> None:
        """Play all that happens up to an instant, each at its own, and leave the clock there.

        WrongScriptError, with its place, if an entry is refused; the document keeps what was played before it.
        """
        while not self.over and self.cues[self._done].at <= instant:
            cue = self.cues[self._done]
            self._done += 1
            self.clock.instant = cue.at
            try:
                cue.act()
            except UserError as refusal:
                raise WrongScriptError(cue.place, f"can’t be played: {refusal}") from refusal
        self.clock.instant = instant


def play(document: Document, script: Script, clock: SetClock) -> int:
    """Play a whole script at once, as one step; returns the id of its workshop, which is then closed.

    WrongScriptError, and nothing written, if an entry is refused.
    """
    whole = Play(document, script, clock)
    with document.step("Play a script"):
        whole.play_until(whole.ends)
    return whole.room.workshop


def load(path: Path) -> Script:
    """A script that can be played to its end: it has been, on trial.

    UserError naming file, line and field if anything at all is wrong with it.
    """
    script = read(path)
    clock = SetClock(began(script))
    trial = file.in_memory(clock)
    try:
        play(trial, script, clock)
    except WrongScriptError as wrong:
        raise in_file(path, wrong) from wrong
    finally:
        trial.close()
    return script


# The sample


def sample_script() -> Path:
    """The script that comes with the program."""
    return resource("sample", "workshop.toml")


def make_sample(path: Path, clock: Clock, zone: str | None = None) -> Document:
    """The sample programme, at `path` and open: last quarter's workshop, closed, and the next one, ready to start now.

    `zone` (IANA name) is where it takes place; without it, where the sample's script does. UserError as `file.create`.
    """
    script = read(sample_script())
    zone = zone or script.zone
    now = clock().astimezone(ZoneInfo(zone))
    number = (now.month - 1) // 3
    last = _on_its_weekday(script, now.date() - _A_QUARTER)
    played = last.model_copy(update={"title": _title(number or 4), "zone": zone})
    the_clock = SetClock(clock())
    document = file.create(path, the_clock)
    try:
        with document.step("Make the sample"):
            workshops.rename_programme(document, "Northgate (sample)")
            workshop_id = play(document, played, the_clock)
            _plan_next(document, the_clock, now, _title(number + 1))
            the_clock.instant = clock()
            _follow_up(document, workshop_id, played.day)
        document.forget_history()
    finally:
        document.close()
    return file.open_file(path, clock)


def _title(quarter: int) -> str:
    return f"Q{quarter} launch alignment"


def _follow_up(document: Document, workshop_id: int, day: date) -> None:
    """Last quarter's actions: what was due soon after the day has been done."""
    for action in document.all(Action, workshop_id=workshop_id):
        if action.due is not None and action.due <= day + _SOON:
            set_state(document, action.id, ActionState.DONE)


def _plan_next(document: Document, clock: SetClock, now: datetime, title: str) -> None:
    """The next workshop: planned weeks ago, prepared in time, and today everybody is here."""
    the = _on_its_weekday(content.read_toml(resource("sample", "next.toml"), Coming), now.date())
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
                set_done(document, item.item.id)
    participants.set_all_present(document, planned.id)


def _ask(document: Document, clock: SetClock, the: Coming, wave: Wave, zone: ZoneInfo) -> None:
    """Ask a wave in its time, take in its answers, close it, and plan what is to get better."""
    room = known_room(document)
    for at, _place, act in asking_round(room, wave, zone):
        clock.instant = at
        act()
    for _place, act in planning(room, the.improvements):
        act()


def _on_its_weekday(told: P, latest: date) -> P:
    """The same on the last day that is no later and has its day of the week, so that no date falls on a weekend."""
    weeks = (latest - told.day) // timedelta(weeks=1)
    return on_day(told, told.day + weeks * timedelta(weeks=1))
