"""Columns that are not rated from 1 to 5: told as such, and never bent to fit."""

from collections.abc import Iterable, Sequence
from itertools import chain

from facilitator.core.assess.intake.headings import readable
from facilitator.core.assess.intake.marks import UNREADABLE, Marks, number_of
from facilitator.core.assess.intake.shapes import AnswerFile, Matching
from facilitator.core.assess.intake.uses import is_totals
from facilitator.core.errors import UserError
from facilitator.core.phrases import quoted

_LEAST_SHARE = 0.05
_ENDS = ((6, "1 to 6"), (7, "1 to 7"), (10, "1 to 10"), (100, "0 to 100"))


def other_scale(values: Sequence[str], marks: Marks) -> str:
    """On which scale the answers of one column seem to be ("1 to 7"), if not on ours; "" if on ours, or no scale.

    A single slip is none: two answers beyond ours, and one in twenty, make another scale.
    """
    unread = [value for value in values if marks[value] == UNREADABLE]
    numbers = [number for value in unread if (number := number_of(value)) is not None]
    enough = max(2, _LEAST_SHARE * len(values))
    if sum("%" in value for value in unread) + sum(0 < number < 1 for number in numbers) >= enough:
        return "0 to 100 %"
    if sum(number > 5 for number in numbers) >= enough:
        return next((words for end, words in _ENDS if max(numbers) <= end), "")
    noughts = sum(number == 0 for number in numbers)
    if noughts >= enough or (noughts > 1 and all(marks[value] != "5" for value in values)):
        return "0 to 4, or to 5"
    return ""


def check_scales(file: AnswerFile, matching: Matching, marks: Marks) -> dict[int, str]:
    """The statements' columns that are on another scale than ours, each with that scale.

    UserError if most of them are, or if most are answered in words that are none of ours.
    """
    columns = list(matching.slots().values())
    rows = [row for row in file.rows if not is_totals(row)]
    values = {column: [row[column] for row in rows if row[column]] for column in columns}
    _check_direction(values.values(), marks)
    touched = [column for column in columns if any(_beyond(value, marks) for value in {*values[column]})]
    everything = [*chain(*values.values())]
    scale = other_scale(everything, marks) if len(touched) * 2 > len(columns) or _lacks_fives(everything, marks) else ""
    if scale:
        why = f"The answers go from {scale}, but the statements are rated from 1 to 5: ask again on that scale."
        unless = " If 6 stands for “Don’t know”, export words instead of numbers." if scale.endswith(" 6") else ""
        raise UserError(f"{why}{unless} Nothing was stored.")
    foreign = [words for column in columns if (words := _foreign(values[column], marks))]
    if len(foreign) * 2 > len(columns):
        raise UserError(
            f"Answers such as {quoted(readable(foreign[0]))} are none of the five labels: "
            "export them as numbers, or with the number before the label."
        )
    return {column: scale for column in touched if (scale := other_scale(values[column], marks))}


def _check_direction(columns: Iterable[Sequence[str]], marks: Marks) -> None:
    turned = next((value for value in dict.fromkeys(chain(*columns)) if marks.runs_back(value)), "")
    if turned:
        raise UserError(
            f"{quoted(readable(turned))} says that 1 is the best here, but 5 is: turn the numbers round in the file. "
            "Nothing was stored."
        )


def _lacks_fives(values: Sequence[str], marks: Marks) -> bool:
    """Whether there are noughts and no fives: then all answers may be one too low."""
    seen = {marks[value] for value in {*values}}
    return "5" not in seen and any(number_of(value) == 0 for value in {*values} if marks[value] == UNREADABLE)


def _beyond(value: str, marks: Marks) -> bool:
    return marks[value] == UNREADABLE and number_of(value) is not None


def _foreign(values: Sequence[str], marks: Marks) -> str:
    """Words that stand in a column for a rating, if most of it is words we can't read."""
    unread = [value for value in values if marks[value] == UNREADABLE and number_of(value) is None]
    return unread[0] if len(unread) * 2 > len(values) else ""
