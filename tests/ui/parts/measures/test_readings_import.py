"""Values out of a file: judged row by row, chosen about, stored in one step."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from facilitator.core.document import Document
from facilitator.core.measures import indicators
from facilitator.core.measures.indicators import Indicator, Reading
from facilitator.ui.desk import Desk
from facilitator.ui.parts.measures.readings_import import ReadingsImport
from tests.ui.heard import Heard


@pytest.fixture
def rate(document: Document) -> Indicator:
    return indicators.add_indicator(document, "Win rate", "%")


def opened(qtbot: QtBot, desk: Desk, folder: Path, text: str) -> ReadingsImport:
    path = folder / "values.csv"
    path.write_text(text, "utf-8")
    dialog = ReadingsImport(desk)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.start_with(path)
    qtbot.waitUntil(lambda: dialog.file.is_read)
    return dialog


@pytest.mark.usefixtures("rate")
def test_what_is_new_is_stored_on_the_button_and_what_is_wrong_is_told(
    qtbot: QtBot, desk: Desk, document: Document, tmp_path: Path
) -> None:
    text = "metric,day,value\nWin rate,2026-11-30,24\nWin rate,2026-12-31,many\nWin rate,2099-01-01,3\n"
    dialog = opened(qtbot, desk, tmp_path, text)
    assert dialog.verdicts.words.text() == "1 value new, 2 rows can’t be taken"
    assert [one.why for one in dialog.verdicts.table.shown()][1:] == [
        "“many” is not a figure: type one such as 12.5%, 1,200 or €3.4m.", "1 January 2099 is still to come.",
    ]  # fmt: skip
    assert dialog.primary.text() == "Store 1 value"
    said = Heard(desk.said)
    dialog.accept()
    assert [one.value for one in document.all(Reading)] == [24]
    assert said.said == [("Brought in 1 value from values.csv.",)]


def test_what_a_list_is_of_is_chosen_where_it_does_not_say(
    qtbot: QtBot, desk: Desk, document: Document, rate: Indicator, tmp_path: Path
) -> None:
    dialog = opened(qtbot, desk, tmp_path, "day,value\n2026-11-30,24\n")
    assert "say which metric" in dialog.verdicts.wanting.text()
    assert not dialog.primary.isEnabled()
    assert dialog.verdicts.indicator.hasFocus()
    QTest.keyClick(dialog.verdicts.indicator, Qt.Key.Key_Down)
    dialog.verdicts.indicator.picked.emit(rate.id)
    dialog.accept()
    assert [one.indicator_id for one in document.all(Reading)] == [rate.id]


@pytest.mark.usefixtures("rate")
def test_names_that_are_not_known_are_taken_for_the_nearest_when_ticked(
    qtbot: QtBot, desk: Desk, document: Document, tmp_path: Path
) -> None:
    dialog = opened(qtbot, desk, tmp_path, "metric,day,value\nWinrate,2026-11-30,24\n")
    assert not dialog.primary.isEnabled()
    assert dialog.verdicts.pairs.text() == "That is “Winrate” for “Win rate”."
    QTest.keyClick(dialog.verdicts.nearest, Qt.Key.Key_Space)
    assert dialog.primary.isEnabled()
    assert dialog.verdicts.nearest.isVisible()
    dialog.accept()
    assert len(document.all(Reading)) == 1


@pytest.mark.usefixtures("rate")
def test_dates_in_doubt_are_asked_about(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    dialog = opened(qtbot, desk, tmp_path, "metric,day,value\nWin rate,03/04/2026,24\n")
    assert "03/04/2026" in dialog.verdicts.wanting.text()
    dialog.verdicts.order.picked.emit("month first")
    (one,) = dialog.file.verdicts
    assert one.day is not None
    assert one.day.month == 3
    dialog.reject()


@pytest.mark.usefixtures("rate")
def test_verdicts_follow_what_changes_here(qtbot: QtBot, desk: Desk, document: Document, tmp_path: Path) -> None:
    dialog = opened(qtbot, desk, tmp_path, "metric,day,value\nChurn,2026-11-30,4\n")
    assert not dialog.primary.isEnabled()
    indicators.add_indicator(document, "Churn", "%")
    assert dialog.primary.isEnabled()
    dialog.reject()


def test_a_file_that_is_no_list_says_why(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "values.pdf"
    path.write_bytes(b"%PDF-1.7\n")
    dialog = ReadingsImport(desk)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.start_with(path)
    qtbot.waitUntil(lambda: bool(dialog.file.refusal))
    assert "not a list" in dialog.notice.text()
    dialog.reject()
