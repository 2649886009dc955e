"""People by the names that tell them apart: how an owner stands in the spreadsheet, and who is meant by a name."""

from collections import Counter
from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from facilitator.core.names import folded, ranked
from facilitator.core.people import Person, Team
from facilitator.core.phrases import listed, quoted

_CLOSE = 0.75
_NOBODY = frozenset({"", "-", "–", "nobody", "no one", "none", "no owner", "tbd", "n/a", "?"})


def called(people: Iterable[Person], teams: Iterable[Team]) -> dict[int, str]:
    """What everybody is called, by id: the name, with the team or else the address where two have the same."""
    everyone, team_names = list(people), {team.id: team.name for team in teams}
    names = {person.id: person.name for person in everyone}
    for apart in (
        {person.id: team_names.get(person.team_id or 0, "no team") for person in everyone},
        {person.id: person.email or "no e-mail" for person in everyone},
        {person.id: f"no. {person.id}" for person in everyone},
    ):
        counts = Counter(map(folded, names.values()))
        names = {one: f"{name} ({apart[one]})" if counts[folded(name)] > 1 else name for one, name in names.items()}
    return names


class Owners:
    """Whom a cell may mean."""

    def __init__(self, people: Iterable[Person], teams: Iterable[Team]) -> None:
        self.people = {person.id: person for person in people}
        self.names: Mapping[int, str] = called(self.people.values(), teams)
        self._by_name: dict[str, list[Person]] = {}
        for person in self.people.values():
            for name in {folded(one) for one in (person.name, person.email, self.names[person.id]) if one}:
                self._by_name.setdefault(name, []).append(person)

    def name(self, person_id: int | None) -> str:
        """What somebody is called; "" for nobody."""
        return self.names.get(person_id or 0, "")

    def here(self) -> list[str]:
        """What those are called who have not left, in order."""
        names = (self.names[person.id] for person in self.people.values() if not person.gone)
        return sorted(names, key=folded)

    def meant(self, text: str) -> Person | str:
        """Who is meant by a name or an address, or why nobody can be, in one sentence."""
        found = self._by_name.get(folded(text), [])
        here = [person for person in found if not person.gone]
        if len(here) == 1:
            return here[0]
        if here:
            names = listed([self.names[person.id] for person in here], "or")
            return f"There is more than one {quoted(text)}: write {names}."
        if found:
            return f"{self.names[found[0].id]} has left: choose another owner."
        return f"Nobody here is called {quoted(text)}: {self._advice(text)}"

    def _advice(self, text: str) -> str:
        here = [person for person in self.people.values() if not person.gone]
        begun = [person for _rank, person in ranked(here, text)]
        names = {name: who[0] for name, who in self._by_name.items() if not who[0].gone}
        close = [names[name] for name in get_close_matches(folded(text), names, 1, _CLOSE)]
        found = begun if len(begun) == 1 else close
        if found:
            return f"did you mean {self.names[found[0].id]}?"
        return "add them to the people, or choose another owner."


def is_nobody(text: str) -> bool:
    """Whether an owner's cell names nobody."""
    return folded(text) in _NOBODY
