"""Waves: one round of the assessment each, planned, opened and closed, with the wording it was asked in."""

from datetime import date
from enum import StrEnum

from facilitator.core.record import Instant, Record, Text


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
