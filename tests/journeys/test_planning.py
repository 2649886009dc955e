"""An agenda made to fit without a mouse: sessions, a module, a fixed length, out to a spreadsheet and in again."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from facilitator.core.plan.agenda import Block
from facilitator.core.plan.planned import over
from facilitator.core.plan.schedule import agenda_of
from facilitator.core.plan.sessions import sittings
from facilitator.core.plan.workshops import Workshop, WorkshopState
from facilitator.ui.pages.plan import PlanPage
from tests.journeys.keyboard import Keyboard


@pytest.fixture
def planner(user: Keyboard) -> Keyboard:
    """At the Plan page of the sample programme, before its workshop has begun."""
    user.house.demo()
    planned = next(one for one in user.document.all(Workshop) if one.state is WorkshopState.PLANNED)
    user.window.desk.choose_workshop(planned.id)
    user.go_to("Plan")
    assert isinstance(user.page, PlanPage)
    return user


def workshop_id(user: Keyboard) -> int:
    found = user.window.desk.workshop_id
    assert found is not None
    return found


def test_a_module_goes_in_and_the_rest_makes_room_for_it(planner: Keyboard) -> None:
    before = planner.document.all(Block, workshop_id=workshop_id(planner))
    planner.press("M", "Return")
    planner.settle()
    assert len(planner.document.all(Block, workshop_id=workshop_id(planner))) > len(before)
    planner.press("F")
    planner.type("5h")
    planner.press("Return")
    planner.settle()
    schedule = agenda_of(planner.document, workshop_id(planner)).schedule()
    assert over(schedule) == 0
    assert "fits exactly" in planner.said()
    planner.press("Ctrl+Z", "Ctrl+Z")
    assert planner.document.all(Block, workshop_id=workshop_id(planner)) == before


@pytest.mark.qt_log_ignore("This plugin does not support")  # menus on the offscreen platform
def test_a_second_session_takes_over_the_last_part(planner: Keyboard) -> None:
    planner.press("Shift+S")
    planner.type("Commit")
    planner.press("Return")
    planner.settle()
    planner.press("Up", "Shift+M", "Down", "Return")
    planner.settle()
    schedule = agenda_of(planner.document, workshop_id(planner)).schedule()
    assert [one.title for one in sittings(planner.document, workshop_id(planner))] == ["Session 1", "Commit"]
    assert len(schedule.sessions[1].parts) == 1
    assert schedule.end > schedule.sessions[1].start


def test_an_agenda_goes_out_and_comes_in_as_it_was(
    planner: Keyboard, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "out.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    titles = [block.title for block in agenda_of(planner.document, workshop_id(planner)).blocks]
    planner.command("Facilitator's edition as XLSX…")
    planner.until(path.exists)
    planner.press("Delete")
    assert [block.title for block in agenda_of(planner.document, workshop_id(planner)).blocks] != titles
    planner.press("I", "Ctrl+Return")
    planner.settle()
    assert [block.title for block in agenda_of(planner.document, workshop_id(planner)).blocks] == titles
