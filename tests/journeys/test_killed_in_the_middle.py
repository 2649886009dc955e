"""The program is killed in the middle of a block, started again, and the day goes on."""

import subprocess
import sys
from pathlib import Path

from facilitator.core.run.actions import Action
from facilitator.core.run.captured import Parked
from facilitator.core.run.clock.timekeeping import left, progress_of
from facilitator.core.run.stage import Scene
from facilitator.ui.pages.run import RunPage
from tests.conftest import SetClock
from tests.journeys.keyboard import Keyboard
from tests.journeys.prepared import prepare

ROOT = Path(__file__).parents[2]


def test_killed_in_the_middle_of_a_word_the_day_goes_on(user: Keyboard, clock: SetClock, tmp_path: Path) -> None:
    path = prepare(tmp_path / "Nord.programme", clock)
    run_and_kill(path)
    clock.forward(minutes=20)
    user.house.open(path)
    user.go_to("Run")
    workshop_id = user.window.desk.workshop_id
    assert workshop_id is not None
    progress = progress_of(user.document, workshop_id)
    assert progress.current is not None
    assert progress.current.title == "Current state"
    assert progress.running
    assert left(progress.current, progress.stretches, clock()) == (20 + 1 - 8) * 60
    page = user.page
    assert isinstance(page, RunPage)
    user.until(lambda: page.preview.scene is Scene.RESULTS)
    assert page.live.timer.face.accessibleDescription() == "13:00, on time"
    assert user.window.stage_control.stage.isVisible(), "While a workshop is live the stage comes back by itself."

    assert [action.text for action in user.document.all(Action)] == ["Call the partners"]
    assert user.document.all(Parked) == [], "What was not stored yet is no item."
    user.press("Ctrl+Z")
    assert user.document.all(Action) == []
    user.press("Ctrl+Shift+Z")
    assert [action.text for action in user.document.all(Action)] == ["Call the partners"]
    user.press("N")
    assert page.live.timer.face.accessibleDescription() == "30:00, on time"


def run_and_kill(path: Path) -> None:
    """Let another process work until it is in the middle of a word, and kill it there."""
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.journeys.half_a_day", str(path)], stdout=subprocess.PIPE, text=True, cwd=ROOT
    )
    with child:
        assert child.stdout is not None
        assert child.stdout.readline() == "in the middle\n"
        child.kill()
