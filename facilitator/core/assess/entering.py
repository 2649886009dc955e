"""Typing answer sheets in, key by key: nothing of it is lost when the laptop is closed.

Typing is the room's doing, not the facilitator's: no key of it is on the undo stack. A sheet that was handed in at the
laptop without a name lies among the others as in a ballot box: nothing tells which is whose, not the order either.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Final, TypeVar

from facilitator.core.assess.answers import (
    BLANK,
    TYPING,
    UNSURE,
    AnswerComment,
    AnswerSheet,
    SheetWay,
    answered,
    is_known,
    sheet_of,
)
from facilitator.core.assess.waves import Asked, Wave, asked_of, check_open
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import Person, Team
from facilitator.core.record import Record
from facilitator.core.text import free

_MARKS: Final = (*"12345", UNSURE, BLANK)

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Draft:
    """A sheet that somebody has begun and not handed in: whose, and how many of how many statements are answered."""

    sheet: AnswerSheet
    team: Team | None
    person: Person | None
    answered: int
    of: int


# Verbs


def begin_sheet(
    document: Document, wave_id: int, team_id: int | None = None, person_id: int | None = None
) -> AnswerSheet:
    """Begin a sheet at the laptop. In a wave with names it is a person's, and by default their team's.

    UserError if the wave does not take answers now, wants a name or none, or this person has a sheet already.
    """
    return new_sheet(document, wave_id, SheetWay.LAPTOP, team_id, person_id)


def new_sheet(
    document: Document,
    wave_id: int,
    way: SheetWay,
    team_id: int | None,
    person_id: int | None,
    number: int | None = None,
) -> AnswerSheet:
    """Begin a sheet that is typed in, by hand or from paper; see `begin_sheet` and `paper.begin_form`."""
    wave = document.get(Wave, wave_id)
    check_open(wave)
    person = _checked_person(document, wave, person_id)
    team = team_id if team_id is not None or person is None else person.team_id
    sheet = AnswerSheet(
        id=document.new_id(),
        wave_id=wave.id,
        team_id=None if team is None else document.get(Team, team).id,
        person_id=person_id,
        way=way,
        ratings=BLANK * len(asked_of(document, wave.id)),
        number=number,
    )
    with document.step("Begin a sheet", TYPING) as step:
        return step.put(sheet)


def rate(document: Document, sheet_id: int, slot: int, mark: str) -> AnswerSheet:
    """Store one key: "1" to "5", "?" for “don't know”, or "-" to take a rating back."""
    sheet = draft(document, sheet_id)
    with document.step("Rate a statement", TYPING) as step:
        return step.put(sheet.with_(ratings=marked(sheet.ratings, slot, mark)))


def comment_on(document: Document, sheet_id: int, asked_id: int | None, text: str) -> AnswerComment | None:
    """Store what is said of a statement, or (asked_id None) of the whole, anew each time; nothing takes it back."""
    sheet, text = draft(document, sheet_id), free(text)
    if asked_id is not None and document.get(Asked, asked_id).wave_id != sheet.wave_id:
        raise UserError("This statement is of another wave: choose one of this wave.")
    there = next(iter(document.all(AnswerComment, sheet_id=sheet.id, asked_id=asked_id)), None)
    with document.step("Comment on a statement", TYPING) as step:
        if text:
            comment_id = there.id if there else document.new_id()
            return step.put(
                AnswerComment(id=comment_id, wave_id=sheet.wave_id, asked_id=asked_id, sheet_id=sheet.id, text=text)
            )
        if there is not None:
            step.remove(there)
    return None


def finish_sheet(document: Document, sheet_id: int) -> None:
    """Hand a sheet in: from now on it counts, and its comments are nobody's.

    UserError if nothing at all stands on it. Without a name or number its id now tells nothing: see `_mixed`.
    """
    sheet = draft(document, sheet_id)
    comments = document.all(AnswerComment, sheet_id=sheet.id)
    if not comments and not answered(sheet.ratings):
        raise UserError("Nothing stands on this sheet yet: rate a statement, or discard the sheet.")
    with document.step("Hand in a sheet", TYPING) as step:
        finished = step.put(sheet.with_(finished=True))
        for comment in comments:
            step.put(comment.with_(sheet_id=None))
        loose = document.all(AnswerComment, wave_id=sheet.wave_id, intake_id=None, sheet_id=None)
        for comment in _mixed(loose, "text", "asked_id"):
            step.put(comment)
        if not is_known(finished):
            box = document.all(AnswerSheet, wave_id=sheet.wave_id, way=SheetWay.LAPTOP, person_id=None, finished=True)
            for lying in _mixed(box, "ratings", "team_id"):
                step.put(lying)


def discard_sheet(document: Document, sheet_id: int) -> None:
    """Throw away a sheet that was not handed in, with its comments. This is not undone: ask before."""
    sheet = document.get(AnswerSheet, sheet_id)
    if sheet.finished:
        raise UserError("This sheet has been handed in: it can no longer be discarded.")
    with document.step("Discard a sheet", TYPING) as step:
        step.remove(sheet)


def _mixed(lying: Sequence[R], *told_by: str) -> list[R]:
    """The records to store so that the contents lie over the ids in the order of these fields, as if in a box.

    Ids go up with time: without this they would tell who sat at the laptop first, and what was written together.
    """
    contents = sorted(lying, key=lambda record: [(value is not None, value) for value in attrgetter(*told_by)(record)])
    there = {record.id: record for record in lying}
    after = [record.with_(id=record_id) for record_id, record in zip(sorted(there), contents, strict=True)]
    return [record for record in after if record != there[record.id]]


def _checked_person(document: Document, wave: Wave, person_id: int | None) -> Person | None:
    if wave.anonymous and person_id is not None:
        raise UserError(f"{wave.title} is anonymous: begin the sheet without a name.")
    if wave.anonymous or person_id is None:
        if not wave.anonymous:
            raise UserError(f"People give their names in {wave.title}: choose who is answering.")
        return None
    person = document.get(Person, person_id)
    there = sheet_of(document, wave.id, person.id)
    if there is not None and there.finished:
        raise UserError(f"{person.name} has answered already: remove that sheet first to type another one.")
    if there is not None:
        raise UserError(f"{person.name} has begun a sheet already: go on with it, or discard it.")
    return person


def draft(document: Document, sheet_id: int) -> AnswerSheet:
    """A sheet that may be typed on; UserError if it was handed in, or its wave takes no answers now."""
    sheet = document.get(AnswerSheet, sheet_id)
    if sheet.finished:
        raise UserError("This sheet has been handed in: it can no longer be changed.")
    check_open(document.get(Wave, sheet.wave_id))
    return sheet


def marked(marks: str, slot: int, mark: str) -> str:
    """The marks of a sheet with one of them changed; UserError if there is no such mark or place."""
    if mark not in _MARKS:
        raise UserError(f"“{mark}” is no rating: choose 1 to 5, or “don't know”.")
    if not 0 <= slot < len(marks):
        raise UserError("There is no such statement on this sheet.")
    return marks[:slot] + mark + marks[slot + 1 :]


# Questions


def unfinished(document: Document, wave_id: int) -> list[Draft]:
    """The sheets that were begun and not handed in, the first begun first: to go on with, or to discard."""
    begun = document.all(AnswerSheet, wave_id=wave_id, finished=False)
    return [
        Draft(
            sheet,
            document.find(Team, sheet.team_id),
            document.find(Person, sheet.person_id),
            answered(sheet.ratings),
            len(sheet.ratings),
        )
        for sheet in begun
    ]


def comments_on(document: Document, sheet_id: int) -> dict[int | None, str]:
    """What was said on a draft: the statement's `Asked` id, or None for the whole → text."""
    return {comment.asked_id: comment.text for comment in document.all(AnswerComment, sheet_id=sheet_id)}
