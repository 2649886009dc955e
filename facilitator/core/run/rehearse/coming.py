"""The workshop that is still to come in the sample: how it was planned, and how far it is prepared.

It is told by `resources/sample/next.toml`, and made with the sample’s year before it.
"""

from collections.abc import Sequence
from datetime import date, datetime

from pydantic import Field

from facilitator.core import groups, participants
from facilitator.core.content import Content, Free, Words
from facilitator.core.document import Document
from facilitator.core.names import folded
from facilitator.core.people import Reply, Seniority, people, set_seniority
from facilitator.core.plan.prepare import one_to_ones, wanted
from facilitator.core.plan.prepare.wanted import Wanted
from facilitator.core.plan.ready import modules, templates
from facilitator.core.plan.workshops import Occasion, Workshop
from facilitator.core.run.canvases import journey, launch, launch_tasks, readiness, transitions
from facilitator.core.run.rehearse.script import Number, Preparation
from facilitator.core.run.rehearse.script_wave import Wave
from facilitator.core.run.rehearse.setting import Ids, Room, known_room, preparation
from facilitator.core.run.starting_out import Beginning, start_out
from facilitator.core.run.walk import choose_wave, propose_stops, proposed_waves
from facilitator.core.run.walked import read_wave


class Brought(Content):
    """A document that has arrived, out of those that are wanted; `team` where several bring one of that title."""

    title: Words
    team: Words | None = None
    link: Words


class Talk(Content):
    """A conversation beforehand; one without a concern is still to be held."""

    person: Words
    day: date
    concern: Free = ""
    theme: Free = ""


class Touch(Content):
    """Where a team meets the customer, and who sees to it."""

    team: Words
    text: Words
    owner: Words | None = None


class Handover(Content):
    """What the team of a stage hands on at its end, and to whom, with the first draft of an agreement about it."""

    to: Words
    what: Free = ""
    trigger: Free = ""
    within: Free = ""
    owner: Words | None = None
    risky: bool = False


class Stage(Content):
    """A stage of the customer's journey and the team that is responsible for it."""

    title: Words
    team: Words
    touchpoints: tuple[Touch, ...] = ()
    transitions: tuple[Handover, ...] = ()


class Outset(Content):
    """What is launched and when. It has the usual tasks, items and lines; `owners` are persons by title of task."""

    title: Words
    begins: date
    day: date
    owners: dict[Words, Words] = Field(default_factory=dict)


class Coming(Preparation):
    """A workshop to come, with everybody of the programme but for those `without`. `hours` is the time there is for it.

    Its wave is asked and closed before, its plans to improve are made then, and the workshop looks at the wave. Replies
    that are not given are yes. `still_open` are the titles of what is not ticked off in its checklists.
    """

    occasion: Occasion
    template: Words
    modules: tuple[Words, ...] = ()
    hours: Number
    tables: Number
    without: tuple[Words, ...] = ()
    seniority: dict[Words, Seniority] = Field(default_factory=dict)
    replies: dict[Words, Reply] = Field(default_factory=dict)
    still_open: tuple[Words, ...] = ()
    documents: tuple[Brought, ...] = ()
    talks: tuple[Talk, ...] = ()
    stages: tuple[Stage, ...] = ()
    launch: Outset
    wave: Wave | None = None


def plan(document: Document, the: Coming, title: str, begins: datetime, zone: str) -> Workshop:
    """Make the workshop as the guided start does, and prepare it but for the checklist; `begins` is local to `zone`.

    UserError for a name that the programme does not know.
    """
    known = known_room(document).people
    absent = {known[name] for name in the.without}
    beginning = Beginning(
        title,
        begins.date(),
        begins.time(),
        zone,
        templates.template(the.template),
        the.hours * 3600,
        occasion=the.occasion,
        modules=tuple(modules.module(name) for name in the.modules),
        last_time=True,
        person_ids=tuple(person.id for person in people(document) if person.id not in absent),
    )
    made = start_out(document, beginning).workshop
    room = known_room(document, made.id)
    for _place, act in preparation(room, the):
        act()
    _seat(room, the)
    _arrive(room, the.documents)
    _talk(room, the.talks)
    _draw_journey(room, the.stages)
    _draw_launch(room, the.launch)
    return document.get(Workshop, made.id)


def look_at_wave(document: Document, workshop_id: int) -> None:
    """Have the workshop look at the latest wave beside the one before, and guess what stands out in it."""
    wave, before = proposed_waves(document, workshop_id)
    if wave is not None:
        walk = choose_wave(document, workshop_id, wave.id, before.id if before else None)
        propose_stops(document, workshop_id, read_wave(document, walk).found)


def _seat(room: Room, the: Coming) -> None:
    """Everybody has answered and has a place; the tables are not those of last time."""
    for name, seniority in the.seniority.items():
        set_seniority(room.document, room.people[name], seniority)
    seats = {seat.person.id: seat.participant for seat in participants.participants(room.document, room.workshop)}
    replies = {room.people[name]: reply for name, reply in the.replies.items()}
    for person_id, participant in seats.items():
        participants.set_reply(room.document, participant.id, replies.get(person_id, Reply.YES))
    mixed = groups.mix_tables(room.document, room.workshop, the.tables, by_seniority=bool(the.seniority))
    groups.apply_mix(room.document, room.workshop, mixed)


def _arrive(room: Room, documents: Sequence[Brought]) -> None:
    asked = room.document.all(Wanted, workshop_id=room.workshop)
    ids = Ids({_called(one.title, one.team_id): one.id for one in asked} | {one.title: one.id for one in asked})
    for one in documents:
        wanted_id = ids[_called(one.title, room.teams.maybe(one.team)) if one.team else one.title]
        wanted.edit_wanted(room.document, wanted_id, link=one.link)
        wanted.set_arrived(room.document, wanted_id)


def _called(title: str, team_id: int | None) -> str:
    return f"{folded(title)} {team_id}"


def _talk(room: Room, talks: Sequence[Talk]) -> None:
    for talk in talks:
        made = one_to_ones.add_one_to_one(room.document, room.workshop, room.people[talk.person])
        one_to_ones.set_day(room.document, made.id, talk.day)
        one_to_ones.set_held(room.document, made.id, bool(talk.concern))
        one_to_ones.set_concern(room.document, made.id, talk.concern)
        one_to_ones.set_theme(room.document, made.id, talk.theme)


def _draw_journey(room: Room, stages: Sequence[Stage]) -> None:
    for stage in stages:
        team_id = room.teams[stage.team]
        made = journey.add_stage(room.document, room.workshop, stage.title, team_id)
        for touch in stage.touchpoints:
            owner = room.people.maybe(touch.owner)
            journey.add_touchpoint(room.document, made.id, room.teams[touch.team], touch.text, owner)
        for handover in stage.transitions:
            marked = transitions.mark_transition(room.document, made.id, team_id, room.teams[handover.to])
            draft = {"what": handover.what, "trigger": handover.trigger, "within": handover.within}
            transitions.edit_draft(room.document, marked.id, **draft)
            transitions.set_owner(room.document, marked.id, room.people.maybe(handover.owner))
            transitions.set_risky(room.document, marked.id, handover.risky)


def _draw_launch(room: Room, the: Outset) -> None:
    document, workshop_id = room.document, room.workshop
    launch.set_launch(document, workshop_id, the.title, the.begins, the.day)
    tasks = {task.title: task for task in launch_tasks.add_usual_tasks(document, workshop_id)}
    ids = Ids({title: task.id for title, task in tasks.items()})
    for title, owner in the.owners.items():
        task = document.get(launch.LaunchTask, ids[title])
        launch_tasks.edit_task(
            document, task.id, title, team_id=task.team_id, owner_id=room.people[owner], days=task.days, not_before=None
        )
    readiness.add_usual_readiness(document, workshop_id)
    launch.add_usual_contingencies(document, workshop_id)
    for kind in launch.LineKind:
        launch.add_usual_lines(document, workshop_id, kind)
