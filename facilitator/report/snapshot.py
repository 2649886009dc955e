"""Everything the documents need to know of one workshop, read at one moment.

Reading takes the programme and so the window's thread; drawing takes only this, and may go on in another.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from facilitator.core.agree.plan.plan_content import content_of
from facilitator.core.agree.plan.plan_said import PlanContent
from facilitator.core.assess.findings import Finding, findings_of
from facilitator.core.assess.responding import Response, responses
from facilitator.core.assess.waves import Wave
from facilitator.core.document import Document
from facilitator.core.follow.returned.going_out import SheetOut, sheet_out
from facilitator.core.follow.reviewed import Reviewed, review_if_any
from facilitator.core.participants import Seat, participants
from facilitator.core.people import Person, Team
from facilitator.core.plan.agenda import Block
from facilitator.core.plan.comparing import Comparison, comparisons
from facilitator.core.plan.planned import Schedule
from facilitator.core.plan.prepare.checklist import Checklist
from facilitator.core.plan.prepare.due import ItemView, checklist_view
from facilitator.core.plan.prepare.supplies import SupplyLine, supplies
from facilitator.core.plan.prepare.wanted import Wanted
from facilitator.core.plan.prepare.workdays import workdays_of
from facilitator.core.plan.schedule import agenda_of
from facilitator.core.plan.workshops import (
    GroundRule,
    Objective,
    Programme,
    Workshop,
    WorkshopState,
    ground_rules_of,
    local,
    objectives_of,
    programme_of,
)
from facilitator.core.record import Record
from facilitator.core.run.actions import Action, Meeting
from facilitator.core.run.board import Cluster, Lane, Note
from facilitator.core.run.canvases.journey import Journey, journey
from facilitator.core.run.canvases.launch_plan import LaunchPlan, launch_plan
from facilitator.core.run.canvases.whole import MessagingWhole, MetricsWhole, messaging_whole, metrics_whole
from facilitator.core.run.captured import Decision, Parked, Question, as_asked
from facilitator.core.run.clock.daylog import LogRow, log_of
from facilitator.core.run.context import ContextPoint, Metric
from facilitator.core.run.drafting import drafts_plan
from facilitator.core.run.holding import Holding, holding
from facilitator.core.run.last_time import LeftOver, left_over
from facilitator.core.run.open_ends import OpenEnd, open_ends
from facilitator.core.run.origins import opportunity_of, origin
from facilitator.core.run.raci import Matrix, matrix
from facilitator.core.run.reflections import Reflection
from facilitator.core.run.solutions import Refinement, Solution, refinements
from facilitator.core.run.vote.ballots import Turnout, turnout
from facilitator.core.run.vote.grid import Placement
from facilitator.core.run.vote.opportunities import Opportunity
from facilitator.core.run.vote.tally import Results, results
from facilitator.core.run.vote.ties import Outcome, outcome
from facilitator.core.run.vote.voting import Poll, last_round, rounds
from facilitator.core.run.walk import proposed_waves, stops_of, walk_of
from facilitator.core.run.wording import WordView, words_of
from facilitator.report.dates import Dates, system_dates

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Round:
    """One round of dot voting. Without `results` and `outcome` it is open, or secret still."""

    poll: Poll
    turnout: Turnout
    results: Results | None
    outcome: Outcome | None


@dataclass(frozen=True)
class Assessed:
    """The wave of the assessment that a workshop looks at: how many have answered, and what was found.

    Findings are those that the facilitator has chosen, less those that the room is to guess.
    """

    wave: Wave
    responses: tuple[Response, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class Snapshot:
    """One workshop at the instant `taken_at`. `log` is None until it has begun; lists are in the order of the screen.

    `main_round` is the round whose outcome counts, if its results may be told. `origins` says of each action (by id)
    where it came from, `teams` and `people` are all there are in the programme. `to_prepare` are the items of all
    checklists, `wanted` the documents asked for, `supplies` what to bring, `left_over` what earlier workshops left,
    `holding` which agreements hold, `assessed` what the assessment has found, if there was one, `reviewed` what a
    review looks at, if this is one, `drafted` what the collaboration plan says, if it is drafted in this one, `words`
    the words that it took up, `sheet` the actions in the form in which their owners send them back.
    """

    taken_at: datetime
    dates: Dates
    programme: Programme
    workshop: Workshop
    objectives: tuple[Objective, ...]
    ground_rules: tuple[GroundRule, ...]
    schedule: Schedule
    log: tuple[LogRow, ...] | None
    teams: tuple[Team, ...]
    people: tuple[Person, ...]
    seats: tuple[Seat, ...]
    points: tuple[ContextPoint, ...]
    metrics: tuple[Metric, ...]
    lanes: tuple[Lane, ...]
    clusters: tuple[Cluster, ...]
    notes: tuple[Note, ...]
    opportunities: tuple[Opportunity, ...]
    placements: tuple[Placement, ...]
    rounds: tuple[Round, ...]
    main_round: Round | None
    solutions: tuple[Solution, ...]
    refinements: Mapping[int, Sequence[Refinement]]
    matrix: Matrix
    launch: LaunchPlan
    actions: tuple[Action, ...]
    sheet: SheetOut
    origins: Mapping[int, str]
    meetings: tuple[Meeting, ...]
    decisions: tuple[Decision, ...]
    questions: tuple[Question, ...]
    parked: tuple[Parked, ...]
    reflections: tuple[Reflection, ...]
    open_ends: tuple[OpenEnd, ...]
    wanted: tuple[Wanted, ...]
    to_prepare: tuple[ItemView, ...]
    supplies: tuple[SupplyLine, ...]
    left_over: LeftOver
    holding: Holding
    assessed: Assessed | None
    reviewed: Reviewed | None
    drafted: PlanContent | None
    words: tuple[WordView, ...]
    comparisons: tuple[tuple[Block, Comparison], ...]
    journey: Journey
    messaging: MessagingWhole
    team_metrics: MetricsWhole

    def person(self, person_id: int | None) -> Person | None:
        """The person with this id, or None."""
        return next((person for person in self.people if person.id == person_id), None)

    def team(self, team_id: int | None) -> Team | None:
        """The team with this id, or None."""
        return next((team for team in self.teams if team.id == team_id), None)

    def clock(self, instant: datetime) -> str:
        """The time of day of an instant, as the clocks in the room show it."""
        return self.dates.clock(instant, self.workshop.zone)


def snapshot(document: Document, workshop_id: int, dates: Dates | None = None) -> Snapshot:
    """Read a workshop; UserError if it is gone. `dates` is how dates are written: as the system does by default."""
    workshop = document.get(Workshop, workshop_id)
    found_rounds = tuple(_round(document, workshop, poll) for poll in rounds(document, workshop_id))
    main = last_round(document, workshop_id)
    main_round = next((one for one in found_rounds if main and one.poll.id == main.id and one.results), None)
    actions = _all(document, Action, workshop_id)
    solutions = _all(document, Solution, workshop_id)
    return Snapshot(
        taken_at=document.now(),
        dates=dates or system_dates(),
        programme=programme_of(document),
        workshop=workshop,
        objectives=tuple(objectives_of(document, workshop_id)),
        ground_rules=tuple(ground_rules_of(document, workshop_id)),
        schedule=agenda_of(document, workshop_id).schedule(),
        log=_log(document, workshop_id),
        teams=tuple(document.all(Team)),
        people=tuple(document.all(Person)),
        seats=tuple(participants(document, workshop_id)),
        points=_all(document, ContextPoint, workshop_id),
        metrics=_all(document, Metric, workshop_id),
        lanes=_all(document, Lane, workshop_id),
        clusters=_all(document, Cluster, workshop_id),
        notes=_all(document, Note, workshop_id),
        opportunities=_all(document, Opportunity, workshop_id),
        placements=_all(document, Placement, workshop_id),
        rounds=found_rounds,
        main_round=main_round,
        solutions=solutions,
        refinements={solution.id: tuple(refinements(document, solution.id)) for solution in solutions},
        matrix=matrix(document, workshop_id),
        launch=launch_plan(document, workshop_id, workdays_of(document).is_workday),
        actions=actions,
        sheet=sheet_out(document, workshop_id),
        origins=_origins(document, actions, main_round),
        meetings=_all(document, Meeting, workshop_id),
        decisions=_all(document, Decision, workshop_id),
        questions=tuple(as_asked(_all(document, Question, workshop_id))),
        parked=_all(document, Parked, workshop_id),
        reflections=_all(document, Reflection, workshop_id),
        open_ends=tuple(open_ends(document, workshop_id)),
        wanted=_all(document, Wanted, workshop_id),
        to_prepare=_to_prepare(document, workshop),
        supplies=tuple(supplies(document, workshop_id)),
        left_over=left_over(document, workshop_id),
        holding=holding(document, local(workshop, document.now()).date()),
        assessed=_assessed(document, workshop_id),
        reviewed=review_if_any(document, workshop_id, local(workshop, document.now()).date()),
        drafted=content_of(document) if drafts_plan(document, workshop_id) else None,
        words=tuple(words_of(document, workshop_id)),
        comparisons=tuple(comparisons(document, workshop_id)),
        journey=journey(document, workshop_id),
        messaging=messaging_whole(document, workshop_id),
        team_metrics=metrics_whole(document, workshop_id),
    )


def _all(document: Document, record_type: type[R], workshop_id: int) -> tuple[R, ...]:
    return tuple(document.all(record_type, workshop_id=workshop_id))


def _to_prepare(document: Document, workshop: Workshop) -> tuple[ItemView, ...]:
    today = local(workshop, document.now()).date()
    return tuple(view for which in Checklist for view in checklist_view(document, workshop.id, today, which))


def _assessed(document: Document, workshop_id: int) -> Assessed | None:
    """Of the wave chosen for the workshop, else of the latest before it that has answers; None where there is none."""
    walk = walk_of(document, workshop_id)
    wave = document.get(Wave, walk.wave_id) if walk else proposed_waves(document, workshop_id)[0]
    if wave is None:
        return None
    guessed = {stop.key for stop in stops_of(document, workshop_id)}
    found = [one for findings in findings_of(document, wave.id).values() for one in findings]
    told = tuple(one for one in found if not one.key or one.key not in guessed)
    return Assessed(wave, responses(document, wave.id), told)


def _round(document: Document, workshop: Workshop, poll: Poll) -> Round:
    """A round's count leaves the facilitator's hands only once it is revealed, or the workshop is over."""
    told = poll.closed_at is not None and (poll.revealed or workshop.state is WorkshopState.CLOSED)
    return Round(
        poll,
        turnout(document, poll),
        results(document, poll.id) if told else None,
        outcome(document, poll.id) if told else None,
    )


def _log(document: Document, workshop_id: int) -> tuple[LogRow, ...] | None:
    return tuple(log_of(document, workshop_id)) or None


def _origins(document: Document, actions: Sequence[Action], main: Round | None) -> dict[int, str]:
    lines = main.results.lines if main and main.results else ()
    dots = {line.opportunity_id: line.dots for line in lines}
    return {action.id: origin(document, action, dots.get(opportunity_of(document, action) or 0)) for action in actions}
