"""In mid-workshop, with both windows open and nobody touching anything: the processor's time, and memory."""

from datetime import timedelta
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

from PySide6.QtCore import QEventLoop, QTimer

from benchmarks.figures import Figure, show
from benchmarks.stand import furnished, sample
from facilitator.ui.desk import Desk

_SETTLE_MS, _WATCH_MS, _TICKS = 3_000, 20_000, 60
_NOTES, _CPU_LIMIT, _MEMORY_LIMIT = 100, 2.0, 250.0
_STATUS = Path("/proc/self/status")


def measure() -> list[Figure]:
    with sample() as path:
        room = furnished(path, _NOTES)
        _run_for(_SETTLE_MS)
        spent, began = process_time(), perf_counter()
        _run_for(_WATCH_MS)
        share = (process_time() - spent) / (perf_counter() - began) * 100
        figures = [
            Figure("Resting in mid-workshop, share of one core", share, _CPU_LIMIT, "limit", "%", 1),
            Figure("… of it the ticks, caches warm", _warm_tick(room.window.desk) / 10, _CPU_LIMIT, "limit", "%", 1),
            *_memory(),
        ]
        room.window.close()
    return figures


def _warm_tick(desk: Desk) -> float:
    """Milliseconds of processor for one tick and what it repaints, when ticks follow each other without a rest.

    A machine that lends its memory elsewhere while a program rests makes the first moments after a rest far dearer.
    """
    spent = []
    for second in range(_TICKS):
        began = process_time()
        desk.ticked.emit(desk.now() + timedelta(seconds=second))
        _run_for(0)
        spent.append((process_time() - began) * 1000)
    return median(spent)


def _run_for(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop, loop.quit)
    loop.exec()


def _memory() -> list[Figure]:
    """What is resident, where the system tells (Linux)."""
    if not _STATUS.exists():
        return []
    line = next(line for line in _STATUS.read_text().splitlines() if line.startswith("VmRSS:"))
    resident = int(line.split()[1]) / 1024
    return [Figure("Resting in mid-workshop, memory", resident, _MEMORY_LIMIT, "limit", "MB", 1)]


if __name__ == "__main__":
    show(measure())
