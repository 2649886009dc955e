"""The launch on the stage: every side, the page with the row at hand, and nothing cut with far too much."""

from datetime import date

import pytest

from facilitator.core.document import Document
from facilitator.core.people import Person, Team, people
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run import stage
from facilitator.core.run.canvases import launch, launch_tasks, readiness
from facilitator.core.run.canvases.launch import LineKind, State
from facilitator.core.run.canvases.whole import turn_side
from facilitator.core.run.stage import Scene
from facilitator.ui.desk import Desk
from facilitator.ui.stage.launch import SIDES
from tests.ui.stage.conftest import LONG
from tests.ui.stage.test_scenes import painted


@pytest.fixture
def planned_launch(document: Document, planned: Workshop) -> Workshop:
    """The usual launch: ten working days of work and one blocked item."""
    team = document.all(Team)[0]
    owner = people(document)[0]
    calm = readiness.add_readiness(document, planned.id, "Scope is frozen", team.id, owner.id)
    stuck = readiness.add_readiness(document, planned.id, "Price list", team.id)
    readiness.set_state(document, calm.id, State.READY)
    readiness.set_state(document, stuck.id, State.BLOCKED)
    build = launch_tasks.add_task(document, planned.id, "Build", days=10)
    show = launch_tasks.add_task(document, planned.id, "Announce", days=0)
    launch_tasks.add_dependency(document, show.id, build.id)
    launch.set_launch(document, planned.id, "Beacon", date(2027, 1, 18), date(2027, 2, 5))
    launch.add_contingency(document, planned.id, "The date slips", "Tell all teams", owner.id)
    launch.add_contingency(document, planned.id, "A rival is first")
    launch.add_launch_line(
        document, planned.id, LineKind.COMMUNICATION, "Go or no-go", "Call", "A week before", owner.id
    )
    launch.add_launch_line(document, planned.id, LineKind.ESCALATION, "Managing director", "By voice")
    stage.pin_scene(document, planned.id, Scene.LAUNCH)
    return planned


def words(desk: Desk, document: Document, workshop: Workshop, side: int, row: int = 0) -> list[str]:
    turn_side(document, workshop.id, SIDES, side, row)
    return painted(desk).words


def test_readiness_begins_with_what_needs_talking_about(
    desk: Desk, document: Document, planned_launch: Workshop
) -> None:
    said = words(desk, document, planned_launch, 0)
    assert said[:2] == ["Beacon · launch Fri 5 Feb 2027 · 1 blocked", "1 of 2 ready"]
    assert said.index("Blocked") < said.index("Price list") < said.index("Ready") < said.index("Scope is frozen")
    assert "1 of 2" in said


def test_the_sequence_says_when_and_what_is_critical(desk: Desk, document: Document, planned_launch: Workshop) -> None:
    said = words(desk, document, planned_launch, 1)
    assert said[1] == "Ready Fri 29 Jan, 5 working days before launch"
    assert {"launch", "Build", "Announce"} <= set(said)
    launch.set_launch(document, planned_launch.id, "Beacon", date(2027, 1, 18), date(2027, 1, 28))
    assert painted(desk).words[1] == "1 working day late, ready Fri 29 Jan"


def test_contingencies_and_lines_are_cards(desk: Desk, document: Document, planned_launch: Workshop) -> None:
    said = words(desk, document, planned_launch, 2)
    assert {"The date slips", "Tell all teams", "Ada Okafor", "no answer yet", "no owner yet"} <= set(said)
    said = words(desk, document, planned_launch, 3)
    assert {"What is told", "Go or no-go", "Call · A week before · Ada Okafor", "Managing director", "1"} <= set(said)


@pytest.mark.parametrize("side", range(SIDES))
def test_what_is_empty_says_what_will_appear(desk: Desk, document: Document, planned: Workshop, side: int) -> None:
    stage.pin_scene(document, planned.id, Scene.LAUNCH)
    recorder_words = words(desk, document, planned, side)
    assert len(recorder_words) > 2
    assert painted(desk).outside == []


def test_the_page_with_the_row_at_hand_is_shown(desk: Desk, document: Document, planned_launch: Workshop) -> None:
    for number in range(20):
        readiness.add_readiness(document, planned_launch.id, f"Item {number}")
        launch_tasks.add_task(document, planned_launch.id, f"Side {number}")
    assert "Items 1 to 7 of 22" in words(desk, document, planned_launch, 0)
    assert "Items 8 to 14 of 22" in words(desk, document, planned_launch, 0, 9)
    first = words(desk, document, planned_launch, 1)
    assert "Build" in first
    assert any(one.startswith("Tasks 1 to 10 of 22") for one in first)
    assert "Build" not in words(desk, document, planned_launch, 1, 15)


@pytest.mark.parametrize("row", [0, 40])
@pytest.mark.parametrize("side", range(SIDES))
def test_far_too_much_is_neither_cut_nor_on_top_of_itself(
    desk: Desk, document: Document, planned_launch: Workshop, side: int, row: int
) -> None:
    teams, owner = document.all(Team), people(document)[0]
    with document.step("Lengthen") as step:
        for team in teams:
            step.put(team.with_(name=f"{team.name} {LONG}"))
        for person in document.all(Person):
            step.put(person.with_(name=f"{person.name} {LONG}"))
    before = None
    for number in range(50):
        item = readiness.add_readiness(document, planned_launch.id, LONG, teams[number % 3].id, owner.id)
        readiness.set_state(document, item.id, list(State)[number % 5])
        task = launch_tasks.add_task(document, planned_launch.id, LONG, team_id=teams[number % 3].id, days=number % 9)
        if before is not None and number % 2:
            launch_tasks.add_dependency(document, task.id, before)
        before = task.id
        launch.add_contingency(document, planned_launch.id, LONG, LONG, owner.id)
        for kind in LineKind:
            launch.add_launch_line(document, planned_launch.id, kind, LONG, LONG, LONG, owner.id)
    launch.set_launch(document, planned_launch.id, LONG, date(2027, 1, 18), date(2027, 12, 31))
    turn_side(document, planned_launch.id, SIDES, side, row)
    recorder = painted(desk)
    assert recorder.outside == []
    assert recorder.overlaps() == []
