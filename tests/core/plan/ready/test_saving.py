from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.core import file
from facilitator.core.content import parse_toml
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.plan import agenda
from facilitator.core.plan.agenda import Activity, Block
from facilitator.core.plan.comparing import CompareRow
from facilitator.core.plan.ready.creating import create_workshop
from facilitator.core.plan.ready.saving import template_from, to_toml
from facilitator.core.plan.ready.templates import Template, templates
from facilitator.core.plan.schedule import agenda_of
from facilitator.core.plan.sessions import Session
from facilitator.core.plan.tracks import Track
from facilitator.core.plan.workshops import Occasion, Workshop
from facilitator.core.run.rehearse.rehearsal import SetClock
from tests.core.hand import NOON
from tests.core.plan.made import plan_of, ready

MONDAY = date(2027, 1, 11)


def _reread(template: Template) -> Template:
    return parse_toml(to_toml(template), "“t.toml”", Template, name=template.name, own_id=template.own_id)


@settings(deadline=None)
@given(ready())
def test_a_template_written_and_read_again_is_the_same(template: Template) -> None:
    assert _reread(template) == template


def test_what_comes_with_the_program_survives_writing_and_reading() -> None:
    for template in templates():
        assert _reread(template) == template


@settings(max_examples=30, deadline=None)
@given(ready(), st.integers(0, 4), st.data())
def test_a_workshop_made_from_a_saved_workshop_has_the_same_plan(
    template: Template, weekday: int, data: st.DataObject
) -> None:
    document = file.in_memory(SetClock(NOON))
    day, start = MONDAY.replace(day=MONDAY.day + weekday), time(9, 30)
    first = create_workshop(document, "First", day, start, "UTC", template)
    blocks = document.all(Block)
    for block in data.draw(st.lists(st.sampled_from(blocks), max_size=2, unique_by=lambda b: b.id)):
        agenda.skip_block(document, block.id)
    if any(not block.skipped for block in document.all(Block)):
        saved = _reread(template_from(document, first.id, "Saved", "For us"))
        assert (saved.title, saved.about) == ("Saved", "For us")
        again = create_workshop(document, "Again", day, start, "UTC", saved)
        assert plan_of(document, again.id) == plan_of(document, first.id)
    else:
        with pytest.raises(UserError, match="nothing in this agenda"):
            template_from(document, first.id, "Saved")
    document.close()


def test_what_is_skipped_or_private_stays_out_and_pins_stay_in(document: Document, workshop: Workshop) -> None:
    first, second, *_rest = agenda_of(document, workshop.id).blocks
    agenda.skip_block(document, first.id)
    agenda.set_private_notes(document, second.id, "Mind Tom")
    agenda.pin_block(document, second.id, time(13, 10))
    template = template_from(document, workshop.id, "Ours")
    assert first.title not in [block.title for block in template.blocks]
    assert template.blocks[0].pinned == time(13, 10)
    assert "Mind Tom" not in to_toml(template)
    assert 'pinned = "13:10"' in to_toml(template)


def test_a_part_without_blocks_is_left_out(document: Document, workshop: Workshop) -> None:
    agenda.add_part(document, workshop.id, "Evening")
    assert "Evening" not in [part.title for part in template_from(document, workshop.id, "Ours").parts]


def test_seconds_become_whole_minutes_of_one_at_least(document: Document, workshop: Workshop) -> None:
    first, second, *_rest = agenda_of(document, workshop.id).blocks
    agenda.set_length(document, first.id, 20)
    agenda.set_length(document, second.id, 14 * 60 + 31)
    saved = template_from(document, workshop.id, "Ours").blocks
    assert [(block.minutes, block.shortest) for block in saved[:2]] == [(1, 1), (15, 10)]


def test_the_occasion_is_kept_unless_it_is_any(document: Document, workshop: Workshop) -> None:
    assert template_from(document, workshop.id, "Ours").occasions == ()
    with document.step("Occasion") as step:
        step.put(workshop.with_(occasion=Occasion.LAUNCH))
    assert template_from(document, workshop.id, "Ours").occasions == (Occasion.LAUNCH,)


def test_tracks_of_the_same_name_stay_apart(document: Document, workshop: Workshop) -> None:
    first, second, *_rest = agenda_of(document, workshop.id).blocks
    with document.step("Tracks") as step:
        for block in (first, second):
            track = step.put(Track(id=document.new_id(), workshop_id=workshop.id, title="Makers"))
            step.put(block.with_(track_id=track.id))
    saved = template_from(document, workshop.id, "Ours")
    assert [block.track for block in saved.blocks[:3]] == ["Makers", "Makers 2", ""]


def test_rows_to_compare_come_without_what_was_said_and_only_where_something_is_compared(
    document: Document, workshop: Workshop
) -> None:
    first, second, *_rest = agenda_of(document, workshop.id).blocks
    agenda.set_activity(document, first.id, Activity.COMPARE)
    with document.step("Rows") as step:
        for block in (first, second):
            row_id, agreed = document.new_id(), "A form filled in"
            step.put(CompareRow(id=row_id, workshop_id=workshop.id, block_id=block.id, title="Lead", agreed=agreed))
    saved = template_from(document, workshop.id, "Ours")
    assert [block.prompts for block in saved.blocks[:2]] == [("Lead",), ()]
    assert "A form filled in" not in to_toml(saved)


def test_two_sessions_on_one_day_keep_their_starts(document: Document, workshop: Workshop) -> None:
    with document.step("Session") as step:
        for hour in (15, 17):
            when = {"day": workshop.day, "start": time(hour)}
            fields = {"id": document.new_id(), "workshop_id": workshop.id, "title": f"At {hour}"}
            step.put(Session.model_validate({**fields, **when}))
    saved = _reread(template_from(document, workshop.id, "Ours"))
    assert [session.start for session in saved.sessions] == [None, time(15), time(17)]
    assert [session.days for session in saved.sessions] == [0, 0, 0]


def test_a_session_in_the_far_future_comes_as_late_as_a_template_can_say(
    document: Document, workshop: Workshop
) -> None:
    with document.step("Session") as step:
        day, session_id = date(2031, 1, 13), document.new_id()
        step.put(Session(id=session_id, workshop_id=workshop.id, title="Far", day=day, start=time(9)))
    saved = _reread(template_from(document, workshop.id, "Ours"))
    assert [session.days for session in saved.sessions] == [0, 365]
