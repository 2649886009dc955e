"""What a day has brought and what it leaves open, in words."""

from facilitator.core.document import Document
from facilitator.core.phrases import counted
from facilitator.core.run.actions import Action
from facilitator.core.run.captured import Decision, Parked, Question
from facilitator.core.run.open_ends import open_ends
from facilitator.core.run.raci import RaciCell, RaciColumn, RaciRow
from facilitator.core.run.solutions import Solution

SUM_RECORDS = (Action, Decision, Question, Parked, Solution, RaciRow, RaciColumn, RaciCell)
_KINDS = ((Action, "action"), (Decision, "decision"), (Question, "question"), (Parked, "parked item"))


def captured_words(document: Document, workshop_id: int) -> str:
    """How much was captured: "Captured: 3 actions, 1 decision, …"."""
    counts = (counted(len(document.all(kind, workshop_id=workshop_id)), noun) for kind, noun in _KINDS)
    return f"Captured: {', '.join(counts)}."


def open_words(document: Document, workshop_id: int) -> str:
    """What is open, a line for each sort of it; a sentence if nothing is."""
    ends = [f"•  {end.words}" for end in open_ends(document, workshop_id)]
    return "\n".join(ends) or "Nothing: everything has an owner, a date and an answer."
