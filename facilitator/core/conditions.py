"""What is asked of the rows of a table beyond equal values, for SQLite to answer: only what meets it is read."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime


@dataclass(frozen=True)
class Condition:
    """An SQL expression over columns of one table, which stand in it quoted, and the values of its marks."""

    sql: str
    columns: tuple[str, ...]
    values: tuple[str, ...] = ()


def one_of(column: str, numbers: Iterable[int]) -> Condition:
    """The column holds one of these numbers, however many they are."""
    return Condition(f'"{column}" IN (SELECT value FROM json_each(?))', (column,), (json.dumps(list(numbers)),))


def since(column: str, instant: datetime) -> Condition:
    """The column holds an instant that is not before this one; ValueError if this one does not know its zone.

    Instants are stored in UTC, with a fraction of a second only where there is one. So they compare as text down to
    the second, and what is earlier within the very second is read along.
    """
    if instant.tzinfo is None:
        raise ValueError("an instant must know its zone")
    return Condition(f'"{column}" >= ?', (column,), (f"{instant.astimezone(UTC):%Y-%m-%dT%H:%M:%S}",))


def known(column: str) -> Condition:
    """The column holds something at all."""
    return Condition(f'"{column}" IS NOT NULL', (column,))


def differ(column: str, other: str) -> Condition:
    """Two columns hold different values; nothing is like nothing."""
    return Condition(f'"{column}" IS NOT "{other}"', (column, other))
