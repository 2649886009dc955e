"""Tasks of a launch as rows of a table: with their number, what they need, and when they can happen."""

from collections.abc import Mapping
from dataclasses import dataclass

from facilitator.core.people import Person, Team
from facilitator.core.run.canvases.launch import LaunchTask
from facilitator.core.run.canvases.launch_plan import Timeline
from facilitator.core.run.canvases.needs import needs_words
from facilitator.core.run.canvases.path import PlacedTask
from facilitator.core.run.canvases.path_words import slack_words
from facilitator.ui.launch_look import when_words


@dataclass(frozen=True)
class TaskRow:
    """One task; `needs` are numbers of rows, `needed` the same by name, a line each."""

    number: int
    task: LaunchTask
    team: Team | None
    owner: Person | None
    needs: str
    needed: str
    placed: PlacedTask | None

    @property
    def title(self) -> str:
        """The task on one line."""
        return " ".join(self.task.title.split())

    @property
    def when(self) -> str:
        """Its earliest days in words."""
        return when_words(self.placed) if self.placed else ""

    @property
    def slack(self) -> str:
        """By how much it may slip, in few words."""
        late = self.placed is not None and self.placed.critical and self.placed.slack < 0
        return "critical, late" if late else self.slack_in_full

    @property
    def slack_in_full(self) -> str:
        """By how much it may slip, or is late."""
        return slack_words(self.placed) if self.placed else "goes in a circle"


def task_rows(timeline: Timeline, teams: Mapping[int, Team], people: Mapping[int, Person]) -> list[TaskRow]:
    """All tasks in the order of the list."""
    placed = {one.task.id: one for one in timeline.sequence.placed}
    titles = {task.id: task.title for task in timeline.tasks}
    return [
        TaskRow(
            number,
            task,
            teams.get(task.team_id or 0),
            people.get(task.owner_id or 0),
            needs_words(timeline.needs[task.id], timeline.tasks),
            "\n".join(titles[needed] for needed in timeline.needs[task.id]),
            placed.get(task.id),
        )
        for number, task in enumerate(timeline.tasks, 1)
    ]
