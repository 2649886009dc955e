from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from facilitator.charting.chart import Chart, ChartLine, ChartPoint, ChartRule
from facilitator.ui.theme import LIGHT
from facilitator.ui.widgets.trendchart import TrendChart
from tests.ui.keyboard import press

DAYS = [date(2026, 1, 13) + timedelta(91 * place) for place in range(4)]
EMPTY = "Two workshops make a trend: there is one so far."


def _line(title: str, values: tuple[float | None, ...], colour: str, mark: str) -> ChartLine:
    points = (ChartPoint(day, value, f"{title} {value:g}%.") if value is not None else ChartPoint(day, None)
              for day, value in zip(DAYS, values, strict=True))  # fmt: skip
    return ChartLine(title, tuple(points), colour, mark)


CHART = Chart(
    "Actions done",
    (_line("Product", (40, 60, 55, 80), "#2f6fde", "circle"), _line("Sales", (20, None, 30, 35), "#2a8f63", "square")),
    tuple(ChartRule(day, f"Q{place + 1}") for place, day in enumerate(DAYS)),
    0,
    100,
    target=90,
)


@pytest.fixture
def widget(qtbot: QtBot) -> TrendChart:
    made = TrendChart(LIGHT)
    qtbot.addWidget(made)
    made.resize(600, 260)
    made.show_chart(CHART, EMPTY)
    with qtbot.waitExposed(made):
        made.show()
    made.setFocus()
    return made


def test_the_keys_go_along_a_line_over_its_gaps_and_to_the_other(widget: TrendChart) -> None:
    told: list[tuple[int, int]] = []
    widget.pointed.connect(lambda line, point: told.append((line, point)))
    keys = Qt.Key
    for key in (keys.Key_Right, keys.Key_Left, keys.Key_Left, keys.Key_Down, keys.Key_Left, keys.Key_Left):
        press(key)
    assert told == [(0, 3), (0, 2), (0, 1), (1, 0)]
    for key in (keys.Key_End, keys.Key_Right, keys.Key_Up, keys.Key_Home):
        press(key)
    assert told[4:] == [(1, 3), (0, 3), (0, 0)]
    assert widget.at() == (0, 0)


def test_what_is_at_hand_is_said_and_before_that_how_the_lines_end(widget: TrendChart) -> None:
    assert widget.accessibleName() == "Actions done"
    assert widget.accessibleDescription() == "Product 80%. Sales 35%."
    widget.point_at(1, 2)
    assert widget.accessibleDescription() == "Sales 30%."


def test_coming_by_tab_the_latest_value_is_at_hand(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    row = QHBoxLayout(page)
    first, chart = QPushButton("First"), TrendChart(LIGHT)
    row.addWidget(first)
    row.addWidget(chart)
    chart.show_chart(CHART)
    with qtbot.waitActive(page):
        page.show()
    first.setFocus()
    press(Qt.Key.Key_Tab)
    assert chart.at() == (0, 3)


def test_a_gap_cannot_be_pointed_at(widget: TrendChart) -> None:
    assert not widget.point_at(1, 1)
    assert not widget.point_at(5, 0)
    assert widget.at() is None


def test_the_pointer_shows_a_value_and_a_press_takes_it_in_hand(qtbot: QtBot, widget: TrendChart) -> None:
    place = widget.place_of(0, 1)
    assert place is not None
    before = widget.grab().toImage()
    with qtbot.waitSignal(widget.pointed) as told:
        QTest.mouseMove(widget, place.toPoint() + QPoint(2, 2))
    assert told.args == [0, 1]
    assert widget.grab().toImage() != before
    assert widget.at() is None
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place.toPoint())
    assert widget.at() == (0, 1)


def test_other_keys_are_the_page_s(widget: TrendChart) -> None:
    press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    press(Qt.Key.Key_X)
    assert widget.at() is None


def test_each_line_is_drawn_in_its_colour_where_its_values_stand(widget: TrendChart) -> None:
    image = widget.grab().toImage()
    for line, colour in ((0, "#2f6fde"), (1, "#2a8f63")):
        place = widget.place_of(line, 2)
        assert place is not None
        assert image.pixelColor(place.toPoint()) == QColor(colour)
    assert widget.place_of(1, 1) is None


def test_the_value_at_hand_stays_while_it_is_there(widget: TrendChart) -> None:
    widget.point_at(1, 3)
    widget.show_chart(Chart("Other", CHART.lines, (), 0, 100))
    assert widget.at() == (1, 3)
    widget.show_chart(Chart("Less", CHART.lines[:1]))
    assert widget.at() is None


def test_without_values_it_says_why(widget: TrendChart) -> None:
    widget.show_chart(Chart("Actions done"), EMPTY)
    assert widget.accessibleDescription() == EMPTY
    press(Qt.Key.Key_Left)
    assert widget.at() is None
    image = widget.grab().toImage()
    inks = {image.pixelColor(x, y).name() for x in range(150, 450) for y in range(115, 145)}
    assert LIGHT.muted in inks
