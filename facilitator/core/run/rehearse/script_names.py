"""The names by which entries of a script speak of each other, and what each must be the name of."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from facilitator.core.content import Words

Place = tuple[int | str, ...]


class Kind(StrEnum):
    """What a name in a script stands for. The value is what it is called when it is not known."""

    PERSON = "person"
    TEAM = "team"
    COLUMN = "person or team"
    LANE = "lane"
    BLOCK = "block of the agenda"
    NOTE = "note"
    CLUSTER = "cluster"
    OPPORTUNITY = "opportunity"
    SOLUTION = "solution"
    STATEMENT = "statement of the assessment"
    PRACTICE = "practice"


@dataclass(frozen=True)
class Refers:
    """Marks a field whose value must be the name of something else in the script."""

    kind: Kind


PersonName = Annotated[Words, Refers(Kind.PERSON)]
TeamName = Annotated[Words, Refers(Kind.TEAM)]
ColumnName = Annotated[Words, Refers(Kind.COLUMN)]
LaneTitle = Annotated[Words, Refers(Kind.LANE)]
BlockTitle = Annotated[Words, Refers(Kind.BLOCK)]
NoteText = Annotated[Words, Refers(Kind.NOTE)]
ClusterName = Annotated[Words, Refers(Kind.CLUSTER)]
OpportunityKey = Annotated[Words, Refers(Kind.OPPORTUNITY)]
SolutionKey = Annotated[Words, Refers(Kind.SOLUTION)]
StatementKey = Annotated[Words, Refers(Kind.STATEMENT)]
PracticeKey = Annotated[Words, Refers(Kind.PRACTICE)]
