"""Sessions: one workshop held over several days."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from facilitator.core import order, text
from facilitator.core.document import Document, Step
from facilitator.core.errors import UserError
from facilitator.core.plan.agenda import Part
from facilitator.core.plan.workshops import Workshop, WorkshopState, known_day, starts_at
from facilitator.core.record import Instant, Ordered, Text

FIRST = "Session 1"
_TOO_SOON = "A further session begins after the first one: choose a later day or time."
_NEVER = datetime.max.replace(tzinfo=UTC)
_NO_TIME = "The time there is must be more than nothing: type hours and minutes, such as 1h30."


class Session(Ordered):
    """A further session of a workshop; its first is the workshop's own day and start, and is no record.

    `day` and `start` are local to the workshop's zone; `available`, `shift`, `began_at` as in `Workshop`. The parts
    with its id are held in it.
    """

    table = "session"
    workshop_id: int
    title: Text
    day: date
    start: time
    available: int | None = None
    shift: int = 0
    began_at: Instant | None = None
    ended_at: Instant | None = None


@dataclass(frozen=True)
class Sitting:
    """One session as the room counts them, the first too; that has no record (`session` None).

    `workshop` has the day, start, time available and beginning of this session in place of its own: it is for
    reading, and must not be stored.
    """

    number: int
    of: int
    session: Session | None
    workshop: Workshop

    @property
    def title(self) -> str:
        """What it is called: "Session 2" unless it was given a title of its own."""
        return self.session.title if self.session else FIRST

    @property
    def session_id(self) -> int | None:
        """What its parts carry."""
        return self.session.id if self.session else None

    @property
    def begun(self) -> bool:
        """Whether it is under way, or over."""
        return self.workshop.began_at is not None


# Verbs


def add_session(
    document: Document, workshop_id: int, title: str, day: date, start: time, available: int | None = None
) -> Session:
    """One more session, local to the workshop's zone; `available` in seconds. Untitled it is "Session 2" and so on.

    UserError if it would begin before the first one, or while another still goes on.
    """
    document.get(Workshop, workshop_id)
    number = len(document.all(Session, workshop_id=workshop_id)) + 2
    session = Session(
        id=document.new_id(),
        workshop_id=workshop_id,
        title=text.one_line(text.free(title)) or f"Session {number}",
        day=day,
        start=_local(start),
        available=_some(available),
        position=document.end_of(Session, workshop_id=workshop_id),
    )
    return _store(document, "Add session", session)


def edit_session(
    document: Document,
    session_id: int,
    *,
    title: str | None = None,
    day: date | None = None,
    start: time | None = None,
) -> Session:
    """Change the details that are given; None leaves one as it is. UserError as `add_session`.

    Once it has begun its day and its start are what they were.
    """
    session = document.get(Session, session_id)
    if session.began_at and (day, start) != (None, None):
        raise UserError(f"“{session.title}” has begun: its day and start stay as they were.")
    typed = {
        "title": None if title is None else text.one_line(text.required(title, "A session needs a title.")),
        "day": day,
        "start": None if start is None else _local(start),
    }
    changed = session.with_(**{name: value for name, value in typed.items() if value is not None})
    return _store(document, "Edit session", changed)


def set_session_available(document: Document, session_id: int, available: int | None) -> Session:
    """Say how many seconds there are for a session; None if that is open."""
    session = document.get(Session, session_id)
    return _store(document, "Change time available", session.with_(available=_some(available)))


def remove_session(document: Document, session_id: int) -> None:
    """Remove a session to come; its parts go to the end of the session before it."""
    session = document.get(Session, session_id)
    if session.began_at:
        raise UserError(f"“{session.title}” has been held and stays: only a session to come can be removed.")
    ids = [None, *(one.id for one in sessions_of(document, session.workshop_id))]
    before = ids[ids.index(session.id) - 1]
    with document.step("Remove session") as step:
        for part in document.all(Part, session_id=session.id):
            step.put(part.with_(session_id=before))
        step.remove(session)
        _put_in_order(document, step, session.workshop_id)


def put_in_session(document: Document, part_ids: Sequence[int], session_id: int | None) -> list[Part]:
    """Hold parts in another session (None: the first), ahead of its own parts if they came before, else behind them.

    UserError if that session is over.
    """
    parts = [document.get(Part, part_id) for part_id in part_ids]
    if not parts:
        return []
    workshop_id = parts[0].workshop_id
    found = {one.session_id: one for one in sittings(document, workshop_id)}
    if session_id not in found or any(part.workshop_id != workshop_id for part in parts):
        raise UserError("Parts stay in their own workshop: choose one of its sessions.")
    _check_not_over(document, list(found.values()), found[session_id])
    with document.step("Move to session") as step:
        for part in parts:
            step.put(part.with_(session_id=session_id))
        _put_in_order(document, step, workshop_id)
    return [document.get(Part, part.id) for part in parts]


def _store(document: Document, label: str, session: Session) -> Session:
    """Put a session, with the parts of all in the order in which they are then held."""
    workshop = document.get(Workshop, session.workshop_id)
    known_day(session.day)
    others = [one for one in sessions_of(document, workshop.id) if one.id != session.id]
    if session.began_at is None:
        _check_free(workshop, others, session)
    with document.step(label) as step:
        step.put(session)
        _put_in_order(document, step, workshop.id)
    return session


def _check_free(workshop: Workshop, others: Sequence[Session], session: Session) -> None:
    start, end = _span(as_held(workshop, session))
    if start <= starts_at(workshop):
        raise UserError(_TOO_SOON)
    for title, held in [(FIRST, workshop), *((one.title, as_held(workshop, one)) for one in others)]:
        begins, ends = _span(held)
        if begins <= start < ends or start <= begins < end or begins == start:
            raise UserError(f"“{title}” is held at that time: choose another day or time.")


def check_first(document: Document, workshop_id: int) -> None:
    """UserError if a session to come would begin before the first one does, or with it."""
    first = document.get(Workshop, workshop_id)
    for session in document.all(Session, workshop_id=workshop_id, began_at=None):
        if starts_at(as_held(first, session)) <= starts_at(first):
            raise UserError(f"“{session.title}” begins before that: move it first, or begin earlier.")


def _span(held: Workshop) -> tuple[datetime, datetime]:
    start = starts_at(held)
    return start, start + timedelta(seconds=held.available or 0)


def _check_not_over(document: Document, all_of_them: Sequence[Sitting], wanted: Sitting) -> None:
    """A session is over once it has begun, unless it is the last that has, and the workshop is live."""
    live = document.get(Workshop, wanted.workshop.id).state is WorkshopState.LIVE
    under_way = [one for one in all_of_them if one.begun][-1:] if live else []
    if wanted.begun and wanted not in under_way:
        raise UserError(f"“{wanted.title}” is over: choose a session to come.")


def _put_in_order(document: Document, step: Step, workshop_id: int) -> None:
    """Let the positions of the parts say the order in which they are held."""
    parts = document.all(Part, workshop_id=workshop_id)
    held = in_order(parts, sessions_of(document, workshop_id))
    if held != parts:
        for place, part in enumerate(held, 1):
            step.put(part.with_(position=order.STEP * place))


def _local(start: time) -> time:
    if start.tzinfo is not None:
        raise ValueError("a session's start is local to the workshop's zone")
    return start


def _some(available: int | None) -> int | None:
    if available is not None and available <= 0:
        raise UserError(_NO_TIME)
    return available


# Questions


def sessions_of(document: Document, workshop_id: int) -> list[Session]:
    """A workshop's further sessions: those that have been held first, then the others by day and start."""
    found = document.all(Session, workshop_id=workshop_id)
    return sorted(found, key=lambda one: (one.began_at or _NEVER, one.day, one.start, one.id))


def sittings(document: Document, workshop_id: int) -> list[Sitting]:
    """All sessions of a workshop in order, the first too; of most workshops that is the only one."""
    workshop = document.get(Workshop, workshop_id)
    return counted(workshop, sessions_of(document, workshop_id))


def counted(workshop: Workshop, sessions: Sequence[Session]) -> list[Sitting]:
    """The sessions, in order, as the room counts them."""
    several = (None, *sessions)
    return [Sitting(n, len(several), one, as_held(workshop, one)) for n, one in enumerate(several, 1)]


def next_session(document: Document, workshop_id: int) -> Sitting | None:
    """The first session that has not begun; None once all have."""
    return next((one for one in sittings(document, workshop_id) if not one.begun), None)


def as_held(workshop: Workshop, session: Session | None) -> Workshop:
    """The workshop as on the day of a session: for reading, and must not be stored. None is the first: as it is."""
    if session is None:
        return workshop
    own = ("day", "start", "available", "shift", "began_at")
    return workshop.with_(**{name: getattr(session, name) for name in own})


def in_order(parts: Iterable[Part], sessions: Sequence[Session]) -> list[Part]:
    """Parts in the order in which they are held: session by session, and within one by position."""
    place = {session.id: at for at, session in enumerate(sessions, 1)}
    return sorted(parts, key=lambda part: (place.get(part.session_id or 0, 0), part.position, part.id))
