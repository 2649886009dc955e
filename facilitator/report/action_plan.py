"""The action plan: what was promised, by owner and by date, with decisions and follow-up meetings."""

from collections.abc import Sequence
from dataclasses import replace

from reportlab.platypus import Flowable

from facilitator.core.phrases import counted, listed
from facilitator.core.run.actions import Action, ActionState, by_date, by_owner
from facilitator.report import outcomes
from facilitator.report.fonts import FontBook
from facilitator.report.paper import Heading, Paper
from facilitator.report.pieces import lacks, printed, section, sentence_case, standing, with_team
from facilitator.report.snapshot import Snapshot
from facilitator.report.tables import Cell, Column

NO_ACTIONS = "No actions were captured."
NO_OWNER, NO_DATE, NO_MEASURE = "No owner yet", "No date yet", "No measure yet"


def action_plan(taken: Snapshot, fonts: FontBook) -> bytes:
    """The action plan as a PDF."""
    paper = standing(fonts)
    live = [action for action in taken.actions if action.state is not ActionState.DROPPED]
    dropped = [action for action in taken.actions if action.state is ActionState.DROPPED]
    story: list[Flowable] = [paper.body(in_short(taken.actions))]
    if live:
        story += [*_by_owner(paper, taken, live), *dated(paper, taken, live, [paper.h1("By date")])]
    story += outcomes.decisions(paper, taken)
    story += [*outcomes.meetings(paper, taken), *outcomes.tracking(paper, taken)]
    if dropped:
        story += [paper.h1("Dropped actions"), *paper.bullets(action.text for action in dropped)]
    return printed(taken, paper, "Action plan", story)


def in_short(actions: Sequence[Action]) -> str:
    """How many actions there are, how they stand and what they lack: "12 actions: 11 open, 1 done. 2 have no owner"."""
    if not actions:
        return NO_ACTIONS
    states = [(state, sum(action.state is state for action in actions)) for state in ActionState]
    open_ones = [action for action in actions if action.state is ActionState.OPEN]
    wanting = (
        ("owner", sum(action.owner_id is None for action in open_ones)),
        ("date", sum(action.due is None for action in open_ones)),
        ("success measure", sum(not action.measure for action in open_ones)),
    )
    lacking = [f"{count} {'has' if count == 1 else 'have'} no {what}" for what, count in wanting if count]
    head = f"{counted(len(actions), 'action')}: {', '.join(f'{count} {state}' for state, count in states if count)}."
    return f"{head} Still missing: {listed(lacking)}." if lacking else head


def dated(paper: Paper, taken: Snapshot, actions: Sequence[Action], headings: Sequence[Heading]) -> list[Flowable]:
    """Actions in a table, soonest first, those without a date last. At least one action."""
    columns = [Column("Due", 20), Column("Action", 55), Column("Owner", 25)]
    rows = [
        (due_cell(paper, taken, action), action.text, owner_cell(paper, taken, action))
        for group in by_date(actions)
        for action in group.actions
    ]
    return section(paper, headings, columns, rows)


def due_cell(paper: Paper, taken: Snapshot, action: Action) -> Cell:
    """When an action is due, and whether it is done."""
    day = taken.dates.day(action.due) if action.due else ""
    if action.state is ActionState.OPEN:
        return day or lacks(paper, NO_DATE)
    return f"{day}\n{action.state.capitalize()}".strip()


def owner_cell(paper: Paper, taken: Snapshot, action: Action) -> Cell:
    """Who owns an action."""
    owner = taken.person(action.owner_id)
    return owner.name if owner else lacks(paper, NO_OWNER)


def _by_owner(paper: Paper, taken: Snapshot, actions: Sequence[Action]) -> list[Flowable]:
    columns = [Column("Due", 18), Column("Action", 36), Column("Success measure", 22), Column("Where it came from", 24)]
    story: list[Flowable] = []
    chapter = [paper.h1("By owner")]
    for group in by_owner(actions, taken.people):
        rows = [
            (
                due_cell(paper, taken, action),
                action.text,
                action.measure or lacks(paper, NO_MEASURE),
                sentence_case(taken.origins[action.id]),
            )
            for action in group.actions
        ]
        heading = paper.h2(with_team(taken, group.owner) if group.owner else NO_OWNER)
        story += section(paper, [*chapter, heading], columns, rows)
        # The first table says what the columns are; the others need not say it again.
        chapter, columns = [], [replace(column, head="") for column in columns]
    return story
