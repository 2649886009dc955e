"""Every record is opened on the page that keeps it, and what stands there is found by its name."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time

import pytest
from pytestqt.qtbot import QtBot

from facilitator.core.agree.changes import coming, notices
from facilitator.core.agree.changes.coming import EntryKind
from facilitator.core.agree.figures import objectives, shared_metrics
from facilitator.core.agree.handing import handoffs
from facilitator.core.agree.language import glossary
from facilitator.core.agree.looping import loops
from facilitator.core.agree.practices import adopting
from facilitator.core.agree.service import slas
from facilitator.core.assess.asking import plan_wave
from facilitator.core.document import Document
from facilitator.core.follow.regular_meetings import add_regular_meeting
from facilitator.core.plan.sessions import add_session
from facilitator.core.plan.workshops import Workshop
from facilitator.core.practices import practices
from facilitator.core.record import Record
from facilitator.core.run import captured
from facilitator.core.run.canvases.launch import set_launch
from facilitator.ui.desk import Desk
from facilitator.ui.pages import PAGES
from facilitator.ui.pages.agreements import AgreementsPage, AgreementsPlace
from facilitator.ui.pages.changes import ChangesPage, ChangesPlace
from facilitator.ui.pages.language import LanguagePage
from facilitator.ui.pages.practices import PracticesPage
from facilitator.ui.pages.rhythm import RhythmPage, RhythmPlace
from facilitator.ui.pages.ways import open_record
from facilitator.ui.parts.agreements.loops_pane import LoopsPane
from facilitator.ui.parts.language.glossary_pane import GlossaryPane
from facilitator.ui.parts.practices.practices_pane import PracticesPane
from facilitator.ui.parts.tabbed_page import TabbedPage
from facilitator.ui.window import Window
from tests.conftest import SetClock

DAY = date(2027, 1, 20)


@pytest.fixture
def window(qtbot: QtBot, workshop: Workshop, desk: Desk) -> Window:
    made = Window(desk, PAGES, [])
    qtbot.addWidget(made)
    made.resize(1366, 768)
    with qtbot.waitExposed(made):
        made.show()
    return made


def tab(window: Window) -> tuple[type, int]:
    """The page that is shown, and which of its tabs."""
    page = window.page
    assert isinstance(page, TabbedPage)
    return type(page), page.tabs.current()


def found(desk: Desk, title: str) -> Callable[[], object]:
    """What the command box would do with what it finds under a title."""
    (run,) = [command.run for page in PAGES for command in page.findable(desk) if command.title == title]
    return run


def test_a_record_is_opened_on_its_tab(window: Window, document: Document, desk: Desk) -> None:
    handoff = handoffs.add_handoff(document, "Contracts")
    places: tuple[tuple[Record, tuple[type, int]], ...] = (
        (add_regular_meeting(document, "Sync", DAY, time(9), "UTC"), (RhythmPage, RhythmPlace.MEETINGS)),
        (slas.start_sla(document, handoff.id), (AgreementsPage, AgreementsPlace.SLAS)),
        (handoff, (AgreementsPage, AgreementsPlace.HANDOFFS)),
        (notices.draft_notice(document, "New price list"), (ChangesPage, ChangesPlace.NOTICES)),
        (coming.add_entry(document, EntryKind.EVENT, "Fair", DAY), (ChangesPage, ChangesPlace.CALENDAR)),
        (glossary.add_term(document, "Lead"), (LanguagePage, 0)),
    )
    for record, place in places:
        open_record(desk, record)
        assert tab(window) == place


def test_a_word_a_wave_and_a_loop_are_put_at_hand(window: Window, document: Document, desk: Desk) -> None:
    words = [glossary.add_term(document, word) for word in ("Lead", "Beta", "Launch")]
    open_record(desk, words[1])
    page = window.page
    assert isinstance(page, LanguagePage)
    pane = page.shown()
    assert isinstance(pane, GlossaryPane)
    assert pane.card.word.line.text() == "Beta"
    wave = plan_wave(document, "Winter")
    plan_wave(document, "Spring")
    open_record(desk, wave)
    assert window.page.title == "Assessments"


def test_a_workshop_its_sessions_and_its_launch_are_opened_with_the_workshop_chosen(
    window: Window, document: Document, clock: SetClock, workshop: Workshop, desk: Desk
) -> None:
    clock.instant = datetime(2026, 12, 1, 9, tzinfo=UTC)
    session = add_session(document, workshop.id, "Second half", date(2027, 1, 13), time(9))
    launch = set_launch(document, workshop.id, "Atlas", None, date(2027, 3, 1))
    for record, title in ((workshop, "Plan"), (session, "Plan"), (launch, "Run")):
        desk.choose_workshop(None)
        open_record(desk, record)
        assert (desk.workshop_id, window.page.title) == (workshop.id, title)


def test_what_the_new_pages_keep_is_found_by_name(
    window: Window, document: Document, workshop: Workshop, desk: Desk
) -> None:
    handoffs.add_handoff(document, "Contracts")
    loops.add_loop(document, "Why we lose")
    loops.add_loop(document, "Why we win")
    shared_metrics.add_metric(document, "Win rate")
    objectives.add_objective(document, "Sell together")
    notices.draft_notice(document, "New price list")
    coming.add_entry(document, EntryKind.EVENT, "Fair", DAY)
    captured.add_decision(document, workshop.id, "One price list")
    glossary.add_term(document, "Lead")
    for title, place in (
        ("Contracts", (AgreementsPage, AgreementsPlace.HANDOFFS)),
        ("Win rate", (AgreementsPage, AgreementsPlace.METRICS)),
        ("Sell together", (AgreementsPage, AgreementsPlace.OBJECTIVES)),
        ("New price list", (ChangesPage, ChangesPlace.NOTICES)),
        ("Fair", (ChangesPage, ChangesPlace.CALENDAR)),
        ("One price list", (ChangesPage, ChangesPlace.DECISIONS)),
        ("Lead", (LanguagePage, 0)),
        ("Why we win", (AgreementsPage, AgreementsPlace.LOOPS)),
    ):
        found(desk, title)()
        assert tab(window) == place
    page = window.page
    assert isinstance(page, TabbedPage)
    pane = page.shown()
    assert isinstance(pane, LoopsPane)
    assert pane.card.title.line.text() == "Why we win"


def test_a_practice_is_found_whether_it_was_adopted_or_not(window: Window, document: Document, desk: Desk) -> None:
    fourth, fifth = practices()[3:5]
    adopting.adopt(document, fifth.key, DAY)
    for one in (fourth, fifth):
        found(desk, one.title)()
        page = window.page
        assert isinstance(page, PracticesPage)
        pane = page.shown()
        assert isinstance(pane, PracticesPane)
        assert pane.list.selected_keys() == [one.key]
