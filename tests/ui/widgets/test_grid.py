from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from facilitator.ui.theme import DARK, LIGHT
from facilitator.ui.widgets.grid import GridView
from facilitator.ui.widgets.gridlayout import (
    ItemData,
    lay_out_grid,
    place_of_name,
    placement_at,
    point_of,
    quadrant,
    spread,
)
from facilitator.ui.widgets.gridpicture import GridPicture
from tests.ui.heard import Heard

ROOM = QRectF(0, 0, 900, 600)


def item(item_id: int, effort: float | None = None, impact: float | None = None) -> ItemData:
    return ItemData(item_id, f"Opportunity {item_id}", "#2f6fde", "circle", 5, effort, impact)


ITEMS = (item(1, 20, 80), item(2, 70, 30), item(3), item(4))


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[GridView]:
    window = QWidget()
    qtbot.addWidget(window)
    layout = QHBoxLayout(window)
    view, other = GridView(LIGHT), QLineEdit()
    layout.addWidget(view)
    layout.addWidget(other)
    window.resize(1100, 640)
    view.show_items(ITEMS)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    yield view
    window.close()


def spot(view: GridView, item_id: int) -> QPoint:
    rects = {s.item.id: s.rect for s in view.placing.spots} | {i.id: rect for i, rect in view.placing.tray}
    return rects[item_id].center().toPoint()


def drag(view: GridView, start: QPoint, end: QPoint) -> None:
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(view, (start + end) / 2)
    QTest.mouseMove(view, end)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end)


@given(st.integers(0, 100), st.integers(0, 100))
def test_a_placement_comes_back_from_its_point(effort: int, impact: int) -> None:
    inner = lay_out_grid((), ROOM, 1.0, with_tray=True).inner
    assert placement_at(point_of(effort, impact, inner), inner) == (effort, impact)


@given(st.lists(st.tuples(st.floats(0, 100), st.floats(0, 100)), max_size=12))
def test_a_dozen_cards_stay_inside_and_apart_wherever_they_are(places: list[tuple[float, float]]) -> None:
    bounds = QRectF(0, 0, 900, 600)
    points = [point_of(x, y, bounds) for x, y in places]
    rects = spread(points, QSizeF(150, 28), bounds)
    for n, rect in enumerate(rects):
        assert bounds.adjusted(-0.5, -0.5, 0.5, 0.5).contains(rect)
        assert not any(rect.intersects(other) for other in rects[:n])


def test_a_card_with_room_around_it_stands_on_its_point() -> None:
    point = QPointF(300, 300)
    assert spread([point], QSizeF(150, 28), ROOM)[0].center() == point


def test_many_cards_become_smaller() -> None:
    few = lay_out_grid(ITEMS, ROOM, 1.0, with_tray=False).card
    many = lay_out_grid([item(n, n % 100, n % 97) for n in range(90)], ROOM, 1.0, with_tray=False).card
    assert many.width() < few.width()


def test_the_quarters_are_named() -> None:
    assert [quadrant(e, i) for e, i in ((0, 100), (100, 100), (0, 0), (100, 0))] == [
        "Quick wins",
        "Big bets",
        "Fill-ins",
        "Think twice",
    ]


def test_dragging_places_once_where_it_is_dropped(view: GridView) -> None:
    heard = Heard(view.placed)
    target = point_of(60, 90, view.placing.inner).toPoint()
    drag(view, spot(view, 3), target)
    (said,) = heard.said
    assert said[0] == 3
    assert (said[1], said[2]) == (pytest.approx(60, abs=1), pytest.approx(90, abs=1))


def test_dragging_into_the_tray_takes_back(view: GridView) -> None:
    heard, placed = Heard(view.unplaced), Heard(view.placed)
    drag(view, spot(view, 1), view.placing.tray_rect.center().toPoint())
    assert heard.said == [(1,)]
    assert placed.said == []


def test_escape_gives_up_a_drag(view: GridView) -> None:
    heard = Heard(view.placed)
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=spot(view, 1))
    QTest.mouseMove(view, view.placing.plot.center().toPoint())
    QTest.keyClick(view, Qt.Key.Key_Escape)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=view.placing.plot.center().toPoint())
    assert heard.said == []
    assert {s.item.id for s in view.placing.spots} == {1, 2}


def test_nothing_else_moves_while_one_is_dragged(view: GridView) -> None:
    before = view.placing
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=spot(view, 3))
    QTest.mouseMove(view, QPoint(300, 300))
    QTest.mouseMove(view, QPoint(310, 300))
    assert 3 not in {i.id for i, _ in view.placing.tray}
    assert (view.placing.plot, view.placing.spots) == (before.plot, before.spots)


def test_a_click_places_nothing(view: GridView) -> None:
    heard = Heard(view.placed)
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=spot(view, 1))
    assert view.current() == 1
    assert heard.said == []


def test_a_held_arrow_key_is_one_placement(view: GridView) -> None:
    heard = Heard(view.placed)
    view.select(1)
    for repeated in (False, True, True):
        QTest.keyPress(view, Qt.Key.Key_Right) if not repeated else _again(view, Qt.Key.Key_Right)
    assert heard.said == []
    QTest.keyRelease(view, Qt.Key.Key_Right)
    assert heard.said == [(1, 26.0, 80.0)]


def _again(view: GridView, key: Qt.Key) -> None:
    for kind in (QEvent.Type.KeyRelease, QEvent.Type.KeyPress):
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, "", True)
        QApplication.sendEvent(view, event)


def test_shift_goes_further_and_the_edge_holds(view: GridView) -> None:
    heard = Heard(view.placed)
    view.select(1)
    for _ in range(3):
        QTest.keyPress(view, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyRelease(view, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert heard.said == [(1, 20.0, 100.0)]


def test_leaving_with_a_key_down_still_places(view: GridView, qtbot: QtBot) -> None:
    heard = Heard(view.placed)
    view.select(2)
    QTest.keyPress(view, Qt.Key.Key_Left)
    view.clearFocus()
    assert heard.said == [(2, 68.0, 30.0)]


def test_enter_puts_an_unplaced_one_in_the_middle_and_delete_takes_back(view: GridView) -> None:
    placed, taken = Heard(view.placed), Heard(view.unplaced)
    view.select(3)
    QTest.keyClick(view, Qt.Key.Key_Delete)
    QTest.keyClick(view, Qt.Key.Key_Return)
    view.select(1)
    QTest.keyClick(view, Qt.Key.Key_Return)
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert placed.said == [(3, 50.0, 50.0)]
    assert taken.said == [(1,)]


def test_tab_goes_from_card_to_card_and_on(view: GridView, qtbot: QtBot) -> None:
    view.select(1)
    seen: list[int | None] = []
    while view.hasFocus() and len(seen) < 9:
        seen.append(view.current())
        QTest.keyClick(view, Qt.Key.Key_Tab)
    assert seen == [1, 2, 3, 4]


def test_the_focus_is_spoken(view: GridView) -> None:
    view.select(1)
    assert view.accessibleName() == "Opportunity 1: effort 20, impact 80, Quick wins, 5 dots"
    view.select(3)
    assert "not placed yet" in view.accessibleName()


def test_a_long_tray_follows_the_pick(view: GridView) -> None:
    view.show_items([item(n) for n in range(80)])
    assert 79 not in {i.id for i, _ in view.placing.tray}
    view.select(79)
    assert 79 in {i.id for i, _ in view.placing.tray}


def test_a_pick_that_went_away_is_forgotten(view: GridView) -> None:
    heard = Heard(view.current_changed)
    view.select(1)
    view.show_items(ITEMS[1:])
    assert view.current() is None
    assert heard.said == [(1,), (None,)]


def test_the_picture_has_the_width_asked_for_and_shows_the_cards(view: GridView) -> None:
    image = view.to_image(1200)
    view.show_items(())
    assert image.width() == 1200
    assert image != view.to_image(1200)


def test_the_stage_only_counts_what_waits(qtbot: QtBot) -> None:
    picture = GridPicture(DARK, px=28)
    qtbot.addWidget(picture)
    picture.resize(1760, 800)
    picture.show_items(ITEMS)
    assert picture.placing.tray == ()
    assert picture.note() == "2 not placed yet"


@given(st.lists(st.tuples(st.floats(0, 100), st.floats(0, 100)), max_size=12))
def test_a_quarters_name_keeps_to_its_quarter(at: list[tuple[float, float]]) -> None:
    layout = lay_out_grid([item(n, *place) for n, place in enumerate(at)], ROOM, 1, with_tray=False)
    size, inset, plot = QSizeF(80, 18), QSizeF(14, 9), layout.plot
    for effort, impact in ((0, 100), (100, 100), (0, 0), (100, 0)):
        place = place_of_name(layout, effort, impact, size, inset)
        assert plot.contains(place)
        assert (place.right() < plot.center().x()) == (effort < 50)
        assert (place.bottom() < plot.center().y()) == (impact >= 50)


def test_a_name_under_a_card_moves_to_a_free_corner() -> None:
    size, inset = QSizeF(80, 18), QSizeF(14, 9)
    empty = lay_out_grid([], ROOM, 1, with_tray=False)
    covered = lay_out_grid([item(1, 55, 46)], ROOM, 1, with_tray=False)
    usual, moved = (place_of_name(layout, 100, 0, size, inset) for layout in (empty, covered))
    assert covered.spots[0].rect.intersects(usual)
    assert not covered.spots[0].rect.intersects(moved)
    assert moved.top() == usual.top()
