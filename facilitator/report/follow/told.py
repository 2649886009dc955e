"""What everyone and every team is told after a workshop: the workshop's own snapshot, and what has come since.

Reading takes the programme (`told`); everything else asks only what was read, and may go on in another thread.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from facilitator.core.document import Document
from facilitator.core.follow.check_ins import CheckIn, latest_by_action
from facilitator.core.follow.regular_meetings import RegularMeeting, coming_days, regular_meetings
from facilitator.core.follow.rounds import News, news_for
from facilitator.core.people import Person, Team
from facilitator.core.plan.workshops import Workshop, WorkshopState, closed_before, local, workshops
from facilitator.core.run.actions import Action, ActionState, Meeting
from facilitator.core.run.captured import Parked, Question, QuestionState, unsettled
from facilitator.core.run.last_time import Promise
from facilitator.core.run.raci import RaciRow
from facilitator.core.run.reflections import Reflection
from facilitator.report.dates import Dates
from facilitator.report.follow.brought import Brought, brought
from facilitator.report.snapshot import Snapshot, snapshot


@dataclass(frozen=True)
class Part:
    """One cell of the RACI table: the letters, and whose column it is."""

    row: RaciRow
    letters: str
    who: Person | Team


@dataclass(frozen=True)
class ForUs:
    """An action that others do and that a team has a stake in: because of its `parts` in it, or it `raised` the issue.

    Parts are those in the RACI row of the action's solution.
    """

    action: Action
    raised: bool
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Concerns:
    """What concerns one team. Actions are without those that were dropped.

    `ours` are owned by its people, `earlier` still open from workshops before, `for_us` what others do. `asked_of_us`
    are questions for the team without an answer, `we_asked` those of its people, whatever became of them.
    """

    ours: tuple[Action, ...]
    earlier: tuple[Promise, ...]
    for_us: tuple[ForUs, ...]
    parts: tuple[Part, ...]
    asked_of_us: tuple[Question, ...]
    we_asked: tuple[Question, ...]
    parked: tuple[Parked, ...]
    news: tuple[News, ...]


@dataclass(frozen=True)
class Told:
    """What was read. `standing` is the latest check-in of each action in it, `news` what each team is told, by ids.

    `today` is the local day in the workshop's zone; `regular` are the regular meetings, each with the day of its next;
    `coming` the workshops planned after this one, soonest first.
    """

    taken: Snapshot
    today: date
    standing: Mapping[int, CheckIn]
    news: Mapping[int, tuple[News, ...]]
    regular: tuple[tuple[RegularMeeting, date], ...]
    coming: tuple[Workshop, ...]

    # One person

    def actions_of(self, person_id: int) -> tuple[Action, ...]:
        """What somebody promised in this workshop, soonest first; without what was dropped."""
        return self._live({person_id})

    def earlier_of(self, person_id: int) -> tuple[Promise, ...]:
        """What somebody promised in workshops before and has not done yet, the most overdue first."""
        return tuple(one for one in self.taken.left_over.actions if one.action.owner_id == person_id)

    def cells_of(self, person_id: int) -> tuple[Part, ...]:
        """Somebody's own parts in the RACI table, then those of their team."""
        person = self.taken.person(person_id)
        parts = self._parts()
        own = [part for part in parts if isinstance(part.who, Person) and part.who.id == person_id]
        of_team = [part for part in parts if isinstance(part.who, Team) and person and part.who.id == person.team_id]
        return (*own, *of_team)

    def reflection_of(self, person_id: int) -> Reflection | None:
        """What somebody said at the close; None if they had no turn."""
        seats = {seat.participant.id for seat in self.taken.seats if seat.person.id == person_id}
        return next((one for one in self.taken.reflections if one.participant_id in seats), None)

    def contributions(self, person_id: int) -> Brought:
        """What somebody is known to have brought."""
        return brought(self.taken, person_id)

    # One team

    def people_of(self, team_id: int) -> tuple[Person, ...]:
        """The people on a team, those too who have left since."""
        return tuple(person for person in self.taken.people if person.team_id == team_id)

    def concerns(self, team_id: int) -> Concerns:
        """All that a team should know of."""
        taken = self.taken
        us = {person.id for person in self.people_of(team_id)}
        parts = tuple(part for part in self._parts() if part.who.id == team_id or part.who.id in us)
        asked_of_us = (one for one in taken.questions if one.for_team_id == team_id)
        return Concerns(
            ours=self._live(us),
            earlier=tuple(one for one in taken.left_over.actions if one.action.owner_id in us),
            for_us=self._for_us(team_id, us, parts),
            parts=parts,
            asked_of_us=tuple(one for one in asked_of_us if one.state is not QuestionState.ANSWERED),
            we_asked=tuple(one for one in taken.questions if one.team_id == team_id or one.person_id in us),
            parked=tuple(one for one in unsettled(taken.parked) if one.team_id == team_id),
            news=self.news.get(team_id, ()),
        )

    # Everyone

    def meetings(self) -> tuple[Meeting, ...]:
        """The follow-up meetings still to come, soonest first, those without a date last."""
        ahead = [one for one in self.taken.meetings if one.day is None or one.day >= self.today]
        return tuple(sorted(ahead, key=lambda one: (one.day is None, one.day or self.today, str(one.start or ""))))

    def _live(self, owners: set[int]) -> tuple[Action, ...]:
        live = (one for one in self.taken.actions if one.state is not ActionState.DROPPED and one.owner_id in owners)
        return tuple(sorted(live, key=lambda one: (one.due or date.max, one.position, one.id)))

    def _parts(self) -> list[Part]:
        """Every cell with letters, row by row, in the order of the columns."""
        matrix, taken = self.taken.matrix, self.taken
        whose = [taken.person(column.person_id) or taken.team(column.team_id) for column in matrix.columns]
        return [
            Part(row, letters, who)
            for row, them in zip(matrix.rows, matrix.grid(), strict=True)
            for who, letters in zip(whose, them, strict=True)
            if letters and who
        ]

    def _for_us(self, team_id: int, us: set[int], parts: tuple[Part, ...]) -> tuple[ForUs, ...]:
        owners = {person.id for person in self.taken.people} - us
        found = []
        for action in self._live(owners):
            in_it = tuple(part for part in parts if part.row.solution_id and part.row.solution_id == action.solution_id)
            raised = raised_by(self.taken, action, team_id)
            if in_it or raised:
                found.append(ForUs(action, raised, in_it))
        return tuple(found)


def told(document: Document, workshop_id: int, dates: Dates | None = None) -> Told:
    """Read what everyone is told of a workshop, as of now; UserError if it is gone.

    News are those since the workshop before it. `dates` is how dates are written: as the system does by default.
    """
    taken = snapshot(document, workshop_id, dates)
    everything = workshops(document, archived=False)
    before = closed_before(everything, taken.workshop)
    today = local(taken.workshop, taken.taken_at).date()
    return Told(
        taken=taken,
        today=today,
        standing=latest_by_action(document, (*taken.actions, *(one.action for one in taken.left_over.actions))),
        news={team.id: tuple(news_for(document, team.id, before.day if before else None)) for team in taken.teams},
        regular=tuple((one, day) for one in regular_meetings(document) for day in coming_days(document, one, today, 1)),
        coming=tuple(w for w in everything if w.day > taken.workshop.day and w.state is WorkshopState.PLANNED),
    )


def raised_by(taken: Snapshot, action: Action, team_id: int) -> bool:
    """Whether an action goes back to a note of a team: its own note, or one behind its opportunity."""
    solution = next((one for one in taken.solutions if one.id == action.solution_id), None)
    opportunity_id = solution.opportunity_id if solution and solution.opportunity_id else action.opportunity_id
    opportunity = next((one for one in taken.opportunities if one.id == opportunity_id), None)
    if opportunity and opportunity.team_id == team_id:
        return True
    cluster = opportunity.cluster_id if opportunity else None
    behind = {action.note_id, opportunity.note_id if opportunity else None} - {None}
    return any(
        note.team_id == team_id and (note.id in behind or (cluster is not None and note.cluster_id == cluster))
        for note in taken.notes
    )
