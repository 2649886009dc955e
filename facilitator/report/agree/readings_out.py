"""The values of all indicators for spreadsheets, headed as `core.measures.readings_file` reads them back."""

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.core.document import Document
from facilitator.core.measures.indicators import Indicator, Reading, indicators
from facilitator.core.measures.readings_columns import Column
from facilitator.report.fonts import FontBook
from facilitator.report.printed import Format, Printed
from facilitator.report.spreadsheet import Value, csv_bytes

_SMALL = 1e-4

HEADER = tuple(column.value for column in Column)


@dataclass(frozen=True)
class ReadingsTaken:
    """What was read: every indicator in their order, with its values by day."""

    rows: tuple[tuple[Indicator, tuple[Reading, ...]], ...]


def readings_taken(document: Document) -> ReadingsTaken:
    """Read all values; the rest asks only what was read, and may go on in another thread."""
    own: dict[int, list[Reading]] = {}
    for reading in document.all(Reading, "day"):
        own.setdefault(reading.indicator_id, []).append(reading)
    return ReadingsTaken(tuple((one, tuple(own.get(one.id, ()))) for one in indicators(document)))


def readings_csv(taken: ReadingsTaken, _fonts: FontBook) -> bytes:
    """A row for each value: metric, day, value, unit, note."""
    return csv_bytes(HEADER, (_row(one, reading) for one, readings in taken.rows for reading in readings))


def _row(indicator: Indicator, reading: Reading) -> Sequence[Value]:
    return (indicator.name, reading.day, _exact(reading.value), indicator.unit, reading.note)


def _exact(value: float) -> Value:
    """A number alone, for its unit stands beside it; never in powers of ten, which are not read back."""
    if value.is_integer():
        return int(value)
    return value if abs(value) >= _SMALL else f"{value:.6f}"


READINGS: Printed[ReadingsTaken] = Printed("readings", "Values of all metrics", (Format(".csv", readings_csv),))
