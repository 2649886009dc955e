"""The survey tools' files through the window: good ones go in untouched and once, broken ones store nothing."""

from pathlib import Path

import pytest

from facilitator.core import file
from facilitator.core.assess.answers import AnswerSheet, Intake
from facilitator.ui.parts.assess.places import Place
from tests.conftest import SetClock
from tests.core.assess.files.make_files import HERE
from tests.core.assess.intake.conftest import open_wave
from tests.journeys.assessing import sheets, take_file, the_wave, turn_to
from tests.journeys.keyboard import Keyboard

GOOD = {
    "google.csv": ("Google Forms", 5),
    "google_grid.csv": ("Google Forms", 3),
    "microsoft.xlsx": ("Microsoft Forms", 3),
    "surveymonkey.csv": ("SurveyMonkey", 3),
    "surveymonkey_options.xlsx": ("SurveyMonkey", 2),
    "qualtrics.csv": ("Qualtrics", 3),
    "qualtrics.tsv": ("Qualtrics", 3),
    "typeform.csv": ("Typeform", 2),
    "plain.csv": ("", 2),
    "plain.xls": ("", 2),
    "plain.ods": ("", 1),
}
BROKEN = {
    "broken_aside.csv": "give each statement a column, and each answer a row",
    "broken_half.xlsx": "can't be read as a spreadsheet",
    "broken_headings.csv": "nobody has answered yet",
    "broken_other.csv": "None of the columns is one of the statements of Baseline",
    "broken_seven.csv": "The answers go from 1 to 7",
    "broken_totals.csv": "holds totals, not answers",
    "broken_words.csv": "Answers such as “Trifft zu” are none of the five labels",
}


@pytest.fixture
def asking(user: Keyboard, clock: SetClock, tmp_path: Path) -> Keyboard:
    """The Answers tab of a wave that asks what the files answer."""
    document = file.create(tmp_path / "Nord.programme", clock)
    open_wave(document)
    document.forget_history()
    document.close()
    user.house.open(tmp_path / "Nord.programme")
    user.go_to("Assessments")
    turn_to(user, Place.ANSWERS)
    return user


@pytest.mark.parametrize("name", GOOD)
def test_a_tools_file_goes_in_as_it_is_and_only_once(
    asking: Keyboard, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    tool, count = GOOD[name]
    wave = the_wave(asking, "Baseline")
    for times in (1, 2):
        take_file(asking, HERE / name, monkeypatch)
        assert tool in asking.said()
        asking.press("Return", "Return" if times == 1 else "Escape")
        assert len(sheets(asking, wave.id)) == count
    assert len(asking.document.all(AnswerSheet)) == count
    assert len(asking.document.all(Intake)) == 1


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_gets_a_verdict_and_stores_nothing(
    asking: Keyboard, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    take_file(asking, HERE / name, monkeypatch)
    assert BROKEN[name] in asking.said()
    asking.press("Return", "Ctrl+Return", "Escape")
    assert asking.document.all(AnswerSheet) == []
    assert asking.document.all(Intake) == []
    assert asking.document.undo_label is None


def test_of_a_file_that_is_partly_wrong_only_the_good_rows_go_in(
    asking: Keyboard, monkeypatch: pytest.MonkeyPatch
) -> None:
    take_file(asking, HERE / "broken_cells.csv", monkeypatch)
    assert "1 new, 5 refused." in asking.said()
    assert "“6” is not between 1 and 5, in “Product marketing knows" in asking.said()
    assert asking.document.all(AnswerSheet) == []
    asking.press("Return", "Return")
    assert [sheet.ratings for sheet in asking.document.all(AnswerSheet)] == ["123454"]
    asking.press("Ctrl+Z")
    assert asking.document.all(AnswerSheet) == []
