from facilitator.core import people
from facilitator.core.document import Document
from facilitator.core.functions import team_for
from facilitator.core.people import Team


def test_the_team_that_bears_the_name_goes_before_those_that_speak_of_it(document: Document) -> None:
    brand = people.add_team(document, "Product Marketing")
    exact = next(team for team in document.all(Team) if team.name == "Marketing")
    assert team_for("Marketing", [brand]) == brand
    assert team_for("Marketing", [brand, exact]) == exact
    assert team_for("Sales", [brand, exact]) is None
