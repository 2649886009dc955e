"""A child process that works on a programme without end, until it is killed."""

import random
from datetime import UTC, datetime
from itertools import count
from multiprocessing.connection import Connection
from pathlib import Path

from facilitator.core import file
from facilitator.core.document import Document
from facilitator.core.people import Person, Team
from facilitator.core.record import Author

SIDES = ("left", "right")


def now() -> datetime:
    return datetime(2027, 1, 12, 12, 0, tzinfo=UTC)


def work(path: Path, seed: int, tell: Connection) -> None:
    """Steps without end, each told by its number once it is confirmed. People come, move and go in pairs only."""
    chance = random.Random(seed)
    document = file.open_file(path, now)
    for number in count(1):
        _step(document, f"Run {seed} step {number}", chance)
        tell.send_bytes(b"%d" % number)
        if chance.random() < 0.1:
            document.settle()


def _step(document: Document, label: str, chance: random.Random) -> None:
    everyone = document.all(Person)
    pairs = sorted({person.email for person in everyone})
    teams = [team.id for team in document.all(Team)]
    choice = chance.random()
    with document.step(label, chance.choice((Author.FACILITATOR, Author.ROOM))) as step:
        if not pairs or choice < 0.6 - len(pairs) / 100:
            padding = "x" * chance.choice((1, 200, 9_000))
            for side in SIDES:
                step.put(Person(id=document.new_id(), name=f"{side} {padding}", email=label, team_id=teams[0]))
            return
        pair = chance.choice(pairs)
        for person in [person for person in everyone if person.email == pair]:
            if choice < 0.8:
                step.put(person.with_(team_id=chance.choice(teams), gone=not person.gone))
            else:
                step.remove(person)
