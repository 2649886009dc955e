"""What the canvases can start from: the usual stages, items, tasks and metrics, read from `resources/canvases.toml`.

The subjects are those of seed 000_304b59033e062cb6.txt (modules) and 004_2b920f03eb247414.txt (shared metrics).
"""

import re

from pydantic import Field

from facilitator.core.content import Content, Words, read_toml, resource
from facilitator.core.names import folded
from facilitator.core.perspectives import Perspective

_NOT_A_WORD = re.compile(r"\W+")


class UsualTask(Content):
    """A task of a launch. `team` is a function's title (see `function_of`), `needs` are titles of tasks before it."""

    title: Words
    team: Words
    days: int = Field(ge=0)
    needs: tuple[Words, ...] = ()


class UsualContingency(Content):
    """What may happen at a launch, and what is done then."""

    happens: Words
    answer: Words


class UsualLine(Content):
    """What is told, or who is called; on which channel; and when."""

    what: Words
    channel: Words
    timing: Words


class UsualMetric(Content):
    """What a function's success is measured by, and how."""

    name: Words
    measured: Words


class UsualShared(Content):
    """A metric that several teams could answer for together, and where it stands on the scorecard."""

    name: Words
    definition: Words
    perspective: Perspective


class _Function(Content):
    title: Words
    words: tuple[Words, ...] = ()
    readiness: tuple[Words, ...] = Field(min_length=1)
    metrics: tuple[UsualMetric, ...] = Field(min_length=1)


class _Canvases(Content):
    journey_stages: tuple[Words, ...] = Field(min_length=1)
    functions: tuple[_Function, ...] = Field(min_length=1)
    launch_tasks: tuple[UsualTask, ...]
    contingencies: tuple[UsualContingency, ...]
    communication: tuple[UsualLine, ...]
    escalation: tuple[UsualLine, ...]
    shared_metrics: tuple[UsualShared, ...]


# Journey


def journey_stages() -> tuple[str, ...]:
    """The stages of a customer's way, first to last."""
    return _canvases().journey_stages


# Launch


def readiness_for(team_name: str) -> tuple[str, ...]:
    """What must be ready in a team before a launch, by its function; general items for a team of no known one."""
    return _function(team_name).readiness


def launch_tasks() -> tuple[UsualTask, ...]:
    """The sequence of a small launch; a task comes after those it needs."""
    return _canvases().launch_tasks


def contingencies() -> tuple[UsualContingency, ...]:
    """What commonly goes otherwise than planned at a launch, each with an answer."""
    return _canvases().contingencies


def communication() -> tuple[UsualLine, ...]:
    """What is told as a rule around a launch."""
    return _canvases().communication


def escalation() -> tuple[UsualLine, ...]:
    """Who is called when something is stuck, in order."""
    return _canvases().escalation


# Metrics


def metrics_for(team_name: str) -> tuple[UsualMetric, ...]:
    """What a team's success is usually measured by, by its function; general ones for a team of no known one."""
    return _function(team_name).metrics


def shared_metrics() -> tuple[UsualShared, ...]:
    """Metrics to propose for all teams together, from every perspective of the scorecard."""
    return _canvases().shared_metrics


# Functions


def function_of(team_name: str) -> str | None:
    """The function a team's name speaks of ("Product Marketing" is "Marketing"), or None if it speaks of none."""
    found = _function(team_name)
    return found.title if found.words else None


def _function(team_name: str) -> _Function:
    name = _plain(team_name)
    functions = _canvases().functions
    return next((f for f in functions if any(_plain(word) in name for word in f.words)), functions[-1])


def _plain(words: str) -> str:
    """Folded words with a blank around each, so that only whole words are found in them."""
    return f" {' '.join(_NOT_A_WORD.split(folded(words)))} "


def _canvases() -> _Canvases:
    return read_toml(resource("canvases.toml"), _Canvases)
