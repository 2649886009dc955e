"""With two screens the stage fills the one that the console is not on."""

import json
import os
import subprocess
import sys
from pathlib import Path

SCRIPT = """
import sys
from datetime import UTC, datetime
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from facilitator.core import file
from facilitator.core.content import resource
from facilitator.ui import theme
from facilitator.ui.bridge import Bridge
from facilitator.ui.desk import Desk, Look
from facilitator.ui.stage.control import StageControl
from facilitator.ui.stage.screens import identify, screens_in_order
from facilitator.ui.widgets.icons import Icons

app = QApplication([])
theme.load_fonts()
bridge = Bridge(file.in_memory(lambda: datetime(2027, 1, 12, 12, tzinfo=UTC)))
desk = Desk(bridge, Look(theme.LIGHT, Icons(theme.LIGHT, resource("icons")), theme.Motion(False)))
console = QWidget()
settings = QSettings(sys.argv[1], QSettings.Format.IniFormat)
control = StageControl(desk, console, settings)
console.show()
stage = control.stage
laptop, hall = screens_in_order()


def tell(*words):
    print(*words, sep=" | ")


console.activateWindow()
QTest.qWaitForWindowActive(console)
control.toggle()
QTest.qWaitForWindowExposed(stage)
tell(stage.screen().name(), stage.isFullScreen(), control.words(), QTest.qWaitForWindowActive(console))
QTest.keyClick(stage, Qt.Key.Key_Escape)
tell(stage.isFullScreen())
tell(*[plate.geometry().center().x() for plate in identify(theme.LIGHT)])
stage.choose(laptop)
tell(stage.screen().name(), stage.isFullScreen(), control.words())
control.toggle()
control.toggle()
tell(stage.screen().name(), stage.isFullScreen())
stage.choose(hall)
stage.on_screen_removed(hall)
tell(stage.isFullScreen(), stage.isMinimized(), control.words())
stage.on_screen_added(hall)
tell(stage.screen().name(), stage.isFullScreen(), control.words())
console.close()
tell(stage.isVisible())
"""


def test_the_stage_takes_the_second_screen_but_not_the_keys_and_keeps_to_a_choice(tmp_path: Path) -> None:
    screen = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1, "y": 0}
    laptop = {**screen, "name": "laptop", "x": 0, "width": 1440, "height": 900}
    hall = {**screen, "name": "hall", "x": 1440, "width": 1920, "height": 1080}
    config = tmp_path / "two.json"
    config.write_text(json.dumps({"screens": [laptop, hall]}), "utf-8")
    environment = {**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={config}"}
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(tmp_path / "settings.ini")],
        env=environment, capture_output=True, text=True, check=True, timeout=60,
        cwd=Path(__file__).parents[3],
    )  # fmt: skip
    assert done.stdout.splitlines() == [
        "hall | True | Stage on screen 2 · Blank | True",
        "True",
        "719 | 2399",
        "laptop | True | Stage on screen 1 · Blank",
        "laptop | True",
        "False | True | Stage waits for its screen · Blank",
        "hall | True | Stage on screen 2 · Blank",
        "False",
    ]
