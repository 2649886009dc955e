"""Ambassadors, rounds of pairs and what brings people together, as rows of lists."""

from collections.abc import Sequence
from datetime import date

from facilitator.core.agree.changes.coming import KIND_WORDS, Entry, EntryKind, entries
from facilitator.core.agree.practices.pairing import pairing_words, pairings
from facilitator.core.agree.practices.relationships import Ambassador, Pair, Served, ambassadors
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import teams
from facilitator.core.phrases import day_words
from facilitator.core.run.dates import find_date
from facilitator.ui.widgets.richlist import RichRow

TOGETHER = (EntryKind.SOCIAL, EntryKind.EXCHANGE_DAY)
_NO_DAY = "Type the day with it, such as Summer lunch 12 jun."


def ambassador_rows(document: Document, today: date) -> list[RichRow]:
    """For each team in use who serves, or that nobody does; behind them those who served before."""
    everybody = ambassadors(document)
    now = [one for one in everybody if one.serves(today)]
    rows = []
    for team in teams(document):
        own = [one for one in now if one.team.id == team.id]
        rows += [_served(one, today) for one in own]
        if all(one.doubt for one in own):
            rows.append(RichRow(("team", team.id), "Nobody yet", "", team.name, True, team.mark, team.colour))
    shown = {row.key for row in rows}
    return rows + [_served(one, today) for one in everybody if one.ambassador.id not in shown]


def _served(one: Served, today: date) -> RichRow:
    small = f"{one.team.name}. {one.doubt}" if one.doubt and one.serves(today) else one.team.name
    warn = bool(one.doubt) and one.serves(today)
    return RichRow(one.ambassador.id, one.person.name, one.words(today), small, warn, one.team.mark, one.team.colour)


def ambassador_at(document: Document, keys: Sequence[object]) -> Ambassador | None:
    """The ambassador of the row chosen; None where nobody serves."""
    return document.find(Ambassador, keys[0]) if keys and isinstance(keys[0], int) else None


def pairing_rows(document: Document, today: date) -> list[RichRow]:
    """The rounds of pairs, those that go on first."""
    pairs: dict[int, list[Pair]] = {}
    for pair in document.all(Pair):
        pairs.setdefault(pair.pairing_id, []).append(pair)
    return [
        RichRow(one.id, one.title, "", pairing_words(one, pairs.get(one.id, ()), today)) for one in pairings(document)
    ]


def together_rows(document: Document, today: date) -> list[RichRow]:
    """The socials and exchange days still to come, the next first."""
    ahead = [one for one in entries(document) if one.kind in TOGETHER and one.until >= today]
    return [RichRow(one.id, KIND_WORDS[one.kind], one.title, _days(one, today)) for one in ahead]


def _days(entry: Entry, today: date) -> str:
    first = day_words(entry.day, today)
    return first if entry.until == entry.day else f"{first} to {day_words(entry.until, today)}"


def read_together(typed: str, today: date, day_first: bool) -> tuple[str, date]:
    """Title and day of "Summer lunch 12 jun"; UserError without a day."""
    found = find_date(typed, today, day_first)
    if found is None:
        raise UserError(_NO_DAY)
    return f"{typed[: found.start]} {typed[found.end :]}".strip(" ,;:"), found.day
