"""A file dropped on a widget, as Qt hands it over."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from facilitator.ui.parts.intake.takes_files import TakesFiles

COPY, LEFT, NONE = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class Place(TakesFiles, QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self.taken: list[Path] = []
        self.open = True

    def takes_files(self) -> bool:
        return self.open

    def take_file(self, path: Path) -> None:
        self.taken.append(path)


@pytest.fixture
def place(qtbot: QtBot) -> Place:
    place = Place()
    qtbot.addWidget(place)
    return place


def drop(place: Place, carried: QMimeData) -> bool:
    """Carry something over the place and let it go; whether the place was ready for it."""
    enter = QDragEnterEvent(QPoint(5, 5), COPY, carried, LEFT, NONE)
    enter.ignore()
    QCoreApplication.sendEvent(place, enter)
    ready = enter.isAccepted()
    QCoreApplication.sendEvent(place, QDropEvent(QPointF(5, 5), COPY, carried, LEFT, NONE))
    return ready


def test_a_file_is_taken_where_it_is_dropped(place: Place, tmp_path: Path) -> None:
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(tmp_path / "back.csv"))])
    assert drop(place, carried)
    assert place.taken == [tmp_path / "back.csv"]


def test_words_are_not_taken_nor_a_file_that_is_of_no_use_now(place: Place, tmp_path: Path) -> None:
    words = QMimeData()
    words.setText("Ada, Sales")
    assert not drop(place, words)
    file = QMimeData()
    file.setUrls([QUrl.fromLocalFile(str(tmp_path / "back.csv"))])
    place.open = False
    assert not drop(place, file)
    assert place.taken == []
