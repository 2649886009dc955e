"""The collaboration plan on paper: one page if it can be read there, else as few as it takes.

Nothing is ever left out. What gives way is the size of the type, down to what is still legible, and lines that run on.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import BalancedColumns, Flowable, Paragraph, Spacer

from facilitator.core.agree.plan.plan_entries import FRICTION, TITLES, Line, PlanEntry, PlanSection, by_section
from facilitator.core.phrases import shortened
from facilitator.report.agree.handoff_drawing import HandoffDrawing, height_for
from facilitator.report.agree.headed import Headed
from facilitator.report.agree.plan_map import map_told
from facilitator.report.agree.plan_told import PlanTaken
from facilitator.report.fonts import Face, FontBook
from facilitator.report.paper import Heading, Paper
from facilitator.report.pdf import Front, pdf_bytes
from facilitator.report.styles import ACCENT, INK, MUTED, WARN, Margins
from facilitator.report.text import coloured, one_line, plain

SMALLEST = 7.5
"""Points; type smaller than that is hard to read on paper."""

_LEADING = 1.28
_GAP = 16.0
_PAIR, _PAIR_HIGH = 2, 56.0
"""Two teams stand beside each other: so high is their map."""

_LONGEST_TITLE = 90
_LONGEST_HEADING = 160
_AGREED = "Who agreed"


@dataclass(frozen=True, slots=True)
class Room:
    """How a plan is set: size of the type in points, columns, whether lines run on, and its map's share of height.

    A share of 1 is as high as the map needs to be.
    """

    size: float
    columns: int
    runs_on: bool
    map_share: float
    margins: Margins


_WIDE = Margins(side=18 * mm, top=20 * mm, bottom=19 * mm)
_NARROW = Margins(side=14 * mm, top=17 * mm, bottom=17 * mm)
ROOMS = (
    Room(10, 1, False, 1.6, _WIDE),
    Room(9.5, 2, False, 1.3, _WIDE),
    Room(9, 2, False, 1.2, _WIDE),
    Room(9, 2, True, 1.2, _WIDE),
    Room(8.5, 2, True, 1.1, _NARROW),
    Room(8, 2, True, 1.05, _NARROW),
    Room(SMALLEST, 2, True, 1.0, _NARROW),
)
"""From the roomiest to the tightest."""


def plan_page(taken: PlanTaken, fonts: FontBook) -> bytes:
    """The plan as PDF, in the roomiest setting that takes no more pages than the tightest one."""
    data, _pages = _set(taken, fonts, ROOMS[0], 1)
    if data:
        return data
    best, fewest = _set(taken, fonts, ROOMS[-1])
    roomy, tight = 0, len(ROOMS) - 1
    while tight - roomy > 1:
        middle = (roomy + tight) // 2
        data, _pages = _set(taken, fonts, ROOMS[middle], fewest)
        if data:
            best, tight = data, middle
        else:
            roomy = middle
    return best


def plan_story(taken: PlanTaken, paper: Paper, room: Room) -> list[Flowable]:
    """What the plan says, for a document that says something else as well; fit for one use."""
    return _Setter(paper, taken, room).story()


class _TooLongError(Exception):
    """It goes on where it should have ended."""


def _set(taken: PlanTaken, fonts: FontBook, room: Room, most: int = 0) -> tuple[bytes, int]:
    """The plan in a setting with its number of pages; nothing if that is more than `most` (0: any number)."""
    pages = [0]

    def begun(page: int) -> None:
        if most and page > most:
            raise _TooLongError
        pages[0] = page

    paper = Paper(fonts, margins=room.margins)
    try:
        return pdf_bytes(plan_story(taken, paper, room), paper, _front(taken), begun), pages[0]
    except _TooLongError:
        return b"", pages[0]


def _front(taken: PlanTaken) -> Front:
    title = shortened(one_line(taken.title), _LONGEST_TITLE)
    return Front(
        title=title,
        author=taken.programme.name,
        details=(" · ".join(filter(None, (taken.called, shortened(one_line(taken.why), _LONGEST_TITLE)))),),
        header=f"{title} · {taken.called}",
        footer=f"{taken.called} · {taken.programme.name}",
    )


class _Setter:
    """Sets a plan in the room that there is."""

    def __init__(self, paper: Paper, taken: PlanTaken, room: Room) -> None:
        self._paper = paper
        self._taken = taken
        self._room = room
        size, style = room.size, partial(ParagraphStyle, splitLongWords=1, allowWidows=0, allowOrphans=0)
        leading = size * _LEADING
        self._section = style(
            "section", fontName=Face.BOLD, fontSize=size + 2, leading=leading + 2.5, textColor=ACCENT,
            spaceBefore=size * 0.9, spaceAfter=size * 0.2,
        )  # fmt: skip
        self._entry = style(
            "entry", fontName=Face.BOLD, fontSize=size + 0.5, leading=leading + 0.5, textColor=INK,
            spaceBefore=size * 0.5,
        )  # fmt: skip
        self._line = style("line", fontName=Face.REGULAR, fontSize=size, leading=leading, textColor=INK)

    def story(self) -> list[Flowable]:
        """All of the plan, in order."""
        told = [flow for section, entries in by_section(self._taken.entries) for flow in self._told(section, entries)]
        agreed = Paragraph(plain(self._taken.agreed, self._paper.fonts), self._line)
        told.append(Headed([self._heading(_AGREED, self._section, 0)], agreed))
        if self._room.columns == 1:
            return [*self._map(), *told]
        columns = BalancedColumns(
            told, self._room.columns, leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0, innerPadding=_GAP
        )
        return [*self._map(), columns]

    def _map(self) -> list[Flowable]:
        """The map of the handoffs, if there is anything to draw."""
        shown = map_told(self._taken.content, self._taken.teams)
        if not shown.drawn:
            return []
        high = height_for(shown) * self._room.map_share if len(shown.nodes) > _PAIR else _PAIR_HIGH
        return [HandoffDrawing(self._paper, shown, high), Spacer(1, self._room.size / 2)]

    def _told(self, section: PlanSection, entries: Sequence[PlanEntry]) -> list[Flowable]:
        story: list[Flowable] = []
        above = [self._heading(TITLES[section], self._section, 0)]
        for number, entry in enumerate(entries, 1):
            sign = f"{number} " if section is PlanSection.HANDOFFS else ""
            title = one_line(entry.heading)
            heads = [*above, self._heading(sign + shortened(title, _LONGEST_HEADING), self._entry, 1)]
            whole = [Line("title", "", title)] if len(title) > _LONGEST_HEADING else []
            lines = self._lines([*whole, *entry.lines])
            story += [Headed(heads, lines[0] if lines else None), *lines[1:]]
            above = []
        return story

    def _heading(self, text: str, style: ParagraphStyle, level: int) -> Heading:
        title = one_line(text)
        return Heading(plain(title, self._paper.fonts), style, outline=title, level=level)

    def _lines(self, lines: Sequence[Line]) -> list[Paragraph]:
        said = [self._said(line) for line in lines]
        if self._room.runs_on and said:
            said = ["&nbsp; ".join(said)]
        return [Paragraph(markup, self._line) for markup in said]

    def _said(self, line: Line) -> str:
        colour = WARN if line.label == FRICTION else MUTED
        label = f"<b>{coloured(line.label, self._paper.fonts, colour)}</b> " if line.label else ""
        return label + plain(line.words, self._paper.fonts)
