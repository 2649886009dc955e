"""A stage that keeps up change by change shows what one that reads all of it anew would show."""

from collections.abc import Callable, Iterator
from datetime import datetime

import pytest
from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtGui import QImage, QPaintEvent, QRegion
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from facilitator.core import people
from facilitator.core.document import Document
from facilitator.core.people import Team
from facilitator.core.plan.workshops import Lane, Workshop
from facilitator.core.run import board, clusters, stage
from facilitator.core.run.board import Cluster, Note
from facilitator.core.run.clock import timers
from facilitator.core.run.stage import Scene
from facilitator.ui.board_records import BoardRecords
from facilitator.ui.desk import Desk
from facilitator.ui.parts.live.stage_preview import StagePreview
from facilitator.ui.stage.view import StageView

Do = Callable[[Document, Workshop], object]


@pytest.fixture
def view(desk: Desk, document: Document, lived: Workshop) -> Iterator[StageView]:
    stage.pin_scene(document, lived.id, Scene.BOARD)
    made = StageView(desk)
    made.resize(960, 540)
    made.show()
    yield made
    made.close()
    made.deleteLater()


def notes(document: Document, workshop: Workshop) -> list[Note]:
    return document.all(Note, workshop_id=workshop.id)


def lanes(document: Document, workshop: Workshop) -> list[Lane]:
    return document.all(Lane, workshop_id=workshop.id)


def picture(view: StageView) -> QImage:
    return view.grab().toImage()


def read_anew(desk: Desk) -> QImage:
    other = StageView(desk)
    other.resize(960, 540)
    other.refresh(None)
    image = picture(other)
    other.deleteLater()
    return image


def type_many(document: Document, workshop: Workshop) -> None:
    board.add_many(document, lanes(document, workshop)[1].id, "\n".join(f"Late again {n}" for n in range(40)))


CHANGES: dict[str, Do] = {
    "a note": lambda d, w: board.add_note(d, lanes(d, w)[1].id, "Nobody told us"),
    "many notes": type_many,
    "other words": lambda d, w: board.edit_note(d, notes(d, w)[4].id, "Said in another way"),
    "moved": lambda d, w: board.move(d, [notes(d, w)[4].id], lanes(d, w)[0].id, notes(d, w)[0].id),
    "removed": lambda d, w: board.remove_notes(d, [notes(d, w)[4].id]),
    "joined": lambda d, w: clusters.join(d, [notes(d, w)[3].id], notes(d, w)[4]),
    "taken out": lambda d, w: clusters.take_out(d, [notes(d, w)[0].id, notes(d, w)[1].id]),
    "dissolved": lambda d, w: clusters.dissolve(d, d.all(Cluster, workshop_id=w.id)[0].id),
    "renamed": lambda d, w: clusters.rename(d, d.all(Cluster, workshop_id=w.id)[0].id, "What a launch is"),
    "another lane": lambda d, w: clusters.move_cluster(d, d.all(Cluster, workshop_id=w.id)[0].id, lanes(d, w)[1].id),
    "revealed": lambda d, w: board.set_revealed(d, lanes(d, w)[2].id, True),
    "hidden": lambda d, w: board.set_revealed(d, lanes(d, w)[0].id, False),
    "a team's colour": lambda d, w: people.set_look(d, d.all(Team)[0].id, colour="#ff00aa"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_it_shows_what_a_stage_that_reads_all_of_it_shows(
    view: StageView, desk: Desk, document: Document, lived: Workshop, change: str
) -> None:
    before = picture(view)
    CHANGES[change](document, lived)
    assert picture(view) != before
    assert picture(view) == read_anew(desk)
    document.undo()
    assert picture(view) == before
    document.redo()
    assert picture(view) == read_anew(desk)


class Painted(QObject):
    """Hears which parts of a widget are painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.rects: list[QRect] = []
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.rects.append(event.rect())
        return False


@pytest.mark.parametrize("width", [223, 960, 1500])
def test_a_tick_paints_the_clock_and_nothing_else(
    qtbot: QtBot,
    view: StageView,
    desk: Desk,
    document: Document,
    lived: Workshop,
    forward: Callable[[float], datetime],
    width: int,
) -> None:
    for timer in timers.timers_of(document, lived.id):
        timers.remove_timer(document, timer.id)
    view.resize(width, width * 9 // 16)
    heard = Painted(view)
    qtbot.waitUntil(lambda: view.rect() in heard.rects)
    image = picture(view)
    heard.rects.clear()
    desk.ticked.emit(forward(61))
    qtbot.waitUntil(lambda: bool(heard.rects))
    (clock,) = heard.rects
    assert clock.width() < width / 3
    assert picture(view) != image
    view.render(image, clock.topLeft(), QRegion(clock))
    assert picture(view) == image


def test_what_came_while_it_was_frozen_is_seen_when_it_thaws(
    view: StageView, desk: Desk, document: Document, lived: Workshop
) -> None:
    stage.freeze(document, lived.id)
    before = picture(view)
    board.add_note(document, lanes(document, lived)[1].id, "Written while nobody looked")
    assert picture(view) == before
    stage.freeze(document, lived.id, frozen=False)
    assert picture(view) != before
    assert picture(view) == read_anew(desk)


def test_the_preview_catches_up_with_several_steps_at_once(
    qtbot: QtBot, desk: Desk, document: Document, lived: Workshop
) -> None:
    stage.pin_scene(document, lived.id, Scene.BOARD)
    preview = StagePreview(desk)
    preview.resize(960, 540)
    preview.show()
    board.remove_notes(document, [notes(document, lived)[3].id])
    board.add_note(document, lanes(document, lived)[1].id, "Nobody told us")
    wanted = read_anew(desk)
    assert picture(preview) != wanted
    qtbot.waitUntil(lambda: picture(preview) == wanted)
    preview.close()
    preview.deleteLater()


def test_following_tells_which_notes_were_touched(document: Document, lived: Workshop) -> None:
    followed, heard = BoardRecords(document), list[set[int]]()
    everything = {note.id for note in notes(document, lived)}
    assert followed.follow(lived.id, None) == everything
    document.listen(lambda changes: heard.append(followed.follow(lived.id, changes)))
    first, second = notes(document, lived)[3:5]
    board.remove_notes(document, [first.id])
    added = board.add_note(document, second.lane_id, "Nobody told us")
    board.move(document, [second.id], lanes(document, lived)[0].id)
    assert heard == [{first.id}, {added.id}, {second.id}]
    assert followed.in_order() == notes(document, lived)
    assert followed.follow(None, None) == everything - {first.id} | {added.id}
    assert not followed.notes
