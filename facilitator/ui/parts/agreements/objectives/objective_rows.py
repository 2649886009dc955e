"""Objectives as rows of a list."""

from collections.abc import Sequence
from datetime import date

from facilitator.core.agree.figures.objectives import ObjectiveNow
from facilitator.core.document import Document
from facilitator.core.people import Person
from facilitator.core.phrases import day_words
from facilitator.ui.widgets.richlist import RichRow


def objective_rows(document: Document, all_now: Sequence[ObjectiveNow], today: date) -> list[RichRow]:
    """Each objective with how far it has come, until when, and whose it is; one that is over and open is late."""
    return [_row(document, now, today) for now in all_now]


def _row(document: Document, now: ObjectiveNow, today: date) -> RichRow:
    one = now.objective
    owner = document.find(Person, one.owner_id)
    until = f"until {day_words(one.until, today)}" if one.until else ""
    late = one.until is not None and one.until < today and not one.closed
    lead = "Closed" if one.closed else "Over" if late else ""
    small = " · ".join(part for part in (now.words, until, owner.name if owner else "") if part)
    return RichRow(one.id, lead, one.text, small, warn=late)
