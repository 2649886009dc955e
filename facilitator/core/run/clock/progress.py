"""Where a live session stands: stretches of time spent, from which everything else is worked out.

Nothing ticks here. A stretch is two instants, so a sleep, a restart or a switch to summer time changes nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.plan.agenda import Block
from facilitator.core.plan.planned import Planned, PlannedSession
from facilitator.core.plan.schedule import Agenda, agenda_of
from facilitator.core.plan.sessions import Session, Sitting, as_held, next_session, sittings
from facilitator.core.plan.tracks import Track
from facilitator.core.plan.workshops import Workshop, WorkshopState
from facilitator.core.record import Instant, Record
from facilitator.core.run.clock.forks import Course


class Live(Record):
    """Where a live workshop stands: the block under way (None before the first and after the last) and its turn.

    It is running while an open `Stretch` exists and paused otherwise. At most one a workshop. `session_id` is the
    session under way or last held; None is the first. Blocks that run beside the one under way are in `Beside`.
    """

    table = "live"
    workshop_id: int
    block_id: int | None = None
    turn_id: int | None = None
    ended: bool = False
    session_id: int | None = None


class Beside(Record):
    """A track that runs beside the one which the console follows: the block it is in, and the turn in that."""

    table = "beside"
    workshop_id: int
    track_id: int
    block_id: int
    turn_id: int | None = None


class Stretch(Record):
    """An uninterrupted stretch of time spent on a block, and within it on a turn. Open while `ended_at` is None.

    `session_id` is the session in which it was spent; None is the first.
    """

    table = "stretch"
    workshop_id: int
    block_id: int
    turn_id: int | None = None
    started_at: Instant
    ended_at: Instant | None = None
    session_id: int | None = None


@dataclass(frozen=True)
class Progress:
    """Everything the clock's questions need about the session under way, as one snapshot.

    `workshop` is as on the day of the session, for reading only. `blocks` are those of the session in the order of
    the agenda, skipped ones too; `planned` is in the order of the day. `besides` are the tracks that run beside the
    one which the console follows.
    """

    workshop: Workshop
    blocks: tuple[Block, ...]
    live: Live
    stretches: tuple[Stretch, ...]
    planned: tuple[Planned, ...]
    besides: tuple[Beside, ...] = ()
    session: Session | None = None
    tracks: tuple[Track, ...] = ()

    @property
    def current(self) -> Block | None:
        """The block under way; of several side by side the one that the console follows."""
        return next((block for block in self.blocks if block.id == self.live.block_id), None)

    @property
    def present(self) -> tuple[Block, ...]:
        """The block under way, and those that run beside it."""
        return self.course.present

    @property
    def running(self) -> bool:
        """Whether the clock runs."""
        return open_stretch(self.stretches) is not None

    @cached_property
    def course(self) -> Course:
        """Where the session is in its agenda."""
        here = (self.live.block_id, *(one.block_id for one in self.besides))
        timed = {stretch.block_id for stretch in self.stretches}
        return Course(self.blocks, tuple(i for i in here if i is not None), frozenset(timed), self.live.ended)

    def ahead(self) -> list[Block]:
        """The blocks still to come after those under way, without skipped ones; first those of the track followed."""
        return [block for block in self.course.ahead if not block.skipped]

    def behind(self) -> list[Block]:
        """The blocks before those under way, without skipped ones; all of them at the end."""
        return [block for block in self.course.behind if not block.skipped]


# Questions


def progress_of(document: Document, workshop_id: int) -> Progress:
    """Where the session under way stands; UserError if none is."""
    progress = find_progress(document, workshop_id)
    if progress is None and document.all(Live, workshop_id=workshop_id):
        raise UserError("No session is under way: press Start for the next one.")
    if progress is None:
        raise UserError("This workshop has not begun: press Start first.")
    return progress


def find_progress(document: Document, workshop_id: int) -> Progress | None:
    """Where the session under way stands, or the last of a closed workshop; None before the first and between them."""
    live = next(iter(document.all(Live, workshop_id=workshop_id)), None)
    if live is None or document.get(Workshop, workshop_id).state is WorkshopState.PLANNED:
        return None
    return progress_in(document, agenda_of(document, workshop_id), live)


def progress_in(document: Document, agenda: Agenda, live: Live, whole: bool = False) -> Progress:
    """Where a session stands, given where the workshop is live or (`live` changed) what is to be looked back at.

    A block whose part was moved to another session is in this one too while it is under way, and, to see the `whole`
    of what happened, if it has had time here.
    """
    workshop_id, session_id = live.workshop_id, live.session_id
    stretches = document.all(Stretch, workshop_id=workshop_id, session_id=session_id)
    besides = [] if live.block_id is None and live.ended else document.all(Beside, workshop_id=workshop_id)
    here = {live.block_id, *(one.block_id for one in besides)}
    if whole:
        here |= {stretch.block_id for stretch in stretches}
    held = {block.id for block in agenda.blocks_in(session_id)} | here
    session = next((one for one in agenda.sessions if one.id == session_id), None)
    return Progress(
        as_held(agenda.workshop, session),
        tuple(block for block in agenda.blocks if block.id in held),
        live,
        tuple(stretches),
        tuple(document.all(Planned, order="start", workshop_id=workshop_id, session_id=session_id)),
        tuple(besides),
        session,
        agenda.tracks,
    )


def planned_at_hand(document: Document, workshop_id: int) -> PlannedSession:
    """The session of `sitting_at_hand` as it is planned now."""
    schedule = agenda_of(document, workshop_id).schedule()
    return schedule.held(sitting_at_hand(document, workshop_id).session_id)


def sitting_at_hand(document: Document, workshop_id: int) -> Sitting:
    """The session under way; while none is the next one, and after all of them the last."""
    live = next(iter(document.all(Live, workshop_id=workshop_id)), None)
    waits = document.get(Workshop, workshop_id).state is WorkshopState.PLANNED
    coming = next_session(document, workshop_id) if waits else None
    if coming:
        return coming
    held = sittings(document, workshop_id)
    return next((one for one in held if live and one.session_id == live.session_id), held[0])


def open_stretch(stretches: Sequence[Stretch], block_id: int | None = None) -> Stretch | None:
    """The stretch that runs, if one does; with `block_id` the one of that block."""
    return next((s for s in stretches if s.ended_at is None and block_id in (None, s.block_id)), None)


def seconds_of(stretch: Stretch, now: datetime) -> float:
    """How long a stretch lasted, or has lasted until now. Never negative."""
    return max(0.0, ((stretch.ended_at or now) - stretch.started_at).total_seconds())


def elapsed(stretches: Sequence[Stretch], block_id: int, now: datetime) -> float:
    """Seconds spent on a block."""
    return sum(seconds_of(s, now) for s in stretches if s.block_id == block_id)


def allowance(block: Block) -> int:
    """Seconds a block may take: its planned length with what was added live."""
    return max(0, block.length + block.added)


def left(block: Block, stretches: Sequence[Stretch], now: datetime) -> float:
    """Seconds left of a block; negative once it is over."""
    return allowance(block) - elapsed(stretches, block.id, now)
