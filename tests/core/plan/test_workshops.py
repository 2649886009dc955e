from datetime import UTC, date, datetime, time

import pytest

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.plan import agenda, opening, workshops
from facilitator.core.plan.agenda import Block, Part
from facilitator.core.plan.schedule import agenda_of
from facilitator.core.plan.workshops import GroundRule, Lane, Objective, Workshop, create_workshop


def _bare(document: Document, day: date = date(2027, 1, 12), start: time = time(13), zone: str = "UTC") -> Workshop:
    return create_workshop(document, "Bare", day, start, zone)


def test_one_step_makes_the_standard_workshop(document: Document, workshop: Workshop) -> None:
    made = agenda_of(document, workshop.id)
    assert [part.short for part in made.parts] == [
        "Foundation", "Each other’s world", "Opportunities", "Break", "Solutions", "Commitment",
    ]  # fmt: skip
    assert [block.length // 60 for block in made.blocks] == [10, 20, 30, 45, 15, 30, 30, 10, 45, 15, 30, 20, 10]
    assert workshops.objectives_of(document, workshop.id)
    assert workshops.ground_rules_of(document, workshop.id)
    assert workshop.purpose
    assert [lane.title for lane in document.all(Lane, workshop_id=workshop.id)] == [
        "Different understanding",
        "Dependencies",
        "Friction ahead",
    ]
    assert document.undo() == "New workshop"
    for record_type in (Workshop, Part, Block, Objective, GroundRule, Lane):
        assert document.all(record_type) == []
    document.redo()
    assert agenda_of(document, workshop.id) == made


def test_without_a_template_the_agenda_is_empty_and_the_purpose_ones_own(document: Document) -> None:
    day, start = date(2027, 1, 12), time(9)
    bare = create_workshop(document, " My \n day ", day, start, "UTC", purpose="Talk", place=" Room  4 ")
    assert (bare.title, bare.purpose, bare.place) == ("My day", "Talk", "Room 4")
    assert agenda_of(document, bare.id).blocks == ()
    assert [lane.title for lane in document.all(Lane, workshop_id=bare.id)] == [
        "Different understanding",
        "Dependencies",
        "Friction ahead",
    ]


def test_a_workshop_needs_a_title_and_a_zone_that_exists(document: Document) -> None:
    with pytest.raises(UserError, match="needs a title"):
        create_workshop(document, " ", date(2027, 1, 12), time(9), "UTC")
    for zone in ("Europe/Atlantis", "", "../etc/passwd", "Europe"):
        with pytest.raises(UserError, match="time zone"):
            create_workshop(document, "Day", date(2027, 1, 12), time(9), zone)
    with pytest.raises(ValueError, match="local"):
        create_workshop(document, "Day", date(2027, 1, 12), time(9, tzinfo=UTC), "UTC")


def test_only_the_details_given_change(document: Document, workshop: Workshop) -> None:
    edited = workshops.edit_workshop(document, workshop.id, title="Q2", start=time(9, 30), purpose="")
    assert edited == workshop.with_(title="Q2", start=time(9, 30), purpose="")
    with pytest.raises(UserError, match="time zone"):
        workshops.edit_workshop(document, workshop.id, zone="Nowhere")
    assert document.get(Workshop, workshop.id) == edited
    assert workshops.set_available(document, workshop.id, 18600).available == 18600
    assert workshops.set_available(document, workshop.id, None).available is None
    with pytest.raises(UserError, match="more than nothing"):
        workshops.set_available(document, workshop.id, 0)


def test_removing_takes_all_that_belongs_to_it_and_undo_brings_it_back(document: Document, workshop: Workshop) -> None:
    other = _bare(document)
    before = agenda_of(document, workshop.id)
    workshops.remove_workshop(document, workshop.id)
    assert document.all(Workshop) == [other]
    assert document.all(Block) == []
    assert document.all(GroundRule) == []
    assert document.undo() == "Remove workshop"
    assert agenda_of(document, workshop.id) == before


def test_workshops_are_listed_by_day_and_start(document: Document) -> None:
    late, early = _bare(document, start=time(15)), _bare(document, start=time(9))
    before = _bare(document, date(2026, 12, 1))
    assert workshops.workshops(document) == [before, early, late]


def test_the_start_is_the_instant_the_rooms_clock_means(document: Document) -> None:
    winter = _bare(document, date(2027, 1, 12), time(13), "Europe/Berlin")
    summer = _bare(document, date(2027, 7, 13), time(13), "Europe/Berlin")
    assert workshops.starts_at(winter) == datetime(2027, 1, 12, 12, tzinfo=UTC)
    assert workshops.starts_at(summer) == datetime(2027, 7, 13, 11, tzinfo=UTC)
    assert workshops.local(summer, workshops.starts_at(summer)).time() == time(13)


def test_a_start_within_the_switch_to_summer_time_is_the_hour_after(document: Document) -> None:
    skipped = _bare(document, date(2027, 3, 28), time(2, 30), "Europe/Berlin")
    assert workshops.local(skipped, workshops.starts_at(skipped)).time() == time(3, 30)


def test_the_programme_is_renamed_and_its_chime_switched(document: Document) -> None:
    workshops.rename_programme(document, " Acme  alignment ")
    workshops.set_chime(document, False)
    programme = workshops.programme_of(document)
    assert (programme.name, programme.chime) == ("Acme alignment", False)
    assert document.undo_label == "Switch chime off"
    with pytest.raises(UserError, match="needs a name"):
        workshops.rename_programme(document, "")


def test_objectives_are_added_worded_anew_moved_and_removed(document: Document) -> None:
    bare = _bare(document)
    one, two, three = (opening.add_objective(document, bare.id, text) for text in ("One", "Two", " Three "))
    opening.move_objective(document, three.id, one.id)
    opening.edit_objective(document, two.id, "Second")
    opening.remove_objective(document, one.id)
    assert [o.text for o in workshops.objectives_of(document, bare.id)] == ["Three", "Second"]
    opening.move_objective(document, three.id, None)
    opening.move_objective(document, three.id, three.id)
    assert [o.text for o in workshops.objectives_of(document, bare.id)] == ["Second", "Three"]
    with pytest.raises(UserError, match="type a line"):
        opening.add_objective(document, bare.id, " ")


def test_ground_rules_start_from_a_set_without_doubles(document: Document) -> None:
    bare = _bare(document)
    first = opening.add_ground_rule(document, bare.id, "Listen")
    opening.add_ground_rules(document, bare.id, ["listen", "Be brief", "Be brief", "Be kind"])
    assert document.undo_label == "Add ground rules"
    assert [r.text for r in workshops.ground_rules_of(document, bare.id)] == ["Listen", "Be brief", "Be kind"]
    rules = workshops.ground_rules_of(document, bare.id)
    opening.move_ground_rule(document, rules[2].id, rules[1].id)
    opening.edit_ground_rule(document, rules[1].id, "Be short")
    opening.remove_ground_rule(document, first.id)
    assert [r.text for r in workshops.ground_rules_of(document, bare.id)] == ["Be kind", "Be short"]


def test_a_new_part_of_a_made_workshop_goes_to_the_end(document: Document, workshop: Workshop) -> None:
    agenda.add_part(document, workshop.id, "Evening")
    assert agenda_of(document, workshop.id).parts[-1].title == "Evening"
