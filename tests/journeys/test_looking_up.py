"""From an agreement to a word in it and back, and from the calendar to what stands there, without the mouse."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from facilitator.app import House
from facilitator.core.agree.changes import notices
from facilitator.core.agree.language import glossary
from facilitator.core.agree.looping import loops
from facilitator.ui.pages.agreements import AgreementsPage, AgreementsPlace
from facilitator.ui.pages.changes import ChangesPage, ChangesPlace
from facilitator.ui.pages.language import LanguagePage
from facilitator.ui.parts.agreements.loops_pane import LoopsPane
from facilitator.ui.parts.changes.notices_pane import NoticesPane
from facilitator.ui.parts.language.glossary_pane import GlossaryPane
from facilitator.ui.window import Window
from tests.ui.keyboard import press


def _window(house: House, qtbot: QtBot, path: Path) -> Window:
    house.new(path)
    window = house.window
    assert isinstance(window, Window)
    window.resize(1366, 768)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def test_a_word_met_leads_to_the_glossary(house: House, qtbot: QtBot, tmp_path: Path) -> None:
    window = _window(house, qtbot, tmp_path / "Alignment.programme")
    document = window.desk.document
    beta = [glossary.add_term(document, word) for word in ("Lead", "Beta")][1]
    loops.edit_loop(document, loops.add_loop(document, "Why we lose").id, today="Nobody hears of the beta")
    window.open_page(AgreementsPage)
    page = window.page
    assert isinstance(page, AgreementsPage)
    page.turn_to(AgreementsPlace.LOOPS)
    pane = page.shown()
    assert isinstance(pane, LoopsPane)
    qtbot.waitUntil(lambda: pane.card.lookup.met() == [beta])
    press(Qt.Key.Key_F4)
    press(Qt.Key.Key_Return)
    language = window.page
    assert isinstance(language, LanguagePage)
    shown = language.shown()
    assert isinstance(shown, GlossaryPane)
    assert shown.card.word.line.text() == "Beta"


def test_what_stands_on_the_calendar_is_opened_where_it_is_kept(house: House, qtbot: QtBot, tmp_path: Path) -> None:
    window = _window(house, qtbot, tmp_path / "Alignment.programme")
    document = window.desk.document
    today = date(2027, 1, 12)
    for what in ("New price list", "New packages"):
        made = notices.draft_notice(document, what)
        notices.set_starts(document, made.id, today)
    window.open_page(ChangesPage)
    page = window.page
    assert isinstance(page, ChangesPage)
    page.turn_to(ChangesPlace.CALENDAR)
    press(Qt.Key.Key_Return)
    pane = page.shown()
    assert isinstance(pane, NoticesPane)
    at = pane.at()
    assert at is not None
    assert at.what == "New packages"
