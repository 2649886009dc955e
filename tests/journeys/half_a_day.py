"""A program of its own: somebody runs the first blocks of a day and is in the middle of a word when it is killed."""

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtTest import QTest

from facilitator.app import House
from facilitator.start import make_application
from facilitator.ui import theme
from tests.conftest import SetClock
from tests.journeys.keyboard import Keyboard


def wait(true: Callable[[], bool]) -> None:
    for _ in range(1_000):
        if true():
            return
        QTest.qWait(5)
    raise AssertionError("What must come did not come.")


def main(path: Path) -> None:
    clock = SetClock()
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(path.parent))
    app = make_application()
    theme.load_fonts()
    house = House(app, clock, QSettings(str(path.parent / "house.ini"), QSettings.Format.IniFormat))
    house.open(path)
    user = Keyboard(house, wait)
    user.go_to("Run")
    user.press("F5", "Space")
    clock.forward(minutes=12)
    user.press("N")
    clock.forward(minutes=3)
    user.press("+")
    user.enter("!Call the partners @Tom Reed 15 jan")
    clock.forward(minutes=1)
    user.type("#Half a wo")
    print("in the middle", flush=True)
    app.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
