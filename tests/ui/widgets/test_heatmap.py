from collections.abc import Sequence

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from facilitator.ui.theme import BODY_CONTRAST, HIGH_CONTRAST, LIGHT, Tokens, contrast
from facilitator.ui.widgets.heatmap import HeatMap
from facilitator.ui.widgets.heatmapkey import HeatKey
from facilitator.ui.widgets.heatmapmodel import HeatCell, HeatColumn, HeatRow, Kind
from facilitator.ui.widgets.heatmappaint import heat_ground
from tests.ui.heard import Heard
from tests.ui.shown import bring_up

COLUMNS = (
    HeatColumn("Sales", mark="square", colour="#2a8f63", below="4 of 6", tip="Sales: 4 of 6 answered"),
    HeatColumn("Spread", Kind.STRIP),
    HeatColumn("Gap", Kind.BAR),
    HeatColumn("Change", Kind.WAY),
)


def row(key: str, mean: float = 1.6, *, held: bool = False, gap: float = 2.6, way: float | None = None) -> HeatRow:
    sales = (
        HeatCell(held=held) if held else HeatCell(f"{mean:.1f}", mean, tip="tip", spoken=f"Sales {mean:.1f}, 8 answers")
    )
    cells = (
        sales,
        HeatCell("0.8", counts=(2, 0, 0, 0, 2)),
        HeatCell(f"{gap:.1f}", gap, strong=True),
        HeatCell("up 0.6" if way else "not clear", way, strong=way is not None),
    )
    return HeatRow(key, f"Statement {key}", cells, number=key)


def a_map(qtbot: QtBot, rows: Sequence[HeatRow], width: int = 800) -> HeatMap:
    made = HeatMap("Statement", LIGHT, "Nothing matches.")
    made.show_columns(COLUMNS)
    made.show_rows(rows)
    return bring_up(qtbot, made, width, 300)


def colours(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}


@pytest.mark.parametrize(("mean", "step"), [(1.0, 0), (1.49, 0), (1.5, 1), (3.4, 2), (4.5, 4), (5.0, 4)])
def test_a_mean_has_the_colour_of_the_nearest_rating(mean: float, step: int) -> None:
    assert heat_ground(LIGHT, mean) == LIGHT.heat[step]


@pytest.mark.parametrize("tokens", [LIGHT, HIGH_CONTRAST], ids=lambda tokens: tokens.name)
def test_all_that_is_written_on_the_map_can_be_read(tokens: Tokens) -> None:
    grounds = (tokens.card, tokens.table_head, tokens.accent_soft)
    written = [(text, ground) for text in (tokens.ink, tokens.muted, tokens.ok, tokens.bad) for ground in grounds]
    assert min(contrast(*pair) for pair in (*written, *((tokens.ink, heat) for heat in tokens.heat))) >= BODY_CONTRAST


def test_a_cell_is_painted_in_its_colour_and_a_held_one_is_not(qtbot: QtBot) -> None:
    high, held = (row("1", 3.8), row("1", held=True))
    assert LIGHT.heat[3] in colours(a_map(qtbot, [high]).grab().toImage())
    hatched = colours(a_map(qtbot, [held]).grab().toImage())
    assert LIGHT.heat[3] not in hatched
    assert LIGHT.lane in hatched


def test_up_and_down_differ_by_more_than_their_colour(qtbot: QtBot) -> None:
    up, down = (a_map(qtbot, [row("1", way=way)]) for way in (0.6, -0.6))
    place = QPoint(up.columnViewportPosition(4) + 13, up.rowHeight(0) // 2)
    top, foot = place - QPoint(0, 3), place + QPoint(0, 4)

    def inked(shown: HeatMap, at: QPoint) -> bool:
        image = shown.viewport().grab().toImage()
        return sum(image.pixelColor(at.x() + dx, at.y()).name() in (LIGHT.ok, LIGHT.bad) for dx in range(-5, 6)) > 4

    assert [inked(up, top), inked(up, foot)] == [False, True]
    assert [inked(down, top), inked(down, foot)] == [True, False]


def test_arrows_walk_and_enter_opens(qtbot: QtBot) -> None:
    shown = a_map(qtbot, [row("1"), row("2")])
    chosen, opened = Heard(shown.chosen), Heard(shown.opened)
    QTest.keyClick(shown, Qt.Key.Key_Right)
    assert chosen.said == []
    QTest.keyClick(shown, Qt.Key.Key_Down)
    QTest.keyClick(shown, Qt.Key.Key_Return)
    assert (chosen.said, opened.said) == ([("2",)], [("2",)])


def test_a_double_click_opens(qtbot: QtBot) -> None:
    shown = a_map(qtbot, [row("1"), row("2")])
    opened = Heard(shown.opened)
    place = shown.visualRect(shown.model().index(1, 1)).center()
    QTest.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened.said == [("2",)]


def test_the_row_at_hand_stays_so_in_another_order(qtbot: QtBot) -> None:
    shown = a_map(qtbot, [row(str(n)) for n in range(40)])
    shown.go_to("3")
    chosen = Heard(shown.chosen)
    shown.show_rows([row(str(n)) for n in reversed(range(40))])
    assert shown.at() == "3"
    assert chosen.said == []
    assert shown.viewport().rect().intersects(shown.visualRect(shown.currentIndex()))


def test_where_the_row_at_hand_is_gone_the_first_follows(qtbot: QtBot) -> None:
    shown = a_map(qtbot, [row("1"), row("2")])
    shown.go_to("2")
    chosen = Heard(shown.chosen)
    shown.show_rows([row("1"), row("3")])
    assert chosen.said == [("1",)]
    shown.show_rows([])
    assert shown.at() == ""


def test_an_order_can_be_seen_from_its_top(qtbot: QtBot) -> None:
    shown = a_map(qtbot, [row(str(n)) for n in range(40)])
    shown.go_to("30")
    shown.to_top()
    assert shown.at() == "0"
    assert shown.verticalScrollBar().value() == 0


def test_cells_are_read_out_with_their_column_and_people(qtbot: QtBot) -> None:
    model = a_map(qtbot, [row("1")]).model()
    assert model.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole) == "Sales 1.6, 8 answers"
    assert model.index(0, 1).data(Qt.ItemDataRole.AccessibleDescriptionRole) == "1. Statement 1"
    assert model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole) == "1. Statement 1"
    assert model.headerData(1, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole) == "Sales: 4 of 6 answered"


def test_signs_are_left_to_the_page_and_copy_takes_the_table(qtbot: QtBot) -> None:
    shown = a_map(qtbot, [row("1"), row("2")])
    QTest.keyClick(shown, Qt.Key.Key_2)
    assert shown.at() == "1"
    QTest.keyClick(shown, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].split("\t") == ["Statement", "Sales", "Spread", "Gap", "Change"]
    assert lines[1].split("\t")[:2] == ["1 Statement 1", "1.6"]


@pytest.mark.parametrize("width", [640, 1000, 1500])
def test_columns_fill_the_width_and_titles_keep_their_room(qtbot: QtBot, width: int) -> None:
    shown = a_map(qtbot, [row("1")], width)
    widths = [shown.columnWidth(column) for column in range(5)]
    assert abs(sum(widths) - shown.viewport().width()) <= 1
    assert widths[0] >= max(190, width // 4)


def test_the_key_says_what_is_hatched_only_where_something_is(qtbot: QtBot) -> None:
    key = HeatKey(LIGHT, ("Not happening", "b", "c", "d", "e"))
    qtbot.addWidget(key)
    assert "Hatched" not in key.accessibleName()
    key.show_held("fewer than 3 answers")
    assert "1 Not happening" in key.accessibleName()
    assert key.accessibleName().endswith("Hatched: fewer than 3 answers")
