"""The mapping block's console: typing notes, moving them, revealing them, looking at tables and clusters."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator.core.document import Document
from facilitator.core.people import Team
from facilitator.core.plan import agenda
from facilitator.core.plan.agenda import Block
from facilitator.core.plan.workshops import Lane, Workshop
from facilitator.core.run import board, clusters
from facilitator.core.run.board import Cluster, Note
from facilitator.ui.activities.mapping import Mapping
from facilitator.ui.desk import Desk
from facilitator.ui.widgets.boardlayout import Ref
from tests.ui.shown import bring_up

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
BOARD, GROUPS, CLUSTERS = range(3)


@pytest.fixture
def lanes(document: Document, workshop: Workshop) -> list[Lane]:
    return document.all(Lane, workshop_id=workshop.id)


@pytest.fixture
def mapping(qtbot: QtBot, document: Document, workshop: Workshop, desk: Desk) -> Mapping:
    block = document.all(Block, workshop_id=workshop.id, activity=agenda.Activity.MAPPING)[0]
    made = bring_up(qtbot, Mapping(desk, block.id), 700, 520)
    focus = made.first_focus()
    assert focus is not None
    focus.setFocus()
    qtbot.waitUntil(focus.hasFocus)
    return made


def texts(document: Document, lane: Lane) -> list[str]:
    return [note.text for note in document.all(Note, lane_id=lane.id)]


def press(mapping: Mapping, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget() or mapping, key, held)


def test_notes_are_typed_one_after_another_without_leaving_the_line(
    document: Document, mapping: Mapping, lanes: list[Lane]
) -> None:
    field = mapping.board_pane.entry.field
    for text in ("Beta is not GA", "Who is the persona?"):
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert texts(document, lanes[0]) == ["Beta is not GA", "Who is the persona?"]
    assert field.hasFocus()
    assert field.toPlainText() == ""
    assert mapping.summary.text() == "2 notes · no team 2"
    shown = {card.data_shown.text for card in mapping.board_pane.board.board.cards.values()}
    assert shown == {"Beta is not GA", "Who is the persona?"}


def test_lane_team_and_table_are_chosen_with_keys_and_stay(
    document: Document, mapping: Mapping, lanes: list[Lane]
) -> None:
    field, teams = mapping.board_pane.entry.field, document.all(Team)
    QTest.keyClicks(field, "Late")
    press(mapping, Qt.Key.Key_3, ALT)
    press(mapping, Qt.Key.Key_T, CTRL)
    press(mapping, Qt.Key.Key_T, CTRL)
    press(mapping, Qt.Key.Key_G, CTRL)
    press(mapping, Qt.Key.Key_Return)
    QTest.keyClicks(field, "Later")
    press(mapping, Qt.Key.Key_Return)
    first, second = document.all(Note, lane_id=lanes[2].id)
    assert (first.text, first.team_id, first.table_no) == ("Late", teams[1].id, 1)
    assert (second.text, second.team_id, second.table_no) == ("Later", teams[1].id, 1)
    press(mapping, Qt.Key.Key_T, CTRL | SHIFT)
    assert mapping.board_pane.entry.team.currentText() == teams[0].name


def test_pasted_lines_become_notes_in_one_step(document: Document, mapping: Mapping, lanes: list[Lane]) -> None:
    pasted = QMimeData()
    pasted.setText("- one\n- two\n\n3. three\n")
    mapping.board_pane.entry.field.insertFromMimeData(pasted)
    assert texts(document, lanes[0]) == ["one", "two", "three"]
    assert mapping.board_pane.entry.field.toPlainText() == ""
    mapping.desk.bridge.undo()
    assert texts(document, lanes[0]) == []


def test_what_is_typed_into_a_long_lane_comes_into_sight(
    document: Document, mapping: Mapping, lanes: list[Lane]
) -> None:
    for number in range(40):
        board.add_note(document, lanes[0].id, f"Note {number}")
    view = mapping.board_pane.board
    assert view.verticalScrollBar().value() == 0
    field = mapping.board_pane.entry.field
    QTest.keyClicks(field, "The last")
    press(mapping, Qt.Key.Key_Return)
    rect = view.board.rect_of(Ref(document.all(Note)[-1].id))
    assert rect is not None
    assert view.viewport().rect().contains(view.mapFromScene(rect.center()))
    assert view.selected() == ()


def test_a_refused_note_stays_as_typed(document: Document, mapping: Mapping) -> None:
    refused: list[str] = []
    mapping.desk.bridge.refused.connect(refused.append)
    field = mapping.board_pane.entry.field
    QTest.keyClicks(field, "   ")
    press(mapping, Qt.Key.Key_Return)
    assert refused
    assert field.toPlainText() == "   "
    assert document.all(Note) == []


def test_undo_by_key_right_after_typing_takes_the_note_back(document: Document, mapping: Mapping) -> None:
    undo = QAction(mapping)
    undo.setShortcut("Ctrl+Z")
    undo.triggered.connect(mapping.desk.bridge.undo)
    mapping.addAction(undo)
    field = mapping.board_pane.entry.field
    QTest.keyClicks(field, "First")
    press(mapping, Qt.Key.Key_Return)
    QTest.keyClicks(field, "half")
    press(mapping, Qt.Key.Key_Z, CTRL)
    assert len(document.all(Note)) == 1
    assert field.toPlainText() == ""
    press(mapping, Qt.Key.Key_Z, CTRL)
    assert document.all(Note) == []


def test_undo_takes_a_note_off_the_board_and_typing_goes_on(document: Document, mapping: Mapping) -> None:
    field = mapping.board_pane.entry.field
    QTest.keyClicks(field, "First")
    press(mapping, Qt.Key.Key_Return)
    QTest.keyClicks(field, "half a tho")
    mapping.desk.bridge.undo()
    assert mapping.board_pane.board.board.cards == {}
    assert field.toPlainText() == "half a tho"
    assert field.hasFocus()
    assert mapping.summary.text() == "No notes yet"


def test_the_board_keys_do_what_they_say(document: Document, mapping: Mapping, lanes: list[Lane]) -> None:
    made = [board.add_note(document, lanes[0].id, text) for text in ("a", "b", "c")]
    view = mapping.board_pane.board
    view.focus_card(made[0].id)
    press(mapping, Qt.Key.Key_Down, SHIFT)
    press(mapping, Qt.Key.Key_1)
    joined = document.all(Cluster)
    assert [note.cluster_id for note in document.all(Note)] == [joined[0].id, joined[0].id, None]
    press(mapping, Qt.Key.Key_Escape)
    view.focus_card(made[0].id)
    press(mapping, Qt.Key.Key_U)
    assert document.get(Note, made[0].id).cluster_id is None
    press(mapping, Qt.Key.Key_Right, ALT)
    assert document.get(Note, made[0].id).lane_id == lanes[1].id
    assert view.selected() == (made[0].id,)
    said: list[str] = []
    mapping.desk.said.connect(said.append)
    press(mapping, Qt.Key.Key_Delete)
    assert document.find(Note, made[0].id) is None
    assert said == ["Removed 1 note."]


def test_a_note_is_edited_where_it_stands(document: Document, mapping: Mapping, lanes: list[Lane]) -> None:
    note = board.add_note(document, lanes[0].id, "Enterprise")
    mapping.board_pane.board.focus_card(note.id)
    press(mapping, Qt.Key.Key_Return)
    editor = mapping.board_pane.verbs.editor
    assert editor.hasFocus()
    QTest.keyClicks(editor, "Other words")
    board.add_note(document, lanes[0].id, "Meanwhile")
    assert editor.toPlainText() == "Other words"
    press(mapping, Qt.Key.Key_Return)
    assert document.get(Note, note.id).text == "Other words"
    assert mapping.board_pane.board.hasFocus()


def test_an_edit_given_up_or_emptied_changes_nothing(document: Document, mapping: Mapping, lanes: list[Lane]) -> None:
    note = board.add_note(document, lanes[0].id, "Enterprise")
    view, editor = mapping.board_pane.board, mapping.board_pane.verbs.editor
    view.focus_card(note.id)
    press(mapping, Qt.Key.Key_Return)
    QTest.keyClicks(editor, "No")
    press(mapping, Qt.Key.Key_Escape)
    assert not editor.isVisible()
    press(mapping, Qt.Key.Key_Return)
    QTest.keyClick(editor, Qt.Key.Key_Delete)
    press(mapping, Qt.Key.Key_Return)
    assert editor.isVisible()
    view.setFocus()
    assert not editor.isVisible()
    assert document.get(Note, note.id).text == "Enterprise"


def test_a_cluster_is_renamed_where_it_stands(document: Document, mapping: Mapping, lanes: list[Lane]) -> None:
    one, two = (board.add_note(document, lanes[0].id, text) for text in ("Words", "Meanings"))
    made = clusters.join(document, [two.id], one)
    mapping.board_pane.board.focus_card(one.id)
    press(mapping, Qt.Key.Key_F2)
    QTest.keyClicks(mapping.board_pane.verbs.editor, "Naming")
    press(mapping, Qt.Key.Key_Return)
    assert document.get(Cluster, made.id).name == "Naming"


def test_dropping_one_note_onto_another_makes_a_cluster(
    document: Document, mapping: Mapping, lanes: list[Lane]
) -> None:
    one, two = board.add_note(document, lanes[0].id, "Words"), board.add_note(document, lanes[1].id, "Meanings")
    mapping.board_pane.board.clustered.emit((two.id,), Ref(one.id))
    made = document.all(Cluster)
    assert [note.cluster_id for note in document.all(Note)] == [made[0].id, made[0].id]


def test_lanes_are_revealed_one_by_one_or_all_at_once(document: Document, mapping: Mapping, lanes: list[Lane]) -> None:
    def revealed() -> list[bool]:
        return [lane.revealed for lane in document.all(Lane, workshop_id=lanes[0].workshop_id)]

    QTest.mouseClick(mapping.board_pane.lane_buttons[1], Qt.MouseButton.LeftButton)
    assert revealed() == [False, True, False]
    assert [button.isChecked() for button in mapping.board_pane.lane_buttons] == [False, True, False]
    assert "hide" in mapping.board_pane.lane_buttons[1].accessibleName()
    press(mapping, Qt.Key.Key_R, CTRL)
    assert revealed() == [True, True, True]
    press(mapping, Qt.Key.Key_R, CTRL)
    assert revealed() == [False, False, False]
    press(mapping, Qt.Key.Key_R, CTRL | SHIFT)
    assert revealed() == [True, False, False]


def test_search_dims_and_counts(document: Document, mapping: Mapping, lanes: list[Lane]) -> None:
    for text in ("Beta dates", "Pricing page", "Beta list"):
        board.add_note(document, lanes[0].id, text)
    press(mapping, Qt.Key.Key_F, CTRL)
    assert mapping.board_pane.search.hasFocus()
    QTest.keyClicks(mapping.board_pane.search, "beta")
    assert mapping.board_pane.found.text() == "2 notes"
    board.add_note(document, lanes[0].id, "Another beta")
    assert mapping.board_pane.found.text() == "3 notes"


def test_the_tables_show_who_sits_there_and_lead_to_notes(
    document: Document, mapping: Mapping, lanes: list[Lane]
) -> None:
    note = board.add_note(document, lanes[1].id, "Screenshots", document.all(Team)[0].id, 2)
    press(mapping, Qt.Key.Key_F3)
    assert mapping.tabs.current() == GROUPS
    lists = mapping.groups_pane.lists
    assert lists.left.hasFocus()
    rows = {row.key: row for row in lists.left.rows()}
    assert "Maria Lind" in rows[1].text
    assert "Tom Reed" in rows[2].text
    assert "1 note" in rows[2].small
    lists.left.select([2])
    assert [row.key for row in lists.right.rows()] == [note.id]
    lists.right.select([note.id])
    lists.right.setFocus()
    press(mapping, Qt.Key.Key_Return)
    assert mapping.tabs.current() == BOARD
    assert mapping.board_pane.board.selected() == (note.id,)


def test_writing_for_a_table_chooses_it(document: Document, mapping: Mapping) -> None:
    press(mapping, Qt.Key.Key_F3)
    mapping.groups_pane.lists.left.select([2])
    QTest.mouseClick(mapping.groups_pane.write, Qt.MouseButton.LeftButton)
    field = mapping.board_pane.entry.field
    assert field.hasFocus()
    QTest.keyClicks(field, "From two")
    press(mapping, Qt.Key.Key_Return)
    assert document.all(Note)[0].table_no == 2


def test_clusters_are_named_and_taken_apart_in_their_tab(
    document: Document, mapping: Mapping, lanes: list[Lane]
) -> None:
    one, two, three = (board.add_note(document, lanes[0].id, text) for text in ("a", "b", "c"))
    made = clusters.join(document, [two.id, three.id], one)
    press(mapping, Qt.Key.Key_F3, SHIFT)
    assert mapping.tabs.current() == CLUSTERS
    pane = mapping.cluster_pane
    assert [row.key for row in pane.lists.right.rows()] == [one.id, two.id, three.id]
    press(mapping, Qt.Key.Key_F2)
    assert pane.name.hasFocus()
    QTest.keyClicks(pane.name, "Wording")
    press(mapping, Qt.Key.Key_Return)
    assert document.get(Cluster, made.id).name == "Wording"
    pane.lists.right.select([two.id])
    QTest.mouseClick(pane.take_out, Qt.MouseButton.LeftButton)
    assert document.get(Note, two.id).cluster_id is None
    pane.lists.left.setFocus()
    press(mapping, Qt.Key.Key_Delete)
    assert document.all(Cluster) == []
    mapping.desk.bridge.undo()
    assert [row.text for row in pane.lists.left.rows()] == ["Wording"]


def test_a_board_without_lanes_offers_the_standard_ones(
    document: Document, mapping: Mapping, lanes: list[Lane]
) -> None:
    for lane in lanes:
        board.remove_lane(document, lane.id)
    assert mapping.empty.isVisible()
    mapping.empty.asked.emit()
    assert len(document.all(Lane)) == 3
    assert mapping.board_pane.isVisible()


def test_every_key_shown_is_told_once(mapping: Mapping) -> None:
    keys = [command.key for command in mapping.commands() if command.key]
    assert len(keys) == len(set(keys))


def test_a_long_lane_is_told_by_its_whole_title(
    qtbot: QtBot, document: Document, mapping: Mapping, lanes: list[Lane]
) -> None:
    title = "Where we understand the same words differently"
    board.rename_lane(document, lanes[0].id, title)
    entry = mapping.board_pane.entry
    assert entry.field.accessibleName() == f"New note for {title}, key Ctrl L"
    lines = QMimeData()
    lines.setText("One\nTwo")
    with qtbot.waitSignal(mapping.desk.said) as said:
        entry.field.insertFromMimeData(lines)
    assert said.args == [f"Added 2 notes to {title}."]
