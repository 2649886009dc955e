"""The collaboration plan as its documents tell it, read at one moment: as it is now, or as it was in a version."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from facilitator.core.agree.plan.plan_entries import PlanEntry, entries_of
from facilitator.core.agree.plan.plan_said import PlanContent
from facilitator.core.agree.plan.plan_standing import agreed_by, standing_of
from facilitator.core.agree.plan.plan_versions import NOTHING_YET, PlanVersion, said_in
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import Person, Team
from facilitator.core.phrases import counted, listed
from facilitator.core.plan.workshops import Programme, programme_of
from facilitator.report.dates import Dates, system_dates

TITLE = "Collaboration plan"
NOBODY_YET = "Nobody has agreed to this version yet."
DRAFT = "A draft that nobody has agreed to yet."


@dataclass(frozen=True)
class PlanTaken:
    """A plan to be told. `called`: "Version 2 of Tue 12 Jan 2027", or whose draft it is; `why` what it was made for.

    `agreed` is a sentence on who agreed to it. `teams` are all teams, for their colours and marks.
    """

    taken_at: datetime
    dates: Dates
    programme: Programme
    content: PlanContent
    called: str
    why: str
    agreed: str
    teams: tuple[Team, ...]

    @property
    def title(self) -> str:
        """What it is, and whose."""
        return f"{TITLE}: {self.programme.name}"

    @property
    def entries(self) -> list[PlanEntry]:
        """All that it says, in the words of the dates' custom."""
        return entries_of(self.content, self.dates.day)


def plan_taken(document: Document, today: date, dates: Dates | None = None) -> PlanTaken:
    """The plan as it is on a local day: the last version if nothing has changed since, else a draft.

    UserError if it says nothing.
    """
    dates, standing = dates or system_dates(), standing_of(document)
    version = standing.version
    if standing.content.empty:
        raise UserError(NOTHING_YET)
    if version is not None and not standing.changes:
        return _taken(document, dates, standing.content, version)
    since = f", {counted(len(standing.changes), 'change')} since version {version.number}" if version else ""
    return PlanTaken(
        taken_at=document.now(),
        dates=dates,
        programme=programme_of(document),
        content=standing.content,
        called=f"Draft of {dates.day(today)}{since}",
        why="",
        agreed=DRAFT,
        teams=tuple(document.all(Team)),
    )


def version_taken(document: Document, version_id: int, dates: Dates | None = None) -> PlanTaken:
    """The plan as it was in a version; UserError if that is gone or was written by a newer program."""
    version = document.get(PlanVersion, version_id)
    return _taken(document, dates or system_dates(), said_in(version), version)


def _taken(document: Document, dates: Dates, content: PlanContent, version: PlanVersion) -> PlanTaken:
    teams = document.all(Team)
    return PlanTaken(
        taken_at=document.now(),
        dates=dates,
        programme=programme_of(document),
        content=content,
        called=f"Version {version.number} of {dates.day(version.made_at.astimezone().date())}",
        why=version.why,
        agreed=_agreed(document, version, dates, teams),
        teams=tuple(teams),
    )


def _agreed(document: Document, version: PlanVersion, dates: Dates, teams: Iterable[Team]) -> str:
    """Who agreed to a version: "Agreed on Tue 12 Jan 2027 by Ada Okafor (Product), on … by …."."""
    names = {team.id: team.name for team in teams}
    days: dict[date, list[str]] = {}
    for person, one in agreed_by(document, version):
        days.setdefault(one.day, []).append(_with_team(person, names))
    said = listed([f"on {dates.day(day)} by {listed(who)}" for day, who in days.items()])
    return f"Agreed {said}." if said else NOBODY_YET


def _with_team(person: Person, names: dict[int, str]) -> str:
    return f"{person.name} ({names[person.team_id]})" if person.team_id is not None else person.name
