"""Every record type there is. A new one is added here, and to the migrations."""

from facilitator.core.people import Participant, Person, Team
from facilitator.core.plan.agenda import Block, Part
from facilitator.core.plan.schedule import Planned
from facilitator.core.plan.workshops import GroundRule, Objective, Programme, Workshop
from facilitator.core.record import Record
from facilitator.core.run.actions import Action, Meeting
from facilitator.core.run.board import Cluster, Lane, Note
from facilitator.core.run.captured import Decision, Parked, Question
from facilitator.core.run.context import ContextPoint, Metric
from facilitator.core.run.grid import Placement
from facilitator.core.run.opportunities import Opportunity
from facilitator.core.run.raci import RaciCell, RaciColumn, RaciRow
from facilitator.core.run.reflections import Reflection
from facilitator.core.run.solutions import Refinement, Solution
from facilitator.core.run.stage import Stage
from facilitator.core.run.timekeeping import Live, Stretch
from facilitator.core.run.timers import FreeTimer
from facilitator.core.run.turns import Turn
from facilitator.core.run.voting import Ballot, Dots, Poll, PollItem, Settlement, TeamDots

RECORDS: tuple[type[Record], ...] = (
    Programme, Team, Person, Workshop, Objective, GroundRule, Participant, Part, Block,
    Turn, Live, Stretch, Planned, FreeTimer, Stage, ContextPoint, Metric, Lane, Cluster, Note,
    Opportunity, Placement, Poll, PollItem, Ballot, Dots, TeamDots, Settlement,
    Solution, Refinement, RaciRow, RaciColumn, RaciCell,
    Question, Parked, Decision, Action, Meeting, Reflection,
)  # fmt: skip
