import pytest

from facilitator.core import people
from facilitator.core.agree.service.sla_reviews import reviewers
from facilitator.core.agree.service.slas import Sla
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.ui.parts.agreements.slas.review_box import REVIEWERS
from facilitator.ui.parts.people_line import add_typed
from tests.core.agree.handed import agreement, team


@pytest.fixture
def sla(document: Document) -> Sla:
    return agreement(document)


def test_a_team_adds_everybody_on_it(document: Document, sla: Sla) -> None:
    sales = team(document, "Sales")
    with pytest.raises(UserError, match="Nobody is on Sales"):
        add_typed(document, REVIEWERS, sla.id, "sales")
    ada, bo = (people.add_person(document, name, team_id=sales.id) for name in ("Ada Okafor", "Bo Li"))
    add_typed(document, REVIEWERS, sla.id, "sales")
    assert reviewers(document, sla.id) == [ada, bo]
    with pytest.raises(UserError, match="Type a name"):
        add_typed(document, REVIEWERS, sla.id, " ")


def test_a_name_adds_one_person(document: Document, sla: Sla) -> None:
    ada = people.add_person(document, "Ada Okafor")
    people.add_person(document, "Bo Li")
    add_typed(document, REVIEWERS, sla.id, "ada")
    assert reviewers(document, sla.id) == [ada]
