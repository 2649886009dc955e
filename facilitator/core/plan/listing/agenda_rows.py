"""One row of an agenda from elsewhere: what its cells say, and what is to be said about them."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, time

from facilitator.core import text
from facilitator.core.columns import plain, words
from facilitator.core.day_orders import DayOrder, read_day
from facilitator.core.days import is_likely
from facilitator.core.errors import UserError
from facilitator.core.names import folded
from facilitator.core.plan import minutes
from facilitator.core.plan.activity_words import read_activity, read_turns, suggested_activity
from facilitator.core.plan.agenda import LONGEST_INSTRUCTION, MOST_INSTRUCTIONS, Activity, TurnPlan
from facilitator.core.plan.listing.agenda_columns import Column
from facilitator.core.plan.times_of_day import read_span, read_time

_YES = words("yes|y|x|true|1|ja|j|oui|o|si|s|wahr|vrai|✓|✔|optional|skipped")
_NO = words("|no|n|false|0|nein|non|-|–|falsch|faux")
_EVERYBODY = words("|all|everyone|everybody|whole group|plenary|alle|tous|todos|tutti|all teams|-")
_BARE = re.compile(r"\d{1,9}(?:[.,]\d{1,20})?")
_DATELIKE = re.compile(r"\d+\s?[-/.]\s?\d+[-/.\s\d]*$")
_TOTAL = words(
    "total|totals|grand total|subtotal|sum|total time|total minutes|total duration|total length|total min|summe|gesamt|"
    "gesamtdauer|zwischensumme|total general|totale|totaal|somme"
)
_END = words("end|the end|close|finish|end of day|end of workshop|end of session|close of day|ende|fin|schluss|fine")


@dataclass(frozen=True)
class NamedSession:
    """The session that a list puts rows into: by name, by day, or by both."""

    title: str = ""
    day: date | None = None


@dataclass(frozen=True)
class AgendaRow:
    """What is taken from a row. Without a title it begins a part. `start` is local, lengths are seconds.

    `said` are the columns the list has: of what is not among them, block `block_id` (the one that the row stands for,
    if it is known) keeps what it has, and a new block takes what is usual.
    """

    said: frozenset[Column]
    session: NamedSession | None = None
    part: str = ""
    short: str = ""
    title: str = ""
    start: time | None = None
    end: time | None = None
    length: int | None = None
    shortest: int | None = None
    activity: Activity = Activity.TALK
    track: str = ""
    pinned: time | None = None
    optional: bool = False
    skipped: bool = False
    turns: TurnPlan = TurnPlan.NONE
    objective: str = ""
    instructions: tuple[str, ...] = ()
    guide: str = ""
    notes: str = ""
    block_id: int | None = None


@dataclass
class Reader:
    """Reads the cells of one row and gathers remarks. A bare length is minutes, or hours if the heading says so."""

    cells: Mapping[Column, str]
    hours: bool = False
    remarks: list[str] = field(default_factory=list)

    def row(self, tracks: Iterable[str]) -> AgendaRow:
        """The row as a block; UserError if it can't be one. `tracks` are the names of the groups known."""
        if max(map(len, self.cells.values())) > text.LONGEST:
            raise UserError("One of its cells is far too long.")
        start, end = read_span(self.cells.get(Column.START, ""))
        self._remark_unread(Column.START, start is None, "is no time of day")
        title = text.one_line(self.cells.get(Column.TITLE, ""))
        track, led_by = self._group({folded(name): name for name in tracks})
        instructions, rest = self._instructions()
        guide, notes = self._free(Column.GUIDE), self._free(Column.NOTES)
        length = self.length(Column.MINUTES)
        return AgendaRow(
            said=frozenset(self.cells),
            short=text.one_line(self.cells.get(Column.SHORT, "")),
            title=title,
            start=start,
            end=end or read_time(self.cells.get(Column.END, "")),
            length=length,
            shortest=self._shortest(),
            activity=self._activity(title),
            track=track,
            pinned=self._pinned(start),
            optional=self._yes(Column.OPTIONAL),
            skipped=self._yes(Column.SKIPPED),
            turns=self._turns(),
            objective=self._free(Column.OBJECTIVE),
            instructions=instructions,
            guide="\n".join(filter(None, (guide, *rest))),
            notes="\n".join(filter(None, (notes, led_by))),
        )

    def length(self, column: Column) -> int | None:
        """Seconds, or None of an empty cell; UserError if there is something that is no length."""
        typed = self.cells.get(column, "").strip().lstrip("~ ")
        if not typed:
            return None
        if typed[0] in "+-−–":
            raise UserError(f"“{typed}” is not a length: type minutes, such as 45, or 1h15.")
        bare = _number(typed)
        if bare is not None and self.hours:
            length = round(bare * 3600)
        elif bare is not None and 0 < bare < 1:
            length = round(bare * 24 * 60) * 60  # a part of a day, as spreadsheets store a duration
        else:
            length = minutes.parse(typed)
        if not 0 < length <= minutes.LONGEST:
            raise UserError("A block needs some time: give it a minute or more, and less than a day.")
        return length

    def session(self, order: DayOrder, near: date) -> NamedSession | None:
        """The session that the row names itself, by a name, a date, or either in the place of the other."""
        named, dated = text.one_line(self.cells.get(Column.SESSION, "")), self.cells.get(Column.DAY, "")
        day = _day(dated, order, near)
        if day is None and dated:
            if _DATELIKE.match(dated):
                self._remark(Column.DAY, "is no day there is: taken as a name")
            named = named or text.one_line(dated)
        if day is None and (in_name := _day(named, order, near)):
            named, day = "", in_name
        return NamedSession(named, day) if named or day else None

    def _shortest(self) -> int | None:
        try:
            return self.length(Column.SHORTEST)
        except UserError:
            self._remark(Column.SHORTEST, "is no length: taken as usual")
            return None

    def _activity(self, title: str) -> Activity:
        typed = self.cells.get(Column.ACTIVITY, "")
        known = read_activity(typed) if typed else None
        if typed and known is None:
            self._remark(Column.ACTIVITY, "is no activity known here: guessed from the title")
        return known or suggested_activity(title)

    def _pinned(self, start: time | None) -> time | None:
        typed = plain(self.cells.get(Column.PINNED, ""))
        if typed in _NO:
            return None
        if typed in _YES:
            return start
        at = read_time(self.cells[Column.PINNED])
        self._remark_unread(Column.PINNED, at is None, "is no time of day: not pinned")
        return at

    def _yes(self, column: Column) -> bool:
        typed = plain(self.cells.get(column, ""))
        self._remark_unread(column, typed not in _YES | _NO, "is neither yes nor no: taken as no")
        return typed in _YES

    def _turns(self) -> TurnPlan:
        found = read_turns(self.cells.get(Column.TURNS, ""))
        self._remark_unread(Column.TURNS, found is None, "is neither teams nor tables: no turns")
        return found or TurnPlan.NONE

    def _group(self, tracks: Mapping[str, str]) -> tuple[str, str]:
        """The track, and a line for the facilitator on who leads, if that is what stands there."""
        named, who = (text.one_line(self.cells.get(column, "")) for column in (Column.TRACK, Column.WHO))
        track = "" if plain(named) in _EVERYBODY else named
        if plain(who) in _EVERYBODY:
            return track, ""
        if folded(who) in tracks:
            return track or tracks[folded(who)], ""
        self.remarks.append(f"“{who}” goes into your own notes.")
        return track, f"Led by {who}"

    def _instructions(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The lines for the stage; if it can't hold them, all of them for the guide instead."""
        typed = self.cells.get(Column.INSTRUCTIONS, "")
        lines = tuple(line for line in map(text.one_line, typed.splitlines()) if line)
        if len(lines) > MOST_INSTRUCTIONS or any(len(line) > LONGEST_INSTRUCTION for line in lines):
            self.remarks.append("The instructions are too long for the stage: they go into the guide.")
            return (), lines
        return lines, ()

    def _free(self, column: Column) -> str:
        return text.free(self.cells.get(column, ""))

    def _remark_unread(self, column: Column, unread: bool, words_: str) -> None:
        if unread and self.cells.get(column, ""):
            self._remark(column, words_)

    def _remark(self, column: Column, words_: str) -> None:
        self.remarks.append(f"“{text.one_line(self.cells[column])}” {words_}.")


def _day(typed: str, order: DayOrder, near: date) -> date | None:
    day = read_day(typed, order, near)
    return day if day and is_likely(day) else None


def is_total(row: Sequence[str]) -> bool:
    """Whether a row says that it adds up others; the sum may stand behind a colon in the same cell."""
    return any(plain(one.partition(":")[0]) in _TOTAL for one in row if one)


def is_end(row: AgendaRow) -> bool:
    """Whether a row only says when the day is over."""
    return row.start is not None and row.length is None and row.end is None and plain(row.title) in _END


def _number(typed: str) -> float | None:
    return float(typed.replace(",", ".")) if _BARE.fullmatch(typed) else None
