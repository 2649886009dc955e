"""From the start of the process to the first paint, and to the sample's window, against a bare PySide6 window."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from statistics import median
from time import monotonic

from benchmarks.figures import Figure, show
from benchmarks.stand import sample

_ROUNDS = 11
_LIBRARIES = ("click", "pydantic", "sqlite_utils", "dateutil.parser", "tzlocal")


def measure() -> list[Figure]:
    with sample() as path:
        surroundings = _installed(path.parent)
        starts = (("our_window", str(path)), ("bare_window",), ("bare_window", *_LIBRARIES))
        rounds = [[_start(surroundings, *start) for start in starts] for _round in range(_ROUNDS)]
    # The first round writes the compiled modules, and a backup beside the programme.
    curtain, ours, bare, loaded = (
        median(spent) for spent in zip(*([*one[0], one[1][0], one[2][0]] for one in rounds[1:]), strict=True)
    )
    return [
        Figure("Cold start to first paint (the curtain)", curtain, bare, "bare window", aim=2),
        Figure("Cold start to the sample's window", ours, bare, "bare window"),
        Figure("… the same", ours, loaded, "bare window, libraries loaded"),
    ]


def _installed(folder: Path) -> Mapping[str, str]:
    """The surroundings of a program that is installed: its modules are compiled, and need not be each time."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPYCACHEPREFIX": str(folder / "compiled")}


def _start(surroundings: Mapping[str, str], module: str, *arguments: str) -> list[float]:
    """Milliseconds from here until each instant that the module says; both clocks are the system's."""
    began = monotonic()
    command = [sys.executable, "-m", f"benchmarks.{module}", *arguments]
    said = subprocess.run(command, env=surroundings, stdout=subprocess.PIPE, text=True, check=True).stdout
    return [(float(instant) - began) * 1000 for instant in said.split()]


if __name__ == "__main__":
    show(measure())
