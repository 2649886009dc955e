"""How the sample's collaboration plan came about, as acts with their instants: handoffs, SLAs, loops, versions."""

from collections.abc import Iterator
from datetime import time
from functools import partial

from facilitator.core.agree.handing import handoffs
from facilitator.core.agree.handing.handoffs import Field, Handoff
from facilitator.core.agree.looping import loop_rounds, loops
from facilitator.core.agree.looping.loops import FeedbackLoop
from facilitator.core.agree.plan import plan_reviews, plan_versions
from facilitator.core.agree.plan.plan_versions import PlanReview, PlanVersion, ReviewRemark
from facilitator.core.agree.service import commitments, criteria, sla_reviews, slas
from facilitator.core.agree.service.slas import Commitment, Sla
from facilitator.core.follow.rehearse import agreements as told
from facilitator.core.follow.rehearse.acting_after import Moment
from facilitator.core.follow.rehearse.known import Known
from facilitator.core.follow.rehearse.year import Joined, Value
from facilitator.core.measures import readings
from facilitator.core.measures.indicators import Indicator
from facilitator.core.people import add_person

_MORNING, _AFTERNOON, _EVENING = time(8), time(15), time(17)


def planning_together(known: Known, the: told.Agreements) -> Iterator[Moment]:
    """The plan but for its figures: `acting_figures`."""
    for joined in the.joined:
        yield known.at(joined.day, _MORNING), partial(_join, known, joined)
    yield known.at(the.begun, _MORNING), partial(_begin, known, the)
    for handoff in the.handoffs:
        for answers in handoff.told:
            yield known.at(answers.day), partial(_answer, known, handoff, answers)
    for sla in the.slas:
        yield from _agreed(known, sla)
    for loop in the.loops:
        yield known.at(loop.day), partial(_set_up, known, loop)
        for turn in loop.rounds:
            yield known.at(turn.day, _AFTERNOON), partial(_turn, known, loop, turn)
    for version in the.versions:
        yield from _version(known, version)


def _join(known: Known, the: Joined) -> None:
    add_person(known.document, the.name, the.email, known.team(the.team))


def _begin(known: Known, the: told.Agreements) -> None:
    """The usual handoffs and loops are put down, and those kept that the year tells of."""
    for handoff in handoffs.add_usual_handoffs(known.document):
        known.keep(handoff.title, handoff)
    wanted = {loop.title for loop in the.loops}
    for loop in loops.add_usual_loops(known.document):
        known.keep(loop.title, loop)
        if loop.title not in wanted:
            loops.remove_loop(known.document, loop.id)


# Handoffs


def _answer(known: Known, the: told.HandoffTold, answers: told.Told) -> None:
    if the.giver is not None and answers is the.told[0]:
        ends = known.team(the.giver), known.teams(the.receivers)
        known.keep(the.title, handoffs.add_handoff(known.document, the.title, *ends))
    handoff_id = known.id_of(Handoff, the.title)
    for field in Field:
        text = getattr(answers, field.value)
        if text:
            handoffs.answer_handoff(known.document, handoff_id, field, text)


# What is promised


def _agreed(known: Known, the: told.SlaTold) -> Iterator[Moment]:
    yield known.at(the.day), partial(_agree_on, known, the)
    for promise in the.promises:
        for value in promise.values:
            yield known.at(value.day), partial(_measure, known, promise, value)
    for changed in the.changed:
        yield known.at(changed.day, _AFTERNOON), partial(_promise_anew, known, changed)
    for review in the.reviews:
        yield known.at(review.day), partial(_review_sla, known, the, review)


def _agree_on(known: Known, the: told.SlaTold) -> None:
    document = known.document
    sla_id = known.keep(the.handoff, slas.start_sla(document, known.id_of(Handoff, the.handoff)))
    slas.edit_sla(document, sla_id, fit=the.fit, signal=the.signal, contact=the.contact)
    criteria.choose_framework(document, sla_id, the.framework)
    for line in the.criteria:
        criteria.add_criterion(document, sla_id, line)
    for promise in the.promises:
        _promise(known, sla_id, promise)
    slas.escalate_to_person(document, sla_id, known.person(the.escalate))
    slas.set_within(document, sla_id, the.within)
    sla_reviews.set_review_rhythm(document, sla_id, the.every, the.day)
    sla_reviews.add_reviewers(document, sla_id, [known.person(name) for name in the.reviewers])


def _promise(known: Known, sla_id: int, the: told.Promise) -> None:
    made = commitments.add_commitment(known.document, sla_id, the.text, known.team(the.team))
    known.keep(the.text, made)
    made = commitments.set_commitment_owner(known.document, made.id, known.person(the.owner))
    if the.number:
        commitments.promise(known.document, made.id, the.number)
        made = commitments.set_promise_aim(known.document, made.id, the.aim)
    known.keep(the.text, known.document.get(Indicator, made.indicator_id or 0))


def _promise_anew(known: Known, the: told.Promised) -> None:
    commitments.promise(known.document, known.id_of(Commitment, the.text), the.number)


def _measure(known: Known, promise: told.Promise, value: Value) -> None:
    indicator_id = known.id_of(Indicator, promise.text)
    readings.set_reading(known.document, indicator_id, value.day, value.value, value.note)


def _review_sla(known: Known, of: told.SlaTold, the: told.Reviewed) -> None:
    sla_reviews.note_review(known.document, known.id_of(Sla, of.handoff), the.day, the.words)


# Loops


def _set_up(known: Known, the: told.LoopTold) -> None:
    loop_id = known.id_of(FeedbackLoop, the.title)
    words = {"today": the.today, "form": the.form, "acted_on": the.acted_on, "back": the.back}
    loops.edit_loop(known.document, loop_id, **words)
    loops.set_loop_owner(known.document, loop_id, known.person(the.owner))
    loops.set_loop_rhythm(known.document, loop_id, the.every, the.day)


def _turn(known: Known, loop: told.LoopTold, the: told.Turn) -> None:
    loop_id = known.id_of(FeedbackLoop, loop.title)
    loop_rounds.log_round(known.document, loop_id, the.day, the.heard, the.answered)


# Versions


def _version(known: Known, the: told.VersionTold) -> Iterator[Moment]:
    yield known.at(the.day, _EVENING), partial(_make_version, known, the)
    if the.review is not None:
        yield known.at(the.review.asked, _EVENING), partial(_ask, known, the, the.review)
        yield known.at(the.review.answered, _EVENING), partial(_hear, known, the.review)
        yield known.at(the.review.settled, _MORNING), partial(_settle, known, the.review)
    for name, day in the.agreed.items():
        yield known.at(day, _EVENING), partial(_agree, known, the, name)


def _make_version(known: Known, the: told.VersionTold) -> None:
    known.keep(the.why, plan_versions.make_version(known.document, the.why))


def _ask(known: Known, of: told.VersionTold, the: told.ReviewTold) -> None:
    version_id = known.id_of(PlanVersion, of.why)
    known.keep(the.person, plan_reviews.ask(known.document, version_id, known.person(the.person), the.asked))


def _hear(known: Known, the: told.ReviewTold) -> None:
    review_id = known.id_of(PlanReview, the.person)
    for remark in the.remarks:
        noted = plan_reviews.add_remark(known.document, review_id, remark.asks, remark.text, the.answered)
        known.keep(remark.text, noted)


def _settle(known: Known, the: told.ReviewTold) -> None:
    for remark in the.remarks:
        remark_id = known.id_of(ReviewRemark, remark.text)
        if remark.declined:
            plan_reviews.decline(known.document, remark_id, remark.declined)
        else:
            plan_reviews.take(known.document, remark_id)


def _agree(known: Known, the: told.VersionTold, name: str) -> None:
    version_id = known.id_of(PlanVersion, the.why)
    plan_versions.agree(known.document, version_id, known.person(name), the.agreed[name])
