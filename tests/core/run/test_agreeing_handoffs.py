import pytest

from facilitator.core.agree.handing.handoffs import Handoff, Receiver, add_handoff
from facilitator.core.document import Document
from facilitator.core.people import Team, retire_team
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.agreeing_handoffs import drafts_to_take, take_drafts
from facilitator.core.run.canvases import journey, transitions


@pytest.fixture
def drafted(document: Document, workshop: Workshop) -> tuple[Team, Team]:
    """A journey in which Product hands its release notes to Sales, drafted twice, and something unsaid to Marketing."""
    product, marketing, sales = document.all(Team)[:3]
    for title in ("Evaluation", "Purchase"):
        stage = journey.add_stage(document, workshop.id, title, product.id)
        made = transitions.mark_transition(document, stage.id, product.id, sales.id)
        transitions.edit_draft(document, made.id, what="Release notes", trigger="Code freeze", within="2 days")
        transitions.mark_transition(document, stage.id, product.id, marketing.id)
    return product, sales


def test_what_was_drafted_in_a_journey_comes_onto_the_map_once(document: Document, drafted: tuple[Team, Team]) -> None:
    (handoff,) = take_drafts(document)
    assert (handoff.title, handoff.giver_id, handoff.trigger) == ("Release notes", drafted[0].id, "Code freeze")
    assert handoff.speed == "2 days"
    assert [one.team_id for one in document.all(Receiver)] == [drafted[1].id]
    assert (take_drafts(document), drafts_to_take(document)) == ([], [])
    assert document.undo() == "Take over handoffs"
    assert document.all(Handoff) == []


def test_what_the_map_says_already_is_left_as_it_is(document: Document, drafted: tuple[Team, Team]) -> None:
    there = add_handoff(document, "release NOTES", drafted[0].id, [drafted[1].id])
    assert drafts_to_take(document) == []
    assert document.all(Handoff) == [document.get(Handoff, there.id)]


def test_a_team_that_is_retired_hands_over_nothing_any_more(document: Document, drafted: tuple[Team, Team]) -> None:
    retire_team(document, drafted[1].id)
    assert (drafts_to_take(document), take_drafts(document)) == ([], [])
