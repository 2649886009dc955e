"""Where an action came from: the whole chain from note and votes to what was promised."""

from facilitator.core.document import Document
from facilitator.core.phrases import counted, quoted
from facilitator.core.plan.agenda import Block
from facilitator.core.run.actions import Action
from facilitator.core.run.board import Note
from facilitator.core.run.solutions import Solution
from facilitator.core.run.vote.opportunities import Opportunity


def opportunity_of(document: Document, action: Action) -> int | None:
    """The id of the opportunity behind an action, directly or through its solution: whose dots are its dots."""
    solution = document.find(Solution, action.solution_id)
    return solution.opportunity_id if solution and solution.opportunity_id else action.opportunity_id


def origin(document: Document, action: Action, dots: int | None = None) -> str:
    """Where an action came from, in words: "from solution “Beta wording”, 17 dots"; "" if it was simply added.

    `dots` are those of the opportunity behind it, None if there was no vote.
    """
    votes = "" if dots is None else f", {counted(dots, 'dot')}"
    if solution := document.find(Solution, action.solution_id):
        return f"from solution {quoted(solution.title)}{votes}"
    if opportunity := document.find(Opportunity, action.opportunity_id):
        return f"from opportunity {quoted(opportunity.title)}{votes}"
    if note := document.find(Note, action.note_id):
        return f"from note {quoted(note.text)}{votes}"
    block = document.find(Block, action.block_id)
    return f"captured in {quoted(block.title)}" if block else ""
