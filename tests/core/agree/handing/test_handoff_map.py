import pytest

from facilitator.core import people
from facilitator.core.agree.handing import handoffs
from facilitator.core.agree.handing.handoff_map import HandoffView, bouncing, circles, missing, views
from facilitator.core.agree.handing.handoffs import Field, Handoff, Receiver, add_handoff
from facilitator.core.document import Document
from facilitator.core.people import Team
from tests.core.agree.handed import team

USUAL = ("Marketing", "Sales", "Customer Success", "Product")


@pytest.fixture
def teams(document: Document) -> dict[str, Team]:
    return {name: team(document, name) for name in USUAL}


def lacks(view: HandoffView) -> list[str]:
    return [one.words for one in missing(view)]


def test_a_handoff_tells_who_is_missing_and_what_is_not_answered(document: Document, teams: dict[str, Team]) -> None:
    one = add_handoff(document, "Leads")
    (view,) = views(document)
    assert view.between == "? → ?"
    assert lacks(view) == [
        "Nobody hands over yet: choose a team.",
        "Nobody takes over yet: choose a team.",
        "7 questions of 7 not answered yet.",
        "No friction point is named yet: where does it rub?",
    ]
    handoffs.set_giver(document, one.id, teams["Marketing"].id)
    handoffs.set_receivers(document, one.id, [teams["Sales"].id])
    for field in Field:
        handoffs.answer_handoff(document, one.id, field, "Known")
    (view,) = views(document)
    assert lacks(view) == []
    assert view.between == "Marketing → Sales"
    assert view.words == "1. Leads: Marketing hands over to Sales. It rubs: Known"


def test_a_retired_team_and_one_that_hands_to_itself_are_told(document: Document, teams: dict[str, Team]) -> None:
    sales = teams["Sales"]
    add_handoff(document, "Leads", teams["Marketing"].id, [sales.id])
    people.retire_team(document, sales.id)
    assert "Sales is retired: choose the team that does it now." in lacks(views(document)[0])
    with document.step("Joined from elsewhere") as step:
        made = step.put(Handoff(id=document.new_id(), title="Old", giver_id=teams["Product"].id, position=9e9))
        step.put(Receiver(id=document.new_id(), handoff_id=made.id, team_id=teams["Product"].id))
    assert "Product hands over to itself: choose another team on one side." in lacks(views(document)[1])


@pytest.mark.usefixtures("teams")
def test_the_usual_four_are_one_circle_and_no_reproach(document: Document) -> None:
    handoffs.add_usual_handoffs(document)
    (circle,) = circles(views(document))
    assert [one.name for one in circle.teams] == ["Marketing", "Sales", "Customer Success", "Product"]
    assert circle.words.startswith("This goes full circle: Marketing → Sales → Customer Success → Product → Marketing.")
    assert "fine" in circle.words
    assert bouncing(views(document)) == []


def test_there_and_back_is_no_circle_and_a_line_is_none(document: Document, teams: dict[str, Team]) -> None:
    sales, marketing, cs = (teams[name].id for name in ("Sales", "Marketing", "Customer Success"))
    add_handoff(document, "Leads", marketing, [sales])
    add_handoff(document, "Lost deals", sales, [marketing])
    add_handoff(document, "Customers", sales, [cs])
    assert circles(views(document)) == []


def test_one_subject_that_goes_back_and_forth_is_asked_about_once(document: Document, teams: dict[str, Team]) -> None:
    sales, marketing = teams["Sales"].id, teams["Marketing"].id
    add_handoff(document, "Leads", marketing, [sales])
    back = add_handoff(document, "leads ", sales, [marketing])
    (asked,) = bouncing(views(document))
    assert asked.about == back
    assert "from Marketing to Sales and back" in asked.words
