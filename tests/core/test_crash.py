"""The program is killed at random moments of busy work: what was confirmed is there, and no half of anything."""

import json
import multiprocessing
import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from facilitator.core import file
from facilitator.core.check import check
from facilitator.core.people import Person
from tests.core.busy import SIDES, now, work

RUNS, KILLS = 4, 50  # 200 in all, in runs that may go side by side


def _killed(path: Path, seed: int) -> int:
    """Let a child work on the file and kill it in the middle; returns the number of the last step it confirmed."""
    chance = random.Random(-seed)
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["facilitator.core.file"])
    hear, tell = context.Pipe(duplex=False)
    child = context.Process(target=work, args=(path, seed, tell))
    child.start()
    tell.close()
    confirmed = 0
    for _ in range(chance.randrange(1, 8)):
        confirmed = int(hear.recv_bytes())
    hear.poll(chance.random() * 0.004)
    child.kill()
    child.join()
    try:
        while True:
            confirmed = int(hear.recv_bytes())
    except EOFError:
        hear.close()
        return confirmed


def _steps_of(path: Path, seed: int) -> list[str]:
    with closing(sqlite3.connect(path)) as conn:
        return [label for (label,) in conn.execute("SELECT label FROM journal WHERE label LIKE ?", (f"Run {seed} %",))]


def _as_journalled(path: Path) -> list[Person]:
    """The people as the journal alone tells them."""
    people: dict[int, Person] = {}
    with closing(sqlite3.connect(path)) as conn:
        for record_id, after in conn.execute("SELECT record_id, after FROM journal_item ORDER BY id"):
            if after is None:
                del people[record_id]
            else:
                people[record_id] = Person.from_row(json.loads(after))
    return [people[record_id] for record_id in sorted(people)]


@pytest.mark.parametrize("run", range(RUNS))
def test_killed_at_any_moment_every_confirmed_step_is_there_and_no_half_of_one(tmp_path: Path, run: int) -> None:
    path = tmp_path / "Acme.programme"
    file.create(path, now).close()
    for seed in range(run * KILLS + 1, (run + 1) * KILLS + 1):
        confirmed = _killed(path, seed)
        document = file.open_file(path, now)
        everyone = document.all(Person)
        wrong = check(document) if seed % 10 == 0 else document.faults()
        document.close()
        assert wrong == []
        done = len(_steps_of(path, seed))
        assert done in (confirmed, confirmed + 1)
        pairs = {person.email for person in everyone}
        assert sorted((p.email, p.name.split()[0], p.gone) for p in everyone) == sorted(
            (pair, side, next(p.gone for p in everyone if p.email == pair)) for pair in pairs for side in SIDES
        )
        if seed % 10 == 0:
            assert everyone == _as_journalled(path)
