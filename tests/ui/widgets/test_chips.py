from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from facilitator.ui.widgets.chips import Chip, FlowLayout, KeyCap, Pill


def test_a_chip_says_its_text_and_shows_a_long_one_whole_as_tooltip(qtbot: QtBot) -> None:
    chip = Chip("Stage on screen 2", "#17714a")
    qtbot.addWidget(chip)
    assert chip.accessibleName() == "Stage on screen 2"
    assert chip.toolTip() == ""
    chip.show_state("Stage on screen 2 · Function updates, Customer Success")
    assert chip.toolTip() == chip.text()
    assert chip.minimumSizeHint().width() < chip.sizeHint().width()


def test_a_dot_takes_room(qtbot: QtBot) -> None:
    with_dot, without = Chip("Saved", "#17714a"), Chip("Saved")
    for chip in (with_dot, without):
        qtbot.addWidget(chip)
    assert with_dot.sizeHint().width() > without.sizeHint().width()


def test_pills_and_caps_grow_with_their_text(qtbot: QtBot) -> None:
    pill, short, long = Pill("1", "#2f5bea"), KeyCap("N"), KeyCap("Ctrl K")
    for widget in (pill, short, long):
        qtbot.addWidget(widget)
    before = pill.sizeHint()
    assert before.height() <= before.width() < 2 * before.height()
    pill.show_text("1,024")
    assert pill.sizeHint().width() > before.width()
    assert pill.accessibleName() == "1,024"
    assert long.sizeHint().width() > short.sizeHint().width()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(widths=st.lists(st.integers(10, 120), min_size=1, max_size=12), room=st.integers(120, 400))
def test_wrapped_items_stay_inside_and_apart(qapp: QApplication, widths: list[int], room: int) -> None:
    house = QWidget()
    flow = FlowLayout(house, gap=6)
    items = [QWidget() for _ in widths]
    for item, width in zip(items, widths, strict=True):
        item.setFixedSize(width, 20)
        flow.addWidget(item)
    house.resize(room, flow.heightForWidth(room))
    flow.setGeometry(house.rect())
    places = [QRect(item.geometry()) for item in items]
    assert all(house.rect().contains(place) for place in places)
    assert not any(a.intersects(b) for n, a in enumerate(places) for b in places[:n])
    house.deleteLater()


def test_taking_an_item_leaves_the_others(qtbot: QtBot) -> None:
    house = QWidget()
    qtbot.addWidget(house)
    flow = FlowLayout(house)
    for name in ("Product", "Sales"):
        flow.addWidget(Chip(name))
    taken = flow.takeAt(0)
    assert taken is not None
    assert flow.count() == 1
    assert flow.itemAt(1) is None
    assert flow.takeAt(5) is None
