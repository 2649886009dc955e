"""What the room looked back at: what came of the last actions, what is open of all before, what the review said."""

from reportlab.platypus import Flowable

from facilitator.core.names import folded
from facilitator.core.plan.agenda import Activity
from facilitator.core.run.holding import Holding
from facilitator.core.run.last_time import Promise, by_owner
from facilitator.core.run.returning import Returning
from facilitator.core.run.review import point_words
from facilitator.core.run.said import Said
from facilitator.report.paper import Heading, Paper
from facilitator.report.pieces import lacks, section, sentence_case
from facilitator.report.snapshot import Snapshot
from facilitator.report.tables import Cell, Column

AGREEMENTS = "Which agreements hold"


def last_time(paper: Paper, taken: Snapshot) -> list[Flowable]:
    """The chapter on it, as things stand when it is written; nothing unless the agenda has a block for looking back."""
    left = taken.left_over
    looks_back = any(one.block.activity is Activity.LAST_TIME for one in taken.schedule.blocks)
    if not looks_back:
        return []
    title = paper.h1("What we said last time")
    if left.workshop is None:
        return holds(paper, taken.holding, [title, paper.h2(AGREEMENTS)])
    words = f"{left.workshop.title}: {left.kept.words or 'no actions were agreed'}."
    story: list[Flowable] = [title, paper.muted(words)]
    if left.actions:
        story = _promises(paper, [title], words, by_owner(left.actions))
    if left.returning:
        there = {folded(note.text) for note in taken.notes}
        story += [paper.h2("Issues that come back"), *paper.bullets(_issue(one, there) for one in left.returning)]
    if left.parked:
        story += [paper.h2("Still parked"), *paper.bullets(one.text for one in left.parked)]
    story += _said(paper, left.said, {folded(note.text) for note in taken.notes})
    return [*story, *holds(paper, taken.holding, [paper.h2(AGREEMENTS)])]


def holds(paper: Paper, found: Holding, headings: list[Heading], most: int | None = None) -> list[Flowable]:
    """Which agreements hold, those that do not first, at most so many; nothing where nothing was agreed."""
    if not found.lines:
        return []
    columns = [Column("Agreed", 44), Column("", 18), Column("", 38)]
    rows: list[list[Cell]] = []
    for one in found.lines[:most]:
        verdict: Cell = lacks(paper, one.verdict) if one.holds is False else one.verdict
        rows.append([one.title, verdict, sentence_case(one.words)])
    more = len(found.lines) - len(rows)
    words = [f"{found.words}.", *([f"And {more} more."] if more else [])]
    return [*section(paper, headings, columns, rows), *map(paper.muted, words)]


def _said(paper: Paper, said: Said, there: set[str]) -> list[Flowable]:
    """What the latest review said of solutions, and what it wants to keep, change and stop."""
    if said.review is None:
        return []
    judged = [f"{one.solution.title}: {one.words[:1].lower()}{one.words[1:]}" for one in said.judged]
    points = [
        point_words(point) + (" (on the board)" if folded(point_words(point)) in there else "") for point in said.points
    ]
    return [paper.h2("What the review said"), paper.muted(f"{said.review.title}."), *paper.bullets([*judged, *points])]


def _promises(paper: Paper, headings: list[Heading], words: str, promises: list[Promise]) -> list[Flowable]:
    columns = [Column("Still open", 52), Column("Owner", 24), Column("", 24)]
    rows: list[list[Cell]] = []
    for one in promises:
        when = sentence_case(one.words)
        owner: Cell = one.owner.name if one.owner else lacks(paper, "No owner")
        rows.append([one.action.text, owner, lacks(paper, when) if one.overdue else when])
    return [*section(paper, headings, columns, rows), paper.muted(words)]


def _issue(one: Returning, there: set[str]) -> str:
    on_board = ", on the board again" if folded(one.title) in there else ""
    return f"{one.title.rstrip('.')} ({one.words[:1].lower()}{one.words[1:]}{on_board})"
