from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from facilitator.core.agree.practices.spaces import (
    SharedSpace,
    SpaceKind,
    add_space,
    add_usual_spaces,
    edit_space,
    spaces,
    usual_spaces,
)
from facilitator.core.document import Document
from facilitator.core.people import Person, add_person, teams
from facilitator.ui.desk import Desk
from facilitator.ui.pages.practices import PracticesPage, PracticesPlace
from facilitator.ui.parts.practices.spaces.opening_place import may_open, open_place
from facilitator.ui.parts.practices.spaces_pane import SpacesPane
from tests.ui.heard import Heard
from tests.ui.keyboard import enter, press, type_words
from tests.ui.parts.practices.chosen import choose
from tests.ui.shown import PAGE, bring_up

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def ada(document: Document) -> Person:
    return add_person(document, "Ada Okafor")


@pytest.fixture
def page(qtbot: QtBot, ada: Person, desk: Desk) -> PracticesPage:
    return bring_up(qtbot, PracticesPage(desk), *PAGE)


@pytest.fixture
def pane(page: PracticesPage) -> SpacesPane:
    page.turn_to(PracticesPlace.SPACES)
    pane = page.shown()
    assert isinstance(pane, SpacesPane)
    return pane


def test_without_any_it_says_what_it_is_for_and_offers_the_usual_ones(
    document: Document, pane: SpacesPane, desk: Desk
) -> None:
    assert pane.first_focus() is pane.empty
    press(Qt.Key.Key_U)
    assert len(spaces(document)) == len(usual_spaces())
    assert pane.words.text() == "4 shared spaces, 4 not complete"
    told = Heard(desk.told)
    press(Qt.Key.Key_U)
    assert told.said == [("The usual spaces are on the list already.",)]


def test_one_is_typed_filled_in_and_found_complete(document: Document, ada: Person, pane: SpacesPane) -> None:
    press(Qt.Key.Key_N)
    choose(pane.line.choice, "Board")
    enter("Who waits for whom")
    (space,) = spaces(document)
    assert (space.kind, space.title) == (SpaceKind.BOARD, "Who waits for whom")
    assert "Nobody can find it yet" in pane.form.wanting.text()
    press(Qt.Key.Key_Escape)
    for key, words in ((Qt.Key.Key_E, "Room 2"), (Qt.Key.Key_W, "ada"), (Qt.Key.Key_F2, "Dependencies")):
        press(key)
        enter(words)
        press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_R)
    type_words("Weekly")
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_1, ALT)
    press(Qt.Key.Key_2, ALT)
    product, marketing = teams(document)[:2]
    assert spaces(document) == [
        space.with_(
            title="Dependencies", place="Room 2", used_for="Weekly", owner_id=ada.id,
            concerns=(product.id, marketing.id),
        )
    ]  # fmt: skip
    assert not pane.form.wanting.isVisible()
    assert pane.list.rows()[0].small == f"Board: Ada Okafor for {product.name} and {marketing.name}"
    for place in range(2, len(teams(document))):
        pane.form.teams.turn(place + 1)
    assert pane.list.rows()[0].small == "Board: Ada Okafor for all teams"
    choose(pane.form.kind, "Workspace")
    assert spaces(document)[0].kind is SpaceKind.WORKSPACE


def test_the_name_of_another_is_told_at_the_field_and_stays_typed(
    document: Document, pane: SpacesPane, desk: Desk
) -> None:
    first, second = add_usual_spaces(document)[:2]
    refused = Heard(desk.bridge.refused)
    pane.choose(second.id)
    press(Qt.Key.Key_F2)
    enter(first.title)
    assert pane.form.title.error() == f"There is a space called “{first.title}” already: choose another name."
    assert pane.form.title.line.text() == first.title
    assert document.get(SharedSpace, second.id).title == second.title
    press(Qt.Key.Key_Escape)
    assert pane.form.title.line.text() == second.title
    pane.line.start()
    enter(first.title)
    assert len(refused.said) == 1
    assert pane.line.field.text() == first.title


def test_what_is_typed_is_stored_when_another_is_chosen(document: Document, pane: SpacesPane) -> None:
    first, second = add_usual_spaces(document)[:2]
    pane.choose(first.id)
    press(Qt.Key.Key_E)
    type_words("Building 2")
    pane.choose(second.id)
    assert document.get(SharedSpace, first.id).place == "Building 2"
    assert document.get(SharedSpace, second.id).place == ""
    assert pane.form.place.line.text() == ""


def test_they_are_moved_and_removed_with_a_way_back(document: Document, pane: SpacesPane, desk: Desk) -> None:
    first, second = add_usual_spaces(document)[:2]
    pane.list.setFocus()
    pane.choose(second.id)
    press(Qt.Key.Key_Up, ALT)
    assert [one.id for one in spaces(document)][:2] == [second.id, first.id]
    said = Heard(desk.said)
    press(Qt.Key.Key_Delete)
    assert said.said == [(f"Removed the space “{second.title}”.",)]
    document.undo()
    assert len(spaces(document)) == len(usual_spaces())


def test_links_and_files_can_be_opened_and_the_number_of_a_room_can_not(
    document: Document, pane: SpacesPane, tmp_path: Path
) -> None:
    space = add_space(document, SpaceKind.DOCUMENTS, "Plans")
    for place, openable in (("", False), ("Room 2", False), ("https://example.com/a-b", True), (str(tmp_path), True)):
        edit_space(document, space.id, place=place)
        assert pane.form.open.isEnabled() is openable
        assert ("Open the space" in [command.title for command in pane.commands()]) is openable


def test_a_folder_that_is_gone_is_told(desk: Desk, tmp_path: Path) -> None:
    refused = Heard(desk.bridge.refused)
    gone = str(tmp_path / "gone")
    assert may_open(gone)
    open_place(desk, gone)
    assert refused.said == [(f"There is nothing at “{gone}” any more: say where it is now.",)]


def test_one_that_is_looked_for_is_at_hand(document: Document, page: PracticesPage) -> None:
    _first, second = add_usual_spaces(document)[:2]
    page.show_record(second)
    pane = page.shown()
    assert isinstance(pane, SpacesPane)
    assert pane.form.title.line.text() == second.title
