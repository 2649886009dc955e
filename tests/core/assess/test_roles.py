import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.core import file, people
from facilitator.core.assess.roles import Role, RoleTeam, role_teams, set_role, team_of
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import Team
from facilitator.core.run.rehearse.rehearsal import SetClock
from tests.core.hand import NOON

PRODUCT, MARKETING, SALES = Role


def named(document: Document, *names: str) -> dict[str, Team]:
    """A programme with just these teams in use."""
    for number, team in enumerate(document.all(Team)):
        people.rename_team(document, team.id, f"Former team {number}")
        people.retire_team(document, team.id)
    return {name: people.add_team(document, name) for name in names}


def meant(document: Document) -> dict[Role, str]:
    return {role: team.name for role, team in role_teams(document).items()}


def test_the_teams_of_a_new_programme_are_found(document: Document) -> None:
    assert meant(document) == {PRODUCT: "Product", MARKETING: "Marketing", SALES: "Sales"}


def test_product_marketing_is_marketing_before_marketing(document: Document) -> None:
    named(document, "Marketing", "Product Marketing", "Product", "Sales")
    assert meant(document) == {PRODUCT: "Product", MARKETING: "Product Marketing", SALES: "Sales"}


@pytest.mark.parametrize(
    ("role", "name"),
    [
        (PRODUCT, "product"),
        (PRODUCT, "Product management"),
        (PRODUCT, "Product & Design"),
        (PRODUCT, "R&D"),
        (PRODUCT, "The product team"),
        (MARKETING, "PMM"),
        (MARKETING, "Product-Marketing"),
        (MARKETING, "Product marketing management"),
        (MARKETING, "Product Marketing EMEA"),
        (MARKETING, "Field marketing"),
        (SALES, "Revenue"),
        (SALES, "Commercial"),
        (SALES, "Sales North"),
        (SALES, "Vertrieb"),
    ],
)
def test_a_team_is_found_by_the_names_that_it_goes_by(document: Document, role: Role, name: str) -> None:
    named(document, "Finance", name, "Customer success")
    assert meant(document) == {role: name}


@pytest.mark.parametrize("name", ["Sales and marketing", "Legal", "Salesforce admins", "Production"])
def test_a_name_that_fits_two_roles_or_none_is_not_guessed(document: Document, name: str) -> None:
    named(document, name)
    assert meant(document) == {}


def test_the_whole_name_goes_before_a_part_of_it_and_the_first_in_the_list_before_the_next(document: Document) -> None:
    found = named(document, "Sales engineering", "Sales", "Revenue")
    assert team_of(document, SALES) == found["Sales"]
    people.retire_team(document, found["Sales"].id)
    assert team_of(document, SALES) == found["Revenue"]


def test_a_chosen_team_goes_before_one_found_by_name(document: Document) -> None:
    found = named(document, "Product", "Platform", "Sales")
    set_role(document, PRODUCT, found["Platform"].id)
    assert team_of(document, PRODUCT) == found["Platform"]
    set_role(document, PRODUCT, None)
    assert team_of(document, PRODUCT) == found["Product"]


def test_a_team_chosen_for_one_role_is_not_guessed_for_another(document: Document) -> None:
    found = named(document, "Product", "Sales")
    set_role(document, MARKETING, found["Product"].id)
    assert meant(document) == {MARKETING: "Product", SALES: "Sales"}


def test_one_team_may_be_chosen_for_two_roles(document: Document) -> None:
    found = named(document, "Product and marketing", "Sales")
    for role in (PRODUCT, MARKETING):
        set_role(document, role, found["Product and marketing"].id)
    assert meant(document) == {PRODUCT: "Product and marketing", MARKETING: "Product and marketing", SALES: "Sales"}


def test_choosing_again_replaces_what_was_chosen(document: Document) -> None:
    found = named(document, "Alpha", "Beta")
    set_role(document, SALES, found["Alpha"].id)
    set_role(document, SALES, found["Beta"].id)
    assert [one.team_id for one in document.all(RoleTeam)] == [found["Beta"].id]


def test_a_retired_team_is_never_meant(document: Document) -> None:
    found = named(document, "Sales", "Field force")
    set_role(document, SALES, found["Field force"].id)
    people.retire_team(document, found["Field force"].id)
    assert team_of(document, SALES) == found["Sales"]
    with pytest.raises(UserError, match="Field force is retired"):
        set_role(document, SALES, found["Field force"].id)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(("Product", "PMM", "Marketing", "Sales", "R&D", "Revenue", "Sales ops")), unique=True))
def test_by_guess_no_team_has_two_roles_whatever_the_teams(names: list[str]) -> None:
    document = file.in_memory(SetClock(NOON))
    named(document, *names)
    ids = [team.id for team in role_teams(document).values()]
    assert len(ids) == len(set(ids))
    assert bool(ids) == bool(names)
    document.close()
