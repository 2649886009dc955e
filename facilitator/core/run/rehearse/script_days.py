"""A script moved to another day."""

from datetime import date, timedelta
from typing import Any, TypeVar

from facilitator.core.content import Content
from facilitator.core.run.rehearse.script import Preparation

P = TypeVar("P", bound=Preparation)


def on_day(script: P, day: date) -> P:
    """The same script played on another day; every date in it moves along."""
    return type(script).model_validate(_moved(script, day - script.day))


def _moved(value: Any, by: timedelta) -> Any:
    if isinstance(value, Content):
        return {field: _moved(getattr(value, field), by) for field in type(value).model_fields}
    if isinstance(value, tuple):
        return tuple(_moved(each, by) for each in value)
    return value + by if isinstance(value, date) else value
