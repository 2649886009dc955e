from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from facilitator.core.agree.changes import coming
from facilitator.core.agree.changes.coming import EntryKind
from facilitator.core.agree.practices import pairing, relationships
from facilitator.core.agree.practices.matching import MOST
from facilitator.core.agree.practices.relationships import Ambassador, Pair, Pairing
from facilitator.core.document import Document
from facilitator.core.people import Person, add_person, teams
from facilitator.ui.desk import Desk
from facilitator.ui.pages.practices import PracticesPage, PracticesPlace
from facilitator.ui.parts.practices.relationships.pairing_dialog import PairingDialog
from facilitator.ui.parts.practices.relationships_pane import RelationshipsPane
from tests.ui.heard import Heard
from tests.ui.keyboard import enter, press, type_words
from tests.ui.shown import PAGE, bring_up

TODAY = date(2027, 1, 12)
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def six(document: Document) -> list[Person]:
    known = teams(document)
    names = ("Ada", "Bo", "Cy", "Dora", "Eva", "Finn")
    return [add_person(document, name, team_id=known[place % 3].id) for place, name in enumerate(names)]


@pytest.fixture
def page(qtbot: QtBot, six: list[Person], desk: Desk) -> PracticesPage:
    return bring_up(qtbot, PracticesPage(desk), *PAGE)


@pytest.fixture
def pane(page: PracticesPage) -> RelationshipsPane:
    page.turn_to(PracticesPlace.RELATIONSHIPS)
    pane = page.shown()
    assert isinstance(pane, RelationshipsPane)
    return pane


def open_dialog(qtbot: QtBot, pane: RelationshipsPane) -> PairingDialog:
    pane.first_focus().setFocus()
    press(Qt.Key.Key_N)
    dialog = pane.window().findChild(PairingDialog)
    assert isinstance(dialog, PairingDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def test_an_ambassador_is_appointed_by_name_and_teams_without_one_are_told(
    document: Document, pane: RelationshipsPane, six: list[Person]
) -> None:
    assert all(row.lead == "Nobody yet" and row.warn for row in pane.ambassadors.rows())
    pane.first_focus().setFocus()
    press(Qt.Key.Key_A)
    enter("bo")
    (one,) = document.all(Ambassador)
    assert (one.person_id, one.since) == (six[1].id, TODAY)
    assert [row.lead for row in pane.ambassadors.rows()][:3] == ["Nobody yet", "Bo", "Nobody yet"]


def test_a_term_ends_and_is_taken_up_again(document: Document, pane: RelationshipsPane, six: list[Person]) -> None:
    one = relationships.appoint(document, six[0].id, date(2026, 5, 4))
    pane.ambassadors.select([one.id])
    pane.ambassadors.setFocus()
    press(Qt.Key.Key_T)
    assert document.get(Ambassador, one.id).until == TODAY
    press(Qt.Key.Key_T)
    assert document.get(Ambassador, one.id).until is None
    press(Qt.Key.Key_Delete)
    assert document.all(Ambassador) == []


def test_a_social_stands_on_the_calendar_with_the_day_typed(
    document: Document, pane: RelationshipsPane, desk: Desk
) -> None:
    told = Heard(desk.bridge.refused)
    pane.first_focus().setFocus()
    press(Qt.Key.Key_C)
    enter("Winter walk")
    assert "Type the day with it" in str(told.said[0])
    assert pane.line.field.text() == "Winter walk"
    enter(" 30 jan")
    (entry,) = coming.entries(document)
    assert (entry.kind, entry.title, entry.day) == (EntryKind.SOCIAL, "Winter walk", date(2027, 1, 30))
    assert [team.id for team in coming.teams_of(document, entry.id)] == [team.id for team in teams(document)]
    assert [row.small for row in pane.together.rows()] == ["Sat 30 Jan"]


def test_what_is_over_or_brings_nobody_together_is_not_shown(document: Document, pane: RelationshipsPane) -> None:
    coming.add_entry(document, EntryKind.SOCIAL, "Past", date(2027, 1, 11))
    coming.add_entry(document, EntryKind.LAUNCH, "Launch", date(2027, 2, 1))
    today = coming.add_entry(document, EntryKind.EXCHANGE_DAY, "Exchange", TODAY)
    assert [row.key for row in pane.together.rows()] == [today.id]


def test_proposed_pairs_become_a_round_in_one_step(qtbot: QtBot, document: Document, pane: RelationshipsPane) -> None:
    document.forget_history()
    dialog = open_dialog(qtbot, pane)
    assert len(dialog.proposal().pairs) == 3
    dialog.title.selectAll()
    dialog.title.setFocus()
    type_words("Spring")
    dialog.primary.click()
    (pairing_made,) = document.all(Pairing)
    assert (pairing_made.title, pairing_made.since) == ("Spring", TODAY)
    assert len(document.all(Pair)) == 3
    assert len(pane.pairs.pairs.shown()) == 3
    assert document.undo() == "Start round of pairs"
    assert document.undo_label is None


def test_a_locked_pair_stays_when_others_are_proposed(qtbot: QtBot, pane: RelationshipsPane) -> None:
    dialog = open_dialog(qtbot, pane)
    kept = dialog.proposal().pairs[1]
    dialog.pairs.setFocus()
    dialog.pairs.select([(kept.mentor.id, kept.learner.id)])
    press(Qt.Key.Key_Space)
    for _again in range(4):
        press(Qt.Key.Key_O, ALT)
        first = dialog.proposal().pairs[0]
        assert (first.mentor, first.learner, first.locked) == (kept.mentor, kept.learner, True)
    dialog.reject()


def test_who_is_left_out_is_told_and_a_lock_goes_with_its_person(
    qtbot: QtBot, pane: RelationshipsPane, six: list[Person]
) -> None:
    dialog = open_dialog(qtbot, pane)
    pair = dialog.proposal().pairs[0]
    dialog.pairs.setFocus()
    dialog.pairs.select([(pair.mentor.id, pair.learner.id)])
    press(Qt.Key.Key_Space)
    dialog.people.setFocus()
    dialog.people.select([pair.mentor.id])
    press(Qt.Key.Key_Space)
    assert dialog.words.text() == "2 pairs, 1 person without a partner"
    assert not any(one.locked for one in dialog.proposal().pairs)
    assert dialog.left.text()
    dialog.people.selectAll()
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Space)
    assert dialog.words.text() == "Nobody is chosen yet."
    assert not dialog.primary.isEnabled()
    dialog.reject()


def test_a_round_without_a_name_is_refused_in_the_dialog(
    qtbot: QtBot, document: Document, pane: RelationshipsPane
) -> None:
    dialog = open_dialog(qtbot, pane)
    dialog.title.clear()
    dialog.primary.click()
    assert dialog.isVisible()
    assert document.all(Pairing) == []
    dialog.reject()


def test_too_many_people_are_told_and_can_be_taken_out(
    qtbot: QtBot, document: Document, pane: RelationshipsPane
) -> None:
    team = teams(document)[3]
    with document.step("Add people"):
        for number in range(MOST):
            add_person(document, f"Somebody {number}", team_id=team.id)
    dialog = open_dialog(qtbot, pane)
    assert not dialog.primary.isEnabled()
    dialog.people.selectAll()
    press(Qt.Key.Key_Space)
    assert dialog.words.text() == "Nobody is chosen yet."
    dialog.people.select([dialog.people.shown()[0].id, dialog.people.shown()[-1].id])
    press(Qt.Key.Key_Space)
    assert dialog.words.text() == "1 pair"
    assert dialog.primary.isEnabled()
    dialog.reject()


def test_who_has_a_partner_is_not_taken_in_to_begin_with(
    qtbot: QtBot, document: Document, pane: RelationshipsPane, six: list[Person]
) -> None:
    pairing.start_pairing(document, "Running", TODAY, [(six[0].id, six[1].id)])
    assert pane.pairs.never.text() == "Never paired yet: Cy, Dora, Eva and Finn."
    dialog = open_dialog(qtbot, pane)
    assert {one.id for pair in dialog.proposal().pairs for one in (pair.mentor, pair.learner)} == {
        one.id for one in six[2:]
    }
    dialog.reject()


def test_a_round_ends_its_pairs_say_what_came_of_it_and_swap(
    document: Document, pane: RelationshipsPane, six: list[Person]
) -> None:
    made = pairing.start_pairing(document, "Running", date(2026, 9, 1), [(six[0].id, six[1].id)])
    pane.pairs.rounds.select([made.id])
    pane.pairs.rounds.setFocus()
    press(Qt.Key.Key_G)
    pane.pairs.pairs.select([document.all(Pair)[0].id])
    press(Qt.Key.Key_X)
    assert document.all(Pair)[0].mentor_id == six[1].id
    press(Qt.Key.Key_Return)
    enter("They still meet")
    assert document.all(Pair)[0].words == "They still meet"
    press(Qt.Key.Key_E)
    assert document.get(Pairing, made.id).until == TODAY
    press(Qt.Key.Key_E)
    assert document.get(Pairing, made.id).until is None


def test_rounds_and_pairs_are_removed_and_said_so(
    document: Document, pane: RelationshipsPane, six: list[Person], desk: Desk
) -> None:
    made = pairing.start_pairing(document, "Running", TODAY, [(six[0].id, six[1].id), (six[2].id, six[3].id)])
    said = Heard(desk.said)
    pane.pairs.pairs.setFocus()
    pane.pairs.pairs.select([document.all(Pair)[0].id])
    press(Qt.Key.Key_Delete)
    assert len(document.all(Pair)) == 1
    pane.pairs.rounds.setFocus()
    pane.show_record(made)
    press(Qt.Key.Key_Delete)
    assert document.all(Pairing) == []
    assert said.said == [("Removed 1 pair.",), ("Removed “Running” with its pairs.",)]
