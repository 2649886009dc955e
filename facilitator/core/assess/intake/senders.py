"""Of which team a row is, and, only in a wave with names, of whom."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from facilitator.core.assess.intake.shapes import AnswerFile, Matching, NewTeam, SheetVerdict, Use
from facilitator.core.assess.intake.teams import called, known_teams, team_word, team_words
from facilitator.core.assess.waves import Wave
from facilitator.core.document import Document
from facilitator.core.people import Acquaintance, Person, Team
from facilitator.core.phrases import quoted


class Senders:
    """Finds out of each row's sender what may be kept: the team, and in a wave with names the person."""

    def __init__(
        self,
        document: Document,
        wave: Wave,
        file: AnswerFile,
        matching: Matching,
        team_id: int | None,
        teams: Mapping[str, int | NewTeam | None],
    ) -> None:
        self._anonymous = wave.anonymous
        self._names = {team.id: team.name for team in document.all(Team)}
        self._team = document.get(Team, team_id) if team_id is not None else None
        self._meant: dict[str, int | NewTeam | None] = {**known_teams(document, team_words(file, matching))}
        self._meant |= {called(word): meant for word, meant in teams.items()}
        everyone = document.all(Person)
        self._people = {person.id: person for person in everyone}
        self._acquaintance = Acquaintance(everyone)
        self._team_columns = [one.column for one in matching.used(Use.TEAM)]
        self._name_columns = [one.column for one in matching.used(Use.NAME)]
        self._email_columns = [one.column for one in matching.used(Use.EMAIL)]

    def of(self, row: Sequence[str], one: SheetVerdict) -> SheetVerdict:
        """The verdict with the team and, where names are given, the person; remarks on what was not found."""
        one = self._with_team(row, one)
        names = [row[column] for column in self._name_columns if row[column]]
        name = " ".join(names)
        email = next((row[column] for column in self._email_columns if "@" in row[column]), "")
        person = self._whom(name, email, one.team_id) or self._whom(" ".join(names[::-1]), email, one.team_id)
        if one.team_id is None and person is not None and person.team_id is not None and not one.team:
            one = replace(one, team_id=person.team_id, team=self._names[person.team_id])
        if self._anonymous:
            return one
        if person is None:
            whose = f"Nobody here is {quoted(name or email)}" if name or email else "It bears no name"
            return _remarked(one, f"{whose}: taken without a name.")
        return replace(one, person_id=person.id)

    def name_of(self, person_id: int) -> str:
        """What somebody is called."""
        return self._people[person_id].name

    def _with_team(self, row: Sequence[str], one: SheetVerdict) -> SheetVerdict:
        if self._team is not None:
            return replace(one, team=self._team.name, team_id=self._team.id)
        said = next((word for column in self._team_columns if (word := team_word(row[column]))), "")
        if not said:
            return one
        one = replace(one, team=said)
        if called(said) not in self._meant:
            return _remarked(one, f"There is no team {quoted(said)}: counted without a team.")
        meant = self._meant[called(said)]
        return replace(one, add_team=True) if isinstance(meant, NewTeam) else replace(one, team_id=meant)

    def _whom(self, name: str, email: str, team_id: int | None) -> Person | None:
        """By e-mail; else by name and team, or by name alone if only one is called so."""
        found = self._acquaintance.find(name, email, team_id) if name or email else None
        named = self._acquaintance.named(name) if name else []
        return found or (named[0] if len(named) == 1 and not (named[0].email and email) else None)


def _remarked(one: SheetVerdict, remark: str) -> SheetVerdict:
    return replace(one, why=f"{one.why} {remark}".strip())
