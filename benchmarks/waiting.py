"""Waiting until widgets have painted, and keeping out of the settings of whoever measures. It loads nothing of ours."""

from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject, QSettings, QTimer
from PySide6.QtWidgets import QWidget

_PATIENCE_MS = 5_000


def keep_settings_in(folder: Path) -> None:
    """Leave the settings of whoever runs this alone."""
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(folder))


def until_painted(*widgets: QWidget) -> None:
    """Run the event loop until all of these have painted once more, or five seconds have passed."""
    watch = _Watch(widgets)
    QTimer.singleShot(_PATIENCE_MS, watch.loop, watch.loop.quit)
    watch.loop.exec()


class _Watch(QObject):
    """Ends its loop when all its widgets have painted: a Paint event comes before the painting, a timer's after."""

    def __init__(self, widgets: tuple[QWidget, ...]) -> None:
        super().__init__()
        self.loop = QEventLoop()
        self._waited_for = list(widgets)
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and watched in self._waited_for:
            self._waited_for.remove(watched)
            if not self._waited_for:
                QTimer.singleShot(0, self.loop, self.loop.quit)
        return False
