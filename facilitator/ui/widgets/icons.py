"""Our own stroke icons, drawn from SVG files in whatever colour is asked for."""

from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from facilitator.ui.theme import Tokens, blend


class Sign(StrEnum):
    """Every icon there is; the value is the file's name without its suffix."""

    HOME = "home"
    ASSESS = "assess"
    AGREEMENTS = "agreements"
    ACTIONS = "actions"
    PLAN = "plan"
    PREPARE = "prepare"
    RUN = "run"
    OUTCOMES = "outcomes"
    FOLLOW = "follow"
    RHYTHM = "rhythm"
    TRENDS = "trends"
    LANGUAGE = "language"
    CHANGES = "changes"
    PRACTICES = "practices"
    PEOPLE = "people"
    PLAY = "play"
    PAUSE = "pause"
    NEXT = "next"
    BACK = "back"
    PLUS = "plus"
    MINUS = "minus"
    TRASH = "trash"
    UNDO = "undo"
    REDO = "redo"
    EYE = "eye"
    EYE_OFF = "eye-off"
    LOCK = "lock"
    STAGE = "stage"
    SEARCH = "search"
    COMMAND = "command"
    DRAG = "drag"
    PIN = "pin"
    BELL = "bell"
    BELL_OFF = "bell-off"
    WARNING = "warning"
    CHECK = "check"
    CLOCK = "clock"
    DOCUMENT = "document"
    FOLDER = "folder"
    DOWNLOAD = "download"
    UPLOAD = "upload"
    HELP = "help"
    SETTINGS = "settings"
    COPY = "copy"
    SPLIT = "split"
    DOTS = "dots"
    CLOSE = "close"


class Icons:
    """Icons in a theme's colours, read from the folder that holds the SVG files."""

    def __init__(self, tokens: Tokens, folder: Path) -> None:
        self._tokens, self._folder = tokens, folder
        self._made: dict[tuple[str, str, int], QIcon] = {}

    def icon(self, sign: str, colour: str | None = None, size: int = 16) -> QIcon:
        """The icon in a colour (ink if none is given), for single and double density screens.

        Raises FileNotFoundError for a sign that has no file.
        """
        wanted = (sign, colour or self._tokens.ink, size)
        if wanted not in self._made:
            self._made[wanted] = self._draw(*wanted)
        return self._made[wanted]

    def _draw(self, sign: str, colour: str, size: int) -> QIcon:
        drawing = (self._folder / f"{sign}.svg").read_text("utf-8")
        icon = QIcon()
        faded = blend(colour, self._tokens.card, 0.45)
        for shade, mode in ((colour, QIcon.Mode.Normal), (faded, QIcon.Mode.Disabled)):
            renderer = QSvgRenderer(QByteArray(drawing.replace("currentColor", shade).encode()))
            for density in (1, 2):
                pixmap = QPixmap(size * density, size * density)
                pixmap.fill(Qt.GlobalColor.transparent)
                painter = QPainter(pixmap)
                renderer.render(painter, QRectF(pixmap.rect()))
                painter.end()
                pixmap.setDevicePixelRatio(density)
                icon.addPixmap(pixmap, mode)
        return icon
