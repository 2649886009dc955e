"""What listens to the clock: the chime, the guard of the computer's clock, standing, balance."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from facilitator.core.document import Document
from facilitator.core.people import Team
from facilitator.core.plan.agenda import Activity, Block
from facilitator.core.plan.workshops import Workshop, set_chime
from facilitator.core.run.board import add_note
from facilitator.core.run.clock import timekeeping
from facilitator.core.run.clock.timekeeping import find_progress, left
from facilitator.core.run.converting import first_lane
from facilitator.ui.desk import Desk
from facilitator.ui.parts.agenda.guide import GuideDrawer
from facilitator.ui.parts.live.chimer import Chimer
from facilitator.ui.parts.live.clock_guard import ClockGuard, steady_seconds
from facilitator.ui.parts.live.day_reading import DayReading
from facilitator.ui.parts.live.live_moves import LiveMoves
from facilitator.ui.parts.live.standing import StandingBanner
from facilitator.ui.parts.live.timer_card import TimerCard
from facilitator.ui.parts.vote.balance import Balance
from facilitator.ui.widgets.chime import Chime

Forward = Callable[..., datetime]
Show = Callable[[QWidget], QWidget]


class Sounds(Chime):
    """Notes what would sound."""

    def __init__(self) -> None:
        super().__init__(Path(), None)
        self.played: list[str] = []

    def play(self, name: str) -> bool:
        if not self.muted:
            self.played.append(name)
        return not self.muted


def ticking(desk: Desk, forward: Forward, minutes: float) -> None:
    for _ in range(round(minutes * 2)):
        desk.ticked.emit(forward(0.5))


def left_of(document: Document, workshop: Workshop) -> float:
    progress = find_progress(document, workshop.id)
    assert progress is not None
    assert progress.current is not None
    return left(progress.current, progress.stretches, document.now())


def test_it_chimes_and_flashes_at_five_one_and_zero(desk: Desk, day: DayReading, forward: Forward) -> None:
    sounds, flashes = Sounds(), []
    Chimer(desk, day, sounds, lambda: flashes.append(desk.now()), day)
    ticking(desk, forward, 12)
    assert sounds.played == ["five-minutes", "one-minute", "time-up"]
    assert len(flashes) == 3


def test_muted_it_still_flashes(desk: Desk, day: DayReading, document: Document, forward: Forward) -> None:
    set_chime(document, False)
    sounds, flashes = Sounds(), []
    Chimer(desk, day, sounds, lambda: flashes.append(True), day)
    ticking(desk, forward, 12)
    assert (sounds.played, len(flashes)) == ([], 3)


def test_paused_it_is_still(desk: Desk, day: DayReading, document: Document, begun: Workshop, forward: Forward) -> None:
    sounds = Sounds()
    Chimer(desk, day, sounds, lambda: None, day)
    timekeeping.pause(document, begun.id)
    ticking(desk, forward, 12)
    assert sounds.played == []


def test_a_clock_that_is_set_leaves_the_count_as_it_was(
    qtbot: QtBot, desk: Desk, day: DayReading, document: Document, begun: Workshop, forward: Forward
) -> None:
    steady = [0.0]
    ClockGuard(desk, day, wall=desk.now, steady=lambda: steady[0])
    desk.ticked.emit(desk.now())
    before = left_of(document, begun)
    forward(60)
    steady[0] += 1
    with qtbot.waitSignal(desk.told):
        desk.ticked.emit(desk.now())
    assert left_of(document, begun) == pytest.approx(before - 1, abs=1)


def test_sleep_is_not_a_clock_that_was_set(
    desk: Desk, day: DayReading, document: Document, begun: Workshop, forward: Forward
) -> None:
    steady = [0.0]
    ClockGuard(desk, day, wall=desk.now, steady=lambda: steady[0])
    desk.ticked.emit(desk.now())
    before = left_of(document, begun)
    forward(60)
    steady[0] += 3600
    desk.ticked.emit(desk.now())
    assert left_of(document, begun) == before - 3600


def test_a_programme_on_a_clock_of_its_own_is_left_alone(
    desk: Desk, day: DayReading, document: Document, begun: Workshop, forward: Forward
) -> None:
    walls = [datetime(2030, 1, 1, tzinfo=UTC), datetime(2030, 1, 2, tzinfo=UTC)]
    ClockGuard(desk, day, wall=lambda: walls.pop(0), steady=lambda: 0.0)
    before = left_of(document, begun)
    desk.ticked.emit(desk.now())
    desk.ticked.emit(desk.now())
    assert left_of(document, begun) == before


def test_the_steady_clock_goes_on() -> None:
    first = steady_seconds()
    assert steady_seconds() >= first > 0


def test_the_standing_is_said_in_words(
    desk: Desk, day: DayReading, document: Document, begun: Workshop, forward: Forward, show: Show
) -> None:
    banner = StandingBanner(desk, day)
    show(banner)
    assert banner.notice.text() == "On time. Ends 18:10."
    desk.ticked.emit(forward(14))
    assert banner.notice.text() == "4 min behind. Ends 18:14 instead of 18:10."
    document.undo()
    desk.ticked.emit(forward(0, 1))


def test_ahead_is_told_without_a_sign(
    desk: Desk, day: DayReading, document: Document, begun: Workshop, forward: Forward, show: Show
) -> None:
    banner = StandingBanner(desk, day)
    show(banner)
    forward(4)
    timekeeping.next_block(document, begun.id)
    assert banner.notice.text() == "6 min ahead. Ends 18:04 instead of 18:10."


def test_a_team_that_falls_silent_is_named(
    qtbot: QtBot, desk: Desk, day: DayReading, document: Document, begun: Workshop, forward: Forward, show: Show
) -> None:
    balance = Balance(desk, day)
    show(balance)
    mapping = next(b for b in document.all(Block, workshop_id=begun.id) if b.activity is Activity.MAPPING)
    timekeeping.jump(document, begun.id, mapping.id)
    product, marketing, sales = document.all(Team)[:3]
    lane = first_lane(document, begun.id)
    forward(11)
    for team in (product, marketing):
        add_note(document, lane.id, "A thought", team.id)
    qtbot.waitUntil(lambda: balance.nudge.isVisible())
    assert balance.nudge.text() == f"Nothing from {sales.name} for 11 minutes."
    assert f"{sales.name}: 33% of the room, 0% of what was heard" in balance.bar.toolTip()


def test_the_guide_follows_the_block_and_keeps_notes(
    desk: Desk, day: DayReading, document: Document, begun: Workshop, show: Show
) -> None:
    guide = GuideDrawer(desk, day)
    show(guide)
    first = day.block
    assert first is not None
    assert guide.sections()[0][0] == "In this block"
    assert "People before the subject" in [heading for heading, _ in guide.sections()]
    guide.notes.setPlainText("Ask Maria first")
    guide.notes.commit()
    assert document.get(Block, first.id).private_notes == "Ask Maria first"
    timekeeping.next_block(document, begun.id)
    assert guide.notes.toPlainText() == ""
    timekeeping.back(document, begun.id)
    assert guide.notes.toPlainText() == "Ask Maria first"


@pytest.mark.parametrize("width", [586, 660, 1140])
def test_nothing_is_cut_of_what_a_block_is_for(
    desk: Desk, day: DayReading, document: Document, begun: Workshop, show: Show, width: int
) -> None:
    card = TimerCard(desk, day, LiveMoves(desk, day))
    card.resize(width, 160)
    show(card)
    for block in document.all(Block, workshop_id=begun.id):
        timekeeping.jump(document, begun.id, block.id)
        for words in (card.title, card.objective):
            assert " ".join(words.lines(words.width())) == words.text()
