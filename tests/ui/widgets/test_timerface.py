import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from pytestqt.qtbot import QtBot

from facilitator.ui import theme
from facilitator.ui.theme import DARK, LIGHT, Motion
from facilitator.ui.widgets.timerface import (
    EDGE,
    Face,
    Phase,
    ProgressBar,
    TimerFace,
    clock_text,
    paint_face,
    phase_colour,
)


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (1122, "18:42"),
        (3723, "1:02:03"),
        (59, "0:59"),
        (0.2, "0:01"),
        (0, "0:00"),
        (-0.4, "0:00"),
        (-1, "+0:01"),
        (-65.9, "+1:05"),
        (-3600, "+1:00:00"),
    ],
)
def test_time_as_people_read_it(seconds: float, text: str) -> None:
    assert clock_text(seconds) == text


@given(st.integers(-100_000, 100_000))
def test_the_text_tells_the_whole_seconds(seconds: int) -> None:
    total = 0
    for part in clock_text(seconds).removeprefix("+").split(":"):
        total = total * 60 + int(part)
    assert total == abs(seconds)
    assert clock_text(seconds).startswith("+") == (seconds < 0)


def test_phases_differ_in_word_and_shape_and_over_is_not_on_time() -> None:
    assert len({phase.words() for phase in Phase}) == len({phase.mark() for phase in Phase}) == 4
    assert phase_colour(Phase.OVER, LIGHT) != phase_colour(Phase.ON_TIME, LIGHT)


class CountingFace(TimerFace):
    painted = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        self.painted += 1
        super().paintEvent(event)


def test_the_face_repaints_only_when_what_it_shows_changes(qtbot: QtBot) -> None:
    face = CountingFace(LIGHT)
    qtbot.addWidget(face)
    face.show_time("18:42", "on_time")
    face.show()
    qtbot.waitUntil(lambda: face.painted > 0)
    before = face.painted
    face.show_time("18:42", "on_time")
    face.show_time("18:41", "last_fifth")
    qtbot.waitUntil(lambda: face.painted > before)
    assert face.painted == before + 1
    assert face.accessibleDescription() == "18:41, last fifth"
    assert face.face() == Face("18:41", Phase.LAST_FIFTH)


def test_a_note_stands_in_for_the_phases_word(qtbot: QtBot) -> None:
    face = TimerFace(LIGHT)
    qtbot.addWidget(face)
    face.show_time("18:42", "on_time", "paused")
    assert face.accessibleDescription() == "18:42, paused"


@pytest.mark.parametrize("size", [(180, 76), (90, 52), (1100, 400), (400, 60), (120, 300)])
@pytest.mark.parametrize("text", ["18:42", "1:02:03", "+1:05", "9:59"])
def test_the_clock_stays_inside_its_box(qtbot: QtBot, size: tuple[int, int], text: str) -> None:
    theme.load_fonts()
    margin = 40
    image = QImage(size[0] + 2 * margin, size[1] + 2 * margin, QImage.Format.Format_ARGB32)
    image.fill(QColor(DARK.canvas))
    painter = QPainter(image)
    paint_face(painter, QRectF(margin, margin, *size), Face(text, Phase.LAST_MINUTE), DARK)
    painter.end()
    ground = QColor(DARK.canvas)
    inked = [
        (x, y)
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
        if image.pixelColor(x, y) != ground
    ]
    assert len(inked) > 50
    assert min(y for _, y in inked) >= margin - 2
    assert max(y for _, y in inked) <= margin + size[1] + 2
    assert max(x for x, _ in inked) <= margin + size[0] + 2


@pytest.mark.parametrize("motion", [Motion(), Motion(on=False)])
def test_a_flash_lights_up_and_goes_out(qtbot: QtBot, motion: Motion) -> None:
    face = TimerFace(LIGHT)
    qtbot.addWidget(face)
    face.flash(motion)
    assert face.is_lit()
    qtbot.waitUntil(lambda: not face.is_lit())


def test_the_bar_keeps_within_its_ends(qtbot: QtBot) -> None:
    bar = ProgressBar(LIGHT)
    qtbot.addWidget(bar)
    bar.resize(200, 4)
    bar.show_progress(1.7, "over")
    assert bar.fraction() == 1
    assert bar.accessibleDescription() == "100 %, over"
    bar.show_progress(-0.2, "on_time")
    assert bar.fraction() == 0
    assert bar.grab().toImage().pixelColor(100, 2).name() == LIGHT.line


def test_a_flash_reaches_beyond_the_figures(qtbot: QtBot) -> None:
    face = TimerFace(LIGHT)
    qtbot.addWidget(face)
    face.resize(face.sizeHint())
    face.show_time("10:00", "on_time")
    face.flash(Motion(on=False))
    picture = face.grab().toImage()
    edge = {picture.pixelColor(x, y).name() for x in range(EDGE - 2) for y in range(picture.height())}
    assert edge == {LIGHT.ink}
