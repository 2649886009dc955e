"""A team's digest as a workbook: what is ours, everybody's actions, what was decided, and the dates."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from facilitator.report.follow.digest_words import DECIDED, FOR_US, OURS, Digest
from facilitator.report.follow.doings import Doing
from facilitator.report.workbook import BookSheet, Heading, sheets_bytes

Cells = Sequence[str | date | None]

_WHAT, _WHO, _DUE, _STANDS = Heading("What", 60), Heading("Who", 22), Heading("Due", 12), Heading("How it stands", 14)


def digest_workbook(digest: Digest, made_at: datetime) -> bytes:
    """All of it, nothing cut. `made_at` is the instant that the file bears."""
    title = f"{digest.team.name}: {digest.workshop}"
    return sheets_bytes(title, [_ours(digest), _all_actions(digest), _decisions(digest), _dates(digest)], made_at)


def _ours(digest: Digest) -> BookSheet:
    headings = (Heading("For us", 24), _WHAT, _WHO, _DUE, _STANDS, Heading("Success measure", 30), Heading("More", 44))
    return BookSheet("Ours", headings, tuple(_our_rows(digest)))


def _our_rows(digest: Digest) -> Iterator[Cells]:
    for title, doings in ((OURS, digest.ours), (FOR_US, digest.for_us)):
        for one in doings:
            yield title, *_doing(one), one.link
    for title, items in digest.rest:
        for item in items:
            yield title, item.text, None, None, None, None, item.detail


def _all_actions(digest: Digest) -> BookSheet:
    headings = (_WHAT, _WHO, _DUE, _STANDS, Heading("Success measure", 40))
    return BookSheet("All actions", headings, tuple(_doing(one) for one in digest.all_actions))


def _decisions(digest: Digest) -> BookSheet:
    rows = tuple((one.text, one.detail) for one in digest.decided)
    return BookSheet("Decisions", (Heading(DECIDED, 70), Heading("Why", 60)), rows)


def _dates(digest: Digest) -> BookSheet:
    headings = (Heading("Day", 12), Heading("When", 32), Heading("What", 50), Heading("Who", 24), Heading("Place", 24))
    return BookSheet(
        "Dates", headings, tuple((one.day, one.when, one.title, one.who, one.place) for one in digest.dates)
    )


def _doing(one: Doing) -> tuple[str | date | None, ...]:
    return one.text, one.owner, one.day, one.standing, one.measure
