"""The glossary by keys: words, meanings, what teams say, finding, and the ways in and out."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator.core import people
from facilitator.core.agree.language import glossary
from facilitator.core.agree.language.glossary import Term, TermUse
from facilitator.core.document import Document
from facilitator.ui.desk import Desk
from facilitator.ui.pages.language import LanguagePage
from facilitator.ui.parts.language.glossary.glossary_import import GlossaryImport
from facilitator.ui.parts.language.glossary_pane import GlossaryPane
from tests.ui.heard import Heard
from tests.ui.keyboard import press, type_words
from tests.ui.shown import PAGE, bring_up

TODAY = date(2027, 1, 12)
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def pane(qtbot: QtBot, desk: Desk) -> GlossaryPane:
    page = bring_up(qtbot, LanguagePage(desk), *PAGE)
    shown = page.shown()
    assert isinstance(shown, GlossaryPane)
    shown.first_focus().setFocus()
    return shown


@pytest.fixture
def words(document: Document, pane: GlossaryPane) -> list[Term]:
    made = [glossary.add_term(document, word) for word in ("MQL", "Churn", "Launch")]
    pane.table.select([made[0].id])
    pane.table.setFocus()
    return made


def shown(pane: GlossaryPane) -> list[str]:
    return [one.term.word for one in pane.table.shown()]


def cell(pane: GlossaryPane, row: int, column: int) -> object:
    return pane.table.model().index(row, column).data()


def test_the_first_word_is_typed_from_the_empty_page(document: Document, pane: GlossaryPane) -> None:
    assert pane.empty.isVisible()
    type_words("n")
    type_words("Qualified lead")
    press(Qt.Key.Key_Return)
    (made,) = document.all(Term)
    assert made.word == "Qualified lead"
    assert shown(pane) == ["Qualified lead"]
    assert pane.card.word.value() == "Qualified lead"
    type_words("qualified LEAD")
    refused = Heard(pane.desk.bridge.refused)
    press(Qt.Key.Key_Return)
    assert "is in the glossary already" in str(refused.said[0][0])
    assert pane.line.field.text() == "qualified LEAD"  # what was typed is kept


def test_a_meaning_is_agreed_as_of_today(document: Document, pane: GlossaryPane, words: list[Term]) -> None:
    type_words("m")
    type_words("A lead that fits")
    press(Qt.Key.Key_Escape)
    term = document.get(Term, words[0].id)
    assert (term.meaning, term.agreed_on) == ("A lead that fits", TODAY)
    assert pane.card.standing.text() == "Agreed Tue 12 Jan"
    assert cell(pane, 0, 1) == "Agreed"
    assert pane.table.hasFocus()


def test_what_teams_say_is_typed_from_team_to_team_and_marks_a_conflict(
    document: Document, pane: GlossaryPane, words: list[Term]
) -> None:
    product, marketing = people.teams(document)[:2]
    type_words("w")
    type_words("Signed up")
    press(Qt.Key.Key_Return)
    type_words("Has a budget")
    press(Qt.Key.Key_Return)
    assert {use.team_id: use.text for use in document.all(TermUse)} == {
        product.id: "Signed up",
        marketing.id: "Has a budget",
    }
    assert cell(pane, 0, 1) == "In conflict"
    assert pane.card.notice.isVisible()
    assert "say different things" in pane.card.notice.text()
    glossary.agree_meaning(document, words[0].id, "Signed up, with a budget", TODAY)
    assert not pane.card.notice.isVisible()


@pytest.mark.usefixtures("words")
def test_a_word_opened_again_is_agreed_once_more(document: Document, pane: GlossaryPane, words: list[Term]) -> None:
    team = people.teams(document)[0]
    glossary.agree_meaning(document, words[0].id, "A lead", date(2026, 1, 1))
    glossary.say(document, words[0].id, team.id, "Anyone")
    assert pane.card.again.isVisible()
    type_words("g")
    assert document.get(Term, words[0].id).agreed_on == TODAY
    assert not pane.card.again.isVisible()


def test_the_other_fields_store_when_they_are_left(document: Document, pane: GlossaryPane, words: list[Term]) -> None:
    ada = people.add_person(document, "Ada Okafor")
    press(Qt.Key.Key_F2)
    type_words("Qualified lead")
    press(Qt.Key.Key_Return)
    pane.table.setFocus()
    type_words("b")
    type_words("A name")
    press(Qt.Key.Key_Escape)
    type_words("u")
    type_words("CRM")
    press(Qt.Key.Key_Escape)
    pane.card.owner.pick(ada.id)
    pane.card.owner.picked.emit(ada.id)
    term = document.get(Term, words[0].id)
    assert (term.word, term.not_this, term.used, term.owner_id) == ("Qualified lead", "A name", "CRM", ada.id)


def test_a_word_there_already_is_told_and_what_was_typed_goes_back(
    document: Document, pane: GlossaryPane, words: list[Term]
) -> None:
    refused = Heard(pane.desk.bridge.refused)
    type_words("r")
    type_words("churn")
    press(Qt.Key.Key_Return)
    assert "“Churn” is in the glossary already" in str(refused.said[0][0])
    assert document.get(Term, words[0].id).word == "MQL"


def test_going_to_another_word_stores_what_is_typed_of_this_one(
    document: Document, pane: GlossaryPane, words: list[Term]
) -> None:
    pane.card.meaning.setFocus()
    type_words("A lead")
    pane.table.select([words[1].id])
    assert document.get(Term, words[0].id).meaning == "A lead"
    assert pane.card.meaning.toPlainText() == ""
    assert document.get(Term, words[1].id).meaning == ""


def test_a_change_elsewhere_leaves_what_is_being_typed(
    document: Document, pane: GlossaryPane, words: list[Term]
) -> None:
    team = people.teams(document)[0]
    pane.card.meaning.setFocus()
    type_words("A le")
    glossary.say(document, words[0].id, team.id, "Anyone")
    glossary.add_term(document, "Later")
    type_words("ad")
    assert pane.card.meaning.toPlainText() == "A lead"
    assert pane.card.says.lines[team.id].toPlainText() == "Anyone"
    assert [one.term.id for one in pane.table.selected()] == [words[0].id]


def test_finding_and_what_is_to_be_settled(document: Document, pane: GlossaryPane, words: list[Term]) -> None:
    glossary.agree_meaning(document, words[0].id, "Someone who fits", TODAY)
    assert pane.bar.which.titles() == ["All 3 words", "To settle 2"]
    type_words("f")
    assert shown(pane) == ["Churn", "Launch"]
    pane.table.setFocus()
    type_words("f")
    press(Qt.Key.Key_F, CONTROL)
    type_words("fits")
    assert shown(pane) == ["MQL"]
    assert pane.card.word.value() == "MQL"
    pane.show_record(words[2])
    assert len(shown(pane)) == 3
    assert [one.term.word for one in pane.table.selected()] == ["Launch"]


@pytest.mark.usefixtures("words")
def test_words_are_moved_and_removed(document: Document, pane: GlossaryPane) -> None:
    said = Heard(pane.desk.said)
    press(Qt.Key.Key_Down, ALT)
    assert shown(pane) == ["Churn", "MQL", "Launch"]
    press(Qt.Key.Key_Delete)
    assert shown(pane) == ["Churn", "Launch"]
    assert said.said == [("Removed “MQL”.",)]
    document.undo()
    assert shown(pane) == ["Churn", "MQL", "Launch"]


@pytest.mark.usefixtures("words")
def test_a_word_is_not_moved_in_a_list_that_hides_others(document: Document, pane: GlossaryPane) -> None:
    told = Heard(pane.desk.told)
    pane.bar.search.setText("u")
    press(Qt.Key.Key_Down, ALT)
    assert len(told.said) == 1
    assert [term.word for term in document.all(Term)] == ["MQL", "Churn", "Launch"]


@pytest.mark.usefixtures("words")
def test_it_is_written_as_pdf_and_as_a_spreadsheet_that_comes_in_again(
    qtbot: QtBot, pane: GlossaryPane, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pane.desk.document, "path", tmp_path / "Alignment.programme")
    for key, suffix in (("s", ".pdf"), ("x", ".xlsx")):
        with qtbot.waitSignal(pane.files.writer.written, timeout=20_000) as written:
            type_words(key)
        assert [path.suffix for path in written.args[0]] == [suffix]
        assert written.args[0][0].stat().st_size > 1_000


def test_a_file_that_is_dropped_is_shown_first(qtbot: QtBot, pane: GlossaryPane, tmp_path: Path) -> None:
    path = tmp_path / "words.csv"
    path.write_text("Term,Meaning\nMQL,A lead\n", encoding="utf-8")
    pane.take_file(path)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, GlossaryImport)
    qtbot.waitUntil(lambda: dialog.file.judged is not None)
    assert pane.desk.document.all(Term) == []
    dialog.accept()
    assert shown(pane) == ["MQL"]
