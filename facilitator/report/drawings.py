"""Bars drawn as vectors: votes by team, and planned against taken time. Each row is its own flowable, so that
a long list runs over pages by itself."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.colors import HexColor
from reportlab.platypus import Flowable

from facilitator.report.fonts import Face
from facilitator.report.marks import draw_mark, ink_on
from facilitator.report.paper import Paper
from facilitator.report.styles import ACCENT, CANVAS, CARD, INK, LINE, MUTED, WARN
from facilitator.report.text import draw, one_line, wrap_short

SIZE = 9.5
LEADING = 12.0
SMALL = 8.5
BAR = 13.0
RANK_WIDTH = 24.0
TOTAL_WIDTH = 64.0
TIME_TITLE = 0.36
TIME_WORDS = 0.24


@dataclass(frozen=True, slots=True)
class TeamKey:
    """A team in a legend. Colour as "#rrggbb"; mark as in `marks.draw_mark`."""

    name: str
    colour: str
    mark: str


@dataclass(frozen=True, slots=True)
class VotePart:
    """What one team gave. The value is in dots, or in any share of them."""

    team: TeamKey
    value: float


@dataclass(frozen=True, slots=True)
class VoteRow:
    """One item of a poll. `word` says what the numbers cannot: "tied", "run-off", "by decision"."""

    rank: str
    title: str
    parts: tuple[VotePart, ...]
    total: float
    word: str = ""


@dataclass(frozen=True, slots=True)
class TimeRow:
    """One block: minutes planned and taken; taken is None for a block that was not run."""

    title: str
    planned: float
    taken: float | None


def vote_bars(
    paper: Paper, rows: Sequence[VoteRow], teams: Sequence[TeamKey], taken: int = 0,
    cut_words: str = "Taken further: everything above this line",
) -> list[Flowable]:  # fmt: skip
    """A legend, then a bar for each row in the order given, with a cut line after the first `taken` rows (0: none)."""
    most = max((row.total for row in rows), default=0) or 1
    story: list[Flowable] = [Legend(paper, teams)] if teams else []
    for index, row in enumerate(rows, start=1):
        story.append(VoteBar(paper, row, most, faded=0 < taken < index))
        if index == taken and taken < len(rows):
            story.append(CutLine(paper, cut_words))
    return story


def time_strip(paper: Paper, rows: Sequence[TimeRow]) -> list[Flowable]:
    """A line for each block: an outline for the minutes planned, a fill for those taken, and the same in words."""
    longest = max((max(row.planned, row.taken or 0) for row in rows), default=0) or 1
    key = paper.muted("Outline: minutes planned. Filled: minutes taken.")
    key.keepWithNext = True
    return [key, *(TimeBar(paper, row, longest) for row in rows)]


def time_words(planned: float, taken: float | None) -> str:
    """Planned against taken minutes in words; a difference under a minute is as planned."""
    if taken is None:
        return f"{number(planned)} min planned, not run"
    late = round(taken - planned)
    if abs(taken - planned) < 1 or late == 0:
        return f"{round(planned)} min, as planned"
    return f"{round(taken)} of {round(planned)} min, {abs(late)} {'over' if late > 0 else 'under'}"


def number(value: float) -> str:
    """A count or a share for reading: at most one decimal, none when it is whole."""
    return f"{round(value, 1):g}" if abs(value) < 1_000_000 else f"{value:.0f}"


class Legend(Flowable):
    """Marks and names of teams in a row, in as many rows as they need; stays with what follows."""

    def __init__(self, paper: Paper, teams: Sequence[TeamKey]) -> None:
        super().__init__()
        self.keepWithNext = 1
        self._paper = paper
        self._teams = teams
        self._places: list[tuple[float, int, TeamKey, str]] = []

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Places the names in rows within the width offered."""
        fonts = self._paper.fonts
        x, line, self._places = 0.0, 0, []
        for team in self._teams:
            name = wrap_short(one_line(team.name), available_width - 14, SMALL, fonts)[0]
            wide = 14 + fonts.width(name, SMALL) + 14
            if x and x + wide - 14 > available_width:
                x, line = 0.0, line + 1
            self._places.append((x, line, team, name))
            x += wide
        self.width, self.height = available_width, (line + 1) * LEADING + 6
        return self.width, self.height

    def draw(self) -> None:
        """Draw each mark with its name."""
        for x, line, team, name in self._places:
            baseline = self.height - SMALL - line * LEADING
            draw_mark(self.canv, team.mark, x + 4.5, baseline + 3, 8, HexColor(team.colour))
            draw(self.canv, x + 13, baseline, name, self._paper.fonts, SMALL, MUTED)


class VoteBar(Flowable):
    """Rank, title, the bar with each team's part, and the total."""

    def __init__(self, paper: Paper, row: VoteRow, most: float, faded: bool) -> None:
        super().__init__()
        self._paper = paper
        self._row = row
        self._most = most
        self._faded = faded
        self._lines: list[str] = []

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Takes the width offered; the title has three lines at most."""
        room = available_width - RANK_WIDTH - TOTAL_WIDTH
        self._lines = wrap_short(self._row.title, room, SIZE, self._paper.fonts, most=3)
        self.width, self.height = available_width, len(self._lines) * LEADING + BAR + 10
        return self.width, self.height

    def draw(self) -> None:
        """Draw the row from its title down to its bar."""
        ink = MUTED if self._faded else INK
        fonts, right = self._paper.fonts, self.width
        baseline = self.height - SIZE
        draw(self.canv, 0, baseline, self._row.rank, fonts, SIZE, ink, Face.BOLD)
        for line in self._lines:
            draw(self.canv, RANK_WIDTH, baseline, line, fonts, SIZE, ink)
            baseline -= LEADING
        bottom = baseline + SIZE - BAR - 2
        self._draw_parts(bottom)
        total = number(self._row.total)
        x = right - fonts.width(total, 12, Face.BOLD)
        draw(self.canv, x, bottom + 2.5, total, fonts, 12, ink, Face.BOLD)
        if self._row.word:
            word = wrap_short(one_line(self._row.word), TOTAL_WIDTH, SMALL, fonts)[0]
            draw(self.canv, right - fonts.width(word, SMALL), self.height - SIZE, word, fonts, SMALL, WARN)

    def _draw_parts(self, bottom: float) -> None:
        x, unit = RANK_WIDTH, (self.width - RANK_WIDTH - TOTAL_WIDTH) / self._most
        canvas, fonts = self.canv, self._paper.fonts
        for part in self._row.parts:
            wide, colour, says = part.value * unit, HexColor(part.team.colour), number(part.value)
            canvas.setFillColor(colour)
            canvas.setStrokeColor(CARD)
            canvas.setLineWidth(0.8)
            canvas.rect(x, bottom, wide, BAR, stroke=1, fill=1)
            ink, needed = ink_on(colour), fonts.width(says, SMALL, Face.BOLD)
            if wide >= needed + 18:
                draw_mark(canvas, part.team.mark, x + 8, bottom + BAR / 2, 6.5, ink)
                draw(canvas, x + 14, bottom + 3.5, says, fonts, SMALL, ink, Face.BOLD)
            elif wide >= needed + 3:
                draw(canvas, x + (wide - needed) / 2, bottom + 3.5, says, fonts, SMALL, ink, Face.BOLD)
            x += wide


class CutLine(Flowable):
    """A dashed line across the page with its words."""

    def __init__(self, paper: Paper, words: str) -> None:
        super().__init__()
        self._paper = paper
        self._words = words

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Takes the width offered."""
        self.width, self.height = available_width, 20.0
        return self.width, self.height

    def draw(self) -> None:
        """Draw the words and the line after them."""
        fonts = self._paper.fonts
        words = wrap_short(one_line(self._words), self.width * 0.8, SMALL, fonts, Face.BOLD)[0]
        end = draw(self.canv, 0, 8, words, fonts, SMALL, ACCENT, Face.BOLD)
        self.canv.setStrokeColor(ACCENT)
        self.canv.setLineWidth(0.8)
        self.canv.setDash(3, 2)
        self.canv.line(end + 8, 11, self.width, 11)


class TimeBar(Flowable):
    """One block's title, bar and words."""

    def __init__(self, paper: Paper, row: TimeRow, longest: float) -> None:
        super().__init__()
        self._paper = paper
        self._row = row
        self._longest = longest
        self._lines: list[str] = []

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Takes the width offered; the title has two lines at most."""
        room = available_width * TIME_TITLE - 8
        self._lines = wrap_short(self._row.title, room, SMALL, self._paper.fonts, most=2)
        self.width, self.height = available_width, max(len(self._lines) * 10.5 + 5, 16.0)
        return self.width, self.height

    def draw(self) -> None:
        """Draw the minutes taken, then the outline of those planned over them."""
        fonts, canvas, row = self._paper.fonts, self.canv, self._row
        baseline = self.height - SMALL - 1
        for index, line in enumerate(self._lines):
            draw(canvas, 0, baseline - index * 10.5, line, fonts, SMALL, INK)
        x = self.width * TIME_TITLE
        unit = (self.width * (1 - TIME_TITLE - TIME_WORDS) - 10) / self._longest
        bottom, taken = baseline - 1.5, row.taken or 0
        canvas.setFillColor(CANVAS)
        canvas.rect(x, bottom, row.planned * unit, 9, stroke=0, fill=1)
        canvas.setFillColor(ACCENT)
        canvas.rect(x, bottom + 2, min(taken, row.planned) * unit, 5, stroke=0, fill=1)
        canvas.setFillColor(WARN)
        canvas.rect(x + row.planned * unit, bottom + 2, max(taken - row.planned, 0) * unit, 5, stroke=0, fill=1)
        canvas.setStrokeColor(MUTED if row.taken is not None else LINE)
        canvas.setLineWidth(0.6)
        canvas.rect(x, bottom, row.planned * unit, 9, stroke=1, fill=0)
        words = time_words(row.planned, row.taken)
        late = row.taken is not None and row.taken - row.planned >= 1
        draw(canvas, self.width * (1 - TIME_WORDS), baseline, words, fonts, SMALL, WARN if late else MUTED)
