"""Review dates, which are planned waves: 90 days after the baseline, then every quarter until its first anniversary.

After the review schedule of seed 001_c4ed3fc94637a261.txt. Which days are worked is said by `on_or_after`: it gives the
day itself if it is worked, else the next that is.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from dateutil.relativedelta import relativedelta

from facilitator.core.assess.asking import free_title, plan_wave, usual_title
from facilitator.core.assess.waves import Wave, WaveKind, WaveState, state_of, waves
from facilitator.core.document import Document
from facilitator.core.errors import UserError

OnOrAfter = Callable[[date], date]

SOON: Final = timedelta(days=14)
_NEAR: Final = timedelta(days=45)
"""A wave this near a review date is that review, moved by hand: half a quarter."""
_REVIEWS: Final = (
    (WaveKind.NINETY_DAYS, relativedelta(days=90)),
    (WaveKind.QUARTERLY, relativedelta(months=6)),
    (WaveKind.QUARTERLY, relativedelta(months=9)),
    (WaveKind.QUARTERLY, relativedelta(months=12)),
)
_SATURDAY = 5


@dataclass(frozen=True)
class Due:
    """A planned wave that is to be opened, and in how many days: 0 today, negative if that is past."""

    wave: Wave
    days: int


@dataclass(frozen=True)
class Review:
    """A review that is proposed: its kind, its title by the day it falls on, and the worked day from then on."""

    kind: WaveKind
    title: str
    day: date


def next_weekday(day: date) -> date:
    """The day itself, or the Monday after a weekend."""
    return day + timedelta(days=7 - day.weekday()) if day.weekday() >= _SATURDAY else day


# Verbs


def plan_reviews(document: Document, baseline_id: int, on_or_after: OnOrAfter = next_weekday) -> list[Wave]:
    """Plan the reviews that are still missing after a baseline, asking what it asked under the same promise.

    UserError if the baseline has no day. Done again it adds nothing.
    """
    baseline = document.get(Wave, baseline_id)
    with document.step("Plan reviews"):
        return [_plan(document, review, baseline) for review in proposed_reviews(document, baseline_id, on_or_after)]


def plan_next_review(document: Document, on_or_after: OnOrAfter = next_weekday) -> Wave | None:
    """Plan the next quarter's wave once the last one is closed; None if one is planned or open, or none ever was."""
    last = _last_closed(document)
    if last is None or last.day is None:
        return None
    return _plan(document, _review(WaveKind.QUARTERLY, last.day + relativedelta(months=3), on_or_after), last)


def _plan(document: Document, review: Review, like: Wave) -> Wave:
    return plan_wave(
        document,
        free_title(document, review.title),
        review.kind,
        review.day,
        pulse=like.pulse,
        anonymous=like.anonymous,
        threshold=like.threshold,
    )


def _last_closed(document: Document) -> Wave | None:
    found = waves(document)
    if any(state_of(wave) is not WaveState.CLOSED for wave in found):
        return None
    return max(found, key=lambda wave: (wave.day or date.min, wave.id), default=None)


def _review(kind: WaveKind, day: date, on_or_after: OnOrAfter) -> Review:
    return Review(kind, usual_title(kind, day), on_or_after(day))


# Questions


def proposed_reviews(document: Document, baseline_id: int, on_or_after: OnOrAfter = next_weekday) -> tuple[Review, ...]:
    """The reviews that are still missing after a baseline, each on a day that is worked.

    UserError if the baseline has no day. A wave near the day, other than the baseline, is taken for the review.
    """
    baseline = document.get(Wave, baseline_id)
    if baseline.day is None:
        raise UserError(f"{baseline.title} has no day yet: set one first.")
    there = [wave.day for wave in waves(document) if wave.day is not None and wave.id != baseline_id]
    days = [(kind, baseline.day + after) for kind, after in _REVIEWS]
    missing = [(kind, day) for kind, day in days if not any(abs(other - day) < _NEAR for other in there)]
    return tuple(_review(kind, day, on_or_after) for kind, day in missing)


def due_waves(document: Document, today: date, soon: timedelta = SOON) -> list[Due]:
    """The planned waves that are to be opened by now, or soon, the most urgent first."""
    planned = [wave for wave in waves(document) if state_of(wave) is WaveState.PLANNED]
    return [Due(wave, (wave.day - today).days) for wave in planned if wave.day is not None and wave.day <= today + soon]
