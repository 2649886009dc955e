"""Records, the only shape in which data moves, and the changes that tell of them."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from functools import cache
from typing import Annotated, Any, ClassVar, Self, get_origin

from pydantic import AfterValidator, BaseModel, ConfigDict

Row = dict[str, Any]
Clock = Callable[[], datetime]


def storable(text: str) -> str:
    """Text as a file can hold it: no NUL, and no half of a surrogate pair."""
    if "\0" in text:
        text = text.replace("\0", "")
    return text.encode("utf-8", "replace").decode() if not text.isascii() else text


def _utc(instant: datetime) -> datetime:
    if instant.tzinfo is None:
        raise ValueError("an instant must know its zone")
    return instant.astimezone(UTC)


Text = Annotated[str, AfterValidator(storable)]
Instant = Annotated[datetime, AfterValidator(_utc)]


class Record(BaseModel):
    """One row of one table. Frozen: a changed record is a new one, made by `with_`."""

    # Built when first read: a start of the program needs few of the many records that there are.
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)
    table: ClassVar[str]
    id: int

    def with_(self, **changes: object) -> Self:
        """The same record with some fields changed, checked like a new one."""
        return type(self).model_validate({**dict(self), **changes})

    def to_row(self) -> Row:
        """The record as SQLite stores it: column → int, float, str or None."""
        row = self.model_dump(mode="json")
        for name in _lists(type(self)):
            row[name] = json.dumps(row[name], ensure_ascii=False)
        return {name: int(value) if isinstance(value, bool) else value for name, value in row.items()}

    @classmethod
    def from_row(cls, row: Row) -> Self:
        """The record that `to_row` stored; raises pydantic.ValidationError if the row is damaged."""
        for name in _lists(cls):
            row = {**row, name: json.loads(row[name])}
        return cls.model_validate(row)


class Ordered(Record):
    """A record with a place in a list that people sort by hand; see `facilitator.core.order`."""

    position: float = 0.0


@cache
def _lists(record_type: type[Record]) -> tuple[str, ...]:
    fields = record_type.model_fields.items()
    return tuple(name for name, field in fields if get_origin(field.annotation) is tuple)


class Author(StrEnum):
    """Who made a step. Only the facilitator's are on the undo stack."""

    FACILITATOR = "facilitator"
    ROOM = "room"
    CLOCK = "clock"
    STAGE = "stage"
    NOBODY = "nobody"
    """Somebody who is not to be known. Of such a step the journal keeps only that it was, not what it did."""


class Kind(StrEnum):
    """What happened to a record."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"


@dataclass(frozen=True)
class Change:
    """One record added, changed or removed."""

    table: str
    id: int
    kind: Kind


@dataclass(frozen=True)
class Changes:
    """What one confirmed step did: its label ("Add note") and every record it touched."""

    label: str
    items: tuple[Change, ...]

    def touches(self, *record_types: type[Record]) -> bool:
        """Whether any record of these types was touched."""
        tables = {record_type.table for record_type in record_types}
        return any(item.table in tables for item in self.items)

    def ids(self, record_type: type[Record]) -> set[int]:
        """The ids of all records of a type that were touched."""
        return {item.id for item in self.items if item.table == record_type.table}
