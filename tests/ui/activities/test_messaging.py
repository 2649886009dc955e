"""The messaging hierarchy through its activity: the tree by keys, the translation table, the clarity test."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator.core.document import Document
from facilitator.core.people import Person, Team
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.canvases import clarity, messaging
from facilitator.core.run.canvases.messaging import Clarity, Message, Translation, Wording, entries, tree
from facilitator.core.run.canvases.whole import side_shown
from facilitator.ui.activities.messaging import Messaging
from facilitator.ui.desk import Desk
from tests.ui.heard import Heard
from tests.ui.shown import bring_up

Key, Held = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def activity(workshop: Workshop, desk: Desk, qtbot: QtBot) -> Messaging:
    made = bring_up(qtbot, Messaging(desk, 1), 860, 560)
    first = made.first_focus()
    assert first is not None
    first.setFocus()
    return made


@pytest.fixture
def planted(document: Document, workshop: Workshop) -> list[Message]:
    """Two capabilities; the first with two benefits, of which the first has a message."""
    sync = messaging.add_capability(document, workshop.id, "Sync")
    export = messaging.add_capability(document, workshop.id, "Export")
    typing = messaging.add_below(document, sync.id, "No retyping")
    errors = messaging.add_below(document, sync.id, "Fewer errors")
    said = messaging.add_below(document, typing.id, "Type it once")
    return [sync, typing, said, errors, export]


def outline(document: Document, workshop: Workshop) -> list[str]:
    """The tree as it is read, each entry behind as many dots as it is deep."""
    depths = {"capability": "", "benefit": ".", "message": ".."}
    return [depths[one.level] + one.text for one in entries(tree(document, workshop.id))]


def chosen(activity: Messaging) -> str:
    at = activity.tree.outline.at()
    return at.text if at else ""


def type_line(activity: Messaging, text: str) -> None:
    QTest.keyClicks(activity.tree.line, text)
    QTest.keyClick(activity.tree.line, Key.Key_Return)


def test_a_tree_is_typed_without_leaving_the_line(activity: Messaging, document: Document, workshop: Workshop) -> None:
    line = activity.tree.line
    assert activity.tree.head.words.text().startswith("Begin with what the product can do.")
    type_line(activity, "Sync")
    QTest.keyClick(line, Key.Key_Right, Held.AltModifier)
    assert activity.tree.caption.text() == "New benefit"
    for text in ("No retyping", "Fewer errors"):
        type_line(activity, text)
    QTest.keyClick(line, Key.Key_Right, Held.AltModifier)
    type_line(activity, "Half the tickets")
    QTest.keyClick(line, Key.Key_Left, Held.AltModifier)
    QTest.keyClick(line, Key.Key_Left, Held.AltModifier)
    assert activity.tree.caption.text() == "New capability"
    type_line(activity, "Export")
    assert outline(document, workshop) == [
        "Sync", ".No retyping", ".Fewer errors", "..Half the tickets", "Export",
    ]  # fmt: skip
    assert activity.tree.head.words.text() == "2 capabilities, 2 benefits and 1 message. 2 gaps to fill."


@pytest.mark.usefixtures("planted")
def test_keys_in_the_tree_add_beside_and_below(activity: Messaging, document: Document, workshop: Workshop) -> None:
    rows = activity.tree.outline
    rows.setFocus()
    assert chosen(activity) == "Sync"
    QTest.keyClick(rows, Key.Key_A, Held.ShiftModifier)
    type_line(activity, "Always current")
    assert chosen(activity) == "Always current"
    rows.setFocus()
    QTest.keyClick(rows, Key.Key_A)
    assert activity.tree.line.hasFocus()
    type_line(activity, "Works offline")
    assert outline(document, workshop)[:6] == [
        "Sync", ".No retyping", "..Type it once", ".Fewer errors", ".Always current", ".Works offline",
    ]  # fmt: skip


def test_an_entry_is_edited_in_the_line_and_esc_leaves_it(
    activity: Messaging, planted: list[Message], document: Document
) -> None:
    rows, line = activity.tree.outline, activity.tree.line
    rows.setFocus()
    QTest.keyClick(rows, Key.Key_F2)
    assert (line.text(), line.selectedText(), activity.tree.caption.text()) == ("Sync", "Sync", "Edit")
    QTest.keyClicks(line, "Live sync")
    QTest.keyClick(line, Key.Key_Escape)
    assert document.get(Message, planted[0].id).text == "Sync"
    assert line.text() == ""
    assert rows.hasFocus()
    QTest.keyClick(rows, Key.Key_Return)
    QTest.keyClicks(line, "Live sync")
    QTest.keyClick(line, Key.Key_Return)
    assert document.get(Message, planted[0].id).text == "Live sync"
    assert rows.hasFocus()


def test_what_is_edited_elsewhere_and_removed_leaves_the_line_free(
    activity: Messaging, planted: list[Message], document: Document
) -> None:
    activity.tree.outline.setFocus()
    QTest.keyClick(activity.tree.outline, Key.Key_F2)
    messaging.remove_message(document, planted[0].id)
    assert activity.tree.caption.text() == "New capability"
    assert activity.tree.line.text() == ""


def test_moving_goes_on_into_the_neighbour(
    activity: Messaging, planted: list[Message], document: Document, workshop: Workshop
) -> None:
    rows = activity.tree.outline
    rows.setFocus()
    rows.go_to(planted[3].id)
    QTest.keyClick(rows, Key.Key_Up, Held.AltModifier)
    assert outline(document, workshop)[1:4] == [".Fewer errors", ".No retyping", "..Type it once"]
    for _ in range(2):
        QTest.keyClick(rows, Key.Key_Down, Held.AltModifier)
    assert outline(document, workshop) == ["Sync", ".No retyping", "..Type it once", "Export", ".Fewer errors"]
    assert chosen(activity) == "Fewer errors"
    QTest.keyClick(rows, Key.Key_Up, Held.AltModifier)
    assert outline(document, workshop)[-2:] == [".Fewer errors", "Export"]


def test_removing_takes_what_is_below_and_can_be_undone(
    activity: Messaging, planted: list[Message], desk: Desk, document: Document, workshop: Workshop
) -> None:
    heard = Heard(desk.said)
    activity.tree.outline.setFocus()
    QTest.keyClick(activity.tree.outline, Key.Key_Delete)
    assert outline(document, workshop) == ["Export"]
    assert heard.said == [("Removed the capability “Sync”.",)]
    document.undo()
    assert len(outline(document, workshop)) == len(planted)


@pytest.mark.usefixtures("planted")
def test_the_walk_goes_to_what_lacks_something_and_asks_for_it(
    activity: Messaging, document: Document, workshop: Workshop
) -> None:
    rows = activity.tree.outline
    rows.setFocus()
    QTest.keyClick(rows, Key.Key_G)
    assert chosen(activity) == "Fewer errors"
    assert activity.tree.caption.text() == "New message"
    type_line(activity, "Right the first time")
    rows.setFocus()
    QTest.keyClick(rows, Key.Key_G)
    assert (chosen(activity), activity.tree.caption.text()) == ("Export", "New benefit")
    assert activity.tree.head.words.text().endswith("1 gap to fill.")


def test_capabilities_become_rows_that_are_filled_in(
    activity: Messaging, planted: list[Message], document: Document
) -> None:
    QTest.keyClick(activity, Key.Key_F3)
    pane = activity.translation
    QTest.keyClick(pane, Key.Key_U)
    assert [(row.feature, row.meaning) for row in document.all(Translation)] == [
        ("Sync", "No retyping"),
        ("Export", ""),
    ]
    assert pane.head.words.text() == "0 of 2 rows complete"
    row = document.all(Translation)[0]
    pane.grid.type_into(row.id, "talking_point")
    editor = QApplication.focusWidget()
    assert editor is not None
    QTest.keyClicks(editor, "You type it once")
    QTest.keyClick(editor, Key.Key_Return)
    assert document.get(Translation, row.id).talking_point == "You type it once"
    assert pane.head.words.text() == "1 of 2 rows complete"
    pane.grid.go_to(row.id)
    QTest.keyClick(pane.grid, Key.Key_Down, Held.AltModifier)
    assert [one.feature for one in document.all(Translation)] == ["Export", "Sync"]
    QTest.keyClick(pane.grid, Key.Key_Delete)
    assert [one.feature for one in document.all(Translation)] == ["Export"]


def test_without_capabilities_the_table_says_so(activity: Messaging, desk: Desk, document: Document) -> None:
    heard = Heard(desk.told)
    activity.turn_to(1)
    activity.translation.take_capabilities()
    assert heard.said == [("There are no capabilities yet.",)]
    QTest.keyClicks(activity.translation.line.line, "Sync")
    QTest.keyClick(activity.translation.line.line, Key.Key_Return)
    assert [row.feature for row in document.all(Translation)] == ["Sync"]


def test_teams_say_an_entry_and_the_room_judges(
    activity: Messaging, planted: list[Message], document: Document, desk: Desk
) -> None:
    activity.turn_to(2)
    pane, teams = activity.clarity, [team for team in document.all(Team) if not team.retired]
    assert [row.small for row in pane.list.rows()] == ["Not tested yet"] * len(planted)
    for team, words in zip(teams, ("Log in once", "Log in with one click"), strict=False):
        QTest.keyClick(pane, Key.Key_W)
        card = pane.cards.cards[team.id].words
        assert card.hasFocus()
        QTest.keyClicks(card, words)
        pane.list.setFocus()
    assert [wording.text for wording in document.all(Wording)] == ["Log in once", "Log in with one click"]
    assert pane.cards.cards[teams[0].id].tinted() == ["once"]
    assert pane.list.rows()[0].small == f"Said by 2 of {len(teams)} teams"
    QTest.keyClick(pane.list, Key.Key_D)
    assert document.get(Message, planted[0].id).clarity is Clarity.DIFFERS
    assert pane.state.text() == "Differs, needs a plan and an owner"
    assert pane.plan_box.isVisible()
    pane.plan.setFocus()
    QTest.keyClicks(pane.plan, "One sentence for all")
    pane.list.setFocus()
    owner = document.all(Person)[0]
    pane.owner.picked.emit(owner.id)
    message = document.get(Message, planted[0].id)
    assert (message.plan, message.owner_id, pane.state.text()) == ("One sentence for all", owner.id, "Differs, planned")
    QTest.keyClick(pane.list, Key.Key_D)
    assert document.get(Message, planted[0].id).clarity is Clarity.OPEN
    QTest.keyClick(pane.list, Key.Key_S)
    assert document.get(Message, planted[0].id).clarity is Clarity.SAME
    assert pane.same.isChecked()
    assert not pane.plan_box.isVisible()


def test_tints_keep_to_the_words_behind_an_emoji(
    activity: Messaging, planted: list[Message], document: Document
) -> None:
    one, other = document.all(Team)[:2]
    clarity.set_wording(document, planted[0].id, one.id, "🚀🚀 faster login")
    clarity.set_wording(document, planted[0].id, other.id, "safer login")
    activity.turn_to(2)
    assert activity.clarity.cards.cards[one.id].tinted() == ["faster"]


def test_half_typed_words_are_not_disturbed_nor_stored(
    activity: Messaging, planted: list[Message], document: Document
) -> None:
    activity.turn_to(2)
    one, other = document.all(Team)[:2]
    card = activity.clarity.cards.cards[one.id].words
    card.setFocus()
    QTest.keyClicks(card, "Log in o")
    clarity.set_wording(document, planted[0].id, other.id, "Sign in")
    assert card.toPlainText() == "Log in o"
    assert [wording.text for wording in document.all(Wording)] == ["Sign in"]


def test_the_stage_follows_tab_and_entry(
    activity: Messaging, planted: list[Message], document: Document, workshop: Workshop
) -> None:
    activity.tree.outline.setFocus()
    activity.tree.outline.go_to(planted[4].id)
    assert side_shown(document, workshop.id, 3) == (0, 1)
    QTest.keyClick(activity, Key.Key_F3, Held.ShiftModifier)
    assert side_shown(document, workshop.id, 3) == (2, 0)
    QTest.keyClick(activity.clarity.list, Key.Key_Down)
    assert side_shown(document, workshop.id, 3) == (2, 1)
    assert activity.clarity.title.text() == "No retyping"


@pytest.mark.usefixtures("planted")
def test_tab_goes_from_the_verdict_through_the_teams_to_the_plan(
    activity: Messaging, document: Document, qtbot: QtBot
) -> None:
    activity.turn_to(2)
    pane = activity.clarity
    pane.judge(Clarity.DIFFERS)
    qtbot.waitUntil(pane.plan.isVisible)
    qtbot.waitUntil(lambda: all(card.isVisible() for card in pane.cards.cards.values()))
    pane.differs.setFocus()
    stops = []
    for _ in range(len(pane.cards.cards) + 2):
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None
        stops.append(focus.accessibleName())
    teams = [team.name for team in document.all(Team) if not team.retired]
    assert stops == [*(f"{name} says it" for name in teams), "What will be done about it", "Who sees to the plan"]
