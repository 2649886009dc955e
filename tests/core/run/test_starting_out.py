from dataclasses import replace
from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.core import file, people
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import Participant, Team
from facilitator.core.plan.agenda import Activity, Block
from facilitator.core.plan.planned import over
from facilitator.core.plan.prepare.checklist import CheckItem
from facilitator.core.plan.prepare.wanted import Wanted
from facilitator.core.plan.ready.modules import module, modules
from facilitator.core.plan.ready.own_templates import own_templates, save_as_template, template_of
from facilitator.core.plan.ready.templates import Template, template, templates
from facilitator.core.plan.sessions import Session
from facilitator.core.plan.workshops import Occasion, Workshop, workshops
from facilitator.core.run.starting_out import Beginning, outlined, start_out
from tests.conftest import SetClock

MINUTE = 60
TEMPLATES = templates()
PLAIN = Beginning("Q1 alignment", date(2027, 2, 2), time(9), "Europe/Berlin", template("standard"))


def _minutes(document: Document) -> dict[str, int]:
    return {block.title: block.length // MINUTE for block in document.all(Block) if not block.skipped}


def test_all_of_it_is_one_step(document: Document) -> None:
    sales = document.all(Team)[2]
    ada = people.add_person(document, "Ada Okafor", team_id=sales.id)
    wish = replace(
        PLAIN,
        seconds=200 * MINUTE,
        modules=(module("customer-journey"),),
        last_time=True,
        person_ids=(ada.id,),
        purpose="One picture",
        place="Room 4",
        occasion=Occasion.QUARTERLY,
    )
    begun = start_out(document, wish)
    made = document.get(Workshop, begun.workshop.id)
    assert begun.workshop == made
    assert (made.purpose, made.place, made.occasion) == ("One picture", "Room 4", Occasion.QUARTERLY)
    assert made.available == 200 * MINUTE
    activities = [block.activity for block in document.all(Block)]
    assert Activity.LAST_TIME in activities
    assert Activity.JOURNEY in activities
    assert [one.person_id for one in document.all(Participant)] == [ada.id]
    assert document.all(CheckItem)
    assert document.all(Wanted)
    assert document.undo_label == "New workshop"
    document.undo()
    assert workshops(document) == []
    assert not [*document.all(CheckItem), *document.all(Block), *document.all(Participant)]


def test_an_open_length_leaves_the_agenda_as_it_stands(document: Document) -> None:
    begun = start_out(document, PLAIN)
    assert begun.workshop.available is None
    assert (begun.fitted, begun.words, begun.missing) == ((), "", 0)
    assert sum(_minutes(document).values()) == 310


def test_it_is_fitted_to_an_odd_length(document: Document) -> None:
    begun = start_out(document, replace(PLAIN, template=template("half-day"), seconds=200 * MINUTE))
    assert over(begun.schedule) == 0
    assert begun.words == "Fits 3 h 20 min: 14 blocks shortened by 40 min in all."
    assert sum(_minutes(document).values()) == 200


def test_a_length_that_cannot_be_met_says_by_how_much(document: Document) -> None:
    begun = start_out(document, replace(PLAIN, seconds=60 * MINUTE))
    assert begun.missing > 0
    assert over(begun.schedule) == begun.missing


def test_every_session_is_fitted_to_the_day(document: Document) -> None:
    begun = start_out(document, replace(PLAIN, template=template("virtual-first"), seconds=80 * MINUTE))
    assert [session.available for session in document.all(Session)] == [80 * MINUTE] * 3
    assert all(over(session) <= 0 for session in begun.schedule.sessions)
    assert begun.words == "Each session fits; 4 of 4 are shortened for it."


def test_without_a_template_the_time_is_kept_for_what_will_come(document: Document) -> None:
    begun = start_out(document, replace(PLAIN, template=None, seconds=4 * 3600))
    assert begun.workshop.available == 4 * 3600
    assert document.all(Block) == []
    start_out(document, replace(PLAIN, template=None, modules=(module("metrics-alignment"),)))
    assert len(document.all(Block)) == len(module("metrics-alignment").blocks)


def test_a_template_of_ones_own_brings_its_own_list_of_documents(document: Document) -> None:
    first = start_out(document, PLAIN).workshop
    save_as_template(document, first.id, "Ours")
    own = template_of(own_templates(document)[0])
    start_out(document, replace(PLAIN, template=own))
    titles = [one.title for one in document.all(Wanted) if one.workshop_id != first.id]
    assert len(titles) == len(own.inputs)


@pytest.mark.parametrize(
    "wrong", [replace(PLAIN, title="  "), replace(PLAIN, zone="Nowhere/At all"), replace(PLAIN, seconds=0)]
)
def test_what_is_refused_leaves_nothing_behind(document: Document, wrong: Beginning) -> None:
    with pytest.raises(UserError):
        start_out(document, wrong)
    assert workshops(document) == []


@settings(deadline=None, max_examples=25)
@given(
    st.sampled_from(TEMPLATES), st.sampled_from([None, 90, 200, 245, 400]), st.sets(st.sampled_from(range(4))),
    st.booleans(),
)  # fmt: skip
def test_what_is_shown_beforehand_is_what_comes_out(
    chosen: Template, minutes: int | None, taken: set[int], last_time: bool
) -> None:
    clock, known = SetClock(), modules()
    wish = replace(
        PLAIN,
        template=chosen,
        seconds=minutes and minutes * MINUTE,
        modules=tuple(known[number] for number in sorted(taken)),
        last_time=last_time,
    )
    document = file.in_memory(clock)
    before, after = outlined(wish, clock), start_out(document, wish)
    document.close()
    assert [(p.block.title, p.start, p.end) for p in before.schedule.blocks] == [
        (p.block.title, p.start, p.end) for p in after.schedule.blocks
    ]
    assert (before.words, before.missing) == (after.words, after.missing)
    each = zip(after.schedule.sessions, after.fitted, strict=False)
    assert all(over(session) <= fitted.missing for session, fitted in each)
