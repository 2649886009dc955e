"""A quarter after the first wave; everything undone and done again; and words that were half typed."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from facilitator.core.assess.findings import Finding
from facilitator.core.assess.improving import improvements
from facilitator.core.assess.waves import WaveState, asked_of, state_of
from facilitator.core.check import check
from facilitator.ui.parts.assess.places import Place
from facilitator.ui.parts.assess.results_pane import ResultsPane
from tests.conftest import SetClock
from tests.journeys.assessing import (
    APART,
    answered,
    asked,
    google,
    microsoft,
    page,
    quarter,
    statement_at_hand,
    take_file,
    the_wave,
    turn_to,
)
from tests.journeys.keyboard import Keyboard
from tests.journeys.test_undo_through_the_day import everything, until_none


def test_a_quarter_later_the_second_wave_is_compared(
    user: Keyboard, clock: SetClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = answered(tmp_path / "Nord.programme", clock)
    user.house.open(path)
    user.go_to("Assessments")
    turn_to(user, Place.ANSWERS)
    user.press("D")
    assert the_wave(user, "90 days").day == date(2027, 4, 12)
    clock.instant += timedelta(days=90)
    user.house.welcome()
    user.house.open(path)
    assert "To open today" in user.said()
    user.tab_to("Open 90 days")
    user.press("Return")
    wave = the_wave(user, "90 days")
    assert page(user).reading.wave == wave
    user.press("Shift+O")
    assert state_of(the_wave(user, "90 days")) is WaveState.OPEN

    turn_to(user, Place.ANSWERS)
    statements = [one.text for one in asked_of(user.document, wave.id)]
    take_file(user, google(tmp_path / "Answers.csv", statements, quarter("544")), monkeypatch)
    user.press("Return")
    user.press("Return")
    user.press("Shift+O")
    turn_to(user, Place.RESULTS)
    user.press("V", "5")
    assert statement_at_hand(user) == statements[APART]
    assert "Answered, and in Baseline: all 12, was 12" in user.said()
    user.press("Ctrl+C")
    heads, first = QApplication.clipboard().text().split("\n")[:2]
    assert heads.endswith("Change")
    pane = page(user).shown()
    assert isinstance(pane, ResultsPane)
    (sales,) = (row for row in pane.bench.detail.strips.rows() if row.title == "Sales")
    assert "Since Baseline (1.0): up 3.0, likely between" in sales.words
    assert first == f"21 {statements[APART]}\t5.0\t4.0\t4.0\t4.3\t0.5\t1.0\tnot clear"


def test_everything_about_an_assessment_is_undone_and_done_again(
    user: Keyboard, clock: SetClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    user.house.open(asked(tmp_path / "Nord.programme", clock))
    before, shown = everything(user.document), leafed_through(user)
    statements = [one.text for one in asked_of(user.document, the_wave(user, "Baseline").id)]
    turn_to(user, Place.ANSWERS)
    take_file(user, microsoft(tmp_path / "m.xlsx", statements, quarter("541")), monkeypatch)
    user.press("Return", "Return", "Shift+O", "D")
    turn_to(user, Place.RESULTS)
    user.press("V", "3", "O", "S", "P", "1", "2", "A")
    user.enter("Write the roadmap news 29 jan")
    user.press("Escape", "X", "L")
    user.enter("Pilot with sales, by 12 mar")
    user.press("Escape")
    turn_to(user, Place.FINDINGS)
    user.press("N")
    user.enter("We look back together")
    user.press("Escape")
    user.tab_to("Take what is proposed")
    user.press("T", "Delete")
    turn_to(user, Place.STATEMENTS)
    after, shown_after = everything(user.document), leafed_through(user)
    assert len(improvements(user.document)) == 1
    assert len(user.document.all(Finding)) > 3

    undone = until_none(user, "Ctrl+Z")
    assert everything(user.document) == before
    assert leafed_through(user) == shown
    assert check(user.document) == []
    assert until_none(user, "Ctrl+Shift+Z") == undone
    assert everything(user.document) == after
    assert leafed_through(user) == shown_after
    assert check(user.document) == []


def test_half_typed_words_outlast_another_page(user: Keyboard, clock: SetClock, tmp_path: Path) -> None:
    user.house.open(answered(tmp_path / "Nord.programme", clock))
    user.go_to("Assessments")
    turn_to(user, Place.FINDINGS)
    user.press("Return")
    user.tab_to("Why")
    user.press("Ctrl+A")
    user.type("Sales hears of it last")
    user.go_to("Home")
    assert "Sales hears of it last" in [one.reason for one in user.document.all(Finding)]
    user.go_to("Assessments")
    turn_to(user, Place.FINDINGS)
    user.press("N")
    user.type("Nobody looks ba")
    user.go_to("People")
    user.go_to("Assessments")
    assert [one.title for one in user.document.all(Finding) if one.title.startswith("Nobody")] == []
    user.tab_to("In your own words")
    user.press("End")
    user.enter("ck")
    assert "Nobody looks back" in [one.title for one in user.document.all(Finding)]


def leafed_through(user: Keyboard) -> list[str]:
    """What every tab says, and the pages that tell of assessments too."""
    user.go_to("Assessments")
    said = []
    for place in Place:
        turn_to(user, place)
        user.press("Home")
        said.append("\n".join(user.written_on(page(user).shown())))
    for other in ("Home", "Actions"):
        user.go_to(other)
        said.append("\n".join(user.written_on(user.page)))
    user.go_to("Assessments")
    return said
