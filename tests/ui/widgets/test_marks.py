import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF, QSize
from pytestqt.qtbot import QtBot

from facilitator.ui.widgets.marks import TEAM_MARKS, Mark, MarkLabel, mark_icon, mark_path


@given(st.sampled_from(Mark), st.floats(6, 400), st.floats(6, 400))
def test_every_mark_stays_inside_its_rectangle(mark: Mark, width: float, height: float) -> None:
    rect = QRectF(10, 20, width, height)
    slack = min(width, height) * 0.06
    bounds = mark_path(mark, rect).boundingRect()
    assert rect.adjusted(-slack, -slack, slack, slack).contains(bounds)
    assert bounds.height() > min(width, height) * 0.6


def test_marks_are_told_apart_by_shape() -> None:
    shapes = [mark_path(mark, QRectF(0, 0, 100, 100)) for mark in Mark]
    assert all(a != b for place, a in enumerate(shapes) for b in shapes[:place])
    assert Mark.CHECK not in TEAM_MARKS


def test_an_unknown_mark_is_refused() -> None:
    with pytest.raises(ValueError, match="blob"):
        mark_path("blob", QRectF(0, 0, 10, 10))


def test_the_icon_has_the_teams_colour(qtbot: QtBot) -> None:
    picture = mark_icon("square", "#2a8f63", 20).pixmap(QSize(20, 20)).toImage()
    assert picture.pixelColor(picture.width() // 2, picture.height() // 2).name() == "#2a8f63"
    assert picture.pixelColor(0, 0).alpha() == 0


def test_the_label_says_the_team_not_the_shape(qtbot: QtBot) -> None:
    label = MarkLabel("circle", "#2f6fde", "Product")
    qtbot.addWidget(label)
    assert label.accessibleName() == "Product"
    narrow = label.sizeHint().width()
    label.show_team("star", "#8456cf", "Customer Success")
    assert label.accessibleName() == label.text() == "Customer Success"
    assert label.sizeHint().width() > narrow
