"""A window with nothing in it: prints the instant at which it had painted. Run by `cold_start`.

Modules that are named are loaded too.
"""

import sys
from importlib import import_module
from time import monotonic

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget


class Bare(QWidget):
    def paintEvent(self, event: QPaintEvent) -> None:
        QTimer.singleShot(0, self, self._tell)

    def _tell(self) -> None:
        print(monotonic())
        QApplication.quit()


def main() -> None:
    import_module("benchmarks.as_installed")
    for name in sys.argv[1:]:
        import_module(name)
    application = QApplication([])
    bare = Bare()
    bare.resize(1440, 900)
    bare.show()
    application.exec()


if __name__ == "__main__":
    main()
