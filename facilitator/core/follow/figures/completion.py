"""How far promises were kept: the share done, by when, how long it took; of any actions, by team and by kind."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from statistics import median
from zoneinfo import ZoneInfo

from facilitator.core.follow.check_ins import CheckIn, looks_by_action
from facilitator.core.people import Team
from facilitator.core.phrases import counted
from facilitator.core.run.actions import Action, ActionState
from facilitator.core.run.last_time import Kept, is_overdue, kept

_DAY = 86_400
_EARLY = 0.25
"""With more than this share still ahead of its date, a completion rate says little."""


class ActionKind(StrEnum):
    """Where an action came from."""

    SOLUTION = "solution"
    OPPORTUNITY = "opportunity"
    CAPTURED = "captured"
    PLAN = "plan"


KIND_WORDS = {
    ActionKind.SOLUTION: "From solutions",
    ActionKind.OPPORTUNITY: "From notes and opportunities",
    ActionKind.CAPTURED: "From what was said in passing",
    ActionKind.PLAN: "From plans to improve",
}


@dataclass(frozen=True)
class Promised:
    """An action with what its dates tell. `first_due` is the date first agreed, `moves` how often it was put off.

    `settled_on` is the local day on which it was done or dropped, None while it is open or where nobody knows.
    """

    action: Action
    first_due: date | None
    moves: int
    settled_on: date | None

    @property
    def kind(self) -> ActionKind:
        """Where it came from."""
        return kind_of(self.action)


@dataclass(frozen=True)
class Completion:
    """What became of some actions by a day. Actions dropped count neither for nor against.

    `overdue` of the open ones are past their date, `coming` are not due yet. `on_time` of `judged` were done by the
    date first agreed; judged are those done that had one, on a day that is known. `days` is the median from promise to
    done over `timed` actions; `put_off` is how many had their date moved.
    """

    kept: Kept
    overdue: int = 0
    coming: int = 0
    on_time: int = 0
    judged: int = 0
    days: float | None = None
    timed: int = 0
    put_off: int = 0

    @property
    def of(self) -> int:
        """How many there were to be done: all that were not dropped."""
        return self.kept.made - self.kept.dropped

    @property
    def rate(self) -> float | None:
        """The share done, 0 to 1; None where there was nothing to be done."""
        return self.kept.done / self.of if self.of else None

    @property
    def on_time_rate(self) -> float | None:
        """The share of those done that was done by the date first agreed, 0 to 1; None where none can be judged."""
        return self.on_time / self.judged if self.judged else None

    @property
    def early(self) -> bool:
        """Whether too much of it is not due yet for the rate to say much."""
        return self.coming > _EARLY * self.of

    @property
    def words(self) -> str:
        """ "7 of 9 actions done (78%), 1 dropped, 2 open, 1 of them overdue"; "No actions were made" without any."""
        if not self.kept.made:
            return "No actions were made"
        if self.rate is None:
            return f"{counted(self.kept.made, 'action')}, dropped"
        parts = [f"{self.kept.done} of {counted(self.of, 'action')} done ({round(100 * self.rate)}%)"]
        parts += [f"{self.kept.dropped} dropped"] if self.kept.dropped else []
        parts += [f"{self.kept.open} open{self._late_words()}"] if self.kept.open else []
        return ", ".join(parts)

    @property
    def time_words(self) -> str:
        """ "Half of them within 12 days; 5 of 7 by the date first agreed"; "" where nothing is known."""
        parts = [] if self.days is None else [f"Half of them within {_days(self.days)}"]
        if self.judged:
            parts.append(f"{self.on_time} of {self.judged} by the date first agreed")
        if unknown := self.kept.done - self.timed:
            parts.append(f"of {unknown} it is not known when" if parts else "It is not known when they were done")
        return "; ".join(parts) if self.kept.done else ""

    def _late_words(self) -> str:
        if not self.overdue:
            return ""
        if self.kept.open > self.overdue:
            return f", {self.overdue} of them overdue"
        return ", overdue" if self.overdue == 1 else ", all overdue"


@dataclass(frozen=True)
class TeamCompletion:
    """The completion of what a team's people own; `team` None: of those without a team, and of nobody."""

    team: Team | None
    completion: Completion


@dataclass(frozen=True)
class KindCompletion:
    """The completion of the actions of one kind."""

    kind: ActionKind
    completion: Completion


# Questions


def kind_of(action: Action) -> ActionKind:
    """Where an action came from; what came from nothing was captured in passing."""
    if action.improvement_id is not None:
        return ActionKind.PLAN
    if action.solution_id is not None:
        return ActionKind.SOLUTION
    noted = action.opportunity_id is not None or action.note_id is not None
    return ActionKind.OPPORTUNITY if noted else ActionKind.CAPTURED


def promised(
    actions: Iterable[Action], check_ins: Iterable[CheckIn], local_day: Callable[[Action], date | None]
) -> list[Promised]:
    """Actions with their dates. `local_day` tells the day on which one was settled, None if nobody knows.

    A date counts as put off where a check-in gave another one.
    """
    looks = looks_by_action(check_ins)
    return [_promised(action, looks.get(action.id, ()), local_day(action)) for action in actions]


def completion(of: Sequence[Promised], today: date) -> Completion:
    """What became of these actions by today, the local day."""
    done = [one for one in of if one.action.state is ActionState.DONE]
    still = [one.action for one in of if one.action.state is ActionState.OPEN]
    judged = [one.settled_on <= one.first_due for one in done if one.settled_on and one.first_due]
    days = [took for one in done if (took := days_taken(one.action)) is not None]
    return Completion(
        kept=kept(one.action for one in of),
        overdue=sum(is_overdue(action, today) for action in still),
        coming=sum(action.due is not None and not is_overdue(action, today) for action in still),
        on_time=sum(judged),
        judged=len(judged),
        days=median(days) if days else None,
        timed=len(days),
        put_off=sum(one.moves > 0 for one in of),
    )


def by_team(
    of: Iterable[Promised], teams: Sequence[Team], team_of: Mapping[int, int], today: date
) -> list[TeamCompletion]:
    """The same for each team that owns any, in the order of the teams, no team last.

    `team_of`: the id of a person → that of their team.
    """
    parted: dict[int | None, list[Promised]] = {}
    for one in of:
        parted.setdefault(team_of.get(one.action.owner_id or 0), []).append(one)
    order: list[Team | None] = [*teams, None]
    keys = [(team, team.id if team else None) for team in order]
    return [TeamCompletion(team, completion(parted[key], today)) for team, key in keys if key in parted]


def by_kind(of: Iterable[Promised], today: date) -> list[KindCompletion]:
    """The same for each kind that there is any of."""
    parted: dict[ActionKind, list[Promised]] = {}
    for one in of:
        parted.setdefault(one.kind, []).append(one)
    return [KindCompletion(kind, completion(parted[kind], today)) for kind in ActionKind if kind in parted]


def days_taken(action: Action) -> float | None:
    """Days from promise to done; None while it is not done, or where nobody knows when."""
    if action.state is not ActionState.DONE or action.settled_at is None:
        return None
    return max(0.0, (action.settled_at - action.captured_at).total_seconds() / _DAY)


def settled_on(action: Action, zone: str) -> date | None:
    """The day in a zone (IANA name) on which an action was done or dropped; None if it is open or nobody knows."""
    return None if action.settled_at is None else action.settled_at.astimezone(ZoneInfo(zone)).date()


def _promised(action: Action, looks: Sequence[CheckIn], settled_on: date | None) -> Promised:
    moved = [look for look in looks if look.due_before != look.due_after]
    dues = [due for look in moved for due in (look.due_before, look.due_after) if due is not None]
    moves = sum(look.due_before is not None for look in moved)
    return Promised(action, dues[0] if dues else action.due, moves, settled_on)


def _days(days: float) -> str:
    return "a day" if days <= 1 else counted(round(days), "day")
