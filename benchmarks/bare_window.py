"""A window with nothing in it: prints the instant at which it had painted. Run by `cold_start`."""

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


if __name__ == "__main__":
    application = QApplication([])
    bare = Bare()
    bare.resize(1440, 900)
    bare.show()
    application.exec()
