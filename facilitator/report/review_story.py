"""The quarter's review on paper: promised against done, what worked, before and after, and keep, change, stop."""

from collections.abc import Sequence

from reportlab.platypus import Flowable

from facilitator.core.follow.check_ins import Standing
from facilitator.core.follow.reviewed import PromiseSeen, Reviewed, SolutionSeen
from facilitator.core.follow.reviewed_measures import MeasureSeen, Outcome
from facilitator.core.follow.wins import ToldWin
from facilitator.core.run.actions import ActionState
from facilitator.core.run.review import POINT_WORDS, WORKED_WORDS, PointKind
from facilitator.report.paper import Heading, Paper
from facilitator.report.pieces import lacks, section, sentence_case
from facilitator.report.snapshot import Snapshot
from facilitator.report.tables import Cell, Column

_OUTCOMES = {
    Outcome.BETTER: "Better",
    Outcome.WORSE: "Worse",
    Outcome.SAME: "As before",
    Outcome.MOVED: "Moved",
    Outcome.MISSING: "Not known",
}


def review(paper: Paper, taken: Snapshot) -> list[Flowable]:
    """The chapter on it, as things stand when it is written; nothing unless the workshop is a review."""
    seen = taken.reviewed
    if seen is None or (seen.of is None and not seen.points):
        return []
    story: list[Flowable] = []
    heading: list[Heading] = [paper.h1(f"Review of {seen.of.title}" if seen.of else "Review")]
    if seen.promises:
        columns = [Column("We promised", 40), Column("Owner", 20), Column("Done", 40)]
        rows = [_promise(paper, one) for one in seen.promises]
        words = ". ".join(part for part in (seen.completion.words, seen.completion.time_words) if part)
        story += [*section(paper, heading, columns, rows), paper.muted(f"{words}.")]
        heading = []
    story += _solutions(paper, heading, seen.solutions)
    heading = [] if story else heading
    story += _measures(paper, heading, seen.measures)
    heading = [] if story else heading
    if seen.wins:
        story += [*heading, paper.h2("What got better"), *paper.bullets(_win(one) for one in seen.wins)]
        heading = []
    return [*story, *_points(paper, heading, seen)]


def _promise(paper: Paper, one: PromiseSeen) -> Sequence[Cell]:
    words = sentence_case(one.words)
    late = one.overdue or one.standing is Standing.STUCK
    story: Cell = words + (f": {one.said}" if one.said else "")
    if late:
        said = [paper.says(one.said, paper.styles.cell)] if one.said else []
        story = [lacks(paper, words), *said]
    nobody = one.owner is None and one.action.state is ActionState.OPEN
    owner: Cell = lacks(paper, "No owner") if nobody else one.owner.name if one.owner else ""
    return one.action.text, owner, story


def _solutions(paper: Paper, heading: Sequence[Heading], seen: Sequence[SolutionSeen]) -> list[Flowable]:
    if not seen:
        return []
    columns = [Column("Solution", 30), Column("Measure and actions", 36), Column("Did it work", 34)]
    rows: list[Sequence[Cell]] = []
    for one in seen:
        said = one.judgement
        verdict = "Not judged"
        if said is not None:
            verdict = WORKED_WORDS[said.worked] + (f": {said.words}" if said.words else "")
        measure = one.solution.measure or "No success measure"
        rows.append((one.solution.title, f"{measure}\n{one.words}", verdict))
    return section(paper, [*heading, paper.h2("What worked")], columns, rows)


def _measures(paper: Paper, heading: Sequence[Heading], seen: Sequence[MeasureSeen]) -> list[Flowable]:
    if not seen:
        return []
    columns = [Column("Measure", 34), Column("Before", 15), Column("After", 15), Column("", 36)]
    rows: list[Sequence[Cell]] = []
    for one in seen:
        outcome = _OUTCOMES[one.outcome]
        words = sentence_case(one.words) if one.outcome is Outcome.SAME and one.words else outcome
        if one.words and one.outcome is not Outcome.SAME:
            words = f"{outcome}: {one.words}"
        rows.append((one.name, one.before or "–", one.after or "–", words))
    return section(paper, [*heading, paper.h2("Before and after")], columns, rows)


def _win(one: ToldWin) -> str:
    """What got better, and whom to thank."""
    return f"{one.win.text} ({one.owner.name})" if one.owner else one.win.text


def _points(paper: Paper, heading: Sequence[Heading], seen: Reviewed) -> list[Flowable]:
    if not seen.points:
        return list(heading)
    story: list[Flowable] = list(heading)
    for kind in PointKind:
        mine = [point.text for point in seen.points if point.kind is kind]
        if mine:
            story += [paper.h2(POINT_WORDS[kind]), *paper.bullets(mine)]
    return story
