"""How a launch looks on the console and on the stage: signs of readiness, the order of rows, tasks as bars."""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import chain
from types import MappingProxyType

from facilitator.core.people import Team
from facilitator.core.run.canvases.launch import Readiness, State
from facilitator.core.run.canvases.launch_plan import Timeline
from facilitator.core.run.canvases.path import LaunchSequence, PlacedTask
from facilitator.core.run.canvases.path_words import slack_words
from facilitator.core.run.canvases.readiness import TeamReadiness, urgent_first
from facilitator.ui.local import day_first, day_words
from facilitator.ui.theme import Tokens
from facilitator.ui.widgets.discs import Disc
from facilitator.ui.widgets.ganttmodel import GanttBar, GanttChart

DISCS = MappingProxyType(
    {
        State.OPEN: Disc.RING,
        State.READY: Disc.CHECK,
        State.ON_TRACK: Disc.ONWARD,
        State.AT_RISK: Disc.ALERT,
        State.BLOCKED: Disc.STOP,
    }
)


def state_colour(state: State, tokens: Tokens) -> str:
    """The colour of a state's sign and word."""
    colours = {
        State.READY: tokens.ok,
        State.ON_TRACK: tokens.accent,
        State.AT_RISK: tokens.warn,
        State.BLOCKED: tokens.bad,
    }
    return colours.get(state, tokens.muted)


def items_in_turn(groups: Iterable[TeamReadiness]) -> list[Readiness]:
    """All items in the order in which the room sees them: what needs talking about first, team by team."""
    return urgent_first(chain.from_iterable(group.items for group in groups))


def tasks_in_turn(found: LaunchSequence) -> list[PlacedTask]:
    """All tasks in the order in which the room sees them: the critical path, then the others as they come."""
    return sorted(found.placed, key=lambda placed: not placed.critical)


def chart_of(
    timeline: Timeline, placed: Sequence[PlacedTask], teams: Iterable[Team], today: date | None = None
) -> GanttChart:
    """These tasks as bars over the days of the whole launch; today is marked if given."""
    by_id = {team.id: team for team in teams}
    bars = tuple(_bar(one, by_id.get(one.task.team_id or 0)) for one in placed)
    day = timeline.launch_day
    return GanttChart(timeline.first, timeline.last, bars, timeline.off, day, today, day_first())


def when_words(placed: PlacedTask) -> str:
    """The days of a task: "Mon 1 Mar to Fri 5 Mar", or the one on whose evening a milestone is reached."""
    if placed.start == placed.finish:
        return day_words(placed.start)
    return f"{day_words(placed.start)} to {day_words(placed.finish)}"


def _bar(placed: PlacedTask, team: Team | None) -> GanttBar:
    task = placed.task
    slack = slack_words(placed)
    slack = f"can slip {slack}" if placed.slack > 0 and not placed.critical else slack
    return GanttBar(
        task.id,
        " ".join(task.title.split()),
        placed.start,
        placed.finish,
        max(placed.finish, placed.latest_finish),
        placed.critical,
        not task.days,
        team.mark if team else "",
        team.colour if team else "",
        f"{when_words(placed)}, {slack}",
    )
