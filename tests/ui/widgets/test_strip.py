from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from facilitator.ui.theme import LIGHT
from facilitator.ui.widgets.strip import StripList, StripRow, counts_in_words, paint_strip


def painted(counts: tuple[int, int, int, int, int]) -> dict[str, int]:
    image = QImage(202, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("#123456"))
    painter = QPainter(image)
    paint_strip(painter, QRectF(1, 1, 200, 18), counts, LIGHT)
    painter.end()
    names = [image.pixelColor(x, 10).name() for x in range(image.width())]
    return {colour: names.count(colour) for colour in LIGHT.heat}


def test_each_rating_has_its_share_of_the_strip() -> None:
    shares = painted((1, 0, 2, 0, 1))
    assert abs(shares[LIGHT.heat[0]] - 50) <= 2
    assert abs(shares[LIGHT.heat[2]] - 100) <= 2
    assert shares[LIGHT.heat[1]] == shares[LIGHT.heat[3]] == 0


def test_without_ratings_nothing_is_painted() -> None:
    assert set(painted((0, 0, 0, 0, 0)).values()) == {0}


def test_counts_are_said_without_those_that_nobody_gave() -> None:
    assert counts_in_words((2, 0, 0, 3, 0)) == "2 gave 1, 3 gave 4"


def test_the_list_grows_as_it_narrows_and_is_read_out(qtbot: QtBot) -> None:
    strips = StripList(LIGHT)
    qtbot.addWidget(strips)
    words = "8 answers, median 4.0, spread 0.8, likely between 3.2 and 4.4"
    strips.show_rows([StripRow("All", "3.8", words, (0, 1, 2, 4, 1)), StripRow("Sales", "", "Held back", held=True)])
    assert strips.heightForWidth(160) > strips.heightForWidth(600) > 60
    assert strips.accessibleDescription().startswith("All 3.8, 8 answers")
    assert "4 gave 4" in strips.accessibleDescription()
    assert "Sales , " not in strips.accessibleDescription()
