"""The ten practices of working together across teams, after seed 003_cbf94a157524aa52.txt, in our words."""

from pydantic import Field

from facilitator.core.content import Content, Words, read_toml, resource


class Practice(Content):
    """One practice: what it is, why it matters, and how it may be done. `key` never changes."""

    key: Words
    title: Words
    why: Words
    strategies: tuple[Words, ...] = Field(min_length=1)


class _Practices(Content):
    practices: tuple[Practice, ...] = Field(min_length=1)


def practices() -> tuple[Practice, ...]:
    """All practices, in the order of the seed."""
    return read_toml(resource("practices.toml"), _Practices).practices
