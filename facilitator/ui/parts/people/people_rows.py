"""The people as rows of a table: who they are, and what part they have in the chosen workshop."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from facilitator.core import groups, people
from facilitator.core.document import Document
from facilitator.core.people import Participant, Person, Team


class Who(StrEnum):
    """Whom the table shows."""

    EVERYONE = "Everyone"
    TAKING_PART = "Taking part"
    GONE = "Gone"


@dataclass(frozen=True)
class PersonRow:
    """A person with their team and, if they take part in the chosen workshop, as participant.

    `table_words` say who sits at their table, and who of them has sat together before.
    """

    person: Person
    team: Team | None
    participant: Participant | None
    table_words: str = ""

    @property
    def present(self) -> bool:
        """Whether they are here today."""
        return self.participant is not None and self.participant.present


def rows_of(document: Document, workshop_id: int | None) -> list[PersonRow]:
    """Everybody by name, those who are gone too."""
    teams = {team.id: team for team in document.all(Team)}
    joined = document.all(Participant, workshop_id=workshop_id) if workshop_id is not None else []
    participants = {participant.person_id: participant for participant in joined}
    words = _table_words(document, workshop_id) if workshop_id is not None else {}
    rows = []
    for person in people.people(document, gone=True):
        participant = participants.get(person.id)
        told = words.get(participant.table_no or 0, "") if participant else ""
        rows.append(PersonRow(person, teams.get(person.team_id or 0), participant, told))
    return rows


def late_ones(document: Document, workshop_id: int) -> list[Participant]:
    """Who is here without a seat while others have one."""
    joined = document.all(Participant, workshop_id=workshop_id)
    if all(participant.table_no is None for participant in joined):
        return []
    return [participant for participant in joined if participant.present and participant.table_no is None]


def _table_words(document: Document, workshop_id: int) -> dict[int, str]:
    told = groups.explain(document, workshop_id).tables
    return {one.table_no: f"Table {one.table_no}: {one.words}" for one in told}


def shown_to(who: Who, rows: Iterable[PersonRow]) -> list[PersonRow]:
    """The rows that are on a list: a participant who has gone since stays on that of the workshop."""
    match who:
        case Who.EVERYONE:
            return [row for row in rows if not row.person.gone]
        case Who.TAKING_PART:
            return [row for row in rows if row.participant is not None]
        case Who.GONE:
            return [row for row in rows if row.person.gone]
