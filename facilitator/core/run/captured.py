"""Decisions, questions and parked items: what the room says in passing and must not lose (see also `converting`)."""

from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import TypeVar

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.moving import move
from facilitator.core.people import Person, Team
from facilitator.core.record import Instant, Ordered, Text
from facilitator.core.text import free, required


class Decision(Ordered):
    """Something settled, and why.

    `alternatives`: what else was weighed; `decider_id`: who decides; `concerns`: ids of the teams it concerns, none
    named: all. `revisit`: the local day to look at it again; `revisited_on`: when that was last done.
    """

    table = "decision"
    workshop_id: int
    block_id: int | None = None
    text: Text
    why: Text = ""
    captured_at: Instant
    alternatives: Text = ""
    decider_id: int | None = None
    concerns: tuple[int, ...] = ()
    revisit: date | None = None
    revisited_on: date | None = None


class QuestionState(StrEnum):
    """What became of a question."""

    OPEN = "open"
    ANSWERED = "answered"
    PARKED = "parked"


class Question(Ordered):
    """A question, from a team (`team_id`) or person, for a team (`for_team_id`), maybe about a solution."""

    table = "question"
    workshop_id: int
    block_id: int | None = None
    text: Text
    team_id: int | None = None
    person_id: int | None = None
    for_team_id: int | None = None
    solution_id: int | None = None
    state: QuestionState = QuestionState.OPEN
    answer: Text = ""
    captured_at: Instant


class Parked(Ordered):
    """Something for another time, kept in the parking lot. A question there is both records, with the same text."""

    table = "parked"
    workshop_id: int
    block_id: int | None = None
    text: Text
    team_id: int | None = None
    question_id: int | None = None
    settled: bool = False
    captured_at: Instant


_NO_DECISION = "The decision has no text yet: type what was decided."
_NO_QUESTION = "The question has no text yet: type what was asked."
_NO_PARKED = "The parked item has no text yet: type what is for later."

_NOUNS = MappingProxyType({"decision": "decision", "question": "question", "parked": "parked item"})

C = TypeVar("C", Decision, Question, Parked)

# Decisions


def add_decision(
    document: Document, workshop_id: int, text: str, why: str = "", block_id: int | None = None
) -> Decision:
    """Note something settled, and why."""
    decision = Decision(
        id=document.new_id(),
        workshop_id=workshop_id,
        block_id=block_id,
        text=required(text, _NO_DECISION),
        why=free(why),
        captured_at=document.now(),
        position=document.end_of(Decision, workshop_id=workshop_id),
    )
    with document.step("Add decision") as step:
        return step.put(decision)


def edit_decision(document: Document, decision_id: int, text: str, why: str) -> Decision:
    """Word a decision and its reason anew; the reason may be empty, the decision not."""
    decision = document.get(Decision, decision_id).with_(text=required(text, _NO_DECISION), why=free(why))
    with document.step("Edit decision") as step:
        return step.put(decision)


# Questions that the room asks


def add_question(
    document: Document,
    workshop_id: int,
    text: str,
    *,
    team_id: int | None = None,
    person_id: int | None = None,
    for_team_id: int | None = None,
    solution_id: int | None = None,
    block_id: int | None = None,
) -> Question:
    """Add a question at the end of the queue: from a team or person, for a team, maybe about a solution."""
    question = Question(
        id=document.new_id(),
        workshop_id=workshop_id,
        block_id=block_id,
        text=required(text, _NO_QUESTION),
        team_id=team_id,
        person_id=person_id,
        for_team_id=for_team_id,
        solution_id=solution_id,
        captured_at=document.now(),
        position=document.end_of(Question, workshop_id=workshop_id),
    )
    with document.step("Add question") as step:
        return step.put(question)


def edit_question(document: Document, question_id: int, text: str) -> Question:
    """Word a question anew, in the parking lot too; UserError if nothing is left of it."""
    text = required(text, _NO_QUESTION)
    with document.step("Edit question") as step:
        for parked in document.all(Parked, question_id=question_id):
            step.put(parked.with_(text=text))
        return _question(document, question_id, "Edit question", text=text)


def set_asked(
    document: Document, question_id: int, team_id: int | None, person_id: int | None, for_team_id: int | None
) -> Question:
    """Say who asks a question (team and person) and which team it is for; None for not known."""
    for record_type, record_id in ((Team, team_id), (Person, person_id), (Team, for_team_id)):
        if record_id is not None:
            document.get(record_type, record_id)
    return _question(
        document, question_id, "Set who asks", team_id=team_id, person_id=person_id, for_team_id=for_team_id
    )


def answer_question(document: Document, question_id: int, answer: str = "") -> Question:
    """A question is answered; what was said may be noted. If it was parked it leaves the parking lot."""
    with document.step("Answer question"):
        leave_parking(document, question_id)
        return _question(document, question_id, "Answer question", state=QuestionState.ANSWERED, answer=free(answer))


def park_question(document: Document, question_id: int) -> Parked:
    """Put a question into the parking lot, to which it stays linked; UserError if it is there already."""
    question = document.get(Question, question_id)
    if question.state is QuestionState.PARKED and document.all(Parked, question_id=question_id):
        raise UserError("This question is in the parking lot already.")
    with document.step("Park question"):
        _question(document, question_id, "Park question", state=QuestionState.PARKED)
        return add_parked(
            document,
            question.workshop_id,
            question.text,
            team_id=question.team_id,
            question_id=question_id,
            block_id=question.block_id,
        )


def reopen_question(document: Document, question_id: int) -> Question:
    """Put a question back into the queue, at its old place. If it was parked it leaves the parking lot."""
    with document.step("Reopen question"):
        leave_parking(document, question_id)
        return _question(document, question_id, "Reopen question", state=QuestionState.OPEN)


def _question(document: Document, question_id: int, label: str, **changes: object) -> Question:
    question = document.get(Question, question_id).with_(**changes)
    with document.step(label) as step:
        return step.put(question)


def leave_parking(document: Document, question_id: int) -> None:
    """Take a question out of the parking lot, if it is there; the question itself is left as it is."""
    with document.step("Leave parking lot") as step:
        for parked in document.all(Parked, question_id=question_id):
            step.remove(parked)


# Parked items


def add_parked(
    document: Document,
    workshop_id: int,
    text: str,
    *,
    team_id: int | None = None,
    question_id: int | None = None,
    block_id: int | None = None,
) -> Parked:
    """Put something into the parking lot, for another time."""
    parked = Parked(
        id=document.new_id(),
        workshop_id=workshop_id,
        block_id=block_id,
        text=required(text, _NO_PARKED),
        team_id=team_id,
        question_id=question_id,
        captured_at=document.now(),
        position=document.end_of(Parked, workshop_id=workshop_id),
    )
    with document.step("Park item") as step:
        return step.put(parked)


def edit_parked(document: Document, parked_id: int, text: str) -> Parked:
    """Word a parked item anew, and the question it is, if it is one; UserError if nothing is left of it."""
    parked = document.get(Parked, parked_id).with_(text=required(text, _NO_PARKED))
    with document.step("Edit parked item") as step:
        if parked.question_id is not None:
            edit_question(document, parked.question_id, text)
        return step.put(parked)


def settle(document: Document, parked_id: int, settled: bool = True) -> Parked:
    """A parked item is dealt with, or after all is not."""
    parked = document.get(Parked, parked_id).with_(settled=settled)
    with document.step("Settle parked item" if settled else "Reopen parked item") as step:
        return step.put(parked)


# All three


def move_captured(
    document: Document, record_type: type[C], workshop_id: int, ids: Sequence[int], before_id: int | None
) -> list[C]:
    """Put records of one kind, in the order of `ids`, before another; None: at the end."""
    label = f"Move {_NOUNS[record_type.table]}"
    return move(document, document.all(record_type, workshop_id=workshop_id), ids, before_id, label)


def remove_captured(document: Document, record: Decision | Question | Parked) -> None:
    """Remove a decision, question or parked item. Of a parked question only the parked item goes: it is open again."""
    with document.step(f"Remove {_NOUNS[record.table]}") as step:
        if isinstance(record, Parked) and record.question_id is not None:
            reopen_question(document, record.question_id)
        elif isinstance(record, Question):
            leave_parking(document, record.id)
            step.remove(record)
        else:
            step.remove(record)


# Questions


def queue(questions: Iterable[Question]) -> list[Question]:
    """The open questions in the order in which they are to be answered."""
    waiting = (q for q in questions if q.state is QuestionState.OPEN)
    return sorted(waiting, key=lambda q: (q.position, q.id))


def as_asked(questions: Iterable[Question]) -> list[Question]:
    """All questions, whatever became of them, in the order in which they were asked."""
    return sorted(questions, key=lambda q: (q.captured_at, q.id))


def concerns_team(decision: Decision, team_id: int | None) -> bool:
    """Whether a decision concerns a team: it names none, or this one. Somebody of no team hears of all (None)."""
    return not decision.concerns or team_id is None or team_id in decision.concerns


def unsettled(parked: Iterable[Parked]) -> list[Parked]:
    """What is still in the parking lot, in its order."""
    return sorted((p for p in parked if not p.settled), key=lambda p: (p.position, p.id))
