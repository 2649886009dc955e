"""In mid-workshop, with both windows open and nobody touching anything: the processor's time, and memory."""

from pathlib import Path
from time import perf_counter, process_time

from PySide6.QtCore import QEventLoop, QTimer

from benchmarks.figures import Figure, show
from benchmarks.stand import furnished, sample

_SETTLE_MS, _WATCH_MS = 3_000, 20_000
_NOTES, _CPU_LIMIT, _MEMORY_LIMIT = 100, 2.0, 250.0
_STATUS = Path("/proc/self/status")


def measure() -> list[Figure]:
    with sample() as path:
        room = furnished(path, _NOTES)
        _run_for(_SETTLE_MS)
        spent, began = process_time(), perf_counter()
        _run_for(_WATCH_MS)
        share = (process_time() - spent) / (perf_counter() - began) * 100
        figures = [Figure("Resting in mid-workshop, share of one core", share, _CPU_LIMIT, "limit", "%", 1), *_memory()]
        room.window.close()
    return figures


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
