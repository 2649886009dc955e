from datetime import date

import pytest

from facilitator.core.agree.handing.handoffs import Handoff
from facilitator.core.agree.plan import plan_versions
from facilitator.core.agree.plan.plan_content import content_of
from facilitator.core.agree.plan.plan_standing import standing_of
from facilitator.core.agree.plan.plan_versions import PlanVersion, changed_since_last, said_in, versions_of
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import set_gone
from tests.core.agree.agreed_plan import Planner, full_plan

TODAY = date(2027, 1, 12)


@pytest.fixture
def planner(document: Document) -> Planner:
    return full_plan(document)


def rub(document: Document, friction: str) -> None:
    """Let the first handoff rub elsewhere."""
    with document.step("Edit friction") as step:
        step.put(document.all(Handoff)[0].with_(friction=friction))


def test_versions_are_counted_and_keep_what_the_plan_said(document: Document, planner: Planner) -> None:
    first = plan_versions.make_version(document, "  First\ndraft ")
    then = content_of(document)
    rub(document, "Nobody reads the form")
    second = plan_versions.make_version(document)
    assert [(one.number, one.why) for one in versions_of(document)] == [(1, "First draft"), (2, "")]
    assert said_in(first) == then
    assert said_in(second).handoffs[0].friction == "Nobody reads the form"
    assert plan_versions.version_before(document, second) == first
    assert plan_versions.version_before(document, first) is None


def test_a_version_that_says_what_the_last_one_says_is_refused(document: Document, planner: Planner) -> None:
    plan_versions.make_version(document)
    with pytest.raises(UserError, match="Nothing has changed since version 1"):
        plan_versions.make_version(document)
    rub(document, "Nobody reads the form")
    assert [one.label for one in changed_since_last(document)] == ["Friction"]
    document.undo()
    assert changed_since_last(document) == []


def test_a_version_of_nothing_is_refused(document: Document) -> None:
    with pytest.raises(UserError, match="says nothing yet"):
        plan_versions.make_version(document)
    assert changed_since_last(document) == []


def test_who_agreed_and_when(document: Document, planner: Planner) -> None:
    version = plan_versions.make_version(document)
    ada, ben = planner.people[:2]
    plan_versions.agree(document, version.id, ada.id, TODAY)
    plan_versions.agree(document, version.id, ada.id, date(2027, 1, 14))
    plan_versions.agree(document, version.id, ben.id, TODAY)
    agreed = [(one.person_id, one.day) for one in plan_versions.agreed_to(document, version.id)]
    assert agreed == [(ben.id, TODAY), (ada.id, date(2027, 1, 14))]
    plan_versions.withdraw(document, version.id, ben.id)
    assert [one.person_id for one in plan_versions.agreed_to(document, version.id)] == [ada.id]


@pytest.mark.parametrize(
    ("day", "words"), [(date(1027, 1, 12), "year 1027"), (date(2027, 1, 10), "not made yet on Sun 10 Jan 2027")]
)
def test_a_day_that_cannot_be_meant_is_refused(document: Document, planner: Planner, day: date, words: str) -> None:
    version = plan_versions.make_version(document)
    with pytest.raises(UserError, match=words):
        plan_versions.agree(document, version.id, planner.people[0].id, day)
    assert document.all(plan_versions.PlanAgreed) == []


def test_where_the_plan_stands_in_words(document: Document) -> None:
    assert standing_of(document).words(TODAY) == "Nothing in the plan yet"
    planner = full_plan(document)
    assert standing_of(document).words(TODAY) == "No version yet: 10 agreements in the draft"
    version = plan_versions.make_version(document)
    assert standing_of(document).words(TODAY) == "Version 1, agreed by nobody yet"
    for person in planner.people[:3]:
        plan_versions.agree(document, version.id, person.id, TODAY)
    rub(document, "Nobody reads the form")
    standing = standing_of(document)
    assert standing.words(TODAY) == "Version 1, agreed by 3 of 4, last on Tue 12 Jan; 1 change since"
    assert [one.name for one in standing.awaited] == ["Maria Lind"]
    set_gone(document, planner.people[3].id)
    assert standing_of(document).words(TODAY) == "Version 1, agreed by all 3 on Tue 12 Jan; 1 change since"


def test_what_a_version_is_for_may_be_said_later(document: Document, planner: Planner) -> None:
    version = plan_versions.make_version(document)
    plan_versions.set_why(document, version.id, "After the review by Sales")
    assert document.get(PlanVersion, version.id).why == "After the review by Sales"
