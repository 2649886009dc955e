import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from facilitator.ui.theme import DARK, LIGHT
from facilitator.ui.widgets.matrix import MatrixView
from facilitator.ui.widgets.matrixmodel import ColumnData, Id, MatrixModel, RowData
from facilitator.ui.widgets.matrixpane import Pane
from tests.ui.heard import Heard

ROWS = (
    RowData(10, "Roadmap policy", (), True),
    RowData(11, "Lead definition", ("two accountable", "no one responsible")),
    RowData(12, "Launch calendar", ("no one accountable",)),
)
COLUMNS = (
    ColumnData("p1", "Maria", "Product", "circle", "#2f6fde"),
    ColumnData("p2", "Jun", "Marketing", "triangle", "#c9701a"),
    ColumnData("p3", "Tom", "Sales", "square", "#2a8f63"),
)
CELLS: dict[tuple[Id, Id], str] = {(10, "p1"): "A", (10, "p2"): "R", (11, "p2"): "AR", (11, "p3"): "A"}


@pytest.fixture
def view(qtbot: QtBot) -> MatrixView:
    view = MatrixView(LIGHT)
    qtbot.addWidget(view)
    view.resize(1000, 400)
    view.show_matrix(ROWS, COLUMNS, CELLS)
    view.show()
    qtbot.waitExposed(view)
    view.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    return view


def pane_at(view: MatrixView, row: int, column: int) -> tuple[Pane, QPoint]:
    for pane in view.findChildren(Pane):
        if not pane.isColumnHidden(column):
            return pane, pane.visualRect(pane.model().index(row, column)).center()
    raise AssertionError("no pane shows this column")


def click(view: MatrixView, row: int, column: int, keys: Qt.KeyboardModifier | None = None) -> None:
    pane, point = pane_at(view, row, column)
    held = Qt.KeyboardModifier.NoModifier if keys is None else keys
    QTest.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, held, point)


def test_letters_come_in_one_order_and_empty_cells_are_empty() -> None:
    model = MatrixModel(editable=True)
    model.show_matrix(ROWS, COLUMNS, CELLS)
    assert model.letters(model.index(1, 2)) == "RA"
    assert model.letters(model.index(2, 1)) == ""
    assert model.text(model.index(1, 4)) == "two accountable · no one responsible"
    assert model.text(model.index(0, 4)) == "complete"


def test_only_changed_cells_are_told(qtbot: QtBot) -> None:
    model = MatrixModel(editable=True)
    assert model.show_matrix(ROWS, COLUMNS, CELLS)
    touched = []
    model.dataChanged.connect(lambda first, last, roles: touched.append((first.row(), first.column())))
    assert not model.show_matrix(ROWS, COLUMNS, {**CELLS, (12, "p1"): "C"})
    assert touched == [(2, 1)]


def test_a_click_cycles_a_cell_and_nothing_else(view: MatrixView) -> None:
    heard = Heard(view.cell_cycled)
    click(view, 1, 2)
    click(view, 1, 0)
    click(view, 1, 4)
    click(view, 0, 1, Qt.KeyboardModifier.ShiftModifier)
    assert heard.said == [(11, "p2")]


def test_keys_give_letters_cycle_and_clear(view: MatrixView) -> None:
    letter, cycled, cleared = Heard(view.letter_pressed), Heard(view.cell_cycled), Heard(view.cell_cleared)
    view.go_to(11, "p2")
    for key in (Qt.Key.Key_R, Qt.Key.Key_A, Qt.Key.Key_X, Qt.Key.Key_Space, Qt.Key.Key_Delete):
        QTest.keyClick(view, key)
    view.go_to(12, "p1")
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert letter.said == [(11, "p2", "R"), (11, "p2", "A")]
    assert cycled.said == [(11, "p2")]
    assert cleared.said == [(11, "p2")]


def test_arrows_cross_from_titles_to_checks(view: MatrixView) -> None:
    view.go_to(10, None)
    walked = []
    for _ in range(5):
        walked.append(view.current())
        QTest.keyClick(view, Qt.Key.Key_Right)
    assert walked == [(10, None), (10, "p1"), (10, "p2"), (10, "p3"), (10, None)]
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert view.current() == (11, "p3")


def test_typing_in_a_title_renames_it(view: MatrixView, qtbot: QtBot) -> None:
    heard = Heard(view.row_renamed)
    view.go_to(11, None)
    QTest.keyClick(view, Qt.Key.Key_R)
    (editor,) = view.findChildren(QLineEdit)
    QTest.keyClicks(editor, "oadmap")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: heard.said == [(11, "roadmap")])


def test_a_title_left_as_it_was_or_emptied_says_nothing(view: MatrixView, qtbot: QtBot) -> None:
    heard = Heard(view.row_renamed)
    for text in ("", "Lead definition"):
        view.rename_row(11)
        (editor,) = view.findChildren(QLineEdit)
        editor.setText(text)
        QTest.keyClick(editor, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: not view.findChildren(QLineEdit))
    assert heard.said == []
    qtbot.waitUntil(view.hasFocus)


def test_a_block_is_copied_as_a_spreadsheet_takes_it(view: MatrixView) -> None:
    view.go_to(10, "p1")
    QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "A\tR\n\tRA"


def test_pasting_hands_the_text_on(view: MatrixView) -> None:
    heard = Heard(view.pasted)
    QGuiApplication.clipboard().setText("R\tA\nC\tI")
    view.go_to(12, "p2")
    QTest.keyClick(view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    view.go_to(12, None)
    QTest.keyClick(view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert heard.said == [(12, "p2", "R\tA\nC\tI"), (12, None, "R\tA\nC\tI")]


def test_the_current_cell_survives_new_rows_and_columns(view: MatrixView) -> None:
    view.go_to(11, "p3")
    view.show_matrix((RowData(9, "New first"), *ROWS), COLUMNS[1:], CELLS)
    assert view.current() == (11, "p3")


def test_titles_and_checks_stay_while_people_scroll(qtbot: QtBot) -> None:
    view = MatrixView(LIGHT)
    qtbot.addWidget(view)
    view.resize(900, 400)
    rows = [RowData(n, f"Initiative {n}") for n in range(100)]
    columns = [ColumnData(n, f"Person {n}") for n in range(60)]
    view.show_matrix(rows, columns, {})
    view.show()
    view.go_to(99, 59)
    tops = []
    for column in (0, 60, 61):
        pane, _ = pane_at(view, 99, column)
        rect = pane.visualRect(pane.model().index(99, column))
        assert pane.viewport().rect().contains(rect.center())
        tops.append(rect.top())
    assert len(set(tops)) == 1


def test_a_new_row_does_not_scroll_the_matrix_away(qtbot: QtBot) -> None:
    view = MatrixView(LIGHT)
    qtbot.addWidget(view)
    view.resize(900, 400)
    rows = [RowData(n, f"Initiative {n}") for n in range(100)]
    columns = [ColumnData(n, f"Person {n}") for n in range(60)]
    view.show_matrix(rows, columns, {})
    view.show()
    view.go_to(60, 40)
    pane, before = pane_at(view, 60, 41)
    view.show_matrix([*rows, RowData(200, "New")], columns, {})
    assert pane_at(view, 60, 41)[1] == before
    assert pane.viewport().rect().contains(before)


def test_the_current_cell_is_spoken(view: MatrixView) -> None:
    view.go_to(11, "p2")
    assert view.accessibleName() == "Matrix. Lead definition, Jun: responsible and accountable"
    view.show_matrix(ROWS, COLUMNS, {})
    assert view.accessibleName() == "Matrix. Lead definition, Jun: empty"


def test_the_stage_cannot_be_changed(qtbot: QtBot) -> None:
    view = MatrixView(DARK, px=28, editable=False)
    qtbot.addWidget(view)
    view.resize(1760, 600)
    view.show_matrix(ROWS, COLUMNS, CELLS)
    view.show()
    heard = Heard(view.cell_cycled)
    click(view, 1, 2)
    assert heard.said == []
    assert view.focusPolicy() == Qt.FocusPolicy.NoFocus
