"""Advice that comes with the program: tips for the facilitator, ground rules and openers to start from."""

from pydantic import Field

from facilitator.core.content import Content, Minutes, Words, read_toml, resource
from facilitator.core.plan.agenda import Activity


class Tip(Content):
    """Advice to the facilitator and the activities it fits; none named is all."""

    text: Words
    fits: tuple[Activity, ...] = ()


class TipFamily(Content):
    """Tips on one subject; the four subjects are those of seed 000_304b59033e062cb6.txt."""

    title: Words
    tips: tuple[Tip, ...] = Field(min_length=1)


class Norm(Content):
    """A ground rule to start from, and what it is good for."""

    rule: Words
    why: Words


class Opener(Content):
    """A short opener that brings people together. `prompt` is for the room, `how` for the facilitator."""

    title: Words
    minutes: Minutes
    prompt: Words
    how: Words


class _Tips(Content):
    families: tuple[TipFamily, ...]


class _Norms(Content):
    norms: tuple[Norm, ...]


class _Openers(Content):
    openers: tuple[Opener, ...]


def tip_families() -> tuple[TipFamily, ...]:
    """All tips, by family."""
    return read_toml(resource("tips.toml"), _Tips).families


def tips_for(activity: Activity, families: tuple[TipFamily, ...]) -> list[TipFamily]:
    """The families with only those tips that fit an activity; a family without any is left out."""
    kept = ((f, tuple(tip for tip in f.tips if not tip.fits or activity in tip.fits)) for f in families)
    return [family.model_copy(update={"tips": fitting}) for family, fitting in kept if fitting]


def norms() -> tuple[Norm, ...]:
    """The ground rules to start from."""
    return read_toml(resource("norms.toml"), _Norms).norms


def openers() -> tuple[Opener, ...]:
    """The openers that bring people together before the subject does."""
    return read_toml(resource("openers.toml"), _Openers).openers
