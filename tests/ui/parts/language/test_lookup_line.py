"""The words of the glossary beside the texts in which they are met."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from facilitator.core.agree.language import glossary
from facilitator.core.agree.language.glossary import Term
from facilitator.core.document import Document
from facilitator.core.people import Team
from facilitator.ui.desk import Desk
from facilitator.ui.parts.language.lookup_card import LookupCard
from facilitator.ui.parts.language.lookup_line import LookupLine
from facilitator.ui.widgets.forms import AutoTextEdit
from tests.ui.heard import Heard
from tests.ui.keyboard import press, type_words
from tests.ui.shown import bring_up

KEY = Qt.Key
SIZE = (700, 500)


class Bench(QWidget):
    """A field, and the line below it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.field, self.line = AutoTextEdit(), LookupLine(desk)
        self.line.follow(self.field)
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        column.addWidget(self.line)
        column.addStretch(1)
        self.setFocusProxy(self.field)


@pytest.fixture
def lead(document: Document) -> Term:
    term = glossary.add_term(document, "Lead")
    return glossary.agree_meaning(document, term.id, "Left an address", date(2027, 1, 4))


@pytest.fixture
def bench(qtbot: QtBot, desk: Desk) -> Bench:
    return bring_up(qtbot, Bench(desk), *SIZE)


def words(bench: Bench) -> list[str]:
    return [button.text() for button in bench.line.words if button.isVisible()]


def card_over(widget: QWidget) -> LookupCard:
    (found,) = [one for one in widget.findChildren(LookupCard) if one.isVisible()]
    return found


def told_in(card: LookupCard) -> list[str]:
    """What the card says, in the words of its labels."""
    return [one.text() for one in card.room.findChildren(QLabel)]


def test_words_are_offered_while_they_are_typed(qtbot: QtBot, bench: Bench, lead: Term, document: Document) -> None:
    glossary.add_term(document, "Beta")
    assert bench.line.height() == 0
    type_words("All leads of the be")
    qtbot.waitUntil(lambda: words(bench) == ["Lead"])
    type_words("ta")
    qtbot.waitUntil(lambda: words(bench) == ["Lead", "Beta"])
    bench.field.clear()
    qtbot.waitUntil(lambda: words(bench) == [])
    assert bench.line.commands("Here") == []


def test_a_word_that_comes_into_the_glossary_is_met_at_once(qtbot: QtBot, bench: Bench, document: Document) -> None:
    type_words("Our beta")
    made = glossary.add_term(document, "Beta")
    qtbot.waitUntil(lambda: words(bench) == ["Beta"])
    glossary.edit_term(document, made.id, word="Alpha")
    assert words(bench) == []


def test_what_is_changed_out_of_sight_is_met_when_it_is_seen(qtbot: QtBot, bench: Bench, document: Document) -> None:
    bench.hide()
    bench.line.show_texts("Beta")
    glossary.add_term(document, "Beta")
    bench.show()
    qtbot.waitUntil(lambda: words(bench) == ["Beta"])


def test_the_meaning_opens_over_the_field_which_keeps_what_is_typed(
    qtbot: QtBot, bench: Bench, lead: Term, document: Document
) -> None:
    sales = document.all(Team)[2]
    glossary.say(document, lead.id, sales.id, "Took a call")
    glossary.edit_term(document, lead.id, not_this="Qualified lead", used="The weekly report")
    stored = Heard(bench.field.committed)
    type_words("Leads")
    qtbot.waitUntil(lambda: words(bench) == ["Lead"])
    (command,) = bench.line.commands("Here")
    assert command.key == "F4"
    command.run()
    card = card_over(bench)
    assert card.word.text() == "Lead"
    for expected in ("Left an address", "Qualified lead", "The weekly report", "Took a call"):
        assert expected in told_in(card)
    assert card.standing.text() == "In conflict"
    press(KEY.Key_Escape)
    assert card.isHidden()
    assert bench.field.hasFocus()
    assert stored.said == []


def test_the_arrow_keys_leaf_and_enter_leads_to_the_word(
    qtbot: QtBot, bench: Bench, lead: Term, document: Document, desk: Desk
) -> None:
    beta = glossary.add_term(document, "Beta")
    asked = Heard(desk.keeper_asked)
    bench.line.show_texts("Leads", "in the beta")
    qtbot.waitUntil(lambda: words(bench) == ["Lead", "Beta"])
    QTest.mouseClick(bench.line.words[0], Qt.MouseButton.LeftButton)
    card = card_over(bench)
    assert card.count.text() == "1 of 2"
    press(KEY.Key_Left)
    assert card.term() == beta
    assert "The teams have not agreed on a meaning yet." in told_in(card)
    press(KEY.Key_Right)
    press(KEY.Key_Right)
    press(KEY.Key_Return)
    assert card.isHidden()
    assert asked.said == [(beta,)]


def test_more_words_than_fit_are_counted_and_leafed_to(qtbot: QtBot, bench: Bench, document: Document) -> None:
    names = [f"Term{letter}" for letter in "abcdefgh"]
    for name in names:
        glossary.add_term(document, name)
    bench.line.show_texts(" ".join(names))
    qtbot.waitUntil(lambda: words(bench) == [*names[:5], "and 3 more"])
    bench.line.words[5].click()
    assert card_over(bench).term().word == "Termf"


def test_the_card_stays_inside_a_small_window_however_long_the_meaning(
    qtbot: QtBot, bench: Bench, document: Document, lead: Term
) -> None:
    long = glossary.edit_term(document, lead.id, word="Lead " + "that somebody at a company left " * 4).word
    glossary.agree_meaning(document, lead.id, "Somebody who left an address. " * 80, date(2027, 1, 5))
    bench.resize(440, 260)
    bench.line.show_texts(long)
    qtbot.waitUntil(lambda: bench.line.met() != [])
    bench.line.open()
    card = card_over(bench)
    qtbot.waitUntil(lambda: card.room.geometry().bottom() < card.there.geometry().top())
    assert bench.rect().contains(card.frame.geometry())
    press(KEY.Key_Down)
    assert card.room.verticalScrollBar().value() > 0
    press(KEY.Key_F4)
    assert card.isHidden()


def test_no_way_leads_out_of_a_dialog(qtbot: QtBot, desk: Desk, lead: Term) -> None:
    dialog, line = QDialog(), LookupLine(desk)
    QVBoxLayout(dialog).addWidget(line)
    bring_up(qtbot, dialog, *SIZE)
    asked = Heard(desk.keeper_asked)
    line.show_texts("lead")
    qtbot.waitUntil(lambda: line.met() == [lead])
    line.open()
    card = card_over(dialog)
    assert not card.there.isVisible()
    press(KEY.Key_Return)
    assert (asked.said, dialog.isVisible()) == ([], True)
