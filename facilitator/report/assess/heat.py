"""The heat map on paper: means by team as colour and number, what is held back hatched, teams by mark and name."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportlab.lib.colors import Color, HexColor
from reportlab.platypus import CondPageBreak, Flowable, TableStyle

from facilitator.core.assess.figures.measures import Figure
from facilitator.core.assess.figures.results import SectionResult, StatementResult
from facilitator.core.people import Team
from facilitator.report.fonts import Face
from facilitator.report.marks import draw_mark
from facilitator.report.paper import Heading, Paper
from facilitator.report.styles import CANVAS, CELL_LEADING, INK, LINE, MUTED
from facilitator.report.tables import Cell, Column, Command, RowTable, table
from facilitator.report.text import bold, draw, one_line, wrap_short

HEAT = tuple(HexColor(colour) for colour in ("#f7d4cf", "#fbe6d2", "#f6f3d8", "#dcefdc", "#bfe3c9"))
"""The colours of the ratings 1 to 5, as in the window; a number always stands on them."""

KEY = (
    "Each number is a mean on the scale from 1 to 5, each colour goes with it. The gap is the highest mean of a team"
    " minus the lowest. Hatched: held back. Empty: nobody of that team has answered."
)
MOST_TEAMS = 7
_NUMBER, _CELL, _NARROW = 22.0, 38.0, 34.0
_HATCH = (18.0, 9.0)
_HEAD_SIZE, _SMALLEST = 7.0, 5.0
_FIRST_ROWS = 70.0
"""What is asked for under a heading: the head of the table and its first row."""


@dataclass(frozen=True, slots=True)
class HeatRow:
    """One row: a statement with its number, or a section, a group, everything, which stand out."""

    title: str
    result: StatementResult | SectionResult
    number: str = ""

    @property
    def sum(self) -> bool:
        """Whether it says something of several statements."""
        return isinstance(self.result, SectionResult)


class Hatch(Flowable):
    """A figure that is held back: a small hatched box, level with a line of cell text."""

    def __init__(self) -> None:
        super().__init__()
        self.width, self.height = _HATCH[0], CELL_LEADING

    def draw(self) -> None:
        """Draw the box and the strokes through it."""
        canvas, (wide, high) = self.canv, _HATCH
        bottom = self.height - high - 0.5
        canvas.saveState()
        path = canvas.beginPath()
        path.rect(0, bottom, wide, high)
        canvas.clipPath(path, stroke=0, fill=0)
        canvas.setStrokeColor(MUTED)
        canvas.setLineWidth(0.5)
        for step in range(-2, 7):
            canvas.line(step * 3.0, bottom, step * 3.0 + high, bottom + high)
        canvas.restoreState()
        canvas.setStrokeColor(LINE)
        canvas.setLineWidth(0.5)
        canvas.rect(0, bottom, wide, high, stroke=1, fill=0)


class TeamHead(Flowable):
    """A team at the head of a narrow column: its mark, and its name below on two lines at most."""

    def __init__(self, paper: Paper, team: Team | None, words: str, width: float) -> None:
        super().__init__()
        self._paper, self._team, self._words = paper, team, one_line(words)
        self.width = width
        self._size = _HEAD_SIZE
        longest = max(self._words.split(), key=lambda word: paper.fonts.width(word, 1, Face.BOLD), default="")
        while self._size > _SMALLEST and paper.fonts.width(longest, self._size, Face.BOLD) > width:
            self._size -= 0.5
        self._lines = wrap_short(self._words, width, self._size, paper.fonts, Face.BOLD, most=2)
        self.height = 12.0 + 8.5 * len(self._lines)

    def draw(self) -> None:
        """Draw the mark over the name, both in the middle of the column."""
        fonts, middle = self._paper.fonts, self.width / 2
        if self._team:
            draw_mark(self.canv, self._team.mark, middle, self.height - 5, 8, HexColor(self._team.colour))
        y = self.height - 12 - self._size
        for line in self._lines:
            x = middle - fonts.width(line, self._size, Face.BOLD) / 2
            draw(self.canv, x, y, line, fonts, self._size, MUTED, Face.BOLD)
            y -= 8.5


def heat_maps(
    paper: Paper, headings: Sequence[Heading], teams: Sequence[Team], rows: Sequence[HeatRow]
) -> list[Flowable]:
    """The rows under their headings; with more teams than stand side by side in tables below each other."""
    story: list[Flowable] = []
    over = [*headings]
    for band in _bands(teams):
        needed = _FIRST_ROWS + sum(
            heading.getSpaceBefore() + heading.wrap(paper.width, paper.height)[1] for heading in over
        )
        for heading in over:
            heading.keepWithNext = False
        story += [CondPageBreak(min(needed, paper.height / 2)), *over, _heat_map(paper, band, rows)]
        over = []
    return story


def figure_words(figure: Figure | None) -> str:
    """A mean as it stands in a table: "4.2"; nothing without one."""
    return "" if figure is None else f"{figure.mean:.1f}"


def heat_of(mean: float) -> Color:
    """The colour of a mean: that of the nearest rating."""
    return HEAT[min(4, max(0, int(mean + 0.5) - 1))]


def _bands(teams: Sequence[Team]) -> Iterator[Sequence[Team]]:
    number = max(1, -(-len(teams) // MOST_TEAMS))
    for at in range(number):
        yield teams[len(teams) * at // number : len(teams) * (at + 1) // number]


def _heat_map(paper: Paper, teams: Sequence[Team], rows: Sequence[HeatRow]) -> RowTable:
    wide = _CELL if len(teams) <= 5 else _NARROW
    statement = paper.width - _NUMBER - wide * (len(teams) + 2)
    columns = [Column("", _NUMBER, "RIGHT"), Column("", statement)]
    columns += [Column("", wide, "CENTER") for _ in range(len(teams) + 2)]
    inside = wide - 2
    heads: list[Cell] = ["", "", TeamHead(paper, None, "All", inside)]
    heads += [*(TeamHead(paper, team, team.name, inside) for team in teams), TeamHead(paper, None, "Gap", inside)]
    made = table(paper, columns, [heads, *(_cells(paper, teams, row) for row in rows)])
    made.repeatRows = 1
    made.setStyle(TableStyle(_looks(teams, rows)))
    return made


def _cells(paper: Paper, teams: Sequence[Team], row: HeatRow) -> list[Cell]:
    result = row.result
    title: Cell = paper.markup(bold(row.title, paper.fonts), paper.styles.cell) if row.sum else row.title
    whole: Cell = figure_words(result.whole) or (Hatch() if _held_back(result) else "")
    by_team: list[Cell] = [
        figure_words(result.teams.get(team.id)) or (Hatch() if team.id in result.hidden else "") for team in teams
    ]
    return [row.number, title, whole, *by_team, f"{result.gap.difference.by:.1f}" if result.gap else ""]


def _held_back(result: StatementResult | SectionResult) -> bool:
    """Whether there are answers, but too few to tell of: then every team that has answered is held back, too."""
    return result.whole is None and bool(result.hidden)


def _looks(teams: Sequence[Team], rows: Sequence[HeatRow]) -> Iterator[Command]:
    yield "LINEBELOW", (0, 0), (-1, 0), 1, MUTED
    yield "VALIGN", (0, 0), (-1, 0), "BOTTOM"
    yield "VALIGN", (0, 1), (-1, -1), "MIDDLE"
    yield "LEFTPADDING", (2, 0), (-1, -1), 1
    yield "RIGHTPADDING", (2, 0), (-1, -1), 1
    yield "LEFTPADDING", (0, 0), (0, -1), 0
    for at, row in enumerate(rows, 1):
        figures = [row.result.whole, *(row.result.teams.get(team.id) for team in teams)]
        for column, figure in enumerate(figures, 2):
            if figure:
                yield "BACKGROUND", (column, at), (column, at), heat_of(figure.mean)
        if row.sum:
            yield "BACKGROUND", (0, at), (1, at), CANVAS
            if at < len(rows):
                yield "NOSPLIT", (0, at), (-1, at + 1)
            yield "FONT", (2, at), (-1, at), Face.BOLD, 9
            yield "TEXTCOLOR", (0, at), (-1, at), INK
