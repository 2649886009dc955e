"""What is filled in by hand on a prompt sheet: a blank of the canvas that the activity has on screen."""

from dataclasses import dataclass

from facilitator.core.plan.agenda import Activity, Block
from facilitator.core.run.canvases.usual import journey_stages
from facilitator.report.fonts import Face
from facilitator.report.impact_grid import QUADRANTS
from facilitator.report.sheets import LEADING, Pen
from facilitator.report.snapshot import Snapshot
from facilitator.report.styles import CANVAS, INK, LINE, MUTED
from facilitator.report.text import one_line

_ROWS, _COLUMNS = 7, 7
"""As many rows and columns as leave room for handwriting; more go onto further sheets."""

_LAST_SIDE = 3
_HEAD, _PAD, _SIZE = 24.0, 6.0, 11.0


@dataclass(frozen=True, slots=True)
class Grid:
    """A blank table. An empty label is a row to be named by hand; `wide` is the first column's share of another's."""

    heads: tuple[str, ...]
    labels: tuple[str, ...]
    wide: float = 1.0
    words: str = ""


@dataclass(frozen=True, slots=True)
class ImpactGrid:
    """Impact upwards, effort to the right."""


@dataclass(frozen=True, slots=True)
class SolutionForm:
    """One table's answer to one issue."""


Blank = Grid | ImpactGrid | SolutionForm
_LOOP = (
    "Which loop", "What happens today", "Who owns it, how often", "What it looks like", "Who acts on it",
    "How the answer gets back",
)  # fmt: skip
_PLAN = (
    Grid(("From, to", "What sets it going", "How it really works", "Where it rubs"), ("",) * 4),
    Grid(("We promise", "Number", "Within", "Who"), ("",) * 6, 2.0),
    Grid(("The loop", ""), _LOOP, 0.5),
    Grid(("Metric", "Today", "Target", "Team that answers for it"), ("",) * 3, 2.0),
)
"""What is drafted of the collaboration plan, block by block."""


def blanks(taken: Snapshot, block: Block) -> list[Blank]:
    """The blanks for a block, a sheet each; none where people only talk."""
    teams = tuple(team.name for team in taken.teams if not team.retired)
    compared = (one for other, found in taken.comparisons if other.id == block.id for one in found.rows)
    rows = tuple(one.row.title for one in compared)
    stages = tuple(stage.title for stage in taken.journey.stages) or journey_stages()
    match block.activity:
        case Activity.PRIORITISE:
            return [ImpactGrid()]
        case Activity.DESIGN:
            return [SolutionForm()]
        case Activity.JOURNEY:
            words = "Where each team meets the customer. Mark with an arrow where one team hands over to another."
            return _parted(Grid(("Team", *stages), teams or _empty(5), words=words))
        case Activity.COMPARE:
            return _parted(Grid(("", *teams), rows or _empty(5)), last="What we agree on")
        case Activity.RACI:
            titles = tuple(row.title for row in taken.matrix.rows)
            words = "R does the work, A answers for it (one in each row), C is asked before, I is told after."
            return _parted(Grid(("Initiative", *(teams or _empty(4))), titles or _empty(6), 2.4, words))
        case Activity.METRICS:
            heads = ("Team", "What we are measured by", "Now", "Target", "Pulls against")
            return _parted(Grid(heads, teams or _empty(5)))
        case Activity.LAST_TIME:
            promised = tuple(one.action.text for one in taken.left_over.actions)
            return _parted(Grid(("We promised", "Who", "Done, going on or dropped"), promised or _empty(_ROWS), 2.0))
        case Activity.REVIEW:
            return _review(taken, block)
        case Activity.COLLABORATE:
            return [_PLAN[min(_side(taken, block), len(_PLAN) - 1)]]
    return _listed(block.activity, tuple(lane.title for lane in taken.lanes))


def _review(taken: Snapshot, block: Block) -> list[Blank]:
    """The blank for the side of the review that the block begins with: as many blocks before it, as many sides."""
    side, seen = _side(taken, block), taken.reviewed
    if seen is None or side >= _LAST_SIDE:
        return [Grid(("Keep", "Change", "Stop"), ("",))]
    grids = (
        (("We promised", "Who", "Done, going on or dropped"), tuple(one.action.text for one in seen.promises)),
        (("Solution", "Did it work", "Why"), tuple(one.solution.title for one in seen.solutions)),
        (("Measure", "Before", "Today"), tuple(one.name for one in seen.measures)),
    )
    heads, labels = grids[side]
    return _parted(Grid(heads, labels or _empty(_ROWS), 2.0))


def _side(taken: Snapshot, block: Block) -> int:
    """With which side of its activity a block begins: as many as there are blocks of the activity before it."""
    order = [one.block.id for one in taken.schedule.blocks if one.block.activity is block.activity]
    return order.index(block.id) if block.id in order else _LAST_SIDE


def _listed(activity: Activity, lanes: tuple[str, ...]) -> list[Blank]:
    """Blanks that do not depend on who takes part."""
    match activity:
        case Activity.MAPPING:
            return [Grid(lanes[:_COLUMNS], ("",))] if lanes else []
        case Activity.WORDS:
            return [Grid(("Word", "We mean by it", "Not to be confused with"), _empty(5), 2.0)]
        case Activity.MESSAGING:
            return [Grid(("What it can do", "What the customer gains", "How we say it"), _empty(5))]
        case Activity.LAUNCH:
            return [Grid(("What must be done", "Team", "Owner", "Begins", "Takes", "Waits for"), _empty(_ROWS), 2.0)]
        case Activity.ACTIONS:
            return [Grid(("Action", "Owner", "Due", "How we will know"), _empty(_ROWS), 2.0)]
        case Activity.QUESTIONS:
            return [Grid(("Question", "From", "For", "Answer"), _empty(6), 2.0)]
        case Activity.REFLECT:
            return [Grid(("Name", "I take away", "I will"), _empty(6), 0.6)]
    return []


def _empty(number: int) -> tuple[str, ...]:
    return ("",) * number


def _parted(grid: Grid, last: str = "") -> list[Blank]:
    """A grid in as many pieces as leave room to write: all columns of some rows, then those of the next.

    `last` heads a column that every piece has at its end.
    """
    first, others, most = grid.heads[0], grid.heads[1:], _COLUMNS - bool(last)
    pieces: list[Blank] = []
    for rows in _evenly(grid.labels, _ROWS):
        for heads in _evenly(others, most) or [()]:
            pieces.append(Grid((first, *heads, *([last] if last else [])), rows, grid.wide, grid.words))
    return pieces


def _evenly(these: tuple[str, ...], most: int) -> list[tuple[str, ...]]:
    pieces = -(-len(these) // most)
    return [these[len(these) * at // pieces : len(these) * (at + 1) // pieces] for at in range(pieces)]


# Drawing


def draw_blank(pen: Pen, blank: Blank, x: float, bottom: float, width: float, height: float) -> None:
    """A blank in a box; (x, bottom) is its lower left corner."""
    match blank:
        case Grid():
            _draw_grid(pen, blank, x, bottom, width, height)
        case ImpactGrid():
            _draw_impact(pen, x, bottom, width, height)
        case SolutionForm():
            _draw_solution(pen, x, bottom, width, height)


def _draw_grid(pen: Pen, grid: Grid, x: float, bottom: float, width: float, height: float) -> None:
    top = bottom + height
    if grid.words:
        top = pen.write(x, top, width, grid.words, _SIZE, colour=MUTED) - _PAD
    unit = width / (grid.wide + len(grid.heads) - 1)
    edges = [x, *(x + unit * (grid.wide + at) for at in range(len(grid.heads)))]
    _shade(pen, x, top - _HEAD, width, _HEAD)
    for left, right, head in zip(edges, edges[1:], grid.heads, strict=False):
        size, lines = pen.fitted(head, right - left - 2 * _PAD, _HEAD - 6, _SIZE, 7)
        under = (_HEAD - len(lines) * LEADING * size) / 2
        pen.lines(left + _PAD, top - under, right - left, lines, size, face=Face.BOLD)
    step = (top - _HEAD - bottom) / len(grid.labels)
    for number, label in enumerate(grid.labels):
        y = top - _HEAD - step * number
        most = max(1, int((step - _PAD) / (LEADING * _SIZE)))
        pen.write(x + _PAD, y - _PAD, edges[1] - x - 2 * _PAD, one_line(label), _SIZE, most=most)
        pen.line(x, y, x + width, y, MUTED, 0.6)
    for edge in edges[1:-1]:
        pen.line(edge, bottom, edge, top, LINE)
    pen.box(x, bottom, width, top - bottom)


def _draw_impact(pen: Pen, x: float, bottom: float, width: float, height: float) -> None:
    left, low = x + 26, bottom + 22
    wide, high = width - 26, height - 22
    corners = ((0, 1), (1, 1), (0, 0), (1, 0))
    for words, (column, row) in zip(QUADRANTS, corners, strict=True):
        pen.write(
            left + wide * column / 2 + 10, low + high * (row + 1) / 2 - 10, wide / 2 - 20, words, 14, colour=MUTED
        )
    pen.line(left + wide / 2, low, left + wide / 2, low + high, MUTED, 0.6)
    pen.line(left, low + high / 2, left + wide, low + high / 2, MUTED, 0.6)
    pen.box(left, low, wide, high, INK, 1.2)
    pen.write(left, low - 6, wide, "Little effort", 12)
    pen.write(left, low - 6, wide, "Much effort", 12, align="RIGHT")
    pen.canvas.saveState()
    pen.canvas.translate(x, low)
    pen.canvas.rotate(90)
    pen.write(0, 0, high, "Little impact", 12)
    pen.write(0, 0, high, "Much impact", 12, align="RIGHT")
    pen.canvas.restoreState()


def _draw_solution(pen: Pen, x: float, bottom: float, width: float, height: float) -> None:
    gap = 8.0
    form, table = height * 0.30, height * 0.48
    half = (width - gap) / 2
    _field(pen, "The issue", x, bottom + height - form, half, form)
    _field(pen, "What we will do", x + half + gap, bottom + height - form, half, form)
    low = height - form - table - 2 * gap
    grid = Grid(("Action", "Owner", "Due"), _empty(4), 3.0)
    _draw_grid(pen, grid, x, bottom + low + gap, width, table)
    _field(pen, "How we will know that it worked", x, bottom, width, low)


def _field(pen: Pen, words: str, x: float, y: float, width: float, height: float) -> None:
    pen.box(x, y, width, height)
    pen.write(x + _PAD, y + height - _PAD, width - 2 * _PAD, words, _SIZE, face=Face.BOLD)


def _shade(pen: Pen, x: float, y: float, width: float, height: float) -> None:
    pen.canvas.setFillColor(CANVAS)
    pen.canvas.rect(x, y, width, height, stroke=0, fill=1)
