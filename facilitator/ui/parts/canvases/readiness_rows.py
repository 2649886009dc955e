"""Readiness as rows of a table: each team's items under its name and count."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from facilitator.core.people import Person, Team
from facilitator.core.run.canvases.launch import Readiness
from facilitator.core.run.canvases.readiness import STATE_WORDS, TeamReadiness, in_words

ALL_TEAMS = "All teams"


@dataclass(frozen=True)
class ReadyRow:
    """A team's heading, or one of its items with its owner."""

    heading: str
    team: Team | None
    item: Readiness | None = None
    owner: Person | None = None

    @property
    def key(self) -> int | str:
        """What tells the row from the others."""
        return self.item.id if self.item else f"team {self.team.id if self.team else ''}"

    @property
    def state(self) -> str:
        """How ready the item is, in words; of a heading its words, that stand across the table."""
        return STATE_WORDS[self.item.state] if self.item else self.heading

    @property
    def text(self) -> str:
        """What must be ready, on one line."""
        return " ".join(self.item.text.split()) if self.item else ""


def rows_of(groups: Sequence[TeamReadiness], people: Mapping[int, Person]) -> list[ReadyRow]:
    """All rows in order: a heading, then what belongs under it."""
    rows: list[ReadyRow] = []
    for group in groups:
        name = group.team.name if group.team else ALL_TEAMS
        rows.append(ReadyRow(f"{name}   {in_words(group.items)}", group.team))
        rows += [ReadyRow("", group.team, item, people.get(item.owner_id or 0)) for item in group.items]
    return rows
