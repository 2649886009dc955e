"""What a day has brought and what it leaves open, in words."""

from typing import Final

from facilitator.core.agree.plan.plan_missing import plan_missing
from facilitator.core.document import Document
from facilitator.core.phrases import counted
from facilitator.core.plan.workshops import Workshop, local
from facilitator.core.record import Record
from facilitator.core.run.actions import Action
from facilitator.core.run.captured import Decision, Parked, Question
from facilitator.core.run.drafting import drafts_plan
from facilitator.core.run.holding import HOLDING_RECORDS
from facilitator.core.run.open_ends import open_ends
from facilitator.core.run.raci import RaciCell, RaciColumn, RaciRow
from facilitator.core.run.solutions import Solution

SUM_RECORDS: Final[tuple[type[Record], ...]] = (
    Action,
    Decision,
    Question,
    Parked,
    Solution,
    RaciRow,
    RaciColumn,
    RaciCell,
    *HOLDING_RECORDS,
)
_KINDS = ((Action, "action"), (Decision, "decision"), (Question, "question"), (Parked, "parked item"))


def captured_words(document: Document, workshop_id: int) -> str:
    """How much was captured: "Captured: 3 actions, 1 decision, …"."""
    counts = (counted(len(document.all(kind, workshop_id=workshop_id)), noun) for kind, noun in _KINDS)
    return f"Captured: {', '.join(counts)}."


def open_words(document: Document, workshop_id: int) -> str:
    """What is open, a line for each sort of it; a sentence if nothing is."""
    ends = [end.words for end in open_ends(document, workshop_id)] + _of_plan(document, workshop_id)
    return "\n".join(f"•  {words}" for words in ends) or "Nothing: everything has an owner, a date and an answer."


def _of_plan(document: Document, workshop_id: int) -> list[str]:
    """What a workshop that drafted the collaboration plan leaves of it, and where that goes on."""
    if not drafts_plan(document, workshop_id):
        return []
    today = local(document.get(Workshop, workshop_id), document.now()).date()
    number = sum(len(lacking) for lacking in plan_missing(document, today).values())
    lacks = f"The plan lacks {counted(number, 'thing')} yet" if number else "The plan lacks nothing"
    return [f"{lacks}. Go on under Agreements, Plan: make a version, and ask somebody of another team to review it."]
