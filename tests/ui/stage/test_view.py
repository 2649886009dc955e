"""The stage follows the block, holds still when frozen, and can be covered."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from facilitator.core import people
from facilitator.core.document import Document
from facilitator.core.people import Team
from facilitator.core.plan.agenda import Activity, Block
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run import stage
from facilitator.core.run.clock import timekeeping, timers
from facilitator.core.run.stage import Scene
from facilitator.ui.desk import Desk
from facilitator.ui.stage.view import StageView, stage_tokens
from facilitator.ui.theme import (
    HIGH_CONTRAST,
    LIGHT,
    SHAPE_CONTRAST,
    STAGE_CONTRAST,
    Motion,
    contrast,
    lighten_for_stage,
)


@pytest.fixture
def view(desk: Desk, lived: Workshop) -> Iterator[StageView]:
    made = StageView(desk)
    made.resize(960, 540)
    made.show()
    yield made
    made.close()
    made.deleteLater()


def seen(view: StageView) -> Scene:
    return view.scene


def picture(view: StageView) -> QImage:
    return view.grab().toImage()


def test_it_follows_the_block(view: StageView, document: Document, lived: Workshop) -> None:
    assert seen(view) is Scene.WELCOME
    block = document.all(Block, workshop_id=lived.id, activity=Activity.MAPPING)[0]
    timekeeping.jump(document, lived.id, block.id)
    assert seen(view) is Scene.BOARD
    stage.pin_scene(document, lived.id, Scene.ACTIONS)
    assert seen(view) is Scene.ACTIONS
    stage.follow_block(document, lived.id)
    assert seen(view) is Scene.BOARD


def test_what_changes_on_a_scene_is_painted(view: StageView, document: Document, lived: Workshop) -> None:
    stage.pin_scene(document, lived.id, Scene.REFLECTIONS)
    before = picture(view)
    people.rename_team(document, document.all(Team)[0].id, "Engineering")
    assert picture(view) == before
    people.set_look(document, document.all(Team)[0].id, colour="#ff00aa")
    assert picture(view) != before


def test_a_frozen_stage_keeps_its_picture_whatever_happens(
    view: StageView, desk: Desk, document: Document, lived: Workshop, forward: Callable[[float], object]
) -> None:
    stage.pin_scene(document, lived.id, Scene.TIMER)
    stage.freeze(document, lived.id)
    before = picture(view)
    forward(2)
    desk.ticked.emit(desk.now())
    timekeeping.next_block(document, lived.id)
    stage.pin_scene(document, lived.id, Scene.ACTIONS)
    assert picture(view) == before
    stage.freeze(document, lived.id, False)
    assert seen(view) is Scene.ACTIONS
    assert picture(view) != before


def test_a_frozen_stage_can_still_be_blanked_and_comes_back_as_it_was(
    view: StageView, document: Document, lived: Workshop
) -> None:
    stage.freeze(document, lived.id)
    before = picture(view)
    stage.blank(document, lived.id)
    black = picture(view)
    assert {black.pixelColor(x, y).name() for x in range(0, 960, 60) for y in range(0, 540, 60)} == {"#000000"}
    stage.blank(document, lived.id, False)
    assert picture(view) == before


def test_the_clock_moves_with_every_tick(
    view: StageView, desk: Desk, document: Document, lived: Workshop, forward: Callable[[float], object]
) -> None:
    stage.pin_scene(document, lived.id, Scene.TIMER)
    before = picture(view)
    forward(1)
    desk.ticked.emit(desk.now())
    assert picture(view) != before


def test_another_scene_shows_the_time_of_the_block_and_free_timers_too(
    view: StageView, desk: Desk, document: Document, lived: Workshop, forward: Callable[[float], object]
) -> None:
    stage.pin_scene(document, lived.id, Scene.ACTIONS)
    before = picture(view)
    forward(1)
    desk.ticked.emit(desk.now())
    after = picture(view)
    assert after != before
    timers.show_timer(document, timers.timers_of(document, lived.id)[0].id, False)
    assert picture(view) != after


def test_a_line_of_text_flashes_once_and_stays(
    view: StageView, desk: Desk, document: Document, lived: Workshop, qtbot: QtBot
) -> None:
    desk.look = replace(desk.look, motion=Motion(True))
    stage.send_message(document, lived.id, "Please come back")
    assert seen(view) is Scene.MESSAGE
    assert view.is_lit()
    assert picture(view).pixelColor(3, 3) == QColor(stage_tokens(desk.look).ink)
    qtbot.waitUntil(lambda: not view.is_lit())
    qtbot.waitUntil(view.is_lit)
    stage.clear_message(document, lived.id)
    assert seen(view) is Scene.WELCOME


def test_without_motion_a_frame_stands_for_the_flash(
    view: StageView, desk: Desk, document: Document, lived: Workshop
) -> None:
    stage.send_message(document, lived.id, "Please come back")
    assert not view.is_lit()
    shown = picture(view)
    assert shown.pixelColor(3, 3) == QColor(stage_tokens(desk.look).ink)
    assert shown.pixelColor(30, 30) == QColor(stage_tokens(desk.look).canvas)


def test_an_old_line_does_not_flash_when_the_stage_is_opened_later(
    desk: Desk, document: Document, lived: Workshop, forward: Callable[[float], object]
) -> None:
    desk.look = replace(desk.look, motion=Motion(True))
    stage.send_message(document, lived.id, "Please come back")
    forward(5)
    late = StageView(desk)
    late.show()
    assert late.scene is Scene.MESSAGE
    assert not late.is_lit()
    late.close()
    late.deleteLater()


@pytest.mark.parametrize(("size", "black"), [((1000, 900), (500, 40)), ((1600, 540), (60, 270))])
def test_it_keeps_its_proportions_with_black_around(
    view: StageView, desk: Desk, size: tuple[int, int], black: tuple[int, int]
) -> None:
    view.resize(*size)
    shown = picture(view)
    assert shown.pixelColor(*black) == QColor("black")
    assert shown.pixelColor(size[0] // 2, size[1] // 2) != QColor("black")


def test_without_a_workshop_it_is_black(desk: Desk, document: Document) -> None:
    view = StageView(desk)
    view.show()
    assert seen(view) is Scene.BLANK
    view.close()
    view.deleteLater()


def test_its_texts_read_in_both_looks(desk: Desk) -> None:
    for tokens in (LIGHT, HIGH_CONTRAST):
        dark = stage_tokens(replace(desk.look, tokens=tokens))
        for ground in (dark.canvas, dark.card, dark.lane):
            for ink in (dark.ink, dark.muted, dark.accent, dark.ok, dark.warn, dark.bad):
                assert contrast(ink, ground) >= STAGE_CONTRAST, (tokens.name, ink, ground)


def test_team_colours_stand_out_on_the_stage() -> None:
    for colour in people.COLOURS:
        assert contrast(lighten_for_stage(colour, SHAPE_CONTRAST), "#1a2130") >= SHAPE_CONTRAST
