"""What we said last time: what the workshops before have left, and what is taken from it into this one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from facilitator.core.assess.waves import Asked
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.names import folded
from facilitator.core.people import Person
from facilitator.core.phrases import counted, due_words
from facilitator.core.plan import agenda
from facilitator.core.plan.agenda import Activity, Block, Part
from facilitator.core.plan.workshops import Workshop, WorkshopState, local, workshops
from facilitator.core.run import board, captured
from facilitator.core.run.actions import Action, ActionState
from facilitator.core.run.board import Lane, Note
from facilitator.core.run.captured import Decision, Parked
from facilitator.core.run.holding import holding
from facilitator.core.run.raising import not_there_yet, raise_note, raised_in
from facilitator.core.run.returning import Returning, low_statements, returning_opportunities
from facilitator.core.run.review import ReviewPoint, point_words
from facilitator.core.run.said import SAID_NOTHING, Said, said_by
from facilitator.core.run.vote.opportunities import Opportunity

_LOOKED_BACK = 4
SIDES, LEFT, AGREED = 2, 0, 1
"""What the stage can show: what was left, or which agreements hold; see `canvases.whole.turn_side`."""

TITLE, _SHORT = "What we said last time", "Last time"
LENGTH, _SHORTEST = 10 * 60, 5 * 60
_OBJECTIVE = "We know what became of our promises, and what we take up again today."
_INSTRUCTIONS = (
    "Owners: done, under way or dropped, in one sentence",
    "Say what held it up, not who",
    "Choose what we take up again today",
)
_GUIDE = """\
Begin with what got done, and thank whoever did it: that is why people promise again.
Go through the open actions one by one. Close, re-date or drop each: an action nobody will do is better dropped aloud.
Take a parked item into today's parking lot only if somebody still wants it; settle the others.
An issue that is back for the second time was not solved: put it on the board, and ask what was missing last time.
Keep to the time. What needs a talk goes on the board, where it will get one."""


@dataclass(frozen=True)
class Promise:
    """An action still open from an earlier workshop: whose it is, and when it is or was due, in words."""

    action: Action
    owner: Person | None
    workshop: Workshop
    overdue: bool
    words: str


@dataclass(frozen=True)
class Kept:
    """How many actions a workshop ended with, and what has become of them; the others are open."""

    made: int = 0
    done: int = 0
    dropped: int = 0

    @property
    def open(self) -> int:
        """How many are still to be done."""
        return self.made - self.done - self.dropped

    @property
    def words(self) -> str:
        """ "5 of 11 actions done, 1 dropped, 6 open"; nothing where none were made. What was dropped is not wanted."""
        if self.made == self.dropped:
            return f"{counted(self.made, 'action')} dropped" if self.made else ""
        rest = [f"{count} {word}" for count, word in ((self.dropped, "dropped"), (self.open, "open")) if count]
        return ", ".join([f"{self.done} of {counted(self.made - self.dropped, 'action')} done", *rest])


@dataclass(frozen=True)
class LeftOver:
    """What earlier workshops left. `workshop` is the last one that was closed, None if there is none.

    Actions (the most overdue first) and parked items are what is open from all earlier ones; `kept` and decisions are
    those of the last; issues that return (the most frequent first) are looked for in the last few, and after them stand
    the statements of the assessment that were rated low twice running. `said` is what the latest review of those few
    said.
    """

    workshop: Workshop | None
    actions: tuple[Promise, ...] = ()
    parked: tuple[Parked, ...] = ()
    decisions: tuple[Decision, ...] = ()
    returning: tuple[Returning, ...] = ()
    kept: Kept = Kept()
    said: Said = SAID_NOTHING

    @property
    def open(self) -> int:
        """How many things wait for an answer; decisions, and what is to be kept, do not."""
        return len(self.actions) + len(self.parked) + len(self.returning) + len(self.said.waiting)


# Verbs


def carry_parked(document: Document, parked_id: int, workshop_id: int) -> Parked:
    """Take a parked item of an earlier workshop into this one's parking lot; there it is settled.

    Of a question only the text comes along. UserError if it is settled, or is this workshop's own.
    """
    parked = document.get(Parked, parked_id)
    document.get(Workshop, workshop_id)
    if parked.workshop_id == workshop_id:
        raise UserError("This item is in today's parking lot already.")
    if parked.settled:
        raise UserError("This item has been dealt with: reopen it first.")
    with document.step("Carry parked item over"):
        captured.settle(document, parked_id)
        return captured.add_parked(document, workshop_id, parked.text, team_id=parked.team_id)


def carry_to_board(document: Document, returning_id: int, lane_id: int) -> Note:
    """Put what comes back, by its `Returning.id`, or a point of the review, by its own, on the board as a note.

    It is the board of the lane's workshop. A statement of the assessment remembers where it comes from. UserError if
    it is there.
    """
    asked = document.find(Asked, returning_id)
    with document.step("Carry to board"):
        if asked is not None:
            return raise_note(document, lane_id, asked.wave_id, asked.key, not_there_yet(asked.text))
        words, team_id = _on_note(document, returning_id)
        if folded(words) in _on_board(document, document.get(Lane, lane_id).workshop_id):
            raise UserError("This is on the board already.")
        return board.add_note(document, lane_id, words, team_id)


def add_last_time_block(document: Document, workshop_id: int) -> Block:
    """Put the block in which the room looks back right behind the welcome, or first; UserError if it is there."""
    blocks = {part.id: document.all(Block, part_id=part.id) for part in document.all(Part, workshop_id=workshop_id)}
    if any(block.activity is Activity.LAST_TIME for them in blocks.values() for block in them):
        raise UserError(f"The agenda has “{TITLE}” already.")
    with document.step("Add last time"):
        part_id, before_id = _behind_welcome(blocks) or (_first_part(document, workshop_id, blocks), None)
        block = agenda.add_block(document, part_id, TITLE, Activity.LAST_TIME, LENGTH, _SHORTEST, before_id)
        agenda.set_objective(document, block.id, _OBJECTIVE)
        agenda.set_instructions(document, block.id, "\n".join(_INSTRUCTIONS))
        return agenda.set_guide(document, block.id, _GUIDE)


def _behind_welcome(blocks: dict[int, list[Block]]) -> tuple[int, int | None] | None:
    """The part, and the block before which to stand: what follows the first welcome, else the very first block."""
    in_order = [block for them in blocks.values() for block in them]
    welcome = next((block for block in in_order if block.activity is Activity.WELCOME), None)
    if welcome:
        them = blocks[welcome.part_id]
        following = them[them.index(welcome) + 1 :]
        return welcome.part_id, following[0].id if following else None
    return (in_order[0].part_id, in_order[0].id) if in_order else None


def _first_part(document: Document, workshop_id: int, blocks: dict[int, list[Block]]) -> int:
    return next(iter(blocks), None) or agenda.add_part(document, workshop_id, TITLE, _SHORT).id


def _on_note(document: Document, returning_id: int) -> tuple[str, int | None]:
    """The text and the team of the note for a point of the review, or for an opportunity that comes back."""
    point = document.find(ReviewPoint, returning_id)
    if point is not None:
        return point_words(point), None
    opportunity = document.get(Opportunity, returning_id)
    return opportunity.title, opportunity.team_id


# Questions


def left_over(document: Document, workshop_id: int) -> LeftOver:
    """What the workshops closed before this one have left, as of today in this one's zone."""
    workshop = document.get(Workshop, workshop_id)
    everything = workshops(document)
    earlier = everything[: [w.id for w in everything].index(workshop_id)]
    return _left_by(document, earlier, local(workshop, document.now()).date(), workshop.day)


def has_left_over(document: Document, before_day: date) -> int:
    """How many things the workshops held up to a day have left open, and how many agreements do not hold on it.

    0 for nothing: asked when a new one is planned.
    """
    earlier = [workshop for workshop in workshops(document) if workshop.day <= before_day]
    return _left_by(document, earlier, before_day, before_day).open + len(holding(document, before_day).broken)


def by_owner(promises: Iterable[Promise]) -> list[Promise]:
    """Promises in the order of their owners' names, those of nobody last; within a name as they were."""
    return sorted(promises, key=lambda one: (one.owner is None, folded(one.owner.name) if one.owner else ""))


def carried(document: Document, workshop_id: int, left: LeftOver) -> list[Returning | ReviewPoint]:
    """What comes back, and what the review wanted changed, that is on the board of this workshop by now."""
    there, raised = _on_board(document, workshop_id), raised_in(document, workshop_id).on_board
    back = [one for one in left.returning if (one.key in raised if one.key else folded(one.title) in there)]
    return [*back, *(point for point in left.said.waiting if folded(point_words(point)) in there)]


def _on_board(document: Document, workshop_id: int) -> set[str]:
    return {folded(note.text) for note in document.all(Note, workshop_id=workshop_id)}


def _left_by(document: Document, earlier: Iterable[Workshop], today: date, until: date) -> LeftOver:
    """What closed workshops have left today; the assessment is looked at as it was on the day `until`."""
    closed = [workshop for workshop in earlier if workshop.state is WorkshopState.CLOSED]
    if not closed:
        return LeftOver(None)
    actions = [(w, a) for w in closed for a in document.all(Action, workshop_id=w.id, state=ActionState.OPEN)]
    actions.sort(key=lambda one: (one[1].due or date.max, one[1].captured_at, one[1].id))
    people = {person.id: person for person in document.all(Person)}
    return LeftOver(
        closed[-1],
        tuple(_promise(people, workshop, action, today) for workshop, action in actions),
        tuple(p for w in reversed(closed) for p in captured.unsettled(document.all(Parked, workshop_id=w.id))),
        tuple(document.all(Decision, workshop_id=closed[-1].id)),
        (*returning_opportunities(document, closed[-_LOOKED_BACK:]), *low_statements(document, until)),
        kept(document.all(Action, workshop_id=closed[-1].id)),
        said_by(document, closed[-_LOOKED_BACK:]),
    )


def kept(actions: Iterable[Action]) -> Kept:
    """How many actions there are, and what has become of them."""
    states = [action.state for action in actions]
    return Kept(len(states), states.count(ActionState.DONE), states.count(ActionState.DROPPED))


def is_overdue(action: Action, today: date) -> bool:
    """Whether the day on which an action was due is over."""
    return action.due is not None and action.due < today


def _promise(people: Mapping[int, Person], workshop: Workshop, action: Action, today: date) -> Promise:
    owner = people.get(action.owner_id or 0)
    return Promise(action, owner, workshop, is_overdue(action, today), due_words(action.due, today))
