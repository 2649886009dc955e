from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths, Qt
from pytestqt.qtbot import QtBot

from facilitator.core.document import Document
from facilitator.core.follow.wins import Win, add_win, mark_win
from facilitator.core.people import Person
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.actions import Action, add_action
from facilitator.ui.desk import Desk
from facilitator.ui.parts.actions.wins_pane import WinsPane
from facilitator.ui.parts.actions.wins_table import Cell
from facilitator.ui.parts.outcome import documents_writer
from tests.ui.heard import Heard
from tests.ui.keyboard import enter, press
from tests.ui.parts.actions.tabs import on_page

KEY = Qt.Key


@pytest.fixture
def pane(qtbot: QtBot, document: Document, workshop: Workshop, desk: Desk) -> WinsPane:
    """A win of an action of Maria's, of today, and one of its own, of last week."""
    action = add_action(document, workshop.id, "Draft", owner_id=document.all(Person)[0].id)
    mark_win(document, action.id, "Dates are quoted once")
    add_win(document, "One glossary", date(2027, 1, 5))
    document.forget_history()
    shown = on_page(qtbot, desk, WinsPane)
    assert isinstance(shown, WinsPane)
    return shown


def told(pane: WinsPane) -> dict[str, bool]:
    return {win.text: win.told for win in pane.desk.document.all(Win)}


def test_wins_are_told_with_whom_to_thank(pane: WinsPane) -> None:
    first, second = pane.table.shown()
    assert (first.win.text, first.owner and first.owner.name, first.home) == (
        "Dates are quoted once", "Maria Lind", "Q1 launch alignment",
    )  # fmt: skip
    assert (second.win.text, second.owner) == ("One glossary", None)
    assert pane.words.text() == "2 wins, 2 not shared yet"


def test_space_ticks_what_was_shared(pane: WinsPane) -> None:
    press(KEY.Key_Space)
    assert told(pane) == {"Dates are quoted once": True, "One glossary": False}
    press(KEY.Key_Space)
    assert told(pane)["Dates are quoted once"] is False


def test_all_are_ticked_as_one_step(pane: WinsPane) -> None:
    pane.table.selectAll()
    press(KEY.Key_Space)
    assert pane.words.text() == "2 wins, all shared"
    pane.desk.bridge.undo()
    assert pane.words.text() == "2 wins, 2 not shared yet"


def test_one_more_is_typed_below(pane: WinsPane) -> None:
    press(KEY.Key_N)
    enter("Demos are asked for first")
    assert pane.line.field.hasFocus()
    assert pane.line.field.text() == ""
    enter("And again")
    assert {"Demos are asked for first", "And again"} <= set(told(pane))
    assert max(win.day for win in pane.desk.document.all(Win)) == date(2027, 1, 12)
    press(KEY.Key_Escape)
    assert pane.table.hasFocus()


def test_text_and_day_are_typed_over(pane: WinsPane) -> None:
    press(KEY.Key_Return)
    enter("Dates are quoted right")
    pane.table.type_into(Cell.DAY)
    enter("11 jan 2027")
    win = next(one for one in pane.desk.document.all(Win) if one.action_id)
    assert (win.text, win.day) == ("Dates are quoted right", date(2027, 1, 11))


def test_what_is_no_day_stays_open_to_be_mended(pane: WinsPane) -> None:
    refused = Heard(pane.desk.bridge.refused)
    pane.table.type_into(Cell.DAY)
    enter("whenever")
    assert "not a day" in str(refused.said[0][0])
    press(KEY.Key_Escape)
    assert sorted(win.day for win in pane.desk.document.all(Win)) == [date(2027, 1, 5), date(2027, 1, 12)]


def test_del_removes_a_win_and_leaves_its_action(pane: WinsPane) -> None:
    said = Heard(pane.desk.said)
    press(KEY.Key_Delete)
    assert list(told(pane)) == ["One glossary"]
    assert [one.text for one in pane.desk.document.all(Action)] == ["Draft"]
    assert said.said == [("Removed 1 win.",)]


@pytest.mark.parametrize(("key", "name"), [(KEY.Key_P, "wins.pdf"), (KEY.Key_K, "wins.md")])
def test_the_page_to_share_is_written(
    qtbot: QtBot, pane: WinsPane, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, key: Qt.Key, name: str
) -> None:
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _place: str(tmp_path))
    with qtbot.waitSignal(pane.writer.written, timeout=20_000) as written:
        press(key)
    assert written.args is not None
    (path,) = written.args[0]
    assert (path.name, path.parent) == (name, documents_writer.programme_folder(pane.desk.document))
    assert path.stat().st_size > 100


def test_without_wins_the_line_below_is_ready(qtbot: QtBot, desk: Desk, workshop: Workshop) -> None:
    pane = on_page(qtbot, desk, WinsPane)
    assert isinstance(pane, WinsPane)
    assert not pane.pdf.isEnabled()
    enter("First of all")
    assert list(told(pane)) == ["First of all"]
