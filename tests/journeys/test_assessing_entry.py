"""Answers that are typed: at the laptop, killed in the middle and gone on with; and from paper, typed twice."""

import subprocess
import sys
from pathlib import Path

from facilitator.core.assess.entering import unfinished
from facilitator.core.assess.paper import FormState, form_state, forms_of
from facilitator.ui.parts.assess.places import Place
from tests.conftest import SetClock
from tests.journeys.assessing import asked, click, page, sheets, the_wave, turn_to
from tests.journeys.keyboard import Keyboard

ROOT = Path(__file__).parents[2]
SHEET = "12345" * 15


def test_a_sheet_is_gone_on_with_after_the_program_was_killed(user: Keyboard, clock: SetClock, tmp_path: Path) -> None:
    path = asked(tmp_path / "Nord.programme", clock)
    run_and_kill(path)
    user.house.open(path)
    user.go_to("Assessments")
    wave = the_wave(user, "Baseline")
    assert sheets(user, wave.id) == [], "What was not handed in is no answer."
    (draft,) = unfinished(user.document, wave.id)
    assert draft.sheet.ratings == SHEET[:40].ljust(75, "-")
    turn_to(user, Place.ANSWERS)
    assert "40 of 75 answered, at the laptop" in user.said()
    user.press("L")
    user.settle()
    assert "Pass the laptop to the next person" in user.said()
    user.press("6", "Return")
    assert "41 of 75" in user.said()
    user.type(SHEET[40:])
    assert "You have answered all 75." in user.said()
    user.press("Ctrl+Return")
    assert "1 person has answered." in user.said()
    (sheet,) = sheets(user, wave.id)
    assert (sheet.ratings, sheet.person_id) == (SHEET, None)
    assert unfinished(user.document, wave.id) == []
    click("Back to the console")
    user.settle()
    assert "1 person has answered" in user.said()
    assert user.document.undo_label is None, "Nobody takes back what somebody else has answered."


def test_a_form_typed_twice_shows_the_slip(user: Keyboard, clock: SetClock, tmp_path: Path) -> None:
    user.house.open(asked(tmp_path / "Nord.programme", clock))
    user.go_to("Assessments")
    wave = the_wave(user, "Baseline")
    turn_to(user, Place.ANSWERS)
    user.press("P")
    user.settle()
    user.press("Return")
    user.type(SHEET)
    assert "That was the last one: Enter finishes the form." in user.said()
    user.press("Return")
    (form,) = forms_of(user.document, wave.id)
    assert (form_state(form), form.ratings) == (FormState.TYPED, SHEET)

    user.press("F3", "Return")
    assert "Form 1: type it again" in user.said()
    user.type(SHEET[:30] + "5" + SHEET[31:])
    user.press("Return")
    user.settle()
    assert "what stands on the paper?" in user.said()
    assert "First: 1, not happening. Then: 5, an example to others" in user.said()
    user.type("5")
    (form,) = forms_of(user.document, wave.id)
    assert (form_state(form), form.ratings) == (FormState.CHECKED, SHEET[:30] + "5" + SHEET[31:])
    assert "31 of 75" not in user.said()
    user.press("Escape")
    user.settle()
    page(user)
    assert "1 person has answered" in user.said()


def run_and_kill(path: Path) -> None:
    """Let another process answer until it is in the middle of a sheet, and kill it there."""
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.journeys.half_a_sheet", str(path)], stdout=subprocess.PIPE, text=True, cwd=ROOT
    )
    with child:
        assert child.stdout is not None
        assert child.stdout.readline() == "in the middle\n"
        child.kill()
