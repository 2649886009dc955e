"""What a review looks at as rows of a list."""

from collections.abc import Mapping

from facilitator.core.document import Document
from facilitator.core.follow.reviewed import PromiseSeen, SolutionSeen
from facilitator.core.follow.reviewed_measures import MeasureSeen, Outcome, Source
from facilitator.core.people import Team
from facilitator.core.phrases import quoted
from facilitator.core.run.actions import ActionState
from facilitator.core.run.review import WORKED_WORDS, PointKind, reviewed_workshop, to_review
from facilitator.ui.widgets.richlist import RichRow

FIRST_TIME = "There is nothing to look back at: no workshop before this one has been closed."
UNCHOSEN = "Choose under Promised against done which workshop you look back at."
POINT_KEYS = tuple(zip(PointKind, "KCS", strict=True))
_SOURCES = {
    Source.METRIC: "metric of the workshop",
    Source.INDICATOR: "indicator of the programme",
    Source.ASSESSMENT: "assessment",
}
_OUTCOMES = {
    Outcome.BETTER: "better",
    Outcome.WORSE: "worse",
    Outcome.SAME: "as before",
    Outcome.MOVED: "moved",
    Outcome.MISSING: "a figure is missing",
}


def nothing(document: Document, workshop_id: int, words: str) -> str:
    """What an empty list says: `words`, unless there is no workshop to look back at, or none is chosen."""
    if reviewed_workshop(document, workshop_id) is not None:
        return words
    return UNCHOSEN if to_review(document, workshop_id) else FIRST_TIME


def promise_row(one: PromiseSeen, teams: Mapping[int, Team]) -> RichRow:
    """An action with its owner and its story; a warning where it is late or nobody has it."""
    team = teams.get(one.owner.team_id or 0) if one.owner else None
    mark, colour = (team.mark, team.colour) if team else ("", "")
    small = f"{one.words} · {quoted(one.said)}" if one.said else one.words
    warn = one.overdue or (one.owner is None and one.action.state is ActionState.OPEN)
    return RichRow(
        one.action.id, one.owner.name if one.owner else "No owner", one.action.text, small, warn, mark, colour
    )


def solution_row(one: SolutionSeen) -> RichRow:
    """A solution with what is said of it; beneath what became of its actions, and how one would know."""
    said = one.judgement
    words = "not judged yet"
    if said is not None:
        words = WORKED_WORDS[said.worked] + (f": {said.words}" if said.words else "")
    measure = f"Measure: {one.solution.measure}" if one.solution.measure else "no success measure was named"
    return RichRow(one.solution.id, f"{one.solution.title} –", words, f"{one.words} · {measure}")


def measure_row(place: int, one: MeasureSeen) -> RichRow:
    """A measure before and after; its place in the list is its key."""
    figures = f"{one.before or 'not known'} → {one.after or 'no figure since'}"
    parts = [one.words or _OUTCOMES[one.outcome], *_verdict(one), _SOURCES[one.source]]
    return RichRow(place, one.name, figures, " · ".join(parts), one.outcome in (Outcome.WORSE, Outcome.MISSING))


def _verdict(one: MeasureSeen) -> list[str]:
    return [_OUTCOMES[one.outcome]] if one.words and one.outcome in (Outcome.BETTER, Outcome.WORSE) else []
