"""The projected window: full screen on the chosen screen, an ordinary window when there is only one."""

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QSettings, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeyEvent, QScreen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.ui.desk import Desk
from facilitator.ui.stage.screens import ScreenChoice, Spot, matching, screens_in_order
from facilitator.ui.stage.view import StageView

_SIZE = (640, 360)


class StageWindow(QWidget):
    """What the room sees. `moved` tells that it came, went, or lies on another screen now.

    Keys that mean nothing here are handed to the console, so that a click on the stage costs nothing.
    """

    moved = Signal()

    def __init__(self, desk: Desk, console: QWidget, settings: QSettings) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setWindowTitle("Stage – Facilitator")
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAccessibleName("Stage")
        self._console = console
        self._choice = ScreenChoice(settings)
        self._on: Spot | None = None
        self._lost: Spot | None = None
        self.view = StageView(desk, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.resize(*_SIZE)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenRemoved.connect(self.on_screen_removed)
            app.screenAdded.connect(self.on_screen_added)

    # Where it is

    @property
    def place(self) -> Spot | None:
        """The screen it fills, or None while it is an ordinary window."""
        return self._on

    def is_waiting(self) -> bool:
        """Whether it lies minimised because its screen was unplugged."""
        return self._lost is not None and self.isMinimized()

    def open(self) -> None:
        """Show it where it belongs: filling the chosen screen, or as an ordinary window on the only one."""
        screens = screens_in_order()
        at = self._choice.best([Spot.of(screen) for screen in screens], Spot.of(self._console.screen()))
        if at is None:
            self._be_ordinary(self._console.screen())
            self.moved.emit()
        else:
            self.fill(screens[at])

    def choose(self, screen: QScreen) -> None:
        """Fill this screen, now and the next time."""
        self._choice.remember(Spot.of(screen))
        self.fill(screen)

    def fill(self, screen: QScreen) -> None:
        """Fill a screen; on a screen of its own it leaves the keys to the console, though window managers give them."""
        had_keys = self.isActiveWindow() and self._lost is None
        self._on, self._lost = Spot.of(screen), None
        if self.isFullScreen():
            self.showNormal()
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()
        if not had_keys and not self._covers_console():
            self._console.activateWindow()
        self.moved.emit()

    def turn_full_screen(self) -> None:
        """Fill the screen it is on, or be an ordinary window again."""
        if self.isFullScreen():
            self.leave_full_screen()
        else:
            self.fill(self.screen())

    def leave_full_screen(self) -> None:
        """Be an ordinary window on the same screen."""
        self._be_ordinary(self.screen())
        self.moved.emit()

    def on_screen_removed(self, screen: QScreen) -> None:
        """When its screen goes, wait for it minimised, out of the console's way: Qt would lay it over the console."""
        if self._on is None or Spot.of(screen) != self._on or not self.isVisible():
            return
        self._lost = self._on
        self._be_ordinary(next((other for other in screens_in_order() if other is not screen), screen))
        self.showMinimized()
        self._console.activateWindow()
        self.moved.emit()

    def on_screen_added(self, screen: QScreen) -> None:
        """When the screen that went is back, fill it again."""
        if self._lost and matching([Spot.of(screen)], self._lost) is not None:
            self.fill(screen)

    def _covers_console(self) -> bool:
        return self._on == Spot.of(self._console.screen())

    def _be_ordinary(self, screen: QScreen) -> None:
        """Lie in the lower right corner of a screen, where it covers least of the console."""
        self._on = None
        self.showNormal()
        self.setScreen(screen)
        room = screen.availableGeometry()
        place = QRect(QPoint(0, 0), QSize(*_SIZE).boundedTo(room.size()))
        place.moveBottomRight(room.bottomRight())
        self.setGeometry(place)

    # Events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F11 fills the screen or leaves it, Esc leaves the console's screen; every other key is the console's."""
        if event.key() == Qt.Key.Key_F11:
            self.turn_full_screen()
        elif event.key() == Qt.Key.Key_Escape and self.isFullScreen() and self._covers_console():
            self.leave_full_screen()
        else:
            if self.isFullScreen() and not self._covers_console():
                self._console.activateWindow()
            QCoreApplication.sendEvent(self._console.focusWidget() or self._console, event)

    def hideEvent(self, event: QHideEvent) -> None:
        """It is hidden, and waits for no screen any more; being minimised is something else."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._on = self._lost = None
            self.moved.emit()
