"""What teams said, as it stands in a list and as it is passed on in a text."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from zoneinfo import ZoneInfo

from facilitator.core.document import Document
from facilitator.core.follow.distributions import Distribution
from facilitator.core.follow.rounds import News, all_news, told_to
from facilitator.core.people import Team
from facilitator.core.phrases import day_words, listed
from facilitator.core.plan.workshops import closed_before, workshops

WAITS = "Goes with the next digest"
_QUARTER = 92


class Since(Enum):
    """How far back news is shown."""

    WAITING = "Not in a digest yet"
    QUARTER = "The last three months"
    ALL = "All news"


@dataclass(frozen=True)
class NewsRow:
    """A piece of news, whose it is, to whom it is passed on, and with which digest that was."""

    news: News
    team: Team
    whom: tuple[Team, ...]
    digest: str

    @property
    def whom_words(self) -> str:
        """The teams to whom it is passed on: "Sales and Marketing"."""
        return listed([team.name for team in self.whom]) or "Nobody yet"


@dataclass(frozen=True)
class _Written:
    """The first time that the digests of a workshop were written: the day, the record's place in time, since when."""

    day: date
    record_id: int
    since: date | None


def news_rows(document: Document, today: date) -> list[NewsRow]:
    """All news, the latest day first; within a day in its order."""
    known = {team.id: team for team in document.all(Team)}
    in_use = {team.id: team for team in known.values() if not team.retired}
    digests = _digests(document)
    rows = [
        NewsRow(one, known[one.team_id], tuple(told_to(one, in_use)), _digest(one, digests, today))
        for one in all_news(document)
    ]
    return sorted(rows, key=lambda row: row.news.day, reverse=True)


def chosen_rows(
    rows: Sequence[NewsRow], source_id: int | None, whom_id: int | None, since: Since, today: date
) -> list[NewsRow]:
    """Those from one team, for one team, and not too long ago; None is any team."""
    first = today - timedelta(days=_QUARTER)
    return [
        row
        for row in rows
        if (source_id is None or row.team.id == source_id)
        and (whom_id is None or whom_id in [team.id for team in row.whom])
        and (since is not Since.WAITING or row.digest == WAITS)
        and (since is not Since.QUARTER or row.news.day >= first)
    ]


def news_text(rows: Sequence[NewsRow], whom: Team | None, today: date) -> str:
    """News as a list under a heading, to be pasted into a chat, a wiki or a mail; the day before it, as it is read."""
    lines = [f"## News for {whom.name}" if whom else "## News", ""]
    for row in rows:
        said = " ".join(row.news.text.split())
        told = "" if whom else f" (for {row.whom_words})"
        lines.append(f"- {row.team.name}, {day_words(row.news.day, today)}: {said}{told}")
    return "\n".join([*lines, ""])


def _digests(document: Document) -> list[_Written]:
    """All times that digests were written, in their order. They take the news since the workshop before theirs."""
    held = workshops(document, archived=False)
    of = {workshop.id: workshop for workshop in held}
    found = []
    for one in document.all(Distribution, "at"):
        workshop = of.get(one.workshop_id)
        if workshop is not None:
            day = one.at.astimezone(ZoneInfo(workshop.zone)).date()
            before = closed_before(held, workshop)
            found.append(_Written(day, one.id, before.day if before else None))
    return found


def _digest(news: News, digests: Sequence[_Written], today: date) -> str:
    """With which digest a piece of news was passed on first: ids rise, so what was noted later came too late for it."""
    if not news.concerns:
        return ""
    took = (one for one in digests if one.record_id > news.id and (one.since is None or news.day >= one.since))
    first = next(took, None)
    return f"In the digest of {day_words(first.day, today)}" if first else WAITS
