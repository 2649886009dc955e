from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.core import file
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import Team, add_person
from facilitator.core.run.canvases import journey, transitions
from facilitator.core.run.canvases.journey import JourneyStage, Transition
from tests.conftest import SetClock
from tests.core.bare import bare_workshop


@pytest.fixture
def stages(document: Document, workshop_id: int) -> list[JourneyStage]:
    """Hears: Marketing; Tries: Marketing; Buys: Sales; Uses: nobody."""
    _product, marketing, sales, *_others = document.all(Team)
    responsible = (("Hears", marketing.id), ("Tries", marketing.id), ("Buys", sales.id), ("Uses", None))
    return [journey.add_stage(document, workshop_id, title, team_id) for title, team_id in responsible]


def test_a_transition_is_proposed_where_the_responsible_team_changes(
    document: Document, workshop_id: int, stages: list[JourneyStage]
) -> None:
    product, marketing, sales, success = document.all(Team)
    (found,) = transitions.propose_transitions(document, workshop_id)
    assert (found.stage_id, found.from_team_id, found.to_team_id) == (stages[1].id, marketing.id, sales.id)
    assert document.undo_label == "Mark transition"
    assert transitions.propose_transitions(document, workshop_id) == []
    journey.set_responsible(document, stages[3].id, success.id)
    journey.set_responsible(document, stages[0].id, product.id)
    assert len(transitions.propose_transitions(document, workshop_id)) == 2
    assert document.undo() == "Mark 2 transitions"
    assert document.all(Transition) == [found]


@settings(max_examples=30, deadline=None)
@given(st.lists(st.none() | st.integers(0, 3), max_size=7), st.lists(st.integers(0, 6), max_size=3))
def test_after_proposing_every_change_of_team_is_marked_once(chosen: list[int | None], removed: list[int]) -> None:
    document = file.in_memory(SetClock())
    workshop_id, teams = bare_workshop(document).id, document.all(Team)
    for number in chosen:
        journey.add_stage(document, workshop_id, "Stage", None if number is None else teams[number].id)
    for place in removed:
        transitions.propose_transitions(document, workshop_id)
        marked = document.all(Transition)
        if place < len(marked):
            transitions.remove_transition(document, marked[place].id)
    transitions.propose_transitions(document, workshop_id)
    stages = document.all(JourneyStage)
    changes = [
        (stage.id, stage.team_id, following.team_id)
        for stage, following in pairwise(stages)
        if None not in (stage.team_id, following.team_id) and stage.team_id != following.team_id
    ]
    found = journey.journey(document, workshop_id).transitions
    assert [(t.stage_id, t.from_team_id, t.to_team_id) for t in found] == changes
    document.close()


def test_two_teams_hand_over_once_at_a_stage_and_none_to_itself(document: Document, stages: list[JourneyStage]) -> None:
    product, marketing, sales, *_others = document.all(Team)
    end = stages[2].id
    first = transitions.mark_transition(document, end, marketing.id, sales.id)
    back = transitions.mark_transition(document, end, sales.id, marketing.id)
    with pytest.raises(UserError, match="Marketing to Sales is marked at the end of “Buys” already"):
        transitions.mark_transition(document, end, marketing.id, sales.id)
    with pytest.raises(UserError, match="does not hand over to itself"):
        transitions.mark_transition(document, end, sales.id, sales.id)
    with pytest.raises(UserError, match="already"):
        transitions.set_between(document, back.id, marketing.id, sales.id)
    label = document.undo_label
    assert transitions.set_between(document, first.id, marketing.id, sales.id) == first
    assert document.undo_label == label
    assert transitions.set_between(document, first.id, product.id, sales.id).from_team_id == product.id


def test_a_draft_is_edited_part_by_part_and_its_time_kept_in_plain_words(
    document: Document, workshop_id: int, stages: list[JourneyStage]
) -> None:
    (found,) = transitions.propose_transitions(document, workshop_id)
    transitions.edit_draft(document, found.id, what="Qualified lead", trigger="Score above 60")
    assert transitions.edit_draft(document, found.id, within="within 4h").within == "4 hours"
    with pytest.raises(UserError, match="not a clear time"):
        transitions.edit_draft(document, found.id, within="quickly")
    kept = document.get(Transition, found.id)
    assert (kept.what, kept.trigger, kept.within) == ("Qualified lead", "Score above 60", "4 hours")
    assert transitions.edit_draft(document, found.id, within="").within == ""
    assert transitions.set_risky(document, found.id).risky
    assert document.undo_label == "Mark as risky"
    assert not transitions.set_risky(document, found.id, False).risky


def test_what_is_missing_is_told_stage_by_stage(
    document: Document, workshop_id: int, stages: list[JourneyStage]
) -> None:
    (found,) = transitions.propose_transitions(document, workshop_id)

    def words() -> list[str]:
        return [gap.words for gap in transitions.missing(journey.journey(document, workshop_id))]

    nobody = "“Uses”: nobody is responsible. Choose a team."
    draft = "Marketing to Sales, at the end of “Tries”: the SLA draft needs"
    assert words() == [f"{draft} an owner, a trigger and a time.", nobody]
    transitions.edit_draft(document, found.id, trigger="Demo asked for", within="1 day")
    assert words() == [f"{draft} an owner.", nobody]
    transitions.set_owner(document, found.id, add_person(document, "Ada").id)
    journey.remove_stage(document, stages[3].id)
    assert words() == []
    transitions.set_owner(document, found.id, None)
    assert [gap.about for gap in transitions.missing(journey.journey(document, workshop_id))] == [
        document.get(Transition, found.id)
    ]


def test_handoffs_say_who_hands_what_to_whom_in_the_order_of_the_stages(
    document: Document, workshop_id: int, stages: list[JourneyStage]
) -> None:
    product, marketing, sales, success = document.all(Team)
    ada = add_person(document, "Ada")
    last = transitions.mark_transition(document, stages[3].id, success.id, product.id)
    first = transitions.mark_transition(document, stages[1].id, marketing.id, sales.id)
    transitions.edit_draft(document, first.id, what="Lead", trigger="Asks for a demo", within="2 h")
    transitions.set_owner(document, first.id, ada.id)
    lead, feedback = transitions.handoffs(document, workshop_id)
    assert (lead.from_team, lead.to_team, lead.owner) == (marketing, sales, ada)
    assert (lead.what, lead.trigger, lead.within) == ("Lead", "Asks for a demo", "2 hours")
    assert (feedback.transition, feedback.owner, feedback.within) == (last, None, "")
    journey.move_stages(document, workshop_id, [stages[3].id], stages[0].id)
    assert [draft.transition.id for draft in transitions.handoffs(document, workshop_id)] == [last.id, first.id]


def test_several_transitions_are_removed_as_one_step(
    document: Document, workshop_id: int, stages: list[JourneyStage]
) -> None:
    product, marketing, sales, _success = document.all(Team)
    found = [transitions.mark_transition(document, stages[0].id, product.id, to.id) for to in (marketing, sales)]
    transitions.remove_transitions(document, [one.id for one in found])
    assert document.all(Transition) == []
    assert document.undo() == "Remove 2 transitions"
    assert len(document.all(Transition)) == 2
