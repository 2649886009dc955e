from facilitator.core.document import Document
from facilitator.core.plan.agenda import Block
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.actions import Action, add_action
from facilitator.core.run.board import add_note, add_standard_lanes
from facilitator.core.run.origins import opportunity_of, origin
from facilitator.core.run.solutions import add_action_to, add_solution, remove_solution
from facilitator.core.run.vote.opportunities import Opportunity


def test_an_action_says_where_it_came_from(document: Document, bare: Workshop) -> None:
    note = add_note(document, add_standard_lanes(document, bare.id)[0].id, "Beta is not GA")
    with document.step("Add opportunity") as step:
        opportunity = step.put(Opportunity(id=document.new_id(), workshop_id=bare.id, title="Beta wording"))
    solution = add_solution(document, bare.id, "One sentence", opportunity.id)
    action = add_action_to(document, solution.id, "Write it")
    assert origin(document, action, 17) == "from solution “One sentence”, 17 dots"
    assert origin(document, action, 1) == "from solution “One sentence”, 1 dot"
    assert opportunity_of(document, action) == opportunity.id
    remove_solution(document, solution.id)
    left = document.get(Action, action.id)
    assert origin(document, left) == "from opportunity “Beta wording”"
    assert origin(document, add_action(document, bare.id, "x", note_id=note.id)) == "from note “Beta is not GA”"
    assert origin(document, add_action(document, bare.id, "x")) == ""


def test_an_action_captured_in_passing_names_the_block(
    document: Document, day: Workshop, blocks: dict[str, Block]
) -> None:
    action = add_action(document, day.id, "Send deck", block_id=blocks["Mapping"].id)
    assert origin(document, action) == "captured in “Mapping”"


def test_a_long_note_is_shortened_in_the_sentence(document: Document, bare: Workshop) -> None:
    note = add_note(document, add_standard_lanes(document, bare.id)[0].id, "word " * 900)
    said = origin(document, add_action(document, bare.id, "x", note_id=note.id))
    assert said.endswith("…”")
    assert len(said) < 80
