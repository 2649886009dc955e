"""What the way of a survey tool's file into a wave is told in: the file as read, its columns matched, its rows judged.

file = reading.read(path)
matching = matching.match(document, wave_id, file)  # doubtful columns wait: with_choice, trusted
told = judging.verdicts(document, wave_id, file, matching)
storing.store(document, wave_id, file.name, told)
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final


class Tool(StrEnum):
    """The survey tool that a file is from, by the shape of the file; plain is any other list, such as our own form."""

    GOOGLE = "Google Forms"
    MICROSOFT = "Microsoft Forms"
    SURVEYMONKEY = "SurveyMonkey"
    QUALTRICS = "Qualtrics"
    TYPEFORM = "Typeform"
    PLAIN = "Plain list"


@dataclass(frozen=True)
class AnswerFile:
    """The answers as read: one heading and one code (the tool's own short name, or "") a column, one row an answer.

    `lines` says where each row stands in the file. All rows are as wide as the headings.
    """

    name: str
    tool: Tool
    headings: tuple[str, ...]
    codes: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    lines: tuple[int, ...]


class Use(StrEnum):
    """What a column is used for. What is unused is not looked at, and never stored: addresses, devices, places."""

    STATEMENT = "Statement"
    COMMENT = "Comment on a statement"
    GENERAL = "General comment"
    TEAM = "Team"
    NAME = "Name"
    EMAIL = "E-mail"
    ID = "Number of the answer"
    STAMP = "Time"
    STATUS = "Kind of answer"
    FINISHED = "Finished or not"
    UNUSED = "Not used"


ONCE: Final = frozenset({Use.TEAM, Use.EMAIL, Use.ID, Use.STATUS, Use.FINISHED})
"""What no more than one column can be."""


@dataclass(frozen=True)
class Matched:
    """One column and its use. `slot` is that of the statement, for a statement and for a comment on one.

    `score` says how alike heading and statement are, from 0 to 100. A column that is not sure is not used before
    somebody has confirmed it.
    """

    column: int
    heading: str
    use: Use = Use.UNUSED
    slot: int | None = None
    score: float = 0.0
    sure: bool = True


@dataclass(frozen=True)
class Matching:
    """All columns of a file, in their order, each with its use."""

    columns: tuple[Matched, ...]

    def with_choice(self, column: int, use: Use, slot: int | None = None) -> "Matching":
        """The matching with somebody's own choice for a column. What can be only once is taken from its column."""
        chosen = replace(self.columns[column], use=use, slot=slot, sure=True)
        others = (_freed(one, chosen) for one in self.columns)
        return Matching(tuple(chosen if one.column == column else one for one in others))

    def trusted(self) -> "Matching":
        """The matching with every doubtful column confirmed."""
        return Matching(tuple(replace(one, sure=True) for one in self.columns))

    @property
    def doubtful(self) -> tuple[Matched, ...]:
        """The columns that wait to be confirmed."""
        return tuple(one for one in self.columns if not one.sure)

    def used(self, use: Use) -> tuple[Matched, ...]:
        """The columns with this use that are sure."""
        return tuple(one for one in self.columns if one.use is use and one.sure)

    def slots(self) -> Mapping[int, int]:
        """Where the sure statements stand: slot → column."""
        return {one.slot: one.column for one in self.used(Use.STATEMENT) if one.slot is not None}


def _freed(one: Matched, chosen: Matched) -> Matched:
    same = one.use is chosen.use and (one.use in ONCE or (one.use is Use.STATEMENT and one.slot == chosen.slot))
    return replace(one, use=Use.UNUSED, slot=None, score=0.0, sure=True) if same else one


class NewTeam(StrEnum):
    """For `verdicts(teams=…)`: a team that the file names and the programme does not have is to be added."""

    ADD = "add"


class What(StrEnum):
    """What will happen to a row. Take with a remark: the `why` says what was noticed."""

    TAKE = "take"
    UPDATE = "update"
    ALREADY_THERE = "already there"
    REFUSE = "refuse"


@dataclass(frozen=True)
class Said:
    """A comment in a row: on the statement in a slot, or (None) on the whole."""

    slot: int | None
    text: str


@dataclass(frozen=True)
class SheetVerdict:
    """What will happen to one row of the file, and why, in words ("" if there is nothing to say).

    `team` is what the file says, or the name of the team chosen for all; `team_id` the team it stands for.
    `add_team`: the team is new and will be added. `sheet_id` is the sheet that is updated. Counts are of statements:
    rated, answered with “don't know”, left blank.
    """

    line: int
    what: What
    why: str = ""
    team: str = ""
    team_id: int | None = None
    add_team: bool = False
    rated: int = 0
    unsure: int = 0
    blank: int = 0
    ratings: str = ""
    comments: tuple[Said, ...] = ()
    person_id: int | None = None
    fingerprint: str = ""
    sheet_id: int | None = None
