import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core import file
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import Team, add_person, retire_team
from facilitator.core.run.canvases import journey, transitions
from facilitator.core.run.canvases.journey import JourneyStage, Touchpoint, Transition
from facilitator.core.run.canvases.usual import journey_stages
from tests.conftest import SetClock
from tests.core.bare import bare_workshop


def titles(document: Document, workshop_id: int) -> list[str]:
    return [stage.title for stage in document.all(JourneyStage, workshop_id=workshop_id)]


def test_stages_are_added_renamed_moved_and_removed(document: Document, workshop_id: int) -> None:
    marketing = document.all(Team)[1]
    first = journey.add_stage(document, workshop_id, " Hears \n of us ", marketing.id)
    second = journey.add_stage(document, workshop_id, "Tries it")
    third = journey.add_stage(document, workshop_id, "Buys")
    assert (first.title, first.team_id) == ("Hears of us", marketing.id)
    journey.move_stages(document, workshop_id, [third.id], second.id)
    journey.rename_stage(document, second.id, "Tests it")
    assert titles(document, workshop_id) == ["Hears of us", "Buys", "Tests it"]
    assert journey.set_responsible(document, second.id, marketing.id).team_id == marketing.id
    assert journey.set_responsible(document, second.id, None).team_id is None
    journey.remove_stage(document, third.id)
    assert titles(document, workshop_id) == ["Hears of us", "Tests it"]
    with pytest.raises(UserError, match="no name yet"):
        journey.add_stage(document, workshop_id, " ")
    with pytest.raises(UserError, match="no longer there"):
        journey.set_responsible(document, first.id, 9_999)


def test_usual_stages_come_once_and_leave_out_those_that_are_there(document: Document, workshop_id: int) -> None:
    journey.add_stage(document, workshop_id, journey_stages()[1].upper())
    new = journey.add_usual_stages(document, workshop_id)
    assert [stage.title for stage in new] == [journey_stages()[0], *journey_stages()[2:]]
    assert journey.add_usual_stages(document, workshop_id) == []
    assert document.undo() == "Add usual stages"
    assert len(titles(document, workshop_id)) == 1


def test_touchpoints_stand_in_a_cell_in_their_order_and_move_to_another(document: Document, workshop_id: int) -> None:
    product, marketing, *_others = document.all(Team)
    stage, later = (journey.add_stage(document, workshop_id, title) for title in ("Tries", "Buys"))
    owner = add_person(document, "Ada")
    demo, trial = (journey.add_touchpoint(document, stage.id, product.id, text) for text in ("Demo", "Trial"))
    quote = journey.add_touchpoint(document, later.id, marketing.id, "Quote", owner.id)
    journey.edit_touchpoint(document, demo.id, "Live demo")
    assert journey.set_touchpoint_owner(document, demo.id, owner.id).owner_id == owner.id
    journey.move_touchpoints(document, [trial.id, demo.id], later.id, marketing.id, quote.id)
    found = journey.journey(document, workshop_id)
    assert [t.text for t in found.at(later.id, marketing.id)] == ["Trial", "Live demo", "Quote"]
    assert found.at(stage.id, product.id) == ()
    assert document.undo() == "Move touchpoint"
    found = journey.journey(document, workshop_id)
    assert [t.text for t in found.at(stage.id, product.id)] == ["Live demo", "Trial"]
    journey.remove_touchpoint(document, trial.id)
    journey.remove_stage(document, later.id)
    assert [t.text for t in document.all(Touchpoint)] == ["Live demo"]
    with pytest.raises(UserError, match="no text yet"):
        journey.add_touchpoint(document, stage.id, product.id, "\n")


def test_a_touchpoint_stays_in_its_own_workshop(document: Document, workshop_id: int) -> None:
    team = document.all(Team)[0]
    here = journey.add_stage(document, workshop_id, "Tries")
    there = journey.add_stage(document, bare_workshop(document).id, "Tries")
    demo = journey.add_touchpoint(document, here.id, team.id, "Demo")
    with pytest.raises(UserError, match="another workshop"):
        journey.move_touchpoints(document, [demo.id], there.id, team.id)
    assert document.get(Touchpoint, demo.id).stage_id == here.id


def test_a_retired_team_shows_only_where_it_has_a_part(document: Document, workshop_id: int) -> None:
    product, marketing, sales, success = document.all(Team)
    first, second = (journey.add_stage(document, workshop_id, title) for title in ("Tries", "Buys"))
    journey.add_touchpoint(document, first.id, sales.id, "Call")
    journey.set_responsible(document, second.id, success.id)
    for team in (marketing, sales, success):
        retire_team(document, team.id)
    assert [team.name for team in journey.journey(document, workshop_id).teams] == ["Product", "Sales", success.name]
    transitions.mark_transition(document, first.id, marketing.id, product.id)
    assert marketing.id in {team.id for team in journey.journey(document, workshop_id).teams}


def test_the_journey_of_another_workshop_is_not_seen(document: Document, workshop_id: int) -> None:
    other = bare_workshop(document).id
    product, marketing, *_others = document.all(Team)
    stage = journey.add_stage(document, other, "Tries")
    journey.add_touchpoint(document, stage.id, product.id, "Demo")
    transitions.mark_transition(document, stage.id, product.id, marketing.id)
    found = journey.journey(document, workshop_id)
    assert (found.stages, dict(found.cells), found.transitions) == ((), {}, ())
    assert document.all(Transition, workshop_id=other)


def test_a_cell_is_typed_as_lines_and_owners_stay_with_their_touchpoints(document: Document, workshop_id: int) -> None:
    product, *_others = document.all(Team)
    stage = journey.add_stage(document, workshop_id, "Tries")
    ada = add_person(document, "Ada").id
    first = journey.set_touchpoints(document, stage.id, product.id, ["Demo", "", " Trial \n support "])
    assert [point.text for point in first] == ["Demo", "Trial support"]
    for point in first:
        journey.set_touchpoint_owner(document, point.id, ada)
    journey.set_touchpoints(document, stage.id, product.id, ["Sign-up", "Trial support", "Live demo"])
    found = journey.journey(document, workshop_id).at(stage.id, product.id)
    assert [(p.id, p.text, p.owner_id) for p in found] == [
        (first[0].id, "Sign-up", ada),
        (first[1].id, "Trial support", ada),
        (found[2].id, "Live demo", None),
    ]
    journey.set_touchpoints(document, stage.id, product.id, ["Live demo", "Trial support"])
    found = journey.journey(document, workshop_id).at(stage.id, product.id)
    assert [(p.text, p.owner_id) for p in found] == [("Live demo", None), ("Trial support", ada)]
    assert document.undo() == "Edit touchpoints"
    assert len(document.all(Touchpoint)) == 3
    journey.set_touchpoints(document, stage.id, product.id, [""])
    assert document.all(Touchpoint) == []


@given(
    st.lists(st.sampled_from("abcd"), max_size=6),
    st.lists(st.sampled_from("abcd"), max_size=6),
)
def test_whatever_a_cell_held_it_then_holds_what_was_typed(before: list[str], after: list[str]) -> None:
    document = file.in_memory(SetClock())
    stage = journey.add_stage(document, bare_workshop(document).id, "Tries")
    team_id = document.all(Team)[0].id
    for texts in (before, after):
        journey.set_touchpoints(document, stage.id, team_id, texts)
        assert [p.text for p in document.all(Touchpoint, stage_id=stage.id, team_id=team_id)] == texts
    document.close()


def test_several_stages_are_removed_as_one_step(document: Document, workshop_id: int) -> None:
    stages = journey.add_usual_stages(document, workshop_id)
    journey.remove_stages(document, [stage.id for stage in stages[:2]])
    assert titles(document, workshop_id) == list(journey_stages()[2:])
    assert document.undo() == "Remove 2 stages"
    assert len(titles(document, workshop_id)) == len(journey_stages())
