from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QHelpEvent, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from facilitator.ui.theme import LIGHT, contrast
from facilitator.ui.widgets.discs import Disc, paint_disc
from facilitator.ui.widgets.gantt import GanttView
from facilitator.ui.widgets.ganttmodel import GanttBar, GanttChart, Scale
from tests.ui.shown import bring_up

MONDAY = date(2027, 3, 1)


def day(number: int) -> date:
    return MONDAY + timedelta(number)


def bar(key: int, start: int, finish: int, slips_to: int | None = None, critical: bool = False) -> GanttBar:
    until = finish if slips_to is None else slips_to
    return GanttBar(key, f"Task {key}", day(start), day(finish), day(until), critical, words=f"words of {key}")


def chart(count: int = 3, last: int = 13) -> GanttChart:
    bars = tuple(bar(key, key % 5, key % 5 + 2, key % 5 + 4, key == 1) for key in range(1, count + 1))
    return GanttChart(MONDAY, day(last), bars, frozenset({day(5), day(6)}), day(11), day(2))


@pytest.fixture
def gantt(qtbot: QtBot) -> GanttView:
    view = GanttView(LIGHT)
    view.show_chart(chart())
    return bring_up(qtbot, view, 640, 200)


def test_arrows_go_from_task_to_task(gantt: GanttView, qtbot: QtBot) -> None:
    assert gantt.at() == 1
    picked: list[int] = []
    gantt.picked.connect(picked.append)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_Up):
        QTest.keyClick(gantt, key)
    assert picked == [2, 3, 1]
    assert gantt.accessibleName() == "Task 1: words of 1"
    with qtbot.waitSignal(gantt.opened) as opened:
        QTest.keyClick(gantt, Qt.Key.Key_Return)
    assert opened.args == [1]


def test_a_click_puts_a_task_at_hand_and_a_double_click_opens_it(gantt: GanttView, qtbot: QtBot) -> None:
    at = gantt.row_rect(3).center().toPoint()
    with qtbot.waitSignal(gantt.picked) as picked:
        QTest.mouseClick(gantt.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert (picked.args, gantt.at()) == ([3], 3)
    with qtbot.waitSignal(gantt.opened):
        QTest.mouseDClick(gantt.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseClick(gantt.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(300, 5))
    assert gantt.at() == 3


def test_what_a_table_asks_for_comes_into_view_and_is_not_told_again(gantt: GanttView, qtbot: QtBot) -> None:
    gantt.show_chart(chart(200))
    with qtbot.assertNotEmitted(gantt.picked):
        gantt.go_to(190)
    assert gantt.at() == 190
    assert 0 < gantt.row_rect(190).top() < gantt.viewport().height()
    gantt.go_to(2)
    assert 0 < gantt.row_rect(2).top() < gantt.viewport().height()
    gantt.go_to(999)
    assert gantt.at() == 2


def test_a_task_that_is_gone_is_no_longer_at_hand(gantt: GanttView) -> None:
    gantt.go_to(3)
    gantt.show_chart(chart(2))
    assert gantt.at() is None
    QTest.keyClick(gantt, Qt.Key.Key_Down)
    assert gantt.at() == 1


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_the_pointer_is_told_what_is_said_of_a_task(gantt: GanttView, qtbot: QtBot) -> None:
    at = gantt.row_rect(2).center().toPoint()
    help_event = QHelpEvent(QEvent.Type.ToolTip, at, gantt.viewport().mapToGlobal(at))
    QApplication.sendEvent(gantt.viewport(), help_event)
    qtbot.waitUntil(lambda: QToolTip.text() == "words of 2")
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


def _count(gantt: GanttView, colour: str) -> int:
    """How many pixels of a colour are seen."""
    image, wanted = gantt.viewport().grab().toImage(), QColor(colour)
    return sum(image.pixelColor(x, y) == wanted for x in range(image.width()) for y in range(0, image.height(), 2))


def test_critical_bars_days_off_and_the_launch_day_are_drawn(gantt: GanttView) -> None:
    shaded, strong = _count(gantt, LIGHT.lane), _count(gantt, LIGHT.accent)
    gantt.show_chart(GanttChart(MONDAY, day(13), tuple(bar(key, 0, 2) for key in (1, 2, 3))))
    assert shaded > 1000 > 100 > _count(gantt, LIGHT.lane)
    assert strong > 1.5 * _count(gantt, LIGHT.accent)


def test_nothing_to_show_is_an_empty_sheet(gantt: GanttView) -> None:
    gantt.show_chart(GanttChart(MONDAY, MONDAY))
    QTest.keyClick(gantt, Qt.Key.Key_Down)
    assert gantt.at() is None
    assert _count(gantt, LIGHT.ink) == 0


# Days on a line


@given(st.integers(0, 4000), st.floats(20, 3000), st.floats(30, 200))
def test_days_that_are_written_never_stand_too_close(last: int, width: float, narrowest: float) -> None:
    scale = Scale(GanttChart(MONDAY, day(last)), 10, width)
    places = [scale.morning(tick.day) for tick in scale.ticks(narrowest)]
    close = [b - a for a, b in pairwise(places)]
    assert all(between >= min(narrowest, scale.per_day * 1700) * 0.9 for between in close)
    assert scale.evening(day(last)) == pytest.approx(10 + width)


@pytest.mark.parametrize(
    ("last", "first_words", "day_first"),
    [(6, ["1 Mar", "2 Mar"], True), (40, ["Mar 1", "Mar 8"], False), (500, ["Mar 2027", "May 2027"], True)],
)
def test_days_weeks_or_months_are_written(last: int, first_words: list[str], day_first: bool) -> None:
    made = GanttChart(MONDAY, day(last), day_first=day_first)
    ticks = Scale(made, 0, 600).ticks(52)
    assert [tick.words for tick in ticks][:2] == first_words


# Signs


@pytest.mark.parametrize("disc", list(Disc))
def test_signs_differ_by_their_shape(disc: Disc) -> None:
    def drawn(one: Disc) -> QImage:
        image = QImage(40, 40, QImage.Format.Format_RGB32)
        image.fill(QColor("#ffffff"))
        painter = QPainter(image)
        paint_disc(painter, one, image.rect().toRectF().adjusted(2, 2, -2, -2), LIGHT.ok, "#ffffff")
        painter.end()
        return image

    assert all(drawn(disc) != drawn(other) for other in Disc if other is not disc)
    assert contrast(LIGHT.ok, LIGHT.card) >= 4.5
