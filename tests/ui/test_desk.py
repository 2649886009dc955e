from datetime import date, time

from pytestqt.qtbot import QtBot

from facilitator.core.plan import workshops
from facilitator.core.plan.ready import creating
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.clock import start
from facilitator.ui.desk import Desk, StageDesk


def _other(desk: Desk) -> Workshop:
    return creating.create_workshop(desk.document, "Q4", date(2026, 10, 1), time(9), "UTC")


def test_the_stage_keeps_to_the_live_workshop(workshop: Workshop, desk: Desk) -> None:
    other = _other(desk)
    stage = StageDesk(desk)
    desk.choose_workshop(other.id)
    assert stage.workshop_id == other.id
    desk.run(start.start, workshop.id, keep_plan=True)
    assert stage.workshop_id == workshop.id
    desk.choose_workshop(workshop.id)
    desk.choose_workshop(other.id)
    assert stage.workshop_id == workshop.id
    desk.run(start.close, workshop.id)
    assert stage.workshop_id == other.id


def test_a_removed_workshop_gives_way_to_another(workshop: Workshop, desk: Desk) -> None:
    other = _other(desk)
    assert desk.workshop_id == workshop.id
    desk.run(workshops.remove_workshop, workshop.id)
    assert desk.workshop_id == other.id
    desk.run(workshops.remove_workshop, other.id)
    assert desk.workshop_id is None


def test_both_windows_tick_at_one_moment_while_anything_is_live(qtbot: QtBot, workshop: Workshop, desk: Desk) -> None:
    stage = StageDesk(desk)
    other = _other(desk)
    desk.run(start.start, workshop.id, keep_plan=True)
    desk.choose_workshop(other.id)
    heard: list[str] = []
    desk.ticked.connect(lambda _now: heard.append("console"))
    stage.ticked.connect(lambda _now: heard.append("stage"))
    qtbot.waitUntil(lambda: len(heard) >= 2, timeout=5_000)
    assert sorted(heard[:2]) == ["console", "stage"]
