"""Several small verbs as the one step that a dialog or a key means."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from facilitator.core.document import Document
from facilitator.core.run import actions, captured
from facilitator.core.run.actions import Action
from facilitator.core.run.captured import Decision, Parked, Question
from facilitator.core.run.converting import CaptureKind, convert, kind_of
from facilitator.ui.parts.capture.captured_rows import Kept


@dataclass(frozen=True)
class Filled:
    """What a captured item's form holds; what its kind has no place for is not looked at."""

    kind: CaptureKind
    text: str
    more: str = ""
    owner_id: int | None = None
    due: date | None = None
    for_team_id: int | None = None


def store_form(document: Document, record: Kept, filled: Filled) -> Kept:
    """Bring a record to what its form holds, as one step; changed into another kind last, if that was chosen."""
    with document.step(f"Edit {kind_of(record)}"):
        changed = _edited(document, record, filled)
        if filled.kind is not kind_of(record):
            made = convert(document, changed, filled.kind)
            return made if isinstance(made, Kept) else changed
        return changed


def remove_all(document: Document, records: Sequence[Kept]) -> int:
    """Remove records of any kinds, as one step; returns how many."""
    label = f"Remove {kind_of(records[0])}" if len(records) == 1 else f"Remove {len(records)} items"
    with document.step(label):
        for record in records:
            if isinstance(record, Action):
                actions.remove_action(document, record.id)
            else:
                captured.remove_captured(document, record)
    return len(records)


def _edited(document: Document, record: Kept, filled: Filled) -> Kept:
    if isinstance(record, Action):
        actions.edit_action(document, record.id, filled.text)
        actions.set_owner(document, record.id, filled.owner_id)
        actions.set_due(document, record.id, filled.due)
        return actions.set_measure(document, record.id, filled.more)
    if isinstance(record, Decision):
        return captured.edit_decision(document, record.id, filled.text, filled.more)
    if isinstance(record, Parked):
        return captured.edit_parked(document, record.id, filled.text)
    return _edited_question(document, record, filled)


def _edited_question(document: Document, record: Question, filled: Filled) -> Question:
    captured.edit_question(document, record.id, filled.text)
    asked = captured.set_asked(document, record.id, record.team_id, record.person_id, filled.for_team_id)
    if filled.more.strip() != record.answer:
        return captured.answer_question(document, record.id, filled.more)
    return asked
