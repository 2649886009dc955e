from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QApplication

from facilitator.ui.theme import DARK, LIGHT
from facilitator.ui.widgets.icons import Icons, Sign

FOLDER = Path(__file__).parents[3] / "resources" / "icons"


@pytest.mark.parametrize("sign", Sign)
def test_every_sign_is_drawn(sign: Sign, qapp: QApplication) -> None:
    picture = Icons(LIGHT, FOLDER).icon(sign, size=24).pixmap(QSize(24, 24)).toImage()
    inked = [
        (x, y)
        for x in range(picture.width())
        for y in range(picture.height())
        if picture.pixelColor(x, y).alpha() > 128
    ]
    assert len(inked) > 10


def test_the_folder_holds_nothing_unused() -> None:
    ticks = {f"tick-{tokens.on_accent[1:]}" for tokens in (LIGHT, DARK)}
    assert {path.stem for path in FOLDER.glob("*.svg")} == {sign.value for sign in Sign} | ticks


def test_an_icon_takes_the_colour_asked_for(qapp: QApplication) -> None:
    icon = Icons(LIGHT, FOLDER).icon(Sign.MINUS, "#b3301f", 24)
    middle = icon.pixmap(QSize(24, 24)).toImage().pixelColor(12, 12)
    faded = icon.pixmap(QSize(24, 24), QIcon.Mode.Disabled).toImage().pixelColor(12, 12)
    assert middle.hue() == pytest.approx(QColor("#b3301f").hue(), abs=3)
    assert faded.lightness() > middle.lightness() + 20


def test_a_sign_without_a_file_is_a_bug_that_shows(qapp: QApplication, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        Icons(LIGHT, tmp_path).icon(Sign.HOME)
