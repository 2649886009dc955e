"""Storing an agenda from elsewhere: in place of the one there is, or behind it."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta

from facilitator.core import order
from facilitator.core.document import Document, Step
from facilitator.core.errors import UserError
from facilitator.core.names import folded
from facilitator.core.plan.agenda import Activity, Block, Part
from facilitator.core.plan.listing.agenda_columns import Column
from facilitator.core.plan.listing.agenda_rows import AgendaRow, NamedSession
from facilitator.core.plan.schedule import agenda_of
from facilitator.core.plan.sessions import (
    Session,
    Sitting,
    add_session,
    check_first,
    edit_session,
    in_order,
    sessions_of,
    sittings,
)
from facilitator.core.plan.tracks import add_track, tracks_of
from facilitator.core.plan.workshops import Workshop, WorkshopState

_ONLY_PART = "Agenda"
_MINUTE = 60


def store(document: Document, workshop_id: int, rows: Sequence[AgendaRow], replace: bool) -> list[Block]:
    """Store rows as parts and blocks, in one step; see `agenda_list.store`."""
    workshop = document.get(Workshop, workshop_id)
    if not any(row.title for row in rows):
        raise UserError("There is no block to take from this list: mend what is refused, and read it again.")
    if replace and workshop.state is not WorkshopState.PLANNED:
        raise UserError("This workshop has begun, so its agenda can’t be replaced: add the list to its end instead.")
    with document.step("Replace agenda" if replace else "Add to agenda") as step:
        return _Intake(document, step, workshop, replace).take(rows)


class _Intake:
    """One intake of a list. Parts and blocks that stay keep their ids, and all that hangs on them."""

    def __init__(self, document: Document, step: Step, workshop: Workshop, replacing: bool) -> None:
        self._document, self._step, self._workshop, self._replacing = document, step, workshop, replacing
        self._parts = list(agenda_of(document, workshop.id).parts)
        self._blocks = {block.id: block for block in document.all(Block, workshop_id=workshop.id)}
        self._tracks = {folded(track.title): track.id for track in tracks_of(document, workshop.id)}
        self._sessions: dict[NamedSession, int | None] = {}
        self._starts: dict[NamedSession | None, time] = {}
        self._rows: Sequence[AgendaRow] = ()
        self._kept: set[int] = set()
        self._part: Part | None = None if replacing or not self._parts else self._parts[-1]
        self._place = 0.0 if replacing else order.last_position(self._parts)

    def take(self, rows: Sequence[AgendaRow]) -> list[Block]:
        """Store all rows; then, where they replace the agenda, remove what is left of it."""
        self._rows, self._starts = rows, _starts(rows)
        before: AgendaRow | None = None
        blocks = []
        for row in rows:
            if before is None or (before.session, folded(before.part)) != (row.session, folded(row.part)):
                self._part = self._enter(row)
            if before is None and self._replacing:
                self._begin_at(row)
            if row.title and self._part:
                blocks.append(self._block_of(row, self._part))
            before = row
        if self._replacing:
            self._remove_rest(any({Column.SESSION, Column.DAY} & row.said for row in rows))
            check_first(self._document, self._workshop.id)
        held = in_order(
            self._document.all(Part, workshop_id=self._workshop.id),
            sessions_of(self._document, self._workshop.id),
        )
        for place, part in enumerate(held, 1):
            self._step.put(part.with_(position=order.STEP * place))
        return [self._document.get(Block, block.id) for block in blocks]

    def _enter(self, row: AgendaRow) -> Part:
        """The part that begins with a row: the last one goes on, one of the agenda stays, or it is a new one."""
        last = self._part
        session_id = self._session_of(row)
        title = row.part or (last.title if last and not self._replacing else _ONLY_PART)
        goes_on = last is not None and last.id not in self._kept and last.session_id == session_id
        if not self._replacing and last and goes_on and folded(last.title) == folded(title):
            return last
        old = self._free_part(title)
        self._place += order.STEP
        part = old or Part(id=self._document.new_id(), workshop_id=self._workshop.id, title=title, short=title)
        short = (row.short or title) if Column.SHORT in row.said or old is None else part.short
        part = self._step.put(part.with_(title=title, short=short, session_id=session_id, position=self._place))
        self._kept.add(part.id)
        return part

    def _free_part(self, title: str) -> Part | None:
        free = (part for part in self._parts if self._replacing and part.id not in self._kept)
        return next((part for part in free if folded(part.title) == folded(title)), None)

    def _block_of(self, row: AgendaRow, part: Part) -> Block:
        old = self._blocks.get(row.block_id or 0) if self._replacing else None
        length = row.length or 0
        usual = _half(length) if row.activity is Activity.BREAK else length
        blank = Block(
            id=self._document.new_id(),
            workshop_id=self._workshop.id,
            part_id=part.id,
            title=row.title,
            activity=row.activity,
            length=length,
            shortest=usual,
        )
        block = old or blank
        shortest = row.shortest or (min(block.shortest, length) if Column.SHORTEST not in row.said else usual)
        block = block.with_(
            part_id=part.id,
            position=self._document.end_of(Block, part_id=part.id),
            title=row.title,
            activity=row.activity,
            length=length,
            shortest=shortest,
            **self._said(row),
        )
        self._kept.add(block.id)
        return self._step.put(block)

    def _said(self, row: AgendaRow) -> dict[str, object]:
        """The fields of a block that the list has columns for, or that follow from one."""
        said: dict[str, object] = {}
        if Column.TRACK in row.said or row.track:
            said["track_id"] = self._track_of(row.track) if row.track else None
        if Column.PINNED in row.said or row.pinned:
            said["pinned"] = row.pinned
        for column, name, value in (
            (Column.OPTIONAL, "optional", row.optional),
            (Column.SKIPPED, "skipped", row.skipped),
            (Column.TURNS, "turns", row.turns),
            (Column.OBJECTIVE, "objective", row.objective),
            (Column.INSTRUCTIONS, "instructions", row.instructions),
            (Column.GUIDE, "guide", row.guide),
            (Column.NOTES, "private_notes", row.notes),
        ):
            if column in row.said or value:
                said[name] = value
        return said

    def _track_of(self, title: str) -> int:
        key = folded(title)
        if key not in self._tracks:
            self._tracks[key] = add_track(self._document, self._workshop.id, title).id
        return self._tracks[key]

    def _session_of(self, row: AgendaRow) -> int | None:
        """The session a row is in. Without a word on it a part stays where it is, or follows the one before."""
        if row.session is None:
            held = self._free_part(row.part) or self._part
            return held.session_id if held else None
        if row.session not in self._sessions:
            self._sessions[row.session] = self._find_session(row.session)
        return self._sessions[row.session]

    def _find_session(self, named: NamedSession) -> int | None:
        taken = set(self._sessions.values())
        free = [one for one in sittings(self._document, self._workshop.id) if one.session_id not in taken]
        by_name = (one for one in free if folded(one.title) == folded(named.title))
        by_day = (one for one in free if one.workshop.day == named.day)
        found = next(by_name, None) or next(by_day, None)
        if found is None and self._replacing:
            found = next(iter(free), None)
        if found is None:
            return self._add_session(named).id
        if found.session and self._replacing:
            start = self._starts.get(named)
            edit_session(self._document, found.session.id, title=named.title or None, day=named.day, start=start)
        return found.session_id

    def _add_session(self, named: NamedSession) -> Session:
        last = sittings(self._document, self._workshop.id)[-1]
        day = named.day or last.workshop.day + timedelta(days=1)
        usual = self._end_of(last) if day == last.workshop.day else last.workshop.start
        return add_session(self._document, self._workshop.id, named.title, day, self._starts.get(named, usual))

    def _end_of(self, held: Sitting) -> time:
        """When a session is over by what the list has for it: one on the same day that says no time follows it."""
        named = {one for one, session_id in self._sessions.items() if session_id == held.session_id}
        seconds = sum(row.length or 0 for row in self._rows if row.session in named and not row.skipped)
        begins = datetime.combine(held.workshop.day, held.workshop.start)
        return (begins + timedelta(seconds=max(seconds, held.workshop.available or 0))).time()

    def _begin_at(self, row: AgendaRow) -> None:
        """A list that replaces the agenda says when the workshop begins, by its first row, if it says any times."""
        first = row.session
        if (first is None or self._sessions[first] is None) and first in self._starts:
            self._step.put(self._workshop.with_(start=self._starts[first]))

    def _remove_rest(self, sessions_too: bool) -> None:
        for block in self._blocks.values():
            if block.id not in self._kept:
                self._step.remove(block)
        for part in self._parts:
            if part.id not in self._kept:
                self._step.remove(part)
        used = {part.session_id for part in self._document.all(Part, workshop_id=self._workshop.id)}
        for session in sessions_of(self._document, self._workshop.id):
            if sessions_too and session.id not in used:
                self._step.remove(session)


def _starts(rows: Sequence[AgendaRow]) -> dict[NamedSession | None, time]:
    """When each session begins by its first block; one that is pinned waits for its time, and says nothing."""
    starts: dict[NamedSession | None, time] = {}
    seen: set[NamedSession | None] = set()
    for row in rows:
        if row.title and not row.skipped and row.session not in seen:
            seen.add(row.session)
            if row.start is not None and row.pinned is None:
                starts[row.session] = row.start
    return starts


def _half(length: int) -> int:
    """The shortest of a break that names none: half of it, in whole minutes if it is longer than one."""
    return length // 2 // _MINUTE * _MINUTE or min(length, _MINUTE)
