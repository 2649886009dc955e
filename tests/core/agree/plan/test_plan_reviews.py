from datetime import date

import pytest

from facilitator.core.agree.plan import plan_reviews, plan_versions
from facilitator.core.agree.plan.plan_reviews import QUESTIONS, doubts_about, open_remarks, reviewed, reviews_of
from facilitator.core.agree.plan.plan_versions import Asks, PlanVersion, Verdict
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import add_person, set_gone
from tests.core.agree.agreed_plan import Planner, full_plan

TODAY, LATER = date(2027, 1, 12), date(2027, 1, 14)


@pytest.fixture
def planner(document: Document) -> Planner:
    return full_plan(document)


@pytest.fixture
def version(document: Document, planner: Planner) -> PlanVersion:
    return plan_versions.make_version(document)


def test_a_review_goes_from_asked_to_settled(document: Document, planner: Planner, version: PlanVersion) -> None:
    review = plan_reviews.ask(document, version.id, planner.people[2].id, TODAY)
    (asked,) = reviews_of(document, version.id)
    assert (asked.person.name, asked.words(LATER)) == ("Jun Sato", "Asked on Tue 12 Jan, no answer yet")
    first = plan_reviews.add_remark(document, review.id, Asks.SURPRISE, "Four hours is not doable on Fridays", LATER)
    second = plan_reviews.add_remark(document, review.id, Asks.MISSING, "Who calls when I am away", LATER)
    assert reviewed(document, review.id).words(LATER) == "Answered on Thu 14 Jan, 0 of 2 points settled"
    plan_reviews.take(document, first.id)
    plan_reviews.decline(document, second.id, "That is in the rota")
    found = reviewed(document, review.id)
    assert [(one.asks, one.verdict, one.reason) for one in found.remarks] == [
        (Asks.SURPRISE, Verdict.TAKEN, ""),
        (Asks.MISSING, Verdict.DECLINED, "That is in the rota"),
    ]
    assert found.words(LATER) == "Answered on Thu 14 Jan, all points settled"
    assert open_remarks(document) == []
    plan_reviews.reopen(document, second.id)
    assert [(one.id, one.reason) for one in open_remarks(document)] == [(second.id, "")]


def test_declining_wants_a_reason(document: Document, planner: Planner, version: PlanVersion) -> None:
    review = plan_reviews.ask(document, version.id, planner.people[2].id, TODAY)
    remark = plan_reviews.add_remark(document, review.id, Asks.SURPRISE, "Too much", TODAY)
    with pytest.raises(UserError, match="no reason yet"):
        plan_reviews.decline(document, remark.id, " \n")
    assert open_remarks(document) == [remark]


def test_an_empty_point_is_refused_and_leaves_the_review_awaited(
    document: Document, planner: Planner, version: PlanVersion
) -> None:
    review = plan_reviews.ask(document, version.id, planner.people[2].id, TODAY)
    with pytest.raises(UserError, match="type what was said"):
        plan_reviews.add_remark(document, review.id, Asks.SURPRISE, " ", TODAY)
    assert reviewed(document, review.id).review.answered_on is None


def test_a_review_may_be_answered_without_points(document: Document, planner: Planner, version: PlanVersion) -> None:
    review = plan_reviews.ask(document, version.id, planner.people[2].id, TODAY)
    plan_reviews.set_answered(document, review.id, LATER)
    assert reviewed(document, review.id).words(LATER) == "Answered on Thu 14 Jan, no points"
    plan_reviews.set_answered(document, review.id, None)
    assert reviewed(document, review.id).review.answered_on is None


def test_an_answer_before_the_question_is_refused(document: Document, planner: Planner, version: PlanVersion) -> None:
    review = plan_reviews.ask(document, version.id, planner.people[2].id, LATER)
    with pytest.raises(UserError, match="before the review was asked for, Thu 14 Jan"):
        plan_reviews.add_remark(document, review.id, Asks.SURPRISE, "Early", TODAY)
    with pytest.raises(UserError, match="before the review was asked for"):
        plan_reviews.set_answered(document, review.id, TODAY)


def test_nobody_is_asked_twice_or_after_they_have_gone(
    document: Document, planner: Planner, version: PlanVersion
) -> None:
    jun, maria = planner.people[2:]
    plan_reviews.ask(document, version.id, jun.id, TODAY)
    with pytest.raises(UserError, match="Jun Sato has been asked about version 1 already"):
        plan_reviews.ask(document, version.id, jun.id, TODAY)
    set_gone(document, maria.id)
    with pytest.raises(UserError, match="Maria Lind is marked as gone"):
        plan_reviews.ask(document, version.id, maria.id, TODAY)


def test_somebody_of_another_team_is_the_better_reviewer(document: Document, planner: Planner) -> None:
    ada, ben = planner.people[:2]
    mate = add_person(document, "Tom Reed", team_id=ada.team_id)
    guest = add_person(document, "Zoe Guest")
    assert doubts_about(document, ben.id, ada.id) == []
    assert [one.words for one in doubts_about(document, mate.id, ada.id)] == [
        "Tom Reed is on Product like Ada Okafor: another team sees more."
    ]
    assert [one.words for one in doubts_about(document, ada.id, ada.id)] == [
        "Ada Okafor owns the plan: somebody of another team sees more."
    ]
    assert "on no team" in doubts_about(document, guest.id, None)[0].words


def test_a_point_may_be_reworded_and_removed(document: Document, planner: Planner, version: PlanVersion) -> None:
    review = plan_reviews.ask(document, version.id, planner.people[2].id, TODAY)
    remark = plan_reviews.add_remark(document, review.id, Asks.SURPRISE, "Too much", TODAY)
    assert plan_reviews.reword_remark(document, remark.id, "Too much at once").text == "Too much at once"
    plan_reviews.remove_remark(document, remark.id)
    assert reviewed(document, review.id).remarks == ()
    plan_reviews.remove_review(document, review.id)
    assert reviews_of(document, version.id) == []


def test_both_questions_are_asked() -> None:
    assert set(QUESTIONS) == set(Asks)
