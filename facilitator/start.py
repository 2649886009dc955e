"""The start of the window program: a curtain at once, and all the rest loaded behind it."""

import gc
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, QTimer, Signal
from PySide6.QtWidgets import QApplication

from facilitator.ui.curtain import NAME, Curtain


class Opening(QObject):
    """Loads the program behind the curtain; `loaded` comes once its own window is shown.

    What goes wrong is kept in `failure`, and ends the event loop.
    """

    loaded = Signal()

    def __init__(self, application: QApplication, settings: QSettings, path: Path | None, demo: bool) -> None:
        super().__init__(application)
        self._application, self._settings = application, settings
        self._path, self._demo = path, demo
        self.curtain = Curtain(settings)
        self.failure: BaseException | None = None
        # A timer's turn comes after the curtain has reached the screen.
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._load)
        self.curtain.painted.connect(self._next.start)

    def _load(self) -> None:
        try:
            from facilitator import app  # the better part of the start: nobody should look at nothing meanwhile

            app.furnish(self._application, self._settings, self._path, demo=self._demo)
            self.curtain.close()
            self.loaded.emit()
        except BaseException as failure:
            self.failure = failure
            self._application.exit(1)


def start(path: Path | None, *, demo: bool = False) -> int:
    """Run the window program until it is closed; returns its exit code.

    Opens `path`, or the sample, or what was open last, or the welcome. UserError if `path` can't be opened.
    """
    # What is loaded now stays: looking for garbage among it costs a tenth of the start. `furnish` looks once, later.
    gc.disable()
    application = make_application()
    opening = Opening(application, QSettings(), path, demo)
    opening.curtain.show()
    code = application.exec()
    if opening.failure is not None:
        opening.curtain.close()
        raise opening.failure
    return code


def make_application() -> QApplication:
    """The application with its name, but no window yet."""
    application = QApplication(sys.argv[:1])
    application.setOrganizationName(NAME)
    application.setApplicationName(NAME)
    return application
