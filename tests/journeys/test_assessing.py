"""A new user asks the teams, finds where they differ, and takes it to the room and to the board."""

from pathlib import Path

import pytest

from facilitator.core.assess.findings import FindingKind, findings_of
from facilitator.core.assess.improving import improvements
from facilitator.core.assess.waves import WaveState, state_of
from facilitator.core.plan.workshops import Lane
from facilitator.core.run.actions import Action
from facilitator.core.run.board import Note
from facilitator.core.run.raising import behind_note
from facilitator.ui.parts.assess.places import Place
from tests.journeys.assessing import (
    APART,
    STATEMENTS,
    click,
    heat_map,
    microsoft,
    quarter,
    sheets,
    start_programme,
    statement_at_hand,
    take_file,
    the_wave,
    turn_to,
)
from tests.journeys.keyboard import Keyboard
from tests.journeys.modules import begin, go_on_to, read

HEARS = STATEMENTS[APART]
PEOPLE = "Name\tTeam\nMaria Lind\tProduct\nTom Reed\tMarketing\nJun Sato\tSales\n"


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True)  # said of any menu
def test_from_an_empty_programme_to_the_board(user: Keyboard, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    start_programme(user, tmp_path / "Nord.programme", monkeypatch)
    statements = ask_the_questions(user, tmp_path)
    assert statements[APART] == HEARS
    take_the_answers(user, microsoft(tmp_path / "How we work.xlsx", statements, quarter("541")), monkeypatch)
    find_the_gap(user)
    plan_for_it(user)
    plan_a_workshop(user)
    walk_the_room(user)
    see_it_on_the_board(user)


def ask_the_questions(user: Keyboard, folder: Path) -> list[str]:
    """Start the first assessment as it is proposed, and save the statements to paste into a survey tool."""
    user.go_to("Assessments")
    assert "Ask each team how well you work together" in user.said()
    user.press("Return")
    assert user.place() == "Open the wave, key Enter"
    user.press("Return")
    user.settle()
    assert state_of(the_wave(user, "Baseline")) is WaveState.OPEN
    assert "Nobody has answered yet · 75 statements, anonymous" in user.said()
    user.press("Q", "Down", "Down", "Return")
    user.until(lambda: "Open folder" in user.said())
    return (folder / "Assessment Baseline" / "questions.txt").read_text(encoding="utf-8").splitlines()


def take_the_answers(user: Keyboard, export: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the survey tool exports goes in untouched; then the wave is closed."""
    take_file(user, export, monkeypatch)
    for words in ("Microsoft Forms, 12 rows", "Recognised: 75 of 75 statements, the team", "12 new."):
        assert words in user.said()
    wave = the_wave(user, "Baseline")
    assert sheets(user, wave.id) == [], "Nothing is stored before the button."
    assert user.place() == "Take in 12 answers, key Enter"
    user.press("Return")
    assert "12 answers were taken in." in user.said()
    assert sorted(sheet.ratings for sheet in sheets(user, wave.id)) == sorted(one.marks for one in quarter("541"))
    click("Close the wave and see the results")
    user.settle()
    assert state_of(the_wave(user, "Baseline")) is WaveState.CLOSED


def find_the_gap(user: Keyboard) -> None:
    """Sorted by gap, what the teams see differently comes first; it is taken, and what is proposed beside it."""
    user.press("V", "3")
    assert heat_map(user)[0] == HEARS
    shown = user.said()
    for words in ("Product 5.0, Sales 1.0: 4.0 apart", "About Product: 5.0 in its own view, 2.5 in that of all others"):
        assert words in shown
    user.press("W")
    assert "12 comments" in user.said()
    assert "Sales has said its word 3" in user.said()
    user.press("Return")
    user.press("O")
    turn_to(user, Place.FINDINGS)
    user.press("T")
    found = findings_of(user.document, the_wave(user, "Baseline").id)
    assert found[FindingKind.OPPORTUNITY][0].title == HEARS
    assert [len(found[kind]) for kind in FindingKind] == [3, 2, 0], "What few answers do not bear is not proposed."


def plan_for_it(user: Keyboard) -> None:
    """A plan for the gap, with an action that the practice suggests and one of the user's own."""
    turn_to(user, Place.RESULTS)
    assert statement_at_hand(user) == HEARS
    user.press("P")
    (plan,) = improvements(user.document)
    assert (plan.area, plan.wave_id) == (HEARS, the_wave(user, "Baseline").id)
    user.press("1", "A")
    user.enter("Write the roadmap news 29 jan")
    assert len(user.document.all(Action, improvement_id=plan.id)) == 2
    user.press("Escape")
    user.go_to("Actions")
    assert "Write the roadmap news" in user.said()
    assert f"Plan: {HEARS}" in user.said()


def plan_a_workshop(user: Keyboard) -> None:
    """Three people and a workshop in which Part 1 shows the results."""
    user.go_to("People")
    user.press("Space")
    user.paste(PEOPLE)
    user.until(lambda: "3 people" in user.said())
    user.press("Ctrl+Return")
    user.go_to("Home")
    assert HEARS in user.said(), "The plan that is under way stands on Home."
    user.press("N")
    user.fill("Title", "Q1 launch alignment")
    user.press("Return")
    user.fill("Day", "12 jan")
    user.fill("Start", "12:00")
    user.press("Return", "Return")
    user.settle()
    assert user.page.title == "Plan"


def walk_the_room(user: Keyboard) -> None:
    """The room sees the profile, guesses what stands out, sees its hands, and only then what was answered."""
    begin(user, "Current state")
    assert "Walk the room through the answers" in user.said()
    user.press("Return")
    assert "Baseline · 12 people answered" in read(user)
    for _ in range(8):
        if "Show it with your fingers" not in read(user):
            assert HEARS not in read(user), "What the room is to guess is not shown before."
            user.press("PageDown")
    asked = read(user)
    assert HEARS in asked
    assert not {"5.0", "1.0", "3.3", "The answers"} & {line[:11] for line in asked.split("\n")}
    user.press("1", "Return", "2", "Return", "Return", "Return", "Return")
    assert read(user) == asked, "Hands are typed behind the scene."
    user.press("PageDown")
    guessed = read(user)
    assert "The room guesses 1.7, 3 hands" in guessed
    assert "The answers" not in guessed
    user.press("PageDown")
    result = read(user)
    for words in ("The answers: 3.3 from 12 people", "Product\n5.0", "Sales\n1.0"):
        assert words in result
    user.press("Shift+B")


def see_it_on_the_board(user: Keyboard) -> None:
    """In Part 3 it stands on the board with what the answers said."""
    (note,) = user.document.all(Note)
    assert note.text == f"We see this differently: {HEARS}"
    assert behind_note(user.document, note.id) == "Baseline: Product 5.0, Sales 1.0"
    user.press("Escape")
    go_on_to(user, "Alignment mapping")
    assert user.document.get(Lane, note.lane_id).title == "Different understanding"
    assert HEARS not in read(user).replace("\n", " "), "Face down, as every note at first."
    user.press("Ctrl+R")
    assert f"We see this differently: {HEARS[:24]}" in read(user)
    user.press("Escape", "Home")
    assert "Baseline: Product 5.0, Sales 1.0" in user.place()
