import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from facilitator.charting.handoff_map import ArrowMap, MapArrow, MapNode
from facilitator.ui.theme import LIGHT
from facilitator.ui.widgets.arrowmap import ArrowMapView
from tests.ui.heard import Heard
from tests.ui.keyboard import press

NODES = (
    MapNode(1, "Marketing", "#c9701a", "triangle"),
    MapNode(2, "Sales", "#2a8f63", "square"),
    MapNode(3, "Product", "#2f6fde", "circle"),
)
SHOWN = ArrowMap(
    "Map of the handoffs",
    NODES,
    (
        MapArrow(11, "1", "Leads", 1, (2,), True, "1. Leads: Marketing hands over to Sales."),
        MapArrow(12, "2", "Wishes", 2, (3,), False, "2. Wishes: Sales hands over to Product."),
        MapArrow(13, "3", "Open", None, (3,), False, "3. Open: Nobody yet hands over to Product."),
    ),
)


@pytest.fixture
def widget(qtbot: QtBot) -> ArrowMapView:
    made = ArrowMapView(LIGHT)
    qtbot.addWidget(made)
    made.resize(600, 240)
    made.show_map(SHOWN)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_keys_go_from_arrow_to_arrow_and_stop_at_the_ends(widget: ArrowMapView) -> None:
    picked, opened = Heard(widget.picked), Heard(widget.opened)
    widget.setFocus()
    assert widget.at() == 11
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Home, Qt.Key.Key_End):
        press(key)
    press(Qt.Key.Key_Return)
    assert picked.said == [(12,), (13,), (12,), (11,), (13,)]
    assert opened.said == [(13,)]


def test_a_click_on_a_number_takes_the_arrow_in_hand(widget: ArrowMapView) -> None:
    picked = Heard(widget.picked)
    place = widget.place_of(12)
    assert place is not None
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place.toPoint())
    assert (widget.at(), picked.said) == (12, [(12,)])
    assert widget.place_of(13) is None


def test_it_is_told_in_words(widget: ArrowMapView) -> None:
    widget.go_to(None)
    assert widget.accessibleName() == "Map of the handoffs"
    assert widget.accessibleDescription() == " ".join(arrow.words for arrow in SHOWN.arrows)
    widget.go_to(12)
    assert widget.accessibleDescription() == SHOWN.arrows[1].words


def test_the_arrow_at_hand_stays_while_it_is_there(widget: ArrowMapView) -> None:
    widget.go_to(12)
    widget.show_map(ArrowMap("Less", NODES, SHOWN.arrows[1:]))
    assert widget.at() == 12
    widget.show_map(ArrowMap("Least", NODES, SHOWN.arrows[:1]))
    assert widget.at() is None


def test_what_rubs_and_what_is_at_hand_are_painted_differently(widget: ArrowMapView) -> None:
    def grounds(key: int) -> QColor:
        place = widget.place_of(key)
        assert place is not None
        return widget.grab().toImage().pixelColor(place.toPoint().x() - 12, place.toPoint().y() + 7)

    widget.go_to(13)
    calm, rubs = grounds(12), grounds(11)
    widget.go_to(12)
    assert len({calm.name(), rubs.name(), grounds(12).name()}) == 3
