"""Escalations: what is stuck, put before somebody who can move it."""

from dataclasses import dataclass

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import Person
from facilitator.core.record import Instant, Record, Text
from facilitator.core.run.actions import Action, ActionState
from facilitator.core.text import required


class Escalation(Record):
    """An action put before a named person. `answer` is what came of it; it is open until `answered_at`."""

    table = "escalation"
    action_id: int
    person_id: int
    at: Instant
    why: Text = ""
    answer: Text = ""
    answered_at: Instant | None = None


@dataclass(frozen=True)
class Escalated:
    """An escalation that waits for an answer: what it is about, and before whom it is."""

    escalation: Escalation
    action: Action
    person: Person


_NO_WHY = "Say what is to be decided or done: a sentence is enough."
_NO_ANSWER = "Say what came of it: a sentence is enough."


# Verbs


def escalate(document: Document, action_id: int, person_id: int, why: str) -> Escalation:
    """Put an open action before somebody, and say why.

    UserError if it is before somebody already, if it is done or dropped, or if the person has left.
    """
    action, person = document.get(Action, action_id), document.get(Person, person_id)
    if action.state is not ActionState.OPEN:
        raise UserError(f"This action is {action.state.value}: open it again before you escalate it.")
    if person.gone:
        raise UserError(f"{person.name} is marked as gone: choose somebody who is here.")
    _check_none_open(document, action_id)
    escalation = Escalation(
        id=document.new_id(), action_id=action_id, person_id=person_id, at=document.now(), why=required(why, _NO_WHY)
    )
    with document.step("Escalate action") as step:
        return step.put(escalation)


def edit_why(document: Document, escalation_id: int, why: str) -> Escalation:
    """Say in other words why an action was escalated."""
    return _changed(document, "Edit escalation", escalation_id, why=required(why, _NO_WHY))


def answer(document: Document, escalation_id: int, words: str) -> Escalation:
    """Note what came of an escalation, which ends it; answered before, only the words change."""
    answered_at = document.get(Escalation, escalation_id).answered_at or document.now()
    words = required(words, _NO_ANSWER)
    return _changed(document, "Answer escalation", escalation_id, answer=words, answered_at=answered_at)


def reopen(document: Document, escalation_id: int) -> Escalation:
    """Let an escalation wait again; what was answered stays to be read. UserError if another has taken its place."""
    escalation = document.get(Escalation, escalation_id)
    if escalation.answered_at is not None:
        _check_none_open(document, escalation.action_id)
    return _changed(document, "Reopen escalation", escalation_id, answered_at=None)


def withdraw(document: Document, escalation_id: int) -> None:
    """Take an escalation back as if it had never been."""
    with document.step("Withdraw escalation") as step:
        step.remove(document.get(Escalation, escalation_id))


def _changed(document: Document, label: str, escalation_id: int, **changes: object) -> Escalation:
    with document.step(label) as step:
        return step.put(document.get(Escalation, escalation_id).with_(**changes))


def _check_none_open(document: Document, action_id: int) -> None:
    for there in document.all(Escalation, action_id=action_id, answered_at=None):
        name = document.get(Person, there.person_id).name
        raise UserError(f"This action is before {name} already: note the answer, or withdraw it, first.")


# Questions


def escalations_of(document: Document, action_id: int) -> list[Escalation]:
    """All escalations of an action, the earliest first, whatever came of them."""
    return sorted(document.all(Escalation, action_id=action_id), key=lambda one: (one.at, one.id))


def open_escalations(document: Document) -> list[Escalated]:
    """What waits for an answer, the longest first. What has been done or dropped meanwhile needs none any more."""
    waiting = document.all(Escalation, "at", answered_at=None)
    found = [(one, document.get(Action, one.action_id), document.get(Person, one.person_id)) for one in waiting]
    return [Escalated(*those) for those in found if those[1].state is ActionState.OPEN]
