"""Console and stage on two screens: the stage keeps up with the console and keeps its secrets."""

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.conftest import SetClock
from tests.journeys.prepared import prepare

ROOT = Path(__file__).parents[2]


def test_the_stage_shows_what_the_console_does_and_never_its_secrets(clock: SetClock, tmp_path: Path) -> None:
    seen = play(prepare(tmp_path / "Nord.programme", clock), tmp_path)
    assert seen["where"] == "hall True"
    assert "Q1 launch alignment" in seen["begun"]
    assert "Budgets open in March" in seen["context"]
    assert "Two rivals merged" not in seen["context"], "Points are shown one at a time."
    assert not [when for when, words in seen.items() if "Zebra" in words or "Quagga" in words]
    assert "Beta means two things" in seen["first"]
    assert seen["first"] == seen["changed"], "Where the dots are is not seen before they are revealed."
    assert seen["revealed"] != seen["changed"]
    assert seen["blank"] == ""


def play(path: Path, folder: Path) -> dict[str, str]:
    """What another process on two screens tells of its stage."""
    screen = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1, "y": 0}
    laptop = {**screen, "name": "laptop", "x": 0, "width": 1440, "height": 900}
    hall = {**screen, "name": "hall", "x": 1440, "width": 1920, "height": 1080}
    config = folder / "two.json"
    config.write_text(json.dumps({"screens": [laptop, hall]}), "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "tests.journeys.two_screens", str(path)],
        env={**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={config}"},
        stdout=subprocess.PIPE, text=True, check=True, timeout=60, cwd=ROOT,
    )  # fmt: skip
    told: dict[str, str] = json.loads(done.stdout)
    return told
