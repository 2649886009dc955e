from datetime import UTC, date, datetime, time

import pytest

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.order import STEP
from facilitator.core.plan import workshops
from facilitator.core.plan.agenda import Activity, Block, Part
from facilitator.core.plan.comparing import CompareRow
from facilitator.core.plan.prepare.wanted import Wanted
from facilitator.core.plan.ready.creating import create_workshop
from facilitator.core.plan.ready.templates import (
    Template,
    TemplateBlock,
    TemplateInput,
    TemplatePart,
    TemplateSession,
    template,
)
from facilitator.core.plan.schedule import agenda_of
from facilitator.core.plan.sessions import Session
from facilitator.core.plan.tracks import Track
from facilitator.core.plan.workshops import GroundRule, Lane, Objective, Occasion, Workshop
from tests.conftest import SetClock

FRIDAY = date(2027, 1, 15)
LANES = ["Different understanding", "Dependencies", "Friction ahead"]


def _several() -> Template:
    compare = TemplateBlock(
        title="Words", activity=Activity.COMPARE, minutes=30, shortest=20, prompts=("Lead", "Launch"), pinned=time(12)
    )
    ours, theirs = (
        TemplateBlock(title=name, activity=Activity.TALK, minutes=20, shortest=10, track=name) for name in ("B", "A")
    )
    return Template(
        name="several",
        title="Several",
        purpose="Meet",
        objectives=("Listen",),
        ground_rules=("Be kind",),
        inputs=(TemplateInput(title="One page", hint="Three lines each"),),
        sessions=(
            TemplateSession(title="First", days=0, start=time(8)),
            TemplateSession(title="Second", days=1),
            TemplateSession(title="Third", days=6, start=time(15)),
        ),
        parts=(
            TemplatePart(title="Hello", short="Hello", blocks=(compare,)),
            TemplatePart(title="Beside", short="Beside", session=3, blocks=(ours, theirs)),
        ),
    )


def test_one_step_makes_the_standard_workshop(document: Document, workshop: Workshop) -> None:
    made = agenda_of(document, workshop.id)
    assert [part.short for part in made.parts] == [
        "Foundation", "Each other’s world", "Opportunities", "Break", "Solutions", "Commitment",
    ]  # fmt: skip
    assert [block.length // 60 for block in made.blocks] == [10, 20, 30, 45, 15, 30, 30, 10, 45, 15, 30, 20, 10]
    assert workshops.objectives_of(document, workshop.id)
    assert workshops.ground_rules_of(document, workshop.id)
    assert workshop.purpose
    assert [lane.title for lane in document.all(Lane, workshop_id=workshop.id)] == LANES
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
    assert [lane.title for lane in document.all(Lane, workshop_id=bare.id)] == LANES


def test_a_workshop_needs_a_title_and_a_zone_that_exists(document: Document) -> None:
    with pytest.raises(UserError, match="needs a title"):
        create_workshop(document, " ", date(2027, 1, 12), time(9), "UTC")
    for zone in ("Europe/Atlantis", "", "../etc/passwd", "Europe"):
        with pytest.raises(UserError, match="time zone"):
            create_workshop(document, "Day", date(2027, 1, 12), time(9), zone)
    with pytest.raises(ValueError, match="local"):
        create_workshop(document, "Day", date(2027, 1, 12), time(9, tzinfo=UTC), "UTC")
    assert document.all(Workshop) == []


def test_further_sessions_fall_on_working_days_and_start_as_they_say_or_as_the_first(document: Document) -> None:
    made = create_workshop(document, "Three", FRIDAY, time(9), "UTC", _several())
    assert (made.day, made.start) == (FRIDAY, time(9))
    sessions = [(session.title, session.day, session.start) for session in document.all(Session)]
    assert sessions == [("Second", date(2027, 1, 18), time(9)), ("Third", date(2027, 1, 25), time(15))]
    third = document.all(Session)[1].id
    assert [part.session_id for part in document.all(Part)] == [None, third]


def test_a_session_on_the_first_day_stays_on_it_even_on_a_saturday(document: Document) -> None:
    sessions = (TemplateSession(title="1", days=0), TemplateSession(title="2", days=0, start=time(15)))
    made = create_workshop(
        document,
        "Two",
        date(2027, 1, 16),
        time(9),
        "UTC",
        _several().model_copy(update={"sessions": sessions, "parts": _several().parts[:1]}),
    )
    assert [session.day for session in document.all(Session, workshop_id=made.id)] == [made.day]


def test_a_template_brings_rows_to_compare_tracks_pins_and_what_is_asked_beforehand(document: Document) -> None:
    made = create_workshop(document, "Three", FRIDAY, time(9), "UTC", _several())
    compare, ours, theirs = agenda_of(document, made.id).blocks
    assert compare.pinned == time(12)
    assert [row.title for row in document.all(CompareRow, block_id=compare.id)] == ["Lead", "Launch"]
    tracks = document.all(Track, workshop_id=made.id)
    assert [track.title for track in tracks] == ["B", "A"]
    assert (ours.track_id, theirs.track_id, compare.track_id) == (tracks[0].id, tracks[1].id, None)
    (wanted,) = document.all(Wanted, workshop_id=made.id)
    assert (wanted.title, wanted.note, wanted.team_id) == ("One page", "Three lines each", None)
    assert document.all(Lane, workshop_id=made.id) == []


def test_it_remembers_its_occasion_and_the_local_day_it_was_called(document: Document, clock: SetClock) -> None:
    clock.instant = datetime(2026, 12, 1, 23, 30, tzinfo=UTC)
    made = create_workshop(document, "A", FRIDAY, time(9), "Europe/Berlin", occasion=Occasion.LAUNCH)
    assert (made.occasion, made.planned_on) == (Occasion.LAUNCH, date(2026, 12, 2))
    told = create_workshop(document, "B", FRIDAY, time(9), "UTC", planned_on=date(2026, 11, 1))
    assert (told.occasion, told.planned_on) == (Occasion.OTHER, date(2026, 11, 1))


def test_blocks_and_parts_stand_in_the_order_of_the_template(document: Document) -> None:
    made = create_workshop(document, "Half", FRIDAY, time(9), "UTC", template("half-day"))
    titles = [block.title for block in template("half-day").blocks]
    assert [block.title for block in agenda_of(document, made.id).blocks] == titles
    assert document.end_of(Part, workshop_id=made.id) == STEP * (len(template("half-day").parts) + 1)
