"""From the start of the process to the first painted window: the program with the sample, and a bare PySide6 window."""

import subprocess
import sys
from pathlib import Path
from time import monotonic

from benchmarks.figures import Figure, in_turn, show
from benchmarks.stand import sample

_ROUNDS = 11


def measure() -> list[Figure]:
    with sample() as path:
        ours, bare = in_turn(lambda: _start("our_window", path), lambda: _start("bare_window"), _ROUNDS)
    return [Figure("Cold start to first paint, sample open", ours, bare, "bare window", aim=2)]


def _start(module: str, *paths: Path) -> float:
    """Milliseconds from here until the module says that it has painted; both clocks are the system's."""
    began = monotonic()
    command = [sys.executable, "-m", f"benchmarks.{module}", *map(str, paths)]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return (float(said) - began) * 1000


if __name__ == "__main__":
    show(measure())
