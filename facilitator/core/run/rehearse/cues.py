"""When everything in a script happens: the order of the day, minute by minute."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from facilitator.core.errors import UserError
from facilitator.core.plan.agenda import Activity, TurnPlan
from facilitator.core.plan.ready.templates import TemplateBlock
from facilitator.core.run.clock import recover, timekeeping
from facilitator.core.run.clock.recover import ProposalKind
from facilitator.core.run.clock.start import close, start
from facilitator.core.run.rehearse import acting, acting_improving, acting_wave
from facilitator.core.run.rehearse.acting import Saying
from facilitator.core.run.rehearse.script import Script, Timing
from facilitator.core.run.rehearse.script_check import WrongScriptError
from facilitator.core.run.rehearse.script_names import Place
from facilitator.core.run.rehearse.setting import Act, Beat, Room, setting, template_of

_READY_BEFORE = timedelta(minutes=30)
_CLOSED_AFTER = timedelta(minutes=2)
_ADDED_AT, _RECOVERED_AT = 0.92, 0.94


@dataclass(frozen=True)
class Cue:
    """Something that happens at an instant; `place` is where the script says so."""

    at: datetime
    place: Place
    act: Act


def began(script: Script) -> datetime:
    """When the session really began."""
    planned = datetime.combine(script.day, script.start, ZoneInfo(script.zone)).astimezone(UTC)
    return planned + timedelta(minutes=script.late)


@dataclass(frozen=True)
class _Span:
    """A block on the script's clock: minutes count from its beginning, and a pause lies in its middle."""

    block: TemplateBlock
    timing: Timing
    place: Place
    begins: datetime

    @property
    def ends(self) -> datetime:
        return self.begins + timedelta(minutes=self.timing.minutes + self.timing.paused)

    def at(self, minute: float) -> datetime:
        waited = self.timing.paused if minute > self.timing.minutes / 2 else 0
        return self.begins + timedelta(minutes=minute + waited)

    def spread(self, beats: Sequence[Beat]) -> list[Cue]:
        """Beats evenly over the block."""
        between = self.timing.minutes / (len(beats) + 1)
        return [Cue(self.at(between * (i + 1)), place, act) for i, (place, act) in enumerate(beats)]


def timeline(room: Room, script: Script) -> list[Cue]:
    """Everything in the order in which it happens."""
    first = began(script)
    ready = first - timedelta(minutes=script.late) - _READY_BEFORE
    cues = _before(room, script, ready)
    cues.append(Cue(first, ("start",), partial(_start, room, keep_plan=not script.shifted)))
    spans = list(_spans(script, first))
    said, played = _sorted_in(script, spans), set[Activity]()
    for number, span in enumerate(spans):
        beats = [] if span.block.activity in played else _beats(room, script, span.block)
        played.add(span.block.activity)
        cues += _in_block(room, span, beats, said[number])
    _check_all_placed(room, script, played)
    return [*cues, Cue(spans[-1].ends + _CLOSED_AFTER, ("title",), partial(_close, room))]


def _before(room: Room, script: Script, ready: datetime) -> list[Cue]:
    """The wave, in its own time, and all that is ready when people come in."""
    acts = list(setting(room, script))
    cues: list[Cue] = []
    if script.wave is not None:
        cues = [Cue(*act) for act in acting_wave.asking_round(room, script.wave, ZoneInfo(script.zone))]
        if not script.wave.day <= script.wave.closes < script.day:
            raise WrongScriptError(("wave", "closes"), "must lie between the day of its wave and that of the workshop")
        acts += acting_wave.choosing(room, script.wave)
    acts += acting_improving.planning(room, script.improvements)
    return [*cues, *(Cue(ready, place, act) for place, act in acts)]


def _spans(script: Script, begins: datetime) -> Iterator[_Span]:
    timings = list(enumerate(script.timings))
    for part in template_of(script).parts:
        for block in part.blocks:
            found = next(((at, timing) for at, timing in timings if timing.block == block.title), None)
            if found is not None:
                timings.remove(found)
            at, timing = found or (0, Timing(block=block.title, minutes=block.minutes))
            span = _Span(block, timing, ("timings", at), begins)
            yield span
            begins = span.ends
    if timings:
        raise WrongScriptError(("timings", timings[0][0], "block"), "is timed already: remove one of the two")


def _sorted_in(script: Script, spans: Sequence[_Span]) -> list[list[Saying]]:
    """What is said in passing, by block."""
    said: list[list[Saying]] = [[] for _ in spans]
    for saying in acting.sayings(script):
        wanted = saying.entry.during
        homes = (i for i, s in enumerate(spans) if wanted == s.block.title or saying.home is s.block.activity)
        home = next(homes, None)
        if home is None:
            raise WrongScriptError(saying.place, "has no block to be said in: name one with “during”")
        if (saying.entry.minute or 0) > spans[home].timing.minutes:
            words = f"lies after the {spans[home].timing.minutes:g} minutes of “{spans[home].block.title}”"
            raise WrongScriptError((*saying.place, "minute"), words)
        said[home].append(saying)
    return said


def _beats(room: Room, script: Script, block: TemplateBlock) -> list[Beat]:
    return acting.beats(room, script, block.activity, turns=block.turns is not TurnPlan.NONE)


def _in_block(room: Room, span: _Span, beats: Sequence[Beat], said: Sequence[Saying]) -> list[Cue]:
    """All that happens in one block, and the step to the next."""
    timing, minutes = span.timing, span.timing.minutes
    spoken = [(saying, partial(acting.capture, room, saying.entry)) for saying in said]
    cues = span.spread(beats) + span.spread([(s.place, act) for s, act in spoken if s.entry.minute is None])
    cues += [Cue(span.at(s.entry.minute), s.place, act) for s, act in spoken if s.entry.minute is not None]
    if timing.paused:
        cues.append(Cue(span.at(minutes / 2), span.place, partial(_pause, room)))
        cues.append(Cue(span.at(minutes / 2) + timedelta(minutes=timing.paused), span.place, partial(_resume, room)))
    if timing.added:
        cues.append(Cue(span.at(minutes * _ADDED_AT), span.place, partial(_add_time, room, timing.added)))
    if timing.recover:
        cues.append(Cue(span.at(minutes * _RECOVERED_AT), span.place, partial(_recover, room, timing.recover)))
    return [*sorted(cues, key=lambda cue: cue.at), Cue(span.ends, span.place, partial(_next_block, room))]


def _check_all_placed(room: Room, script: Script, played: set[Activity]) -> None:
    for activity in Activity:
        lost = [] if activity in played else acting.beats(room, script, activity, turns=False)
        if lost:
            words = f"has no place in the agenda “{script.template}”: it has no such block"
            raise WrongScriptError(lost[0][0], words)


# The facilitator's own acts


def _start(room: Room, *, keep_plan: bool) -> None:
    start(room.document, room.workshop, keep_plan)


def _next_block(room: Room) -> None:
    timekeeping.next_block(room.document, room.workshop)


def _close(room: Room) -> None:
    close(room.document, room.workshop)


def _pause(room: Room) -> None:
    timekeeping.pause(room.document, room.workshop)


def _resume(room: Room) -> None:
    timekeeping.resume(room.document, room.workshop)


def _add_time(room: Room, minutes: int) -> None:
    timekeeping.add_time(room.document, room.workshop, minutes * 60)


def _recover(room: Room, kind: ProposalKind) -> None:
    """Apply the best proposal of a kind; UserError if there is none then."""
    document = room.document
    ways = recover.proposals(timekeeping.progress_of(document, room.workshop), document.now())
    way = next((way for way in ways if way.kind is kind), None)
    if way is None:
        raise UserError("There is no time to recover in this way then.")
    recover.apply(document, room.workshop, way)
