"""The agenda of a regular meeting: on one page, and as Markdown for a wiki or a chat."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Paragraph

from facilitator.core.document import Document
from facilitator.core.follow.meeting_agenda import AgendaItem, Line, MeetingAgenda, agenda_for
from facilitator.core.phrases import shortened
from facilitator.core.plan.workshops import Programme, programme_of
from facilitator.report.dates import Dates, system_dates
from facilitator.report.follow.digest_page import MARGINS
from facilitator.report.follow.one_page import on_one_page
from facilitator.report.follow.ruled import Ruled
from facilitator.report.fonts import FontBook
from facilitator.report.paper import Paper
from facilitator.report.pdf import Front
from facilitator.report.styles import MUTED
from facilitator.report.tables import Cell, Column, table
from facilitator.report.text import bold, coloured, markdown_safe, one_line, plain

_LONGEST = 300


@dataclass(frozen=True, slots=True)
class _Room:
    """How many characters a line may have, how many lines an item, and how many empty ones there are for notes."""

    length: int
    lines: int
    notes: int


_ROOMS = (
    *(_Room(_LONGEST, 8, notes) for notes in (12, 8, 5)),
    *(_Room(160, 8, 4), _Room(100, 6, 4), _Room(80, 4, 3), _Room(60, 3, 2), _Room(40, 2, 2)),
)


@dataclass(frozen=True)
class AgendaTaken:
    """An agenda as it stood at the instant `taken_at`."""

    taken_at: datetime
    dates: Dates
    programme: Programme
    agenda: MeetingAgenda


def agenda_taken(
    document: Document, meeting_id: int, day: date, today: date, dates: Dates | None = None
) -> AgendaTaken:
    """Make the agenda of the meeting of a day as of today, the local day; UserError if the meeting is gone."""
    agenda = agenda_for(document, meeting_id, day, today)
    return AgendaTaken(document.now(), dates or system_dates(), programme_of(document), agenda)


def agenda_page(taken: AgendaTaken, fonts: FontBook) -> bytes:
    """The agenda as PDF: when each item begins, what is to be talked about, and lines for notes."""
    paper = Paper(fonts, margins=MARGINS)
    front = Front(
        title=taken.agenda.meeting.title,
        author=taken.programme.name,
        details=_details(taken),
        header=f"{taken.agenda.meeting.title} · {taken.dates.day(taken.agenda.day)}",
        footer=taken.programme.name,
    )
    return on_one_page((_story(paper, taken, room) for room in _ROOMS), paper, front)


def agenda_markdown(taken: AgendaTaken, _fonts: FontBook) -> bytes:
    """The same with headings and lists alone, for a chat knows no tables. UTF-8."""
    agenda = taken.agenda
    lines = [f"# {_safe(agenda.meeting.title)}", ""]
    lines += [line for detail in (*_details(taken), agenda.remark) if detail for line in (_safe(detail), "")]
    for item in agenda.items:
        lines += [f"## {item.title} ({item.minutes} min)", "", _safe(item.hint), ""]
        lines += [f"- {' – '.join(_safe(part) for part in _parts(line, _LONGEST) if part)}" for line in item.lines]
        lines += [f"- {_more(item.more)}"] if item.more else []
        lines += [""] if item.lines else []
    return "\n".join(lines).encode("utf-8", errors="replace")


def _story(paper: Paper, taken: AgendaTaken, room: _Room) -> list[Flowable]:
    agenda = taken.agenda
    story: list[Flowable] = [paper.says(agenda.remark, paper.styles.small)] if agenda.remark else []
    columns = [Column("", 11), Column("", 78), Column("", 11, "RIGHT")]
    rows: list[Sequence[Cell]] = []
    start = agenda.starts
    for item in agenda.items:
        rows.append([taken.dates.clock(start, agenda.meeting.zone), _cell(paper, item, room), f"{item.minutes} min"])
        start += timedelta(seconds=item.length)
    return [*story, table(paper, columns, rows), paper.h2("Notes"), Ruled(room.notes)]


def _cell(paper: Paper, item: AgendaItem, room: _Room) -> list[Flowable]:
    cell, quiet = paper.styles.cell, paper.styles.cell_muted
    said: list[Flowable] = [paper.markup(bold(item.title, paper.fonts), cell), paper.says(item.hint, quiet)]
    if item.lines:
        said.append(paper.gap(3))
    bullet = ParagraphStyle("cell bullet", cell, leftIndent=9)
    shown = item.lines[: room.lines]
    said += [Paragraph(_marked(paper, line, room.length), bullet, bulletText="•") for line in shown]
    more = item.more + len(item.lines) - len(shown)
    return said + ([paper.says(_more(more), quiet)] if more else [])


def _marked(paper: Paper, line: Line, longest: int) -> str:
    fonts = paper.fonts
    text, who, words = _parts(line, longest)
    owner = f"{bold(who, fonts)}: " if who else ""
    return f"{owner}{plain(text, fonts)} {coloured(f'({words})', fonts, MUTED)}"


def _parts(line: Line, longest: int) -> tuple[str, str, str]:
    """A line's text, whose it is, and how it stands, each on one line and not too long."""
    return (shortened(one_line(line.text), longest), line.who, shortened(one_line(line.words), longest))


def _more(count: int) -> str:
    return f"And {count} more."


def _details(taken: AgendaTaken) -> tuple[str, ...]:
    agenda, meeting = taken.agenda, taken.agenda.meeting
    begins = taken.dates.clock(agenda.starts, meeting.zone)
    ends = taken.dates.clock(agenda.starts + timedelta(seconds=meeting.length), meeting.zone)
    when = f"{taken.dates.day(agenda.day)}, {begins} to {ends} ({meeting.zone})"
    last = f" · last held {taken.dates.day(agenda.since)}" if agenda.since else ""
    return (when, " · ".join(filter(None, (meeting.place, meeting.who))), f"{agenda.words}{last}")


def _safe(text: str) -> str:
    return markdown_safe(one_line(text))
