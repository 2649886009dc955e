from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from facilitator.charting.axes import scale_of
from facilitator.core.document import Document
from facilitator.core.follow.figures.charting import charts_of, indicator_chart, told_apart, trend_chart
from facilitator.core.follow.figures.series import Point, Series, Trend
from facilitator.core.follow.figures.trends import trends
from facilitator.core.follow.figures.wave_trends import wave_trends_of
from facilitator.core.people import Mark, Team
from tests.conftest import SetClock
from tests.report.follow.years import TODAY, years

SPRING, SUMMER, AUTUMN = date(2026, 4, 6), date(2026, 7, 6), date(2026, 10, 5)
SALES = Team(id=1, name="Sales", colour="#2a8f63", mark=Mark.SQUARE)


def _trend(*series: Series, unit: str = "%") -> Trend:
    return Trend("Actions done", unit, series, 0, 100)


def test_a_day_that_is_due_and_has_no_value_is_a_gap() -> None:
    series = Series("Sales", (Point(SPRING, 50), Point(AUTUMN, 70)), SALES)
    (line,) = trend_chart(_trend(series), TODAY, due=(SPRING, SUMMER, AUTUMN)).lines
    assert [(point.day, point.value) for point in line.points] == [(SPRING, 50), (SUMMER, None), (AUTUMN, 70)]
    (line,) = trend_chart(_trend(series), TODAY).lines
    assert [point.value for point in line.points] == [50, 70]


def test_a_team_has_its_own_look_and_no_other_line_its_mark() -> None:
    points = (Point(SPRING, 50),)
    chart = trend_chart(_trend(Series("All", points), Series("Sales", points, SALES), Series("No team", points)), TODAY)
    everyone, sales, nobody = chart.lines
    assert (sales.colour, sales.mark) == ("#2a8f63", "square")
    assert len({everyone.mark, sales.mark, nobody.mark}) == 3
    kinds = trend_chart(_trend(*(Series(f"Kind {place}", points) for place in range(4))), TODAY).lines
    assert len({(line.colour, line.mark) for line in kinds}) == 4


def test_what_is_said_of_a_value_names_whose_and_when() -> None:
    point = Point(SUMMER, 58.3, 12, "Q3 alignment", "7 of 12 actions done (58%)", early=True)
    (line,) = trend_chart(_trend(Series("Sales", (point,), SALES)), TODAY).lines
    assert line.points[0].words == (
        "Sales 58%, Q3 alignment, Mon 6 Jul 2026. 7 of 12 actions done (58%). It will still move."
    )
    assert line.points[0].early


def test_a_unit_of_words_is_told_once_over_the_scale() -> None:
    days = trend_chart(Trend("Time to market", "days", ()), TODAY)
    assert (days.unit, days.figure(84)) == ("days", "84")
    share, money = trend_chart(_trend(), TODAY), trend_chart(_trend(unit="€"), TODAY)
    assert (share.unit, share.figure(58.33)) == ("", "58%")
    assert (money.unit, money.figure(3_400_000)) == ("", "€3.4m")
    rating = trend_chart(_trend(unit="of 5"), TODAY)
    assert (rating.unit, rating.figure(4)) == ("of 5", "4.0")


def test_an_indicator_keeps_its_decimals() -> None:
    assert indicator_chart(Trend("Churn", "%", ()), TODAY).figure(4.5) == "4.5%"


def test_titles_lose_what_all_share() -> None:
    assert told_apart(["Q1 2026 alignment", "Q2 2026 alignment"]) == ["Q1", "Q2"]
    assert told_apart(["Launch of Alto", "Launch of Brio"]) == ["Alto", "Brio"]
    assert told_apart(["Alignment", "Alignment"]) == ["Alignment", "Alignment"]
    assert told_apart(["Alignment", "Q2 alignment", "Q2 Alignment"]) == ["Alignment", "Q2 alignment", "Q2 Alignment"]
    assert told_apart(["Launch", "Launch again"]) == ["Launch", "again"]
    assert told_apart([]) == []


@given(st.lists(st.text("AB ", max_size=8), max_size=5))
def test_titles_never_vanish_and_what_differed_still_does(titles: list[str]) -> None:
    found = told_apart(titles)
    assert len(found) == len(titles)
    for title, left in zip(titles, found, strict=True):
        assert bool(left) == bool(title.split())


def test_a_year_of_workshops_is_drawn_with_gaps_and_a_target(document: Document, clock: SetClock) -> None:
    held = years(document, clock)
    charts = charts_of(trends(document, TODAY), wave_trends_of(document), TODAY)
    assert [rule.title for rule in charts.completion.rules] == ["Q1", "Q2", "Q3", "Q4"]
    assert [line.title for line in charts.by_team.lines][-1] == "Sales"
    assert [point.value is None for point in charts.by_team.lines[-1].points] == [False, False, True, False]
    assert len(charts.satisfaction.lines) == 1
    assert len(charts.statements.lines) > 1
    (figure,) = charts.indicators
    assert figure.target == 60
    assert None not in [point.value for point in figure.lines[0].points]
    assert {point.day for point in charts.assessment.lines[0].points}.isdisjoint(one.day for one in held)
    for chart in (charts.completion, charts.carried, charts.assessment, charts.gap, figure):
        scale = scale_of(chart, 4)
        assert all(scale.low <= value <= scale.high for value in chart.values)


def test_a_new_programme_has_empty_charts(document: Document) -> None:
    charts = charts_of(trends(document, TODAY), wave_trends_of(document), TODAY)
    assert charts.completion.is_empty
    assert charts.satisfaction.is_empty
    assert charts.statements.is_empty
    assert charts.indicators == ()
