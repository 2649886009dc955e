"""What the canvases can start from: the usual stages, items, tasks and metrics, read from `resources/canvases.toml`.

The subjects are those of seed 000_304b59033e062cb6.txt (modules). Shared metrics: `agree.figures.shared_metrics`.
"""

from pydantic import Field

from facilitator.core.content import Content, Words, read_toml, resource
from facilitator.core.functions import function_of


class UsualTask(Content):
    """A task of a launch. `team` is a function's title (see `functions`), `needs` are titles of tasks before it."""

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


class _Function(Content):
    title: Words
    readiness: tuple[Words, ...] = Field(min_length=1)
    metrics: tuple[UsualMetric, ...] = Field(min_length=1)


class _Canvases(Content):
    journey_stages: tuple[Words, ...] = Field(min_length=1)
    functions: tuple[_Function, ...] = Field(min_length=1)
    launch_tasks: tuple[UsualTask, ...]
    contingencies: tuple[UsualContingency, ...]
    communication: tuple[UsualLine, ...]
    escalation: tuple[UsualLine, ...]


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


def _function(team_name: str) -> _Function:
    called, functions = function_of(team_name), _canvases().functions
    return next((one for one in functions if one.title == called), functions[-1])


def _canvases() -> _Canvases:
    return read_toml(resource("canvases.toml"), _Canvases)
