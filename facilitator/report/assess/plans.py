"""What comes of the assessment, read at one moment: the improvement plans and the waves still to come."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from facilitator.core.assess.improving import Improvement, Milestone, improvements, involved, milestones_of
from facilitator.core.assess.waves import Wave
from facilitator.core.document import Document
from facilitator.core.people import Person, Team
from facilitator.core.plan.workshops import Programme, programme_of
from facilitator.core.practices import Practice, practice
from facilitator.core.run.actions import Action
from facilitator.core.run.improvement_actions import actions_of_improvement
from facilitator.report.dates import Dates, system_dates


@dataclass(frozen=True)
class Plan:
    """One improvement plan with all that belongs to it, each in its order. `wave` is where it showed, if known."""

    improvement: Improvement
    wave: Wave | None
    practice: Practice | None
    actions: tuple[Action, ...]
    milestones: tuple[Milestone, ...]
    involved: tuple[Person, ...]


@dataclass(frozen=True)
class Plans:
    """All plans and all waves of a programme at the instant `taken_at`."""

    taken_at: datetime
    dates: Dates
    programme: Programme
    teams: Sequence[Team]
    people: Sequence[Person]
    plans: tuple[Plan, ...]
    waves: tuple[Wave, ...]

    def person(self, person_id: int | None) -> Person | None:
        """The person with this id, or None."""
        return next((person for person in self.people if person.id == person_id), None)

    def team(self, team_id: int | None) -> Team | None:
        """The team with this id, or None."""
        return next((team for team in self.teams if team.id == team_id), None)


def plans_of(document: Document, dates: Dates | None = None) -> Plans:
    """Read the plans and waves of a programme."""
    return Plans(
        taken_at=document.now(),
        dates=dates or system_dates(),
        programme=programme_of(document),
        teams=document.all(Team),
        people=document.all(Person),
        plans=tuple(_plan(document, one) for one in improvements(document)),
        waves=tuple(document.all(Wave)),
    )


def _plan(document: Document, improvement: Improvement) -> Plan:
    return Plan(
        improvement=improvement,
        wave=document.find(Wave, improvement.wave_id),
        practice=practice(improvement.practice),
        actions=tuple(actions_of_improvement(document, improvement.id)),
        milestones=tuple(milestones_of(document, improvement.id)),
        involved=tuple(involved(document, improvement.id)),
    )
