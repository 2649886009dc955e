"""Ten thousand answers: the page is there at once, they are counted aside, and the window closes while they are."""

from pathlib import Path

import pytest

from facilitator.core import file
from facilitator.core.assess.answers import AnswerSheet, SheetWay
from facilitator.core.assess.waves import Wave
from facilitator.core.people import Team
from facilitator.core.record import Clock
from facilitator.ui.parts.assess.places import Place
from tests.conftest import SetClock
from tests.journeys.assessing import STATEMENTS, answered, heat_map, page, turn_to
from tests.journeys.keyboard import Keyboard

MANY = 10_000


@pytest.fixture
def crowded(clock: SetClock, tmp_path: Path) -> Path:
    """A closed wave with ten thousand sheets."""
    return crowd(answered(tmp_path / "Nord.programme", clock), clock)


def crowd(path: Path, clock: Clock) -> Path:
    """Add sheets until there are many."""
    document = file.open_file(path, clock)
    (wave,) = document.all(Wave)
    teams = [team.id for team in document.all(Team)]
    with document.step("Answer") as step:
        for number in range(MANY - len(document.all(AnswerSheet))):
            marks = str(1 + number % 5) + "43" * 37
            step.put(
                AnswerSheet(
                    id=document.new_id(), wave_id=wave.id, team_id=teams[number % len(teams)], way=SheetWay.FILE,
                    finished=True, ratings=marks,
                )
            )  # fmt: skip
    document.forget_history()
    document.close()
    return path


def test_the_page_is_there_while_they_are_counted(user: Keyboard, crowded: Path) -> None:
    user.house.open(crowded)
    user.go_to("Assessments")
    turn_to(user, Place.STATEMENTS)
    assert STATEMENTS[0] in user.said(), "One can go on meanwhile."
    turn_to(user, Place.RESULTS)
    user.until(lambda: not page(user).reading.counting)
    assert "10,000 people have answered" in user.said()
    assert len(heat_map(user)) == 75 + 15


def test_the_window_closes_while_they_are_counted(user: Keyboard, crowded: Path) -> None:
    user.house.open(crowded)
    user.go_to("Assessments")
    user.house.welcome()
    user.settle()
    assert not crowded.with_name(f"{crowded.name}-wal").exists(), "One file is the whole programme."
    user.house.open(crowded)
    user.go_to("Assessments")
    user.until(lambda: not page(user).reading.counting)
    assert len(heat_map(user)) == 75 + 15
