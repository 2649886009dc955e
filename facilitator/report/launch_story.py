"""The launch on paper: readiness by team, the sequence with its Gantt strip, what if, and who tells whom."""

from collections.abc import Sequence

from reportlab.platypus import Flowable

from facilitator.core.run.canvases.launch import LaunchLine, LineKind, Readiness, State
from facilitator.core.run.canvases.launch_plan import Timeline
from facilitator.core.run.canvases.needs import needs_words
from facilitator.core.run.canvases.path import PlacedTask
from facilitator.core.run.canvases.path_words import slack_words, standing_words
from facilitator.core.run.canvases.readiness import STATE_WORDS, TeamReadiness, in_words
from facilitator.report.fonts import Face
from facilitator.report.gantt_drawing import GanttDays, GanttRow, gantt_strip
from facilitator.report.lines import Lines
from facilitator.report.paper import Paper
from facilitator.report.pieces import lacks, section, sentence_case, team_cell
from facilitator.report.snapshot import Snapshot
from facilitator.report.styles import ACCENT, BAD, CELL_LEADING, CELL_SIZE, MUTED, OK, WARN
from facilitator.report.tables import Cell, Column

_COLOURS = {State.READY: OK, State.ON_TRACK: ACCENT, State.AT_RISK: WARN, State.BLOCKED: BAD, State.OPEN: MUTED}
_LINES = (
    (LineKind.COMMUNICATION, "Who tells whom", "What, and to whom", "When"),
    (LineKind.ESCALATION, "If we are stuck", "Who is called", "How soon"),
)


def launch(paper: Paper, taken: Snapshot) -> list[Flowable]:
    """The chapter on the launch; nothing if nothing was planned."""
    plan = taken.launch
    if not plan.begun:
        return []
    story: list[Flowable] = [paper.h1("Launch readiness"), *_which(paper, taken)]
    if plan.readiness:
        story += _readiness(paper, taken, plan.readiness)
    if plan.timeline.tasks:
        story += _sequence(paper, taken, plan.timeline)
    if plan.contingencies:
        columns = [Column("If", 34), Column("Then", 46), Column("Owner", 20)]
        rows = [(one.happens, one.answer, _owner(paper, taken, one.owner_id)) for one in plan.contingencies]
        story += section(paper, [paper.h2("What if")], columns, rows)
    for kind, title, what, when in _LINES:
        if plan.lines[kind]:
            story += _told(paper, taken, plan.lines[kind], title, what, when)
    return story


def _which(paper: Paper, taken: Snapshot) -> list[Flowable]:
    """What is launched, when it goes out, and from when it is worked on."""
    found = taken.launch.timeline.launch
    if found is None:
        return []
    said = [found.title]
    if found.day:
        said.append(f"launch on {taken.dates.day(found.day)}")
    if found.begins:
        said.append(f"work begins on {taken.dates.day(found.begins)}")
    return [paper.body(f"{', '.join(said)}.")]


def _readiness(paper: Paper, taken: Snapshot, groups: Sequence[TeamReadiness]) -> list[Flowable]:
    items = [item for group in groups for item in group.items]
    columns = [Column("Team", 20), Column("What must be ready", 46), Column("State", 14), Column("Owner", 20)]
    rows: list[Sequence[Cell]] = [
        (
            team_cell(paper, group.team) or "All teams",
            item.text,
            _state(paper, item),
            _owner(paper, taken, item.owner_id, needed=False),
        )
        for group in groups
        for item in group.items
    ]
    words = paper.body(f"{sentence_case(in_words(items))}.")
    counts = (f"{group.team.name if group.team else 'All teams'}: {in_words(group.items)}" for group in groups)
    return [paper.h2("Readiness by team"), words, *paper.bullets(counts), *section(paper, [], columns, rows)]


def _state(paper: Paper, item: Readiness) -> Cell:
    words = STATE_WORDS[item.state]
    return Lines([words], paper.fonts, CELL_SIZE, CELL_LEADING, _COLOURS[item.state], Face.BOLD)


def _sequence(paper: Paper, taken: Snapshot, timeline: Timeline) -> list[Flowable]:
    columns = [
        Column("No.", 6, "RIGHT"),
        Column("Task", 26),
        Column("Team", 17),
        Column("Owner", 14),
        Column("Days", 9, "RIGHT"),
        Column("Needs", 9),
        Column("When", 23),
        Column("May slip", 13),
    ]
    placed = {one.task.id: one for one in timeline.sequence.placed}
    rows: list[Sequence[Cell]] = [
        (
            str(number),
            task.title,
            team_cell(paper, taken.team(task.team_id)),
            _owner(paper, taken, task.owner_id, needed=False),
            str(task.days),
            needs_words(timeline.needs[task.id], timeline.tasks),
            _when(taken, placed.get(task.id)),
            _slack(paper, placed.get(task.id)),
        )
        for number, task in enumerate(timeline.tasks, 1)
    ]
    words = standing_words(timeline.sequence, timeline.launch_day, taken.dates.day)
    days = GanttDays(timeline.first, timeline.last, timeline.off, timeline.launch_day)
    strip = gantt_strip(paper, taken.dates, days, [_bar(taken, one) for one in timeline.sequence.placed])
    said = paper.body(words if words.endswith((".", "…")) else f"{words}.")
    return [paper.h2("Sequence"), said, *strip, *section(paper, [], columns, rows)]


def _bar(taken: Snapshot, placed: PlacedTask) -> GanttRow:
    task, team = placed.task, taken.team(placed.task.team_id)
    return GanttRow(
        task.title,
        placed.start,
        placed.finish,
        max(placed.finish, placed.latest_finish),
        placed.critical,
        not task.days,
        team.mark if team else "",
        team.colour if team else "",
    )


def _when(taken: Snapshot, placed: PlacedTask | None) -> str:
    if placed is None:
        return ""
    first, last = taken.dates.day(placed.start), taken.dates.day(placed.finish)
    return first if first == last else f"{first} to {last}"


def _slack(paper: Paper, placed: PlacedTask | None) -> Cell:
    if placed is None:
        return lacks(paper, "in a circle")
    return lacks(paper, slack_words(placed)) if placed.slack < 0 and not placed.critical else slack_words(placed)


def _told(
    paper: Paper, taken: Snapshot, lines: Sequence[LaunchLine], title: str, what: str, when: str
) -> list[Flowable]:
    columns = [Column(what, 37), Column("Channel", 23), Column(when, 22), Column("Owner", 18)]
    rows: list[Sequence[Cell]] = [
        (line.what, line.channel, line.timing, _owner(paper, taken, line.owner_id, needed=False)) for line in lines
    ]
    if lines[0].kind is LineKind.ESCALATION:
        columns = [Column("Step", 7, "RIGHT"), *columns]
        rows = [(str(number), *row) for number, row in enumerate(rows, 1)]
    return section(paper, [paper.h2(title)], columns, rows)


def _owner(paper: Paper, taken: Snapshot, owner_id: int | None, needed: bool = True) -> Cell:
    """The owner's name; where one is needed, that there is none."""
    person = taken.person(owner_id)
    if person is not None:
        return person.name
    return lacks(paper, "No owner") if needed else ""
