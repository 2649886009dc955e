"""The verbs of the collaboration plan; see `verbs`."""

from datetime import date

from facilitator.core.agree.handing.handoffs import Handoff
from facilitator.core.agree.plan import plan_reviews, plan_versions
from facilitator.core.agree.plan.plan_versions import Asks, PlanReview, PlanVersion, ReviewRemark
from facilitator.core.people import Person
from tests.core.hand import NAMES, TEXTS, Hand, Verb

_DAYS = (date(2027, 1, 12), date(2027, 1, 26), date(2027, 1, 5), date(1027, 1, 12))


def _say(hand: Hand) -> None:
    """Something new for the plan to say."""
    with hand.document.step("Say something") as step:
        step.put(Handoff(id=hand.document.new_id(), title=hand.of(NAMES), position=hand.document.end_of(Handoff)))


def _hear(hand: Hand) -> None:
    """A review with points of either question."""
    review = plan_reviews.ask(hand.document, hand.id(PlanVersion), hand.id(Person), _DAYS[0])
    for asks in Asks:
        plan_reviews.add_remark(hand.document, review.id, asks, hand.of(NAMES[:3]), _DAYS[1])


PLAN: tuple[Verb, ...] = (
    _say,
    _hear,
    lambda h: plan_versions.make_version(h.document, h.of(TEXTS)),
    lambda h: plan_versions.make_version(h.document),
    lambda h: plan_versions.set_why(h.document, h.id(PlanVersion), h.of(TEXTS)),
    lambda h: plan_versions.agree(h.document, h.id(PlanVersion), h.id(Person), h.of(_DAYS)),
    lambda h: plan_versions.withdraw(h.document, h.id(PlanVersion), h.id(Person)),
    lambda h: plan_reviews.ask(h.document, h.id(PlanVersion), h.id(Person), h.of(_DAYS)),
    lambda h: plan_reviews.set_answered(h.document, h.id(PlanReview), h.of((None, *_DAYS))),
    lambda h: plan_reviews.remove_review(h.document, h.id(PlanReview)),
    lambda h: plan_reviews.add_remark(h.document, h.id(PlanReview), h.of(list(Asks)), h.of(TEXTS), h.of(_DAYS)),
    lambda h: plan_reviews.reword_remark(h.document, h.id(ReviewRemark), h.of(TEXTS)),
    lambda h: plan_reviews.take(h.document, h.id(ReviewRemark)),
    lambda h: plan_reviews.decline(h.document, h.id(ReviewRemark), h.of(TEXTS)),
    lambda h: plan_reviews.reopen(h.document, h.id(ReviewRemark)),
    lambda h: plan_reviews.remove_remark(h.document, h.id(ReviewRemark)),
)
