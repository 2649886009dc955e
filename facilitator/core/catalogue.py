"""Every record type there is. A new one is added here, and to the migrations."""

from facilitator.core.agree.changes.coming import Entry, EntryTeam
from facilitator.core.agree.changes.notices import Acknowledged, ChangeNotice, Impact, NoticePeriod
from facilitator.core.agree.figures.objectives import KeyResult, SharedObjective
from facilitator.core.agree.figures.shared_metrics import AgreedMetric, MetricPart
from facilitator.core.agree.handing.handoffs import Handoff, Receiver
from facilitator.core.agree.language.glossary import Phrase, Term, TermUse
from facilitator.core.agree.looping.loops import FeedbackLoop, LoopRound
from facilitator.core.agree.plan.plan_versions import PlanAgreed, PlanReview, PlanVersion, ReviewRemark
from facilitator.core.agree.practices.adopting import AdoptedPractice, PracticeLook
from facilitator.core.agree.practices.friction import Friction
from facilitator.core.agree.practices.growth import GrowthStep
from facilitator.core.agree.practices.processes import Process, ProcessCell, ProcessOwner, ProcessStep
from facilitator.core.agree.practices.relationships import Ambassador, Pair, Pairing
from facilitator.core.agree.practices.spaces import SharedSpace
from facilitator.core.agree.service.slas import Commitment, Criterion, Sla, SlaReviewed, SlaReviewer
from facilitator.core.assess.answers import AnswerComment, AnswerSheet, Intake
from facilitator.core.assess.findings import Finding
from facilitator.core.assess.improving import Improvement, Involved, Milestone
from facilitator.core.assess.instrument import Adapted, OwnStatement
from facilitator.core.assess.roles import RoleTeam
from facilitator.core.assess.waves import Asked, Wave, WaveTarget
from facilitator.core.follow.check_ins import CheckIn
from facilitator.core.follow.checkpoints import CheckpointItem
from facilitator.core.follow.distributions import Distribution
from facilitator.core.follow.escalations import Escalation
from facilitator.core.follow.preferences import Preference
from facilitator.core.follow.regular_meetings import MeetingHeld, RegularMeeting
from facilitator.core.follow.rounds import News, RoundQuestion, TeamRhythm, TeamRound
from facilitator.core.follow.satisfaction import ClosingComment, Satisfied
from facilitator.core.follow.wins import Win
from facilitator.core.groups import PairRule
from facilitator.core.measures.indicators import Indicator, Reading
from facilitator.core.people import Participant, Person, Team
from facilitator.core.plan.agenda import Block, Part
from facilitator.core.plan.comparing import CompareCell, CompareRow
from facilitator.core.plan.planned import Planned
from facilitator.core.plan.prepare.checklist import CheckItem
from facilitator.core.plan.prepare.one_to_ones import OneToOne
from facilitator.core.plan.prepare.supplies import Supply
from facilitator.core.plan.prepare.wanted import Wanted
from facilitator.core.plan.ready.own_templates import OwnTemplate
from facilitator.core.plan.sessions import Session
from facilitator.core.plan.tracks import Track
from facilitator.core.plan.workshops import GroundRule, Objective, Programme, Workshop
from facilitator.core.record import Record
from facilitator.core.run.actions import Action, Meeting
from facilitator.core.run.board import Cluster, Lane, Note
from facilitator.core.run.canvases.journey import JourneyStage, Touchpoint, Transition
from facilitator.core.run.canvases.launch import Contingency, Dependency, Launch, LaunchLine, LaunchTask, Readiness
from facilitator.core.run.canvases.messaging import Message, Translation, Wording
from facilitator.core.run.canvases.metrics import MetricConflict, SharedMetric, TeamMetric
from facilitator.core.run.captured import Decision, Parked, Question
from facilitator.core.run.clock.timekeeping import Beside, Live, Stretch
from facilitator.core.run.clock.timers import FreeTimer
from facilitator.core.run.clock.turns import Turn
from facilitator.core.run.context import ContextPoint, Metric
from facilitator.core.run.raci import RaciCell, RaciColumn, RaciRow
from facilitator.core.run.raising import Raised
from facilitator.core.run.reflections import Reflection
from facilitator.core.run.review import Judgement, Review, ReviewPoint
from facilitator.core.run.solutions import Refinement, Solution
from facilitator.core.run.stage import Stage
from facilitator.core.run.vote.grid import Placement
from facilitator.core.run.vote.opportunities import Opportunity
from facilitator.core.run.vote.voting import Ballot, Dots, Poll, PollItem, Settlement, TeamDots
from facilitator.core.run.walk import Unveiling, Walk, WalkStop
from facilitator.core.run.wording import Unseen, WordRound

RECORDS: tuple[type[Record], ...] = (
    Programme, Team, Person, Workshop, Objective, GroundRule, Participant, Part, Block,
    Turn, Live, Stretch, Planned, FreeTimer, Stage, ContextPoint, Metric, Lane, Cluster, Note,
    Opportunity, Placement, Poll, PollItem, Ballot, Dots, TeamDots, Settlement,
    Solution, Refinement, RaciRow, RaciColumn, RaciCell,
    Question, Parked, Decision, Action, Meeting, Reflection,
    Session, Track, Beside, OwnTemplate, PairRule, CheckItem, Wanted, OneToOne, Supply, CompareRow, CompareCell,
    JourneyStage, Touchpoint, Transition, Message, Wording, Translation,
    Launch, Readiness, LaunchTask, Dependency, Contingency, LaunchLine,
    TeamMetric, MetricConflict, SharedMetric,
    RoleTeam, Adapted, OwnStatement, Wave, Asked, WaveTarget, Intake, AnswerSheet, AnswerComment,
    Finding, Improvement, Milestone, Involved, Walk, WalkStop, Unveiling, Raised,
    CheckpointItem, CheckIn, Escalation, Win, Preference, Distribution, Satisfied, ClosingComment,
    Indicator, Reading, RoundQuestion, TeamRhythm, TeamRound, News, RegularMeeting, MeetingHeld,
    Review, Judgement, ReviewPoint,
    Handoff, Receiver, Sla, Criterion, Commitment, SlaReviewer, SlaReviewed, FeedbackLoop, LoopRound,
    AgreedMetric, MetricPart, SharedObjective, KeyResult, PlanVersion, PlanReview, ReviewRemark, PlanAgreed,
    Term, TermUse, Phrase, WordRound, Unseen, NoticePeriod, ChangeNotice, Impact, Acknowledged, Entry, EntryTeam,
    AdoptedPractice, PracticeLook, Ambassador, Pairing, Pair, GrowthStep, SharedSpace,
    Process, ProcessStep, ProcessCell, ProcessOwner, Friction,
)  # fmt: skip
