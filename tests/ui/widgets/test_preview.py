import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPalette
from PySide6.QtWidgets import QGraphicsScene, QGraphicsView, QWidget
from pytestqt.qtbot import QtBot

from facilitator.ui.theme import DARK, LIGHT
from facilitator.ui.widgets.bars import BarPart, BarRow, VoteBars
from facilitator.ui.widgets.preview import ScaledPreview, paint_widget


def coloured(qtbot: QtBot, colour: str) -> QWidget:
    source = QWidget()
    qtbot.addWidget(source)
    source.resize(1920, 1080)
    source.setAutoFillBackground(True)
    paint(source, colour)
    return source


def paint(source: QWidget, colour: str) -> None:
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Window, QColor(colour))
    source.setPalette(palette)


def middle(preview: ScaledPreview) -> str:
    picture = preview.picture().toImage()
    return picture.pixelColor(picture.width() // 2, picture.height() // 2).name()


def shown(qtbot: QtBot, source: QWidget) -> ScaledPreview:
    preview = ScaledPreview(LIGHT, source)
    qtbot.addWidget(preview)
    preview.resize(320, preview.heightForWidth(320))
    preview.show()
    qtbot.waitUntil(lambda: not preview.picture().isNull())
    return preview


def test_it_shows_the_source_in_its_proportions(qtbot: QtBot) -> None:
    preview = shown(qtbot, coloured(qtbot, "#10407f"))
    size = preview.picture().size()
    assert abs(size.width() / size.height() - 16 / 9) < 0.02
    assert middle(preview) == "#10407f"


def test_it_looks_again_only_when_told_and_not_at_once(qtbot: QtBot) -> None:
    source = coloured(qtbot, "#10407f")
    preview = shown(qtbot, source)
    paint(source, "#7f1010")
    preview.refresh()
    preview.refresh()
    assert middle(preview) == "#10407f"
    qtbot.waitUntil(lambda: middle(preview) == "#7f1010")


def test_another_source_is_looked_at_and_named(qtbot: QtBot) -> None:
    preview = shown(qtbot, coloured(qtbot, "#10407f"))
    other = coloured(qtbot, "#107f10")
    preview.show_source(other, "Stage on screen 2 · Votes")
    qtbot.waitUntil(lambda: middle(preview) == "#107f10")
    assert preview.accessibleName() == "Preview: Stage on screen 2 · Votes"


def test_a_graphics_view_is_shown_as_the_window_it_is(qtbot: QtBot) -> None:
    scene = QGraphicsScene()
    source = QGraphicsView(scene)
    qtbot.addWidget(source)
    source.resize(800, 600)
    source.setBackgroundBrush(QColor("#10407f"))
    assert middle(shown(qtbot, source)) == "#10407f"


def test_a_widget_on_no_screen_is_painted_into_a_room_at_any_scale(qtbot: QtBot) -> None:
    bars = VoteBars(DARK, px=36, fit=True)
    qtbot.addWidget(bars)
    bars.show_bars([BarRow("1", "Roadmap", "4", (BarPart("#2f6fde", "circle", 4),))])
    image = QImage(960, 540, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor("#00ff00"))
    painter = QPainter(image)
    painter.scale(0.5, 0.5)
    paint_widget(bars, painter, QRectF(100, 200, 1600, 600))
    painter.end()
    blue = [(x, y) for x in range(960) for y in range(540) if image.pixelColor(x, y) == QColor("#2f6fde")]
    assert min(x for x, _ in blue) == pytest.approx((100 + 90) / 2, abs=6)
    assert min(y for _, y in blue) > 100
    assert max(x for x, _ in blue) == pytest.approx((100 + 1600 - 130) / 2, abs=6)
    assert image.pixelColor(945, 520) == QColor("#00ff00")


def test_without_a_source_there_is_no_picture(qtbot: QtBot) -> None:
    preview = shown(qtbot, coloured(qtbot, "#10407f"))
    preview.show_source(None, "No stage")
    qtbot.waitUntil(lambda: preview.picture().isNull())
    assert not preview.grab().isNull()
