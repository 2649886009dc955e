from datetime import date

import pytest

from facilitator.core import people
from facilitator.core.agree.service import criteria, slas
from facilitator.core.agree.service.criteria import criteria_of, part_of
from facilitator.core.agree.service.sla_content import framework_title, frameworks, parts_of, qualifies
from facilitator.core.agree.service.slas import Criterion, Framework, Sla, SlaReviewed
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.lines import change_line
from tests.core.agree.handed import agreement, handoff


def _texts(document: Document, sla: Sla) -> list[str]:
    return [one.text for one in criteria_of(document, document.get(Sla, sla.id))]


def test_a_handoff_has_one_agreement(document: Document) -> None:
    leads = handoff(document)
    first = slas.start_sla(document, leads.id)
    assert slas.start_sla(document, leads.id) == first
    assert slas.sla_of(document, leads.id) == first
    assert document.undo() == "Start SLA"
    assert slas.sla_of(document, leads.id) is None


def test_agreements_come_in_the_order_of_the_handoffs(document: Document) -> None:
    first, second = handoff(document, "First"), handoff(document, "Second")
    slas.start_sla(document, second.id)
    slas.start_sla(document, first.id)
    assert [one.handoff_id for one in slas.slas(document)] == [first.id, second.id]


def test_only_the_fields_given_change(document: Document) -> None:
    sla = agreement(document)
    slas.edit_sla(document, sla.id, fit="50 people or more", signal="Asked for a demo")
    slas.edit_sla(document, sla.id, signal="  ")
    stored = document.get(Sla, sla.id)
    assert (stored.fit, stored.signal, stored.contact) == ("50 people or more", "", "")


def test_a_person_or_a_role_settles_it_never_both(document: Document) -> None:
    sla, ada = agreement(document), people.add_person(document, "Ada Okafor")
    assert slas.settled_by(document, sla) == ""
    slas.escalate_to_role(document, sla.id, "Head of sales")
    sla = slas.escalate_to_person(document, sla.id, ada.id)
    assert (sla.escalate_to, slas.settled_by(document, sla)) == ("", "Ada Okafor")
    sla = slas.escalate_to_role(document, sla.id, "")
    assert slas.settled_by(document, sla) == "Ada Okafor"
    sla = slas.escalate_to_role(document, sla.id, "Chief of staff")
    assert (sla.escalate_id, slas.settled_by(document, sla)) == (None, "Chief of staff")


def test_the_sides_are_those_who_hand_over_and_those_who_take(document: Document) -> None:
    leads = handoff(document)
    giving, taking = slas.sides(document, leads.id)
    assert ([one.name for one in giving], [one.name for one in taking]) == (["Marketing"], ["Sales"])
    change_line(document, "Open", type(leads), leads.id, giver_id=None)
    assert slas.sides(document, leads.id)[0] == []


def test_removing_an_agreement_takes_its_own_along_and_undo_brings_it_back(document: Document) -> None:
    sla = agreement(document)
    criteria.choose_framework(document, sla.id, Framework.BANT)
    with document.step("Review") as step:
        step.put(SlaReviewed(id=document.new_id(), sla_id=sla.id, day=date(2027, 1, 12)))
    slas.remove_sla(document, sla.id)
    assert not document.has(Criterion)
    assert not document.has(SlaReviewed)
    document.undo()
    assert len(_texts(document, sla)) == 4


def test_the_words_differ_for_what_is_no_lead(document: Document) -> None:
    assert qualifies(handoff(document)).fit.title != qualifies(handoff(document, "Releases", "")).fit.title


@pytest.mark.parametrize("framework", [one.key for one in frameworks()])
def test_every_framework_puts_a_line_for_each_letter(document: Document, framework: Framework) -> None:
    sla = criteria.choose_framework(document, agreement(document).id, framework)
    lines = criteria_of(document, sla)
    letters = [part.letter for one in lines if (part := part_of(sla, one))]
    assert "".join(letters) == framework_title(framework)


def test_changing_the_framework_and_back_loses_nothing(document: Document) -> None:
    sla = agreement(document)
    criteria.add_criterion(document, sla.id, "The account is in the CRM")
    criteria.choose_framework(document, sla.id, Framework.BANT)
    budget = criteria_of(document, document.get(Sla, sla.id))[1]
    criteria.edit_criterion(document, budget.id, "A budget of this year is named")
    criteria.choose_framework(document, sla.id, Framework.MEDDIC)
    assert len(_texts(document, sla)) == 1 + len(parts_of(Framework.MEDDIC))
    criteria.choose_framework(document, sla.id, Framework.OWN)
    assert _texts(document, sla) == ["The account is in the CRM"]
    criteria.choose_framework(document, sla.id, Framework.BANT)
    assert _texts(document, sla)[:2] == ["The account is in the CRM", "A budget of this year is named"]
    assert len(_texts(document, sla)) == 5


def test_choosing_a_framework_is_one_step(document: Document) -> None:
    sla = agreement(document)
    criteria.choose_framework(document, sla.id, Framework.SPICED)
    assert document.undo() == "Choose framework"
    assert _texts(document, sla) == []
    assert document.get(Sla, sla.id).framework is Framework.OWN


def test_lines_move_and_must_say_something(document: Document) -> None:
    sla = agreement(document)
    first, second = (criteria.add_criterion(document, sla.id, text) for text in ("One", "Two"))
    criteria.move_criteria(document, [second.id], first.id)
    assert _texts(document, sla) == ["Two", "One"]
    with pytest.raises(UserError, match="no text yet"):
        criteria.edit_criterion(document, first.id, " ")
    criteria.remove_criterion(document, first.id)
    assert _texts(document, sla) == ["Two"]
