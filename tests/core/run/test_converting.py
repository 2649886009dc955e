from collections.abc import Callable
from datetime import date, datetime

import pytest

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import add_person
from facilitator.core.plan.workshops import Workshop
from facilitator.core.record import Changes
from facilitator.core.run.actions import Action, add_action
from facilitator.core.run.board import Note, add_note, add_standard_lanes
from facilitator.core.run.captured import (
    Parked,
    Question,
    QuestionState,
    add_decision,
    add_parked,
    add_question,
    park_question,
)
from facilitator.core.run.converting import CONVERTIBLE, Captured, CaptureKind, convert, kind_of

Forward = Callable[[float], datetime]


def _one(document: Document, bare: Workshop, kind: CaptureKind) -> Captured:
    lane = add_standard_lanes(document, bare.id)[0]
    if kind is CaptureKind.ACTION:
        ada = add_person(document, "Ada Okafor")
        day = date(2027, 1, 15)
        return add_action(document, bare.id, "Send deck", owner_id=ada.id, due=day, measure="read")
    if kind is CaptureKind.DECISION:
        return add_decision(document, bare.id, "Send deck", "nobody has it")
    if kind is CaptureKind.QUESTION:
        return add_question(document, bare.id, "Send deck")
    if kind is CaptureKind.PARKED:
        return add_parked(document, bare.id, "Send deck")
    return add_note(document, lane.id, "Send deck")


def _moment(record: Captured) -> datetime:
    return record.written_at if isinstance(record, Note) else record.captured_at


_ALL_WORDS = {
    CaptureKind.ACTION: "Send deck\nOwner: Ada Okafor\nDue: Fri 15 Jan\nSuccess measure: read",
    CaptureKind.DECISION: "Send deck\nWhy: nobody has it",
}
_KINDS = list(CONVERTIBLE)


@pytest.mark.parametrize(("source", "to"), [(s, t) for s in _KINDS for t in _KINDS if s is not t])
def test_everything_becomes_everything_in_one_step_and_keeps_its_words(
    document: Document, bare: Workshop, forward: Forward, source: CaptureKind, to: CaptureKind
) -> None:
    record = _one(document, bare, source)
    forward(5)
    heard: list[Changes] = []
    document.listen(heard.append)
    new = convert(document, record, to)
    assert len(heard) == 1
    assert kind_of(new) is to
    assert new.text == _ALL_WORDS.get(source, "Send deck")
    document.undo()
    assert document.get(type(record), record.id) == record
    assert document.find(type(new), new.id) is None


@pytest.mark.parametrize("source", [CaptureKind.ACTION, CaptureKind.DECISION, CaptureKind.PARKED])
def test_what_is_converted_is_replaced_and_keeps_the_moment_it_was_said(
    document: Document, bare: Workshop, forward: Forward, source: CaptureKind
) -> None:
    record = _one(document, bare, source)
    forward(5)
    new = convert(document, record, CaptureKind.QUESTION)
    assert document.find(type(record), record.id) is None
    assert _moment(new) == _moment(record)
    assert convert(document, new, CaptureKind.QUESTION) == new


def test_a_note_stays_on_the_board_and_its_action_remembers_it(document: Document, bare: Workshop) -> None:
    note = _one(document, bare, CaptureKind.NOTE)
    action = convert(document, note, CaptureKind.ACTION)
    assert isinstance(action, Action)
    assert action.note_id == note.id
    assert document.get(Note, note.id) == note


def test_a_parked_question_becomes_a_question_by_being_reopened_and_an_action_answers_it(
    document: Document, bare: Workshop
) -> None:
    question = add_question(document, bare.id, "Pricing tiers")
    again = convert(document, park_question(document, question.id), CaptureKind.QUESTION)
    assert again == question
    assert document.all(Parked) == []
    action = convert(document, park_question(document, question.id), CaptureKind.ACTION)
    assert document.all(Action) == [action]
    assert document.all(Parked) == []
    answered = document.get(Question, question.id)
    assert (answered.state, answered.answer) == (QuestionState.ANSWERED, "Taken on as an action.")


def test_converting_a_parked_question_itself_leaves_no_double(document: Document, bare: Workshop) -> None:
    question = add_question(document, bare.id, "Pricing tiers")
    park_question(document, question.id)
    convert(document, document.get(Question, question.id), CaptureKind.ACTION)
    assert document.all(Question) == []
    assert document.all(Parked) == []
    assert len(document.all(Action)) == 1


def test_a_note_cannot_be_made_without_a_lane(document: Document, bare: Workshop) -> None:
    parked = add_parked(document, bare.id, "Later")
    with pytest.raises(UserError, match="no lane"):
        convert(document, parked, CaptureKind.NOTE)
    assert document.all(Parked) == [parked]
