"""Waves: one round of the assessment each, planned, opened and closed, with the wording it was asked in.

Until it is opened (`asking`) everything about a wave may be changed, and undone. Opening it is a promise to those who
answer: what is asked stands from then on, and who may see what can only become stricter.
"""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import Final

from facilitator.core.days import likely_day
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.names import folded
from facilitator.core.record import Author, Instant, Record, Text
from facilitator.core.text import one_line, required


class WaveKind(StrEnum):
    """Which round of the assessment it is (seed 001_c4ed3fc94637a261.txt, the review schedule)."""

    BASELINE = "baseline"
    NINETY_DAYS = "ninety_days"
    QUARTERLY = "quarterly"
    OTHER = "other"


class Wave(Record):
    """One round. Planned until it is opened; `day` is when it is, or was, meant to open, in local time.

    In an anonymous wave nobody's name stands on a sheet, and no figure of fewer than `threshold` people is shown.
    `pulse` asks one statement of each section.
    """

    table = "wave"
    title: Text
    kind: WaveKind = WaveKind.OTHER
    day: date | None = None
    opened_at: Instant | None = None
    closed_at: Instant | None = None
    anonymous: bool = True
    threshold: int = 3
    pulse: bool = False


class Asked(Record):
    """A statement as one wave asks it. `slot` counts from 0 and is its place in `AnswerSheet.ratings`.

    `key` tells the same statement in every wave; `about_id` is the team whose doing it rates, if it is one.
    """

    table = "asked"
    wave_id: int
    slot: int
    key: str
    number: int
    text: Text
    section: str
    section_title: Text
    group: str
    group_title: Text
    about_id: int | None = None


class WaveTarget(Record):
    """How many people of a team are asked in a wave."""

    table = "wave_target"
    wave_id: int
    team_id: int
    people: int


class WaveState(StrEnum):
    """Where a wave is in its life."""

    PLANNED = "planned"
    OPEN = "open"
    CLOSED = "closed"


LEAST_THRESHOLD: Final = 3
"""With two people, each could work out from the mean of both what the other one answered."""
MOST_THRESHOLD: Final = 50
PROMISE: Final = Author.ROOM
"""The author of what is promised to those who answer: undo must not take it back behind their backs."""

# Verbs


def rename_wave(document: Document, wave_id: int, title: str) -> Wave:
    """Give a wave another title; UserError if it is empty or another wave bears it."""
    return _change(document, "Rename wave", wave_id, title=checked_title(document, title, wave_id))


def set_day(document: Document, wave_id: int, day: date | None) -> Wave:
    """Say on which day a wave is meant to open; None: that is open. UserError once it has been opened."""
    _check_planned(document.get(Wave, wave_id), "its day")
    return _change(document, "Change day of wave", wave_id, day=checked_day(day))


def set_anonymous(document: Document, wave_id: int, anonymous: bool) -> Wave:
    """Let people answer without their names, or with them; UserError once the wave has been opened."""
    wave = document.get(Wave, wave_id)
    if wave.anonymous == anonymous:
        return wave
    _check_planned(wave, "whether it asks for names")
    label = "Make wave anonymous" if anonymous else "Ask for names in wave"
    return _change(document, label, wave_id, anonymous=anonymous, threshold=LEAST_THRESHOLD if anonymous else 1)


def set_threshold(document: Document, wave_id: int, threshold: int) -> Wave:
    """Say of how many people at least a figure must be to be shown.

    Once the wave has been opened it can only be raised, for good; UserError otherwise, or if everybody gives a name.
    """
    wave = document.get(Wave, wave_id)
    checked_threshold(threshold, wave.anonymous)
    if wave.opened_at is not None and threshold < wave.threshold:
        raise UserError(
            f"People were told that nothing is shown of fewer than {wave.threshold}: choose that or a higher number."
        )
    author = Author.FACILITATOR if wave.opened_at is None else PROMISE
    return _change(document, "Change threshold", wave_id, author, threshold=threshold)


def close_wave(document: Document, wave_id: int) -> Wave:
    """End a wave: it takes no more answers. UserError if it is not open."""
    check_open(document.get(Wave, wave_id))
    return _change(document, "Close wave", wave_id, closed_at=document.now())


def reopen_wave(document: Document, wave_id: int) -> Wave:
    """Let a closed wave take answers again; UserError if it is not closed."""
    wave = document.get(Wave, wave_id)
    if wave.closed_at is None:
        raise UserError(f"{wave.title} is not closed: there is nothing to reopen.")
    return _change(document, "Reopen wave", wave_id, closed_at=None)


def remove_wave(document: Document, wave_id: int) -> None:
    """Remove a wave with all its answers, and all that was made of them by its id."""
    with document.step("Remove wave") as step:
        step.remove(document.get(Wave, wave_id))


def _change(
    document: Document, label: str, wave_id: int, author: Author = Author.FACILITATOR, **changes: object
) -> Wave:
    with document.step(label, author) as step:
        return step.put(document.get(Wave, wave_id).with_(**changes))


# Checks that other verbs on waves share


def checked_title(document: Document, title: str, own_id: int | None = None) -> str:
    """The title, tidy; UserError if it is empty or another wave bears it."""
    title = one_line(required(title, "The wave has no title yet: type one."))
    twin = wave_titled(document.all(Wave), title)
    if twin is not None and twin.id != own_id:
        raise UserError(f"There is a wave called {twin.title} already: choose another title.")
    return title


def checked_day(day: date | None) -> date | None:
    """The day; UserError if its year can only be a slip of the keys."""
    return likely_day(day, "A wave in the year")


def checked_threshold(threshold: int, anonymous: bool) -> int:
    """The threshold; UserError if it is out of bounds, which are 1 and 1 where everybody gives a name."""
    if not anonymous and threshold != 1:
        raise UserError("Everybody gives a name in this wave, so nothing is held back: make it anonymous first.")
    if anonymous and not LEAST_THRESHOLD <= threshold <= MOST_THRESHOLD:
        raise UserError(f"Choose between {LEAST_THRESHOLD} and {MOST_THRESHOLD} people.")
    return threshold


def check_open(wave: Wave) -> None:
    """UserError if a wave does not take answers now."""
    if wave.opened_at is None:
        raise UserError(f"{wave.title} is not open yet: open the wave first.")
    if wave.closed_at is not None:
        raise UserError(f"{wave.title} is closed: reopen the wave first.")


def _check_planned(wave: Wave, what: str) -> None:
    if wave.opened_at is not None:
        raise UserError(f"{wave.title} has been opened, so {what} stands: plan another wave instead.")


# Questions


def state_of(wave: Wave) -> WaveState:
    """Where a wave is in its life."""
    if wave.opened_at is None:
        return WaveState.PLANNED
    return WaveState.OPEN if wave.closed_at is None else WaveState.CLOSED


def waves(document: Document) -> list[Wave]:
    """All waves by their day; those without one last."""
    return sorted(document.all(Wave), key=lambda wave: (wave.day or date.max, wave.id))


def latest_wave(document: Document) -> Wave | None:
    """The wave that was opened last; before any was, the one that is planned first; None if there is none."""
    found = waves(document)
    opened = [(wave.opened_at, wave.id, wave) for wave in found if wave.opened_at is not None]
    return max(opened)[2] if opened else next(iter(found), None)


def wave_titled(among: Iterable[Wave], title: str) -> Wave | None:
    """The wave of this title, whatever its case, accents and blanks."""
    return next((wave for wave in among if folded(wave.title) == folded(title)), None)


def asked_of(document: Document, wave_id: int) -> list[Asked]:
    """What a wave asks, in the order of its slots."""
    return document.all(Asked, "slot", wave_id=wave_id)


def targets_of(document: Document, wave_id: int) -> dict[int, int]:
    """How many people of each team are asked: the team's id → people."""
    return {target.team_id: target.people for target in document.all(WaveTarget, wave_id=wave_id)}
