"""The solutions, each with what it is, its actions, and what was said when it was presented."""

from reportlab.platypus import Flowable

from facilitator.core.phrases import counted
from facilitator.core.run.actions import ActionState
from facilitator.core.run.solutions import Solution, missing
from facilitator.report.action_plan import due_cell, owner_cell
from facilitator.report.paper import Paper
from facilitator.report.pieces import sentence_case
from facilitator.report.snapshot import Snapshot
from facilitator.report.styles import WARN
from facilitator.report.tables import Column, table
from facilitator.report.text import bold, coloured, plain


def solutions(paper: Paper, taken: Snapshot) -> list[Flowable]:
    """The chapter on solutions."""
    story: list[Flowable] = [paper.h1("Solutions")]
    if not taken.solutions:
        return [*story, paper.muted("No solutions were designed.")]
    for solution in taken.solutions:
        story += _solution(paper, taken, solution)
    return story


def _solution(paper: Paper, taken: Snapshot, solution: Solution) -> list[Flowable]:
    story: list[Flowable] = [paper.h2(solution.title), *_origin(paper, taken, solution)]
    if solution.what:
        story.append(paper.body(solution.what))
    if solution.measure:
        story.append(_labelled(paper, "Success measure:", solution.measure))
    lacking = missing(solution, taken.actions)
    if lacking:
        story.append(paper.markup(coloured(f"{sentence_case(', '.join(lacking))}.", paper.fonts, WARN)))
    actions = [a for a in taken.actions if a.solution_id == solution.id and a.state is not ActionState.DROPPED]
    if actions:
        columns = [Column("Action", 55), Column("Owner", 25), Column("Due", 20)]
        rows = [(a.text, owner_cell(paper, taken, a), due_cell(paper, taken, a)) for a in actions]
        story.append(table(paper, columns, rows))
    heard = taken.refinements[solution.id]
    if heard:
        story += [paper.muted("Suggested when it was presented:"), *paper.bullets(one.text for one in heard)]
    return story


def _origin(paper: Paper, taken: Snapshot, solution: Solution) -> list[Flowable]:
    """For which opportunity, with how many dots, and from which table."""
    titles = {opportunity.id: opportunity.title for opportunity in taken.opportunities}
    results = taken.main_round.results if taken.main_round else None
    dots = {line.opportunity_id: line.dots for line in results.lines} if results else {}
    said = [f"Table {solution.table_no}"] if solution.table_no is not None else []
    if solution.opportunity_id in titles:
        said.append(f"for “{titles[solution.opportunity_id]}”")
    if solution.opportunity_id in dots:
        said.append(counted(dots[solution.opportunity_id], "dot"))
    return [paper.muted(sentence_case(", ".join(said)))] if said else []


def _labelled(paper: Paper, label: str, words: str) -> Flowable:
    return paper.markup(f"{bold(label, paper.fonts)} {plain(words, paper.fonts)}")
