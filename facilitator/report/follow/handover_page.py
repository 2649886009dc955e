"""The hand-over on paper: two pages for the deputy or the next owner of a programme."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.platypus import Flowable

from facilitator.core.follow.stewards import stewards_words
from facilitator.core.phrases import shortened
from facilitator.report.follow.digest_page import MARGINS
from facilitator.report.follow.handover_words import (
    DATES,
    LIES,
    NO_DATES,
    NO_DECISIONS,
    NOTHING_OPEN,
    NOTHING_RUNS,
    OPEN,
    RUNS,
    WAITING,
    WHO,
    HandoverTaken,
    agreed_title,
    asked,
    contacts,
    dated,
    lies,
)
from facilitator.report.follow.one_page import on_one_page
from facilitator.report.fonts import FontBook
from facilitator.report.paper import Heading, Paper
from facilitator.report.pdf import Front
from facilitator.report.pieces import lacks, section, sentence_case, team_cell
from facilitator.report.tables import Cell, Column
from facilitator.report.text import one_line

_PAGES = 2
_LONGEST_TITLE = 100


@dataclass(frozen=True, slots=True)
class _Room:
    """How many rows a table may have, how many people a team, and how many characters a cell."""

    rows: int
    people: int
    length: int


_ROOMS = (
    _Room(12, 5, 160), _Room(9, 3, 120), _Room(7, 2, 100), _Room(6, 2, 80), _Room(5, 2, 70), _Room(4, 1, 60),
    _Room(3, 1, 40),
)  # fmt: skip


def handover_page(taken: HandoverTaken, fonts: FontBook) -> bytes:
    """The hand-over as PDF: of each kind as much as two pages hold."""
    paper = Paper(fonts, margins=MARGINS)
    held = taken.handover
    title = shortened(one_line(f"Hand-over: {taken.programme.name}"), _LONGEST_TITLE)
    front = Front(
        title=title,
        author=taken.programme.name,
        details=(f"As of {taken.dates.day(held.today)}", stewards_words(held.stewards)),
        header=f"{title} · {taken.dates.day(held.today)}",
        footer=taken.programme.name,
    )
    return on_one_page((_Page(paper, taken, room).story() for room in _ROOMS), paper, front, _PAGES)


@dataclass(frozen=True, slots=True)
class _Page:
    """The hand-over in the room that there is."""

    paper: Paper
    taken: HandoverTaken
    room: _Room

    def story(self) -> list[Flowable]:
        """All of it, in order."""
        return [*self._running(), *self._open(), *self._waiting(), *self._dates(), *self._agreed(), *self._who()]

    def _running(self) -> list[Flowable]:
        running = self.taken.handover.running
        rows = [(self._short(one.what), self._short(sentence_case(one.words))) for one in running]
        columns = [Column("", 40), Column("", 60)]
        return self._table([self.paper.h1(RUNS)], columns, rows, NOTHING_RUNS)

    def _open(self) -> list[Flowable]:
        held = self.taken.handover
        story: list[Flowable] = [self.paper.h1(OPEN)]
        if not held.promised.open:
            return [*story, self.paper.muted(NOTHING_OPEN)]
        rows = [
            (
                self._short(row.action.text),
                row.owner.name if row.owner else lacks(self.paper, "Nobody yet"),
                self._short(sentence_case(row.words)),
            )
            for row in held.pressing
        ]
        story.append(self.paper.body(f"{held.promised.words}."))
        columns = [Column("Most pressing", 50), Column("Owner", 18), Column("", 32)]
        return story + self._table([], columns, rows, "Nothing of it presses.")

    def _waiting(self) -> list[Flowable]:
        rows = [
            [self._short(part) for part in (one.action.text, *asked(one))] for one in self.taken.handover.escalations
        ]
        columns = [Column("Action", 50), Column("Asked", 18), Column("Why", 32)]
        return self._table([self.paper.h2(WAITING)], columns, rows) if rows else []

    def _dates(self) -> list[Flowable]:
        rows: list[Sequence[Cell]] = []
        for one in self.taken.handover.dates:
            day, what, words = dated(self.taken, one)
            rows.append((day, self._short(what), self._short(sentence_case(words))))
        columns = [Column("", 22), Column("", 50), Column("", 28)]
        return self._table([self.paper.h1(DATES)], columns, rows, NO_DATES)

    def _agreed(self) -> list[Flowable]:
        held, paper = self.taken.handover, self.paper
        story: list[Flowable] = [paper.h1(agreed_title(held))] if held.last else []
        if held.decisions:
            more = len(held.decisions) - self.room.rows
            lines = [self._short(one.text) for one in held.decisions[: self.room.rows]]
            story += paper.bullets([*lines, f"And {more} more, in the summary."] if more > 0 else lines)
        elif held.last:
            story.append(paper.muted(NO_DECISIONS))
        return [*story, paper.h1(LIES), paper.body(lies(self.taken))]

    def _who(self) -> list[Flowable]:
        groups, paper = self.taken.handover.contacts, self.paper
        rows: list[Sequence[Cell]] = [
            (
                team_cell(paper, group.team) or "On no team",
                [paper.says(line, paper.styles.cell) for line in contacts(group, self.room.people)],
            )
            for group in groups
        ]
        return section(paper, [paper.h1(WHO)], [Column("", 24), Column("", 76)], rows) if rows else []

    def _table(
        self, headings: Sequence[Heading], columns: Sequence[Column], rows: Sequence[Sequence[Cell]], empty: str = ""
    ) -> list[Flowable]:
        """As many rows as there is room for, and how many there are more; without any, the words for that."""
        if not rows:
            return [*headings, self.paper.muted(empty)]
        more = len(rows) - self.room.rows
        said = [self.paper.muted(f"And {more} more.")] if more > 0 else []
        return [*section(self.paper, headings, columns, rows[: self.room.rows]), *said]

    def _short(self, text: str) -> str:
        return shortened(one_line(text), self.room.length)
