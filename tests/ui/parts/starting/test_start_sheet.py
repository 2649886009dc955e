from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from facilitator.core import people
from facilitator.core.document import Document
from facilitator.core.people import Participant, Team
from facilitator.core.plan.agenda import Activity, Block
from facilitator.core.plan.ready.creating import create_workshop
from facilitator.core.plan.ready.own_templates import save_as_template
from facilitator.core.plan.ready.templates import template
from facilitator.core.plan.schedule import agenda_of
from facilitator.core.plan.workshops import Occasion, Workshop
from facilitator.core.run import actions
from facilitator.core.run.clock import start
from facilitator.ui.desk import Desk
from facilitator.ui.parts.starting.agenda_outline import OutlineRow
from facilitator.ui.parts.starting.start_sheet import StartSheet
from facilitator.ui.parts.starting.weighing import LAST_TIME
from facilitator.ui.widgets.forms import ParsedEdit
from facilitator.ui.widgets.notice import FieldError
from tests.ui.shown import bring_up


@pytest.fixture
def sheet(qtbot: QtBot, desk: Desk) -> StartSheet:
    return bring_up(qtbot, StartSheet(desk), 990, 660)


def at_hand() -> QWidget:
    focus = QApplication.focusWidget()
    assert focus is not None
    return focus


def put(edit: "ParsedEdit[date] | ParsedEdit[time] | ParsedEdit[int | None]", typed: str) -> None:
    edit.line.selectAll()
    QTest.keyClicks(edit.line, typed)
    edit.commit()


def rows(sheet: StartSheet) -> list[OutlineRow]:
    return sheet.what.outline.table.shown()


def to_the_agenda(sheet: StartSheet) -> None:
    while sheet.step is not sheet.what:
        sheet.primary.click()


def test_title_and_purpose_follow_the_occasion_until_typed_over(sheet: StartSheet) -> None:
    assert sheet.why.answer().title == "Q1 2027 alignment"
    purpose = sheet.why.answer().purpose
    sheet.why.first().setFocus()
    QTest.keyClick(at_hand(), Qt.Key.Key_Right)
    assert sheet.why.answer().occasion is Occasion.LAUNCH
    assert sheet.why.answer().title == "Launch alignment"
    assert sheet.why.answer().purpose not in ("", purpose)
    QTest.keyClicks(sheet.why.title, " in March")
    sheet.why.purpose.setPlainText("Ours")
    sheet.why.cards.choose(Occasion.MERGER)
    assert sheet.why.answer().title == "Launch alignment in March"
    assert sheet.why.answer().purpose == "Ours"


def test_the_quarter_in_the_title_follows_the_day(sheet: StartSheet) -> None:
    put(sheet.when.day, "2 jun 2027")
    assert sheet.why.answer().title == "Q2 2027 alignment"


def test_without_a_title_there_is_no_next_step(sheet: StartSheet) -> None:
    sheet.why.title.setText("  ")
    sheet.primary.click()
    assert sheet.why.isVisible()
    assert sheet.why.title.hasFocus()
    QTest.keyClicks(sheet.why.title, "Offsite")
    sheet.primary.click()
    assert sheet.when.isVisible()


def test_an_unknown_time_zone_is_said_where_it_was_typed(sheet: StartSheet) -> None:
    sheet.primary.click()
    sheet.when.more.click()
    assert sheet.when.zone.hasFocus()
    sheet.when.zone.setText("Nowhere")
    sheet.primary.click()
    assert sheet.step is sheet.when
    sheet.when.zone.setText("Europe/London")
    to_the_agenda(sheet)
    assert sheet.what.beginning().zone == "Europe/London"


def test_alt_left_goes_back_from_within_a_field(sheet: StartSheet) -> None:
    sheet.primary.click()
    assert at_hand() is sheet.when.day.line
    QTest.keyClick(at_hand(), Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert sheet.step is sheet.why


def test_what_is_wrong_with_the_day_is_said_in_one_line_below_it(sheet: StartSheet) -> None:
    sheet.primary.click()
    put(sheet.when.day, "some time in spring")
    (said,) = sheet.when.day.findChildren(FieldError)
    assert said.height() >= said.heightForWidth(said.width())
    assert said.geometry().top() >= sheet.when.day.line.geometry().bottom()
    assert sheet.when.day.line.x() == 0


def test_teams_are_ticked_with_their_people(document: Document, sheet: StartSheet) -> None:
    product, marketing, _sales = document.all(Team)[:3]
    for name, team in (("Ada", product), ("Bo", product), ("Cy", marketing), ("Di", None)):
        people.add_person(document, name, team_id=team.id if team else None)
    sheet.primary.click()
    ticks = sheet.when.teams.ticks()
    assert [tick.accessibleName() for tick in ticks] == [
        "Product, 2 people",
        "Marketing, 1 person",
        "No team, 1 person",
    ]
    ticks[0].click()
    people.add_person(document, "Eve", team_id=product.id)
    sheet.go_back()
    sheet.primary.click()
    assert [tick.isChecked() for tick in sheet.when.teams.ticks()] == [False, True, True]
    to_the_agenda(sheet)
    sheet.primary.click()
    known = {person.id: person.name for person in people.people(document)}
    assert sorted(known[one.person_id] for one in document.all(Participant)) == ["Cy", "Di"]


def test_the_agenda_is_shown_fitted_before_it_is_made(qtbot: QtBot, document: Document, sheet: StartSheet) -> None:
    sheet.primary.click()
    put(sheet.when.span.length, "3h20")
    to_the_agenda(sheet)
    shown = rows(sheet)
    assert sheet.what.outline.said() == "Fits 3 h 20 min: 14 blocks shortened by 40 min in all."
    assert shown[0].title == "Welcome and objectives"
    assert shown[0].changed
    assert shown[0].minutes.startswith("−")
    assert document.all(Workshop) == []
    with qtbot.waitSignal(sheet.made):
        sheet.primary.click()
    made = agenda_of(document, document.all(Workshop)[0].id)
    assert [row.title for row in shown] == [block.title for block in made.blocks]


def test_a_length_that_cannot_be_met_says_by_how_much(sheet: StartSheet) -> None:
    sheet.primary.click()
    put(sheet.when.span.length, "1h")
    to_the_agenda(sheet)
    assert "too long for 1 h" in sheet.what.outline.said()


def test_another_agenda_is_chosen_with_the_arrows_and_stays(document: Document, sheet: StartSheet) -> None:
    to_the_agenda(sheet)
    QTest.keyClick(at_hand(), Qt.Key.Key_Down)
    chosen = sheet.what.beginning().template
    assert chosen is not None
    assert chosen.name == sheet.what.agendas.names()[1] != "standard"
    sheet.go_back()
    to_the_agenda(sheet)
    again = sheet.what.beginning().template
    assert again is not None
    assert again.name == chosen.name


def test_of_several_sessions_each_has_its_heading(sheet: StartSheet) -> None:
    to_the_agenda(sheet)
    sheet.what.agendas.button("virtual-first").click()
    headings = [row.title.partition(" · ")[0] for row in rows(sheet) if row.heading]
    assert len(headings) == 4


def test_an_empty_agenda_can_be_chosen_and_can_have_a_module(document: Document, sheet: StartSheet) -> None:
    to_the_agenda(sheet)
    sheet.what.agendas.button("").click()
    assert rows(sheet) == []
    sheet.what.extras.tick("metrics-alignment").click()
    assert rows(sheet)
    sheet.primary.click()
    assert {block.activity for block in document.all(Block)} >= {Activity.METRICS}
    assert Activity.WELCOME not in {block.activity for block in document.all(Block)}


def test_a_module_is_ticked_with_its_reason_and_seen_in_the_agenda(sheet: StartSheet) -> None:
    sheet.why.cards.choose(Occasion.LAUNCH)
    sheet.primary.click()
    put(sheet.when.span.length, "7h")
    to_the_agenda(sheet)
    tick = sheet.what.extras.tick("launch-readiness")
    before = len(rows(sheet))
    ticked = tick.isChecked()
    assert "Made for a launch" in tick.accessibleDescription()
    tick.click()
    assert (len(rows(sheet)) > before) is not ticked
    sheet.go_back()
    to_the_agenda(sheet)
    assert sheet.what.extras.tick("launch-readiness").isChecked() is not ticked


def test_what_an_agenda_does_by_itself_is_not_offered_again(sheet: StartSheet) -> None:
    to_the_agenda(sheet)
    sheet.what.agendas.button("new-product").click()
    held = [name for name in ("launch-readiness", "metrics-alignment") if not sheet.what.extras.tick(name).isEnabled()]
    assert held
    assert not set(held) & set(sheet.what.extras.ticked())


def test_what_was_left_last_time_is_offered_with_its_count(qtbot: QtBot, document: Document, desk: Desk) -> None:
    held = create_workshop(document, "Q4", date(2026, 10, 13), time(9), "Europe/Berlin", template("half-day"))
    start.start(document, held.id, keep_plan=True)
    actions.add_action(document, held.id, "Share the dates")
    start.close(document, held.id)
    sheet = bring_up(qtbot, StartSheet(desk), 990, 660)
    to_the_agenda(sheet)
    tick = sheet.what.extras.tick(LAST_TIME)
    assert tick.accessibleName() == "What we said last time · 1 open"
    assert tick.isChecked()
    assert "What we said last time" in [row.title for row in rows(sheet)]
    tick.click()
    assert "What we said last time" not in [row.title for row in rows(sheet)]
    sheet.close()


def test_templates_of_ones_own_are_offered(qtbot: QtBot, document: Document, desk: Desk) -> None:
    held = create_workshop(document, "Q4", date(2026, 10, 13), time(9), "Europe/Berlin", template("mini"))
    own = save_as_template(document, held.id, "Ours & theirs", "For us")
    sheet = bring_up(qtbot, StartSheet(desk), 990, 660)
    to_the_agenda(sheet)
    name = f"own-{own.id}"
    assert sheet.what.agendas.button(name).accessibleName() == "Ours & theirs"
    sheet.what.agendas.button(name).click()
    sheet.primary.click()
    assert len(document.all(Block)) == 2 * len(template("mini").blocks)


def test_a_holiday_or_a_weekend_is_remarked(sheet: StartSheet) -> None:
    sheet.primary.click()
    put(sheet.when.day, "16 jan 2027")
    assert sheet.when.remark() == "This is a Saturday, when most people are off."
    put(sheet.when.day, "18 jan 2027")
    assert sheet.when.remark() == ""


def test_ctrl_enter_goes_on_from_within_the_purpose(sheet: StartSheet) -> None:
    sheet.why.purpose.setFocus()
    QTest.keyClick(sheet.why.purpose, Qt.Key.Key_Return)
    assert sheet.why.isVisible()
    QTest.keyClick(sheet.why.purpose, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert sheet.when.isVisible()
