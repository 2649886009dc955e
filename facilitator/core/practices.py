"""The ten practices of working together across teams, after seed 003_cbf94a157524aa52.txt, in our words."""

from enum import StrEnum
from functools import cache

from pydantic import Field

from facilitator.core.content import Content, Words, read_toml, resource


class Tool(StrEnum):
    """What in this program a practice is done with."""

    GLOSSARY = "glossary"
    NOTICES = "notices"
    PROCESSES = "processes"
    METRICS = "metrics"
    RELATIONSHIPS = "relationships"
    GROWTH = "growth"
    CALENDAR = "calendar"
    SPACES = "spaces"
    DECISIONS = "decisions"
    IMPROVEMENT = "improvement"


class Practice(Content):
    """One practice: what it is, why it matters, and how it may be done. `key` never changes.

    `strategies` are worded to become actions; `example` tells what one company reported, and promises nothing.
    `start` says how to begin with it in this program, with the `tool` for it.
    """

    key: Words
    title: Words
    why: Words
    strategies: tuple[Words, ...] = Field(min_length=1)
    example: Words
    start: Words
    tool: Tool


class _Practices(Content):
    practices: tuple[Practice, ...] = Field(min_length=1)


@cache
def practices() -> tuple[Practice, ...]:
    """All practices, in the order of the seed."""
    return read_toml(resource("practices.toml"), _Practices).practices


def practice(key: str) -> Practice | None:
    """The practice of this key; None for "" and for one that there is not."""
    return next((one for one in practices() if one.key == key), None)
