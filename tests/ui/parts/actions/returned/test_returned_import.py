import csv
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from facilitator.core.document import Document
from facilitator.core.follow.check_ins import CheckIn, Standing, latest_by_action
from facilitator.core.follow.returned.verdicts import What
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run import actions
from facilitator.core.run.actions import Action, ActionState
from facilitator.ui.desk import Desk
from facilitator.ui.parts.actions.returned.returned_import import ReturnedImport
from tests.core.follow.returned.owned import HEADINGS, Row, as_table, sent, some_actions
from tests.ui.heard import Heard
from tests.ui.keyboard import press

Bring = Callable[[Sequence[Row]], ReturnedImport]


@pytest.fixture
def three(document: Document, workshop: Workshop) -> list[Action]:
    return some_actions(document, workshop)


@pytest.fixture
def rows(document: Document, workshop: Workshop, three: list[Action]) -> list[Row]:
    """The rows as they went out."""
    return sent(document, workshop)


@pytest.fixture
def bring(qtbot: QtBot, desk: Desk, tmp_path: Path) -> Bring:
    """Shows the dialog over a file of these rows, read to its end."""

    def bring(rows: Sequence[Row]) -> ReturnedImport:
        path = tmp_path / "back.csv"
        with path.open("w", newline="", encoding="utf-8") as file:
            csv.writer(file).writerows(as_table(rows))
        dialog = ReturnedImport(desk)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(dialog)
        with qtbot.waitExposed(dialog):
            dialog.start_with(path)
        dialog.activateWindow()
        qtbot.waitUntil(lambda: dialog.isActiveWindow() and not dialog.file.reading)
        return dialog

    return bring


def happens(dialog: ReturnedImport) -> list[tuple[int, str]]:
    table = dialog.verdicts.table
    model = table.model()
    return [(row.line, model.index(at, 2).data()) for at, row in enumerate(table.shown())]


def test_what_changed_is_shown_and_stored_with_enter_in_one_step(
    document: Document, desk: Desk, rows: list[Row], three: list[Action], bring: Bring
) -> None:
    said = Heard(desk.said)
    done = rows[1] | {"State": "Done", "Owner’s words": "Sent"}
    dialog = bring([rows[0] | {"State": "Stuck", "Owner’s words": "No budget"}, done, rows[2]])
    assert dialog.verdicts.words.text() == "Of 3 rows: 2 changed and 1 unchanged."
    assert happens(dialog) == [(2, "Changes"), (3, "Changes")]
    assert dialog.primary.text() == "Store 2 changes"
    assert document.all(CheckIn) == []
    press(Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert said.said == [("Took in back.csv: 2 actions updated.",)]
    assert latest_by_action(document)[three[0].id].standing is Standing.STUCK
    assert document.get(Action, three[1].id).state is ActionState.DONE
    document.undo()
    assert document.all(Action) == three
    assert document.all(CheckIn) == []


def test_what_is_unchanged_is_shown_when_asked(rows: list[Row], bring: Bring) -> None:
    dialog = bring([rows[0] | {"State": "Done"}, rows[1], rows[2]])
    assert dialog.verdicts.which.titles() == ["Something new 1", "All 3 rows"]
    dialog.verdicts.which.choose(1)
    dialog.verdicts.which.chosen.emit(1)
    assert happens(dialog) == [(2, "Changes"), (3, "Nothing new"), (4, "Nothing new")]


def test_esc_stores_nothing(document: Document, rows: list[Row], three: list[Action], bring: Bring) -> None:
    dialog = bring([rows[0] | {"State": "Done"}])
    press(Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert document.all(Action) == three


def test_a_row_is_left_out_and_taken_again_with_space(
    document: Document, rows: list[Row], three: list[Action], bring: Bring
) -> None:
    dialog = bring([rows[0] | {"State": "Done"}, rows[1] | {"State": "Done"}])
    press(Qt.Key.Key_Space)
    assert happens(dialog) == [(2, "Left as it is"), (3, "Changes")]
    assert dialog.primary.text() == "Store 1 change"
    press(Qt.Key.Key_Space)
    assert happens(dialog)[0] == (2, "Changes")
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Return)
    assert [document.get(Action, one.id).state for one in three[:2]] == [ActionState.OPEN, ActionState.DONE]


@pytest.mark.parametrize(
    ("keys", "words", "due"),
    [
        ((), "Conflict: ours", date(2027, 2, 8)),
        ((Qt.Key.Key_T,), "Conflict: theirs", date(2027, 2, 17)),
        ((Qt.Key.Key_Right,), "Conflict: theirs", date(2027, 2, 17)),
        ((Qt.Key.Key_T, Qt.Key.Key_O), "Conflict: ours", date(2027, 2, 8)),
        ((Qt.Key.Key_Right, Qt.Key.Key_Left), "Conflict: ours", date(2027, 2, 8)),
    ],
)
def test_a_conflict_is_settled_by_keys_and_the_rest_of_the_row_comes_in_either_way(
    document: Document,
    rows: list[Row],
    three: list[Action],
    bring: Bring,
    keys: Sequence[Qt.Key],
    words: str,
    due: date,
) -> None:
    actions.set_due(document, three[0].id, date(2027, 2, 8))
    dialog = bring([rows[0] | {"Due": "2027-02-17", "State": "Stuck", "Owner’s words": "No budget"}])
    sides = dialog.verdicts.sides
    shown = {name.text(): (ours.text(), theirs.text()) for name, ours, theirs in sides.lines if not name.isHidden()}
    assert shown["Due"] == ("Mon 8 Feb", "Wed 17 Feb")
    for key in keys:
        press(key)
    assert happens(dialog) == [(2, words)]
    press(Qt.Key.Key_Return)
    assert document.get(Action, three[0].id).due == due
    assert latest_by_action(document)[three[0].id].words == "No budget"


def test_what_is_refused_says_why_and_cannot_be_taken(
    document: Document, rows: list[Row], three: list[Action], bring: Bring
) -> None:
    dialog = bring([rows[0] | {"Owner": "Ada Okfor"}])
    assert happens(dialog) == [(2, "Refused")]
    assert dialog.verdicts.sides.why.text() == "Nobody here is called “Ada Okfor”: did you mean Ada Okafor?"
    for key in (Qt.Key.Key_Space, Qt.Key.Key_T):
        press(key)
    assert happens(dialog) == [(2, "Refused")]
    assert not dialog.primary.isEnabled()
    press(Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert document.all(Action) == three


def test_a_new_row_is_added_only_when_it_is_ticked(document: Document, rows: list[Row], bring: Bring) -> None:
    new = dict.fromkeys(HEADINGS, "") | {"Action": "Invite Support", "Due": "2027-02-02"}
    dialog = bring([*rows, new])
    assert happens(dialog) == [(5, "New, not added")]
    assert not dialog.primary.isEnabled()
    press(Qt.Key.Key_Space)
    assert dialog.primary.text() == "Store 1 change"
    press(Qt.Key.Key_Return)
    added = next(one for one in document.all(Action) if one.text == "Invite Support")
    assert added.due == date(2027, 2, 2)


def test_a_date_that_can_be_read_in_two_ways_waits_for_an_answer(
    document: Document, rows: list[Row], three: list[Action], bring: Bring
) -> None:
    dialog = bring([rows[2] | {"Due": "3/4/2027"}])
    assert happens(dialog) == [(2, "Refused")]
    assert dialog.verdicts.order.isVisible()
    assert "3/4/2027" in dialog.verdicts.asking.text()
    dialog.verdicts.order.setCurrentIndex(1)
    dialog.verdicts.order.picked.emit(dialog.verdicts.order.currentData())
    assert happens(dialog) == [(2, "Changes")]
    dialog.accept()
    assert document.get(Action, three[2].id).due == date(2027, 4, 3)


def test_a_change_here_meanwhile_makes_a_conflict_of_it(
    document: Document, rows: list[Row], three: list[Action], bring: Bring
) -> None:
    dialog = bring([rows[0] | {"Due": "2027-02-17"}])
    assert happens(dialog) == [(2, "Changes")]
    actions.set_due(document, three[0].id, date(2027, 2, 8))
    assert happens(dialog) == [(2, "Conflict: ours")]
    assert [row.what for row in dialog.file.rows] == [What.CONFLICT]
    assert not dialog.primary.isEnabled()


def test_a_file_without_a_list_of_actions_is_told(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "other.csv"
    path.write_text("Colour,Size\nred,3\n", encoding="utf-8")
    dialog = ReturnedImport(desk)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.start_with(path)
    qtbot.waitUntil(lambda: not dialog.file.reading)
    assert "holds no list of actions" in dialog.notice.text()
    path.write_text("Action,Due\nInvite Support,2027-02-02\n", encoding="utf-8")
    QTest.keyClick(dialog, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: not dialog.file.reading)
    assert dialog.notice.isHidden()
    assert happens(dialog) == [(2, "New, not added")]
