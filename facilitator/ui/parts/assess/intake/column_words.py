"""What the columns of a file are, in words."""

from collections import Counter
from collections.abc import Mapping, Sequence

from facilitator.core.assess.intake.shapes import AnswerFile, Matched, Matching, Use
from facilitator.core.assess.waves import Asked
from facilitator.core.phrases import counted, listed, quoted, shortened
from facilitator.core.text import one_line
from facilitator.ui.widgets.richlist import RichRow

_MOST_MISSING, _EXAMPLES, _EXAMPLE = 8, 2, 40
_TOLD = {
    Use.TEAM: "the team",
    Use.NAME: "the name",
    Use.EMAIL: "the e-mail address",
    Use.ID: "the number of the answer",
    Use.STAMP: "the time",
    Use.STATUS: "the kind of answer",
    Use.FINISHED: "whether it was finished",
    Use.GENERAL: "a general comment",
    Use.UNUSED: "not used",
}


def use_words(one: Matched, asked: Mapping[int, Asked]) -> str:
    """What a column is: "12. Sales can tell …", "the team"."""
    about = asked.get(one.slot) if one.slot is not None else None
    if about is None:
        return _TOLD.get(one.use, one.use.lower())
    what = "" if one.use is Use.STATEMENT else "comment on "
    return f"{what}{about.number}. {about.text}"


def column_row(file: AnswerFile, one: Matched, asked: Mapping[int, Asked]) -> RichRow:
    """A column with what it is or may be, if it is doubtful how much, and a little of what stands in it."""
    small = f"Column {one.column + 1}"
    if not one.sure:
        alike = f"{one.score:.0f} of 100 alike" if one.score else "please confirm"
        small = " · ".join((small, alike, _examples(file, one.column)))
    return RichRow(one.column, heading_words(one), f"→ {use_words(one, asked)}", small, warn=not one.sure)


def heading_words(one: Matched) -> str:
    """What a column is called."""
    return one_line(one.heading) or f"Column {one.column + 1}"


def columns_words(matching: Matching, asked: Sequence[Asked]) -> str:
    """What is clear, in a sentence or two: how many statements are found, what else, and what is missing."""
    found, counts = matching.slots(), Counter(one.use for one in matching.columns if one.sure)
    told = [f"{len(found)} of {counted(len(asked), 'statement')}"]
    told += [_TOLD[use] for use in (Use.TEAM, Use.NAME, Use.EMAIL) if counts[use]]
    comments = counts[Use.COMMENT] + counts[Use.GENERAL]
    told += [counted(comments, "column") + " of comments"] if comments else []
    said = f"Recognised: {listed(told)}."
    waiting = {one.slot for one in matching.doubtful if one.use is Use.STATEMENT}
    missing = [one.number for one in asked if one.slot not in found and one.slot not in waiting]
    return f"{said} {_missing(missing)}".strip() if len(missing) < len(asked) else said


def _missing(numbers: Sequence[int]) -> str:
    if not numbers:
        return ""
    if len(numbers) > _MOST_MISSING:
        return f"{len(numbers)} statements are not in the file and stay blank."
    one = len(numbers) == 1
    what = f"Statement {numbers[0]} is" if one else f"Statements {listed([str(number) for number in numbers])} are"
    return f"{what} not in the file and {'stays' if one else 'stay'} blank."


def _examples(file: AnswerFile, column: int) -> str:
    said = list(dict.fromkeys(row[column] for row in file.rows if row[column]))[:_EXAMPLES]
    told = listed([quoted(shortened(one_line(cell), _EXAMPLE)) for cell in said], "or")
    return f"such as {told}" if told else "empty"
