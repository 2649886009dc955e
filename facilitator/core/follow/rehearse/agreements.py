"""The agreements of the sample's year as they stand in `resources/sample/agreements.toml`: the plan and its figures.

Teams, people, handoffs and figures are named by their words. What is agreed besides the plan: `everyday`.
"""

from datetime import date

from pydantic import Field

from facilitator.core.agree.plan.plan_versions import Asks
from facilitator.core.agree.service.slas import Framework
from facilitator.core.content import Content, Free, Words
from facilitator.core.follow.rehearse import everyday
from facilitator.core.follow.rehearse.year import Joined, Value
from facilitator.core.measures.indicators import Aim
from facilitator.core.rhythms import Every

# Handoffs and what is promised about them


class Told(Content):
    """What was answered about a handoff on a day; what is empty was left as it was."""

    day: date
    defined: Free = ""
    trigger: Free = ""
    seen_by: Free = ""
    speed: Free = ""
    content: Free = ""
    lead_time: Free = ""
    reality: Free = ""
    friction: Free = ""


class HandoffTold(Content):
    """A handoff by its title: a usual one, or one of their own with `giver` and `receivers`, added when first told."""

    title: Words
    giver: Words | None = None
    receivers: tuple[Words, ...] = ()
    told: tuple[Told, ...] = Field(min_length=1)


class Promise(Content):
    """What one team promises, and the readings of its number; without `number` that stands in its words."""

    team: Words
    owner: Words
    text: Words
    number: Free = ""
    aim: Aim = Aim.UP
    values: tuple[Value, ...] = ()


class Promised(Content):
    """The number of a promise, or its words, agreed anew on a day."""

    text: Words
    day: date
    number: Words


class Reviewed(Content):
    """A look at an agreement, and what came of it."""

    day: date
    words: Words


class SlaTold(Content):
    """An agreement about the handoff of this title, made on `day`. `criteria` are lines of their own."""

    handoff: Words
    day: date
    fit: Words
    signal: Words
    contact: Words
    framework: Framework = Framework.OWN
    criteria: tuple[Words, ...] = ()
    escalate: Words
    within: Words
    every: Every
    reviewers: tuple[Words, ...] = Field(min_length=1)
    promises: tuple[Promise, ...] = Field(min_length=1)
    changed: tuple[Promised, ...] = ()
    reviews: tuple[Reviewed, ...] = ()


class Turn(Content):
    """One round of a loop; without `answered` the source waits."""

    day: date
    heard: Words
    answered: Free = ""


class LoopTold(Content):
    """One of the usual loops by its title, as it was agreed on `day` to turn from then on."""

    title: Words
    day: date
    every: Every
    owner: Words
    today: Words
    form: Words
    acted_on: Words
    back: Words
    rounds: tuple[Turn, ...] = ()


# Figures


class MetricTold(Content):
    """One of the usual shared metrics by its name, agreed on `day`; `parts`: what each team does differently."""

    name: Words
    day: date
    target: Words
    by: date
    owner: Words
    parts: dict[Words, Words] = Field(default_factory=dict)
    values: tuple[Value, ...] = ()


class ResultTold(Content):
    """A key result; one of a name that is followed already goes by those values, and needs no target."""

    name: Words
    owner: Words
    target: Free = ""
    unit: Free = ""
    aim: Aim = Aim.NONE
    values: tuple[Value, ...] = ()


class ObjectiveTold(Content):
    """A shared objective, agreed on the day it starts; `closed`: the day on which it was closed."""

    text: Words
    start: date
    until: date
    owner: Words
    closed: date | None = None
    results: tuple[ResultTold, ...] = Field(min_length=1)


# Versions


class Remark(Content):
    """A point of a review: declined if there is a reason, else taken."""

    asks: Asks
    text: Words
    declined: Free = ""


class ReviewTold(Content):
    """What somebody said of a version; its points are settled on `settled`."""

    person: Words
    asked: date
    answered: date
    settled: date
    remarks: tuple[Remark, ...] = Field(min_length=1)


class VersionTold(Content):
    """A version of the plan, made on `day`; `agreed`: who agreed to it, and when."""

    day: date
    why: Words
    review: ReviewTold | None = None
    agreed: dict[Words, date] = Field(default_factory=dict)


class Agreements(Content):
    """The whole year of agreements up to the workshop that is to come on `day`, that of the year's own file.

    `joined` are people of a team that is not in the workshops but in the agreements. `begun`: the day on which the
    usual handoffs and loops were put down, to keep those that are told of here.
    """

    day: date
    joined: tuple[Joined, ...] = ()
    begun: date
    handoffs: tuple[HandoffTold, ...] = Field(min_length=1)
    slas: tuple[SlaTold, ...] = ()
    loops: tuple[LoopTold, ...] = ()
    metrics: tuple[MetricTold, ...] = ()
    objectives: tuple[ObjectiveTold, ...] = ()
    versions: tuple[VersionTold, ...] = ()
    terms: tuple[everyday.TermTold, ...] = ()
    phrases: tuple[everyday.PhraseTold, ...] = ()
    notices: tuple[everyday.NoticeTold, ...] = ()
    entries: tuple[everyday.EntryTold, ...] = ()
    decisions: tuple[everyday.DecisionTold, ...] = ()
    practices: tuple[everyday.PracticeTold, ...] = ()
    ambassadors: tuple[everyday.AmbassadorTold, ...] = ()
    pairings: tuple[everyday.PairingTold, ...] = ()
    growth: tuple[everyday.GrowthTold, ...] = ()
    processes: tuple[everyday.ProcessTold, ...] = ()
    frictions: tuple[everyday.FrictionTold, ...] = ()
    spaces: tuple[everyday.SpaceTold, ...] = ()
