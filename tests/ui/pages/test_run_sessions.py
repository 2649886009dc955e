"""The Run page over several sessions, and with tracks side by side."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from facilitator.core.document import Document
from facilitator.core.plan import agenda, sessions, tracks
from facilitator.core.plan.agenda import Block
from facilitator.core.plan.workshops import Workshop, WorkshopState
from facilitator.core.run.actions import Action
from facilitator.core.run.clock import beside, start, timekeeping
from facilitator.core.run.clock.progress import find_progress
from facilitator.ui.activities.talk import Talk
from facilitator.ui.desk import Desk
from facilitator.ui.pages.run import RunPage
from facilitator.ui.parts.live.daylog import DayLogDialog
from facilitator.ui.parts.live.start_day import StartDialog
from facilitator.ui.parts.live.strip_rows import RowKind
from tests.core.forked import add, block, forked_day, session, three_sessions, track

Forward = Callable[..., datetime]
MakePage = Callable[[], RunPage]
SECOND = datetime(2027, 1, 14, 9, 5, tzinfo=UTC)


@pytest.fixture
def forward(request: pytest.FixtureRequest) -> Forward:
    moves: Forward = request.getfixturevalue("clock").forward
    return moves


@pytest.fixture
def make_page(qtbot: QtBot, desk: Desk) -> Iterator[MakePage]:
    """Makes the page over the day that there is, with the keys."""
    made: list[RunPage] = []

    def make() -> RunPage:
        desk.choose_workshop(desk.document.all(Workshop)[0].id)
        page = RunPage(desk)
        made.append(page)
        page.resize(1170, 690)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        page.setFocus()
        return page

    yield make
    for page in made:
        page.close()
        delete(page)


@pytest.fixture
def between(document: Document, make_page: MakePage, forward: Forward) -> RunPage:
    """The first of three sessions has been held."""
    workshop = three_sessions(document)
    page = make_page()
    start.start(document, workshop.id, keep_plan=True)
    for minutes in (30, 30):
        forward(minutes)
        timekeeping.next_block(document, workshop.id)
    page.setFocus()
    return page


@pytest.fixture
def apart(document: Document, make_page: MakePage, forward: Forward) -> RunPage:
    """Five minutes into the tracks: North is followed."""
    workshop = forked_day(document)
    tracks.set_tables(document, track(document, "South").id, [3])
    page = make_page()
    start.start(document, workshop.id, keep_plan=True)
    forward(10)
    timekeeping.next_block(document, workshop.id)
    forward(5)
    page.desk.ticked.emit(document.now())
    page.setFocus()
    return page


def _workshop(document: Document) -> Workshop:
    return document.all(Workshop)[0]


def _followed(document: Document) -> str:
    progress = find_progress(document, _workshop(document).id)
    followed = beside.track_followed(progress) if progress else None
    return followed.title if followed else ""


def _titles(page: RunPage) -> list[str]:
    """The lines of the strip; a session's with the day on its right."""
    rows = page.strip.list.rows()
    return [f"{row.title} · {row.figure}" if row.kind is RowKind.SESSION else row.title for row in rows]


# Sessions


def test_before_the_first_session_the_page_speaks_of_it(document: Document, make_page: MakePage) -> None:
    three_sessions(document)
    page = make_page()
    assert page.start.when.text() == "Session 1 of 3 · Tue 12 Jan, 12:00 to 13:00 · 1 h"
    assert page.start.begin.text() == "Start session 1"
    assert not page.start.over.isVisible()
    assert _titles(page) == [
        "1 One",
        "Block one",
        "2 Two",
        "Block two",
        "Session 2 · Thu 14 Jan",
        "Actions · Sat 16 Jan",
    ]


def test_a_workshop_of_one_session_is_not_counted(document: Document, make_page: MakePage) -> None:
    forked_day(document)
    page = make_page()
    assert page.start.when.text() == "Tuesday 12 January 2027, 12:00 to 13:10 · 1 h 10 min"
    assert page.start.begin.text() == "Start the workshop"


def test_after_its_last_block_the_session_is_over_and_the_next_is_told(between: RunPage) -> None:
    over = between.start.over
    assert over.isVisible()
    assert over.title.text() == "Session 1 is over"
    assert over.coming.text() == "Next: Session 2 of 3 · Thu 14 Jan, 09:00"
    assert between.start.begin.text() == "Start session 2"
    assert _titles(between) == ["Session 1 · held Tue 12 Jan", "3 Three", "Block three", "Actions · Sat 16 Jan"]


def test_what_is_open_is_told_between_sessions(between: RunPage, document: Document) -> None:
    assert between.start.over.open.text() == "Nothing: everything has an owner, a date and an answer."
    with document.step("Capture") as step:
        now = document.now()
        step.put(
            Action(id=document.new_id(), workshop_id=_workshop(document).id, text="Ask", captured_at=now, position=1)
        )
    assert "1 action has no owner" in between.start.over.open.text()


def test_space_starts_the_next_session_and_asks_when_it_is_late(
    between: RunPage, document: Document, forward: Forward
) -> None:
    forward((SECOND - document.now()).total_seconds() / 60)
    QTest.keyClick(between, Qt.Key.Key_Space)
    asked = next(w for w in QApplication.topLevelWidgets() if isinstance(w, StartDialog) and w.isVisible())
    assert asked.windowTitle() == "Start session 2"
    asked.accept()
    assert between.live.isVisible()
    assert session(document, "Session 2").began_at == document.now()
    assert _titles(between) == ["Session 1 · held Tue 12 Jan", "3 Three", "Block three", "Actions · Sat 16 Jan"]


def test_the_session_that_is_over_can_go_on(between: RunPage, document: Document) -> None:
    QTest.mouseClick(between.start.over.back, Qt.MouseButton.LeftButton)
    assert _workshop(document).state is WorkshopState.LIVE
    over = between.over
    assert [one.isVisible() for one in (over, over.back, over.end, over.close_day)] == [True, True, True, False]
    QTest.mouseClick(over.end, Qt.MouseButton.LeftButton)
    assert between.start.over.isVisible()


def test_the_workshop_can_be_closed_without_the_rest(between: RunPage, document: Document) -> None:
    QTest.mouseClick(between.start.over.close_day, Qt.MouseButton.LeftButton)
    assert _workshop(document).state is WorkshopState.CLOSED
    assert (between.over.isVisible(), between.over.reopen.isVisible(), between.over.end.isVisible()) == (
        True,
        True,
        False,
    )


def test_the_log_is_there_between_sessions(between: RunPage) -> None:
    QTest.keyClick(between, Qt.Key.Key_L)
    shown = next(w for w in QApplication.topLevelWidgets() if isinstance(w, DayLogDialog) and w.isVisible())
    assert [row.title for row in shown.rows] == ["Block one", "Block two"]
    shown.reject()


def test_without_a_further_session_only_closing_is_left(between: RunPage, document: Document) -> None:
    for title in ("Actions", "Session 2"):
        sessions.remove_session(document, session(document, title).id)
    assert between.start.over.coming.text() == "No further session is planned."
    assert not between.start.card.isVisible()


def test_a_session_can_be_ended_early_while_another_is_to_come(document: Document, make_page: MakePage) -> None:
    workshop = three_sessions(document)
    page = make_page()
    start.start(document, workshop.id, keep_plan=True)
    end = next(one for one in page.commands() if one.title == "End the session")
    end.run()
    assert page.start.over.isVisible()
    assert all(one.title != "End the session" for one in page.commands())


# Tracks


def test_the_tracks_beside_have_a_small_clock_each(apart: RunPage) -> None:
    live = apart.live
    assert live.timer.track.text() == "North"
    assert live.tracks.isVisible()
    card, *others = live.tracks.cards
    assert not any(other.isVisible() for other in others)
    assert (card.name.text(), card.block.text(), card.face.face().text) == ("South · table 3", "S1", "10:00")


def test_tab_comes_to_them_behind_the_clock(apart: RunPage) -> None:
    card = apart.live.tracks.cards[0]
    apart.live.timer.next.setFocus()
    for stop in (card.next, card.follow):
        at_hand = QApplication.focusWidget()
        assert at_hand is not None
        QTest.keyClick(at_hand, Qt.Key.Key_Tab)
        assert stop.hasFocus()


def test_they_count_with_the_clock(apart: RunPage, forward: Forward) -> None:
    apart.desk.ticked.emit(forward(9, 30))
    card = apart.live.tracks.cards[0]
    assert (card.face.face().text, card.face.face().phase) == ("0:30", "last_minute")
    figures = {row.title: row.figure for row in apart.strip.list.rows()}
    assert (figures["N1"], figures["S1"]) == ("5:30 left", "0:30 left")


@pytest.mark.parametrize("key", [">", "<"])
def test_a_key_follows_the_other_track_and_back(apart: RunPage, document: Document, key: str) -> None:
    for followed, beside_it in (("South", "North"), ("North", "South · table 3")):
        QTest.keyClicks(apart, key)
        assert _followed(document) == followed
        assert apart.live.tracks.cards[0].name.text() == beside_it


def test_the_other_track_goes_on_by_key_until_it_is_through(apart: RunPage, document: Document) -> None:
    told: list[str] = []
    apart.desk.said.connect(told.append)
    QTest.keyClicks(apart, ";")
    card = apart.live.tracks.cards[0]
    assert (_followed(document), card.block.text(), card.next.text()) == ("North", "S2", "End")
    QTest.keyClicks(apart, ";")
    assert told == ["“South” is through."]
    assert not apart.live.tracks.isVisible()


def test_the_buttons_do_what_the_keys_do(apart: RunPage, document: Document) -> None:
    card = apart.live.tracks.cards[0]
    QTest.mouseClick(card.next, Qt.MouseButton.LeftButton)
    assert card.block.text() == "S2"
    QTest.mouseClick(card.follow, Qt.MouseButton.LeftButton)
    assert _followed(document) == "South"


def test_of_three_tracks_the_keys_mean_the_one_after_and_the_one_before(
    document: Document, make_page: MakePage, forward: Forward
) -> None:
    workshop = forked_day(document)
    west = tracks.add_track(document, workshop.id, "West")
    tracks.set_track(document, [add(document, block(document, "S2").part_id, "W1", 15).id], west.id)
    page = make_page()
    start.start(document, workshop.id, keep_plan=True)
    timekeeping.next_block(document, workshop.id)
    page.setFocus()
    for key, followed in ((">", "South"), (">", "West"), (">", "North"), ("<", "West"), ("<", "South")):
        QTest.keyClicks(page, key)
        assert _followed(document) == followed
    keys = {one.key: one.title for one in page.commands()}
    assert (keys[">"], keys["<"], keys[";"]) == ("Follow “West”", "Follow “North”", "Next block of “West”")


def test_together_there_are_neither_clocks_nor_keys_for_tracks(document: Document, make_page: MakePage) -> None:
    workshop = forked_day(document)
    page = make_page()
    start.start(document, workshop.id, keep_plan=True)
    assert not page.live.tracks.isVisible()
    assert not page.live.timer.track.isVisible()
    assert not {">", "<", ";"} & {one.key for one in page.commands()}


# A talk


def test_what_comes_up_in_a_talk_is_captured_by_a_button(document: Document, make_page: MakePage, qtbot: QtBot) -> None:
    workshop = forked_day(document)
    talk = block(document, "Open")
    with document.step("Make it a talk") as step:
        step.put(talk.with_(activity=agenda.Activity.TALK, instructions=("Stand up", "Find a partner")))
    page = make_page()
    start.start(document, workshop.id, keep_plan=True)
    activity = page.live.activity
    assert isinstance(activity, Talk)
    assert activity.instructions.text() == "1.  Stand up\n2.  Find a partner"
    assert not activity.help.isVisible()
    QTest.mouseClick(activity.buttons[0], Qt.MouseButton.LeftButton)
    typed = page.side.capture.edit
    qtbot.waitUntil(typed.hasFocus)
    QTest.keyClicks(typed, "Write it down")
    QTest.keyClick(typed, Qt.Key.Key_Return)
    assert [row.text for row in activity.heard.list.rows()] == ["Write it down"]
    assert [(one.text, one.block_id) for one in document.all(Action)] == [("Write it down", talk.id)]
    other = document.all(Block)[1]
    with document.step("Capture elsewhere") as step:
        step.put(document.all(Action)[0].with_(block_id=other.id))
    assert activity.heard.list.rows() == []
