"""In which form a team, or a person, wants to be told."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from facilitator.core.document import Document
from facilitator.core.people import Person, Team
from facilitator.core.record import Record


class DigestFormat(StrEnum):
    """The forms of a digest: a page to print, text for a wiki or a chat, a spreadsheet, slides."""

    PAGE = "page"
    MARKDOWN = "markdown"
    SPREADSHEET = "spreadsheet"
    SLIDES = "slides"

    @property
    def suffix(self) -> str:
        """What the name of such a file ends in, with the full stop."""
        return _SUFFIXES[self]


_SUFFIXES = MappingProxyType(
    {
        DigestFormat.PAGE: ".pdf",
        DigestFormat.MARKDOWN: ".md",
        DigestFormat.SPREADSHEET: ".xlsx",
        DigestFormat.SLIDES: ".pptx",
    }
)


class Preference(Record):
    """What a team or a person prefers, never both. `format` None: a person's is their team's, a team's the page.

    `draft`: whether an e-mail draft is made; of a team it holds for those of its people who prefer nothing.
    """

    table = "preference"
    team_id: int | None = None
    person_id: int | None = None
    format: DigestFormat | None = None
    draft: bool = True


@dataclass(frozen=True)
class Preferred:
    """What holds for a person or a team once all that was said is put together."""

    form: DigestFormat
    draft: bool


def prefer(
    document: Document,
    *,
    team_id: int | None = None,
    person_id: int | None = None,
    form: DigestFormat | None = None,
    draft: bool = True,
) -> Preference:
    """Say what a team or a person prefers, in place of all that was said before."""
    before = _own(document, team_id, person_id)
    record_id = before.id if before else document.new_id()
    after = Preference(id=record_id, team_id=team_id, person_id=person_id, format=form, draft=draft)
    with document.step("Set preference") as step:
        return step.put(after)


def clear_preference(document: Document, *, team_id: int | None = None, person_id: int | None = None) -> None:
    """Forget what a team or a person prefers: they are told like all who have said nothing."""
    with document.step("Clear preference") as step:
        if before := _own(document, team_id, person_id):
            step.remove(before)


def _own(document: Document, team_id: int | None, person_id: int | None) -> Preference | None:
    """What was said of a team or of a person; a ValueError if it is not just one of the two that is asked for."""
    if (team_id is None) == (person_id is None):
        raise ValueError("a preference is a team's or a person's")
    if team_id is not None:
        document.get(Team, team_id)
    if person_id is not None:
        document.get(Person, person_id)
    return next(iter(document.all(Preference, team_id=team_id, person_id=person_id)), None)


# Questions


class Preferences:
    """What everyone prefers, read once for many questions."""

    def __init__(self, said: Iterable[Preference]) -> None:
        said = list(said)
        self._of_team = {one.team_id: one for one in said if one.team_id is not None}
        self._of_person = {one.person_id: one for one in said if one.person_id is not None}

    def of_team(self, team_id: int | None) -> Preferred:
        """What holds for a team: the page and a draft, unless it said otherwise. None: for those without a team."""
        said = self._of_team.get(team_id) if team_id else None
        return Preferred(said.format or DigestFormat.PAGE, said.draft) if said else Preferred(DigestFormat.PAGE, True)

    def of_person(self, person: Person) -> Preferred:
        """What holds for a person: their own word, else their team's."""
        team, own = self.of_team(person.team_id), self._of_person.get(person.id)
        return Preferred(own.format or team.form, own.draft) if own else team


def preferences(document: Document) -> Preferences:
    """What everyone prefers."""
    return Preferences(document.all(Preference))


def preference_of(document: Document, of: Person | Team) -> Preferred:
    """What holds for one person or one team."""
    said = preferences(document)
    return said.of_person(of) if isinstance(of, Person) else said.of_team(of.id)
