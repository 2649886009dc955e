from dataclasses import dataclass, replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QLineEdit
from pytestqt.qtbot import QtBot

from facilitator.ui.widgets.lists import RecordTable
from facilitator.ui.widgets.recordmodel import Column
from facilitator.ui.widgets.richlist import RichList, RichRow


@dataclass(frozen=True)
class Action:
    id: int
    text: str
    owner: str = ""
    votes: int = 0


ACTIONS = [
    Action(1, "Send pricing draft", "Maria", 9),
    Action(2, "battle cards", "Tom", 10),
    Action(3, "Agree on words\tand dates", "", 2),
]


class Desk:
    """A table with a place where edits arrive."""

    def __init__(self, qtbot: QtBot) -> None:
        self.edits: list[tuple[int, str]] = []
        self.table = RecordTable[Action](
            [
                Column("Action", lambda action: action.text),
                Column("Owner", lambda action: action.owner, 120, edit=self.edit),
                Column("Votes", lambda action: f"{action.votes} dots", 80, sort=lambda action: action.votes),
            ],
            lambda action: action.id,
        )
        qtbot.addWidget(self.table)
        self.table.resize(640, 200)
        self.table.show()
        self.table.show_records(ACTIONS)

    def edit(self, action: Action, text: str) -> None:
        self.edits.append((action.id, text))


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot)


def ids(actions: list[Action]) -> list[int]:
    return [action.id for action in actions]


def test_records_stand_in_the_order_they_came_in(desk: Desk) -> None:
    assert ids(desk.table.shown()) == [1, 2, 3]


def test_sorting_goes_by_number_where_there_is_one_and_ignores_case(desk: Desk) -> None:
    desk.table.sortByColumn(2, Qt.SortOrder.DescendingOrder)
    assert ids(desk.table.shown()) == [2, 1, 3]
    desk.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    assert ids(desk.table.shown()) == [3, 2, 1]
    desk.table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
    assert ids(desk.table.shown()) == [1, 2, 3]


def test_the_filter_wants_every_word_in_any_column(desk: Desk) -> None:
    desk.table.filter("MARIA pricing")
    assert ids(desk.table.shown()) == [1]
    desk.table.filter("maria cards")
    assert desk.table.shown() == []
    desk.table.filter("")
    assert len(desk.table.shown()) == 3


def test_selection_follows_the_records_through_a_refresh(desk: Desk) -> None:
    desk.table.select([2])
    changed = replace(ACTIONS[1], text="Battle cards for March")
    desk.table.show_records([changed, ACTIONS[2], ACTIONS[0]])
    assert desk.table.selected() == [changed]
    assert desk.table.currentIndex().row() == 0


def test_only_a_changed_selection_is_told(desk: Desk) -> None:
    told: list[str] = []
    desk.table.chosen.connect(lambda: told.append("chosen"))
    desk.table.select([2])
    desk.table.show_records([ACTIONS[2], ACTIONS[1]])
    assert told == ["chosen"]
    desk.table.show_records([ACTIONS[2]])
    assert told == ["chosen", "chosen"]


def test_a_selected_record_that_goes_leaves_nothing_selected(desk: Desk) -> None:
    desk.table.select([2])
    desk.table.show_records([ACTIONS[0]])
    assert desk.table.selected() == []


def test_enter_opens_and_delete_asks(qtbot: QtBot, desk: Desk) -> None:
    opened: list[Action] = []
    deleted: list[list[Action]] = []
    desk.table.opened.connect(opened.append)
    desk.table.delete_requested.connect(deleted.append)
    desk.table.select([2, 3])
    QTest.keyClick(desk.table, Qt.Key.Key_Return)
    QTest.keyClick(desk.table, Qt.Key.Key_Delete)
    assert opened == [ACTIONS[1]]
    assert deleted == [[ACTIONS[1], ACTIONS[2]]]


def test_the_row_that_the_keys_come_to_is_chosen_unless_something_is(qtbot: QtBot, desk: Desk) -> None:
    desk.table.activateWindow()
    desk.table.clearFocus()
    desk.table.setFocus()
    assert ids(desk.table.selected()) == [1]
    desk.table.clearFocus()
    desk.table.select([2, 3])
    desk.table.setFocus()
    assert ids(desk.table.selected()) == [2, 3]


def test_delete_on_nothing_asks_nothing(qtbot: QtBot, desk: Desk) -> None:
    deleted: list[object] = []
    desk.table.delete_requested.connect(deleted.append)
    desk.table.clearSelection()
    QTest.keyClick(desk.table, Qt.Key.Key_Delete)
    assert deleted == []


def test_copy_gives_a_spreadsheet_one_cell_per_cell(qtbot: QtBot, desk: Desk) -> None:
    desk.table.select([2, 3])
    QTest.keyClick(desk.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "battle cards\tTom\t10 dots\nAgree on words and dates\t\t2 dots"


def test_only_a_changed_cell_is_an_edit(desk: Desk) -> None:
    model = desk.table.model()
    assert not model.setData(model.index(0, 1), "Maria")
    assert not model.setData(model.index(0, 0), "Another")
    assert model.setData(model.index(0, 1), "Tom")
    assert desk.edits == [(1, "Tom")]
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsEditable


def test_a_refresh_waits_for_the_cell_being_typed_into(qtbot: QtBot, desk: Desk) -> None:
    desk.table.setCurrentIndex(desk.table.model().index(0, 1))
    desk.table.edit(desk.table.currentIndex())
    editor = desk.table.findChildren(QLineEdit)[-1]
    QTest.keyClicks(editor, "Ada")
    desk.table.show_records(ACTIONS[:1])
    assert editor.text() == "Ada"
    assert len(desk.table.shown()) == 3
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(desk.table.shown()) == 1)
    assert desk.table.state() is QAbstractItemView.State.NoState


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(votes=st.lists(st.integers(0, 9), max_size=40), chosen=st.sets(st.integers(0, 39)))
def test_sorting_never_loses_a_record_or_the_selection(desk: Desk, votes: list[int], chosen: set[int]) -> None:
    desk.table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
    actions = [Action(number, f"Action {number}", votes=count) for number, count in enumerate(votes)]
    desk.table.show_records(actions)
    desk.table.select(chosen)
    expected = {action.id for action in actions} & chosen
    assert set(ids(desk.table.selected())) == expected
    desk.table.sortByColumn(2, Qt.SortOrder.AscendingOrder)
    assert [action.votes for action in desk.table.shown()] == sorted(votes)
    assert set(ids(desk.table.selected())) == expected


def test_two_thousand_rows_keep_their_place(desk: Desk) -> None:
    many = [Action(number, f"Action {number}") for number in range(2000)]
    desk.table.show_records(many)
    desk.table.select([1500])
    desk.table.scrollTo(desk.table.currentIndex())
    before = desk.table.rowAt(40)
    desk.table.show_records([*many, Action(2000, "One more")])
    assert ids(desk.table.selected()) == [1500]
    assert desk.table.rowAt(40) == before > 1400


ROWS = [
    RichRow("a", "Action", "Share the beta-date wording", "Maria · due Fri 15 Jan"),
    RichRow("b", "Action", "Send pricing draft", "no owner · no date", warn=True),
    RichRow("c", "Question", "Can Sales see the beta list?", "for Product", mark="circle", colour="#2f6fde"),
]


@pytest.fixture
def captured(qtbot: QtBot) -> RichList:
    made = RichList("Nothing captured yet.")
    qtbot.addWidget(made)
    made.resize(300, 400)
    made.show()
    made.show_rows(ROWS)
    return made


def test_rich_rows_keep_selection_by_key(captured: RichList) -> None:
    captured.select(["b"])
    captured.show_rows([RichRow("n", "Note", "New"), *ROWS])
    assert captured.selected_keys() == ["b"]
    assert captured.currentIndex().row() == 2


def test_rich_rows_open_and_delete_by_key(qtbot: QtBot, captured: RichList) -> None:
    told: list[object] = []
    captured.opened.connect(told.append)
    captured.delete_requested.connect(told.append)
    captured.select(["c"])
    QTest.keyClick(captured, Qt.Key.Key_Return)
    QTest.keyClick(captured, Qt.Key.Key_Delete)
    assert told == ["c", ["c"]]


def test_the_keys_come_to_a_rich_row_that_looks_like_it(qtbot: QtBot, captured: RichList) -> None:
    told: list[object] = []
    captured.opened.connect(told.append)
    captured.activateWindow()
    qtbot.waitUntil(captured.isActiveWindow)
    captured.clearFocus()
    assert captured.selected_keys() == []
    captured.setFocus(Qt.FocusReason.TabFocusReason)
    assert captured.selected_keys() == ["a"]
    QTest.keyClick(captured, Qt.Key.Key_Return)
    QTest.keyClick(captured, Qt.Key.Key_Down)
    assert (told, captured.selected_keys()) == (["a"], ["b"])
    captured.clearFocus()
    captured.setFocus(Qt.FocusReason.TabFocusReason)
    assert captured.selected_keys() == ["b"]


def test_enter_with_ctrl_over_rich_rows_is_the_pages(captured: RichList) -> None:
    told: list[object] = []
    captured.opened.connect(told.append)
    captured.select(["b"])
    QTest.keyClick(captured, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert told == []


def test_rich_rows_are_read_out_and_told_whole(captured: RichList) -> None:
    index = captured.model().index(1, 0)
    assert index.data() == "Action Send pricing draft no owner · no date"
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "Send pricing draft\nno owner · no date"


def test_a_long_row_stops_at_three_lines(captured: RichList) -> None:
    captured.show_rows([RichRow(1, "Note", "word " * n) for n in (1, 20, 1000)])
    model = captured.model()
    heights = [captured.visualRect(model.index(row, 0)).height() for row in range(3)]
    assert heights[0] < heights[1] <= heights[2] < 3 * heights[0]
    assert captured.indexAt(QPoint(20, 10)).row() == 0


def test_a_selected_cell_keeps_its_colour(qtbot: QtBot) -> None:
    table = RecordTable[Action]([Column("Action", lambda a: a.text, colour=lambda _a: "#c02020")], lambda a: a.id)
    qtbot.addWidget(table)
    table.resize(300, 120)
    table.setStyleSheet("QTableView { selection-background-color: #e8eeff; selection-color: #101010; }")
    table.show_records(ACTIONS[:1])
    table.select([1])
    table.show()
    picture = table.viewport().grab(table.visualRect(table.model().index(0, 0))).toImage()
    seen = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}
    assert "#c02020" in seen
    assert "#101010" not in seen
