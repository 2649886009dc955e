"""What the room sees while the collaboration plan is drafted."""

import pytest

from facilitator.core.agree.handing.handoffs import Handoff
from facilitator.core.agree.looping import loops
from facilitator.core.agree.service import commitments
from facilitator.core.agree.service.slas import Commitment, Sla, escalate_to_role
from facilitator.core.document import Document
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run import stage
from facilitator.core.run.canvases.whole import turn_side
from facilitator.core.run.stage import Scene
from facilitator.ui.desk import Desk
from facilitator.ui.stage.collaborate import CollaborateScene
from tests.core.agreed import CALL, CONVERSION, LEADS, LOOP, agree
from tests.ui.stage.conftest import LONG
from tests.ui.stage.test_scenes import painted

HANDOFFS, SLA, LOOPS, METRICS = range(4)


def _shown(desk: Desk, workshop: Workshop, side: int, row: int = 0) -> list[str]:
    stage.pin_scene(desk.document, workshop.id, Scene.COLLABORATE)
    turn_side(desk.document, workshop.id, 4, side, row)
    recorder = painted(desk)
    assert recorder.outside == []
    assert recorder.overlaps() == []
    return recorder.words


@pytest.mark.parametrize("side", range(4))
def test_where_nothing_is_drafted_the_room_is_asked(desk: Desk, workshop: Workshop, side: int) -> None:
    asked = {
        HANDOFFS: "Who hands what to whom? Each handoff becomes an arrow on our map.",
        SLA: "First the handoffs, then what both sides of one promise.",
        LOOPS: "Which loop is most broken, or missing? We choose one.",
        METRICS: "Which three figures can only move if all of us do something differently?",
    }
    assert asked[side] in _shown(desk, workshop, side)


@pytest.mark.parametrize("side", range(4))
@pytest.mark.parametrize("row", [0, 7, 500])
def test_far_too_much_of_it_stays_on_the_stage(
    desk: Desk, document: Document, workshop: Workshop, side: int, row: int
) -> None:
    agree(document, f". {LONG}", 9)
    assert len(_shown(desk, workshop, side, row)) > 5


def test_a_handoff_stands_beside_the_map_with_how_it_works_and_where_it_rubs(
    desk: Desk, document: Document, workshop: Workshop
) -> None:
    agree(document)
    words = _shown(desk, workshop, HANDOFFS)
    assert {"1  Marketing to Sales", "A list on Fridays", "Half of them wait over the weekend"} <= set(words)
    with document.step("Clear") as step:
        step.put(document.all(Handoff)[0].with_(reality="", trigger="", friction=""))
    words = _shown(desk, workshop, HANDOFFS)
    assert {"What happened the last time?", "Where does it get stuck, again and again?"} <= set(words)


def test_the_sla_grows_with_what_both_sides_promise(desk: Desk, document: Document, workshop: Workshop) -> None:
    agree(document)
    sla = document.all(Sla)[0]
    words = _shown(desk, workshop, SLA)
    assert words.index("Marketing") < words.index("Sales")
    assert any(word.startswith(LEADS) for word in words[words.index("Marketing") : words.index("Sales")])
    assert CALL in words[words.index("Sales") :]
    assert "When we disagree it goes to Both heads, settled within 2 days; we look at it again every quarter." in words
    for one in document.all(Commitment):
        commitments.remove_commitment(document, one.id)
    escalate_to_role(document, sla.id, "")
    words = _shown(desk, workshop, SLA)
    assert words.count("What do we promise, and by when?") == 2
    assert "We look at it again every quarter." in words


def test_the_loop_is_a_ring_with_its_owner_in_the_middle(desk: Desk, document: Document, workshop: Workshop) -> None:
    agree(document)
    words = _shown(desk, workshop, LOOPS)
    steps = ["Nothing regular", "CRM field", "Marketing reads them", "In the Monday call"]
    assert [word for word in words if word in steps] == steps
    assert {LOOP, "nobody yet", "every month", "Marketing: what is done with it"} <= set(words)
    assert "Beta notes" in _shown(desk, workshop, LOOPS, 1)


def test_metrics_go_from_today_to_their_target(desk: Desk, document: Document, workshop: Workshop) -> None:
    agree(document)
    words = _shown(desk, workshop, METRICS)
    assert {CONVERSION, "21% → 30%", "? → 40 days", "no team yet", "Wed 31 Mar"} <= set(words)


def test_only_the_side_that_is_shown_is_read_again(desk: Desk, document: Document, workshop: Workshop) -> None:
    agree(document)
    turn_side(document, workshop.id, 4, LOOPS, 0)
    scene = CollaborateScene(desk)
    scene.load()
    before = scene.side
    desk.bridge.changed.connect(scene.follow)
    turn_side(document, workshop.id, 4, LOOPS, 1)
    commitments.remove_commitment(document, document.all(Commitment)[0].id)
    assert scene.side is before
    loops.add_usual_loops(document)
    assert scene.side is not before
