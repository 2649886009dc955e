"""A wave of the assessment in a script: what people answered before the day, and where the room is walked through."""

from datetime import date
from typing import Annotated

from pydantic import Field

from facilitator.core.assess.waves import WaveKind
from facilitator.core.content import Content, Free, Words
from facilitator.core.run.rehearse.script_names import StatementKey, TeamName

Marks = Annotated[Words, Field(pattern="^[1-5?-]+$")]
Hands = Annotated[int, Field(strict=True, ge=0)]


class Answers(Content):
    """A team's sheets: a line of marks each, in the order of the statements. `people` is how many were asked."""

    team: TeamName
    people: Annotated[int, Field(strict=True, ge=1)] | None = None
    sheets: tuple[Marks, ...] = Field(min_length=1)


class Comment(Content):
    """What somebody wrote on a statement, or on the whole."""

    statement: StatementKey | None = None
    text: Words


class Stop(Content):
    """A statement that the room guesses, and how many hands go up for 1, 2, 3, 4 and 5."""

    statement: StatementKey
    hands: tuple[Hands, Hands, Hands, Hands, Hands]


class Wave(Content):
    """A wave: open from the morning of `day` to the evening of `closes`. What it finds is taken as it is proposed."""

    title: Free = ""
    kind: WaveKind = WaveKind.BASELINE
    day: date
    closes: date
    answers: tuple[Answers, ...] = Field(min_length=1)
    comments: tuple[Comment, ...] = ()
    stops: tuple[Stop, ...] = ()
