"""The pad that rates one statement, and the line that says how far it is."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator.ui import theme
from facilitator.ui.widgets.progressline import ProgressLine
from facilitator.ui.widgets.ratingpad import Point, RatingPad
from tests.ui.heard import Heard
from tests.ui.shown import bring_up

POINTS = (*(Point(f"m{n}", str(n), f"Label {n}") for n in range(1, 6)), Point("unsure", "0?", "Don’t know"))


@pytest.fixture
def pad(qapp: QApplication, qtbot: QtBot) -> RatingPad:
    theme.load_fonts()
    made = RatingPad(theme.LIGHT, POINTS)
    made.show_statement("Wins are shared.", "", "Climate, 3 of 75")
    return bring_up(qtbot, made, 900, 500)


@pytest.mark.parametrize(("sign", "mark"), [("1", "m1"), ("5", "m5"), ("0", "unsure"), ("?", "unsure")])
def test_a_sign_gives_its_point(pad: RatingPad, sign: str, mark: str) -> None:
    rated = Heard(pad.rated)
    QTest.keyClicks(pad, sign)
    assert rated.said == [(mark,)]


def test_figures_of_the_keypad_count_too(pad: RatingPad) -> None:
    rated = Heard(pad.rated)
    QTest.keyClick(pad, Qt.Key.Key_4, Qt.KeyboardModifier.KeypadModifier)
    assert rated.said == [("m4",)]


def test_other_signs_and_held_keys_are_not_ratings(pad: RatingPad) -> None:
    rated, stepped = Heard(pad.rated), Heard(pad.stepped)
    QTest.keyClicks(pad, "6789x")
    QTest.keyClick(pad, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(pad, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert (rated.said, stepped.said) == ([], [])


def test_a_key_held_too_long_counts_once(pad: RatingPad) -> None:
    rated, stepped = Heard(pad.rated), Heard(pad.stepped)
    for repeated in (False, True, True):
        for key, sign in ((Qt.Key.Key_4, "4"), (Qt.Key.Key_Right, "")):
            event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, sign, repeated)
            QApplication.sendEvent(pad, event)
    assert (rated.said, len(stepped.said)) == ([("m4",)], 3)


def test_moving_and_leaving_blank(pad: RatingPad) -> None:
    stepped, cleared = Heard(pad.stepped), Heard(pad.cleared)
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Backspace, Qt.Key.Key_Right):
        QTest.keyClick(pad, key)
    QTest.keyClick(pad, Qt.Key.Key_Space)
    QTest.keyClick(pad, Qt.Key.Key_Delete)
    assert (stepped.said, len(cleared.said)) == ([(-1,), (-1,), (1,)], 2)


def test_what_was_given_shows_and_is_said(pad: RatingPad) -> None:
    assert (pad.given(), pad.accessibleDescription()) == ("", "not rated")
    pad.show_statement("Wins are shared.", "m4", "Climate, 3 of 75")
    assert (pad.given(), pad.accessibleDescription()) == ("m4", "Label 4")
    assert pad.accessibleName() == "Climate, 3 of 75: Wins are shared."


def test_a_click_on_a_card_gives_its_point(pad: RatingPad) -> None:
    rated = Heard(pad.rated)
    QTest.mouseClick(pad.cards[5], Qt.MouseButton.LeftButton)
    QTest.mouseClick(pad.cards[0], Qt.MouseButton.RightButton)
    assert rated.said == [("unsure",)]


def test_the_longest_statement_fits(qtbot: QtBot, pad: RatingPad) -> None:
    pad.show_statement("Everybody hears of it early enough. " * 8, "", "")
    qtbot.waitUntil(lambda: pad.statement.height() >= pad.statement.heightForWidth(pad.statement.width()))
    assert all(pad.rect().contains(card.geometry()) for card in pad.cards)


def test_the_line_fills(qapp: QApplication, qtbot: QtBot) -> None:
    line = ProgressLine()
    line.setPalette(theme.palette(theme.LIGHT))
    bring_up(qtbot, line, 200, 6)
    accent = theme.LIGHT.accent
    line.show_share(0.5)
    shown = line.grab().toImage()
    assert (shown.pixelColor(50, 3).name(), shown.pixelColor(150, 3).name() == accent) == (accent, False)
    line.show_share(7)
    assert line.grab().toImage().pixelColor(190, 3).name() == accent
    assert line.accessibleName() == "100% done"
