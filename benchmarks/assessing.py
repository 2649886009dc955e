"""Answers taken in from a survey tool's file and worked out, at 100, 1,000 and 10,000 sheets of 75 statements."""

import csv
import random
import resource
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from openpyxl import Workbook

from benchmarks.figures import Figure, show, timed
from facilitator.core import file
from facilitator.core.assess import asking
from facilitator.core.assess.figures.worked import taken_of, worked
from facilitator.core.assess.instrument import in_use
from facilitator.core.assess.intake import judging, matching, reading, storing
from facilitator.core.document import Document
from facilitator.core.people import teams
from facilitator.headless import utc_now

COUNTS = (100, 1_000, 10_000)
_MARKS = ("1", "2", "3 - Regular, but could be better", "4", "5", "Don't know", "")
_ALL_TOGETHER, _MEMORY = 10_000.0, 500.0
_GROWTH = 20.0  # ten times as many may cost this many times as much: a straight line with room for a cold start


def measure() -> list[Figure]:
    """The figures, the largest last: by then the process has needed the most memory that it will."""
    costs = {suffix: [_cost(count, suffix) for count in COUNTS] for suffix in (".csv", ".xlsx")}
    shown = []
    for suffix, found in costs.items():
        shown.append(
            Figure(f"{COUNTS[-1]:,} sheets from {suffix}, read to worked out", found[-1], _ALL_TOGETHER, "", aim=1)
        )
        for few, many, cost, more in zip(COUNTS, COUNTS[1:], found, found[1:], strict=False):
            shown.append(Figure(f"{many:,} sheets from {suffix}", more, cost, f"{few:,} of them", aim=_GROWTH))
    kilobytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return [*shown, Figure("memory at the most (Linux)", kilobytes / 1_024, _MEMORY, "", "MB", aim=1)]


def _cost(count: int, suffix: str) -> float:
    with (
        TemporaryDirectory(prefix="facilitator-benchmark-") as folder,
        closing(file.create(Path(folder) / "a.programme", utc_now)) as document,
    ):
        wave = asking.open_wave(document, asking.plan_wave(document).id)
        source = Path(folder) / f"answers{suffix}"
        names = [team.name for team in teams(document)]
        _write(source, names, [one.text for one in in_use(document)], count)
        return timed(lambda: _take_in(document, wave.id, source))


def _take_in(document: Document, wave_id: int, source: Path) -> None:
    answers = reading.read(source)
    found = matching.match(document, wave_id, answers)
    storing.store(document, wave_id, answers.name, judging.verdicts(document, wave_id, answers, found))
    worked(taken_of(document, wave_id))


def _write(path: Path, named: list[str], statements: list[str], count: int) -> None:
    chance = random.Random(count)
    rows = [["ID", "Team", *statements]]
    rows += [[str(n), chance.choice(named), *chance.choices(_MARKS, k=len(statements))] for n in range(1, count + 1)]
    if path.suffix == ".csv":
        with path.open("w", newline="", encoding="utf-8-sig") as out:
            csv.writer(out).writerows(rows)
        return
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    for row in rows:
        sheet.append(row)
    book.save(path)


if __name__ == "__main__":
    show(measure())
