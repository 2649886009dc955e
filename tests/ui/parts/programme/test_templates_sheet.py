from datetime import date, time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from facilitator.core.document import Document
from facilitator.core.plan.ready.creating import create_workshop
from facilitator.core.plan.ready.own_templates import OwnTemplate, own_templates, save_as_template
from facilitator.core.plan.ready.templates import read_template, template
from facilitator.ui.desk import Desk
from facilitator.ui.parts.programme.template_verdict import TemplateVerdict
from facilitator.ui.parts.programme.templates_sheet import TemplatesSheet
from facilitator.ui.widgets.notice import FieldError
from tests.ui.shown import bring_up


@pytest.fixture
def own(document: Document) -> OwnTemplate:
    made = create_workshop(document, "Q4", date(2026, 10, 13), time(9), "Europe/Berlin", template("mini"))
    return save_as_template(document, made.id, "Ours")


@pytest.fixture
def sheet(qtbot: QtBot, own: OwnTemplate, desk: Desk) -> TemplatesSheet:
    return bring_up(qtbot, TemplatesSheet(desk), 700, 420)


def said(sheet: TemplatesSheet) -> str:
    return " ".join(line.text() for line in sheet.findChildren(FieldError) if line.isVisible())


def rename(qtbot: QtBot, sheet: TemplatesSheet, title: str) -> None:
    sheet.rename.click()
    editor = sheet.table.findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    QTest.keyClicks(editor, title)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: sheet.table.state() is not sheet.table.State.EditingState)


def test_one_is_renamed_in_its_row(qtbot: QtBot, document: Document, sheet: TemplatesSheet) -> None:
    rename(qtbot, sheet, "Our month")
    assert [one.title for one in own_templates(document)] == ["Our month"]
    assert [one.title for one in sheet.table.shown()] == ["Our month"]


def test_a_title_that_is_none_is_refused_in_the_dialog(qtbot: QtBot, document: Document, sheet: TemplatesSheet) -> None:
    rename(qtbot, sheet, "   ")
    assert said(sheet) == "A template needs a title."
    assert [one.title for one in own_templates(document)] == ["Ours"]


def test_one_is_removed_and_undo_brings_it_back(
    qtbot: QtBot, document: Document, desk: Desk, sheet: TemplatesSheet
) -> None:
    with qtbot.waitSignal(desk.said) as told:
        QTest.keyClick(sheet.table, Qt.Key.Key_Delete)
    assert told.args == ["Removed “Ours”."]
    assert own_templates(document) == []
    assert not sheet.remove.isEnabled()
    document.undo()
    assert [one.title for one in own_templates(document)] == ["Ours"]


def test_one_goes_out_and_comes_in_again_after_a_look(
    qtbot: QtBot, document: Document, sheet: TemplatesSheet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "ours.toml"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    sheet.export.click()
    assert read_template(path).title == "Ours"
    rename(qtbot, sheet, "Kept")
    sheet.take_in.click()
    (verdict,) = sheet.findChildren(TemplateVerdict)
    words = [line.text() for line in verdict.findChildren(QLabel)]
    assert "Ours" in words
    assert any("1 h 30 min" in line for line in words)
    assert len(own_templates(document)) == 1
    verdict.primary.click()
    assert [one.title for one in own_templates(document)] == ["Kept", "Ours"]


def test_a_file_with_an_error_names_it_and_stores_nothing(
    document: Document, sheet: TemplatesSheet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "wrong.toml"
    path.write_text('title = "Wrong"\nminutes = 3\n', "utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    sheet.take_in.click()
    assert "wrong.toml" in said(sheet)
    assert sheet.findChildren(TemplateVerdict) == []
    assert len(own_templates(document)) == 1
