"""A list of which one is at hand."""

from pytestqt.qtbot import QtBot

from facilitator.ui.parts.choice_list import ChoiceList
from facilitator.ui.widgets.richlist import RichRow


def test_one_row_is_at_hand_and_in_sight(qtbot: QtBot) -> None:
    rows = ChoiceList("Letters")
    qtbot.addWidget(rows)
    rows.resize(200, 120)
    rows.show()
    rows.show_rows(RichRow(n, f"Letter {n}", "") for n in range(40))
    assert rows.chosen_id() is None

    rows.choose(35)
    assert rows.chosen_id() == 35
    assert rows.viewport().rect().intersects(rows.visualRect(rows.currentIndex()))

    rows.choose(2)
    assert rows.selected_keys() == [2]


def test_a_key_that_is_not_there_or_no_id_leaves_nothing_at_hand(qtbot: QtBot) -> None:
    rows = ChoiceList("Letters")
    qtbot.addWidget(rows)
    rows.show_rows([RichRow(1, "A", ""), RichRow("other", "B", "")])
    rows.choose(1)
    rows.choose(None)
    assert rows.chosen_id() is None

    rows.choose("other")
    assert rows.selected_keys() == ["other"]
    assert rows.chosen_id() is None
