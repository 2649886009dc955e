"""A list on the stage makes itself fit: smaller, then shorter, then fewer."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from facilitator.ui import theme
from facilitator.ui.stage.bullets import fit
from facilitator.ui.stage.canvas import Canvas
from facilitator.ui.theme import DARK


@pytest.fixture
def canvas(qapp: QApplication) -> Iterator[Canvas]:
    theme.load_fonts()
    image = QImage(64, 64, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    yield Canvas(painter, DARK)
    painter.end()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(
    texts=st.lists(st.text(alphabet="ab cdefgh ijk", min_size=1, max_size=400), max_size=15),
    width=st.integers(200, 1700),
    height=st.integers(60, 700),
)
def test_a_list_never_grows_beyond_its_room_and_counts_what_it_leaves_out(
    canvas: Canvas, texts: list[str], width: int, height: int
) -> None:
    found = fit(canvas, QRectF(0, 0, width, height), texts, (46, 38, 30), 7)
    assert len(found.lines) + found.left_out == len(texts)
    assert sum(found.lines) + (found.left_out > 0) <= 7
    assert found.height(canvas.line_height(found.size)) <= height


def test_a_short_list_takes_the_largest_size(canvas: Canvas) -> None:
    room = QRectF(0, 0, 900, 300)
    assert fit(canvas, room, ["one", "two"], (46, 30), 7).size == 46
    sizes = [fit(canvas, room, ["a few words here"] * count, (60, 46, 38, 30), 7).size for count in range(1, 8)]
    assert all(earlier >= later for earlier, later in pairwise(sizes))


def test_what_came_first_is_shortened_before_what_came_last(canvas: Canvas) -> None:
    long = "a few words here " * 6
    narrow = QRectF(0, 0, 900, 3 * canvas.line_height(30) + 20)
    assert fit(canvas, narrow, [long, long], (46, 30), 7).lines == (1, 2)
