"""How a launch stands, in sentences with dates: the window, the stage and paper each hand in how they write a day."""

from collections.abc import Callable, Sequence
from datetime import date

from facilitator.core.phrases import counted, shortened
from facilitator.core.run.canvases.path import LaunchSequence, PlacedTask

SayDay = Callable[[date], str]

_LONGEST_TITLE = 32
_MOST_NAMED = 6


def standing_words(found: LaunchSequence, launch_day: date | None, say: SayDay, *, with_path: bool = True) -> str:
    """When all is done, seen from the launch day; a circle if there is one; nothing if there is no task.

    "Ready Wed 3 Mar, 4 working days before launch"; if late, "5 days late, ready Mon 8 Mar: the critical path is
    A → B → C", or without the path where it can be seen.
    """
    if found.cycles or found.ready is None:
        return found.words
    ready, day = f"Ready {say(found.ready)}", "working day" if found.working else "day"
    if launch_day is None:
        return f"{ready}, if nothing slips: choose the launch day."
    if found.late:
        late = f"{counted(found.late, day)} late, ready {say(found.ready)}"
        return f"{late}: the critical path is {path_words(found.critical)}" if with_path else late
    return f"{ready}, {counted(found.spare, day)} before launch" if found.spare else f"{ready}, just in time for launch"


def path_words(path: Sequence[PlacedTask]) -> str:
    """A chain of tasks as it is said: "A → B → C"; of a long one the first and the last."""
    titles = [shortened(placed.task.title, _LONGEST_TITLE) for placed in path]
    if len(titles) > _MOST_NAMED:
        titles = [*titles[: _MOST_NAMED - 2], f"{len(titles) - _MOST_NAMED + 1} more", titles[-1]]
    return " → ".join(titles)


def slack_words(placed: PlacedTask) -> str:
    """By how much a task may slip: "critical", "4 days", or by how much it is late: "critical, 5 days late"."""
    late = f"{counted(-placed.slack, 'day')} late" if placed.slack < 0 else ""
    if placed.critical:
        return f"critical, {late}" if late else "critical"
    return late or counted(placed.slack, "day")
