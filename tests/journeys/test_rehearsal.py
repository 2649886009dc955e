"""A rehearsal without a window, opened and leafed through; and one before the user's eyes."""

import subprocess
import sys
from pathlib import Path

import pytest

from facilitator.core.plan.workshops import Workshop
from facilitator.core.record import Clock
from facilitator.ui.rehearse import RehearsalBar
from tests.journeys.keyboard import Keyboard
from tests.journeys.prepared import prepare

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def rehearsed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programme that a rehearsal leaves."""
    folder = tmp_path_factory.mktemp("rehearsed")
    subprocess.run([sys.executable, "-m", "facilitator", "rehearse", str(folder)], check=True, cwd=ROOT, timeout=60)
    return folder / "rehearsal.programme"


def test_what_was_rehearsed_opens_and_every_page_tells_of_it(user: Keyboard, rehearsed: Path) -> None:
    user.house.open(rehearsed)
    (workshop,) = user.document.all(Workshop)
    for page, words in (
        ("Home", workshop.title),
        ("People", "Maria Lind"),
        ("Actions", "Publish the freeze calendar"),
        ("Plan", "Alignment mapping"),
        ("Run", "The workshop is closed"),
        ("Outcomes", "every one has an owner and a date"),
    ):
        user.go_to(page)
        assert words in user.said(), page
    assert user.document.undo_label is None, "Looking around changes nothing."


def test_a_rehearsal_before_the_users_eyes_leaves_their_own_file_alone(
    user: Keyboard, clock: Clock, tmp_path: Path
) -> None:
    path = prepare(tmp_path / "Nord.programme", clock)
    user.house.open(path)
    own = user.document.all(Workshop)
    user.command("Rehearse the sample")
    (bar,) = user.window.findChildren(RehearsalBar)
    assert user.document.path is None
    user.press("Ctrl+Shift+P")
    assert bar.words().endswith("paused")
    user.press("Ctrl+Shift+N", "Ctrl+Shift+N")
    user.tab_to("Leave")
    user.press("Space")
    user.settle()
    assert user.document.path == path
    assert user.document.all(Workshop) == own
