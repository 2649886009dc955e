"""What a script's room says and does, as acts for each activity: the console's own verbs, in their order."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from facilitator.core.errors import UserError
from facilitator.core.plan.agenda import Activity
from facilitator.core.run import actions, captured, context, reflections
from facilitator.core.run.clock import rotation
from facilitator.core.run.context import CardKind
from facilitator.core.run.rehearse import acting_board, acting_solutions, acting_wave
from facilitator.core.run.rehearse import script as scripts
from facilitator.core.run.rehearse.script import Script
from facilitator.core.run.rehearse.script_names import Place
from facilitator.core.run.rehearse.setting import Act, Beat, Room

Entry = scripts.Action | scripts.Decision | scripts.Question | scripts.Parked


@dataclass(frozen=True)
class Saying:
    """Something said in passing: where it stands in the script, and the entry itself."""

    place: Place
    entry: Entry

    @property
    def home(self) -> Activity | None:
        """The activity in which it is said if the script names no block."""
        if self.entry.during is not None:
            return None
        if isinstance(self.entry, scripts.Question):
            return Activity.PRESENT if self.entry.solution else Activity.QUESTIONS
        return Activity.ACTIONS


def sayings(script: Script) -> list[Saying]:
    """All that is said in passing."""
    found = [Saying(("actions", at), action) for at, action in enumerate(script.actions)]
    found += [Saying(("decisions", at), decision) for at, decision in enumerate(script.decisions)]
    found += [Saying(("questions", at), question) for at, question in enumerate(script.questions)]
    return found + [Saying(("parked", at), parked) for at, parked in enumerate(script.parked)]


def beats(room: Room, script: Script, activity: Activity, *, turns: bool) -> list[Beat]:
    """What happens in a block of this activity, in order, besides what is said in passing.

    `turns` says that the agenda lets speakers take turns in it.
    """
    floor = partial(next_turn, room) if turns else None
    tracks: dict[Activity, Iterable[Beat]] = {
        Activity.RESULTS: [*acting_wave.walking(room, script.wave), *_points(room, script, context.CURRENT_STATE)],
        Activity.CONTEXT: _points(room, script, context.SHARED_CONTEXT),
        Activity.UPDATES: _updating(script, floor),
        Activity.MAPPING: acting_board.mapping(room, script),
        Activity.PRIORITISE: acting_board.prioritising(room, script),
        Activity.DESIGN: acting_solutions.designing(room, script),
        Activity.PRESENT: acting_solutions.presenting(room, script, floor),
        Activity.RACI: acting_solutions.sharing_out(room, script),
        Activity.ACTIONS: acting_solutions.arranging(room, script),
        Activity.REFLECT: _reflecting(room, script),
    }
    return list(tracks.get(activity, ()))


def next_turn(room: Room) -> None:
    """Give the next speaker the floor."""
    rotation.next_turn(room.document, room.workshop)


def _updating(script: Script, floor: Act | None) -> Iterator[Beat]:
    """Team after team speaks; the first has the floor from the start."""
    teams = {person.team for person in script.people if person.present}
    if floor is not None:
        for _ in range(len(teams) - 1):
            yield ("timings",), floor


def _points(room: Room, script: Script, cards: Sequence[CardKind]) -> Iterator[Beat]:
    for at, card in enumerate(script.context):
        if card.card in cards:
            for _ in card.points:
                yield ("context", at), partial(_show_next, room, cards)


def _show_next(room: Room, cards: Sequence[CardKind]) -> None:
    context.show_next(room.document, room.workshop, cards)


# In passing


def capture(room: Room, entry: Entry) -> None:
    """Capture what somebody says, in the block under way."""
    document, block_id = room.document, room.block_id()
    match entry:
        case scripts.Action():
            actions.add_action(
                document,
                room.workshop,
                entry.text,
                owner_id=room.people.maybe(entry.owner),
                due=entry.due,
                measure=entry.measure,
                block_id=block_id,
                note_id=room.notes.maybe(entry.note),
            )
        case scripts.Decision():
            captured.add_decision(document, room.workshop, entry.text, entry.why, block_id)
        case scripts.Parked():
            team_id = room.teams.maybe(entry.team)
            captured.add_parked(document, room.workshop, entry.text, team_id=team_id, block_id=block_id)
        case scripts.Question():
            _ask(room, entry, block_id)


def _ask(room: Room, entry: scripts.Question, block_id: int | None) -> None:
    question = captured.add_question(
        room.document,
        room.workshop,
        entry.text,
        team_id=room.teams.maybe(entry.team),
        person_id=room.people.maybe(entry.person),
        for_team_id=room.teams.maybe(entry.for_team),
        solution_id=room.solutions.maybe(entry.solution),
        block_id=block_id,
    )
    if entry.parked:
        captured.park_question(room.document, question.id)
    elif entry.answer:
        captured.answer_question(room.document, question.id, entry.answer)


# Closing reflections


def _reflecting(room: Room, script: Script) -> Iterator[Beat]:
    """The round goes as the program deals it; who has nothing in the script passes."""
    if not script.reflections and not script.tracking:
        return
    yield ("reflections",), partial(_begin_round, room)
    said = {reflection.person: reflection for reflection in script.reflections}
    for person in script.people:
        if person.present:
            yield ("reflections",), partial(_speak, room, said)
    if script.tracking:
        yield ("tracking",), partial(_track, room, script.tracking)


def _begin_round(room: Room) -> None:
    reflections.begin_round(room.document, room.workshop)


def _track(room: Room, words: str) -> None:
    reflections.set_tracking(room.document, room.workshop, words)


def _speak(room: Room, said: Mapping[str, scripts.Reflection]) -> None:
    """Whoever's turn it is says what the script has them say."""
    document = room.document
    waits = reflections.waiting_in(document, room.workshop)
    if not waits:
        raise UserError("Everybody has had their turn.")
    turn = waits[0]
    names = {participant_id: name for name, participant_id in room.participants.items()}
    reflection = said.get(names.get(turn.participant_id, ""))
    if reflection is not None:
        reflections.set_takeaway(document, turn.id, reflection.takeaway)
        reflections.set_commitment(document, turn.id, reflection.commitment)
        reflections.set_appreciation(document, turn.id, reflection.appreciation)
        if reflection.due is not None:
            reflections.commitment_to_action(document, turn.id, reflection.due, room.block_id())
    reflections.finish_turn(document, turn.id)
