from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QGraphicsScene, QGraphicsView, QWidget
from pytestqt.qtbot import QtBot

from facilitator.ui.theme import LIGHT
from facilitator.ui.widgets.preview import ScaledPreview


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


def test_without_a_source_there_is_no_picture(qtbot: QtBot) -> None:
    preview = shown(qtbot, coloured(qtbot, "#10407f"))
    preview.show_source(None, "No stage")
    qtbot.waitUntil(lambda: preview.picture().isNull())
    assert not preview.grab().isNull()
