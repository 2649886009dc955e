"""An assessment as a programme has it: who answers what, the files of their survey tools, and the way to the page."""

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton

from facilitator.core import file
from facilitator.core.assess.answers import AnswerSheet, SheetWay, sheets_of
from facilitator.core.assess.asking import open_wave, plan_wave
from facilitator.core.assess.instrument import instrument
from facilitator.core.assess.waves import Wave, WaveKind, close_wave
from facilitator.core.people import Team
from facilitator.core.record import Clock
from facilitator.report.workbook import XLSXWRITER
from facilitator.ui.pages.assessments import AssessmentsPage
from facilitator.ui.parts.assess.places import Place
from facilitator.ui.parts.assess.results_pane import ResultsPane
from facilitator.ui.parts.assess.wave_pane import WavePane
from tests.journeys.keyboard import Keyboard

STATEMENTS = tuple(
    one.text for group in instrument().groups for section in group.sections for one in section.statements
)
HIGH, LOW, APART = 2, 10, 20
"""Slots: what everybody rates high, what everybody rates low, and what the teams see differently."""
_TEAMS = ("Product", "Marketing", "Sales")
_UNSURE = "Don't know"


@dataclass(frozen=True)
class Answer:
    """What somebody answers: the team, 75 marks ("1" to "5", "?" don't know, "-" blank), and a word at the end."""

    team: str
    marks: str
    comment: str = ""


def quarter(apart: str, people: int = 4) -> list[Answer]:
    """So many people of three teams, who agree on all but one statement: `apart` holds the mark of each team for it."""
    return [
        Answer(team, "".join(_mark(slot, person, mark) for slot in range(75)), f"{team} has said its word {person}")
        for team, mark in zip(_TEAMS, apart, strict=True)
        for person in range(people)
    ]


def _mark(slot: int, person: int, apart: str) -> str:
    usual = "3" if (slot + person) % 3 == 0 else "4"
    return {HIGH: "5", LOW: "1", APART: apart}.get(slot, usual)


# What the survey tools export


def microsoft(path: Path, statements: Sequence[str], answers: Iterable[Answer]) -> Path:
    """As Microsoft Forms does: times and an address first, no-break blanks in headings, labels instead of figures."""
    heads = ["ID", "Start time", "Completion time", "Email", "Name", "Last modified time", "Which team are you on?"]
    labels = _labels("{1}")
    asked = [text.replace(" ", "\u00a0", 1) + "\u00a0" for text in statements]
    with XLSXWRITER.Workbook(path, {"default_date_format": "m/d/yy hh:mm:ss", "remove_timezone": True}) as book:
        sheet = book.add_worksheet("Sheet1")
        sheet.write_row(0, 0, [*heads, *asked, "Anything you would like to add?"])
        for at, one in enumerate(answers, 1):
            begun = datetime(2027, 1, 12, 9, 0, tzinfo=UTC) + timedelta(minutes=at)
            meta = [at, begun, begun + timedelta(minutes=9), "anonymous", "", "", one.team]
            sheet.write_row(at, 0, [*meta, *(labels[mark] for mark in one.marks), one.comment])
    return path


def google(path: Path, statements: Sequence[str], answers: Iterable[Answer]) -> Path:
    """As Google Forms does with grids: a localised time stamp, statements in brackets, labels with their figures."""
    labels = _labels("{0} - {1}")
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        asked = [f"How far is this so? [{text}]" for text in statements]
        out.writerow(["Zeitstempel", "In welchem Team arbeitest du?", *asked, "Anything else?"])
        for at, one in enumerate(answers):
            stamp = f"12.04.2027 10:{at:02}:11"
            out.writerow([stamp, one.team, *(labels[mark] for mark in one.marks), one.comment])
    return path


def _labels(form: str) -> dict[str, str]:
    """What stands in a cell for each mark; `form` puts together a figure and its label."""
    found = {str(at): form.format(at, words) for at, words in enumerate(instrument().labels, 1)}
    return {**found, "?": _UNSURE, "-": ""}


# A programme that has asked


def asked(path: Path, clock: Clock) -> Path:
    """Write a programme whose baseline is open and has no answer yet."""
    document = file.create(path, clock)
    open_wave(document, plan_wave(document, "Baseline", WaveKind.BASELINE, clock().date()).id, clock().date())
    document.forget_history()
    document.close()
    return path


def answered(path: Path, clock: Clock, apart: str = "541") -> Path:
    """Write a programme whose baseline was answered by twelve people and is closed."""
    document = file.open_file(asked(path, clock), clock)
    (wave,) = document.all(Wave)
    teams = {team.name: team.id for team in document.all(Team)}
    with document.step("Answer") as step:
        for one in quarter(apart):
            step.put(
                AnswerSheet(
                    id=document.new_id(), wave_id=wave.id, team_id=teams[one.team], way=SheetWay.FILE, finished=True,
                    ratings=one.marks,
                )
            )  # fmt: skip
    close_wave(document, wave.id)
    document.forget_history()
    document.close()
    return path


# The way to the page, and what it shows


def start_programme(user: Keyboard, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make a programme in the first window."""
    user.house.welcome()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    user.tab_to("New programme")
    user.press("Space")
    user.settle()
    assert user.document.path == path


def page(user: Keyboard) -> AssessmentsPage:
    """The Assessments page, which is shown."""
    assert isinstance(user.page, AssessmentsPage)
    return user.page


def turn_to(user: Keyboard, place: Place) -> WavePane:
    """Turn to a tab by its key, so that the keys are in it."""
    user.press("F3")
    for _ in Place:
        if page(user).tabs.current() != place:
            user.press("F3")
    assert page(user).tabs.current() == place
    shown = page(user).shown()
    assert isinstance(shown, WavePane)
    return shown


def heat_map(user: Keyboard) -> list[str]:
    """The titles of the heat map's rows, from the top."""
    pane = page(user).shown()
    assert isinstance(pane, ResultsPane)
    return [row.title for row in pane.bench.map.rows()]


def take_file(user: Keyboard, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Choose a file with answers, from the Answers tab, and wait until it has been read."""
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    user.press("F", "Return")
    user.until(lambda: path.name in user.said() and "Esc stops" not in user.said())


def sheets(user: Keyboard, wave_id: int) -> list[AnswerSheet]:
    """The finished sheets of a wave."""
    return sheets_of(user.document, wave_id)


def the_wave(user: Keyboard, title: str) -> Wave:
    """A wave by its title."""
    (found,) = (wave for wave in user.document.all(Wave) if wave.title == title)
    return found


def click(words: str) -> None:
    """Press a button that is shown, with the mouse."""
    found = [
        one for one in QApplication.allWidgets()
        if isinstance(one, QPushButton) and one.isVisible() and one.isEnabled() and one.text() == words
    ]  # fmt: skip
    assert len(found) == 1, f"There are {len(found)} buttons “{words}”."
    QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)


def statement_at_hand(user: Keyboard) -> str:
    """The title of the heat map's row at hand."""
    pane = page(user).shown()
    assert isinstance(pane, ResultsPane)
    return next(row.title for row in pane.bench.map.rows() if row.key == pane.bench.at())
