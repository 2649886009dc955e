"""Paper forms: typed in by their numbers (`entering`), typed a second time, and settled where the two differ.

Typing twice leaves far fewer slips of the keys than reading over does (Barchard and Pace, Computers in Human Behavior
27, 2011). A form counts once it was typed; the second typing is offered, not asked for.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from facilitator.core.assess.answers import BLANK, TYPING, AnswerSheet, SheetWay, answered
from facilitator.core.assess.entering import marked, new_sheet
from facilitator.core.assess.waves import Wave, check_open
from facilitator.core.document import Document
from facilitator.core.errors import UserError

_GOING_ON: Final = "+"
"""Behind the marks in `AnswerSheet.retyped` as long as the second typing goes on."""
_HIGHEST = 99_999


class FormState(StrEnum):
    """How far a paper form is."""

    BEGUN = "begun"
    TYPED = "typed"
    CHECKING = "checking"
    DIFFERS = "differs"
    CHECKED = "checked"


_ALREADY = MappingProxyType(
    {
        FormState.BEGUN: "has been begun: go on with it, or discard it.",
        FormState.TYPED: "has been typed in: type it a second time to check it.",
        FormState.CHECKING: "is being checked: go on with that first.",
        FormState.DIFFERS: "has been typed twice and differs: settle the differences.",
        FormState.CHECKED: "has been typed in and checked: there is nothing left to do.",
    }
)


@dataclass(frozen=True)
class Differing:
    """A statement, by its slot, that was typed in two ways."""

    slot: int
    first: str
    second: str


# Verbs


def begin_form(
    document: Document, wave_id: int, number: int, team_id: int | None = None, person_id: int | None = None
) -> AnswerSheet:
    """Begin to type in the paper form of a number; `entering.rate`, `comment_on` and `finish_sheet` go on with it.

    UserError if the wave takes no answers now, or a form of this number is there already.
    """
    if not 1 <= number <= _HIGHEST:
        raise UserError(f"Choose a form number between 1 and {_HIGHEST:,}.")
    there = form_numbered(document, wave_id, number)
    if there is not None:
        raise UserError(f"Form {number} {_ALREADY[form_state(there)]}")
    return new_sheet(document, wave_id, SheetWay.PAPER, team_id, person_id, number)


def begin_check(document: Document, wave_id: int, number: int) -> AnswerSheet:
    """Begin, or go on with, the second typing of a form; UserError unless it was typed once and not checked yet."""
    sheet = form_numbered(document, wave_id, number)
    if sheet is None:
        raise UserError(f"There is no form {number} yet: type it in first.")
    check_open(document.get(Wave, wave_id))
    state = form_state(sheet)
    if state not in (FormState.TYPED, FormState.CHECKING):
        raise UserError(f"Form {number} {_ALREADY[state]}")
    with document.step("Check a form", TYPING) as step:
        return step.put(sheet.with_(retyped=sheet.retyped or BLANK * len(sheet.ratings) + _GOING_ON))


def retype(document: Document, sheet_id: int, slot: int, mark: str) -> AnswerSheet:
    """Store one key of the second typing: marks as in `entering.rate`."""
    sheet = _in(document, sheet_id, FormState.CHECKING)
    retyped = marked(_marks(sheet), slot, mark) + _GOING_ON
    with document.step("Check a form", TYPING) as step:
        return step.put(sheet.with_(retyped=retyped))


def finish_check(document: Document, sheet_id: int) -> tuple[Differing, ...]:
    """End the second typing; what was passed over is blank. Returns where it differs from the first: to be settled."""
    sheet = _in(document, sheet_id, FormState.CHECKING)
    retyped = _marks(sheet)
    if not answered(retyped):
        raise UserError("Nothing has been typed yet: type the form, or stop checking it.")
    with document.step("Check a form", TYPING) as step:
        return differences(step.put(sheet.with_(retyped=retyped)))


def settle(document: Document, sheet_id: int, slot: int, mark: str) -> AnswerSheet:
    """Say what really stands on the paper where the two typings differ."""
    sheet = _in(document, sheet_id, FormState.DIFFERS)
    ratings, retyped = marked(sheet.ratings, slot, mark), marked(_marks(sheet), slot, mark)
    with document.step("Settle a difference") as step:
        return step.put(sheet.with_(ratings=ratings, retyped=retyped))


def drop_check(document: Document, sheet_id: int) -> AnswerSheet:
    """Forget the second typing of a form, such as one of another number; the first one stands."""
    sheet = _in(document, sheet_id, FormState.CHECKING, FormState.DIFFERS)
    with document.step("Drop second typing") as step:
        return step.put(sheet.with_(retyped=""))


def _marks(sheet: AnswerSheet) -> str:
    return sheet.retyped.removesuffix(_GOING_ON)


def _in(document: Document, sheet_id: int, *states: FormState) -> AnswerSheet:
    sheet = document.get(AnswerSheet, sheet_id)
    check_open(document.get(Wave, sheet.wave_id))
    if sheet.number is None:
        raise UserError("This sheet is not from paper: there is nothing to check it against.")
    state = form_state(sheet)
    if state not in states:
        raise UserError(f"Form {sheet.number} {_ALREADY[state]}")
    return sheet


# Questions


def form_state(sheet: AnswerSheet) -> FormState:
    """How far a paper form is."""
    if not sheet.finished:
        return FormState.BEGUN
    if not sheet.retyped:
        return FormState.TYPED
    if sheet.retyped.endswith(_GOING_ON):
        return FormState.CHECKING
    return FormState.CHECKED if sheet.retyped == sheet.ratings else FormState.DIFFERS


def differences(sheet: AnswerSheet) -> tuple[Differing, ...]:
    """Where the two typings of a form differ, in the order of the statements; nothing before both are there."""
    if form_state(sheet) is not FormState.DIFFERS:
        return ()
    pairs = enumerate(zip(sheet.ratings, sheet.retyped, strict=True))
    return tuple(Differing(slot, first, second) for slot, (first, second) in pairs if first != second)


def forms_of(document: Document, wave_id: int) -> list[AnswerSheet]:
    """The paper forms of a wave, by their numbers."""
    return document.all(AnswerSheet, "number", wave_id=wave_id, way=SheetWay.PAPER)


def form_numbered(document: Document, wave_id: int, number: int) -> AnswerSheet | None:
    """The paper form of a number."""
    return next(iter(document.all(AnswerSheet, wave_id=wave_id, number=number)), None)


def next_number(document: Document, wave_id: int) -> int:
    """The number behind the highest that was typed in."""
    return int(document.tables.highest(AnswerSheet.table, "number", {"wave_id": wave_id})) + 1


def numbers(forms: Iterable[AnswerSheet], *states: FormState) -> list[int]:
    """The numbers of the forms in one of these states, such as those still to be checked: typed or checking."""
    return sorted(form.number for form in forms if form.number is not None and form_state(form) in states)


def count_forms(forms: Iterable[AnswerSheet]) -> dict[FormState, int]:
    """How many forms are how far; every state is there."""
    counts = Counter(form_state(form) for form in forms)
    return {state: counts[state] for state in FormState}
