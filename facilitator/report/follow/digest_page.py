"""A team's digest on one page: what is told at length if it fits, else shortened, and it says so."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Paragraph

from facilitator.core.phrases import shortened
from facilitator.report.follow.digest_words import (
    DATES,
    DECIDED,
    FOR_US,
    NO_DECISIONS,
    NOTHING_OURS,
    OURS,
    Digest,
    Item,
)
from facilitator.report.follow.doings import Coming, Doing
from facilitator.report.follow.one_page import on_one_page
from facilitator.report.follow.team_head import TeamHead
from facilitator.report.fonts import FontBook
from facilitator.report.paper import Paper
from facilitator.report.pdf import Front
from facilitator.report.pieces import lacks, section
from facilitator.report.styles import MUTED, Margins
from facilitator.report.tables import Cell, Column
from facilitator.report.text import coloured, one_line, plain

MARGINS = Margins(side=18 * mm, top=20 * mm, bottom=19 * mm)


@dataclass(frozen=True, slots=True)
class _Room:
    """How many of our actions, of those of others and of other lines are told, how long, and whether with details."""

    ours: int
    theirs: int
    items: int
    length: int
    details: bool = True


_ROOMS = (
    _Room(40, 40, 40, 2_000), _Room(16, 8, 8, 220), _Room(12, 5, 5, 150), _Room(9, 4, 3, 120),
    *(_Room(*most, 62, details=False) for most in ((12, 4, 3), (10, 4, 2), (8, 3, 2), (6, 2, 2), (4, 2, 1), (2, 1, 1))),
)  # fmt: skip
_DATES = 4
"""So many dates are always told."""

_SHORTENED = (
    "Shortened to one page: the action list and the summary say more, this digest as a spreadsheet says it all."
)


def digest_page(digest: Digest, fonts: FontBook) -> bytes:
    """A page as PDF. What had to be left out is counted, with where it stands."""
    paper = Paper(fonts, margins=MARGINS)
    front = Front(
        title=digest.workshop,
        subject=digest.subtitle,
        author=digest.programme,
        header=f"{digest.team.name} · {digest.workshop}",
        footer=digest.programme,
    )
    return on_one_page((_story(paper, digest, room) for room in _ROOMS), paper, front)


def _story(paper: Paper, digest: Digest, room: _Room) -> list[Flowable]:
    story: list[Flowable] = [TeamHead(paper, digest.team, f"For {digest.team.name}")]
    story += _items(paper, room, DECIDED, digest.decided, room.items) or [paper.h2(DECIDED), paper.muted(NO_DECISIONS)]
    story += _actions(paper, room, OURS, digest.ours, room.ours) or [paper.h2(OURS), paper.muted(NOTHING_OURS)]
    story += _actions(paper, room, FOR_US, digest.for_us, room.theirs)
    for title, items in (*digest.rest, (DATES, tuple(map(_date, digest.dates)))):
        story += _items(paper, room, title, items, max(room.items, _DATES) if title == DATES else room.items)
    return [*story, *([paper.gap(), paper.muted(_SHORTENED)] if room != _ROOMS[0] else [])]


def _date(one: Coming) -> Item:
    return Item(f"{one.when}: {one.title}", " · ".join(filter(None, (one.who, one.place))))


def _items(paper: Paper, room: _Room, title: str, items: Sequence[Item], most: int) -> list[Flowable]:
    if not items:
        return []
    shown = [_line(paper, room, item) for item in items[:most]]
    return [paper.h2(_counted(title, len(shown), len(items))), *shown]


def _line(paper: Paper, room: _Room, item: Item) -> Flowable:
    markup = plain(shortened(one_line(item.text), room.length), paper.fonts)
    if item.detail and room.details:
        detail = shortened(one_line(item.detail), room.length)
        markup += f" {coloured(f'– {detail}', paper.fonts, MUTED)}"
    return Paragraph(markup, paper.styles.bullet, bulletText="•")


def _actions(paper: Paper, room: _Room, title: str, doings: Sequence[Doing], most: int) -> list[Flowable]:
    if not doings:
        return []
    columns = [Column("", 56), Column("", 20), Column("", 24)]
    shown = doings[:most]
    headings = [paper.h2(_counted(title, len(shown), len(doings)))]
    return section(paper, headings, columns, [[*_row(paper, room, one)] for one in shown])


def _row(paper: Paper, room: _Room, one: Doing) -> Iterator[Cell]:
    what: list[Flowable] = [paper.says(shortened(one_line(one.text), room.length), paper.styles.cell)]
    quiet = " · ".join(filter(None, (one.measure, one.link)))
    if quiet and room.details:
        what.append(paper.says(shortened(one_line(quiet), room.length), paper.styles.cell_muted))
    yield what
    yield shortened(one_line(one.owner), 60)
    due: list[Flowable] = [lacks(paper, one.when) if one.late else paper.says(one.when, paper.styles.cell)]
    if one.standing:
        due.append(paper.says(one.standing, paper.styles.cell_muted))
    yield due


def _counted(title: str, shown: int, of: int) -> str:
    return title if shown == of else f"{title} ({shown} of {of})"
