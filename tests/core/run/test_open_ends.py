from datetime import date

from facilitator.core.document import Document
from facilitator.core.people import add_person
from facilitator.core.run import raci
from facilitator.core.run.actions import ActionState, add_action, set_state
from facilitator.core.run.captured import add_question, answer_question, park_question
from facilitator.core.run.open_ends import OpenEndKind, open_ends
from facilitator.core.run.solutions import add_solution


def test_nothing_is_open_in_an_empty_workshop(document: Document, workshop_id: int) -> None:
    assert open_ends(document, workshop_id) == []


def test_what_is_open_is_counted_in_words(document: Document, workshop_id: int) -> None:
    ada = add_person(document, "Ada")
    add_action(document, workshop_id, "whole", owner_id=ada.id, due=date(2027, 1, 15), measure="seen")
    bare = add_action(document, workshop_id, "bare")
    dated = add_action(document, workshop_id, "dated", due=date(2027, 1, 15))
    set_state(document, add_action(document, workshop_id, "dropped").id, ActionState.DROPPED)
    asked = [add_question(document, workshop_id, text) for text in ("open", "answered", "parked")]
    answer_question(document, asked[1].id)
    park_question(document, asked[2].id)
    solution = add_solution(document, workshop_id, "Wording")
    raci.add_row(document, workshop_id, "Policy")
    ends = open_ends(document, workshop_id)
    assert [end.words for end in ends] == [
        "2 actions have no owner",
        "1 action has no date",
        "2 actions have no success measure",
        "1 question is still open",
        "1 solution is incomplete",
        "2 gaps or overlaps in the RACI table",
    ]
    by_kind = {end.kind: end.ids for end in ends}
    assert by_kind[OpenEndKind.OWNER] == (bare.id, dated.id)
    assert by_kind[OpenEndKind.DATE] == (bare.id,)
    assert by_kind[OpenEndKind.QUESTION] == (asked[0].id,)
    assert by_kind[OpenEndKind.SOLUTION] == (solution.id,)
