"""Real files of earlier releases: of the second, whose actions all belonged to workshops, the third and the fourth."""

import shutil
from pathlib import Path

import pytest

from facilitator.core import file
from facilitator.core.assess.improving import start_improvement
from facilitator.core.check import check
from facilitator.core.document import Document
from facilitator.core.plan.workshops import Workshop, programme_of
from facilitator.core.run.actions import Action, ActionState
from facilitator.core.run.board import Note
from facilitator.core.run.captured import Decision
from facilitator.core.run.improvement_actions import add_plan_action
from facilitator.core.run.origins import origin
from tests.conftest import SetClock

SECOND = Path(__file__).parent / "files" / "v2.programme"
THIRD = Path(__file__).parent / "files" / "v3.programme"
FOURTH = Path(__file__).parent / "files" / "v4.programme"
STEPS = [
    "Remove action", "Mark action as done", "Remove workshop", "Set due date", "Add action", "Add action",
    "Add action", "Join note", "Add note", "Add note", "New workshop",
]  # fmt: skip

STEPS_OF_THIRD = ["Remove action", "Add action", "Rename programme", "Mark action as done", "Set due date"]
STEPS_OF_FOURTH = ["Rename programme", "Remove decision", "Edit decision", "Add decision"]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return Path(shutil.copy(SECOND, tmp_path / "Northgate.programme"))


@pytest.fixture
def opened(path: Path, clock: SetClock) -> Document:
    return file.open_file(path, clock)


def counts(document: Document, workshop: Workshop) -> tuple[int, int]:
    """How many actions of a workshop are done, and how many open."""
    states = [action.state for action in document.all(Action, workshop_id=workshop.id)]
    return states.count(ActionState.DONE), states.count(ActionState.OPEN)


def test_it_opens_whole_and_every_action_keeps_its_workshop_and_its_origin(path: Path, opened: Document) -> None:
    assert check(opened) == []
    assert programme_of(opened).name == "Northgate (sample)"
    (closed, planned) = opened.all(Workshop)
    assert (counts(opened, closed), counts(opened, planned)) == ((11, 3), (0, 0))
    assert {action.improvement_id for action in opened.all(Action)} == {None}
    assert sum(bool(origin(opened, action)) for action in opened.all(Action)) >= 10
    assert path.with_name("Northgate before m0003_assess.programme").exists()
    opened.close()


def test_every_step_of_before_can_be_taken_back_and_done_again(opened: Document) -> None:
    def contents() -> list[list[dict[str, object]]]:
        return [opened.tables.rows(name, {}) for name in opened.tables.names()]

    now = contents()
    assert [opened.undo() for _ in STEPS[:2]] == STEPS[:2]
    closed = opened.all(Workshop)[0]
    assert counts(opened, closed) == (10, 5)
    opened.undo()
    back = next(workshop for workshop in opened.all(Workshop) if workshop.title == "Half-year review")
    said, _booked = opened.all(Action, workshop_id=back.id)
    assert origin(opened, said) == "from note “Beta is not GA”"
    note = opened.get(Note, said.note_id or 0)
    assert {other.text for other in opened.all(Note, cluster_id=note.cluster_id)} == {note.text, "Is beta GA?"}
    assert check(opened) == []
    assert [opened.undo() for _ in STEPS[3:]] == STEPS[3:]
    assert (opened.undo_label, check(opened)) == (None, [])
    assert [opened.redo() for _ in STEPS] == STEPS[::-1]
    assert contents() == now
    opened.close()


def test_it_takes_actions_of_plans_beside_those_of_workshops(path: Path, opened: Document, clock: SetClock) -> None:
    plan = start_improvement(opened, "Roadmap talks")
    add_plan_action(opened, plan.id, "Write one page a month")
    opened.close()
    again = file.open_file(path, clock)
    assert [action.text for action in again.all(Action, improvement_id=plan.id)] == ["Write one page a month"]
    assert len(again.all(Action)) == 15
    again.close()


def test_a_file_of_the_third_release_opens_whole_and_its_last_steps_can_be_taken_back(
    tmp_path: Path, clock: SetClock
) -> None:
    path = Path(shutil.copy(THIRD, tmp_path / "Northgate.programme"))
    opened = file.open_file(path, clock)
    assert check(opened) == []
    assert (tmp_path / "Northgate before m0004_follow.programme").exists()
    assert programme_of(opened).owner_id is None
    assert {action.settled_at for action in opened.all(Action)} == {None}
    now = [opened.tables.rows(name, {}) for name in opened.tables.names()]
    assert [opened.undo() for _ in STEPS_OF_THIRD] == STEPS_OF_THIRD
    assert (programme_of(opened).name, opened.undo_label) == ("Northgate (sample)", None)
    assert check(opened) == []
    assert [opened.redo() for _ in STEPS_OF_THIRD] == STEPS_OF_THIRD[::-1]
    assert [opened.tables.rows(name, {}) for name in opened.tables.names()] == now
    opened.close()


def test_a_file_of_the_fourth_release_opens_whole_and_its_decisions_of_before_come_back(
    tmp_path: Path, clock: SetClock
) -> None:
    path = Path(shutil.copy(FOURTH, tmp_path / "Northgate.programme"))
    opened = file.open_file(path, clock)
    assert check(opened) == []
    assert (tmp_path / "Northgate before m0005_agree.programme").exists()
    assert {(one.alternatives, one.decider_id, one.concerns, one.revisit) for one in opened.all(Decision)} == {
        ("", None, (), None)
    }
    now = [opened.tables.rows(name, {}) for name in opened.tables.names()]
    assert [opened.undo() for _ in STEPS_OF_FOURTH[:2]] == STEPS_OF_FOURTH[:2]
    assert "Five forms, and none complete" in {one.why for one in opened.all(Decision)}
    assert [opened.undo() for _ in STEPS_OF_FOURTH[2:]] == STEPS_OF_FOURTH[2:]
    assert (opened.undo_label, check(opened)) == (None, [])
    assert [opened.redo() for _ in STEPS_OF_FOURTH] == STEPS_OF_FOURTH[::-1]
    assert [opened.tables.rows(name, {}) for name in opened.tables.names()] == now
    opened.close()
