"""One typed line becomes a promise with its team and owner, who settles a disagreement, or a metric."""

import pytest

from facilitator.core import people
from facilitator.core.agree.handing.handoffs import Receiver
from facilitator.core.agree.service.commitments import commitments_of, indicators_of
from facilitator.core.agree.service.slas import Sla, settled_by
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.measures.indicators import Indicator
from facilitator.core.people import Person, Team
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.drafted import add_drafted_handoff, add_drafted_metric, add_promise, settle_by
from tests.core.agreed import agree


@pytest.fixture
def sla(document: Document, workshop: Workshop) -> Sla:
    agree(document)
    made = document.all(Sla)[0]
    with document.step("Clear") as step:
        for one in commitments_of(document, made.id):
            step.remove(one)
    document.forget_history()
    return made


def _named(document: Document, team_id: int | None) -> str:
    return document.get(Team, team_id).name if team_id else ""


def test_a_side_that_is_known_is_set_though_the_other_is_not(document: Document) -> None:
    product = next(team for team in document.all(Team) if team.name == "Product")
    handoff = add_drafted_handoff(document, "Support to Product")
    assert (handoff.title, handoff.giver_id) == ("Support to Product", None)
    assert [one.team_id for one in document.all(Receiver, handoff_id=handoff.id)] == [product.id]


def test_a_promise_names_its_team_its_owner_and_its_number(document: Document, sla: Sla) -> None:
    made = add_promise(document, sla.id, "sales: First call within 4 hours @Tom")
    tom = next(one for one in document.all(Person) if one.name == "Tom Reed")
    assert (made.text, _named(document, made.team_id), made.owner_id) == ("First call within 4 hours", "Sales", tom.id)
    assert indicators_of(document, [made])[made.indicator_id or 0].target == 4
    assert document.undo() == "Add commitment"
    assert commitments_of(document, sla.id) == []


def test_without_a_team_the_side_that_promised_less_does(document: Document, sla: Sla) -> None:
    made = [add_promise(document, sla.id, words) for words in ("50 leads", "Log them", "Read the notes: all of them")]
    assert [_named(document, one.team_id) for one in made] == ["Marketing", "Sales", "Marketing"]
    assert made[2].text == "Read the notes: all of them"
    other = add_promise(document, sla.id, "Product: a page for each release")
    assert _named(document, other.team_id) == "Product"


def test_a_promise_of_nothing_is_refused_whole(document: Document, sla: Sla) -> None:
    for typed in ("", "Sales:", "@Tom"):
        with pytest.raises(UserError, match="no text yet"):
            add_promise(document, sla.id, typed)
    assert commitments_of(document, sla.id) == []


def test_who_settles_it_is_a_person_if_somebody_is_called_so_else_a_role(document: Document, sla: Sla) -> None:
    maria = next(one for one in document.all(Person) if one.name == "Maria Lind")
    assert settle_by(document, sla.id, "maria  lind").escalate_id == maria.id
    role = settle_by(document, sla.id, "The two heads")
    assert (role.escalate_id, settled_by(document, role)) == (None, "The two heads")
    settle_by(document, sla.id, "Maria Lind")
    nobody = settle_by(document, sla.id, " ")
    assert (nobody.escalate_id, nobody.escalate_to) == (None, "")
    gone = people.set_gone(document, maria.id)
    assert settle_by(document, sla.id, gone.name).escalate_to == "Maria Lind"


def test_a_metric_may_say_what_is_counted(document: Document, workshop: Workshop) -> None:
    made = add_drafted_metric(document, "Win rate: deals won of all offers")
    assert (document.get(Indicator, made.indicator_id).name, made.definition) == (
        "Win rate",
        "deals won of all offers",
    )
    assert add_drafted_metric(document, "Ratio 3:1").definition == ""
    with pytest.raises(UserError):
        add_drafted_metric(document, "win rate")
