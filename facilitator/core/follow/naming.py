"""What people are called where two of them may have one name."""

from collections import Counter
from collections.abc import Iterable

from facilitator.core.document import Document
from facilitator.core.names import folded
from facilitator.core.people import Person, Team


class Naming:
    """What everybody is called: by name, and where others have the same one, with what tells them apart."""

    def __init__(self, people: Iterable[Person], teams: Iterable[Team]) -> None:
        everyone = list(people)
        self._teams = {team.id: team.name for team in teams}
        self._people = {person.id: person for person in everyone}
        self._names = Counter(folded(person.name) for person in everyone)
        self._on_team = Counter((folded(person.name), person.team_id) for person in everyone)

    def of(self, person_id: int | None) -> str:
        """ "Ada Okafor", "Ada Okafor (Sales)" if there is one on another team, too, else with the e-mail address.

        "" for nobody.
        """
        person = self._people.get(person_id or 0)
        if person is None or self._names[folded(person.name)] == 1:
            return person.name if person else ""
        alone = self._on_team[folded(person.name), person.team_id] == 1
        team = self._teams.get(person.team_id or 0, "")
        told = (team if alone else person.email or team) or person.email
        return f"{person.name} ({told})" if told else person.name


def naming_of(document: Document) -> Naming:
    """The naming of everybody in the programme, those who are gone among them."""
    return Naming(document.all(Person), document.all(Team))
