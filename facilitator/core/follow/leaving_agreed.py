"""What somebody holds of agreements, when they leave: what they own, settle, review and answer for."""

from collections.abc import Iterator

from facilitator.core.agree.figures.objectives import KeyResult, SharedObjective
from facilitator.core.agree.figures.shared_metrics import AgreedMetric
from facilitator.core.agree.handing.handoffs import Handoff
from facilitator.core.agree.language.glossary import Term
from facilitator.core.agree.looping.loops import FeedbackLoop
from facilitator.core.agree.practices.adopting import AdoptedPractice, Adoption
from facilitator.core.agree.practices.friction import Friction, Outcome
from facilitator.core.agree.practices.processes import Process, ProcessOwner
from facilitator.core.agree.practices.spaces import SharedSpace
from facilitator.core.agree.service.slas import Commitment, Sla, SlaReviewer
from facilitator.core.document import Document, Step
from facilitator.core.measures.indicators import Indicator
from facilitator.core.people import Person
from facilitator.core.practices import practice

Agreed = (
    Commitment
    | FeedbackLoop
    | AgreedMetric
    | SharedObjective
    | KeyResult
    | Term
    | AdoptedPractice
    | SharedSpace
    | Friction
    | Sla
    | SlaReviewer
    | ProcessOwner
)
Told = tuple[Agreed, str, str]
"""The record, what it is, and what sort of agreement it belongs to."""


def agreed_of(document: Document, person_id: int) -> Iterator[Told]:
    """All of agreements that somebody still holds, sort by sort; what has ended or is settled stays theirs."""
    yield from _promised(document, person_id)
    for loop in document.all(FeedbackLoop, owner_id=person_id, ended=False):
        yield loop, loop.title, "Feedback loop"
    yield from _measured(document, person_id)
    for term in document.all(Term, owner_id=person_id):
        yield term, term.word, "Word of the glossary"
    for held in document.all(AdoptedPractice, owner_id=person_id):
        of = practice(held.key)
        if of is not None and held.adoption is not Adoption.NOT_NOW:
            yield held, of.title, "Practice"
    for space in document.all(SharedSpace, owner_id=person_id):
        yield space, space.title, "Shared space"
    for point in document.all(Friction, owner_id=person_id, outcome=Outcome.OPEN):
        yield point, point.experiment or point.text, "Experiment"
    for owner in document.all(ProcessOwner, person_id=person_id):
        yield owner, document.get(Process, owner.process_id).title, "Process"


def give_agreed(document: Document, step: Step, record: Agreed, taker: Person) -> None:
    """Let somebody else hold it. Where they review an agreement already, the two become one.

    For a process each team has somebody of its own: what would go to another team is nobody's for now.
    """
    match record:
        case SlaReviewer():
            if document.all(SlaReviewer, sla_id=record.sla_id, person_id=taker.id):
                step.remove(record)
            else:
                step.put(record.with_(person_id=taker.id))
        case ProcessOwner() if taker.team_id != record.team_id:
            step.remove(record)
        case ProcessOwner():
            step.put(record.with_(person_id=taker.id))
        case Sla():
            step.put(record.with_(escalate_id=taker.id))
        case _:
            step.put(record.with_(owner_id=taker.id))


def _promised(document: Document, person_id: int) -> Iterator[Told]:
    handoffs = {handoff.id: handoff.title for handoff in document.all(Handoff)}
    slas = {sla.id: handoffs[sla.handoff_id] for sla in document.all(Sla)}
    for promise in document.all(Commitment, owner_id=person_id):
        yield promise, promise.text, f"Promise: {slas[promise.sla_id]}"
    for sla in document.all(Sla, escalate_id=person_id):
        yield sla, slas[sla.id], "Settles what the sides disagree on"
    for reviewer in document.all(SlaReviewer, person_id=person_id):
        yield reviewer, slas[reviewer.sla_id], "Reviews the agreement"


def _measured(document: Document, person_id: int) -> Iterator[Told]:
    names = {indicator.id: indicator.name for indicator in document.all(Indicator, ended=False)}
    for metric in document.all(AgreedMetric, owner_id=person_id):
        if metric.indicator_id in names:
            yield metric, names[metric.indicator_id], "Shared metric"
    under_way = {one.id: one for one in document.all(SharedObjective, closed=False)}
    for objective in under_way.values():
        if objective.owner_id == person_id:
            yield objective, objective.text, "Objective"
    for result in document.all(KeyResult, owner_id=person_id):
        if result.objective_id in under_way and result.indicator_id in names:
            yield result, names[result.indicator_id], f"Key result: {under_way[result.objective_id].text}"
