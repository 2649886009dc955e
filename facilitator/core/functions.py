"""Functions of a company, Sales or Product, and how they are found by the words in a team's name."""

import re
from collections.abc import Iterable
from functools import cache

from pydantic import Field

from facilitator.core.content import Content, Words, read_toml, resource
from facilitator.core.names import folded
from facilitator.core.people import Team

_NOT_A_WORD = re.compile(r"\W+")


class _Function(Content):
    title: Words
    words: tuple[Words, ...] = Field(min_length=1)


class _Functions(Content):
    functions: tuple[_Function, ...] = Field(min_length=1)


def function_of(team_name: str) -> str | None:
    """The function a team's name speaks of ("Product Marketing" is "Marketing"), or None if it speaks of none."""
    name = _plain(team_name)
    return next((f.title for f in _functions() if any(_plain(word) in name for word in f.words)), None)


def team_for(function: str, among: Iterable[Team]) -> Team | None:
    """The team that a function's title means: the one that bears it as its name, else the first that speaks of it."""
    called = [team for team in among if folded(team.name) == folded(function) or function_of(team.name) == function]
    return min(called, key=lambda team: folded(team.name) != folded(function), default=None)


@cache
def _functions() -> tuple[_Function, ...]:
    return read_toml(resource("functions.toml"), _Functions).functions


def _plain(words: str) -> str:
    """Folded words with a blank around each, so that only whole words are found in them."""
    return f" {' '.join(_NOT_A_WORD.split(folded(words)))} "
