from datetime import UTC, date, datetime
from email import message_from_bytes, policy
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator.core import people
from facilitator.core.agree.changes import impacts, notice_periods, notices, taking_note
from facilitator.core.agree.changes.notices import ChangeNotice, NoticePeriod, Tier
from facilitator.core.document import Document
from facilitator.core.people import Team
from facilitator.core.plan.workshops import Workshop
from facilitator.ui.desk import Desk
from facilitator.ui.pages.changes import ChangesPage
from facilitator.ui.parts.changes.notices.periods_dialog import PeriodsDialog, days_typed
from facilitator.ui.parts.changes.notices_pane import NoticesPane
from facilitator.ui.parts.outcome.documents_writer import programme_folder
from tests.conftest import SetClock
from tests.ui.heard import Heard
from tests.ui.keyboard import enter, press, type_words
from tests.ui.shown import PAGE, bring_up

KEY = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
TODAY = date(2027, 4, 19)


@pytest.fixture
def touched(document: Document, clock: SetClock, workshop: Workshop) -> list[Team]:
    clock.instant = datetime(2027, 4, 19, 9, tzinfo=UTC)
    notice_periods.add_period(document, "Roadmap changes", 14, "#roadmap")
    document.forget_history()
    return people.teams(document)


@pytest.fixture
def notice(document: Document, touched: list[Team]) -> ChangeNotice:
    period = notice_periods.periods(document)[0]
    made = notices.draft_notice(document, "Search moves out", period_id=period.id)
    impacts.concern(document, made.id, [touched[0].id])
    return made


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, touched: list[Team]) -> ChangesPage:
    return bring_up(qtbot, ChangesPage(desk), *PAGE)


def pane_of(page: ChangesPage) -> NoticesPane:
    page.turn_to(0)
    pane = page.shown()
    assert isinstance(pane, NoticesPane)
    return pane


def now(document: Document, notice: ChangeNotice) -> ChangeNotice:
    return document.get(ChangeNotice, notice.id)


def test_a_notice_is_drafted_from_nothing_with_the_keys(page: ChangesPage, document: Document) -> None:
    pane = pane_of(page)
    press(KEY.Key_U)
    assert len(document.all(NoticePeriod)) > 1
    enter("New price list")
    type_words("Costs rose")
    press(KEY.Key_Escape)
    (made,) = document.all(ChangeNotice)
    assert (made.what, made.why) == ("New price list", "Costs rose")
    assert pane.list.rows()[0].small == "Draft · For information"
    press(KEY.Key_A)
    press(KEY.Key_D)
    enter("3 may")
    press(KEY.Key_Escape)
    assert now(document, made).tier is Tier.ACTION
    assert now(document, made).starts == date(2027, 5, 3)
    press(KEY.Key_2, ALT)
    assert [team.name for team, _one in impacts.impacts_of(document, made.id)] == [people.teams(document)[1].name]


def test_a_short_notice_is_told_at_the_field_and_before_it_is_told_and_never_refused(
    page: ChangesPage, document: Document, notice: ChangeNotice
) -> None:
    pane = pane_of(page)
    facts, telling = pane.form.facts, pane.form.telling
    assert not facts.warning.isVisible()
    press(KEY.Key_D)
    enter("23 apr")
    words = (
        "Short notice 4 days’ notice; 14 were agreed for roadmap changes. "
        "Move it to Mon 3 May, or say why it can’t wait."
    )
    assert facts.warning.isVisible()
    assert facts.warning.text() == words
    assert telling.warning.text() == words
    assert pane.list.rows()[0].warn
    facts.rushed.setFocus()
    type_words("The supplier stops")
    press(KEY.Key_Escape)
    assert "The reason is told along with it." in facts.warning.text()
    assert not telling.warning.isVisible()
    heard = Heard(pane.desk.said)
    press(KEY.Key_T)
    assert now(document, notice).told_on == TODAY
    assert heard.said == [("Told Mon 19 Apr. 4 days’ notice; 14 were agreed for roadmap changes.",)]
    assert not facts.warning.isVisible()
    press(KEY.Key_T)
    assert now(document, notice).told_on is None


def test_a_day_that_is_none_is_told_at_the_field_and_kept(
    page: ChangesPage, document: Document, notice: ChangeNotice
) -> None:
    starts = pane_of(page).form.facts.starts
    press(KEY.Key_D)
    enter("the 40th")
    assert "is not a day" in starts.error()
    assert starts.line.text() == "the 40th"
    assert now(document, notice).starts is None


def test_who_has_taken_note_is_ticked_and_undone(page: ChangesPage, document: Document, notice: ChangeNotice) -> None:
    pane = pane_of(page)
    table = pane.form.telling.people
    assert not table.isVisible()
    press(KEY.Key_T)
    assert [row.person.name for row in table.shown()] == ["Jun Sato", "Maria Lind"]
    table.setFocus()
    press(KEY.Key_Space)
    assert [one.day for one in taking_note.noted(document, notice.id)] == [TODAY, None]
    assert pane.form.telling.summary.text().startswith("1 of 2 people")
    assert pane.list.rows()[0].small.startswith("1 of 2 have taken note")
    document.undo()
    assert [one.day for one in taking_note.noted(document, notice.id)] == [None, None]


def test_words_for_a_team_are_stored_and_an_other_team_ticked_takes_none_away(
    page: ChangesPage, document: Document, notice: ChangeNotice
) -> None:
    pane = pane_of(page)
    (fields,) = pane.form.impacts.fields.values()
    fields.text.setFocus()
    type_words("New demo")
    pane.list.setFocus()
    press(KEY.Key_3, ALT)
    found = impacts.impacts_of(document, notice.id)
    assert [one.text for _team, one in found] == ["New demo", ""]
    assert len(pane.form.impacts.fields) == 2
    press(KEY.Key_1, ALT)
    assert len(impacts.impacts_of(document, notice.id)) == 1
    document.undo()
    assert [one.text for _team, one in impacts.impacts_of(document, notice.id)] == ["New demo", ""]


def test_what_is_being_typed_survives_what_others_do(
    page: ChangesPage, document: Document, notice: ChangeNotice
) -> None:
    pane = pane_of(page)
    pane.form.facts.why.setFocus()
    type_words("Because")
    notices.set_tier(document, notice.id, Tier.ACTION)
    assert pane.form.facts.why.toPlainText() == "Because"
    assert pane.form.facts.why.hasFocus()
    other = notices.draft_notice(document, "Another")
    pane.show_record(other)
    assert now(document, notice).why == "Because"
    assert now(document, other).why == ""


def test_a_team_that_has_nothing_to_do_where_action_is_required_is_told(
    page: ChangesPage, document: Document, notice: ChangeNotice
) -> None:
    pane = pane_of(page)
    press(KEY.Key_A)
    assert "• Action is required, but no team has anything to do" in pane.form.telling.missing.text()


def test_removing_takes_the_list_on_and_comes_back(page: ChangesPage, document: Document, notice: ChangeNotice) -> None:
    pane = pane_of(page)
    pane.list.setFocus()
    press(KEY.Key_Delete)
    assert document.all(ChangeNotice) == []
    assert pane.first_focus() is pane.empty
    document.undo()
    assert pane.at() == notice
    press(KEY.Key_Return)
    assert pane.form.facts.what.line.hasFocus()


def test_drafts_are_written_for_all_and_for_each_team(
    qtbot: QtBot, page: ChangesPage, document: Document, notice: ChangeNotice, touched: list[Team], tmp_path: Path
) -> None:
    document.path = tmp_path / "Alignment.programme"
    pane = pane_of(page)
    impacts.concern(document, notice.id, [team.id for team in touched[:2]])
    for key in (KEY.Key_S, KEY.Key_G, KEY.Key_K):
        with qtbot.waitSignal(pane.writer.written, timeout=30_000):
            press(key)
    folder = programme_folder(document)
    assert sorted(path.name for path in folder.iterdir()) == sorted(
        [
            "Change Search moves out.eml",
            "Change Search moves out.md",
            *(f"Change Search moves out {team.name}.eml" for team in touched[:2]),
        ]
    )
    found = message_from_bytes((folder / "Change Search moves out.eml").read_bytes(), policy=policy.default)
    assert found["Subject"] == "For information: Search moves out"


def test_notice_periods_are_typed_in_the_dialog_and_what_cant_be_is_said(
    qtbot: QtBot, page: ChangesPage, desk: Desk, document: Document
) -> None:
    dialog = PeriodsDialog(desk, page)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.open()
    dialog.line.field.setFocus()
    QTest.keyClicks(dialog.line.field, "Price changes")
    QTest.keyClick(dialog.line.field, KEY.Key_Return)
    assert dialog.isVisible()
    price = notice_periods.periods(document)[-1]
    assert (price.title, price.days) == ("Price changes", 14)
    QTest.keyClicks(dialog.line.field, "price CHANGES")
    QTest.keyClick(dialog.line.field, KEY.Key_Return)
    assert dialog.line.field.text() == "price CHANGES"
    assert len(notice_periods.periods(document)) == 2
    table = dialog.table
    table.setFocus()
    table.setCurrentIndex(table.model().index(1, 1))
    table.edit(table.currentIndex())
    editor = QApplication.focusWidget()
    assert editor is not None
    QTest.keyClicks(editor, "6 weeks")
    QTest.keyClick(editor, KEY.Key_Return)
    assert document.get(NoticePeriod, price.id).days == 42
    dialog.shift(-1)
    assert notice_periods.periods(document)[0].id == price.id
    dialog.remove()
    assert [one.title for one in notice_periods.periods(document)] == ["Roadmap changes"]
    dialog.accept()


@pytest.mark.parametrize(("typed", "days"), [("14", 14), (" 2 weeks ", 14), ("1 d", 1), ("0", 0)])
def test_days_are_read_as_typed(typed: str, days: int) -> None:
    assert days_typed(typed) == days
