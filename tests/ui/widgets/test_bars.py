from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from facilitator.ui.theme import DARK, LIGHT
from facilitator.ui.widgets.bars import BarPart, BarRow, LegendItem, VoteBars

BLUE, ORANGE = "#2f6fde", "#c9701a"


def row(rank: int, blue: int, orange: int, above: bool = True, tied: bool = False) -> BarRow:
    parts = (BarPart(BLUE, "circle", blue), BarPart(ORANGE, "triangle", orange))
    return BarRow(str(rank), f"Opportunity {rank}", str(blue + orange), parts, above, tied)


def shown(qtbot: QtBot, rows: list[BarRow], cut: int | None = None) -> QImage:
    bars = VoteBars(LIGHT)
    qtbot.addWidget(bars)
    bars.show_bars(rows, cut)
    bars.resize(600, bars.sizeHint().height())
    return bars.grab().toImage()


def amount(image: QImage, colour: str) -> int:
    wanted = QColor(colour).rgb()
    return sum(image.pixel(x, y) == wanted for x in range(image.width()) for y in range(0, image.height(), 2))


def test_each_team_has_its_share_of_the_bar(qtbot: QtBot) -> None:
    image = shown(qtbot, [row(1, 30, 10)])
    assert 2.5 < amount(image, BLUE) / amount(image, ORANGE) < 3.5


def test_bars_are_in_proportion_to_the_longest(qtbot: QtBot) -> None:
    alone, both = shown(qtbot, [row(1, 20, 0)]), shown(qtbot, [row(1, 20, 0), row(2, 10, 0)])
    assert 1.35 < amount(both, BLUE) / amount(alone, BLUE) < 1.65


def test_below_the_line_bars_are_fainter(qtbot: QtBot) -> None:
    assert amount(shown(qtbot, [row(1, 20, 0), row(2, 10, 0, above=False)], 1), BLUE) == amount(
        shown(qtbot, [row(1, 20, 0), row(2, 0, 0, above=False)], 1), BLUE
    )


def test_the_line_takes_room_and_a_tie_is_said_in_words(qtbot: QtBot) -> None:
    bars = VoteBars(LIGHT)
    qtbot.addWidget(bars)
    bars.show_bars([row(1, 3, 2), row(2, 2, 1, tied=True)])
    without = bars.sizeHint().height()
    bars.show_bars([row(1, 3, 2), row(2, 2, 1, tied=True)], 1, [LegendItem("Product", BLUE, "circle")])
    assert bars.sizeHint().height() > without
    assert bars.accessibleDescription() == "1 Opportunity 1, 5. 2 Opportunity 2, 3, tied"


def test_a_stage_shows_the_rows_there_is_room_for(qtbot: QtBot) -> None:
    tall, low = VoteBars(DARK, px=36, fit=True), VoteBars(DARK, px=36, fit=True)
    rows = [row(n, 40 - n, 3) for n in range(1, 30)]
    counts = []
    for bars, height in ((tall, 900), (low, 400)):
        qtbot.addWidget(bars)
        bars.resize(1700, height)
        bars.show_bars(rows, 3)
        counts.append(bars.rows_shown())
    assert counts[0] > counts[1] > 0
    assert counts[0] < len(rows)


def test_no_votes_and_no_rows_draw_without_harm(qtbot: QtBot) -> None:
    assert not shown(qtbot, [row(1, 0, 0), BarRow("2", "No parts", "0")], 2).isNull()
    assert shown(qtbot, []).height() > 0
