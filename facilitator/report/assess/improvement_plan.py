"""The improvement plans on paper, after the planning template of seed 001_c4ed3fc94637a261.txt."""

from collections.abc import Iterator

from reportlab.platypus import CondPageBreak, Flowable

from facilitator.core.people import Person
from facilitator.core.phrases import counted
from facilitator.core.run.actions import Action, ActionState
from facilitator.report.assess.plans import Plan, Plans
from facilitator.report.fonts import FontBook
from facilitator.report.paper import Paper
from facilitator.report.pdf import Front, pdf_bytes
from facilitator.report.pieces import lacks, section, standing
from facilitator.report.preparation import Tick
from facilitator.report.tables import Cell, Column
from facilitator.report.text import bold

NO_PLANS = "There are no improvement plans yet: start one from an opportunity of an assessment."
_TOGETHER = 130.0
"""A plan's heading with less room than this under it begins on the next page."""


def improvement_plan(taken: Plans, fonts: FontBook) -> bytes:
    """Every plan: why, when, with what, who does what by when, and how it will be seen."""
    paper = standing(fonts)
    story = [flowable for plan in taken.plans for flowable in _plan(paper, taken, plan)]
    front = Front(
        title=f"Improvement plan: {taken.programme.name}",
        author=taken.programme.name,
        details=(_in_short(taken),),
        header=f"Improvement plan · {taken.programme.name}",
    )
    return pdf_bytes(story or [paper.muted(NO_PLANS)], paper, front)


def _in_short(taken: Plans) -> str:
    closed = sum(plan.improvement.closed for plan in taken.plans)
    plans = counted(len(taken.plans), "plan")
    return f"{plans}, {closed} of them closed" if closed else plans


def _plan(paper: Paper, taken: Plans, plan: Plan) -> Iterator[Flowable]:
    one = plan.improvement
    yield CondPageBreak(_TOGETHER)
    yield paper.h1(f"{one.area} (closed)" if one.closed else one.area)
    if plan.wave:
        yield paper.muted(f"Seen in {plan.wave.title}.")
    if one.why:
        yield paper.body(one.why)
    yield from section(paper, [], [Column("", 24), Column("", 76)], _facts(paper, taken, plan))
    yield from _actions(paper, taken, plan)
    yield from _milestones(paper, taken, plan)


def _facts(paper: Paper, taken: Plans, plan: Plan) -> list[list[Cell]]:
    one = plan.improvement
    people = ", ".join(_with_team(taken, person) for person in plan.involved)
    facts: list[tuple[str, Cell]] = [
        ("Start", taken.dates.day(one.start) if one.start else lacks(paper, "No date yet")),
        ("To be complete by", taken.dates.day(one.target) if one.target else lacks(paper, "No date yet")),
        ("Practice", plan.practice.title if plan.practice else ""),
        ("Resources", one.resources or lacks(paper, "None named yet")),
        ("Success measures", one.measures or lacks(paper, "None named yet")),
        ("People to involve", people or lacks(paper, "Nobody yet")),
        ("Actions", "" if plan.actions else lacks(paper, "None yet")),
        ("Milestones", "" if plan.milestones else lacks(paper, "None yet")),
    ]
    return [[paper.markup(bold(name, paper.fonts), paper.styles.cell), said] for name, said in facts if said]


def _actions(paper: Paper, taken: Plans, plan: Plan) -> list[Flowable]:
    if not plan.actions:
        return []
    columns = [Column("", 5), Column("Action", 41), Column("Owner", 24), Column("Due", 19), Column("Measure", 20)]
    rows: list[list[Cell]] = []
    for action in plan.actions:
        rows.append([Tick(action.state is ActionState.DONE), *_action(paper, taken, action), action.measure])
    return section(paper, [paper.h2("Actions")], columns, rows)


def _action(paper: Paper, taken: Plans, action: Action) -> list[Cell]:
    """What is to be done, by whom and by when. What was dropped lacks nothing any more."""
    owner = taken.person(action.owner_id)
    named = _with_team(taken, owner) if owner else ""
    due = taken.dates.day(action.due) if action.due else ""
    if action.state is ActionState.DROPPED:
        quiet = paper.styles.cell_muted
        return [[paper.says(action.text, quiet), paper.says("Dropped", quiet)], named, due]
    return [action.text, named or lacks(paper, "No owner"), due or lacks(paper, "No date")]


def _milestones(paper: Paper, taken: Plans, plan: Plan) -> list[Flowable]:
    if not plan.milestones:
        return []
    columns = [Column("", 5), Column("Milestone", 65), Column("By", 39)]
    rows: list[list[Cell]] = [
        [Tick(one.reached), one.what, taken.dates.day(one.day) if one.day else lacks(paper, "No date")]
        for one in plan.milestones
    ]
    return section(paper, [paper.h2("Milestones")], columns, rows)


def _with_team(taken: Plans, person: Person) -> str:
    team = taken.team(person.team_id)
    return f"{person.name} ({team.name})" if team else person.name
