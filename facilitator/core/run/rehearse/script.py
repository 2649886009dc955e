"""A workshop as a script: who takes part, what is said, how the votes fall, and how long everything really takes.

People write scripts as TOML; `docs/script.md` tells every field. They are read by `script_check` and played by
`rehearsal`.
"""

from datetime import date, time
from typing import Annotated

from pydantic import AfterValidator, Field

from facilitator.core.content import Content, Free, Words
from facilitator.core.errors import UserError
from facilitator.core.plan.workshops import known_zone
from facilitator.core.run.clock.recover import ProposalKind
from facilitator.core.run.context import CardKind
from facilitator.core.run.rehearse.script_improving import Improvement
from facilitator.core.run.rehearse.script_names import (
    BlockTitle,
    ClusterName,
    ColumnName,
    LaneTitle,
    NoteText,
    OpportunityKey,
    PersonName,
    SolutionKey,
    StatementKey,
    TeamName,
)
from facilitator.core.run.rehearse.script_wave import Wave


def _known_zone(name: str) -> str:
    try:
        return known_zone(name)
    except UserError as error:
        raise ValueError("is not a time zone: write one such as Europe/Berlin") from error


Zone = Annotated[Words, AfterValidator(_known_zone)]
Number = Annotated[int, Field(strict=True, ge=1)]
Spent = Annotated[float, Field(gt=0, le=600)]
Dots = dict[OpportunityKey, Number]


# Who takes part, and what is prepared


class Person(Content):
    """Someone who takes part. A team that the programme does not know yet is added to it."""

    name: Words
    team: Words
    email: Free = ""
    table: Number | None = None
    present: bool = True


class Card(Content):
    """The points of one context card."""

    card: CardKind
    points: tuple[Words, ...] = Field(min_length=1)


class Metric(Content):
    """A business figure, written as people write it ("€3.4m"); empty for not known."""

    name: Words
    value: Free = ""
    before: Free = ""
    target: Free = ""


class Preparation(Content):
    """What is ready before the day. Objectives and ground rules, where given, replace the template's."""

    day: date
    purpose: Free = ""
    place: Free = ""
    objectives: tuple[Words, ...] = ()
    ground_rules: tuple[Words, ...] = ()
    context: tuple[Card, ...] = ()
    metrics: tuple[Metric, ...] = ()
    improvements: tuple[Improvement, ...] = ()


# What the room says and does


class Timing(Content):
    """How a block really went: minutes spent, minutes added by the facilitator, a pause, a recovery of time."""

    block: BlockTitle
    minutes: Spent
    added: int = 0
    paused: Annotated[float, Field(ge=0, le=600)] = 0
    recover: ProposalKind | None = None


class Note(Content):
    """A sticky note; notes that name the same cluster are joined. With `statement` it is raised from the wave."""

    lane: LaneTitle
    text: Words
    statement: StatementKey | None = None
    team: TeamName | None = None
    table: Number | None = None
    cluster: Words | None = None


class Passing(Content):
    """Something captured. Without `minute` it comes in its order among the others of its block."""

    text: Words
    minute: Annotated[float, Field(ge=0)] | None = None


class Action(Passing):
    """An action; `note` is the text of the note it came from. Without `during` it comes in action planning."""

    during: BlockTitle | None = None
    owner: PersonName | None = None
    due: date | None = None
    measure: Free = ""
    note: NoteText | None = None


class Decision(Passing):
    """A decision with its reason."""

    during: BlockTitle
    why: Free = ""


class Question(Passing):
    """A question, from a team or person, for a team; answered, parked, or left open.

    Without `during` it comes among the questions, or where its solution is presented.
    """

    during: BlockTitle | None = None
    team: TeamName | None = None
    person: PersonName | None = None
    for_team: TeamName | None = None
    solution: SolutionKey | None = None
    answer: Free = ""
    parked: bool = False


class Parked(Passing):
    """Something for another time."""

    during: BlockTitle
    team: TeamName | None = None


class Opportunity(Content):
    """A cluster or a note taken into prioritising, or one typed; `key` is its name in this script."""

    key: Words
    title: Free = ""
    cluster: ClusterName | None = None
    note: NoteText | None = None
    impact: Annotated[float, Field(ge=0, le=100)] | None = None
    effort: Annotated[float, Field(ge=0, le=100)] | None = None


class Ballot(Content):
    """One participant's dots; none is an abstention. By proxy: the facilitator enters them."""

    person: PersonName
    dots: Dots = Field(default_factory=dict)
    proxy: bool = False


class TeamTotal(Content):
    """A team's dots counted from paper or raised hands."""

    team: TeamName
    dots: Dots


class Runoff(Content):
    """A second vote among the tied."""

    ballots: tuple[Ballot, ...] = Field(min_length=1)


class Settling(Content):
    """The facilitator's decision of a tie."""

    chosen: tuple[OpportunityKey, ...] = Field(min_length=1)
    reason: Words


class Poll(Content):
    """A round of dot voting; without `among` all opportunities are on it. `seed` fixes the order on the ballots."""

    title: Free = ""
    dots: Number
    most_per_item: Number | None = None
    cut: Number
    seed: int = 1
    among: tuple[OpportunityKey, ...] = ()
    ballots: tuple[Ballot, ...] = ()
    totals: tuple[TeamTotal, ...] = ()
    runoff: Runoff | None = None
    decision: Settling | None = None


class Task(Content):
    """An action that is part of a solution."""

    text: Words
    owner: PersonName | None = None
    due: date | None = None
    measure: Free = ""


class Solution(Content):
    """A table's answer to an opportunity, and what the room suggested for it."""

    key: Words
    opportunity: OpportunityKey | None = None
    table: Number | None = None
    title: Free = ""
    what: Free = ""
    measure: Free = ""
    actions: tuple[Task, ...] = ()
    refinements: tuple[Words, ...] = ()


class RaciRow(Content):
    """An initiative, from a solution or typed, with the letters by column."""

    title: Free = ""
    solution: SolutionKey | None = None
    letters: dict[ColumnName, str] = Field(default_factory=dict)


class Raci(Content):
    """The RACI table; columns are people or teams."""

    columns: tuple[ColumnName, ...] = ()
    rows: tuple[RaciRow, ...] = ()


class Meeting(Content):
    """A follow-up meeting."""

    title: Words
    day: date | None = None
    start: time | None = None
    minutes: Number = 30
    who: Free = ""


class Reflection(Content):
    """What one participant says at the close. With `due` the commitment becomes an action."""

    person: PersonName
    takeaway: Free = ""
    commitment: Free = ""
    appreciation: Free = ""
    due: date | None = None


class Script(Preparation):
    """One whole workshop. `late` is the minutes by which it began after its time; `shifted`: the plan moved along."""

    title: Words
    start: time
    zone: Zone
    template: Words = "standard"
    late: Annotated[float, Field(ge=0, le=240)] = 0
    shifted: bool = False
    tracking: Free = ""
    people: tuple[Person, ...] = Field(min_length=1)
    wave: Wave | None = None
    timings: tuple[Timing, ...] = ()
    notes: tuple[Note, ...] = ()
    opportunities: tuple[Opportunity, ...] = ()
    polls: tuple[Poll, ...] = ()
    solutions: tuple[Solution, ...] = ()
    raci: Raci = Raci()
    actions: tuple[Action, ...] = ()
    decisions: tuple[Decision, ...] = ()
    questions: tuple[Question, ...] = ()
    parked: tuple[Parked, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    reflections: tuple[Reflection, ...] = ()
