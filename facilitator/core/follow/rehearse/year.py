"""The sample's year as it stands in `resources/sample/year.toml`: what came of each workshop, and what went on between.

The workshops themselves are scripts beside it; `sample` plays them all together. What is written here of an action or a
solution names it by its words.
"""

from datetime import date, time
from typing import Annotated

from pydantic import Field

from facilitator.core.content import Content, Free, Words
from facilitator.core.follow.check_ins import Standing
from facilitator.core.follow.preferences import DigestFormat
from facilitator.core.rhythms import Every
from facilitator.core.run.rehearse.script import Number
from facilitator.core.run.rehearse.script_wave import Hands, Wave
from facilitator.core.run.review import Worked

# After a workshop


class Look(Content):
    """What the owner of an action says at a check-in; `due` is a new date."""

    action: Words
    standing: Standing
    words: Free = ""
    due: date | None = None


class CheckIns(Content):
    """The looks of one day."""

    day: date
    looks: tuple[Look, ...] = Field(min_length=1)


class Escalated(Content):
    """An action put before somebody; without `answered` it still waits."""

    action: Words
    to: Words
    day: date
    why: Words
    answer: Free = ""
    answered: date | None = None


class Won(Content):
    """Something that has got better, by an action if one is named."""

    text: Words
    day: date
    action: Words | None = None
    told: bool = False


class Sent(Content):
    """The outcomes written for everyone: when, where, and how many files."""

    day: date
    folder: Words
    files: Number


class Judged(Content):
    """What a review says of a solution."""

    solution: Words
    worked: Worked
    words: Free = ""


class Review(Content):
    """What a review says of the workshop whose script is `of`."""

    of: Words
    judged: tuple[Judged, ...] = ()
    keep: tuple[Words, ...] = ()
    change: tuple[Words, ...] = ()
    stop: tuple[Words, ...] = ()


class Held(Content):
    """A workshop played from `script`, and what came of it.

    `ratings` are the hands for 1 to 5 by the key of a closing statement. `settled` says when what was parked was dealt
    with; `ticked` when an item of its checkpoints was done, by title; without any it has no checkpoints.
    """

    script: Words
    ratings: dict[Words, tuple[Hands, Hands, Hands, Hands, Hands]] = Field(default_factory=dict)
    comments: tuple[Words, ...] = ()
    sent: Sent | None = None
    settled: dict[Words, date] = Field(default_factory=dict)
    ticked: dict[Words, date] = Field(default_factory=dict)
    check_ins: tuple[CheckIns, ...] = ()
    escalations: tuple[Escalated, ...] = ()
    wins: tuple[Won, ...] = ()
    review: Review | None = None


# Between workshops


class Joined(Content):
    """Somebody who comes to the organisation."""

    name: Words
    team: Words
    email: Free = ""
    day: date


class Left(Content):
    """Somebody who leaves it, and who takes over what they hold."""

    name: Words
    to: Words
    day: date


class Preferred(Content):
    """In which form a team or a person wants to be told."""

    team: Words | None = None
    person: Words | None = None
    form: DigestFormat | None = None
    draft: bool = True


class Value(Content):
    """An indicator on a day, as people write it."""

    day: date
    value: Words
    note: Free = ""


class Followed(Content):
    """One of the usual indicators, by its key."""

    key: Words
    target: Free = ""
    values: tuple[Value, ...] = ()


class Rhythm(Content):
    """How often every team is asked: each so many days from `first` on."""

    every: Number
    first: date


class Answer(Content):
    """What a team said to one of its usual questions, by its key."""

    question: Words
    text: Words


class Round(Content):
    """One round with one team."""

    team: Words
    day: date
    spoken_to: Free = ""
    answers: tuple[Answer, ...] = ()


class Heard(Content):
    """Something a team said unasked."""

    team: Words
    day: date
    text: Words


class Minutes(Content):
    """One meeting that was held, and what was said in it."""

    day: date
    said: Free = ""


class Meets(Content):
    """The regular meeting; of its days those that were held, and those left out."""

    title: Words
    every: Every
    first: date
    start: time
    minutes: Annotated[int, Field(strict=True, ge=10)]
    who: Free = ""
    place: Free = ""
    held: tuple[Minutes, ...] = ()
    skipped: tuple[date, ...] = ()


class Year(Content):
    """The whole year up to the workshop that is to come on `day`. `held` are in order, the last quarter's is last."""

    day: date
    owner: Words
    deputy: Words
    held: tuple[Held, ...] = Field(min_length=1)
    waves: tuple[Wave, ...] = ()
    joined: tuple[Joined, ...] = ()
    left: tuple[Left, ...] = ()
    preferences: tuple[Preferred, ...] = ()
    indicators: tuple[Followed, ...] = ()
    rhythm: Rhythm
    rounds: tuple[Round, ...] = ()
    news: tuple[Heard, ...] = ()
    meeting: Meets
