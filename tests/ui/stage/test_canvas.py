"""Words on the stage wrap, shorten and shrink, and are never too small."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from facilitator.core.record import storable
from facilitator.ui import theme
from facilitator.ui.stage.canvas import Canvas, Type
from facilitator.ui.theme import DARK, STAGE_SMALLEST


@pytest.fixture
def canvas(qapp: QApplication) -> Iterator[Canvas]:
    theme.load_fonts()
    image = QImage(1920, 1080, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    yield Canvas(painter, DARK)
    painter.end()


def test_words_that_fit_stay_on_one_line(canvas: Canvas) -> None:
    assert canvas.wrapped("Dates and promises", Type(36), 900, 3) == ["Dates and promises"]


def test_the_last_line_ends_in_an_ellipsis_when_there_is_more(canvas: Canvas) -> None:
    lines = canvas.wrapped("one two three four five six seven eight nine ten " * 5, Type(36), 300, 2)
    assert len(lines) == 2
    assert lines[1].endswith("…")
    assert not lines[0].endswith("…")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=80, deadline=None)
@given(words=st.text(max_size=200).map(storable), width=st.integers(120, 1700), size=st.integers(STAGE_SMALLEST, 60))
def test_wrapping_loses_nothing_whatever_people_type(canvas: Canvas, words: str, width: int, size: int) -> None:
    lines = canvas.wrapped(words, Type(size), width, 400)
    assert "".join("".join(lines).split()) == "".join(words.split())
    assert all(canvas.width(line, Type(size)) <= width + size for line in lines[:-1])


def test_signs_beyond_the_first_plane_count_as_one(canvas: Canvas) -> None:
    lines = canvas.wrapped("🎉🎉 launch 🎉 party 🎉 and more words to come", Type(36), 300, 2)
    assert lines[0].startswith("🎉🎉 launch 🎉")
    assert lines[1].endswith("…")


def test_the_height_used_grows_with_the_lines(canvas: Canvas) -> None:
    room = QRectF(0, 0, 400, 600)
    one = canvas.text(room, "short", Type(36), 3)
    three = canvas.text(room, "a much longer line that goes on and on and on and on until it is full", Type(36), 3)
    assert one == canvas.line_height(36)
    assert three == 3 * one


def test_a_title_shrinks_until_it_fits_and_no_further(canvas: Canvas) -> None:
    words = "A title that is a little long"
    look = canvas.fitted(words, Type(100), 700)
    assert canvas.width(words, look) <= 700
    assert canvas.width(words, Type(look.size + 8)) > 700
    assert canvas.fitted(words, Type(100), 100).size == STAGE_SMALLEST
    assert canvas.fitted(words, Type(100), 100, least=60).size == 60
    assert canvas.fitted("A", Type(100), 700).size == 100
