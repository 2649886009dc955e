"""What the sample's year agrees on besides the plan: language, changes, decisions, practices and their tools.

The shapes of `resources/sample/agreements.toml` that `agreements` does not hold. Everything is named by its words.
"""

from datetime import date

from pydantic import Field

from facilitator.core.agree.changes.coming import EntryKind
from facilitator.core.agree.changes.notices import Tier
from facilitator.core.agree.practices.adopting import Going
from facilitator.core.agree.practices.friction import Outcome
from facilitator.core.agree.practices.growth import GrowthKind
from facilitator.core.agree.practices.processes import ProcessState
from facilitator.core.agree.practices.spaces import SpaceKind
from facilitator.core.content import Content, Free, Words

# Language


class TermTold(Content):
    """A word, put down on `day` with what teams say; agreed on `agreed` if it has a meaning, `since` that is doubted.

    `says` and `since` are by team.
    """

    word: Words
    day: date
    says: dict[Words, Words] = Field(default_factory=dict)
    meaning: Free = ""
    agreed: date | None = None
    since: dict[Words, Words] = Field(default_factory=dict)
    not_this: Free = ""
    used: Free = ""
    owner: Words | None = None


class PhraseTold(Content):
    """A feature, its message, and what a seller says."""

    day: date
    feature: Words
    message: Free = ""
    talking_point: Free = ""


# Changes


class ImpactTold(Content):
    """What a change means for a team, and what it does by when."""

    team: Words
    text: Words
    to_do: Free = ""
    by: date | None = None


class NotedTold(Content):
    """Who took note of a change on a day."""

    day: date
    people: tuple[Words, ...] = Field(min_length=1)


class NoticeTold(Content):
    """A change of a usual kind by its title; without `told` it is a draft."""

    what: Words
    why: Words
    kind: Words
    drafted: date
    told: date | None = None
    starts: date
    tier: Tier
    owner: Words
    rushed: Free = ""
    impacts: tuple[ImpactTold, ...] = Field(min_length=1)
    noted: tuple[NotedTold, ...] = ()


class EntryTold(Content):
    """Something on the calendar, put there on `put`; without teams it is for all."""

    put: date
    kind: EntryKind
    title: Words
    day: date
    until: date | None = None
    teams: tuple[Words, ...] = ()
    owner: Words | None = None
    note: Free = ""


class DecisionTold(Content):
    """What was noted of a decision on `day`; `again`: the day it was looked at again, `revisit`: the next look."""

    text: Words
    day: date
    alternatives: Free = ""
    decider: Words | None = None
    teams: tuple[Words, ...] = ()
    again: date | None = None
    revisit: date | None = None


# Practices


class LookTold(Content):
    """How a practice went, seen on a day."""

    day: date
    going: Going
    words: Words


class PracticeTold(Content):
    """A practice by its key: adopted on `day`, or put off then for the reason `not_now`."""

    key: Words
    day: date
    owner: Words | None = None
    not_now: Free = ""
    looks: tuple[LookTold, ...] = ()


class AmbassadorTold(Content):
    """Who speaks for their team, from when until when."""

    person: Words
    since: date
    until: date | None = None


class PairTold(Content):
    """A mentor and who learns from them; `words` is what came of it."""

    mentor: Words
    learner: Words
    words: Free = ""


class PairingTold(Content):
    """A round of pairs."""

    title: Words
    since: date
    until: date | None = None
    pairs: tuple[PairTold, ...] = Field(min_length=1)


class GrowthTold(Content):
    """A step of a person's plan, written on `put`."""

    person: Words
    put: date
    kind: GrowthKind
    what: Words
    team: Words | None = None
    day: date | None = None
    done: date | None = None
    words: Free = ""


class StepTold(Content):
    """A step of a process; `teams` says what each does in it."""

    title: Words
    seen: bool = False
    teams: dict[Words, Words] = Field(min_length=1)


class ProcessTold(Content):
    """A process, drawn on `day`; `owners` are persons, each of another team."""

    title: Words
    day: date
    purpose: Words
    state: ProcessState = ProcessState.DRAFT
    owners: tuple[Words, ...] = ()
    pilot: Free = ""
    pilot_from: date | None = None
    pilot_until: date | None = None
    showed: Free = ""
    steps: tuple[StepTold, ...] = Field(min_length=2)


class FrictionTold(Content):
    """What got in the way, found on `day`, what was tried until when, and on `settled` what it showed.

    `written`: what helped was written into the handoff then.
    """

    day: date
    text: Words
    handoff: Words | None = None
    experiment: Free = ""
    owner: Words | None = None
    until: date | None = None
    settled: date | None = None
    outcome: Outcome = Outcome.OPEN
    showed: Free = ""
    written: bool = False


class SpaceTold(Content):
    """A place for joint work."""

    day: date
    kind: SpaceKind
    title: Words
    place: Words
    used_for: Words
    owner: Words | None = None
    teams: tuple[Words, ...] = Field(min_length=1)
