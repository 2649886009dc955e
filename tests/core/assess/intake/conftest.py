"""An open wave that asks what the files under `files` answer, and the way of a file into it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from facilitator.core.assess.answers import AnswerComment, AnswerSheet
from facilitator.core.assess.intake import judging, matching, reading, storing
from facilitator.core.assess.intake.shapes import AnswerFile, Matching, SheetVerdict, Tool, What
from facilitator.core.assess.waves import Asked, Wave
from facilitator.core.document import Document
from facilitator.core.people import Team
from tests.core.assess.files.make_files import HERE, STATEMENTS

HEADINGS = ("Team", *STATEMENTS, "Comments")
Rows = list[tuple[str, str, str]]


def open_wave(document: Document, anonymous: bool = True) -> int:
    """A wave of the six statements, open; returns its id."""
    with document.step("Plan wave") as step:
        threshold = 3 if anonymous else 1
        wave = step.put(
            Wave(
                id=document.new_id(),
                title="Baseline",
                opened_at=document.now(),
                anonymous=anonymous,
                threshold=threshold,
            )
        )
        for slot, text in enumerate(STATEMENTS):
            step.put(
                Asked(
                    id=document.new_id(), wave_id=wave.id, slot=slot, key=f"s{slot}", number=slot + 1, text=text,
                    section="a", section_title="A", group="g", group_title="G",
                )
            )  # fmt: skip
    return wave.id


@dataclass(frozen=True)
class Desk:
    """A programme, a wave in it, and what is done with a file."""

    document: Document
    wave_id: int

    def match(self, file: AnswerFile) -> Matching:
        return matching.match(self.document, self.wave_id, file)

    def judge(self, file: AnswerFile, trusting: bool = False) -> tuple[SheetVerdict, ...]:
        found = self.match(file)
        return judging.verdicts(self.document, self.wave_id, file, found.trusted() if trusting else found)

    def take(self, file: AnswerFile) -> tuple[SheetVerdict, ...]:
        """Judge and store; returns the verdicts."""
        told = self.judge(file)
        storing.store(self.document, self.wave_id, file.name, told)
        return told

    def ratings(self) -> list[str]:
        return sorted(sheet.ratings for sheet in self.document.all(AnswerSheet))

    def stored(self) -> tuple[list[tuple[int | None, str]], list[str]]:
        """The sheets of the wave, as team and ratings, and its comments, in an order of their own."""
        sheets = [(one.team_id, one.ratings) for one in self.document.all(AnswerSheet, wave_id=self.wave_id)]
        comments = self.document.all(AnswerComment, wave_id=self.wave_id)
        return sorted(sheets, key=str), sorted(one.text for one in comments)

    def team_names(self) -> dict[int, str]:
        return {team.id: team.name for team in self.document.all(Team)}


@pytest.fixture
def desk(document: Document) -> Desk:
    return Desk(document, open_wave(document))


@pytest.fixture
def named_desk(document: Document) -> Desk:
    return Desk(document, open_wave(document, anonymous=False))


@pytest.fixture
def file_of() -> Callable[..., AnswerFile]:
    """Makes a file of rows: `file_of(["Team", …], ["Sales", …], tool=…)`."""

    def make(*rows: list[str], tool: Tool = Tool.PLAIN, name: str = "a.csv") -> AnswerFile:
        headings = tuple(rows[0])
        cells = tuple(map(tuple, rows[1:]))
        return AnswerFile(name, tool, headings, ("",) * len(headings), cells, tuple(range(2, len(rows) + 1)))

    return make


def rows_file(rows: Rows) -> AnswerFile:
    """A plain file; each row has a team, the marks of the six statements as one text, and a comment."""
    cells = tuple((team, *(mark.strip() for mark in ratings), words) for team, ratings, words in rows)
    return AnswerFile("a.csv", Tool.PLAIN, HEADINGS, ("",) * len(HEADINGS), cells, tuple(range(2, len(rows) + 2)))


def here(name: str) -> AnswerFile:
    """One of the survey tools' files, read."""
    return reading.read(HERE / name)


def path_of(name: str) -> Path:
    return HERE / name


def taken(told: tuple[SheetVerdict, ...]) -> list[str]:
    return [one.ratings for one in told if one.what is What.TAKE]
