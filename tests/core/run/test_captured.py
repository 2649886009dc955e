from collections.abc import Callable, Sequence
from datetime import datetime

import pytest

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import Team, add_person
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.captured import (
    Decision,
    Parked,
    Question,
    QuestionState,
    add_decision,
    add_parked,
    add_question,
    answer_question,
    as_asked,
    edit_decision,
    edit_parked,
    edit_question,
    move_captured,
    park_question,
    queue,
    remove_captured,
    reopen_question,
    set_asked,
    settle,
    unsettled,
)

Forward = Callable[[float], datetime]


def _texts(records: Sequence[Question | Parked | Decision]) -> list[str]:
    return [record.text for record in records]


def test_a_decision_keeps_its_reason_and_may_have_none(document: Document, bare: Workshop) -> None:
    decision = add_decision(document, bare.id, "One glossary", "three meanings")
    assert (decision.text, decision.why) == ("One glossary", "three meanings")
    edited = edit_decision(document, decision.id, "One glossary, owned by PMM", "")
    assert document.get(Decision, decision.id) == edited
    with pytest.raises(UserError, match="what was decided"):
        edit_decision(document, decision.id, " ", "because")
    document.undo()
    assert document.get(Decision, decision.id) == decision


def test_questions_wait_in_a_queue_that_can_be_sorted(document: Document, bare: Workshop, forward: Forward) -> None:
    first = add_question(document, bare.id, "first")
    forward(1)
    add_question(document, bare.id, "second")
    forward(1)
    third = add_question(document, bare.id, "third")
    move_captured(document, Question, bare.id, [third.id], first.id)
    assert _texts(queue(document.all(Question))) == ["third", "first", "second"]
    assert _texts(as_asked(document.all(Question))) == ["first", "second", "third"]
    answer_question(document, first.id, "Yes, from March")
    assert _texts(queue(document.all(Question))) == ["third", "second"]
    assert document.get(Question, first.id).answer == "Yes, from March"
    reopen_question(document, first.id)
    assert _texts(queue(document.all(Question))) == ["third", "first", "second"]


def test_a_question_says_who_asks_and_whom(document: Document, bare: Workshop) -> None:
    product, marketing = document.all(Team)[:2]
    ada = add_person(document, "Ada", team_id=marketing.id)
    question = add_question(document, bare.id, "When is beta")
    set_asked(document, question.id, marketing.id, ada.id, product.id)
    edit_question(document, question.id, "When does beta start")
    stored = document.get(Question, question.id)
    assert (stored.text, stored.team_id, stored.person_id, stored.for_team_id) == (
        "When does beta start",
        marketing.id,
        ada.id,
        product.id,
    )
    with pytest.raises(UserError):
        set_asked(document, question.id, 999, None, None)


def test_a_parked_question_is_linked_and_leaves_the_parking_lot_when_it_is_taken_up(
    document: Document, bare: Workshop
) -> None:
    question = add_question(document, bare.id, "Pricing tiers")
    parked = park_question(document, question.id)
    assert document.undo_label == "Park question"
    assert (parked.text, parked.question_id) == ("Pricing tiers", question.id)
    assert queue(document.all(Question)) == []
    with pytest.raises(UserError, match="already"):
        park_question(document, question.id)
    reopen_question(document, question.id)
    assert document.all(Parked) == []
    assert _texts(queue(document.all(Question))) == ["Pricing tiers"]
    document.undo()
    assert document.all(Parked) == [parked]
    answer_question(document, question.id)
    assert document.all(Parked) == []


def test_a_parked_question_says_the_same_in_both_places(document: Document, bare: Workshop) -> None:
    question = add_question(document, bare.id, "Pricing")
    parked = park_question(document, question.id)
    edit_question(document, question.id, "Pricing tiers")
    assert _texts(document.all(Parked)) == ["Pricing tiers"]
    edit_parked(document, parked.id, "Which tiers")
    assert _texts([*document.all(Question), *document.all(Parked)]) == ["Which tiers", "Which tiers"]
    assert document.undo() == "Edit parked item"
    assert _texts([*document.all(Question), *document.all(Parked)]) == ["Pricing tiers", "Pricing tiers"]


def test_removing_a_parked_question_from_the_lot_opens_it_again(document: Document, bare: Workshop) -> None:
    question = add_question(document, bare.id, "Pricing tiers")
    remove_captured(document, park_question(document, question.id))
    assert document.get(Question, question.id).state is QuestionState.OPEN
    park_question(document, question.id)
    remove_captured(document, document.get(Question, question.id))
    assert document.all(Question) == []
    assert document.all(Parked) == []


def test_parked_items_are_edited_and_settled(document: Document, bare: Workshop) -> None:
    parked = add_parked(document, bare.id, "Pricing")
    edit_parked(document, parked.id, "Pricing tiers")
    assert _texts(unsettled(document.all(Parked))) == ["Pricing tiers"]
    settle(document, parked.id)
    assert unsettled(document.all(Parked)) == []
    settle(document, parked.id, settled=False)
    assert document.undo_label == "Reopen parked item"
    assert len(unsettled(document.all(Parked))) == 1
