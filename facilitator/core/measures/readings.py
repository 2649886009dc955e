"""The values of indicators: typed, pasted, and told before and after a day. The record is in `indicators`."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from facilitator.core.day_orders import DayOrder, doubtful, order_of, read_day
from facilitator.core.days import likely_day
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.figures import better, figure_words
from facilitator.core.lines import change_line, remove_line
from facilitator.core.measures.indicators import Aim, Indicator, Reading, figure_for
from facilitator.core.text import one_line


@dataclass(frozen=True)
class Around:
    """An indicator before and after a day: the last reading up to it and the latest after it, None if there is none."""

    indicator: Indicator
    before: Reading | None
    after: Reading | None

    @property
    def better(self) -> bool | None:
        """Whether it went the way it should; None where it did not move, has no aim, or one side is missing."""
        if self.before is None or self.after is None or self.indicator.aim is Aim.NONE:
            return None
        return better(self.before.value, self.after.value, self.indicator.aim is Aim.DOWN)

    @property
    def words(self) -> str:
        """ "18 → 11, better", "82% → 82%, as before"; "" unless there is a reading on both sides."""
        if self.before is None or self.after is None:
            return ""
        values = [figure_words(one.value, self.indicator.unit) for one in (self.before, self.after)]
        verdict = {True: ", better", False: ", worse", None: ""}[self.better]
        return " → ".join(values) + (", as before" if self.before.value == self.after.value else verdict)


_YEAR = "A value of the year"
_NO_VALUE = "There is no value yet: type a figure such as 12, 82% or €3.4m."


def set_reading(document: Document, indicator_id: int, day: date, typed: str, note: str = "") -> Reading:
    """Store the value of an indicator on a day, in place of what was there for that day.

    UserError if it is no figure, or one of another unit.
    """
    value = _needed(document.get(Indicator, indicator_id), typed)
    with document.step("Set value") as step:
        return step.put(_on(document, indicator_id, likely_day(day, _YEAR)).with_(value=value, note=one_line(note)))


def edit_reading(
    document: Document,
    reading_id: int,
    *,
    day: date | None = None,
    typed: str | None = None,
    note: str | None = None,
) -> Reading:
    """Correct a value; what is not given stays. UserError if there is another one on the day."""
    reading = document.get(Reading, reading_id)
    changes: dict[str, object] = {} if note is None else {"note": one_line(note)}
    if typed is not None:
        changes["value"] = _needed(document.get(Indicator, reading.indicator_id), typed)
    if day is not None:
        others = document.all(Reading, indicator_id=reading.indicator_id, day=likely_day(day, _YEAR).isoformat())
        if any(other.id != reading_id for other in others):
            raise UserError("There is a value on that day already: change or remove that one.")
        changes["day"] = day
    return change_line(document, "Edit value", Reading, reading_id, **changes)


def remove_reading(document: Document, reading_id: int) -> None:
    """Remove a value."""
    remove_line(document, "Remove value", Reading, reading_id)


def paste_readings(document: Document, indicator_id: int, pasted: str, today: date) -> list[Reading]:
    """Store values as copied from a spreadsheet: lines with a day, a tab and a value. One step, all or nothing.

    A first line that says neither is its heading. A day that is there already gets the new value. UserError, with the
    line, for what cannot be read.
    """
    indicator = document.get(Indicator, indicator_id)
    found = _read_lines(indicator, pasted, today)
    with document.step("Paste values") as step:
        return [step.put(_on(document, indicator_id, day).with_(value=value)) for day, value in dict(found).items()]


def _read_lines(indicator: Indicator, pasted: str, today: date) -> list[tuple[date, float]]:
    rows = [(number, *_parted(line)) for number, line in enumerate(pasted.splitlines(), 1) if line.strip()]
    days = [day for _number, day, _typed in rows]
    order = order_of(days)
    if order is DayOrder.IN_DOUBT:
        raise UserError(f"“{doubtful(days)}” may be either of two days: write dates such as 2027-01-31.")
    if rows and read_day(rows[0][1], order, today) is None and not any(map(str.isdigit, rows[0][1])):
        rows = rows[1:]
    if not rows:
        raise UserError("There are no values here: copy two columns, the day and the value.")
    found = []
    for number, day, typed in rows:
        read = read_day(day, order, today)
        if read is None:
            raise UserError(f"Line {number}: “{day}” is not a day: write one such as 2027-01-31.")
        try:
            found.append((likely_day(read, _YEAR), _needed(indicator, typed)))
        except UserError as error:
            raise UserError(f"Line {number}: {error}") from error
    return found


def _parted(line: str) -> tuple[str, str]:
    """Day and value: two cells, or of a line without a tab what stands before and behind the last blank."""
    cells = line.split("\t") if "\t" in line else line.rsplit(None, 1)
    return one_line(cells[0]), one_line(cells[1]) if len(cells) > 1 else ""


def _on(document: Document, indicator_id: int, day: date) -> Reading:
    """The reading of a day, or a new one that is to be given its value."""
    there = document.all(Reading, indicator_id=indicator_id, day=day.isoformat())
    return there[0] if there else Reading(id=document.new_id(), indicator_id=indicator_id, day=day, value=0)


def _needed(indicator: Indicator, typed: str) -> float:
    value = figure_for(indicator, typed)
    if value is None:
        raise UserError(_NO_VALUE)
    return value


# Questions


def readings_of(document: Document, indicator_id: int) -> list[Reading]:
    """The values of an indicator by day."""
    return document.all(Reading, "day", indicator_id=indicator_id)


def around(indicator: Indicator, readings: Iterable[Reading], day: date) -> Around:
    """An indicator before and after a day, such as that of a workshop. A reading of the day itself is before."""
    own = sorted((one for one in readings if one.indicator_id == indicator.id), key=lambda one: one.day)
    before, after = [one for one in own if one.day <= day], [one for one in own if one.day > day]
    return Around(indicator, before[-1] if before else None, after[-1] if after else None)
