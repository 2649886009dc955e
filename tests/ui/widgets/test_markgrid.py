"""The grid that figures flow through."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator.ui import theme
from facilitator.ui.widgets.markgrid import MarkBlock, MarkGrid
from tests.ui.heard import Heard
from tests.ui.shown import bring_up

SIGNS = {"1": "1", "2": "2", "0": "?", "-": "-", " ": "-"}
BLOCKS = (MarkBlock("One", (1, 2, 3, 4, 5, 76)), MarkBlock("Two", (6, 7)))
KEY = Qt.Key


@pytest.fixture
def grid(qapp: QApplication, qtbot: QtBot) -> MarkGrid:
    theme.load_fonts()
    made = bring_up(qtbot, MarkGrid(theme.LIGHT, SIGNS), 900, 500)
    made.begin(BLOCKS, 0)
    return made


def test_signs_are_told_with_the_cell_they_are_for(grid: MarkGrid) -> None:
    marked = Heard(grid.marked)
    for slot, sign in enumerate("120- "):
        grid.go_to(slot)
        QTest.keyClicks(grid, sign)
    assert marked.said == [(0, "1"), (1, "2"), (2, "?"), (3, "-"), (4, "-")]


def test_what_means_nothing_is_refused(grid: MarkGrid) -> None:
    marked, refused = Heard(grid.marked), Heard(grid.refused)
    QTest.keyClicks(grid, "9;c")
    QTest.keyClick(grid, KEY.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert (marked.said, refused.said) == ([], [("9",), (";",)])


def test_a_key_held_too_long_marks_one_cell(grid: MarkGrid) -> None:
    marked = Heard(grid.marked)
    for repeated in (False, True, True):
        event = QKeyEvent(QEvent.Type.KeyPress, KEY.Key_1, Qt.KeyboardModifier.NoModifier, "1", repeated)
        QApplication.sendEvent(grid, event)
    assert marked.said == [(0, "1")]


def test_beyond_the_last_cell_nothing_is_marked(grid: MarkGrid) -> None:
    marked = Heard(grid.marked)
    QTest.keyClick(grid, KEY.Key_End)
    assert (grid.slot(), grid.accessibleName()) == (8, "End of the form")
    QTest.keyClicks(grid, "1")
    assert marked.said == []
    QTest.keyClick(grid, KEY.Key_Backspace)
    assert (grid.slot(), grid.accessibleName()) == (7, "Statement 7, nothing yet")


def test_only_doubtful_cells_are_gone_to(grid: MarkGrid) -> None:
    grid.show_marks(["1"] * 8, frozenset({1, 6}))
    for key, slot in ((KEY.Key_Right, 1), (KEY.Key_Right, 6), (KEY.Key_Right, 6), (KEY.Key_Up, 1), (KEY.Key_Left, 1)):
        QTest.keyClick(grid, key)
        assert grid.slot() == slot
    QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=grid.place(3).center())
    assert grid.slot() == 1
    QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=grid.place(6).center())
    assert grid.slot() == 6


def test_a_click_goes_to_a_cell(grid: MarkGrid) -> None:
    moved = Heard(grid.moved)
    QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=grid.place(5).center())
    QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=grid.rect().bottomRight())
    assert moved.said == [(5,)]


@given(counts=st.lists(st.integers(1, 17), min_size=1, max_size=20), width=st.integers(120, 2600))
def test_cells_never_overlap_and_stay_inside(qapp: QApplication, counts: list[int], width: int) -> None:
    grid = MarkGrid(theme.LIGHT, SIGNS)
    grid.resize(width, 400)
    grid.begin([MarkBlock(f"Section {n}", tuple(range(count))) for n, count in enumerate(counts)], 0)
    places = [grid.place(slot) for slot in range(sum(counts))]
    assert not any(a.intersects(b) for n, a in enumerate(places) for b in places[:n])
    assert all(place.bottom() <= grid.minimumHeight() and place.left() >= 0 for place in places)
    assert width < 360 or all(place.right() <= width for place in places)
