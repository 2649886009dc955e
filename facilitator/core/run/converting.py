"""What was captured as one kind turns out to be another: its text stays, nothing of it is lost."""

from enum import StrEnum

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import Person
from facilitator.core.phrases import day_words
from facilitator.core.record import Instant
from facilitator.core.run.actions import Action, add_action
from facilitator.core.run.board import Lane, Note, add_note
from facilitator.core.run.captured import (
    Decision,
    Parked,
    Question,
    add_decision,
    add_parked,
    add_question,
    answer_question,
    leave_parking,
    park_question,
    reopen_question,
)

Captured = Action | Decision | Question | Parked | Note


class CaptureKind(StrEnum):
    """What can be captured."""

    ACTION = "action"
    DECISION = "decision"
    QUESTION = "question"
    PARKED = "parked"
    NOTE = "note"
    TERM = "term"


CONVERTIBLE = (
    CaptureKind.ACTION,
    CaptureKind.DECISION,
    CaptureKind.QUESTION,
    CaptureKind.PARKED,
    CaptureKind.NOTE,
)
"""What is the workshop's own, and may turn out to be one of the others; words belong to the whole programme."""

_KINDS = (
    (Action, CaptureKind.ACTION),
    (Decision, CaptureKind.DECISION),
    (Question, CaptureKind.QUESTION),
    (Parked, CaptureKind.PARKED),
    (Note, CaptureKind.NOTE),
)
_ARTICLES = {
    CaptureKind.ACTION: "an action",
    CaptureKind.DECISION: "a decision",
    CaptureKind.QUESTION: "a question",
    CaptureKind.PARKED: "a parked item",
    CaptureKind.NOTE: "a note",
}


def kind_of(record: Captured) -> CaptureKind:
    """Which kind a record is."""
    return next(kind for record_type, kind in _KINDS if isinstance(record, record_type))


def convert(document: Document, record: Captured, to: CaptureKind, lane_id: int | None = None) -> Captured:
    """Make a captured record one of another kind, as one step. Returns the new record, or the same if it is one.

    What the new kind has no place for (a reason, an owner, a date) goes into its text as further lines. A note
    goes to `lane_id`, else to the first lane. A note stays on the board and the action remembers it. A parked
    question becomes a question again by being reopened; if the parked item becomes something else, it is answered.
    A question becomes a parked item by being parked.
    """
    if kind_of(record) is to:
        return record
    with document.step(f"Make it {_ARTICLES[to]}") as step:
        if isinstance(record, Question):
            if to is CaptureKind.PARKED:
                return park_question(document, record.id)
            leave_parking(document, record.id)
        if isinstance(record, Parked) and record.question_id is not None:
            if to is CaptureKind.QUESTION:
                return reopen_question(document, record.question_id)
            answer_question(document, record.question_id, f"Taken on as {_ARTICLES[to]}.")
        new = _made(document, record, to, lane_id)
        if not isinstance(record, Note):
            step.remove(record)
            new = step.put(new.with_(**_moment(record, new)))
        return new


def _made(document: Document, record: Captured, to: CaptureKind, lane_id: int | None) -> Captured:
    workshop_id, text = record.workshop_id, _whole_text(document, record)
    if workshop_id is None:
        raise UserError("This action belongs to a plan to improve: it stays an action.")
    block_id = None if isinstance(record, Note) else record.block_id
    team_id = None if isinstance(record, Action | Decision) else record.team_id
    solution_id = record.solution_id if isinstance(record, Action | Question) else None
    if to is CaptureKind.ACTION:
        note_id = record.id if isinstance(record, Note) else None
        return add_action(document, workshop_id, text, block_id=block_id, note_id=note_id, solution_id=solution_id)
    if to is CaptureKind.DECISION:
        return add_decision(document, workshop_id, text, block_id=block_id)
    if to is CaptureKind.QUESTION:
        return add_question(document, workshop_id, text, team_id=team_id, solution_id=solution_id, block_id=block_id)
    if to is CaptureKind.PARKED:
        return add_parked(document, workshop_id, text, team_id=team_id, block_id=block_id)
    return add_note(document, lane_id or first_lane(document, workshop_id).id, text, team_id)


def first_lane(document: Document, workshop_id: int) -> Lane:
    """The first lane of the board; UserError if the board has none yet."""
    lanes = document.all(Lane, workshop_id=workshop_id)
    if not lanes:
        raise UserError("The board has no lane for a note yet: add one, or begin the line with ! = ? # or &.")
    return lanes[0]


def _moment(record: Captured, new: Captured) -> dict[str, Instant]:
    """When it was said does not change with what it is taken for."""
    said = record.written_at if isinstance(record, Note) else record.captured_at
    return {"written_at" if isinstance(new, Note) else "captured_at": said}


def _whole_text(document: Document, record: Captured) -> str:
    lines = [record.text]
    if isinstance(record, Decision) and record.why:
        lines.append(f"Why: {record.why}")
    if isinstance(record, Question) and record.answer:
        lines.append(f"Answer: {record.answer}")
    if isinstance(record, Action):
        owner = document.find(Person, record.owner_id)
        lines += [f"Owner: {owner.name}"] if owner else []
        lines += [f"Due: {day_words(record.due, record.captured_at.date())}"] if record.due else []
        lines += [f"Success measure: {record.measure}"] if record.measure else []
    return "\n".join(lines)
