from datetime import date, time
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from facilitator.core.assess.improving import edit_improvement, remove_improvement, start_improvement
from facilitator.core.document import Document
from facilitator.core.people import Person
from facilitator.core.plan.ready import creating
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run import actions
from facilitator.core.run.actions import Action, ActionState
from facilitator.core.run.improvement_actions import add_plan_action
from facilitator.ui.desk import Desk
from facilitator.ui.pages.actions import ActionPlace, ActionsPage
from facilitator.ui.parts.actions.list_pane import ListPane
from facilitator.ui.parts.actions.list_table import HOME
from facilitator.ui.parts.actions.listed import NO_OWNER, Which
from facilitator.ui.parts.actions.returned.returned_import import ReturnedImport
from facilitator.ui.parts.commit.action_table import Cell
from facilitator.ui.widgets.empty import EmptyState
from tests.ui.shown import PAGE, bring_up


@pytest.fixture
def page(qtbot: QtBot, document: Document, workshop: Workshop, desk: Desk) -> ListPane:
    """The list on its page. Of two workshops: "Draft" is owned and dated, "Cards" lacks both, "Old" is done."""
    maria = document.all(Person)[0]
    actions.add_action(document, workshop.id, "Draft", owner_id=maria.id, due=date(2027, 1, 15))
    actions.add_action(document, workshop.id, "Cards")
    other = creating.create_workshop(document, "Half-year", date(2026, 7, 1), time(9), "Europe/Berlin")
    old = actions.add_action(document, other.id, "Old", owner_id=maria.id, due=date(2026, 7, 9))
    actions.set_state(document, old.id, ActionState.DONE)
    actions.add_action(document, other.id, "Late", owner_id=document.all(Person)[1].id, due=date(2026, 7, 9))
    pane = bring_up(qtbot, ActionsPage(desk), *PAGE).shown()
    assert isinstance(pane, ListPane)
    return pane


def texts(page: ListPane) -> list[str]:
    return [row.action.text for row in page.table.shown()]


def action(page: ListPane, text: str) -> Action:
    return next(a for a in page.desk.document.all(Action) if a.text == text)


def test_without_any_action_the_page_says_what_it_is_for(qtbot: QtBot, desk: Desk) -> None:
    page = ActionsPage(desk)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    assert not page.begun()
    with qtbot.waitSignal(desk.home_asked):
        page.findChildren(EmptyState)[0].asked.emit()
    assert ActionsPage.badge(desk) == ""


def test_open_actions_of_all_workshops_come_first_those_that_lack_something_on_top(page: ListPane) -> None:
    assert texts(page) == ["Cards", "Late", "Draft"]
    assert page.words.text() == "3 actions · 1 lacks an owner or a date"
    assert ActionsPage.badge(page.desk) == "3"


def test_each_list_says_how_many_are_on_it(page: ListPane) -> None:
    assert page.filters.which.titles() == [
        "Open 3",
        "Lacking something 1",
        "Stuck 0",
        "Overdue 1",
        "Done 1",
        "Dropped 0",
    ]
    page.show_which(Which.LACKING)
    assert texts(page) == ["Cards"]
    page.show_which(Which.DONE)
    assert texts(page) == ["Old"]


def test_filters_by_workshop_owner_and_words_go_together(qtbot: QtBot, page: ListPane) -> None:
    page.filters.home.setCurrentText("Half-year")
    page.filters.home.picked.emit(page.filters.home.currentData())
    assert texts(page) == ["Late"]
    assert page.filters.which.titles()[4] == "Done 1"
    page.filters.home.setCurrentIndex(0)
    page.filters.owner.pick(NO_OWNER)
    page.filters.owner.picked.emit(NO_OWNER)
    assert texts(page) == ["Cards"]
    page.filters.owner.setCurrentIndex(0)
    page.filters.owner.picked.emit(None)
    QTest.keyClick(page.table, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(page.filters.search, "half late")
    assert texts(page) == ["Late"]


def test_only_people_who_own_something_are_offered(page: ListPane) -> None:
    offered = [page.filters.owner.itemText(place) for place in range(page.filters.owner.count())]
    assert offered == ["Everyone", "No owner", "Maria Lind", "Tom Reed"]


def test_a_chosen_filter_survives_a_change(page: ListPane) -> None:
    page.filters.owner.pick(NO_OWNER)
    page.filters.owner.picked.emit(NO_OWNER)
    actions.edit_action(page.desk.document, action(page, "Cards").id, "Battle cards")
    assert texts(page) == ["Battle cards"]


def test_x_marks_as_done_and_undo_opens_again(page: ListPane) -> None:
    page.table.select([action(page, "Draft").id])
    QTest.keyClick(page.table, Qt.Key.Key_X)
    assert action(page, "Draft").state is ActionState.DONE
    assert "Draft" not in texts(page)
    page.desk.document.undo()
    assert "Draft" in texts(page)


def test_an_owner_is_typed_in_place(page: ListPane) -> None:
    row = texts(page).index("Cards")
    page.table.setCurrentIndex(page.table.model().index(row, Cell.OWNER))
    QTest.keyClick(page.table, Qt.Key.Key_F2)
    editor = page.table.viewport().findChildren(QLineEdit)[-1]
    editor.setText("ada")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    owner = page.desk.document.get(Person, action(page, "Cards").owner_id or 0)
    assert owner.name == "Ada Okafor"


def test_removing_tells_and_can_be_undone(qtbot: QtBot, page: ListPane) -> None:
    page.table.select([action(page, "Draft").id])
    with qtbot.waitSignal(page.desk.said) as said:
        page.remove.click()
    assert said.args == ["Removed 1 action."]
    page.desk.document.undo()
    assert "Draft" in texts(page)


def test_the_form_below_shows_the_action_at_hand(page: ListPane) -> None:
    page.table.select([action(page, "Draft").id])
    assert page.form.action() == action(page, "Draft")
    page.table.clearSelection()
    assert page.form.action() is None


def test_the_command_box_finds_an_action_whatever_the_filters_say(page: ListPane) -> None:
    page.filters.search.setText("nothing like it")
    found = {command.title: command for command in ActionsPage.findable(page.desk)}
    assert found["Old"].detail == "Maria Lind"
    found["Old"].run()
    assert [row.action.text for row in page.table.selected()] == ["Old"]


# Actions of improvement plans


@pytest.fixture
def planned(page: ListPane) -> Action:
    """An action of a plan, beside those of the two workshops."""
    plan = start_improvement(page.desk.document, "Roadmap news")
    return add_plan_action(page.desk.document, plan.id, "One page a month", due=date(2027, 3, 12))


def home_column(page: ListPane) -> list[str]:
    model, column = page.table.model(), HOME
    return [model.index(row, column).data() for row in range(model.rowCount())]


def test_an_action_of_a_plan_stands_among_the_others_and_says_where_it_belongs(page: ListPane, planned: Action) -> None:
    assert dict(zip(texts(page), home_column(page), strict=True)) == {
        "Cards": "Q1 launch alignment",
        "Draft": "Q1 launch alignment",
        "Late": "Half-year",
        "One page a month": "Plan: Roadmap news",
    }
    page.table.select([planned.id])
    assert page.form.origin.text() == "from improvement plan “Roadmap news”"
    QTest.keyClick(page.table, Qt.Key.Key_X)
    assert action(page, "One page a month").state is ActionState.DONE


def test_the_list_can_be_held_to_one_plan_which_goes_by_its_name(page: ListPane, planned: Action) -> None:
    assert [page.filters.home.itemText(place) for place in range(page.filters.home.count())] == [
        "Everywhere", "Plan: Roadmap news", "Q1 launch alignment", "Half-year",
    ]  # fmt: skip
    page.filters.home.pick(planned.improvement_id)
    page.filters.home.picked.emit(planned.improvement_id)
    assert texts(page) == ["One page a month"]
    edit_improvement(page.desk.document, planned.improvement_id or 0, area="Roadmap talks")
    assert home_column(page) == ["Plan: Roadmap talks"]
    remove_improvement(page.desk.document, planned.improvement_id or 0)
    assert page.filters.home.currentText() == "All workshops"
    assert texts(page) == ["Cards", "Late", "Draft"]
    page.desk.document.undo()
    assert "One page a month" in texts(page)


def test_search_and_sorting_know_the_plan(page: ListPane, planned: Action) -> None:
    page.table.sortByColumn(HOME, Qt.SortOrder.AscendingOrder)
    assert home_column(page) == sorted(home_column(page), key=str.casefold)
    QTest.keyClick(page.table, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(page.filters.search, "plan roadmap")
    assert texts(page) == ["One page a month"]


# Tabs and files


def test_f3_goes_from_tab_to_tab_and_an_action_asked_for_comes_back_to_the_list(page: ListPane) -> None:
    whole = page.window()
    assert isinstance(whole, ActionsPage)
    QTest.keyClick(page.table, Qt.Key.Key_F3)
    assert whole.tabs.current() == ActionPlace.BOARD
    page.desk.record_asked.emit(action(page, "Old"))
    assert whole.tabs.current() == ActionPlace.LIST
    assert [row.action.text for row in page.table.selected()] == ["Old"]


def test_i_offers_to_take_in_a_spreadsheet_and_so_does_a_file_that_is_dropped(
    qtbot: QtBot, page: ListPane, tmp_path: Path
) -> None:
    QTest.keyClick(page.table, Qt.Key.Key_I)
    (dialog,) = page.window().findChildren(ReturnedImport)
    assert (dialog.isVisible(), dialog.file.path) == (True, None)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    dialog.reject()
    path = tmp_path / "back.csv"
    path.write_text("Action,State\nDraft,Done\n", encoding="utf-8")
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(path))])
    none = Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, dropped, Qt.MouseButton.LeftButton, none)
    whole = page.window()
    assert isinstance(whole, ActionsPage)
    whole.dropEvent(event)
    found = [one for one in whole.findChildren(ReturnedImport) if one is not dialog]
    assert [one.file.path for one in found] == [path]
    qtbot.waitUntil(lambda: found[0].file.to_store == 0 and found[0].file.returned is not None)
    assert [row.text for row in found[0].file.rows] == ["Draft"]
    found[0].reject()


def test_keys_for_tabs_leave_the_focus_on_what_is_shown_while_there_is_nothing(qtbot: QtBot, desk: Desk) -> None:
    page = bring_up(qtbot, ActionsPage(desk), *PAGE)
    (empty,) = page.findChildren(EmptyState)
    QTest.keyClick(page, Qt.Key.Key_F3)
    at = page.window().focusWidget()
    assert at is not None
    assert empty.isAncestorOf(at) or at is empty
