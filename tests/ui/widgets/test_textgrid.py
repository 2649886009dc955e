"""A grid of texts: typing from cell to cell, choices, what is refused, and a place that survives a refresh."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from facilitator.ui import theme
from facilitator.ui.widgets.forms import Combo
from facilitator.ui.widgets.textgrid import TextGrid
from facilitator.ui.widgets.textgridfrozen import FrozenColumn
from facilitator.ui.widgets.textgridmodel import GridColumn, GridRow, Key
from tests.ui.keyboard import press, type_words
from tests.ui.shown import bring_up

_PEOPLE = (("No owner", None), ("Ada Okafor", 7), ("Tom Reed", 8))
_COLUMNS = (
    GridColumn("title", "Compared"),
    GridColumn(1, "Product", mark="circle", colour="#2f5bea"),
    GridColumn("state", "State", width=100, editable=False),
    GridColumn("owner", "Owner", width=110, choices=_PEOPLE),
)


def row(key: int, title: str, said: str = "", owner: str = "") -> GridRow:
    return GridRow(key, {"title": title, 1: said, "state": "Open", "owner": owner})


class House(QWidget):
    """A grid over a table of words, and a line below it."""

    def __init__(self) -> None:
        super().__init__()
        self.stored: list[tuple[Key, Key, object]] = []
        self.signs: list[str] = []
        self.rows: list[GridRow] = [row(10, "Lead"), row(20, "Deal", "Signed"), row(30, "Beta")]
        self.grid = TextGrid("Terms", self._store)
        self.line = QLineEdit()
        column = QVBoxLayout(self)
        column.addWidget(self.grid)
        column.addWidget(self.line)
        self.grid.show_grid(_COLUMNS, self.rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.signs.append(event.text())

    def _store(self, key: Key, column: Key, value: object) -> bool:
        if value == "refused":
            return False
        self.stored.append((key, column, value))
        words = next((name for name, one in _PEOPLE if one == value), str(value))
        self.rows = [GridRow(one.key, {**one.cells, column: words}) if one.key == key else one for one in self.rows]
        self.grid.show_grid(_COLUMNS, self.rows)
        return True


@pytest.fixture
def house(qtbot: QtBot, qapp: QApplication) -> House:
    theme.load_fonts()
    theme.apply(qapp, theme.LIGHT)
    made = bring_up(qtbot, House(), 620, 360)
    made.grid.setFocus()
    return made


def shown(grid: TextGrid) -> list[str]:
    return [one.shown("title") for one in grid.rows()]


def test_typing_flows_down_a_column_with_enter(house: House) -> None:
    house.grid.go_to(10, 1)
    for words in ("Named", "Paid", "Early"):
        type_words(words)
        press(Qt.Key.Key_Return)
    assert house.stored == [(10, 1, "Named"), (20, 1, "Paid"), (30, 1, "Early")]
    assert house.grid.at() == (30, 1)
    assert house.grid.hasFocus()
    assert house.signs == []


def test_enter_beyond_the_last_row_is_told(house: House, qtbot: QtBot) -> None:
    house.grid.go_to(30, 1)
    type_words("Early")
    with qtbot.waitSignal(house.grid.passed):
        press(Qt.Key.Key_Return)
    assert house.stored == [(30, 1, "Early")]


def test_tab_goes_along_the_row_past_what_only_shows_and_leaves_a_grid_not_typed_into(house: House) -> None:
    house.grid.go_to(10, "title")
    type_words("Lead 2")
    press(Qt.Key.Key_Tab)
    assert house.grid.at() == (10, 1)
    press(Qt.Key.Key_Tab)
    assert house.grid.at() == (10, "owner")
    press(Qt.Key.Key_Tab)
    assert house.grid.at() == (20, "title")
    press(Qt.Key.Key_Backtab)
    assert house.grid.at() == (10, "owner")
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_Tab)
    assert house.line.hasFocus()


def test_tab_from_the_last_cell_goes_to_what_follows_the_grid(house: House) -> None:
    house.grid.passed.connect(house.line.setFocus)
    house.grid.go_to(30, 1)
    type_words("Early")
    press(Qt.Key.Key_Tab)
    assert house.grid.at() == (30, "owner")
    press(Qt.Key.Key_Tab)
    assert house.line.hasFocus()


def test_escape_gives_up_what_was_typed(house: House) -> None:
    house.grid.go_to(20, 1)
    type_words("Paid")
    press(Qt.Key.Key_Escape)
    assert house.stored == []
    assert house.grid.rows()[1].shown(1) == "Signed"


def test_a_line_of_its_own_with_alt_and_enter(house: House) -> None:
    house.grid.go_to(10, 1)
    type_words("One")
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    type_words("two")
    press(Qt.Key.Key_Return)
    assert house.stored == [(10, 1, "One\ntwo")]


def test_what_is_refused_stays_open_as_typed(house: House) -> None:
    house.grid.go_to(10, 1)
    type_words("refused")
    press(Qt.Key.Key_Return)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QPlainTextEdit)
    assert editor.toPlainText() == "refused"
    assert editor.property("wrong") == "true"
    assert house.grid.at() == (10, 1)


def test_leaving_the_cell_by_a_click_elsewhere_means_it_and_leaves_the_keys_there(house: House) -> None:
    house.grid.go_to(10, 1)
    type_words("Named")
    house.line.setFocus(Qt.FocusReason.MouseFocusReason)
    assert house.stored == [(10, 1, "Named")]
    assert house.line.hasFocus()


def test_nothing_is_stored_when_nothing_was_changed(house: House) -> None:
    for column in (1, "owner"):
        house.grid.type_into(20, column)
        press(Qt.Key.Key_Return)
    assert house.stored == []


def test_a_choice_is_made_with_the_keys(house: House) -> None:
    house.grid.type_into(20, "owner")
    editor = QApplication.focusWidget()
    assert isinstance(editor, Combo)
    QTest.keyClicks(editor, "T")
    press(Qt.Key.Key_Return)
    assert house.stored == [(20, "owner", 8)]
    assert house.grid.at() == (30, "owner")


@pytest.mark.qt_log_ignore("does not support (raise|grabbing)")
def test_a_double_click_opens_the_list_of_choices(house: House, qtbot: QtBot) -> None:
    house.grid.go_to(20, "owner")
    place = house.grid.visualRect(house.grid.currentIndex()).center()
    QTest.mouseClick(house.grid.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(house.grid.viewport(), Qt.MouseButton.LeftButton, pos=place)
    choice = house.grid.viewport().findChild(Combo)
    assert isinstance(choice, Combo)
    qtbot.waitUntil(choice.view().isVisible)
    choice.setCurrentIndex(1)
    choice.activated.emit(1)
    assert house.stored == [(20, "owner", 7)]
    assert house.grid.state() is TextGrid.State.NoState


def test_what_only_shows_asks_and_lets_signs_through(house: House, qtbot: QtBot) -> None:
    house.grid.go_to(20, "state")
    with qtbot.waitSignal(house.grid.asked) as asked:
        press(Qt.Key.Key_Return)
    assert asked.args == [20, "state"]
    place = house.grid.visualRect(house.grid.currentIndex()).center()
    with qtbot.waitSignal(house.grid.asked):
        QTest.mouseDClick(house.grid.viewport(), Qt.MouseButton.LeftButton, pos=place)
    press(Qt.Key.Key_A)
    assert house.signs == ["a"]
    house.grid.type_into(20, "state")
    assert house.grid.state() is TextGrid.State.NoState


def test_del_and_alt_with_an_arrow_are_asked_for_with_the_rows_chosen(house: House, qtbot: QtBot) -> None:
    house.grid.go_to(20, 1)
    press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    with qtbot.waitSignal(house.grid.moved) as moved:
        press(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert moved.args == [[20, 30], True]
    with qtbot.waitSignal(house.grid.delete_requested) as asked:
        press(Qt.Key.Key_Delete)
    assert asked.args == [[20, 30]]


def test_the_place_survives_rows_that_come_go_and_move(house: House) -> None:
    house.grid.go_to(20, 1)
    house.grid.show_grid(_COLUMNS, [row(30, "Beta"), row(5, "New"), row(20, "Deal")])
    assert house.grid.at() == (20, 1)
    house.grid.show_grid(_COLUMNS, [row(30, "Beta"), row(5, "New")])
    assert house.grid.at() == (5, 1)
    house.grid.show_grid(_COLUMNS, [])
    assert house.grid.at() is None
    press(Qt.Key.Key_Return)
    assert house.grid.state() is TextGrid.State.NoState


def test_what_comes_in_while_a_cell_is_typed_into_waits(house: House) -> None:
    house.grid.go_to(10, 1)
    type_words("Na")
    house.grid.show_grid(_COLUMNS, [*house.rows, row(40, "Win")])
    assert shown(house.grid) == ["Lead", "Deal", "Beta"]
    press(Qt.Key.Key_Escape)
    assert shown(house.grid) == ["Lead", "Deal", "Beta", "Win"]
    assert house.grid.at() == (10, 1)


def test_rows_grow_with_their_words_to_a_limit(house: House) -> None:
    heights: list[int] = []
    for words in ("Short", "Words that need a few lines " * 3, "Far too many words " * 200):
        house.grid.show_grid(_COLUMNS, [row(10, "Lead", words)])
        heights.append(house.grid.rowHeight(0))
    assert heights[0] < heights[1] < heights[2] <= 260


def test_columns_share_the_width_and_never_get_unreadable(house: House, qtbot: QtBot) -> None:
    def widths() -> list[int]:
        return [house.grid.columnWidth(place) for place in range(4)]

    assert sum(widths()) <= house.grid.viewport().width()
    house.resize(260, 360)
    qtbot.waitUntil(lambda: house.grid.viewport().width() < 260)
    assert min(widths()) >= 72
    assert house.grid.horizontalScrollBar().maximum() > 0
    house.grid.show_grid([GridColumn("title", "Compared", 3), *_COLUMNS[1:]], house.rows)
    assert widths()[0] == 108, "What weighs more stays wider."


def test_the_first_column_stays_in_sight_while_the_others_are_scrolled(house: House, qtbot: QtBot) -> None:
    house.resize(260, 360)
    frozen = house.grid.findChild(FrozenColumn)
    assert isinstance(frozen, FrozenColumn)
    qtbot.waitUntil(lambda: house.grid.horizontalScrollBar().maximum() > 0)
    assert frozen.isHidden()
    house.grid.go_to(20, "owner")
    assert frozen.isVisible()
    assert frozen.width() == house.grid.columnWidth(0)
    assert [frozen.rowHeight(row) for row in range(3)] == [house.grid.rowHeight(row) for row in range(3)]
    assert [frozen.isColumnHidden(column) for column in range(4)] == [False, True, True, True]
    house.grid.go_to(20, 1)
    assert house.grid.columnViewportPosition(1) >= frozen.covers()


def test_a_click_in_the_column_that_stays_goes_to_its_cell(house: House, qtbot: QtBot) -> None:
    house.resize(260, 360)
    qtbot.waitUntil(lambda: house.grid.horizontalScrollBar().maximum() > 0)
    house.grid.go_to(20, "owner")
    house.line.setFocus()
    frozen = house.grid.findChild(FrozenColumn)
    assert isinstance(frozen, FrozenColumn)
    place = frozen.visualRect(frozen.model().index(2, 0)).center()
    QTest.mouseClick(frozen.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert house.grid.at() == (30, "title")
    assert house.grid.hasFocus()
    assert frozen.isHidden()


def test_cells_are_read_out_with_their_column_and_what_they_show(house: House) -> None:
    cells = {"title": "Lead", 1: "Demo"}
    house.grid.show_grid(_COLUMNS, [GridRow(10, cells, shows={1: "Demo · Ada Okafor"})])
    model = house.grid.model()
    role = Qt.ItemDataRole
    assert model.data(model.index(0, 1), role.AccessibleTextRole) == "Product: Demo · Ada Okafor"
    assert model.data(model.index(0, 1), role.DisplayRole) == "Demo · Ada Okafor"
    assert model.data(model.index(0, 1), role.EditRole) == "Demo"
    assert model.data(model.index(0, 3), role.AccessibleTextRole) == "Owner: empty"
    assert house.grid.accessibleName() == "Terms"


def test_a_heading_is_typed_into_only_in_its_first_cell(house: House) -> None:
    house.grid.show_grid(_COLUMNS, [GridRow(1, {"title": "Group"}, heading=True), row(10, "Lead")])
    house.grid.type_into(1, 1)
    assert house.grid.state() is TextGrid.State.NoState
    house.grid.type_into(1, "title")
    assert house.grid.state() is TextGrid.State.EditingState


def test_empty_says_so_and_a_click_beside_the_rows_does_nothing(house: House) -> None:
    house.grid.show_grid(_COLUMNS, [])
    QTest.mouseDClick(house.grid.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(40, 100))
    assert house.grid.at() is None
    assert house.grid.selected() == []


@pytest.mark.parametrize("column", [1, "owner"])
def test_there_is_room_to_type_inside_the_grid_even_in_a_narrow_last_cell(house: House, column: Key) -> None:
    house.grid.type_into(30, column)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QPlainTextEdit | Combo)
    assert editor.width() >= 160
    assert house.grid.viewport().rect().contains(editor.geometry())
