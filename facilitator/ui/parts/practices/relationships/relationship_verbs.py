"""What is typed on the relationships tab, stored."""

from collections.abc import Sequence
from datetime import date

from facilitator.core.agree.changes.coming import Entry, EntryKind, add_entry
from facilitator.core.agree.practices.pairing import NamedPair, remove_pair
from facilitator.core.agree.practices.relationships import Ambassador, appoint
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import Team, people, teams
from facilitator.core.phrases import counted
from facilitator.ui.parts.commit.action_typed import owner_or_none
from facilitator.ui.parts.practices.relationships.relationship_rows import read_together


def appoint_typed(document: Document, typed: str, today: date) -> Ambassador:
    """Make the person whose name was typed an ambassador of their team, from today on."""
    person = owner_or_none(typed, people(document), document.all(Team))
    if person is None:
        raise UserError("Type the name of somebody, whom the other teams can turn to.")
    return appoint(document, person.id, today)


def add_together(document: Document, kind: EntryKind, typed: str, today: date, day_first: bool) -> Entry:
    """Put a social or an exchange day on the calendar, for all teams, with the day that stands in the line."""
    title, day = read_together(typed, today, day_first)
    return add_entry(document, kind, title, day, team_ids=[team.id for team in teams(document)])


def remove_pairs(document: Document, pairs: Sequence[NamedPair]) -> None:
    """Remove pairs of a round, as one step."""
    with document.step("Remove pair" if len(pairs) == 1 else f"Remove {counted(len(pairs), 'pair')}"):
        for one in pairs:
            remove_pair(document, one.pair.id)
