"""A program of its own: somebody answers at the laptop and is in the middle of the sheet when it is killed."""

import sys
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtTest import QTest

from facilitator.app import House
from facilitator.start import make_application
from facilitator.ui import theme
from facilitator.ui.parts.assess.places import Place
from tests.conftest import SetClock
from tests.journeys.assessing import turn_to
from tests.journeys.keyboard import Keyboard
from tests.journeys.two_screens import wait


def main(path: Path) -> None:
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(path.parent))
    app = make_application()
    theme.load_fonts()
    house = House(app, SetClock(), QSettings(str(path.parent / "house.ini"), QSettings.Format.IniFormat))
    house.open(path)
    user = Keyboard(house, wait)
    user.go_to("Assessments")
    turn_to(user, Place.ANSWERS)
    user.press("L", "2", "Return")
    user.type("12345" * 8)
    QTest.qWait(0)
    print("in the middle", flush=True)
    app.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
