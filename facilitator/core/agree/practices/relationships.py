"""People who know each other: ambassadors of their teams, and pairs across teams that learn from one another.

After seed 003_cbf94a157524aa52.txt. Socials and exchange days stand on the calendar: `coming`; the verbs on pairs:
`pairing`, who is proposed for whom: `matching`.
"""

from dataclasses import dataclass
from datetime import date

from facilitator.core.days import check_span, likely_day
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.lines import Missing, change_line, remove_line
from facilitator.core.names import folded
from facilitator.core.people import Person, Team, teams
from facilitator.core.phrases import day_words
from facilitator.core.record import Record, Text


class Ambassador(Record):
    """Whom the other teams turn to about working with a team; `until` None: still."""

    table = "ambassador"
    team_id: int
    person_id: int
    since: date
    until: date | None = None


class Pairing(Record):
    """One round of pairs, from a local day on; `until` None: open."""

    table = "pairing"
    title: Text
    since: date
    until: date | None = None


class Pair(Record):
    """A mentor and who learns from them, of different teams. `words` is what came of it."""

    table = "pair"
    pairing_id: int
    mentor_id: int
    learner_id: int
    words: Text = ""


@dataclass(frozen=True)
class Served:
    """An ambassador with who they are. `doubt` says why they may not speak for the team any more, "" if they may."""

    ambassador: Ambassador
    person: Person
    team: Team
    doubt: str

    def serves(self, today: date) -> bool:
        """Whether the term has not ended by the local day `today`; one that begins later counts."""
        return self.ambassador.until is None or self.ambassador.until >= today

    def words(self, today: date) -> str:
        """The term: "since Mon 1 Feb", "from Mon 1 Mar", "Mon 1 Feb to Fri 5 Mar"."""
        since, until = self.ambassador.since, self.ambassador.until
        if until is not None:
            return f"{day_words(since, today)} to {day_words(until, today)}"
        return f"{'from' if since > today else 'since'} {day_words(since, today)}"


def appoint(document: Document, person_id: int, since: date) -> Ambassador:
    """Make somebody an ambassador of their team, from a local day on; a team may have several.

    UserError if they are on no team in use, are gone, or are one already.
    """
    person = document.get(Person, person_id)
    team = document.find(Team, person.team_id)
    if person.gone:
        raise UserError(f"{person.name} is marked as gone: choose somebody else.")
    if team is None or team.retired:
        raise UserError(f"{person.name} is on no team in use: put them on one first.")
    if any(one.team_id == team.id for one in document.all(Ambassador, person_id=person.id, until=None)):
        raise UserError(f"{person.name} is an ambassador of {team.name} already.")
    made = Ambassador(id=document.new_id(), team_id=team.id, person_id=person.id, since=likely_day(since))
    with document.step("Appoint ambassador") as step:
        return step.put(made)


def set_term(document: Document, ambassador_id: int, since: date, until: date | None) -> Ambassador:
    """Say from when until when somebody is an ambassador; `until` None: still. UserError if that can’t be."""
    check_span(since, until)
    return change_line(document, "Set term of ambassador", Ambassador, ambassador_id, since=since, until=until)


def remove_ambassador(document: Document, ambassador_id: int) -> None:
    """Remove an ambassador, such as one appointed by mistake; who has served a while is better given an end."""
    remove_line(document, "Remove ambassador", Ambassador, ambassador_id)


# Questions


def ambassadors(document: Document) -> list[Served]:
    """All who are or were ambassadors: by team in the teams' order, then the latest first."""
    all_teams = {team.id: team for team in document.all(Team)}
    order = {team_id: number for number, team_id in enumerate(all_teams)}
    found = []
    for one in document.all(Ambassador):
        person, team = document.get(Person, one.person_id), all_teams[one.team_id]
        found.append(Served(one, person, team, _doubt(person, team)))
    return sorted(
        found,
        key=lambda s: (order[s.team.id], s.ambassador.until is not None, -s.ambassador.since.toordinal(), s.person.id),
    )


def _doubt(person: Person, team: Team) -> str:
    if person.gone:
        return f"{person.name} is gone"
    return "" if person.team_id == team.id else f"{person.name} is not on {team.name} any more"


def lacking(document: Document, today: date) -> list[Missing]:
    """Teams in use without an ambassador, and ambassadors who have left their team, each in a sentence."""
    now = [one for one in ambassadors(document) if one.serves(today)]
    served = {one.team.id for one in now if not one.doubt}
    left = [Missing(one.ambassador, f"{one.doubt}: appoint somebody else.") for one in now if one.doubt]
    return [
        Missing(team, f"{team.name} has no ambassador: whom do the others turn to?")
        for team in teams(document)
        if team.id not in served
    ] + left


def eligible(document: Document, team_id: int, today: date) -> list[Person]:
    """Who of a team could become its ambassador, by name: those who are there and are none."""
    serving = {one.person.id for one in ambassadors(document) if one.team.id == team_id and one.serves(today)}
    there = document.all(Person, team_id=team_id, gone=False)
    return sorted((one for one in there if one.id not in serving), key=lambda one: (folded(one.name), one.id))
