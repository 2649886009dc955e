"""Every scene paints any day at any size without cut lines, and never what the room must not see."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from itertools import combinations

import pytest
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from facilitator.core.document import Document
from facilitator.core.people import Person
from facilitator.core.plan.agenda import Activity, Block
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run import actions, board, context, raci, stage
from facilitator.core.run.clock import timekeeping, timers
from facilitator.core.run.context import CardKind
from facilitator.core.run.stage import Scene
from facilitator.core.run.vote import ballots, ties, voting
from facilitator.core.run.vote.voting import Way
from facilitator.ui.desk import Desk
from facilitator.ui.stage.canvas import HEIGHT, WIDTH, Canvas, Type
from facilitator.ui.stage.scenes import SCENES
from facilitator.ui.stage.strip import STRIP
from facilitator.ui.stage.view import StageView
from facilitator.ui.theme import DARK

SECRET = "Marzipan"
LINE = "Back at 14:30"
MAIN = [scene.scene for scene in SCENES]
PINNED = [scene for scene in MAIN if scene not in (Scene.MESSAGE, Scene.BLANK)]


@dataclass(frozen=True)
class Drawn:
    """Words as they were drawn: the box that their ink may fill."""

    words: str
    box: QRectF


class Recorder(Canvas):
    """Remembers every text, where it was drawn, and what was cut or left the stage."""

    def __init__(self, painter: QPainter) -> None:
        super().__init__(painter, DARK)
        self.words: list[str] = []
        self.drawn: list[Drawn] = []
        self.outside: list[str] = []

    def text(
        self,
        rect: QRectF,
        words: str,
        look: Type,
        lines: int = 1,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> float:
        self.words.append(words)
        used = super().text(rect, words, look, lines, align)
        widest = max((self.width(line, look) for line in self.wrapped(words, look, rect.width(), lines)), default=0.0)
        box = QRectF(rect.left(), rect.top(), widest, used)
        if align == Qt.AlignmentFlag.AlignRight:
            box.moveRight(rect.right())
        elif align == Qt.AlignmentFlag.AlignHCenter:
            box.moveLeft(rect.center().x() - widest / 2)
        box = self.painter.worldTransform().mapRect(box)
        self.drawn.append(Drawn(words, box))
        straddles = box.top() < STRIP.top() < box.bottom() and words != LINE
        if widest and (widest > rect.width() + 1 or straddles or not QRectF(0, 0, WIDTH, HEIGHT).contains(box)):
            self.outside.append(words)
        return used

    def overlaps(self) -> list[tuple[str, str]]:
        """Words drawn over other words. Line heights include air, so a few units of it may be shared."""
        boxes = [one for one in self.drawn if one.words and not one.words.isdecimal()]
        return [
            (one.words, other.words)
            for one, other in combinations(boxes, 2)
            if (shared := one.box.intersected(other.box)).width() > 2 and shared.height() > 9
        ]


def show(document: Document, workshop: Workshop, scene: Scene) -> None:
    if scene is Scene.MESSAGE:
        stage.send_message(document, workshop.id, LINE)
    elif scene is Scene.BLANK:
        stage.blank(document, workshop.id)
    else:
        stage.pin_scene(document, workshop.id, scene)


def painted(desk: Desk) -> Recorder:
    view = StageView(desk)
    view.refresh(None)
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    recorder = Recorder(painter)
    view.draw(recorder)
    painter.end()
    view.deleteLater()
    return recorder


def words_of_all(document: Document, desk: Desk, workshop: Workshop) -> str:
    found: list[str] = []
    for scene in PINNED:
        stage.pin_scene(document, workshop.id, scene)
        found += painted(desk).words
    return "\n".join(found)


def jump_to(document: Document, workshop: Workshop, activity: Activity) -> Block:
    """Go to the first block of this activity; what the standard agenda has none of takes the place of mapping."""
    found = document.all(Block, workshop_id=workshop.id, activity=activity)
    block = found[0] if found else document.all(Block, workshop_id=workshop.id, activity=Activity.MAPPING)[0]
    with document.step("Change activity") as step:
        step.put(block.with_(activity=activity))
    return timekeeping.jump(document, workshop.id, block.id)


def without_timers(document: Document, workshop: Workshop) -> None:
    for timer in timers.timers_of(document, workshop.id):
        timers.remove_timer(document, timer.id)


def test_there_is_one_scene_for_everything_the_stage_can_show() -> None:
    assert sorted(MAIN) == sorted(Scene)


@pytest.mark.parametrize("kind", ["planned", "ordinary", "crowded", "wordy"])
def test_no_line_is_cut_or_leaves_the_stage(
    desk: Desk, document: Document, make_day: Callable[[str], Workshop], kind: str
) -> None:
    workshop = make_day(kind)
    for scene in MAIN:
        show(document, workshop, scene)
        recorder = painted(desk)
        assert recorder.outside == [], scene
        assert recorder.overlaps() == [], scene
        assert bool(recorder.words) is (scene is not Scene.BLANK), scene


@pytest.mark.parametrize("activity", list(Activity))
def test_every_block_shows_a_scene_that_fits(
    desk: Desk, document: Document, make_day: Callable[[str], Workshop], activity: Activity
) -> None:
    workshop = make_day("wordy")
    jump_to(document, workshop, activity)
    recorder = painted(desk)
    assert recorder.outside == []
    assert recorder.overlaps() == []
    assert recorder.words


@pytest.mark.parametrize("size", [QSize(1280, 720), QSize(1920, 1080), QSize(3840, 2160), QSize(320, 180)])
def test_every_scene_fills_the_picture_at_every_size(
    desk: Desk, document: Document, lived: Workshop, size: QSize
) -> None:
    view = StageView(desk)
    view.resize(size)
    view.show()
    for scene in PINNED:
        stage.pin_scene(document, lived.id, scene)
        image = view.grab().toImage()
        assert view.scene is scene
        assert image.pixelColor(2, 2) in (QColor(DARK.canvas), QColor(DARK.card))
        assert any(
            image.pixelColor(x, size.height() * 73 // 1080) != image.pixelColor(2, 2) for x in range(size.width())
        )
    view.close()
    view.deleteLater()


def test_nothing_smaller_than_can_be_read_is_ever_set() -> None:
    with pytest.raises(ValueError, match="too small"):
        Type(27).font()


# What the room must not see


def test_private_notes_and_the_guide_stay_with_the_facilitator(desk: Desk, document: Document, lived: Workshop) -> None:
    block = document.all(Block, workshop_id=lived.id)[0]
    with document.step("Edit block") as step:
        step.put(block.with_(private_notes=SECRET, guide=SECRET))
    timekeeping.jump(document, lived.id, block.id)
    assert SECRET not in words_of_all(document, desk, lived)


def test_a_note_in_a_hidden_lane_lies_face_down_until_it_is_revealed(
    desk: Desk, document: Document, lived: Workshop
) -> None:
    lane = document.all(board.Lane, workshop_id=lived.id)[2]
    board.add_note(document, lane.id, SECRET)
    assert SECRET not in words_of_all(document, desk, lived)
    board.set_revealed(document, lane.id, True)
    assert SECRET in words_of_all(document, desk, lived)


def test_a_point_is_seen_only_once_it_is_shown(desk: Desk, document: Document, planned: Workshop) -> None:
    (point,) = context.add_points(document, planned.id, CardKind.MARKET, SECRET)
    (finding,) = context.add_points(document, planned.id, CardKind.APART, f"{SECRET} pie")
    assert SECRET not in words_of_all(document, desk, planned)
    context.set_shown(document, point.id, True)
    context.set_shown(document, finding.id, True)
    words = words_of_all(document, desk, planned)
    assert SECRET in words
    assert f"{SECRET} pie" in words


def test_before_the_reveal_the_dots_leave_no_trace(desk: Desk, document: Document, lived: Workshop) -> None:
    poll = voting.rounds(document, lived.id)[-1]
    stage.pin_scene(document, lived.id, Scene.VOTES)
    before = painted(desk).words
    items = voting.items_of(document, poll.id)
    for ballot in document.all(voting.Ballot, poll_id=poll.id, done=False):
        for item in items:
            ballots.put_dots(document, poll.id, ballot.participant_id, item, 0, Way.LAPTOP)
        ballots.put_dots(document, poll.id, ballot.participant_id, items[-1], 2, Way.LAPTOP)
    assert painted(desk).words == before
    ties.close_poll(document, poll.id)
    assert "dots" not in painted(desk).words
    voting.reveal(document, poll.id)
    assert "dots" in painted(desk).words


def test_no_name_stands_behind_a_ballot(desk: Desk, document: Document, lived: Workshop) -> None:
    names = {seat.name for seat in document.all(Person)}
    stage.pin_scene(document, lived.id, Scene.VOTES)
    hidden = painted(desk).words
    poll = voting.rounds(document, lived.id)[-1]
    ties.close_poll(document, poll.id)
    voting.reveal(document, poll.id)
    for words in (*hidden, *painted(desk).words):
        assert not any(name in words for name in names)


# What the room should see


def test_the_turnout_is_told(desk: Desk, document: Document, lived: Workshop) -> None:
    jump_to(document, lived, Activity.PRIORITISE)
    words = painted(desk).words
    assert "6 of 9" in words
    assert "Round 1 · 4 dots each, at most 2 on one" in words


def test_a_tie_across_the_line_is_told_in_words(desk: Desk, document: Document, lived: Workshop) -> None:
    first = voting.rounds(document, lived.id)[-1]
    ties.close_poll(document, first.id)
    poll = voting.open_poll(document, lived.id, voting.items_of(document, first.id), 3, 2, 3, seed=1)
    ties.close_poll(document, poll.id)
    voting.reveal(document, poll.id)
    stage.pin_scene(document, lived.id, Scene.VOTES)
    said = [words for words in painted(desk).words if words.startswith("Tied across the line")]
    assert said == ["Tied across the line: 5 opportunities for 3 places, to be settled by us."]


def test_whoever_has_the_floor_has_a_clock_of_their_own(
    desk: Desk, document: Document, lived: Workshop, forward: Callable[[float], object]
) -> None:
    jump_to(document, lived, Activity.UPDATES)
    forward(3)
    words = painted(desk).words
    assert "Product" in words
    assert any(one.startswith("Function updates until") and one.endswith("next: Marketing") for one in words)


def test_while_tables_present_the_solution_of_the_one_whose_turn_it_is_stands_alone(
    desk: Desk, document: Document, lived: Workshop
) -> None:
    without_timers(document, lived)
    jump_to(document, lived, Activity.PRESENT)
    words = painted(desk).words
    assert "One page for promises 1" in words
    assert "One page for promises 2" not in words
    assert "No promise taken back in a quarter" in words
    assert words[-3:] == ["5:00 left", "Table 1", "5 Commitment"]


def test_the_newest_action_stands_first(desk: Desk, document: Document, lived: Workshop) -> None:
    actions.add_action(document, lived.id, "Book the room", due=date(2027, 2, 1))
    stage.pin_scene(document, lived.id, Scene.ACTIONS)
    words = painted(desk).words
    assert words.index("Book the room") < words.index("Ask finance about discounts")
    assert "Mon 1 Feb" in words
    assert "no owner yet" in words


def test_the_raci_table_turns_to_where_it_was_changed(
    desk: Desk, document: Document, make_day: Callable[[str], Workshop]
) -> None:
    workshop = make_day("crowded")
    stage.pin_scene(document, workshop.id, Scene.RACI)
    view = StageView(desk)
    view.show()
    table = raci.matrix(document, workshop.id)
    raci.set_cell(document, table.rows[-1].id, table.columns[-1].id, "R")
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    recorder = Recorder(painter)
    view.draw(recorder)
    painter.end()
    assert table.rows[-1].title in recorder.words
    assert table.names[-1] in recorder.words
    view.close()
    view.deleteLater()


def test_the_agenda_marks_the_part_under_way(desk: Desk, document: Document, lived: Workshop) -> None:
    jump_to(document, lived, Activity.MAPPING)
    stage.pin_scene(document, lived.id, Scene.AGENDA)
    words = painted(desk).words
    assert "now · Alignment mapping" in words
    assert "3  Alignment opportunities" in words
    assert "Welcome and objectives, Current state, Shared context" in words


def test_the_strip_shows_the_time_under_the_part_that_is_under_way(
    desk: Desk, document: Document, lived: Workshop
) -> None:
    block = jump_to(document, lived, Activity.MAPPING)
    stage.pin_scene(document, lived.id, Scene.ACTIONS)
    recorder = painted(desk)
    places = {one.words: one.box.left() for one in recorder.drawn}
    assert places["30:00 left"] == places["3 Opportunities"]
    assert block.title not in places


def test_a_break_between_parts_belongs_to_the_part_before_it(desk: Desk, document: Document, lived: Workshop) -> None:
    without_timers(document, lived)
    jump_to(document, lived, Activity.BREAK)
    stage.pin_scene(document, lived.id, Scene.ACTIONS)
    places = {one.words: one.box.left() for one in painted(desk).drawn}
    assert places["10:00 left"] == places["3 Opportunities"]
    assert "4 Solutions" in places


def test_at_the_end_every_part_is_done_and_what_was_agreed_stays(
    desk: Desk, document: Document, lived: Workshop
) -> None:
    without_timers(document, lived)
    while timekeeping.progress_of(document, lived.id).live.ended is False:
        timekeeping.next_block(document, lived.id)
    words = painted(desk).words
    assert "What we have agreed to do" in words
    assert not any(one.endswith("left") for one in words if one[0].isdecimal())
