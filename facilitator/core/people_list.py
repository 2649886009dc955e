"""A list of people from elsewhere: read, looked at row by row, and stored in one step.

This loads a spreadsheet reader: import it when a list is to be read, not at the program's start.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from facilitator.core import sheets
from facilitator.core.columns import cell
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.names import folded
from facilitator.core.participants import add_participants
from facilitator.core.people import (
    Acquaintance,
    Participant,
    Person,
    Team,
    add_team,
    bring_back_team,
    checked_email,
)
from facilitator.core.people_columns import Columns, header_at
from facilitator.core.phrases import counted
from facilitator.core.sheets import Sheet
from facilitator.core.text import LONGEST

_MAILBOX = re.compile(r"\"?([^\"<>]*?)\"?\s*<\s*([^\s<>@]+@[^\s<>@]+)\s*>\s*[,;]?")
_BOXED = re.compile(r"<\s*[^\s<>@]+@[^\s<>@]+\s*>")
_ADDRESS = re.compile(r"[^\s<>@,;]+@[^\s<>@,;]+")


class What(StrEnum):
    """What will happen to a row. Add may also mean: known to the programme, joins this workshop."""

    ADD = "add"
    ALREADY_THERE = "already there"
    UPDATE = "update"
    SKIP = "skip"


@dataclass(frozen=True)
class RowVerdict:
    """What will happen to one row and why, in words. `team` is a name, maybe new; `person_id` who it is, if known."""

    line: int
    name: str
    email: str
    team: str
    what: What
    why: str
    person_id: int | None = None


# Reading


def read_pasted(text: str) -> Sheet:
    """Rows of a pasted list: cells out of a spreadsheet, one person a line, or recipients out of a mail program."""
    addresses_only = all("@" in cell for cell in re.split(r"[,;\t\n]", text) if cell.strip())
    if _BOXED.search(text) or (addresses_only and "@" in text):
        return sheets.of_rows(_recipients(text))
    sheet = sheets.of_text(text)
    if len(sheet.rows) == 1 and len(sheet.rows[0]) > 2 and "@" not in text and header_at(sheet.rows) is None:
        return sheets.of_rows((sheet.lines[0], (name,)) for name in sheet.rows[0])
    return _headed(sheet)


def read_file(path: Path) -> Sheet:
    """Rows of a CSV, text or XLSX file, without what stands above the header; UserError if it holds no list."""
    sheet = _headed(sheets.of_file(path))
    if not sheet.rows:
        raise UserError(f"“{path.name}” holds no people: check that the list is on its first filled sheet.")
    return sheet


def _headed(sheet: Sheet) -> Sheet:
    return sheet.headed(header_at(sheet.rows))


def _recipients(text: str) -> Iterator[tuple[int, tuple[str, str, str]]]:
    """Name, address and, if it stands behind, team, of "Okafor, Ada <ada@example.com>; bo@example.com" and the like."""
    for line, content in enumerate(text.splitlines(), 1):
        boxes = list(_MAILBOX.finditer(content)) if "<" in content else []
        rest = _MAILBOX.sub("", content) if boxes else content
        for box in boxes:
            yield from ((line, ("", address, "")) for address in _ADDRESS.findall(box[1]))
            name = _first_name_first(_ADDRESS.sub("", box[1]))
            yield line, (name, box[2], rest.strip(" \t,;") if len(boxes) == 1 else "")
        addresses, words = _ADDRESS.findall(rest), _ADDRESS.sub("", rest).strip(" \t,;")
        name = words if len(addresses) == 1 and not boxes else ""
        yield from ((line, (name, address, "")) for address in addresses)
        if words and not addresses and not boxes:
            yield line, (words, "", "")


def _first_name_first(name: str) -> str:
    last, comma, first = name.strip(" ,;").partition(",")
    return f"{first.strip()} {last.strip()}" if comma else last


# The verdict


def verdict(document: Document, workshop_id: int | None, sheet: Sheet, columns: Columns) -> list[RowVerdict]:
    """What storing the list would do to each row. With a workshop, people also come to take part in it."""
    if not columns.name and columns.email is None:
        raise UserError("No column with names was found: choose the column that holds them.")
    judge = _Judge(document, workshop_id)
    return [judge.look_at(line, *_cells(row, columns)) for line, row in zip(sheet.lines, sheet.rows, strict=True)]


def store(document: Document, workshop_id: int | None, verdicts: Iterable[RowVerdict]) -> list[Person]:
    """Do what the verdicts say, in one step; returns who was added or changed. Nothing to do is no step."""
    to_do = [verdict for verdict in verdicts if verdict.what in (What.ADD, What.UPDATE)]
    people = counted(len(to_do), "person", "people")
    with document.step(f"Import {people}") as step:
        teams = _teams_for(document, to_do)
        stored = []
        for row in to_do:
            team_id = teams[folded(row.team)].id if row.team else None
            if row.person_id is None:
                person = Person(id=document.new_id(), name=row.name, email=row.email, team_id=team_id)
            else:
                known = document.get(Person, row.person_id)
                email, team_id = row.email or known.email, team_id or known.team_id
                person = known.with_(name=row.name, email=email, team_id=team_id, gone=False)
            stored.append(step.put(person))
        if workshop_id is not None:
            add_participants(document, workshop_id, [person.id for person in stored])
    return stored


def _teams_for(document: Document, rows: Iterable[RowVerdict]) -> dict[str, Team]:
    teams = {folded(team.name): team for team in document.all(Team)}
    for row in rows:
        key = folded(row.team)
        if row.team and key not in teams:
            teams[key] = add_team(document, row.team)
        elif row.team and teams[key].retired:
            teams[key] = bring_back_team(document, teams[key].id)
    return teams


def _cells(row: tuple[str, ...], columns: Columns) -> tuple[str, str, str]:
    names = filter(None, (cell(row, column) for column in columns.name))
    return " ".join(names), cell(row, columns.email), cell(row, columns.team)


class _Judge:
    """Looks at row after row and remembers those it has seen. People and teams not stored yet get ids below zero."""

    def __init__(self, document: Document, workshop_id: int | None) -> None:
        everyone, teams = document.all(Person), document.all(Team)
        self._acquaintance = Acquaintance(everyone)
        self._team_ids = {folded(team.name): team.id for team in teams}
        self._team_names = {team.id: team.name for team in teams}
        self._retired = {team.id for team in teams if team.retired}
        joined = document.all(Participant, workshop_id=workshop_id) if workshop_id is not None else []
        self._joined = {participant.person_id for participant in joined}
        self._has_workshop = workshop_id is not None
        self._lines: dict[int, int] = {}

    def look_at(self, line: int, name: str, email: str, team: str) -> RowVerdict:
        """The verdict on one row."""
        if max(map(len, (name, email, team))) > LONGEST:
            return RowVerdict(line, name, email, team, What.SKIP, "It is far too long to be a person.")
        name, email, remarks = _tidied(name, email)
        if not name:
            return RowVerdict(line, name, email, team, What.SKIP, "There is neither a name nor an e-mail address.")
        team_id = self._team_id(team)
        team = self._team_names[team_id] if team_id is not None else ""
        found = self._whom(name, email, team_id)
        if found is not None and found.id in self._lines:
            why = f"The same person as in line {self._lines[found.id]}."
            return RowVerdict(line, name, email, team, What.SKIP, why)
        person = found or Person(id=-len(self._lines) - 1, name=name, email=email, team_id=team_id)
        self._lines[person.id] = line
        if found is None:
            remarks += self._about_new(person)
            self._acquaintance.add(person)
            return RowVerdict(line, name, email, team, What.ADD, " ".join(remarks) or "New.")
        if remarks and not remarks[0].startswith("Without"):
            name = person.name
        return self._of_known(line, person, name, email, team_id)

    def _of_known(self, line: int, person: Person, name: str, email: str, team_id: int | None) -> RowVerdict:
        changes = []
        if person.gone:
            changes.append("Was marked as gone, and is marked as back.")
        if name != person.name:
            changes.append(f"The name changes from {person.name}.")
        if email and folded(email) != folded(person.email):
            changes.append("The e-mail address changes." if person.email else "The e-mail address is added.")
        if team_id is not None and team_id != person.team_id:
            before = self._team_names.get(person.team_id or 0, "no team")
            changes.append(f"The team changes from {before}.")
        changes += self._about_team(team_id)
        joins = self._has_workshop and person.id not in self._joined
        if joins:
            changes.append("Known already, and joins this workshop.")
        what = What.ADD if joins else What.UPDATE if changes else What.ALREADY_THERE
        team = self._team_names.get(team_id or person.team_id or 0, "")
        why = " ".join(changes) or "Here already."
        return RowVerdict(line, name, email or person.email, team, what, why, person.id)

    def _team_id(self, team: str) -> int | None:
        if team and folded(team) not in self._team_ids:
            self._team_ids[folded(team)] = -len(self._team_ids) - 1
            self._team_names[self._team_ids[folded(team)]] = team
        return self._team_ids[folded(team)] if team else None

    def _whom(self, name: str, email: str, team_id: int | None) -> Person | None:
        """By e-mail, by name and team; else the only one of that name, if one of the two has no team to differ in."""
        found = self._acquaintance.find(name, email, team_id)
        named = self._acquaintance.named(name)
        if found is None and len(named) == 1 and not (named[0].email and email):
            found = named[0] if team_id is None or named[0].team_id is None else None
        return found

    def _about_new(self, person: Person) -> list[str]:
        namesakes = self._acquaintance.named(person.name)
        remarks = [f"There is another {namesakes[0].name} already: this will be a second one."] if namesakes else []
        return remarks + self._about_team(person.team_id)

    def _about_team(self, team_id: int | None) -> list[str]:
        if team_id is None or (team_id > 0 and team_id not in self._retired):
            return []
        return [f"The team {self._team_names[team_id]} is " + ("added." if team_id < 0 else "brought back.")]


def _tidied(name: str, email: str) -> tuple[str, str, list[str]]:
    """Name and address as they will be stored, and what is to be said about them."""
    box = _MAILBOX.fullmatch(name)
    if box:
        name, email = _first_name_first(box[1]), email or box[2]
    elif _ADDRESS.fullmatch(name):
        name, email = "", email or name
    try:
        email = checked_email(email)
        remarks = []
    except UserError:
        email, remarks = "", [f"Without e-mail: “{email}” is not an address."]
    if not name and email:
        local = re.split(r"[._\-+\d]+", email.partition("@")[0])
        name, remarks = (
            " ".join(part.capitalize() for part in local if part) or email,
            ["Named after the e-mail address."],
        )
    return name, email, remarks
