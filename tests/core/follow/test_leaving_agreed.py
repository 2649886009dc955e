from datetime import date

import pytest

from facilitator.core import people
from facilitator.core.agree.handing import handoffs
from facilitator.core.agree.language import glossary
from facilitator.core.agree.looping import loops
from facilitator.core.agree.practices import adopting, friction, processes
from facilitator.core.agree.practices.processes import ProcessOwner
from facilitator.core.agree.service import commitments, slas
from facilitator.core.agree.service.sla_reviews import add_reviewers
from facilitator.core.agree.service.slas import Commitment, Sla, SlaReviewer
from facilitator.core.document import Document
from facilitator.core.follow.leaving import HeldAs, hand_over, holdings
from facilitator.core.people import Person, Team

TODAY = date(2027, 5, 4)


@pytest.fixture
def pair(document: Document) -> tuple[Person, Person]:
    team = document.all(Team)[0]
    maria = people.add_person(document, "Maria Lind", team_id=team.id)
    return maria, people.add_person(document, "Tom Reed", team_id=team.id)


@pytest.fixture
def held(document: Document, pair: tuple[Person, Person]) -> Sla:
    """Maria holds something of most kinds of agreement."""
    maria, _tom = pair
    team = document.all(Team)[0]
    sla = slas.start_sla(document, handoffs.add_handoff(document, "Leads").id)
    promise = commitments.add_commitment(document, sla.id, "First call within 4 hours")
    commitments.set_commitment_owner(document, promise.id, maria.id)
    slas.escalate_to_person(document, sla.id, maria.id)
    add_reviewers(document, sla.id, [maria.id])
    loops.set_loop_owner(document, loops.add_loop(document, "Lost deals").id, maria.id)
    glossary.set_term_owner(document, glossary.add_term(document, "Beta").id, maria.id)
    adopting.adopt(document, "no-surprises", TODAY)
    adopting.set_practice_owner(document, "no-surprises", maria.id)
    point = friction.add_friction(document, date(2027, 5, 1), "Demos break")
    friction.set_friction_owner(document, point.id, maria.id)
    process = processes.add_process(document, "Launch")
    processes.set_process_owner(document, process.id, team.id, maria.id)
    return sla


def test_all_that_somebody_holds_of_agreements_is_told_with_its_place(
    document: Document, pair: tuple[Person, Person], held: Sla
) -> None:
    told = [(one.title, one.where) for one in holdings(document, pair[0].id) if one.held_as is HeldAs.AGREEMENT]
    assert told == [
        ("First call within 4 hours", "Promise: Leads"),
        ("Leads", "Settles what the sides disagree on"),
        ("Leads", "Reviews the agreement"),
        ("Lost deals", "Feedback loop"),
        ("Beta", "Word of the glossary"),
        ("No surprises", "Practice"),
        ("Demos break", "Experiment"),
        ("Launch", "Process"),
    ]


def test_it_goes_with_the_rest_in_one_step_and_comes_back_with_undo(
    document: Document, pair: tuple[Person, Person], held: Sla
) -> None:
    maria, tom = pair
    before = [one.title for one in holdings(document, maria.id)]
    hand_over(document, maria.id, tom.id)
    assert holdings(document, maria.id) == []
    assert [one.title for one in holdings(document, tom.id)] == before
    assert document.all(Commitment)[0].owner_id == document.all(ProcessOwner)[0].person_id == tom.id
    document.undo()
    assert [one.title for one in holdings(document, maria.id)] == before


def test_who_reviews_it_already_reviews_it_once(document: Document, pair: tuple[Person, Person], held: Sla) -> None:
    add_reviewers(document, held.id, [pair[1].id])
    hand_over(document, pair[0].id, pair[1].id)
    assert [one.person_id for one in document.all(SlaReviewer)] == [pair[1].id]


def test_what_has_ended_stays_whose_it_was(document: Document, pair: tuple[Person, Person]) -> None:
    loop = loops.add_loop(document, "Lost deals")
    loops.set_loop_owner(document, loop.id, pair[0].id)
    loops.end_loop(document, loop.id)
    assert holdings(document, pair[0].id) == []


def test_a_process_of_a_team_is_nobodys_until_the_team_names_somebody(
    document: Document, pair: tuple[Person, Person], held: Sla
) -> None:
    ruth = people.add_person(document, "Ruth Weiss", team_id=document.all(Team)[1].id)
    hand_over(document, pair[0].id, ruth.id)
    assert document.all(ProcessOwner) == []
    assert document.all(Commitment)[0].owner_id == ruth.id
