"""What agreements do with the indicator they are measured by: find or make it, set its target and values, let it go.

Unlike an indicator on its own, what teams promise each other is never a bare number: the unit typed first is its unit.
"""

from collections.abc import Iterable
from datetime import date
from typing import Final

from facilitator.core.conditions import one_of
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.figures import figure_words, read_figure
from facilitator.core.lines import change_line
from facilitator.core.measures.indicators import (
    Aim,
    Indicator,
    Reading,
    add_indicator,
    edit_indicator,
    end_indicator,
    figure_for,
    indicators,
    remove_indicator,
    set_aim,
)
from facilitator.core.measures.readings import set_reading
from facilitator.core.names import folded
from facilitator.core.phrases import listed

UNITS: Final = ("%", "days", "€", "leads a month")


def indicator_named(document: Document, name: str, unit: str = "", aim: Aim = Aim.NONE) -> Indicator:
    """The indicator of this name, followed again if it had ended, or a new one; UserError if there is no name.

    One that is there keeps its unit and aim; where it has none it takes these.
    """
    found = next((one for one in indicators(document) if name.strip() and folded(one.name) == folded(name)), None)
    with document.step("Add indicator"):
        if found is None:
            return add_indicator(document, name, unit, aim)
        if found.ended:
            found = end_indicator(document, found.id, False)
        if found.aim is Aim.NONE and aim is not Aim.NONE:
            found = set_aim(document, found.id, aim)
        return edit_indicator(document, found.id, unit=unit) if unit and not found.unit else found


def set_target(document: Document, indicator_id: int, typed: str) -> Indicator:
    """Say which value is to be reached; `read_target` says what is refused."""
    target, unit = read_target(document.get(Indicator, indicator_id), typed)
    return change_line(document, "Set target", Indicator, indicator_id, target=target, unit=unit)


def set_value(document: Document, indicator_id: int, day: date, typed: str, note: str = "") -> Reading:
    """Note the value of a day, in place of what was there for it; UserError as `readings.set_reading` tells it."""
    _value, unit = read_value(document.get(Indicator, indicator_id), typed)
    with document.step("Set value"):
        edit_indicator(document, indicator_id, unit=unit)
        return set_reading(document, indicator_id, day, typed, note)


def let_go(document: Document, indicator_id: int) -> None:
    """Remove an indicator that nothing needs any longer: no agreement, no value, and not one of the usual ones."""
    indicator = document.get(Indicator, indicator_id)
    pointers = document.tables.pointing_at(Indicator.table)
    needed = any(document.tables.rows(pointer.table, {pointer.column: indicator_id}) for pointer in pointers)
    if not needed and not indicator.key:
        remove_indicator(document, indicator_id)


# Questions


def readings_until(document: Document, indicator_ids: Iterable[int], today: date) -> dict[int, list[Reading]]:
    """The values of indicators by day, without those dated after a local day; an indicator without any is not in it."""
    own: dict[int, list[Reading]] = {}
    for reading in sorted(document.those(Reading, one_of("indicator_id", indicator_ids)), key=lambda one: one.day):
        if reading.day <= today:
            own.setdefault(reading.indicator_id, []).append(reading)
    return own


def read_value(indicator: Indicator, typed: str) -> tuple[float | None, str]:
    """The value typed for an indicator, None for an empty field, and its unit: the one typed where it had none.

    UserError if it is no figure, or one of another unit.
    """
    figure = read_figure(typed)
    unit = indicator.unit or (figure.unit if figure else "")
    return figure_for(indicator.with_(unit=unit), typed), unit


def read_target(indicator: Indicator, typed: str) -> tuple[float | None, str]:
    """The target typed for an indicator and its unit, as `read_value`: "30%", or "30" where the unit is known.

    UserError also if it has no unit at all.
    """
    value, unit = read_value(indicator, typed)
    if value is not None and not unit:
        examples = listed([figure_words(value, unit) for unit in UNITS], "or")
        raise UserError(f"What does {figure_words(value)} count? Type the target with its unit, such as {examples}.")
    return value, unit
