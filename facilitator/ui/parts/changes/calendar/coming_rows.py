"""What is coming as it is shown: on the days of the month, and in the lists beside it."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from types import MappingProxyType

from facilitator.core.agree.changes.coming import EntryKind
from facilitator.core.follow.clashes import Clash
from facilitator.core.follow.coming_up import COMING_WORDS, Besides, Coming, ComingKind
from facilitator.core.phrases import day_words, listed
from facilitator.ui.parts.changes.calendar.month_days import DayItem
from facilitator.ui.theme import Tokens
from facilitator.ui.widgets.marks import Mark
from facilitator.ui.widgets.richlist import RichRow

_LONG = timedelta(days=4)
MOST = 60
"""Rows in the list: what is far away is found by going there."""

_MARKS: Mapping[ComingKind, Mark] = MappingProxyType(
    {
        EntryKind.LAUNCH: Mark.STAR,
        EntryKind.RELEASE: Mark.STAR,
        EntryKind.CAMPAIGN: Mark.HEXAGON,
        EntryKind.EVENT: Mark.HEXAGON,
        EntryKind.ANNUAL_PLANNING: Mark.SQUARE,
        EntryKind.QUARTERLY_PLANNING: Mark.SQUARE,
        EntryKind.BUSINESS_REVIEW: Mark.SQUARE,
        EntryKind.PRE_PLANNING: Mark.SQUARE,
        Besides.CHANGE: Mark.TRIANGLE,
        Besides.WORKSHOP: Mark.DIAMOND,
        Besides.MEETING: Mark.CIRCLE,
    }
)


def look_of(kind: ComingKind, tokens: Tokens) -> tuple[Mark, str]:
    """The mark of a kind, and its colour: what goes out, what is planned, what changes, and all else."""
    mark = _MARKS.get(kind, Mark.PLUS)
    colours = {
        Mark.STAR: tokens.accent,
        Mark.HEXAGON: tokens.raci_c[0],
        Mark.SQUARE: tokens.ok,
        Mark.TRIANGLE: tokens.bad,
        Mark.DIAMOND: tokens.accent,
    }
    return mark, colours.get(mark, tokens.muted)


def on_days(found: Sequence[Coming], first: date, last: date, tokens: Tokens) -> dict[date, list[DayItem]]:
    """What is on each day from the first to the last; what goes on for long stands below the rest."""
    days: dict[date, list[DayItem]] = {}
    for one in sorted(found, key=lambda one: one.until - one.day > _LONG):
        day = max(one.day, first)
        item = DayItem(one.title, *look_of(one.kind, tokens))
        while day <= min(one.until, last):
            days.setdefault(day, []).append(item)
            day += timedelta(days=1)
    return days


def coming_rows(found: Sequence[Coming], day: date, today: date, tokens: Tokens) -> list[RichRow]:
    """What is on a day, and what comes after it."""
    rows = []
    for one in [one for one in found if one.until >= day][:MOST]:
        mark, colour = look_of(one.kind, tokens)
        until = f" to {day_words(one.until, today)}" if one.until > one.day else ""
        teams = f" · {listed([team.name for team in one.teams])}" if one.teams else ""
        kind = f"{COMING_WORDS[one.kind]}{', not told yet' if one.draft else ''}"
        lead = f"{day_words(one.day, today)}{until}"
        rows.append(RichRow(one.key, lead, one.title, f"{kind}{teams}", mark=mark, colour=colour))
    return rows


def clash_rows(clashing: Sequence[Clash]) -> list[RichRow]:
    """What gets in whose way, each with the day on which it begins as its key."""
    return [RichRow((one.day, number), "", one.words) for number, one in enumerate(clashing[:MOST])]
