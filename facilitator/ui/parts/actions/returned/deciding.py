"""What somebody has decided about a row of a spreadsheet that came back."""

from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum
from types import MappingProxyType

from facilitator.core.follow.returned.taking import Choices
from facilitator.core.follow.returned.verdicts import RowVerdict, What


class Decision(StrEnum):
    """What becomes of a row. TAKE: all that is new, of a conflict as the file says, of a new row the action itself."""

    TAKE = "take"
    OURS = "ours"
    LEAVE = "leave"
    NOTHING = "nothing"


_WORDS: Mapping[tuple[What, Decision], str] = MappingProxyType(
    {
        (What.CHANGE, Decision.TAKE): "Changes",
        (What.CHANGE, Decision.LEAVE): "Left as it is",
        (What.CONFLICT, Decision.TAKE): "Conflict: theirs",
        (What.CONFLICT, Decision.OURS): "Conflict: ours",
        (What.CONFLICT, Decision.LEAVE): "Left as it is",
        (What.NEW, Decision.TAKE): "Added",
        (What.NEW, Decision.LEAVE): "New, not added",
        (What.REFUSED, Decision.NOTHING): "Refused",
        (What.UNCHANGED, Decision.NOTHING): "Nothing new",
    }
)


def decision_of(row: RowVerdict, choices: Choices) -> Decision:
    """What becomes of a row as things are chosen."""
    if row.what in (What.REFUSED, What.UNCHANGED):
        return Decision.NOTHING
    if row.line in choices.left or (row.what is What.NEW and row.line not in choices.new):
        return Decision.LEAVE
    return Decision.OURS if row.what is What.CONFLICT and row.line not in choices.theirs else Decision.TAKE


def with_decision(choices: Choices, row: RowVerdict, decision: Decision) -> Choices:
    """The choices with another one; what can't be decided about a row changes nothing."""
    if row.what in (What.REFUSED, What.UNCHANGED) or (decision is Decision.OURS and row.what is not What.CONFLICT):
        return choices
    line = {row.line}
    left = choices.left | line if decision is Decision.LEAVE else choices.left - line
    theirs, new = choices.theirs - line, choices.new - line
    if decision is Decision.TAKE:
        theirs = theirs | line if row.what is What.CONFLICT else theirs
        new = new | line if row.what is What.NEW else new
    return replace(choices, left=left, theirs=theirs, new=new)


def changes_anything(row: RowVerdict, choices: Choices) -> bool:
    """Whether storing would do anything about a row."""
    decision = decision_of(row, choices)
    if decision is Decision.OURS:
        return any(not one.conflict for one in row.differences)
    return decision is Decision.TAKE


def decision_words(row: RowVerdict, choices: Choices) -> str:
    """What becomes of a row, in two or three words."""
    return _WORDS[row.what, decision_of(row, choices)]
