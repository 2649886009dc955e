"""Which screen the stage is on: remembered between sessions, found again when it is plugged in again."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSettings, Qt, QTimer
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent, QScreen
from PySide6.QtWidgets import QWidget

from facilitator.ui.theme import Tokens, ui_font

IDENTIFY_MS = 3_000
_NAME, _PLACE = "stage/screen", "stage/place"


@dataclass(frozen=True)
class Spot:
    """A screen as it is remembered: its name and where it lies on the desktop."""

    name: str
    place: QRect

    @classmethod
    def of(cls, screen: QScreen) -> "Spot":
        """The spot of a screen that is there."""
        return cls(screen.name(), screen.geometry())


def screens_in_order() -> list[QScreen]:
    """All screens as they are numbered: from left to right, then from top to bottom."""
    return sorted(QGuiApplication.screens(), key=lambda screen: (screen.geometry().x(), screen.geometry().y()))


def matching(spots: Sequence[Spot], wanted: Spot) -> int | None:
    """Which of these spots is the wanted one: the same in all; else the only one of its name. None if there is none."""
    for at, spot in enumerate(spots):
        if spot == wanted:
            return at
    same = [at for at, spot in enumerate(spots) if spot.name == wanted.name]
    return same[0] if len(same) == 1 else None


def screen_words(number: int, spot: Spot) -> str:
    """A screen in a list: "Screen 2 · HDMI-1 · 1920 × 1080"."""
    return f"Screen {number} · {spot.name} · {spot.place.width()} × {spot.place.height()}"


class ScreenChoice:
    """The screen that was chosen for the stage, kept in the settings."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    def remembered(self) -> Spot | None:
        """What was chosen last, whether it is plugged in or not."""
        name, place = self._settings.value(_NAME), self._settings.value(_PLACE)
        return Spot(name, place) if isinstance(name, str) and isinstance(place, QRect) else None

    def remember(self, spot: Spot) -> None:
        """Keep a choice for the next time."""
        self._settings.setValue(_NAME, spot.name)
        self._settings.setValue(_PLACE, spot.place)

    def best(self, spots: Sequence[Spot], console: Spot) -> int | None:
        """The screen to use: the remembered one, else the first that is not the console's; None if only one."""
        if len(spots) < 2:
            return None
        wanted = self.remembered()
        found = matching(spots, wanted) if wanted else None
        return found if found is not None else next((at for at, spot in enumerate(spots) if spot != console), None)


class NumberPlate(QWidget):
    """A screen's number, large in its middle, for a few seconds."""

    def __init__(self, number: int, screen: QScreen, tokens: Tokens) -> None:
        super().__init__(None, Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self._number, self._tokens = number, tokens
        self.setAccessibleName(f"Screen {number}")
        self.setScreen(screen)
        side = min(screen.geometry().width(), screen.geometry().height()) // 3
        place = QRect(0, 0, side, side)
        place.moveCenter(screen.geometry().center())
        self.setGeometry(place)
        QTimer.singleShot(IDENTIFY_MS, self, self.close)

    def number(self) -> int:
        """The number shown."""
        return self._number

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the number."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._tokens.accent))
        painter.setPen(QColor(self._tokens.on_accent))
        painter.setFont(ui_font(round(self.height() * 0.7)))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self._number))


def identify(tokens: Tokens) -> list[NumberPlate]:
    """Show on every screen the number it has in lists, for three seconds."""
    plates = [NumberPlate(number, screen, tokens) for number, screen in enumerate(screens_in_order(), 1)]
    for plate in plates:
        plate.show()
    return plates
