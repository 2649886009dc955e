"""From the start of the process to the first painted window: the program with the sample, and a bare PySide6 window."""

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
    ours, bare, loaded = (median(spent) for spent in zip(*rounds[1:], strict=True))
    return [
        Figure("Cold start to first paint, sample open", ours, bare, "bare window", aim=2),
        Figure("… of which everything but the libraries", ours, loaded, "bare window, libraries loaded"),
    ]


def _installed(folder: Path) -> Mapping[str, str]:
    """The surroundings of a program that is installed: its modules are compiled, and need not be each time."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPYCACHEPREFIX": str(folder / "compiled")}


def _start(surroundings: Mapping[str, str], module: str, *arguments: str) -> float:
    """Milliseconds from here until the module says that it has painted; both clocks are the system's."""
    began = monotonic()
    command = [sys.executable, "-m", f"benchmarks.{module}", *arguments]
    said = subprocess.run(command, env=surroundings, stdout=subprocess.PIPE, text=True, check=True).stdout
    return (float(said) - began) * 1000


if __name__ == "__main__":
    show(measure())
