"""Friction points as rows of a list."""

from collections.abc import Mapping, Sequence
from datetime import date

from facilitator.core.agree.practices.friction import OUTCOMES, Friction, Outcome, friction_missing, month_words
from facilitator.core.phrases import due_words
from facilitator.ui.widgets.richlist import RichRow


def friction_rows(
    points: Sequence[Friction], earlier: Sequence[Friction], names: Mapping[int, str], today: date
) -> list[RichRow]:
    """The points of the month at hand, and behind them those of earlier months that are open; `names` by person id."""
    own = [_row(point, _lead(point), names, today) for point in points]
    return own + [_row(point, f"From {month_words(point.month)}", names, today) for point in earlier]


def _lead(point: Friction) -> str:
    return "" if point.outcome is Outcome.OPEN else OUTCOMES[point.outcome]


def _row(point: Friction, lead: str, names: Mapping[int, str], today: date) -> RichRow:
    late = point.outcome is Outcome.OPEN and point.until is not None and point.until < today
    return RichRow(point.id, lead, point.text, _small(point, names, today), warn=late)


def _small(point: Friction, names: Mapping[int, str], today: date) -> str:
    if point.outcome is not Outcome.OPEN:
        return point.showed
    if not point.experiment:
        return "No experiment yet"
    owner = names.get(point.owner_id or 0, "Nobody")
    return f"{owner} tries it, {due_words(point.until, today)}"


def wanting_words(point: Friction, today: date) -> str:
    """What a point still wants, one sentence after another."""
    return " ".join(one.words for one in friction_missing(point, today))
