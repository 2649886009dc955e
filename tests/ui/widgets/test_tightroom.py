from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from facilitator.ui.widgets.tightroom import TightRoom

WORDS = "Everyone knows why we are here, what we will leave with, and how we will work together. " * 4


def _room(qtbot: QtBot, least: int) -> tuple[TightRoom, QWidget]:
    held = QWidget()
    column = QVBoxLayout(held)
    words = QLabel(WORDS)
    words.setWordWrap(True)
    stretchy = QWidget()
    stretchy.setMinimumHeight(least)
    column.addWidget(words)
    column.addWidget(stretchy, 1)
    room = TightRoom(held)
    qtbot.addWidget(room)
    room.resize(300, 400)
    with qtbot.waitExposed(room):
        room.show()
    return room, held


def test_what_fits_fills_the_room_and_nothing_scrolls(qtbot: QtBot) -> None:
    room, held = _room(qtbot, least=40)
    assert held.size() == room.viewport().size()
    assert not room.verticalScrollBar().isVisible()


def test_what_does_not_fit_keeps_the_least_it_needs_and_scrolls(qtbot: QtBot) -> None:
    room, held = _room(qtbot, least=600)
    assert held.height() > 600
    assert held.width() == room.viewport().width()
    assert room.verticalScrollBar().isVisible()


def test_the_room_follows_what_comes_to_need_less(qtbot: QtBot) -> None:
    room, held = _room(qtbot, least=600)
    held.findChildren(QWidget)[1].setMinimumHeight(0)
    qtbot.waitUntil(lambda: held.height() == room.viewport().height())
