"""The screen that was chosen is found again."""

from PySide6.QtCore import QRect, QSettings
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator.ui.stage.screens import NumberPlate, ScreenChoice, Spot, identify, matching, screen_words
from facilitator.ui.theme import LIGHT

LAPTOP = Spot("eDP-1", QRect(0, 0, 1440, 900))
HALL = Spot("HDMI-1", QRect(1440, 0, 1920, 1080))
TWIN = Spot("HDMI-1", QRect(3360, 0, 1920, 1080))


def test_the_same_screen_is_found_among_others() -> None:
    assert matching([LAPTOP, HALL], HALL) == 1
    assert matching([HALL, TWIN], TWIN) == 1


def test_a_screen_that_lies_elsewhere_now_is_known_by_its_name_if_only_one_bears_it() -> None:
    moved = Spot("HDMI-1", QRect(0, 900, 1280, 720))
    assert matching([LAPTOP, moved], HALL) == 1
    assert matching([TWIN, moved], HALL) is None
    assert matching([LAPTOP], HALL) is None


def test_the_first_time_it_is_the_screen_without_the_console(settings: QSettings) -> None:
    choice = ScreenChoice(settings)
    assert choice.best([LAPTOP, HALL], console=LAPTOP) == 1
    assert choice.best([LAPTOP, HALL], console=HALL) == 0
    assert choice.best([LAPTOP], console=LAPTOP) is None


def test_a_choice_is_kept_for_the_next_time(settings: QSettings) -> None:
    ScreenChoice(settings).remember(LAPTOP)
    settings.sync()
    again = ScreenChoice(QSettings(settings.fileName(), QSettings.Format.IniFormat))
    assert again.remembered() == LAPTOP
    assert again.best([LAPTOP, HALL], console=LAPTOP) == 0
    assert again.best([HALL, TWIN], console=HALL) == 1


def test_screens_are_told_apart_in_words() -> None:
    assert screen_words(2, HALL) == "Screen 2 · HDMI-1 · 1920 × 1080"


def test_identifying_puts_a_number_on_every_screen_and_takes_it_away(qapp: QApplication, qtbot: QtBot) -> None:
    def shown() -> list[NumberPlate]:
        return [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, NumberPlate)]

    identify(LIGHT)
    assert [plate.number() for plate in shown()] == list(range(1, len(QGuiApplication.screens()) + 1))
    assert all(plate.isVisible() for plate in shown())
    qtbot.waitUntil(lambda: not shown(), timeout=8_000)
