"""The log of the day: table, CSV, picture; and the words that fit in a few lines."""

import csv
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from facilitator.core.document import Document
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.clock import timekeeping
from facilitator.core.run.clock.timekeeping import progress_of
from facilitator.ui.desk import Desk
from facilitator.ui.parts.clamped import ClampedLabel
from facilitator.ui.parts.live.daylog import HEADER, DayLogDialog

Show = Callable[[QWidget], QWidget]


@pytest.fixture
def log(document: Document, begun: Workshop, desk: Desk, forward: Callable[..., datetime], show: Show) -> DayLogDialog:
    house = QWidget()
    show(house)
    forward(14)
    timekeeping.next_block(document, begun.id)
    forward(3)
    return DayLogDialog(desk, progress_of(document, begun.id), document.now(), house)


def test_the_table_shows_planned_and_actual(log: DayLogDialog) -> None:
    model = log.table.model()
    cells = [[model.index(row, column).data() for column in range(7)] for row in range(3)]
    assert cells == [
        ["Welcome and objectives", "13:00", "13:00", "13:14", "10", "14", "4 min longer"],
        ["Current state", "13:10", "13:14", "", "20", "3", "under way"],
        ["Shared context", "13:30", "", "", "30", "", "to come"],
    ]


def test_the_csv_has_the_same_figures(log: DayLogDialog, tmp_path: Path) -> None:
    log.save(tmp_path / "log.csv")
    rows = list(csv.reader((tmp_path / "log.csv").read_text("utf-8-sig").splitlines()))
    assert rows[0] == list(HEADER)
    assert rows[1] == [
        "Welcome and objectives",
        "done",
        "2027-01-12 13:00",
        "10.0",
        "2027-01-12 13:00",
        "2027-01-12 13:14",
        "14.0",
        "4.0",
    ]
    assert len(rows) == 14


def test_the_picture_shows_bars(log: DayLogDialog, tmp_path: Path) -> None:
    log.save(tmp_path / "log.png")
    picture = QImage(str(tmp_path / "log.png"))
    assert picture.width() == 2800
    colours = {picture.pixelColor(x, y).name() for x in range(0, 2800, 40) for y in range(0, picture.height(), 6)}
    assert len(colours) > 3


def test_a_place_that_cannot_be_written_is_said(qtbot: QtBot, log: DayLogDialog, desk: Desk, tmp_path: Path) -> None:
    with qtbot.waitSignal(desk.bridge.refused):
        log.save(tmp_path / "nowhere" / "log.csv")


def test_long_words_end_in_an_ellipsis_within_their_lines(show: Show) -> None:
    words = ClampedLabel(2)
    words.setText("word " * 200)
    show(words)
    lines = words.lines(200)
    assert len(lines) == 2
    assert lines[-1].endswith("…")
    assert words.toolTip() == "word " * 200
    assert words.heightForWidth(200) < words.heightForWidth(200) * 2 <= 4 * words.fontMetrics().height() + 8
