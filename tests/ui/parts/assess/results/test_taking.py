import pytest

from facilitator.core.assess.figures.results import WaveResults
from facilitator.core.assess.figures.worked import results_of
from facilitator.core.assess.findings import FindingKind, choose
from facilitator.core.assess.improving import Improvement, improvements
from facilitator.core.assess.instrument import in_use
from facilitator.core.assess.waves import Asked, Wave
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.plan.workshops import Lane, Workshop, WorkshopState
from facilitator.core.run.board import Note
from facilitator.ui.parts.assess.results.taking import (
    add_helping_module,
    lanes_of,
    plan_for_part,
    put_on_board,
    taken_in,
    workshop_words,
)
from tests.core.assess.answered import answered

KEY = "shared-understanding-1"


@pytest.fixture
def wave(document: Document) -> Wave:
    """The first section, answered by one team."""
    statements = [
        Asked(id=1, wave_id=1, slot=slot, **{name: getattr(one, name) for name in _NAMES})
        for slot, one in enumerate(in_use(document)[:5])
    ]
    return answered(document, {"Sales": ["11213", "21213", "11313"]}, statements=statements)


_NAMES = ("key", "number", "text", "section", "section_title", "group", "group_title")


@pytest.fixture
def results(document: Document, wave: Wave) -> WaveResults:
    return results_of(document, wave.id)


def test_it_goes_to_the_lane_chosen_or_the_first(
    document: Document, workshop: Workshop, wave: Wave, results: WaveResults
) -> None:
    lanes = lanes_of(document, workshop.id)
    last = lanes[-1][1]
    assert isinstance(last, int)
    assert put_on_board(document, workshop.id, last, wave.id, KEY, results).lane_id == last
    assert put_on_board(document, workshop.id, None, wave.id, "shared-understanding-2", results).lane_id == lanes[0][1]
    assert taken_in(document, wave, workshop.id).words(KEY) == "on the board"


def test_a_board_without_lanes_gets_them_in_the_same_step(
    document: Document, workshop: Workshop, wave: Wave, results: WaveResults
) -> None:
    with document.step("Clear") as step:
        for lane in document.all(Lane, workshop_id=workshop.id):
            step.remove(lane)
    put_on_board(document, workshop.id, None, wave.id, KEY, results)
    assert len(document.all(Lane, workshop_id=workshop.id)) == 3
    document.undo()
    assert document.all(Lane, workshop_id=workshop.id) == []
    assert document.all(Note) == []


def test_nothing_goes_into_no_workshop_or_a_closed_one(
    document: Document, workshop: Workshop, wave: Wave, results: WaveResults
) -> None:
    with pytest.raises(UserError, match="no workshop yet"):
        put_on_board(document, None, None, wave.id, KEY, results)
    with document.step("Close") as step:
        step.put(workshop.with_(state=WorkshopState.CLOSED))
    with pytest.raises(UserError, match="is closed"):
        add_helping_module(document, workshop.id, wave.id, KEY, results)
    assert workshop_words(document.get(Workshop, workshop.id)).endswith("is closed.")
    assert workshop_words(workshop) == "For Q1 launch alignment."


def test_a_plan_is_started_once(document: Document, wave: Wave) -> None:
    plan = plan_for_part(document, wave.id, KEY, "Know the roadmap", "1.3 from 3 answers")
    assert (plan.key, plan.wave_id, plan.area, plan.why) == (KEY, wave.id, "Know the roadmap", "1.3 from 3 answers")
    assert plan.practice
    assert plan_for_part(document, wave.id, KEY, "Other", "") == document.get(Improvement, plan.id)
    assert len(improvements(document)) == 1


def test_where_it_has_gone_is_said_in_one_line(document: Document, workshop: Workshop, wave: Wave) -> None:
    assert taken_in(document, wave, workshop.id).words(KEY) == ""
    choose(document, wave.id, FindingKind.OPPORTUNITY, KEY, "Know the roadmap")
    plan_for_part(document, wave.id, KEY, "Know the roadmap", "")
    assert taken_in(document, wave, None).words(KEY) == "an opportunity, has a plan"


def test_a_plan_of_another_wave_does_not_count(document: Document, workshop: Workshop, wave: Wave) -> None:
    other = answered(document, {"Sales": ["11213"] * 3}, title="Later")
    plan_for_part(document, other.id, KEY, "Know the roadmap", "")
    assert taken_in(document, wave, workshop.id).plans == frozenset()
