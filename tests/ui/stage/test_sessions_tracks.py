"""The stage over several sessions, and with tracks side by side."""

from collections.abc import Callable
from datetime import datetime

import pytest

from facilitator.core.document import Document
from facilitator.core.plan import agenda, tracks
from facilitator.core.plan.agenda import Block, Part
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run import stage
from facilitator.core.run.clock import start, timekeeping
from facilitator.core.run.stage import Scene
from facilitator.ui.desk import Desk
from facilitator.ui.stage.strip import Strip
from tests.core.forked import add, forked_day, three_sessions, track
from tests.ui.stage.conftest import LONG
from tests.ui.stage.test_scenes import painted

Forward = Callable[[float], datetime]


def _shown(desk: Desk, workshop: Workshop, scene: Scene) -> list[str]:
    stage.pin_scene(desk.document, workshop.id, scene)
    recorder = painted(desk)
    assert recorder.outside == [], scene
    assert recorder.overlaps() == [], scene
    return recorder.words


@pytest.fixture
def apart(document: Document, forward: Forward) -> Workshop:
    """Five minutes into the tracks."""
    workshop = forked_day(document)
    tracks.set_tables(document, track(document, "North").id, [1, 2])
    start.start(document, workshop.id, keep_plan=True)
    forward(10)
    timekeeping.next_block(document, workshop.id)
    forward(5)
    return workshop


# Sessions


def test_the_agenda_has_the_session_at_hand_and_the_others_as_one_line(desk: Desk, document: Document) -> None:
    workshop = three_sessions(document)
    words = _shown(desk, workshop, Scene.AGENDA)
    assert "Session 1 of 3 · Tue 12 Jan, 12:00 to 13:00" in words
    assert words[words.index("12:00") :][:3] == ["12:00", "1  One", "Block one"]
    assert {"Session 2", "Thu 14 Jan, 09:00", "Actions", "Sat 16 Jan, 10:00"} <= set(words)
    assert "3  Three" not in words


def test_between_sessions_the_stage_speaks_of_the_next(desk: Desk, document: Document, forward: Forward) -> None:
    workshop = three_sessions(document)
    start.start(document, workshop.id, keep_plan=True)
    while timekeeping.next_block(document, workshop.id):
        forward(30)
    assert "Session 2 of 3 · Thu 14 Jan, 09:00" in _shown(desk, workshop, Scene.WELCOME)
    assert {"We begin on Thu 14 Jan at", "09:00"} <= set(_shown(desk, workshop, Scene.TIMER))
    words = _shown(desk, workshop, Scene.AGENDA)
    assert {"3  Three", "Session 1", "Tue 12 Jan, 12:00"} <= set(words)
    assert "3 Three" in words  # the strip


def test_on_its_day_a_session_only_says_when(desk: Desk, document: Document) -> None:
    assert {"We begin at", "12:00"} <= set(_shown(desk, three_sessions(document), Scene.TIMER))


# Tracks


def test_the_timer_shows_all_tracks_with_their_tables(desk: Desk, apart: Workshop) -> None:
    words = _shown(desk, apart, Scene.TIMER)
    assert [one for one in words if one in ("North", "South")] == ["North", "South"]
    assert {"Tables 1 and 2", "N1", "S1", "until 12:30", "until 12:25", "next: N2", "next: S2"} <= set(words)


def test_the_agenda_shows_where_each_track_is(desk: Desk, apart: Workshop) -> None:
    words = _shown(desk, apart, Scene.AGENDA)
    at = words.index("North")
    assert words[at : at + 4] == ["North", "now · N1", "South", "now · S1"]


def test_before_the_tracks_the_agenda_tells_what_each_will_do(desk: Desk, document: Document) -> None:
    words = _shown(desk, forked_day(document), Scene.AGENDA)
    at = words.index("North")
    assert words[at : at + 4] == ["North", "N1, N2", "South", "S1, S2"]


def test_the_strip_has_the_time_of_every_track(desk: Desk, apart: Workshop) -> None:
    words = _shown(desk, apart, Scene.WELCOME)
    at = words.index("15:00 left")
    assert words[at : at + 4] == ["15:00 left", "North", "10:00 left", "South"]


def test_the_part_with_tracks_is_wider_only_while_they_run(desk: Desk, document: Document, apart: Workshop) -> None:
    strip = Strip(desk)
    strip.load()
    assert (strip.clock_cell().left(), strip.clock_cell().width()) == (480, 960)
    timekeeping.jump(document, apart.id, next(b for b in document.all(Block) if b.title == "Close").id)
    strip.load()
    assert strip.clock_cell().width() == 640


def test_once_together_the_timer_is_one_clock_again(desk: Desk, document: Document, apart: Workshop) -> None:
    timekeeping.jump(document, apart.id, next(b for b in document.all(Block) if b.title == "Close").id)
    words = _shown(desk, apart, Scene.TIMER)
    assert "Close" in words
    assert "North" not in words


@pytest.mark.parametrize("more", [1, 2, 5, 9])
def test_any_number_of_tracks_with_any_names_fits(desk: Desk, document: Document, forward: Forward, more: int) -> None:
    workshop = forked_day(document)
    part = next(part for part in document.all(Part) if part.title == "Breakouts")
    for number in range(more):
        one = tracks.add_track(document, workshop.id, f"{number} {LONG}", [number + 1])
        tracks.set_track(document, [add(document, part.id, f"{number} {LONG}", 20 + number).id], one.id)
    _shown(desk, workshop, Scene.AGENDA)
    start.start(document, workshop.id, keep_plan=True)
    timekeeping.next_block(document, workshop.id)
    forward(25)
    words = _shown(desk, workshop, Scene.TIMER)
    assert ("and 3 more tracks" in words) is (more == 9)
    timekeeping.pause(document, workshop.id)
    for scene in (Scene.TIMER, Scene.AGENDA, Scene.WELCOME):
        _shown(desk, workshop, scene)


def test_each_group_has_its_own_instructions(desk: Desk, document: Document, apart: Workshop) -> None:
    for title, line in (("N1", "Sort the prices"), ("S1", "Name the partners")):
        block = next(one for one in document.all(Block) if one.title == title)
        agenda.set_instructions(document, block.id, line)
    words = _shown(desk, apart, Scene.INSTRUCTIONS)
    for said in ("North · tables 1 and 2", "N1", "Sort the prices", "S1", "Name the partners"):
        assert said in words
