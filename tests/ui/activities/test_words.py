"""The terminology exercise through its activity: written unseen, laid open, agreed; what the room sees follows."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from facilitator.core.agree.language import glossary
from facilitator.core.agree.language.glossary import Term, TermUse
from facilitator.core.document import Document
from facilitator.core.people import Team
from facilitator.core.plan import agenda
from facilitator.core.plan.agenda import Part
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run import wording
from facilitator.core.run.stage import stage_of
from facilitator.core.run.wording import Unseen, WordRound
from facilitator.ui.activities.words import Words
from facilitator.ui.desk import Desk
from tests.ui.heard import Heard
from tests.ui.keyboard import enter, press, type_words
from tests.ui.shown import bring_up

_CONTROL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def words(document: Document, workshop: Workshop, desk: Desk, qtbot: QtBot) -> Words:
    part = document.all(Part, workshop_id=workshop.id)[0]
    block = agenda.add_block(document, part.id, "What do we mean?", agenda.Activity.WORDS)
    made = bring_up(qtbot, Words(desk, block.id), 900, 480)
    first = made.first_focus()
    assert first is not None
    first.setFocus()
    return made


def test_words_are_taken_up_one_after_another(words: Words, document: Document) -> None:
    enter("Lead")
    enter("Beta")
    assert [term.word for term in document.all(Term)] == ["Lead", "Beta"]
    assert words.pane.card.title.text() == "Beta"
    assert words.pane.head.words.text() == "0 of 2 words agreed"


def test_a_word_goes_from_unseen_over_open_to_agreed_with_keys(words: Words, document: Document) -> None:
    enter("Lead")
    pane = words.pane
    pane.list.setFocus()
    press(Qt.Key.Key_W)
    type_words("whoever asks")
    press(Qt.Key.Key_Escape)
    pane.list.setFocus()
    press(Qt.Key.Key_W)
    type_words("whoever left an address")
    press(Qt.Key.Key_Escape)
    product, marketing = document.all(Team)[:2]
    written = {one.team_id: one.text for one in document.all(Unseen)}
    assert written == {product.id: "whoever asks", marketing.id: "whoever left an address"}
    assert not pane.card.meaning.isVisible()
    press(Qt.Key.Key_L, _CONTROL)
    assert {use.text for use in document.all(TermUse)} == set(written.values())
    assert pane.card.meaning.hasFocus()
    type_words("asked for a demo")
    press(Qt.Key.Key_Return, _CONTROL)
    (term,) = document.all(Term)
    assert (term.meaning, pane.head.words.text()) == ("asked for a demo", "1 of 1 word agreed")


def test_what_is_typed_stays_with_its_own_word(words: Words, document: Document, workshop: Workshop) -> None:
    lead = wording.take_up(document, workshop.id, "Lead")
    beta = wording.take_up(document, workshop.id, "Beta")
    words.pane.list.select([lead.id])
    words.pane.list.setFocus()
    press(Qt.Key.Key_W)
    type_words("whoever asks")
    words.pane.list.select([beta.id])
    assert [(one.round_id, one.text) for one in document.all(Unseen)] == [(lead.id, "whoever asks")]


def test_the_stage_follows_the_word_at_hand(words: Words, document: Document, workshop: Workshop) -> None:
    lead = wording.take_up(document, workshop.id, "Lead")
    wording.take_up(document, workshop.id, "Beta")
    words.pane.list.select([lead.id])
    words.pane.list.setFocus()
    press(Qt.Key.Key_PageDown, _ALT)
    stage = stage_of(document, workshop.id)
    assert (words.pane.card.title.text(), stage and stage.pane) == ("Beta", 1)


def test_conflicts_of_the_glossary_are_taken_up_with_one_key(words: Words, document: Document, desk: Desk) -> None:
    term = glossary.add_term(document, "GA")
    for team, text in zip(document.all(Team), ("for sale", "announced"), strict=False):
        glossary.say(document, term.id, team.id, text)
    said = Heard(desk.told)
    press(Qt.Key.Key_T, _CONTROL)
    assert [one.term_id for one in document.all(WordRound)] == [term.id]
    press(Qt.Key.Key_T, _CONTROL)
    assert [values[0] for values in said.said] == ["Took up 1 word.", "No other word is in conflict."]


def test_a_word_is_put_back_and_stays_in_the_glossary(words: Words, document: Document) -> None:
    enter("Lead")
    words.pane.list.setFocus()
    press(Qt.Key.Key_Delete)
    assert (document.all(WordRound), len(document.all(Term))) == ([], 1)
    assert not words.pane.card.isVisible()
