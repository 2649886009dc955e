"""A glossary that comes in: every row told of, of two meanings one is chosen, and all is stored at once."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from facilitator.core.agree.language import glossary
from facilitator.core.agree.language.glossary import Term
from facilitator.core.document import Document
from facilitator.ui.desk import Desk
from facilitator.ui.parts.language.glossary.glossary_import import GlossaryImport
from tests.ui.heard import Heard
from tests.ui.keyboard import press

Bring = Callable[[str], GlossaryImport]


@pytest.fixture
def bring(qtbot: QtBot, desk: Desk, tmp_path: Path) -> Bring:
    """Shows the dialog over a file, read to its end."""

    def bring(text: str) -> GlossaryImport:
        path = tmp_path / "words.csv"
        path.write_text(text, encoding="utf-8")
        dialog = GlossaryImport(desk)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(dialog)
        with qtbot.waitExposed(dialog):
            dialog.start_with(path)
        dialog.activateWindow()
        qtbot.waitUntil(lambda: dialog.isActiveWindow() and not dialog.file.reading)
        return dialog

    return bring


def happens(dialog: GlossaryImport) -> list[str]:
    table = dialog.verdicts.table
    return [table.model().index(row, 3).data() for row in range(len(table.shown()))]


def test_rows_are_told_and_stored_with_enter(document: Document, desk: Desk, bring: Bring) -> None:
    said = Heard(desk.said)
    glossary.add_term(document, "SQL")
    dialog = bring("Term,Meaning,Legal\nMQL,A lead,Careful\nsql,Accepted,\n,Nothing,\n")
    assert happens(dialog) == ["Add", "Change", "Can't be taken"]
    assert dialog.verdicts.words.text() == "1 word is added, 1 changes, 1 row is left out"
    assert "“Legal”" in dialog.verdicts.unknown.text()
    assert dialog.primary.text() == "Import 2 words"
    press(Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert [(term.word, term.meaning) for term in document.all(Term)] == [("sql", "Accepted"), ("MQL", "A lead")]
    assert said.said == [("Imported 2 words.",)]


def test_of_two_meanings_one_is_chosen_by_space(document: Document, bring: Bring) -> None:
    dialog = bring("Term,Meaning\nMQL,A lead\nSQL,Accepted\nmql,A click\n")
    assert happens(dialog) == ["Choose one", "Add", "Choose one"]
    assert dialog.primary.text() == "Import 1 word"
    assert [row.line for row in dialog.verdicts.table.selected()] == [2]
    dialog.verdicts.table.select([4])
    press(Qt.Key.Key_Space)
    assert happens(dialog) == ["Left out", "Add", "Add"]
    dialog.verdicts.table.select([2])
    dialog.verdicts.take.click()
    assert happens(dialog) == ["Add", "Add", "Left out"]
    assert dialog.verdicts.take.text() == "Take none of them"
    dialog.verdicts.take.click()
    assert happens(dialog) == ["Choose one", "Add", "Choose one"]
    dialog.verdicts.take.click()
    press(Qt.Key.Key_Return)
    assert {term.word: term.meaning for term in document.all(Term)} == {"MQL": "A lead", "SQL": "Accepted"}


def test_what_is_here_already_can_not_be_stored_again(document: Document, bring: Bring) -> None:
    glossary.add_term(document, "SQL")
    dialog = bring("Term\nSQL\n")
    assert happens(dialog) == ["Here already"]
    assert not dialog.primary.isEnabled()


def test_a_file_that_holds_none_is_refused_in_words(bring: Bring) -> None:
    dialog = bring("a,b,c\n1,2,3\n")
    assert "which column holds the words" in dialog.notice.text()
    assert not dialog.primary.isEnabled()


def test_what_changes_here_meanwhile_is_judged_anew(document: Document, bring: Bring) -> None:
    dialog = bring("Term,Meaning\nMQL,A lead\n")
    made = glossary.add_term(document, "MQL")
    assert happens(dialog) == ["Change"]
    glossary.remove_terms(document, [made.id])
    assert happens(dialog) == ["Add"]
