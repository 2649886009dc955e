"""Answer sheets: what one respondent has rated, typed at the laptop, from paper, or taken in from a file.

How one is typed: `entering`, `paper`; how files are taken in: `intake`.
"""

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from facilitator.core.assess.waves import Wave, check_open, waves
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import Team
from facilitator.core.record import Author, Instant, Record, Text

BLANK: Final = "-"
UNSURE: Final = "?"
"""Marks in `AnswerSheet.ratings` beside the digits 1 to 5: left blank, and “don't know”, which is no rating."""
TYPING: Final = Author.NOBODY
"""The author of what is typed onto sheets: not the facilitator's to take back, and not kept in the journal."""


class SheetWay(StrEnum):
    """How a sheet came in."""

    LAPTOP = "laptop"
    PAPER = "paper"
    FILE = "file"


class Intake(Record):
    """A file whose answers were taken in, so that they can be told of and taken out again together."""

    table = "intake"
    wave_id: int
    name: Text
    taken_at: Instant


class AnswerSheet(Record):
    """One respondent's answers. `ratings` has one mark for each slot of the wave's `Asked`: "1" to "5", "?" or "-".

    Only finished sheets count. `person_id` is set only in waves that are not anonymous. `number` is that on a paper
    form, `retyped` what the second typing of it read ("" before, "+" behind it while that goes on; `paper`).
    `fingerprint` knows a row of a file again.
    """

    table = "answer_sheet"
    wave_id: int
    team_id: int | None = None
    person_id: int | None = None
    intake_id: int | None = None
    way: SheetWay
    finished: bool = False
    ratings: Text
    number: int | None = None
    retyped: Text = ""
    fingerprint: Text = ""


class AnswerComment(Record):
    """A comment on a statement, or (asked_id None) on the whole. It belongs to its sheet only while that is a draft."""

    table = "answer_comment"
    wave_id: int
    asked_id: int | None = None
    intake_id: int | None = None
    sheet_id: int | None = None
    text: Text


@dataclass(frozen=True)
class Taken:
    """A file whose answers were taken in, and how many sheets of it there are."""

    intake: Intake
    sheets: int


# What was handed in


def set_team(document: Document, sheet_id: int, team_id: int | None) -> AnswerSheet:
    """Say which team a sheet is of, while it is typed or where it bears a number or a name."""
    sheet = document.get(AnswerSheet, sheet_id)
    if sheet.finished:
        check_known(sheet)
    check_open(document.get(Wave, sheet.wave_id))
    team = None if team_id is None else document.get(Team, team_id).id
    with document.step("Set team of a sheet", Author.FACILITATOR if sheet.finished else TYPING) as step:
        return step.put(sheet.with_(team_id=team))


def remove_sheet(document: Document, sheet_id: int) -> None:
    """Take out a sheet that bears a number or a name; UserError for any other, which nobody can tell from the rest."""
    sheet = document.get(AnswerSheet, sheet_id)
    check_known(sheet)
    with document.step("Remove sheet") as step:
        step.remove(sheet)


def remove_comment(document: Document, comment_id: int) -> None:
    """Take out a comment, such as one that gives somebody away."""
    with document.step("Remove comment") as step:
        step.remove(document.get(AnswerComment, comment_id))


def remove_intake(document: Document, intake_id: int) -> None:
    """Take out all that was taken in from a file: its sheets and its comments."""
    with document.step("Remove imported answers") as step:
        step.remove(document.get(Intake, intake_id))


def is_known(sheet: AnswerSheet) -> bool:
    """Whether a sheet bears a number or a name, so that it can be told from the others."""
    return sheet.number is not None or sheet.person_id is not None


def check_known(sheet: AnswerSheet) -> None:
    """UserError if a sheet can't be told from the others."""
    if not is_known(sheet):
        raise UserError("This sheet bears no name and no number, so nobody can tell whose it is: it stays as it is.")


# Questions


def answered(ratings: str) -> int:
    """How many statements are answered, “don't know” among them."""
    return len(ratings) - ratings.count(BLANK)


def sheets_of(document: Document, wave_id: int) -> list[AnswerSheet]:
    """The sheets of a wave that count: those handed in."""
    return document.all(AnswerSheet, wave_id=wave_id, finished=True)


def sheet_of(document: Document, wave_id: int, person_id: int) -> AnswerSheet | None:
    """The sheet of a person in a wave with names, handed in or begun."""
    return next(iter(document.all(AnswerSheet, wave_id=wave_id, person_id=person_id)), None)


def has_answers(document: Document, wave_id: int) -> bool:
    """Whether anybody has handed in a sheet, without reading them."""
    return bool(document.tables.highest(AnswerSheet.table, "id", {"wave_id": wave_id, "finished": True}))


def answered_by_team(document: Document, wave_id: int) -> Counter[int | None]:
    """How many of each team (its id, None: of no team) have handed in a sheet, without reading them."""
    return _counts(document, wave_id, "team_id")


def _counts(document: Document, wave_id: int, column: str) -> Counter[int | None]:
    return document.tables.counts(AnswerSheet.table, column, {"wave_id": wave_id, "finished": True})


def answered_waves(document: Document) -> list[Wave]:
    """The waves in which anybody has answered, by their day."""
    return [wave for wave in waves(document) if has_answers(document, wave.id)]


def taken_in(document: Document, wave_id: int) -> list[Taken]:
    """The files whose answers were taken into a wave, in their order."""
    sheets = _counts(document, wave_id, "intake_id")
    return [Taken(intake, sheets[intake.id]) for intake in document.all(Intake, wave_id=wave_id)]
