"""Where a window comes up."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from facilitator.ui.curtain import keep_place, put


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "curtain.ini"), QSettings.Format.IniFormat)


def test_the_first_time_no_edge_lies_outside_the_screen(qtbot: QtBot, settings: QSettings) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    put(window, settings)
    window.show()
    room = window.screen().availableSize()
    qtbot.waitUntil(lambda: window.size().boundedTo(room) == window.size())


def test_the_next_window_comes_up_where_the_last_one_was(qtbot: QtBot, settings: QSettings) -> None:
    first, second = QWidget(), QWidget()
    for window in (first, second):
        qtbot.addWidget(window)
    first.resize(620, 410)
    keep_place(first, settings)
    put(second, settings)
    assert second.size() == QSize(620, 410)
