from datetime import UTC, date, datetime, time

import pytest

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.plan import agenda, opening, workshops
from facilitator.core.plan.agenda import Block
from facilitator.core.plan.details import edit_workshop
from facilitator.core.plan.duplicating import duplicate_workshop
from facilitator.core.plan.ready.creating import create_workshop
from facilitator.core.plan.schedule import agenda_of
from facilitator.core.plan.sessions import add_session
from facilitator.core.plan.workshops import GroundRule, Workshop, WorkshopState


def _bare(document: Document, day: date = date(2027, 1, 12), start: time = time(13), zone: str = "UTC") -> Workshop:
    return create_workshop(document, "Bare", day, start, zone)


@pytest.mark.parametrize("year", [1, 1999, 2200, 9999])
def test_a_year_far_off_is_a_slip_of_the_keys(document: Document, workshop: Workshop, year: int) -> None:
    day = date(year, 12, 31)
    with pytest.raises(UserError, match=f"year {year} .* check the year"):
        _bare(document, day)
    with pytest.raises(UserError, match="check the year"):
        edit_workshop(document, workshop.id, day=day)
    with pytest.raises(UserError, match="check the year"):
        add_session(document, workshop.id, "", day, time(9))
    with pytest.raises(UserError, match="check the year"):
        duplicate_workshop(document, workshop.id, day)
    assert document.all(Workshop) == [workshop]


def test_the_time_there_is_may_be_open_but_not_nothing(document: Document, workshop: Workshop) -> None:
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


def test_an_archived_workshop_is_out_of_the_way_until_it_is_brought_back(document: Document) -> None:
    first, second = _bare(document), _bare(document, date(2027, 1, 13))
    archived = workshops.archive_workshop(document, first.id)
    assert workshops.workshops(document, archived=False) == [second]
    assert workshops.workshops(document) == [archived, second]
    workshops.archive_workshop(document, first.id, False)
    assert workshops.workshops(document, archived=False) == [first, second]
    assert document.undo() == "Bring back workshop"


def test_a_live_workshop_is_not_archived(document: Document) -> None:
    bare = _bare(document)
    with document.step("Live") as step:
        step.put(bare.with_(state=WorkshopState.LIVE))
    with pytest.raises(UserError, match="close it before"):
        workshops.archive_workshop(document, bare.id)
    assert workshops.archive_workshop(document, bare.id, False).archived is False


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
