"""Indicators: figures of the whole programme with dated values, which move long after a workshop (seeds/000).

The verbs on values: `readings`.
"""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from pydantic import Field

from facilitator.core.content import Content, Free, Words, read_toml, resource
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.figures import read_figure
from facilitator.core.lines import add_line, add_lines, change_line, move_lines, remove_line
from facilitator.core.names import folded
from facilitator.core.record import Ordered, Record, Text
from facilitator.core.text import one_line, required


class Aim(StrEnum):
    """Which way an indicator should go."""

    UP = "up"
    DOWN = "down"
    NONE = ""


class Indicator(Ordered):
    """One figure that is followed. `key` names one that comes with the program, "" for one of their own.

    `ended`: it is no longer followed; its values stay.
    """

    table = "indicator"
    key: Text = ""
    name: Text
    unit: Text = ""
    aim: Aim = Aim.NONE
    target: float | None = None
    ended: bool = False


class Reading(Record):
    """The value of an indicator on a day."""

    table = "reading"
    indicator_id: int
    day: date
    value: float
    note: Text = ""


class UsualIndicator(Content):
    """An indicator that comes with the program; `measured` says how its value is found, in one line."""

    key: Words
    name: Words
    unit: Free = ""
    aim: Aim
    measured: Words


class _Usual(Content):
    indicators: tuple[UsualIndicator, ...] = Field(min_length=1)


_NO_NAME = "The indicator has no name yet: type what is measured."


def usual_indicators() -> tuple[UsualIndicator, ...]:
    """The indicators that come with the program (seeds/000, lagging indicators)."""
    return read_toml(resource("indicators.toml"), _Usual).indicators


# Indicators


def add_usual(document: Document) -> list[Indicator]:
    """Add the indicators that come with the program and are not there yet, as one step. Returns the new ones."""
    there = {indicator.key for indicator in document.all(Indicator)}
    new = [
        Indicator(id=document.new_id(), key=one.key, name=one.name, unit=one.unit, aim=one.aim)
        for one in usual_indicators()
        if one.key not in there
    ]
    return add_lines(document, "Add usual indicators", new)


def add_indicator(document: Document, name: str, unit: str = "", aim: Aim = Aim.NONE) -> Indicator:
    """Add an indicator of their own; UserError if it has no name, or another's."""
    name = _free_name(document, name)
    line = Indicator(id=document.new_id(), name=name, unit=one_line(unit), aim=aim)
    return add_line(document, "Add indicator", line)


def edit_indicator(
    document: Document, indicator_id: int, *, name: str | None = None, unit: str | None = None
) -> Indicator:
    """Name an indicator anew, or what it counts; what is not given stays, and so do its values."""
    changes = {} if name is None else {"name": _free_name(document, name, indicator_id)}
    if unit is not None:
        changes["unit"] = one_line(unit)
    return change_line(document, "Edit indicator", Indicator, indicator_id, **changes)


def set_aim(document: Document, indicator_id: int, aim: Aim) -> Indicator:
    """Say which way an indicator should go."""
    return change_line(document, "Set aim", Indicator, indicator_id, aim=aim)


def set_target(document: Document, indicator_id: int, typed: str) -> Indicator:
    """Say which value an indicator should reach, as typed; "" for none. UserError if it is no figure."""
    target = figure_for(document.get(Indicator, indicator_id), typed)
    return change_line(document, "Set target", Indicator, indicator_id, target=target)


def end_indicator(document: Document, indicator_id: int, ended: bool = True) -> Indicator:
    """Follow an indicator no longer, or again; its values stay."""
    label = "End indicator" if ended else "Follow indicator again"
    return change_line(document, label, Indicator, indicator_id, ended=ended)


def move_indicators(document: Document, ids: Sequence[int], before_id: int | None) -> list[Indicator]:
    """Put indicators, in the order of `ids`, before another; None: at the end."""
    moving = [document.get(Indicator, indicator_id) for indicator_id in ids]
    return move_lines(document, "Move indicator", moving, before_id)


def remove_indicator(document: Document, indicator_id: int) -> None:
    """Remove an indicator with all its values."""
    remove_line(document, "Remove indicator", Indicator, indicator_id)


def _free_name(document: Document, name: str, own_id: int | None = None) -> str:
    name = one_line(required(name, _NO_NAME))
    others = (one for one in document.all(Indicator) if one.id != own_id)
    twin = next((one for one in others if folded(one.name) == folded(name)), None)
    if twin:
        raise UserError(f"“{twin.name}” is {'there, but ended: bring it back' if twin.ended else 'there already'}.")
    return name


# Questions


def indicators(document: Document, *, ended: bool = True) -> list[Indicator]:
    """All indicators in their order; with `ended` False only those still followed."""
    return [one for one in document.all(Indicator) if ended or not one.ended]


def figure_for(indicator: Indicator, typed: str) -> float | None:
    """The figure typed for an indicator, without a unit or with its own; None for an empty field.

    UserError if it is no figure, or one of another unit.
    """
    figure = read_figure(typed)
    if figure is None:
        return None
    if figure.unit and _unit(figure.unit) != _unit(indicator.unit):
        what = f"counted in {indicator.unit}" if indicator.unit else "a plain number"
        raise UserError(f"“{indicator.name}” is {what}: type the figure alone, or change its unit first.")
    return figure.value


def how_measured(indicator: Indicator) -> str:
    """How an indicator that comes with the program is measured, in one line; "" for one of their own."""
    return next((one.measured for one in usual_indicators() if one.key == indicator.key), "")


def _unit(unit: str) -> str:
    return folded(unit).removesuffix("s")
