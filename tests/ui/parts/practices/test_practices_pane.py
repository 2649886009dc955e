from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from facilitator.core.agree.practices import adopting
from facilitator.core.agree.practices.adopting import AdoptedPractice, Adoption, Going, PracticeLook
from facilitator.core.assess.asking import plan_wave
from facilitator.core.assess.improving import Improvement, improvements, set_closed
from facilitator.core.document import Document
from facilitator.core.people import Person, add_person
from facilitator.core.practices import Tool, practice, practices
from facilitator.core.run.actions import Action
from facilitator.ui.desk import Desk
from facilitator.ui.pages.agreements import AgreementsPage, AgreementsPlace
from facilitator.ui.pages.assessments import AssessmentsPage
from facilitator.ui.pages.changes import ChangesPage, ChangesPlace
from facilitator.ui.pages.language import LanguagePage, LanguagePlace
from facilitator.ui.pages.practices import PracticesPage, PracticesPlace
from facilitator.ui.parts.practices.adopting.look_bench import Cell
from facilitator.ui.parts.practices.practices_pane import PracticesPane
from tests.core.follow.low_waves import asked_on, helped_by
from tests.ui.heard import Heard
from tests.ui.keyboard import enter, press, type_words
from tests.ui.shown import PAGE, bring_up

TODAY = date(2027, 1, 12)
KEY = "shared-language"


@pytest.fixture
def ada(document: Document) -> Person:
    return add_person(document, "Ada Okafor")


@pytest.fixture
def page(qtbot: QtBot, ada: Person, desk: Desk) -> PracticesPage:
    return bring_up(qtbot, PracticesPage(desk), *PAGE)


@pytest.fixture
def pane(page: PracticesPage) -> PracticesPane:
    page.turn_to(PracticesPlace.PRACTICES)
    pane = page.shown()
    assert isinstance(pane, PracticesPane)
    return pane


def held(document: Document, key: str = KEY) -> AdoptedPractice:
    (one,) = document.all(AdoptedPractice, key=key)
    return one


def told(pane: PracticesPane, key: str = KEY) -> str:
    return next(row.small for row in pane.list.rows() if row.key == key)


def test_all_ten_are_there_with_why_and_how_before_anything_is_decided(pane: PracticesPane) -> None:
    assert [row.lead for row in pane.list.rows()] == [one.title for one in practices()]
    assert pane.words.text() == "0 of 10 practices adopted"
    assert pane.card.why.text() == practices()[0].why
    assert pane.card.example.text().startswith("One company’s report, no promise: ")
    assert not pane.card.looks.isVisible()
    assert not pane.card.low_panel.isVisible()


def test_it_is_adopted_owned_and_dated_by_keys(document: Document, ada: Person, pane: PracticesPane) -> None:
    press(Qt.Key.Key_A)
    press(Qt.Key.Key_W)
    enter("ada")
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_D)
    enter("4 jan")
    assert held(document).owner_id == ada.id
    assert held(document).since == date(2027, 1, 4)
    assert told(pane) == "Adopted since Mon 4 Jan"
    assert pane.words.text() == "1 of 10 practices adopted, 0 going well"
    assert pane.card.looks.isVisible()
    document.undo()
    assert told(pane) == "Adopted since Tue 12 Jan"


def test_not_now_asks_why_at_the_field_and_nothing_is_no_answer(
    document: Document, pane: PracticesPane, desk: Desk
) -> None:
    refused = Heard(desk.bridge.refused)
    press(Qt.Key.Key_X)
    assert pane.card.decision.why.line.hasFocus()
    press(Qt.Key.Key_Return)
    assert "why not now" in str(refused.said[0])
    assert document.all(AdoptedPractice) == []
    enter("After the launch")
    assert (held(document).adoption, held(document).why) == (Adoption.NOT_NOW, "After the launch")
    assert pane.list.rows()[-1].small == "Not now: After the launch"
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_L)
    assert held(document).adoption is Adoption.OPEN
    assert not pane.card.decision.why.isVisible()


def test_a_reason_half_typed_is_stored_when_another_practice_is_chosen(document: Document, pane: PracticesPane) -> None:
    press(Qt.Key.Key_X)
    type_words("After the launch")
    pane.choose("no-surprises")
    assert held(document).why == "After the launch"
    assert pane.card.decision.why.line.text() == ""
    assert not pane.card.decision.why.isVisible()


def test_how_it_goes_is_noted_changed_worded_and_removed(document: Document, pane: PracticesPane, desk: Desk) -> None:
    press(Qt.Key.Key_A)
    press(Qt.Key.Key_V)
    enter("All teams look it up")
    bench = pane.card.looks
    (look,) = document.all(PracticeLook)
    assert (look.day, look.going, look.words) == (TODAY, Going.WELL, "All teams look it up")
    assert told(pane) == "Adopted since Tue 12 Jan, going well"
    bench.table.setFocus()
    bench.table.select([look.id])
    bench.table.setCurrentIndex(bench.table.model().index(0, Cell.WORDS))
    press(Qt.Key.Key_F2)
    enter("Two of three")
    assert document.get(PracticeLook, look.id).words == "Two of three"
    assert bench._store(look, Cell.GOING, Going.POORLY)
    assert document.get(PracticeLook, look.id).going is Going.POORLY
    assert next(row.warn for row in pane.list.rows() if row.key == KEY)
    said = Heard(desk.said)
    press(Qt.Key.Key_Delete)
    assert document.all(PracticeLook) == []
    assert said.said == [("Removed 1 look.",)]


def test_a_day_that_is_none_stays_typed_and_nothing_is_noted(document: Document, pane: PracticesPane) -> None:
    press(Qt.Key.Key_A)
    pane.card.looks.day.setFocus()
    pane.card.looks.day.line.selectAll()
    type_words("someday")
    pane.card.looks.note()
    assert "not a day" in pane.card.looks.day.error()
    assert document.all(PracticeLook) == []


def test_looks_that_are_due_are_told(document: Document, pane: PracticesPane) -> None:
    adopting.adopt(document, KEY, TODAY - timedelta(days=120))
    assert pane.words.text() == "1 of 10 practices adopted, 0 going well, 1 look due"
    assert told(pane) == "To be looked at for the first time"
    assert pane.card.stands.text().endswith("to be looked at")
    adopting.look_at_practice(document, KEY, TODAY - timedelta(days=100), Going.MIXED)
    assert told(pane) == "To be looked at: mixed last time"


def test_what_the_assessment_asks_for_comes_first_with_the_reason(document: Document, pane: PracticesPane) -> None:
    asked_on(document, TODAY, {helped_by("openness")[0]: 1, helped_by("openness")[1]: 2})
    first = pane.list.rows()[0]
    assert (first.key, first.small) == ("openness", "Proposed: 2 statements rated below 3")
    pane.choose("openness")
    assert pane.card.low_panel.isVisible()
    assert "the lowest 1.0" in pane.card.low.words.text()
    press(Qt.Key.Key_A)
    assert pane.list.rows()[0].small == "Adopted since Tue 12 Jan"
    assert pane.card.low_panel.isVisible()


def test_a_way_to_do_it_becomes_an_action_of_the_practice_s_plan(
    document: Document, ada: Person, pane: PracticesPane, desk: Desk
) -> None:
    asked_on(document, TODAY, {helped_by(KEY)[0]: 1})
    adopting.set_practice_owner(document, KEY, ada.id)
    press(Qt.Key.Key_2)
    (plan,), (action,) = improvements(document), document.all(Action)
    shown = practice(KEY)
    assert shown is not None
    assert (plan.area, plan.practice, action.improvement_id) == (shown.title, KEY, plan.id)
    assert (action.text, action.owner_id) == (shown.strategies[1], ada.id)
    assert plan.why.startswith("1.0 in")
    assert pane.card.ways._lines[1].became.text() == "An action, still open"
    press(Qt.Key.Key_2)
    assert len(document.all(Action)) == 1
    press(Qt.Key.Key_1)
    assert [one.improvement_id for one in document.all(Action)] == [plan.id, plan.id]
    document.undo()
    document.undo()
    assert (improvements(document), document.all(Action)) == ([], [])


def test_the_plan_is_started_once_and_shown(document: Document, pane: PracticesPane, desk: Desk) -> None:
    plan_wave(document)
    pages, records = Heard(desk.page_asked), Heard(desk.record_asked)
    press(Qt.Key.Key_P)
    (plan,) = improvements(document)
    assert (pages.said, records.said) == ([(AssessmentsPage,)], [(plan,)])
    assert pane.card.plan.text() == "Open the plan"
    press(Qt.Key.Key_P)
    assert improvements(document) == [plan]
    set_closed(document, plan.id)
    assert pane.card.plan.text() == "Start a plan to improve"
    assert document.get(Improvement, plan.id).practice == KEY


def test_without_an_assessment_the_plan_is_started_and_told_where_it_will_be(
    document: Document, pane: PracticesPane, desk: Desk
) -> None:
    pages, told = Heard(desk.page_asked), Heard(desk.told)
    press(Qt.Key.Key_P)
    assert len(improvements(document)) == 1
    assert pages.said == []
    assert "with the first assessment" in str(told.said[0])


ELSEWHERE = {
    Tool.GLOSSARY: (LanguagePage, LanguagePlace.GLOSSARY),
    Tool.NOTICES: (ChangesPage, ChangesPlace.NOTICES),
    Tool.METRICS: (AgreementsPage, AgreementsPlace.METRICS),
    Tool.CALENDAR: (ChangesPage, ChangesPlace.CALENDAR),
    Tool.DECISIONS: (ChangesPage, ChangesPlace.DECISIONS),
}
HERE = {
    Tool.RELATIONSHIPS: PracticesPlace.RELATIONSHIPS,
    Tool.GROWTH: PracticesPlace.GROWTH,
    Tool.SPACES: PracticesPlace.SPACES,
    Tool.PROCESSES: PracticesPlace.PROCESSES,
    Tool.IMPROVEMENT: PracticesPlace.IMPROVEMENT,
}


@pytest.mark.parametrize("tool", list(Tool))
def test_every_practice_leads_to_where_it_is_done(
    tool: Tool, page: PracticesPage, pane: PracticesPane, desk: Desk
) -> None:
    pages, places = Heard(desk.page_asked), Heard(desk.place_asked)
    pane.choose(next(one.key for one in practices() if one.tool is tool))
    press(Qt.Key.Key_G)
    if tool in HERE:
        assert page.tabs.current() == HERE[tool]
        assert pages.said == []
    else:
        assert (pages.said, places.said) == ([(ELSEWHERE[tool][0],)], [(ELSEWHERE[tool][1],)])


def test_a_tab_that_another_page_asks_for_is_shown(page: PracticesPage, desk: Desk) -> None:
    desk.go_to_place(PracticesPage, PracticesPlace.GROWTH)
    assert page.tabs.current() == PracticesPlace.GROWTH
    page.hide()
    desk.go_to_place(LanguagePage, LanguagePlace.PHRASES)
    assert page.tabs.current() == PracticesPlace.GROWTH


def test_how_they_stand_is_saved_beside_the_programme(
    qtbot: QtBot, document: Document, pane: PracticesPane, tmp_path: Path
) -> None:
    document.path = tmp_path / "Q1.programme"
    with qtbot.waitSignal(pane.writer.written) as done:
        press(Qt.Key.Key_S)
    assert done.args is not None
    assert [path.name for path in done.args[0]] == ["practices.pdf"]


def test_a_practice_that_is_looked_for_is_at_hand(document: Document, page: PracticesPage) -> None:
    adopted = adopting.adopt(document, "openness", TODAY)
    page.show_record(adopted)
    pane = page.shown()
    assert isinstance(pane, PracticesPane)
    assert pane.card.title.text() == "Show how it was decided"
