import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from facilitator.ui.theme import LIGHT
from facilitator.ui.widgets.dotprofile import Dot, DotProfile, ProfileRow, ProfileTeam, scale_of, x_of
from facilitator.ui.widgets.marks import MarkLabel
from tests.ui.heard import Heard
from tests.ui.shown import bring_up

BLUE = "#2f6fde"


def row(key: str, mean: float = 3.0) -> ProfileRow:
    return ProfileRow(
        key, f"Section {key}", (Dot(mean, "circle", BLUE),), mean, "0.4", spoken=f"Section {key}: Sales 3.0"
    )


@pytest.fixture
def profile(qtbot: QtBot) -> DotProfile:
    made = DotProfile(LIGHT, "Sections")
    made.show_profile([ProfileTeam("Sales", "circle", BLUE)], [row("a", 1.0), row("b", 5.0)])
    return bring_up(qtbot, made, 700, 300)


@given(st.floats(1, 5), st.floats(300, 2000))
def test_a_mean_stands_on_the_scale_where_it_belongs(mean: float, width: float) -> None:
    scale = scale_of(QRectF(0, 0, width, 38))
    x = x_of(scale, mean)
    assert scale.left() <= x <= scale.right() + 1e-6
    assert (x - scale.left()) / scale.width() == pytest.approx((mean - 1) / 4, abs=1e-6)


def test_marks_are_painted_where_the_means_lie(profile: DotProfile) -> None:
    view = profile.list
    image = view.viewport().grab().toImage()
    for place, mean in ((0, 1.0), (1, 5.0)):
        rect = QRectF(view.visualRect(view.model().index(place, 0)))
        found = [x for x in range(image.width()) if image.pixelColor(x, int(rect.center().y())) == QColor(BLUE)]
        assert found
        assert abs(sum(found) / len(found) - x_of(scale_of(rect), mean)) < 4


def test_arrows_choose_and_enter_opens(profile: DotProfile, qtbot: QtBot) -> None:
    chosen, opened = Heard(profile.chosen), Heard(profile.opened)
    QTest.keyClick(profile.list, Qt.Key.Key_Down)
    QTest.keyClick(profile.list, Qt.Key.Key_Return)
    assert (chosen.said, opened.said) == ([("b",)], [("b",)])


def test_the_section_at_hand_stays_so_and_rows_are_read_out(profile: DotProfile) -> None:
    profile.go_to("b")
    profile.show_profile([ProfileTeam("Legal", "star", BLUE)], [row("b"), row("a")], "fewer than 3 answers")
    assert profile.at() == "b"
    assert profile.list.model().index(0, 0).data() == "Section b: Sales 3.0"
    assert [one.text() for one in profile.findChildren(MarkLabel) if not one.isHidden()] == ["Legal"]
    profile.go_to("a")
    profile.to_top()
    assert profile.at() == "b"
    assert not profile.go_to("gone")
