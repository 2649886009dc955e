from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from facilitator.core.assess.adapting import add_own, reword
from facilitator.core.assess.asking import is_outdated, open_wave, plan_wave
from facilitator.core.assess.instrument import OwnStatement, StatementInUse, by_key, every_statement, in_use, shipped
from facilitator.core.assess.roles import Role, role_teams
from facilitator.core.assess.waves import asked_of
from facilitator.core.document import Document
from facilitator.core.people import Team
from facilitator.core.plan.workshops import Workshop
from facilitator.ui.desk import Desk
from facilitator.ui.parts.assess.statements.statement_form import StatementForm
from facilitator.ui.parts.assess.statements_pane import StatementsPane
from tests.ui.heard import Heard
from tests.ui.keyboard import press
from tests.ui.parts.assess.around import shown_alone

FIRST = "shared-understanding"
KEY = Qt.Key


@pytest.fixture
def pane(qtbot: QtBot, desk: Desk, workshop: Workshop) -> Iterator[StatementsPane]:
    yield from shown_alone(qtbot, desk, StatementsPane)


def write(text: str) -> None:
    focus = QApplication.focusWidget()
    assert isinstance(focus, QLineEdit)
    focus.selectAll()
    QTest.keyClicks(focus, text)
    press(KEY.Key_Return)


def known(document: Document, key: str) -> StatementInUse:
    found = by_key(document, key)
    assert found is not None
    return found


def at(pane: StatementsPane) -> str:
    row = pane.table.at()
    return row.key if row else ""


def test_it_begins_at_the_first_statement(pane: StatementsPane) -> None:
    assert at(pane) == f"{FIRST}-1"
    assert pane.words.text() == "75 of 75 asked"
    assert pane.card.text.text().startswith("1. ")


def test_space_leaves_out_and_takes_back(pane: StatementsPane, document: Document) -> None:
    press(KEY.Key_Space)
    assert known(document, f"{FIRST}-1").left_out
    assert pane.words.text() == "74 of 75 asked"
    press(KEY.Key_Space)
    assert not known(document, f"{FIRST}-1").left_out


def test_s_leaves_out_the_section(pane: StatementsPane) -> None:
    press(KEY.Key_S)
    assert pane.words.text() == "70 of 75 asked"
    assert pane.table.shown()[0].heading.endswith("0 of 5 asked")
    press(KEY.Key_S)
    assert pane.words.text() == "75 of 75 asked"


def test_f2_rewords_and_c_takes_the_wording_back(pane: StatementsPane, document: Document) -> None:
    assert pane.card.restore.isHidden()
    press(KEY.Key_F2)
    write("Product marketing knows the roadmap.")
    assert known(document, f"{FIRST}-1").text == "Product marketing knows the roadmap."
    assert pane.card.before.text() == f"As it comes: {shipped(f'{FIRST}-1').text}"
    assert not pane.card.restore.isHidden()
    pane.table.setFocus()
    press(KEY.Key_C)
    assert known(document, f"{FIRST}-1").text == shipped(f"{FIRST}-1").text


def test_a_wording_that_another_has_stays_open_as_typed(pane: StatementsPane, document: Document, desk: Desk) -> None:
    heard = Heard(desk.bridge.refused)
    press(KEY.Key_F2)
    write(shipped(f"{FIRST}-2").text)
    assert known(document, f"{FIRST}-1").text == shipped(f"{FIRST}-1").text
    assert heard.said == [("Statement 2 says the same: word this one differently.",)]
    assert isinstance(QApplication.focusWidget(), QLineEdit)


def test_n_adds_an_own_one_in_the_section_at_hand(pane: StatementsPane, document: Document) -> None:
    pane.show_key("climate")
    press(KEY.Key_N)
    write("Nobody is laughed at for a question.")
    (own,) = document.all(OwnStatement)
    assert (own.section, own.text) == ("climate", "Nobody is laughed at for a question.")
    assert at(pane) == f"own-{own.id}"
    assert pane.words.text() == "75 of 75 asked, 1 of your own"
    assert pane.line.field.text() == ""


def test_an_own_one_is_shown_and_at_hand_after_adding_it_in_the_pulse(pane: StatementsPane, document: Document) -> None:
    press(KEY.Key_P)
    assert pane.words.text().startswith("15 asked")
    press(KEY.Key_N)
    write("Everyone has met a customer.")
    assert at(pane) == f"own-{document.all(OwnStatement)[0].id}"


def test_what_is_refused_stays_in_the_line(pane: StatementsPane, document: Document) -> None:
    press(KEY.Key_N)
    write(shipped(f"{FIRST}-2").text)
    assert document.all(OwnStatement) == []
    assert pane.line.field.text() == shipped(f"{FIRST}-2").text


def test_an_own_one_is_edited_in_a_sheet(pane: StatementsPane, document: Document) -> None:
    own = add_own(document, FIRST, "Everyone has met a customer.")
    team = document.all(Team)[0]
    pane.show_key(f"own-{own.id}")
    press(KEY.Key_E)
    (sheet,) = pane.findChildren(StatementForm)
    sheet.text.setPlainText(shipped(f"{FIRST}-2").text)
    sheet.accept()
    assert sheet.isVisible()
    sheet.text.setPlainText("Everyone has met a customer this year.")
    sheet.section.pick("climate")
    sheet.about.pick(team.id)
    sheet.accept()
    edited = document.get(OwnStatement, own.id)
    assert (edited.text, edited.section, edited.about_id) == (
        "Everyone has met a customer this year.",
        "climate",
        team.id,
    )
    assert not sheet.isVisible()
    delete(sheet)


def test_e_on_one_that_comes_with_the_program_types_into_it(pane: StatementsPane) -> None:
    press(KEY.Key_E)
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    assert pane.findChildren(StatementForm) == []


def test_alt_arrows_move_own_ones_and_say_why_others_stay(pane: StatementsPane, document: Document, desk: Desk) -> None:
    one, two = (add_own(document, FIRST, text) for text in ("One", "Two"))
    pane.show_key(f"own-{two.id}")
    press(KEY.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [s.own_id for s in every_statement(document) if s.own_id] == [two.id, one.id]
    assert at(pane) == f"own-{two.id}"
    heard = Heard(desk.told)
    pane.show_key(f"{FIRST}-1")
    press(KEY.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert "keep their place" in str(heard.said[-1])


def test_del_removes_own_ones_and_leaves_out_the_others(pane: StatementsPane, document: Document, desk: Desk) -> None:
    own = add_own(document, FIRST, "One")
    pane.table.select([f"own-{own.id}", f"{FIRST}-5"])
    heard = Heard(desk.said)
    press(KEY.Key_Delete)
    assert heard.said == [("Removed 1 statement. Left out 1 statement.",)]
    assert document.all(OwnStatement) == []
    assert len(in_use(document)) == 74


def test_the_pulse_view_shows_one_a_section_and_turns_back_for_another(pane: StatementsPane) -> None:
    press(KEY.Key_P)
    assert sum(row.one is not None for row in pane.table.shown()) == 15
    pane.show_key(f"{FIRST}-2")
    assert not pane.pulse
    assert at(pane) == f"{FIRST}-2"


def test_a_planned_wave_takes_what_stands_here(pane: StatementsPane, document: Document) -> None:
    wave = plan_wave(document, "Spring")
    assert pane.renew.isHidden()
    reword(document, f"{FIRST}-1", "Product marketing knows the roadmap.")
    assert not pane.renew.isHidden()
    press(KEY.Key_U)
    assert not is_outdated(document, wave.id)
    assert asked_of(document, wave.id)[0].text == "Product marketing knows the roadmap."
    assert pane.renew.isHidden()


def test_an_open_wave_is_said_to_keep_what_it_asked(pane: StatementsPane, document: Document) -> None:
    open_wave(document, plan_wave(document, "Spring").id)
    press(KEY.Key_Space)
    assert pane.wave_words.text() == "This wave keeps what it has asked: changes here are for the next one."
    assert pane.renew.isHidden()
    assert not [command for command in pane.commands() if command.key == "U"]


def test_another_team_can_be_meant_and_found_by_its_name_again(pane: StatementsPane, document: Document) -> None:
    found = role_teams(document)[Role.SALES]
    other = next(team for team in document.all(Team) if team.id != found.id)
    choice = pane.roles.choices[Role.SALES]
    assert choice.currentData() == found.id
    choice.pick(other.id)
    choice.picked.emit(other.id)
    assert role_teams(document)[Role.SALES] == other
    assert choice.itemText(choice.count() - 1) == "Find it by name"
    choice.picked.emit(None)
    assert role_teams(document)[Role.SALES] == found
    assert choice.currentData() == found.id


def test_t_goes_to_the_teams_that_are_meant(pane: StatementsPane) -> None:
    press(KEY.Key_T)
    assert QApplication.focusWidget() is pane.roles.choices[Role.PRODUCT]
