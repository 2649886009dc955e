"""Tells typing on a sheet apart from answers that came in: thousands need not be counted at each key."""

from facilitator.core.assess.answers import AnswerComment, AnswerSheet
from facilitator.core.document import Document
from facilitator.core.record import Changes


def is_drafting(document: Document, changes: Changes | None) -> bool:
    """Whether nothing was touched but sheets that are not handed in yet, and what is said on them."""
    if changes is None or any(one.table not in (AnswerSheet.table, AnswerComment.table) for one in changes.items):
        return False
    sheets = [document.find(AnswerSheet, sheet_id) for sheet_id in changes.ids(AnswerSheet)]
    return bool(sheets) and all(sheet is not None and not sheet.finished for sheet in sheets)
