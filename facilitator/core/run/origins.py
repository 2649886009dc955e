"""Where an action came from: the whole chain from assessment, note and votes, or the plan, to what was promised."""

from facilitator.core.assess.improving import Improvement
from facilitator.core.document import Document
from facilitator.core.phrases import counted, quoted
from facilitator.core.plan.agenda import Block
from facilitator.core.run.actions import Action
from facilitator.core.run.board import Note
from facilitator.core.run.raising import behind_block, behind_note, behind_notes
from facilitator.core.run.solutions import Solution
from facilitator.core.run.vote import opportunities
from facilitator.core.run.vote.opportunities import Opportunity


def opportunity_of(document: Document, action: Action) -> int | None:
    """The id of the opportunity behind an action, directly or through its solution: whose dots are its dots."""
    solution = document.find(Solution, action.solution_id)
    return solution.opportunity_id if solution and solution.opportunity_id else action.opportunity_id


def origin(document: Document, action: Action, dots: int | None = None) -> str:
    """Where an action came from, in words: "from solution “Beta wording”, 17 dots", "from improvement plan “Roadmap
    talks”"; "" if it was simply added. What the assessment said of it at the beginning stands in brackets at the end:
    "from note “Beta wording” (Baseline: Product 4.2, Sales 2.1)".

    `dots` are those of the opportunity behind it, None if there was no vote.
    """
    votes = "" if dots is None else f", {counted(dots, 'dot')}"
    if solution := document.find(Solution, action.solution_id):
        behind = behind_opportunity(document, opportunity_of(document, action))
        return f"from solution {quoted(solution.title)}{votes}{_in_brackets(behind)}"
    if opportunity := document.find(Opportunity, action.opportunity_id):
        behind = behind_opportunity(document, opportunity.id)
        return f"from opportunity {quoted(opportunity.title)}{votes}{_in_brackets(behind)}"
    if note := document.find(Note, action.note_id):
        return f"from note {quoted(note.text)}{votes}{_in_brackets(behind_note(document, note.id))}"
    if plan := document.find(Improvement, action.improvement_id):
        return f"from improvement plan {quoted(plan.area)}"
    block = document.find(Block, action.block_id)
    return f"captured in {quoted(block.title)}{_in_brackets(behind_block(document, block.id))}" if block else ""


def behind_opportunity(document: Document, opportunity_id: int | None) -> str:
    """What the assessment said that brought the notes of an opportunity to the board; "" if it did not."""
    opportunity = document.find(Opportunity, opportunity_id)
    notes = opportunities.origin(document, opportunity).notes if opportunity else ()
    return behind_notes(document, [note.id for note in notes])


def _in_brackets(behind: str) -> str:
    return f" ({behind})" if behind else ""
