"""The trends on paper: what they say in words, then pictures, then the figures of each workshop."""

from collections.abc import Iterable, Iterator, Sequence

from reportlab.platypus import Flowable, KeepTogether, Table

from facilitator.charting.chart import Chart
from facilitator.core.follow.figures.charting import TrendCharts, charts_of
from facilitator.core.follow.figures.completion import KIND_WORDS, Completion
from facilitator.core.follow.figures.effect import Effect
from facilitator.core.follow.figures.trends import Trends
from facilitator.core.follow.figures.wave_trends import WaveTrends, wave_trends
from facilitator.core.phrases import counted, quoted, shortened
from facilitator.core.plan.activity_words import ACTIVITY_WORDS
from facilitator.report.follow.charts import Share, ShareBars, TrendDrawing
from facilitator.report.follow.trend_snapshot import TrendsTaken
from facilitator.report.fonts import FontBook
from facilitator.report.paper import Paper
from facilitator.report.pdf import Front, pdf_bytes
from facilitator.report.pieces import section, standing
from facilitator.report.tables import Cell, Column, Command
from facilitator.report.text import bold, one_line

TITLE = "Trends"
NOTHING = "Nothing to tell yet: two workshops make a trend."
NONE_CLOSED = "No workshop closed yet"
_HIGH, _GUTTER = 102.0, 14.0
_MOST_BACK = 6
_LONGEST_TITLE = 120
_UNDER_CHART = 8.0
_DASH = "–"


def trends_report(taken: TrendsTaken, fonts: FontBook) -> bytes:
    """The trends as PDF."""
    paper, waves = standing(fonts), wave_trends(taken.waves)
    charts = charts_of(taken.trends, waves, taken.today)
    held = taken.trends.workshops
    front = Front(
        title=f"{TITLE}: {taken.programme}",
        author=taken.programme,
        details=(f"{counted(len(held), 'workshop') if held else NONE_CLOSED}, as of {taken.dates.day(taken.today)}",),
        footer=taken.programme,
    )
    story = [*_told(paper, taken, waves), *_drawn(paper, charts), *_kept(paper, taken.trends)]
    story += [*_by_workshop(paper, taken), *_minutes(paper, taken)]
    return pdf_bytes(story, paper, front)


# Words


def _told(paper: Paper, taken: TrendsTaken, waves: WaveTrends) -> Iterator[Flowable]:
    said = list(_sentences(taken.trends, waves))
    yield paper.h1("In short")
    if said:
        yield from paper.bullets(said)
    else:
        yield paper.muted(NOTHING)
    if back := taken.trends.returning:
        yield paper.h2("What keeps coming back")
        yield from paper.bullets(f"{quoted(one.title)}: {one.words}" for one in back[:_MOST_BACK])
        if len(back) > _MOST_BACK:
            yield paper.muted(f"And {len(back) - _MOST_BACK} more.")


def _sentences(trends: Trends, waves: WaveTrends) -> Iterator[str]:
    """Every trend that says something, promises first; those by team and kind with their names before them."""
    named = (
        ("", trends.completion.words),
        *((one.title, one.words) for one in (trends.by_team, trends.by_kind) if len(one.series) > 1),
        ("", trends.carried.words),
        ("", trends.satisfaction.words),
        ("Assessment", waves.means.words),
        ("", waves.gap.words),
        *((one.title, one.words) for one in trends.indicators if one.series and one.series[0].points),
    )
    for name, words in named:
        if words:
            yield f"{name}: {words}" if name else words


# Pictures


def _drawn(paper: Paper, charts: TrendCharts) -> list[Flowable]:
    shown = [chart for chart in _in_order(charts) if not chart.is_empty]
    if not shown:
        return []
    wide = (paper.width - _GUTTER) / 2
    cells = [_cell(paper, chart) for chart in shown]
    rows = [cells[place : place + 2] for place in range(0, len(cells), 2)]
    rows[-1] += [[]] * (2 - len(rows[-1]))
    tables = [_beside(row, wide + _GUTTER, wide) for row in rows]
    if not charts.statements.is_empty:
        # Statements are sentences: beside each other they would be cut to their first words.
        tables.append(_beside([_cell(paper, charts.statements)], paper.width))
    note = paper.muted("A hollow mark will still move: much of it is not due, or answers still come in.")
    early = any(point.early for chart in (*shown, charts.statements) for line in chart.lines for point in line.points)
    head: list[Flowable] = [paper.h1("Over time"), *([note] if early else []), tables[0]]
    return [KeepTogether(head), *tables[1:]]


def _in_order(charts: TrendCharts) -> Iterator[Chart]:
    """The pictures; one by team or kind only where there are some to compare."""
    yield from (charts.completion, charts.carried)
    yield from (one for one in (charts.by_team, charts.by_kind) if len(one.lines) > 1)
    yield from (charts.satisfaction, charts.assessment, charts.gap, *charts.indicators)


def _cell(paper: Paper, chart: Chart) -> list[Flowable]:
    title = paper.markup(bold(shortened(one_line(chart.title), _LONGEST_TITLE), paper.fonts), paper.styles.small)
    return [title, TrendDrawing(paper, chart, _HIGH), paper.gap(_UNDER_CHART)]


def _beside(row: Sequence[list[Flowable]], *wide: float) -> Table:
    everywhere = ((0, 0), (-1, -1))
    look: list[Command] = [
        ("VALIGN", *everywhere, "TOP"),
        *((side, *everywhere, 0) for side in ("LEFTPADDING", "RIGHTPADDING", "TOPPADDING", "BOTTOMPADDING")),
        ("RIGHTPADDING", (0, 0), (0, 0), _GUTTER if len(row) > 1 else 0),
    ]
    return Table([list(row)], colWidths=wide, style=look, hAlign="LEFT")


# Promises kept, over all workshops


def _kept(paper: Paper, trends: Trends) -> Iterator[Flowable]:
    teams = [
        Share(of.team.name, of.completion.rate, _of(of.completion), of.team.mark, of.team.colour)
        if of.team
        else Share("No team", of.completion.rate, _of(of.completion))
        for of in trends.teams
    ]
    kinds = [Share(KIND_WORDS[of.kind], of.completion.rate, _of(of.completion)) for of in trends.kinds]
    for title, rows in (("Actions done by team", teams), ("Actions done by where they came from", kinds)):
        if rows:
            yield KeepTogether([paper.h2(f"{title}, over all workshops"), ShareBars(paper, rows)])


def _of(completion: Completion) -> str:
    return f"{completion.kept.done} of {completion.of}"


# Figures


def _by_workshop(paper: Paper, taken: TrendsTaken) -> list[Flowable]:
    rows = [_workshop(taken, effect) for effect in taken.trends.effects]
    if not rows:
        return []
    columns = [Column("Workshop", 27), Column("Day", 18), Column("Actions done", 18), Column("On time", 10)]
    columns += [Column("Put off", 9, "RIGHT"), Column("Resolved", 11, "RIGHT"), Column("Satisfaction", 14, "RIGHT")]
    return section(paper, [paper.h1("Workshop by workshop")], columns, rows)


def _workshop(taken: TrendsTaken, of: Effect) -> list[Cell]:
    done, rated = of.completion, of.satisfaction
    share = _DASH if done.rate is None else f"{_of(done)} ({round(100 * done.rate)}%)"
    mean = _DASH if rated.mean is None else f"{rated.mean:.1f} ({rated.people:,})"
    on_time = f"{done.on_time} of {done.judged}" if done.judged else _DASH
    day = taken.dates.day(of.workshop.day)
    return [of.workshop.title, day, share, on_time, str(done.put_off), str(of.resolved.total), mean]


def _minutes(paper: Paper, taken: TrendsTaken) -> Iterable[Flowable]:
    rows: list[list[Cell]] = [
        [ACTIVITY_WORDS[one.activity], _min(one.planned), _min(one.spent), f"{one.words}."] for one in taken.minutes
    ]
    if not rows:
        return []
    columns = [Column("", 22), Column("Planned", 11, "RIGHT"), Column("Taken", 11, "RIGHT"), Column("", 56)]
    return section(paper, [paper.h1("Where the minutes went")], columns, rows)


def _min(seconds: float) -> str:
    return f"{round(seconds / 60):,} min"
