"""What earlier workshops left as rows of a list: open actions, parked items, issues that are back, and the review's."""

from collections.abc import Sequence
from enum import StrEnum

from facilitator.core.document import Document
from facilitator.core.people import Team
from facilitator.core.phrases import counted
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.captured import Decision, Parked
from facilitator.core.run.last_time import LeftOver, Promise, by_owner, carried
from facilitator.core.run.returning import Returning
from facilitator.core.run.review import PointKind, ReviewPoint, point_words
from facilitator.core.run.said import Said
from facilitator.ui.widgets.richlist import RichRow

FIRST_TIME = "There is nothing to look back at: no workshop before this one has been closed."
NOTHING = "Nothing was left over. Thank everybody who kept their word, and go on."


class Left(StrEnum):
    """What a row is."""

    ACTION = "action"
    PARKED = "parked"
    ISSUE = "issue"
    POINT = "point"


Key = tuple[Left, int]


def left_rows(document: Document, workshop_id: int, left: LeftOver) -> list[RichRow]:
    """A row for everything that waits for an answer, actions by owner first; `Key` is the key."""
    teams = {team.id: team for team in document.all(Team)}
    there = carried(document, workshop_id, left)
    rows = [_promise(one, teams) for one in by_owner(left.actions)]
    rows += [_parked(document, one, teams) for one in left.parked]
    rows += [_issue(one, one in there) for one in left.returning]
    return [*rows, *(_point(one, left.said, one in there) for one in left.said.waiting)]


def decision_rows(decisions: Sequence[Decision]) -> list[RichRow]:
    """A row for each decision, for memory."""
    return [RichRow(one.id, "", one.text, f"why: {' '.join(one.why.split())}" if one.why else "") for one in decisions]


def memory_rows(left: LeftOver) -> list[RichRow]:
    """A row for each decision, for each solution that the review has judged, and for what it wants to keep."""
    rows = decision_rows(left.decisions)
    rows += [RichRow(one.judgement.id, f"{one.solution.title} –", one.words) for one in left.said.judged]
    kept = (point for point in left.said.points if point.kind is PointKind.KEEP)
    return [*rows, *(RichRow(point.id, "We said", point_words(point)) for point in kept)]


def progress_words(document: Document, workshop_id: int, left: LeftOver) -> str:
    """How far the room is: "5 of 12 actions done, 7 open · 9 things to go through"; nothing where nothing was."""
    if left.workshop is None or not (left.kept.made or left.open):
        return ""
    waiting = left.open - len(carried(document, workshop_id, left))
    todo = f"{counted(waiting, 'thing')} to go through" if waiting else "everything has an answer"
    return " · ".join(words for words in (left.kept.words, todo) if words)


def _promise(one: Promise, teams: dict[int, Team]) -> RichRow:
    team = teams.get(one.owner.team_id or 0) if one.owner else None
    lead = one.owner.name if one.owner else "No owner"
    small = f"{one.words} · {one.workshop.title}"
    mark, colour = (team.mark, team.colour) if team else ("", "")
    return RichRow((Left.ACTION, one.action.id), lead, one.action.text, small, one.overdue, mark, colour)


def _parked(document: Document, one: Parked, teams: dict[int, Team]) -> RichRow:
    team = teams.get(one.team_id or 0)
    small = f"parked in {document.get(Workshop, one.workshop_id).title}"
    mark, colour = (team.mark, team.colour) if team else ("", "")
    return RichRow((Left.PARKED, one.id), "For later", one.text, small, False, mark, colour)


def _point(one: ReviewPoint, said: Said, on_board: bool) -> RichRow:
    small = said.review.title if said.review else ""
    return RichRow((Left.POINT, one.id), "We said", point_words(one), f"{small} · on the board" if on_board else small)


def _issue(one: Returning, on_board: bool) -> RichRow:
    small = f"{one.words} · on the board" if on_board else one.words
    return RichRow((Left.ISSUE, one.id), "Back again", one.title, small, not on_board)
