from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from facilitator.ui.theme import LIGHT
from facilitator.ui.widgets.barschart import ShareBars, ShareGroup, ShareRow

TEAMS = ShareGroup(
    "By team",
    (
        ShareRow("Product", 0.5, "5 of 10", "circle", "#2f6fde"),
        ShareRow("Sales", 1.0, "4 of 4", "square", "#2a8f63"),
        ShareRow("Legal", None, "0 of 0", "star", "#8456cf"),
    ),
)


def _bars(qtbot: QtBot, *groups: ShareGroup) -> ShareBars:
    bars = ShareBars(LIGHT, "Actions done")
    qtbot.addWidget(bars)
    bars.show_groups(groups)
    bars.resize(600, bars.sizeHint().height())
    return bars


def test_a_bar_is_as_long_as_its_share(qtbot: QtBot) -> None:
    image = _bars(qtbot, TEAMS).grab().toImage()
    wide = {
        colour: max(
            sum(image.pixelColor(x, y) == QColor(colour) for x in range(20, 600)) for y in range(image.height())
        )
        for colour in ("#2f6fde", "#2a8f63", "#8456cf")
    }
    assert wide["#2f6fde"] > 50
    assert abs(wide["#2a8f63"] - 2 * wide["#2f6fde"]) <= 4
    assert wide["#8456cf"] == 0


def test_it_grows_with_its_rows_and_leaves_out_what_is_empty(qtbot: QtBot) -> None:
    one, two = _bars(qtbot, TEAMS), _bars(qtbot, TEAMS, ShareGroup("By kind", TEAMS.rows), ShareGroup("None", ()))
    assert two.sizeHint().height() > 2 * one.sizeHint().height()
    assert [group.title for group in two.groups()] == ["By team", "By kind"]
    assert _bars(qtbot).sizeHint().height() == 0


def test_it_is_read_out_with_its_numbers(qtbot: QtBot) -> None:
    said = _bars(qtbot, TEAMS).accessibleDescription()
    assert said == "By team: Product 50%, 5 of 10, Sales 100%, 4 of 4, Legal nothing, 0 of 0."
