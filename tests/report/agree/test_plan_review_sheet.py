from collections.abc import Callable
from datetime import date
from email import message_from_bytes
from email.policy import default

import pytest

from facilitator.core.agree.plan import plan_reviews, plan_versions
from facilitator.core.agree.plan.plan_reviews import QUESTIONS
from facilitator.core.agree.plan.plan_versions import Asks, PlanVersion
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.report.agree.plan_documents import PLAN, PLAN_REVIEW
from facilitator.report.agree.plan_review_sheet import review_mail, review_sheet, review_taken, reviews_taken
from facilitator.report.fonts import FontBook
from facilitator.report.printed import maker
from tests.core.agree.agreed_plan import Planner, full_plan

TODAY = date(2027, 1, 12)
Pages = Callable[[bytes], list[str]]


@pytest.fixture
def planner(document: Document) -> Planner:
    return full_plan(document)


@pytest.fixture
def version(document: Document, planner: Planner) -> PlanVersion:
    return plan_versions.make_version(document)


def test_the_sheet_asks_both_questions_and_carries_the_plan(
    document: Document, planner: Planner, version: PlanVersion, fonts: FontBook, pages: Pages
) -> None:
    plan_reviews.ask(document, version.id, planner.people[2].id, TODAY)
    plan_reviews.ask(document, version.id, planner.people[3].id, TODAY)
    first, *rest = pages(review_sheet(reviews_taken(document, TODAY), fonts))
    for part in ("For Jun Sato (Sales) and Maria Lind (Customer Success)", "Version 1 of", *QUESTIONS.values()):
        assert part in first
    assert "Two thirds get no call in the first week" in " ".join(rest)


def test_a_sheet_for_anybody_needs_a_version(document: Document, planner: Planner) -> None:
    with pytest.raises(UserError, match="make one first"):
        reviews_taken(document, TODAY)
    plan_versions.make_version(document)
    assert reviews_taken(document, TODAY).reviewers == ()


def test_those_who_answered_are_not_asked_again(document: Document, planner: Planner, version: PlanVersion) -> None:
    one, other = (plan_reviews.ask(document, version.id, person.id, TODAY) for person in planner.people[2:])
    plan_reviews.set_answered(document, one.id, TODAY)
    assert [person.id for person in reviews_taken(document, TODAY).reviewers] == [other.person_id]


def test_the_sheet_of_an_answered_review_says_what_became_of_each_point(
    document: Document, planner: Planner, version: PlanVersion, fonts: FontBook, pages: Pages
) -> None:
    review = plan_reviews.ask(document, version.id, planner.people[2].id, TODAY)
    first, second, _third = (
        plan_reviews.add_remark(document, review.id, asks, text, TODAY)
        for asks, text in (
            (Asks.SURPRISE, "Four hours on a Friday"),
            (Asks.MISSING, "Who calls when I am away"),
            (Asks.MISSING, "A word on partners"),
        )
    )
    plan_reviews.take(document, first.id)
    plan_reviews.decline(document, second.id, "That is in the rota")
    words = pages(review_sheet(review_taken(document, review.id), fonts))[0]
    for part in (
        "Four hours on a Friday (taken)",
        "Who calls when I am away (declined: That is in the rota)",
        "A word on partners (open)",
    ):
        assert part in words


def test_the_mail_asks_both_questions_and_carries_the_plan_as_text(
    document: Document, planner: Planner, version: PlanVersion, fonts: FontBook
) -> None:
    review = plan_reviews.ask(document, version.id, planner.people[2].id, TODAY)
    mail = message_from_bytes(review_mail(review_taken(document, review.id), fonts), policy=default)
    assert mail["To"] == "Jun Sato <jun@example.com>"
    assert mail["Subject"] == "Two questions about our collaboration plan, version 1"
    body = mail.get_body()
    assert body is not None
    text = body.get_content()
    assert text.startswith("Hello Jun,")
    for part in (*QUESTIONS.values(), "Friction: Two thirds get no call in the first week", "SHARED METRICS"):
        assert part in text
    (attached,) = mail.iter_attachments()
    assert attached.get_filename() == "Collaboration plan.pdf"
    assert attached.get_content().startswith(b"%PDF")


def test_documents_bear_the_names_that_commands_know() -> None:
    assert [(one.name, [form.suffix for form in one.formats]) for one in (PLAN, PLAN_REVIEW)] == [
        ("collaboration-plan", [".pdf", ".md"]),
        ("plan-review", [".pdf", ".eml"]),
    ]
    assert maker((PLAN,), "collaboration-plan", ".md") is PLAN.formats[1].make
