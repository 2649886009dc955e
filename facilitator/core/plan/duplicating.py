"""Planning the next workshop from one there has been."""

from datetime import date

from facilitator.core import text
from facilitator.core.document import Document, Step
from facilitator.core.people import Participant, Person, Reply
from facilitator.core.plan import workshops
from facilitator.core.plan.agenda import Block, Part
from facilitator.core.plan.comparing import CompareRow
from facilitator.core.plan.planned import Planned
from facilitator.core.plan.prepare.supplies import Supply
from facilitator.core.plan.prepare.wanted import Wanted
from facilitator.core.plan.sessions import Session
from facilitator.core.plan.tracks import Track
from facilitator.core.plan.workshops import Lane, Workshop

_KEPT = ("purpose", "place", "start", "zone", "available", "occasion")


def duplicate_workshop(document: Document, workshop_id: int, day: date, title: str | None = None) -> Workshop:
    """The same plan on another day: sessions, agenda, opening, lanes, who takes part, and what is to be brought.

    Nothing that happened comes along: a block that was to take place when the session began is not left out, lanes
    are face down, comparisons are open, documents are still to come, and nothing is packed or answered.
    """
    old = document.get(Workshop, workshop_id)
    new = Workshop(
        id=document.new_id(),
        title=text.one_line(text.required(title if title is not None else f"{old.title} (copy)", workshops.NO_TITLE)),
        **{name: getattr(old, name) for name in _KEPT},
        day=workshops.known_day(day),
        planned_on=workshops.today(document, old.zone),
    )
    with document.step("Duplicate workshop") as step:
        step.put(new)
        copying = _Copying(document, step, old, new)
        copying.agenda()
        copying.opening()
        copying.people()
        copying.preparation()
    return new


class _Copying:
    """Copies what belongs to one workshop to another."""

    def __init__(self, document: Document, step: Step, old: Workshop, new: Workshop) -> None:
        self._document, self._step, self._old, self._new = document, step, old, new
        self._staying = {person.id for person in document.all(Person, gone=False)}

    def agenda(self) -> None:
        document, step, old = self._document, self._step, self._old
        held = {planned.block_id for planned in document.all(Planned, workshop_id=old.id)}
        sessions, tracks = self._sessions(), self._tracks()
        for part in document.all(Part, workshop_id=old.id):
            new_part = step.put(part.with_(**self._ids(), session_id=sessions[part.session_id]))
            for block in document.all(Block, part_id=part.id):
                skipped = block.skipped and block.id not in held
                places = {"part_id": new_part.id, "track_id": tracks[block.track_id]}
                new_block = step.put(block.with_(**self._ids(), **places, added=0, skipped=skipped))
                for row in document.all(CompareRow, block_id=block.id):
                    open_ = {"differs": False, "agreed": "", "owner_id": None}
                    step.put(row.with_(**self._ids(), block_id=new_block.id, **open_))

    def opening(self) -> None:
        objectives = workshops.objectives_of(self._document, self._old.id)
        for line in (*objectives, *workshops.ground_rules_of(self._document, self._old.id)):
            self._step.put(line.with_(**self._ids()))
        for lane in self._document.all(Lane, workshop_id=self._old.id):
            self._step.put(lane.with_(**self._ids(), revealed=False))

    def people(self) -> None:
        for participant in self._document.all(Participant, workshop_id=self._old.id):
            if participant.person_id in self._staying:
                unasked = {"present": False, "locked": False, "reply": Reply.OPEN}
                self._step.put(participant.with_(**self._ids(), **unasked))

    def preparation(self) -> None:
        for wanted in self._document.all(Wanted, workshop_id=self._old.id):
            bringing = wanted.person_id if wanted.person_id in self._staying else None
            self._step.put(wanted.with_(**self._ids(), person_id=bringing, link="", arrived=False))
        for supply in self._document.all(Supply, workshop_id=self._old.id, own=True):
            self._step.put(supply.with_(**self._ids(), packed=False))

    def _sessions(self) -> dict[int | None, int | None]:
        """Old id → new id; each is as many days after the first as it was."""
        ids: dict[int | None, int | None] = {None: None}
        later = self._new.day - self._old.day
        unbegun = {"shift": 0, "began_at": None, "ended_at": None}
        for session in self._document.all(Session, workshop_id=self._old.id):
            ids[session.id] = self._step.put(session.with_(**self._ids(), **unbegun, day=session.day + later)).id
        return ids

    def _tracks(self) -> dict[int | None, int | None]:
        """Old id → new id."""
        ids: dict[int | None, int | None] = {None: None}
        for track in self._document.all(Track, workshop_id=self._old.id):
            ids[track.id] = self._step.put(track.with_(**self._ids())).id
        return ids

    def _ids(self) -> dict[str, int]:
        return {"id": self._document.new_id(), "workshop_id": self._new.id}
