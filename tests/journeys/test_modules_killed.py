"""The program is killed while somebody types on a canvas, started again, and nothing stored is lost."""

import subprocess
import sys
from pathlib import Path

import pytest

from facilitator.core.check import check
from tests.conftest import SetClock
from tests.journeys.keyboard import Keyboard
from tests.journeys.modules import HALVES, current, prepare, read

ROOT = Path(__file__).parents[2]
LEFT = {
    "customer-journey": ("Public roadmap", "Free tri"),
    "messaging-hierarchy": ("Nobody types twice", "Type it on"),
    "metrics-alignment": ("Dates kept", "Faults fou"),
    "": ("Who it is for, and who it is not for", "Anyb"),
    "launch-readiness": ("0 of 20 ready", "Status pa"),
}


@pytest.mark.parametrize("name", HALVES)
def test_killed_in_the_middle_of_a_word_on_a_canvas(user: Keyboard, clock: SetClock, tmp_path: Path, name: str) -> None:
    kind = "standard" if name else "new-product"
    path = prepare(tmp_path / "Nord.programme", clock, (name,) if name else (), kind)
    run_and_kill(path, name)
    user.house.open(path)
    user.go_to("Run")
    assert current(user).title == HALVES[name][0]
    user.until(lambda: user.window.stage_control.stage.isVisible())
    shown = read(user)
    stored, lost = LEFT[name]
    assert stored in shown
    assert lost not in shown
    assert check(user.document) == []
    label = user.document.undo_label
    user.press("Ctrl+Z")
    assert user.document.undo_label != label
    user.press("Ctrl+Shift+Z")
    assert user.document.undo_label == label
    assert read(user) == shown


def run_and_kill(path: Path, name: str) -> None:
    """Let another process work until it is in the middle of a word, and kill it there."""
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.journeys.modules", str(path), name], stdout=subprocess.PIPE, text=True, cwd=ROOT
    )
    with child:
        assert child.stdout is not None
        assert child.stdout.readline() == "in the middle\n"
        child.kill()
