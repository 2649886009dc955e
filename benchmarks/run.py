"""All the measurements, one after the other, each in a process of its own: `python -m benchmarks.run`."""

import os
import subprocess
import sys

from benchmarks.figures import head

SUBJECTS = ("cold_start", "steps", "big_board", "paper", "planning", "assessing", "follow", "resting")


def main() -> int:
    """Print the table; returns 1 if a measurement could not be made, whatever the figures are."""
    surroundings = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    print(head(), flush=True)
    failed = 0
    for subject in SUBJECTS:
        failed |= subprocess.run([sys.executable, "-m", f"benchmarks.{subject}"], env=surroundings).returncode
    return int(failed != 0)


if __name__ == "__main__":
    sys.exit(main())
