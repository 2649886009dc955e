"""The curtain, and what is loaded behind it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from facilitator.core import file
from facilitator.ui.curtain import Curtain
from tests.conftest import SetClock

_OPEN_AND_CLOSE = """
import sys
from pathlib import Path
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from facilitator.start import Opening, make_application

def look():
    print(*[type(widget).__name__ for widget in QApplication.topLevelWidgets() if widget.isVisible()])
    QApplication.closeAllWindows()

application = make_application()
opening = Opening(application, QSettings(), Path(sys.argv[1]), False)
opening.loaded.connect(look)
opening.curtain.show()
raise SystemExit(application.exec())
"""


def _run(arguments: list[str], home: Path) -> subprocess.CompletedProcess[str]:
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(home), "XDG_CONFIG_HOME": str(home)}
    return subprocess.run(
        [sys.executable, *arguments], env=surroundings, capture_output=True, text=True, timeout=60, check=False
    )


def test_the_curtain_is_painted_once_and_says_what_it_is(qtbot: QtBot, tmp_path: Path) -> None:
    curtain = Curtain(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    qtbot.addWidget(curtain)
    with qtbot.waitSignal(curtain.painted):
        curtain.show()
    with qtbot.assertNotEmitted(curtain.painted):
        curtain.grab()
    assert curtain.windowTitle() == "Facilitator"


def test_the_programme_opens_behind_the_curtain_which_then_goes(tmp_path: Path, clock: SetClock) -> None:
    path = tmp_path / "Alignment.programme"
    file.create(path, clock).close()
    done = _run(["-c", _OPEN_AND_CLOSE, str(path)], tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["Window"]


@pytest.mark.parametrize(("content", "sentence"), [("Just a text.", "is not a Facilitator"), (None, "is not there")])
def test_a_file_that_cannot_be_opened_is_said_on_stderr(tmp_path: Path, content: str | None, sentence: str) -> None:
    path = tmp_path / "Notes.programme"
    if content is not None:
        path.write_text(content)
    done = _run(["-m", "facilitator", "open", str(path)], tmp_path)
    assert done.returncode == 1
    said = [line for line in done.stderr.splitlines() if "propagateSizeHints" not in line]
    assert len(said) == 1
    assert said[0].startswith(f"“Notes.programme” {sentence}")
    assert (path.read_text() if path.exists() else None) == content
