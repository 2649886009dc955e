import csv
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from facilitator.core import people
from facilitator.core.document import Document
from facilitator.core.follow.distributions import Distribution
from facilitator.core.follow.preferences import DigestFormat, preference_of
from facilitator.core.people import Person
from facilitator.core.plan.workshops import Workshop, WorkshopState
from facilitator.core.run import actions
from facilitator.core.run.actions import Action
from facilitator.core.run.clock import start
from facilitator.ui.desk import Desk
from facilitator.ui.parts.actions.hand_over import HandOverDialog
from facilitator.ui.parts.outcome.distribute.distribute_pane import DistributePane
from facilitator.ui.parts.outcome.distribute.receiver_table import TeamCell
from facilitator.ui.parts.outcome.typing_at import type_at
from tests.ui.heard import Heard
from tests.ui.keyboard import enter, press
from tests.ui.shown import bring_up

SIZE = (930, 620)


@pytest.fixture
def action(document: Document, workshop: Workshop) -> Action:
    owner = next(person for person in people.people(document) if person.name == "Tom Reed")
    return actions.add_action(document, workshop.id, "Send the draft", owner_id=owner.id)


@pytest.fixture
def pane(
    qtbot: QtBot, workshop: Workshop, action: Action, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> DistributePane:
    document = desk.document
    start.start(document, workshop.id, keep_plan=True)
    start.close(document, workshop.id)
    monkeypatch.setattr(document, "path", tmp_path / "q1.programme")
    return bring_up(qtbot, DistributePane(desk), *SIZE)


def folder_of(pane: DistributePane) -> Path:
    path = pane.desk.document.path
    assert path is not None
    return path.parent / "Q1 launch alignment 2027-01-12" / "For everyone"


def write(qtbot: QtBot, pane: DistributePane) -> None:
    with qtbot.waitSignal(pane.writer.written, timeout=60_000):
        pane.card.write.click()


def names(pane: DistributePane) -> list[str]:
    return [row.recipient.person.name for row in pane.table.shown()]


def choose(pane: DistributePane, name: str) -> Person:
    person = next(row.recipient.person for row in pane.table.shown() if row.recipient.person.name == name)
    pane.table.select([person.id])
    pane.table.setFocus()
    return person


def changed(pane: DistributePane) -> list[str]:
    return [f"{row.lead}: {row.text}" for row in pane.side.list.rows()]


# Writing


def test_everyone_gets_theirs_and_that_is_noted(qtbot: QtBot, pane: DistributePane) -> None:
    assert pane.card.words.text() == "6 own pages · 3 team digests · 6 e-mail drafts"
    assert pane.card.now.text() == "Not written yet."
    assert not pane.card.index.isEnabled()
    told = Heard(pane.writer.progressed)
    write(qtbot, pane)
    folder = folder_of(pane)
    (noted,) = pane.desk.document.all(Distribution)
    assert (noted.folder, f"{noted.files} files: {noted.files} new.") == (str(folder), pane.card.result.text())
    assert (folder / "people" / "Tom Reed.pdf").read_bytes().startswith(b"%PDF")
    assert told.said[0][:2] == (0, noted.files)
    assert told.said[-1][:2] == (noted.files, noted.files)
    assert pane.card.index.isEnabled()
    assert not pane.card.line.isVisible()
    assert "Tom Reed (Marketing): Own page new, Draft new" in changed(pane)


def test_a_second_run_says_what_changed_and_for_whom(qtbot: QtBot, pane: DistributePane, action: Action) -> None:
    write(qtbot, pane)
    write(qtbot, pane)
    assert pane.card.result.text().endswith("as they were.")
    assert changed(pane) == []
    actions.edit_action(pane.desk.document, action.id, "Send the final draft")
    write(qtbot, pane)
    assert "changed" in pane.card.result.text()
    assert "Tom Reed (Marketing): Own page changed, Draft changed" in changed(pane)
    assert not any(line.startswith("Ada Okafor (Sales): Own page") for line in changed(pane))
    assert len(pane.desk.document.all(Distribution)) == 3


def test_it_can_be_stopped_and_leaves_nothing_behind(qtbot: QtBot, pane: DistributePane) -> None:
    choose(pane, "Tom Reed")
    with qtbot.waitSignal(pane.writer.written, timeout=60_000):
        press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert pane.card.write.text() == "Stop"
        press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert pane.card.result.text() == "Stopped: the folder is as it was before."
    assert not folder_of(pane).exists()
    assert not pane.desk.document.all(Distribution)
    assert pane.card.write.text() == "Write for everyone"


def test_a_folder_that_cannot_be_made_is_told_and_nothing_is_noted(qtbot: QtBot, pane: DistributePane) -> None:
    folder_of(pane).parent.write_text("in the way")
    with qtbot.waitSignals([pane.desk.bridge.refused, pane.writer.written], timeout=60_000):
        pane.write()
    assert not pane.desk.document.all(Distribution)
    assert not pane.card.result.isVisible()
    assert pane.card.write.text() == "Write for everyone"


def test_a_file_changed_by_hand_is_left_alone_and_told(qtbot: QtBot, pane: DistributePane) -> None:
    write(qtbot, pane)
    (folder_of(pane) / "raci.pdf").write_text("theirs")
    write(qtbot, pane)
    assert "left alone" in pane.card.result.text()
    assert pane.card.result.property("kind") == "warn"
    assert (folder_of(pane) / "raci.pdf").read_text() == "theirs"


def test_closing_the_programme_ends_the_writing(pane: DistributePane) -> None:
    pane.write()
    pane.desk.bridge.closing.emit()
    assert not pane.writer.busy
    assert not list(folder_of(pane).parent.glob("**/*.pdf"))


def test_it_goes_into_the_folder_that_is_chosen(
    qtbot: QtBot, pane: DistributePane, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(shared))
    pane.table.setFocus()
    press(Qt.Key.Key_F)
    assert pane.card.place.text().startswith("Into “shared”")
    write(qtbot, pane)
    assert (shared / "index.html").is_file()
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    pane.card.index.click()
    pane.card.folder.click()
    assert opened == [str(shared / "index.html"), str(shared)]


# Who gets what


def test_a_form_is_chosen_in_its_cell_and_by_team(pane: DistributePane) -> None:
    document, tom = pane.desk.document, choose(pane, "Tom Reed")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_M)
    assert preference_of(document, tom).form is DigestFormat.MARKDOWN
    sales = next(row.team for row in pane.side.teams.shown() if row.team.name == "Sales")
    type_at(pane.side.teams, sales.id, TeamCell.FORM)
    press(Qt.Key.Key_S)
    assert preference_of(document, sales).form is DigestFormat.SPREADSHEET


def test_space_makes_no_drafts_for_those_chosen_and_makes_them_again(pane: DistributePane) -> None:
    pane.table.selectAll()
    pane.table.setFocus()
    press(Qt.Key.Key_Space)
    assert pane.card.words.text().endswith("0 e-mail drafts")
    press(Qt.Key.Key_Space)
    assert pane.card.words.text().endswith("6 e-mail drafts")


def test_somebody_is_at_hand_from_the_beginning(pane: DistributePane) -> None:
    assert [row.recipient.person.name for row in pane.table.selected()] == names(pane)[:1]
    pane.table.setFocus(Qt.FocusReason.ShortcutFocusReason)
    press(Qt.Key.Key_Space)
    assert pane.card.words.text().endswith("5 e-mail drafts")


def test_an_address_is_typed_and_one_that_cannot_be_stays_as_typed(qtbot: QtBot, pane: DistributePane) -> None:
    tom = choose(pane, "Tom Reed")
    press(Qt.Key.Key_E)
    enter("tom@northwind.example")
    assert pane.desk.document.get(Person, tom.id).email == "tom@northwind.example"
    press(Qt.Key.Key_E)
    with qtbot.waitSignal(pane.desk.bridge.refused):
        enter("tom at northwind")
    still_open = [line.text() for line in pane.table.findChildren(QLineEdit) if line.isVisible()]
    assert still_open == ["tom at northwind"]
    press(Qt.Key.Key_Escape)


def test_what_to_mend_is_gone_through_by_key(pane: DistributePane) -> None:
    document = pane.desk.document
    for row in pane.table.shown():
        person = row.recipient.person
        people.edit_person(document, person.id, person.name, f"{person.id}@northwind.example", person.team_id)
    tom, ada = choose(pane, "Tom Reed"), choose(pane, "Ada Okafor")
    people.edit_person(document, ada.id, ada.name, "", ada.team_id)
    people.set_gone(document, tom.id)
    first, *_others = pane.side.list.rows()
    assert first.text.startswith("Tom Reed (Marketing) has left and still owns")
    pane.table.select([])
    pane.table.setFocus()
    press(Qt.Key.Key_M)
    dialog = pane.findChildren(HandOverDialog)[-1]
    assert dialog.isVisible()
    QTest.keyClick(dialog.to, Qt.Key.Key_Down)
    dialog.primary.click()
    assert document.all(Action)[0].owner_id != tom.id
    pane.table.setFocus()
    press(Qt.Key.Key_M)
    enter("ada@northwind.example")
    told = Heard(pane.desk.told)
    press(Qt.Key.Key_M)
    assert told.said == [("There is nothing to mend for anybody.",)]


def test_nothing_is_written_for_who_has_left(qtbot: QtBot, pane: DistributePane) -> None:
    people.set_gone(pane.desk.document, choose(pane, "Jun Sato").id)
    write(qtbot, pane)
    assert not (folder_of(pane) / "people" / "Jun Sato.pdf").exists()
    assert "Jun Sato" in names(pane)


def test_that_nothing_is_sent_is_said_once(pane: DistributePane) -> None:
    assert pane.notice.text().count("Nothing is sent.") == 1
    assert "keep them to yourself" in pane.notice.text()


# Elsewhere


def test_with_nobody_to_write_for_the_next_step_is_people(
    qtbot: QtBot, document: Document, workshop: Workshop, desk: Desk
) -> None:
    with document.step("Empty the room") as step:
        for one in document.all(people.Participant):
            step.remove(one)
        step.put(document.get(Workshop, workshop.id).with_(state=WorkshopState.CLOSED, began_at=document.now()))
    pane = bring_up(qtbot, DistributePane(desk), *SIZE)
    with qtbot.waitSignal(pane.people_asked) as asked:
        press(Qt.Key.Key_Return)
    assert asked.args == [None]
    assert pane.commands() == []


@pytest.mark.qt_log_ignore("This plugin does not support")  # menus on the offscreen platform
def test_the_actions_are_saved_for_a_tracker(
    qtbot: QtBot, pane: DistributePane, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def answer(_parent: object, title: str, name: str, _kinds: str) -> tuple[str, str]:
        asked.extend((title, Path(name).name))
        return str(tmp_path / "jira.csv"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    pane.table.setFocus()
    press(Qt.Key.Key_T)
    menu = pane.lists.menu
    assert [entry.text() for entry in menu.actions() if entry.text()] == [
        "Jira…", "Asana…", "Trello…", "Planner…", "Linear…", "Any other…",
    ]  # fmt: skip
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert asked == ["Save the actions for Jira", "Actions 2027-01-12 jira.csv"]
    with (tmp_path / "jira.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [row["Summary"] for row in csv.DictReader(file)] == ["Send the draft"]
    assert pane.lists.accessibleName().startswith("Saved jira.csv. Choose the date format")
