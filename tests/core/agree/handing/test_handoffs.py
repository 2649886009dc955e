import pytest

from facilitator.core import people
from facilitator.core.agree.handing import handoffs
from facilitator.core.agree.handing.handoffs import Field, Handoff, Receiver, add_handoff
from facilitator.core.agree.service import slas
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import Team
from tests.core.agree.handed import team

USUAL = ("Marketing", "Sales", "Customer Success", "Product")


@pytest.fixture
def teams(document: Document) -> dict[str, Team]:
    return {name: team(document, name) for name in USUAL}


def names(document: Document, handoff: Handoff) -> tuple[str | None, list[str]]:
    giver = document.find(Team, handoff.giver_id)
    takers = [document.get(Team, one).name for one in handoffs.receivers_of(document, handoff.id)]
    return giver.name if giver else None, takers


@pytest.mark.usefixtures("teams")
def test_the_usual_four_come_once_and_as_one_step(document: Document) -> None:
    made = handoffs.add_usual_handoffs(document)
    assert [names(document, one) for one in made] == [
        ("Marketing", ["Sales"]),
        ("Sales", ["Customer Success"]),
        ("Customer Success", ["Product"]),
        ("Product", ["Marketing", "Sales", "Customer Success"]),
    ]
    assert handoffs.add_usual_handoffs(document) == []
    document.undo()
    assert document.all(Handoff) == []


def test_teams_are_found_by_what_their_names_speak_of_and_others_stay_open(document: Document) -> None:
    people.rename_team(document, team(document, "Marketing").id, "Product marketing")
    people.rename_team(document, team(document, "Sales").id, "Account executives")
    people.retire_team(document, team(document, "Customer Success").id)
    first, second, third, _fourth = handoffs.add_usual_handoffs(document)
    assert names(document, first) == ("Product marketing", ["Account executives"])
    assert names(document, second) == ("Account executives", [])
    assert names(document, third) == (None, ["Product"])


def test_a_usual_handoff_that_was_made_by_hand_is_not_added_again(document: Document, teams: dict[str, Team]) -> None:
    add_handoff(document, "qualified leads", teams["Marketing"].id, [teams["Sales"].id])
    assert [one.key for one in handoffs.add_usual_handoffs(document)] == ["sales_cs", "cs_product", "product_gtm"]


def test_each_usual_handoff_asks_its_own_and_one_of_their_own_asks_everything(
    document: Document, teams: dict[str, Team]
) -> None:
    for one in handoffs.add_usual_handoffs(document):
        fields = [question.field for question in handoffs.questions_of(one)]
        assert len(set(fields)) == len(fields) >= 4
        assert fields[-2:] == [Field.REALITY, Field.FRICTION]
    own = add_handoff(document, "Contracts", teams["Sales"].id)
    assert {question.field for question in handoffs.questions_of(own)} == set(Field)


def test_what_is_answered_is_kept_and_can_be_taken_back(document: Document, teams: dict[str, Team]) -> None:
    one = add_handoff(document, "Leads", teams["Marketing"].id)
    for field in Field:
        answered = handoffs.answer_handoff(document, one.id, field, f" about {field} ")
        assert handoffs.answer_of(answered, field) == f"about {field}"
    cleared = handoffs.answer_handoff(document, one.id, Field.FRICTION, " ")
    assert cleared.friction == ""
    with pytest.raises(UserError, match="characters long"):
        handoffs.answer_handoff(document, one.id, Field.REALITY, "x" * 5_001)


def test_a_team_does_not_hand_over_to_itself(document: Document, teams: dict[str, Team]) -> None:
    sales, marketing = teams["Sales"].id, teams["Marketing"].id
    with pytest.raises(UserError, match="itself"):
        add_handoff(document, "Leads", sales, [marketing, sales])
    one = add_handoff(document, "Leads", marketing, [sales])
    with pytest.raises(UserError, match="itself"):
        handoffs.set_giver(document, one.id, sales)
    with pytest.raises(UserError, match="itself"):
        handoffs.set_receivers(document, one.id, [marketing])
    assert names(document, document.get(Handoff, one.id)) == ("Marketing", ["Sales"])


def test_the_same_between_the_same_is_refused_on_every_way_to_it(document: Document, teams: dict[str, Team]) -> None:
    sales, marketing, cs = (teams[name].id for name in ("Sales", "Marketing", "Customer Success"))
    add_handoff(document, "Leads", marketing, [sales])
    with pytest.raises(UserError, match="same teams"):
        add_handoff(document, " LEADS", marketing, [sales, sales])
    other = add_handoff(document, "Leads", marketing, [cs])
    with pytest.raises(UserError, match="same teams"):
        handoffs.set_receivers(document, other.id, [sales])
    named = add_handoff(document, "Events", marketing, [sales])
    with pytest.raises(UserError, match="same teams"):
        handoffs.rename_handoff(document, named.id, "leads")
    third = add_handoff(document, "Leads", cs, [sales])
    with pytest.raises(UserError, match="same teams"):
        handoffs.set_giver(document, third.id, marketing)
    assert handoffs.rename_handoff(document, named.id, "Events ").title == "Events"


def test_a_retired_team_is_not_chosen_but_may_stay(document: Document, teams: dict[str, Team]) -> None:
    sales, marketing, cs = (teams[name].id for name in ("Sales", "Marketing", "Customer Success"))
    one = add_handoff(document, "Leads", marketing, [sales])
    people.retire_team(document, sales)
    with pytest.raises(UserError, match="retired"):
        add_handoff(document, "Wins", sales)
    assert handoffs.set_receivers(document, one.id, [sales, cs]) == [sales, cs]
    assert handoffs.set_giver(document, one.id, None).giver_id is None


def test_receivers_are_replaced_and_those_that_stay_keep_their_place(
    document: Document, teams: dict[str, Team]
) -> None:
    sales, marketing, cs = (teams[name].id for name in ("Sales", "Marketing", "Customer Success"))
    one = add_handoff(document, "Dates", teams["Product"].id, [sales, cs])
    handoffs.set_receivers(document, one.id, [marketing, cs, cs])
    assert handoffs.receivers_of(document, one.id) == [cs, marketing]
    assert handoffs.receivers_by(document) == {one.id: [cs, marketing]}


def test_removing_takes_receivers_and_the_agreement_along(document: Document, teams: dict[str, Team]) -> None:
    one = add_handoff(document, "Leads", teams["Marketing"].id, [teams["Sales"].id])
    slas.start_sla(document, one.id)
    handoffs.remove_handoff(document, one.id)
    assert not document.has(Handoff)
    assert not document.has(Receiver)
    assert not document.has(slas.Sla)
    document.undo()
    assert handoffs.receivers_of(document, one.id) == [teams["Sales"].id]


def test_they_are_moved_in_their_list_and_need_a_title(document: Document) -> None:
    first, second = add_handoff(document, "One"), add_handoff(document, "Two")
    handoffs.move_handoffs(document, [second.id], first.id)
    assert [one.title for one in handoffs.handoffs(document)] == ["Two", "One"]
    with pytest.raises(UserError, match="no title"):
        handoffs.rename_handoff(document, first.id, "  ")
