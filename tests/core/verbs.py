"""Every verb of the console, wing by wing, for tests that play them in random order; those of the room: `room_verbs`.

A verb joins by one entry: a function that takes what it needs from the `Hand`, out of what is there now.
"""

from datetime import date, time, timedelta

from facilitator.core import participants, people
from facilitator.core.people import COLOURS, Mark, Participant, Person, Team
from facilitator.core.plan import agenda, details, duplicating, opening, workshops
from facilitator.core.plan.agenda import Activity, Block, Part, TurnPlan
from facilitator.core.plan.ready import creating
from facilitator.core.plan.workshops import GroundRule, Objective, Workshop
from facilitator.core.run import stage
from facilitator.core.run.clock import rotation, start, steady, timekeeping, timers, turns
from facilitator.core.run.clock.timers import FreeTimer
from facilitator.core.run.clock.turns import Turn
from facilitator.core.run.stage import Scene
from facilitator.core.run.vote import ballots
from facilitator.core.run.vote.voting import Poll, Way
from tests.core.agenda_list_verbs import AGENDA_LISTS
from tests.core.agree_verbs import AGREEING
from tests.core.assess_finding_verbs import FINDING
from tests.core.assess_improving_verbs import IMPROVING
from tests.core.assess_instrument_verbs import INSTRUMENT
from tests.core.assess_intake_verbs import ASSESS_INTAKE
from tests.core.assess_walk_verbs import UNVEILING, WALKING
from tests.core.assess_wave_verbs import ANSWERING, ASSESSING
from tests.core.canvas_verbs import COMPARING, JOURNEY, MESSAGING, METRICS
from tests.core.follow_check_in_verbs import CHECKING_IN
from tests.core.follow_checkpoint_verbs import CHECKPOINTS
from tests.core.follow_distribute_verbs import DISTRIBUTING
from tests.core.follow_measuring_verbs import MEASURING, RATING
from tests.core.follow_review_verbs import REVIEWING
from tests.core.follow_rhythm_verbs import RHYTHM
from tests.core.group_verbs import GROUPS
from tests.core.hand import DAYS, NAMES, NOON, ON_OFF, SECONDS, TABLES, TEXTS, Verb
from tests.core.launch_verbs import FITTING, LAUNCHING
from tests.core.prepare_verbs import PREPARING
from tests.core.room_verbs import BOARD, CAPTURING, PRIORITISING, SHARING, SOLVING
from tests.core.session_verbs import SESSIONS
from tests.core.template_verbs import TEMPLATES

PASSING: tuple[Verb, ...] = (
    lambda h: h.wait(h.of((1, 50, 700, 4_000))),
    lambda h: h.document.undo(),
    lambda h: h.document.redo(),
)

PEOPLE: tuple[Verb, ...] = (
    lambda h: people.add_team(h.document, h.of(NAMES)),
    lambda h: people.rename_team(h.document, h.id(Team), h.of(NAMES)),
    lambda h: people.set_look(h.document, h.id(Team), h.of(COLOURS), h.of(list(Mark))),
    lambda h: people.move_team(h.document, h.id(Team), h.maybe(Team)),
    lambda h: people.retire_team(h.document, h.id(Team)),
    lambda h: people.bring_back_team(h.document, h.id(Team)),
    lambda h: people.add_person(h.document, h.of(NAMES), team_id=h.maybe(Team)),
    lambda h: people.edit_person(h.document, h.id(Person), h.of(NAMES), h.of(("", "a@x", "b@x")), h.maybe(Team)),
    lambda h: people.set_gone(h.document, h.id(Person), h.of(ON_OFF)),
    lambda h: people.remove_person(h.document, h.id(Person)),
    lambda h: participants.add_participants(h.document, h.workshop, [h.id(Person), h.id(Person)]),
    lambda h: participants.add_walk_in(h.document, h.workshop, h.of(NAMES), h.maybe(Team)),
    lambda h: participants.remove_participant(h.document, h.id(Participant)),
    lambda h: participants.seat(h.document, h.id(Participant), h.of(TABLES)),
    lambda h: participants.set_present(h.document, h.id(Participant), h.of(ON_OFF)),
    lambda h: participants.set_all_present(h.document, h.workshop, h.of(ON_OFF)),
    lambda h: participants.deal_tables(h.document, h.workshop, h.of((1, 2, 30)), h.of(ON_OFF)),
)

PLANNING: tuple[Verb, ...] = (
    lambda h: workshops.rename_programme(h.document, h.of(NAMES)),
    lambda h: workshops.set_chime(h.document, h.of(ON_OFF)),
    lambda h: creating.create_workshop(h.document, h.of(NAMES), NOON.date(), time(9), "Europe/Berlin"),
    lambda h: details.edit_workshop(h.document, h.id(Workshop), title=h.of(NAMES), purpose=h.of(TEXTS)),
    lambda h: details.edit_workshop(h.document, h.id(Workshop), day=h.of(DAYS), zone=h.of((None, "UTC", "Nowhere"))),
    lambda h: workshops.set_available(h.document, h.id(Workshop), h.of((None, *SECONDS))),
    lambda h: duplicating.duplicate_workshop(h.document, h.id(Workshop), date(2027, 4, 1)),
    lambda h: workshops.remove_workshop(h.document, h.id(Workshop)),
    lambda h: agenda.add_block(h.document, h.id(Part), h.of(NAMES), h.of(list(Activity)), h.of(SECONDS)),
    lambda h: agenda.add_break(h.document, h.id(Part), before_id=h.maybe(Block)),
    lambda h: agenda.add_break_between(h.document, h.workshop, h.maybe(Part)),
    lambda h: agenda.duplicate_block(h.document, h.id(Block)),
    lambda h: agenda.remove_block(h.document, h.id(Block)),
    lambda h: agenda.move_blocks(h.document, [h.id(Block), h.id(Block)], h.id(Part), h.maybe(Block)),
    lambda h: agenda.skip_block(h.document, h.id(Block), h.of(ON_OFF)),
    lambda h: agenda.rename_block(h.document, h.id(Block), h.of(NAMES)),
    lambda h: agenda.set_length(h.document, h.id(Block), h.of(SECONDS)),
    lambda h: agenda.set_shortest(h.document, h.id(Block), h.of(SECONDS)),
    lambda h: agenda.set_optional(h.document, h.id(Block), h.of(ON_OFF)),
    lambda h: agenda.pin_block(h.document, h.id(Block), h.of((None, time(12), time(0, 30)))),
    lambda h: agenda.set_activity(h.document, h.id(Block), h.of(list(Activity))),
    lambda h: agenda.set_turns(h.document, h.id(Block), h.of(list(TurnPlan))),
    lambda h: agenda.set_objective(h.document, h.id(Block), h.of(TEXTS)),
    lambda h: agenda.set_instructions(h.document, h.id(Block), h.of(TEXTS)),
    lambda h: agenda.set_guide(h.document, h.id(Block), h.of(TEXTS)),
    lambda h: agenda.set_private_notes(h.document, h.id(Block), h.of(TEXTS)),
    lambda h: agenda.add_part(h.document, h.workshop, h.of(NAMES), before_id=h.maybe(Part)),
    lambda h: agenda.rename_part(h.document, h.id(Part), h.of(NAMES)),
    lambda h: agenda.remove_part(h.document, h.id(Part)),
    lambda h: agenda.move_part(h.document, h.id(Part), h.maybe(Part)),
    lambda h: opening.add_objective(h.document, h.workshop, h.of(TEXTS)),
    lambda h: opening.edit_objective(h.document, h.id(Objective), h.of(TEXTS)),
    lambda h: opening.move_objective(h.document, h.id(Objective), h.maybe(Objective)),
    lambda h: opening.remove_objective(h.document, h.id(Objective)),
    lambda h: opening.add_ground_rules(h.document, h.workshop, [h.of(TEXTS), h.of(TEXTS)]),
    lambda h: opening.edit_ground_rule(h.document, h.id(GroundRule), h.of(TEXTS)),
    lambda h: opening.move_ground_rule(h.document, h.id(GroundRule), h.maybe(GroundRule)),
    lambda h: opening.remove_ground_rule(h.document, h.id(GroundRule)),
)

RUNNING: tuple[Verb, ...] = (
    lambda h: start.start(h.document, h.id(Workshop), h.of(ON_OFF)),
    lambda h: start.close(h.document, h.id(Workshop)),
    lambda h: start.reopen(h.document, h.id(Workshop)),
    lambda h: timekeeping.pause(h.document, h.workshop),
    lambda h: timekeeping.resume(h.document, h.workshop),
    lambda h: timekeeping.next_block(h.document, h.workshop),
    lambda h: timekeeping.back(h.document, h.workshop),
    lambda h: timekeeping.jump(h.document, h.workshop, h.id(Block)),
    lambda h: timekeeping.add_time(h.document, h.workshop, h.of(SECONDS)),
    lambda h: h.recover(),
    lambda h: h.look(),
    lambda h: agenda.remove_block(h.document, h.id(Block)),
    lambda h: agenda.skip_block(h.document, h.id(Block), h.of(ON_OFF)),
    lambda h: agenda.set_turns(h.document, h.id(Block), h.of(list(TurnPlan))),
    lambda h: turns.make_turns(h.document, h.id(Block)),
    lambda h: turns.add_turn(h.document, h.id(Block), h.of(NAMES), h.of(SECONDS)),
    lambda h: turns.rename_turn(h.document, h.id(Turn), h.of(NAMES)),
    lambda h: turns.set_turn_length(h.document, h.id(Turn), h.of(SECONDS)),
    lambda h: turns.move_turn(h.document, h.id(Turn), h.maybe(Turn)),
    lambda h: turns.skip_turn(h.document, h.id(Turn), h.of(ON_OFF)),
    lambda h: turns.remove_turn(h.document, h.id(Turn)),
    lambda h: rotation.begin_turn(h.document, h.id(Turn)),
    lambda h: rotation.next_turn(h.document, h.workshop),
    lambda h: rotation.back_turn(h.document, h.workshop),
    lambda h: timers.add_timer(h.document, h.workshop, h.of(NAMES), h.of(SECONDS), h.of(ON_OFF)),
    lambda h: timers.start_timer(h.document, h.id(FreeTimer)),
    lambda h: timers.pause_timer(h.document, h.id(FreeTimer)),
    lambda h: timers.reset_timer(h.document, h.id(FreeTimer)),
    lambda h: timers.set_timer(h.document, h.id(FreeTimer), h.of(NAMES), h.of(SECONDS)),
    lambda h: timers.show_timer(h.document, h.id(FreeTimer), h.of(ON_OFF)),
    lambda h: timers.remove_timer(h.document, h.id(FreeTimer)),
)

WINGS = {
    "people": PEOPLE,
    "groups": GROUPS,
    "planning": PLANNING,
    "templates": TEMPLATES,
    "fitting": (*FITTING, *AGENDA_LISTS),
    "preparing": PREPARING,
    "running": RUNNING,
    "sessions": SESSIONS,
    "board": BOARD,
    "prioritising": PRIORITISING,
    "solving": SOLVING,
    "capturing": CAPTURING,
    "sharing": SHARING,
    "comparing": COMPARING,
    "journey": JOURNEY,
    "messaging": MESSAGING,
    "metrics": METRICS,
    "launching": LAUNCHING,
    "instrument": INSTRUMENT,
    "assessing": (*ASSESSING, *ASSESS_INTAKE),
    "finding": FINDING,
    "improving": IMPROVING,
    "walking": WALKING,
    "checking in": (*CHECKING_IN, *CHECKPOINTS),
    "distributing": DISTRIBUTING,
    "measuring": MEASURING,
    "reviewing": REVIEWING,
    "rhythm": RHYTHM,
    **AGREEING,
}

# Steps of the room, the clock and the stage, which are not the facilitator's to take back.
OTHERS: tuple[Verb, ...] = (
    *ANSWERING,
    *UNVEILING,
    *RATING,
    lambda h: h.put_dots(Way.LAPTOP),
    lambda h: ballots.finish_ballot(h.document, h.id(Poll), h.id(Participant), Way.LAPTOP),
    lambda h: stage.pin_scene(h.document, h.workshop, h.of((Scene.BOARD, Scene.AGENDA))),
    lambda h: stage.follow_block(h.document, h.workshop),
    lambda h: stage.freeze(h.document, h.workshop, h.of(ON_OFF)),
    lambda h: stage.blank(h.document, h.workshop, h.of(ON_OFF)),
    lambda h: stage.send_message(h.document, h.workshop, h.of(TEXTS)),
    lambda h: stage.clear_message(h.document, h.workshop),
    lambda h: steady.clock_moved(h.document, h.workshop, timedelta(seconds=h.of(SECONDS))),
)
