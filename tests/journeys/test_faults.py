"""What goes wrong: a bug of ours, a refusal, a file that cannot be opened. Nothing is lost and work goes on."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox

from facilitator.core import file
from facilitator.core.check import check
from facilitator.core.run.captured import Question
from facilitator.core.run.clock.timekeeping import progress_of
from facilitator.ui import log
from facilitator.ui.welcome import Welcome
from tests.conftest import SetClock
from tests.journeys.keyboard import Keyboard
from tests.journeys.prepared import prepare


@pytest.fixture
def logged(user: Keyboard) -> Iterator[Path]:
    """Faults go into a log, as in the real program; the path of the log."""
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    path = log.start()
    log.FaultBox(path, user.house).install()
    yield path
    for handler in [one for one in root.handlers if one not in handlers]:
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)


def test_after_a_bug_of_ours_there_is_one_dialog_and_work_goes_on(
    user: Keyboard, logged: Path, clock: SetClock, tmp_path: Path
) -> None:
    path = prepare(tmp_path / "Nord.programme", clock)
    user.house.open(path)
    user.go_to("Run")
    user.press("Space")

    def stumble() -> None:
        raise ZeroDivisionError("a bug of ours")

    user.window.desk.bridge.changed.connect(stumble)
    user.press("N")
    user.window.desk.bridge.changed.disconnect(stumble)
    (box,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, QMessageBox) and one.isVisible()]
    assert "What you had confirmed is safe" in box.text()
    assert str(logged) in box.text()
    assert "ZeroDivisionError: a bug of ours" in logged.read_text("utf-8")
    user.press("Return")
    assert not box.isVisible()

    user.enter("?What happened there")
    assert [question.text for question in user.document.all(Question)] == ["What happened there"]
    user.press("Escape", "N")
    workshop_id = user.window.desk.workshop_id
    assert workshop_id is not None
    current = progress_of(user.document, workshop_id).current
    assert current is not None
    assert current.title == "Shared context"
    assert check(user.document) == []


def test_a_refusal_is_said_where_the_keys_are_and_what_was_typed_stays(
    user: Keyboard, clock: SetClock, tmp_path: Path
) -> None:
    user.house.open(prepare(tmp_path / "Nord.programme", clock))
    user.go_to("Plan")
    user.press("Down")
    user.type("5x")
    user.press("Return")
    sentence = "“5x” is not a length: type minutes, such as 45, or 1h15."
    field = user.focus()
    line = next(widget for widget in user.window.findChildren(QLabel) if widget.text() == sentence)
    assert abs(line.geometry().top() - field.mapTo(user.window, field.rect().bottomLeft()).y()) < 20
    assert field.property("text") == "5x"


def test_a_file_that_is_open_elsewhere_is_told_on_the_first_window(
    user: Keyboard, clock: SetClock, tmp_path: Path
) -> None:
    path = prepare(tmp_path / "Nord.programme", clock)
    elsewhere = file.open_file(path, clock)
    user.house.open(path)
    assert isinstance(user.house.window, Welcome)
    sentence = "“Nord.programme” is open in another window or on another computer: close it there first."
    assert sentence in user.said()
    elsewhere.close()
    user.house.open(path)
    assert user.document.path == path
