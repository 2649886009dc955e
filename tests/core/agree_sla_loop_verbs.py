"""The verbs of agreements about handoffs and of feedback loops; see `verbs`."""

from datetime import date

from facilitator.core.agree.handing.handoffs import Handoff, Receiver
from facilitator.core.agree.looping import loop_rounds, loops
from facilitator.core.agree.looping.loops import FeedbackLoop, LoopRound
from facilitator.core.agree.service import commitments, criteria, sla_reviews, slas
from facilitator.core.agree.service.slas import Commitment, Criterion, Framework, Sla, SlaReviewed
from facilitator.core.measures.indicators import Aim, Indicator
from facilitator.core.people import Person, Team
from facilitator.core.rhythms import Every
from tests.core.hand import NAMES, ON_OFF, TEXTS, Hand, Verb

_DAYS = (date(2027, 1, 12), date(2027, 1, 26), date(2027, 2, 2), date(1027, 1, 12))
_PROMISES = ("First outreach within 4 hours", "At least 40 leads each month", "As soon as possible", " ")
_NUMBERS = ("4 hours", "", "120", "25%", "many", "2 business days")
_RHYTHMS = (None, *Every)


def _handoff(hand: Hand) -> object:
    """A handoff to agree about, as the verbs of handoffs would make one."""
    with hand.document.step("Add handoff") as step:
        made = step.put(
            Handoff(id=hand.document.new_id(), title="Leads", key=hand.of(("", "leads")), giver_id=hand.id(Team))
        )
        return step.put(Receiver(id=hand.document.new_id(), handoff_id=made.id, team_id=hand.id(Team)))


SLAS: tuple[Verb, ...] = (
    _handoff,
    lambda h: slas.start_sla(h.document, h.id(Handoff)),
    lambda h: slas.edit_sla(h.document, h.id(Sla), fit=h.of((None, *TEXTS)), contact=h.of(TEXTS)),
    lambda h: slas.escalate_to_person(h.document, h.id(Sla), h.maybe(Person)),
    lambda h: slas.escalate_to_role(h.document, h.id(Sla), h.of(NAMES)),
    lambda h: slas.set_within(h.document, h.id(Sla), h.of(TEXTS)),
    lambda h: slas.remove_sla(h.document, h.id(Sla)),
    lambda h: criteria.choose_framework(h.document, h.id(Sla), h.of(list(Framework))),
    lambda h: criteria.add_criterion(h.document, h.id(Sla), h.of(NAMES)),
    lambda h: criteria.edit_criterion(h.document, h.id(Criterion), h.of(NAMES)),
    lambda h: criteria.move_criteria(h.document, [h.id(Criterion)], h.maybe(Criterion)),
    lambda h: criteria.remove_criterion(h.document, h.id(Criterion)),
    lambda h: commitments.add_commitment(h.document, h.id(Sla), h.of(_PROMISES), h.maybe(Team)),
    lambda h: commitments.add_usual_commitments(h.document, h.id(Sla)),
    lambda h: commitments.edit_commitment(h.document, h.id(Commitment), h.of((*_PROMISES, *NAMES))),
    lambda h: commitments.set_commitment_team(h.document, h.id(Commitment), h.maybe(Team)),
    lambda h: commitments.set_commitment_owner(h.document, h.id(Commitment), h.maybe(Person)),
    lambda h: commitments.move_commitments(h.document, [h.id(Commitment)], h.maybe(Commitment)),
    lambda h: commitments.remove_commitment(h.document, h.id(Commitment)),
    lambda h: commitments.promise(h.document, h.id(Commitment), h.of(_NUMBERS)),
    lambda h: commitments.set_promise_aim(h.document, h.id(Commitment), h.of(list(Aim))),
    lambda h: commitments.hold_to(h.document, h.id(Commitment), h.maybe(Indicator)),
    lambda h: sla_reviews.set_review_rhythm(h.document, h.id(Sla), h.of(_RHYTHMS), h.of((None, *_DAYS))),
    lambda h: sla_reviews.add_reviewers(h.document, h.id(Sla), [h.id(Person), h.id(Person)]),
    lambda h: sla_reviews.remove_reviewer(h.document, h.id(Sla), h.id(Person)),
    lambda h: sla_reviews.note_review(h.document, h.id(Sla), h.of(_DAYS), h.of(TEXTS)),
    lambda h: sla_reviews.edit_review(h.document, h.id(SlaReviewed), day=h.of((None, *_DAYS)), words=h.of(TEXTS)),
    lambda h: sla_reviews.remove_review(h.document, h.id(SlaReviewed)),
)

LOOPS: tuple[Verb, ...] = (
    lambda h: loops.add_usual_loops(h.document),
    lambda h: loops.add_loop(h.document, h.of(NAMES), h.maybe(Team), h.maybe(Team)),
    lambda h: loops.edit_loop(h.document, h.id(FeedbackLoop), title=h.of((None, *NAMES)), back=h.of(TEXTS)),
    lambda h: loops.set_loop_teams(h.document, h.id(FeedbackLoop), h.maybe(Team), h.maybe(Team)),
    lambda h: loops.set_loop_owner(h.document, h.id(FeedbackLoop), h.maybe(Person)),
    lambda h: loops.set_loop_rhythm(h.document, h.id(FeedbackLoop), h.of(_RHYTHMS), h.of((None, *_DAYS))),
    lambda h: loops.end_loop(h.document, h.id(FeedbackLoop), h.of(ON_OFF)),
    lambda h: loops.move_loops(h.document, [h.id(FeedbackLoop)], h.maybe(FeedbackLoop)),
    lambda h: loops.remove_loop(h.document, h.id(FeedbackLoop)),
    lambda h: loop_rounds.log_round(h.document, h.id(FeedbackLoop), h.of(_DAYS), h.of(TEXTS), h.of(TEXTS)),
    lambda h: loop_rounds.edit_round(h.document, h.id(LoopRound), heard=h.of((None, *TEXTS)), answered=h.of(TEXTS)),
    lambda h: loop_rounds.remove_round(h.document, h.id(LoopRound)),
)
