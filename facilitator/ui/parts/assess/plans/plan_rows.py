"""Plans as rows of a list, and what is said of the one at hand."""

from collections.abc import Sequence
from datetime import date

from facilitator.core.assess.improving import Improvement, missing
from facilitator.core.assess.waves import Wave
from facilitator.core.document import Document
from facilitator.core.lines import Missing
from facilitator.core.run.improvement_actions import progress
from facilitator.ui.widgets.richlist import RichRow


def plan_rows(document: Document, plans: Sequence[Improvement], today: date) -> list[RichRow]:
    """Each plan with how far it has come; one that is closed is never late."""
    return [_row(document, plan, today) for plan in plans]


def _row(document: Document, plan: Improvement, today: date) -> RichRow:
    come = progress(document, plan.id, today)
    if plan.closed:
        return RichRow(plan.id, "Closed", plan.area, come.words)
    return RichRow(plan.id, "Late" if come.late else "", plan.area, come.words, warn=come.late)


def plans_words(plans: Sequence[Improvement]) -> str:
    """How many plans there are: "3 under way, 1 closed"."""
    closed = sum(plan.closed for plan in plans)
    counts = ((len(plans) - closed, "under way"), (closed, "closed"))
    return ", ".join(f"{number} {state}" for number, state in counts if number)


def origin_words(document: Document, plan: Improvement) -> str:
    """Where the plan comes from."""
    wave = document.find(Wave, plan.wave_id)
    return f"Found in {wave.title}" if wave else ""


def missing_words(document: Document, plan: Improvement) -> tuple[str, str]:
    """The first thing that a plan still wants, with how many more there are, and all of them, each on a line."""
    wanting: list[Missing] = [] if plan.closed else missing(document, plan.id)
    if not wanting:
        return "", ""
    more = f" And {len(wanting) - 1} more." if len(wanting) > 1 else ""
    return wanting[0].words + more, "\n".join(one.words for one in wanting)
