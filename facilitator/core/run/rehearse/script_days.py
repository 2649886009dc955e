"""What a script tells, moved to other days."""

from datetime import date, timedelta
from typing import Any, TypeVar

from facilitator.core.content import Content
from facilitator.core.run.rehearse.script import Preparation

P = TypeVar("P", bound=Preparation)
C = TypeVar("C", bound=Content)


def on_day(script: P, day: date) -> P:
    """The same script played on another day; every date in it moves along."""
    return moved(script, day - script.day)


def moved(told: C, by: timedelta) -> C:
    """The same with every date in it moved by so many days."""
    return type(told).model_validate(_moved(told, by))


def _moved(value: Any, by: timedelta) -> Any:
    if isinstance(value, Content):
        return {field: _moved(getattr(value, field), by) for field in type(value).model_fields}
    if isinstance(value, tuple):
        return tuple(_moved(each, by) for each in value)
    if isinstance(value, dict):
        return {key: _moved(each, by) for key, each in value.items()}
    return value + by if isinstance(value, date) else value
