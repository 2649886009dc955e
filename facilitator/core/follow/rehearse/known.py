"""Whom and what the names in the sample's agreements mean, looked up once."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import Person, Team
from facilitator.core.record import Record
from facilitator.core.run.rehearse.setting import Ids

_NOON = time(12)


@dataclass
class Known:
    """A document that is acted on in a time zone, its teams and people, and what has been made in it, by name.

    Somebody who comes later is found when they are named first.
    """

    document: Document
    zone: ZoneInfo
    made: dict[type[Record], Ids] = field(default_factory=dict)

    def team(self, name: str) -> int:
        """The id of a team; UserError if there is none of this name."""
        return self._found(Team, name)

    def teams(self, names: Iterable[str]) -> list[int]:
        """The ids of several."""
        return [self.team(name) for name in names]

    def person(self, name: str) -> int:
        """The id of a person; UserError if nobody has this name yet."""
        return self._found(Person, name)

    def maybe(self, name: str | None) -> int | None:
        """The id of a person, or None without a name."""
        return None if name is None else self.person(name)

    def keep(self, name: str, record: Record) -> int:
        """Remember what has been made, by its kind and its name."""
        self.made.setdefault(type(record), Ids())[name] = record.id
        return record.id

    def id_of(self, kind: type[Record], name: str) -> int:
        """What was kept; UserError if there is none of this name."""
        return self.made.get(kind, Ids())[name]

    def at(self, day: date, hour: time = _NOON) -> datetime:
        """An hour of a local day, noon unless told."""
        return datetime.combine(day, hour, self.zone)

    def _found(self, kind: type[Team] | type[Person], name: str) -> int:
        if name not in self.made.get(kind, ()):
            self.made[kind] = Ids({one.name: one.id for one in self.document.all(kind)})
            if name not in self.made[kind]:
                raise UserError(f"“{name}” is not there yet at that moment.")
        return self.made[kind][name]
