"""Answer sheets: what one respondent has rated, typed at the laptop, from paper, or taken in from a file."""

from enum import StrEnum
from typing import Final

from facilitator.core.record import Instant, Record, Text

BLANK: Final = "-"
UNSURE: Final = "?"
"""Marks in `AnswerSheet.ratings` beside the digits 1 to 5: left blank, and “don't know”, which is no rating."""


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
    form, `retyped` what the second typing of it read ("" before). `fingerprint` knows a row of a file again.
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
