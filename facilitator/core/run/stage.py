"""What the projected window shows when it does not simply follow the current block."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from facilitator.core import text
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.plan.agenda import Activity, Block
from facilitator.core.plan.workshops import Workshop
from facilitator.core.record import Author, Instant, Record, Text

LONGEST_MESSAGE = 200


class Scene(StrEnum):
    """What the stage can show."""

    WELCOME = "welcome"
    AGENDA = "agenda"
    TIMER = "timer"
    INSTRUCTIONS = "instructions"
    RESULTS = "results"
    CONTEXT = "context"
    QUESTIONS = "questions"
    BOARD = "board"
    GRID = "grid"
    VOTES = "votes"
    SOLUTIONS = "solutions"
    RACI = "raci"
    ACTIONS = "actions"
    REFLECTIONS = "reflections"
    LAST_TIME = "last_time"
    COMPARE = "compare"
    JOURNEY = "journey"
    MESSAGING = "messaging"
    LAUNCH = "launch"
    METRICS = "metrics"
    REVIEW = "review"
    COLLABORATE = "collaborate"
    WORDS = "words"
    MESSAGE = "message"
    BLANK = "blank"


class Stage(Record):
    """The stage of one workshop. `pinned` None follows the current block; `flashed_at` is the message's last flash.

    `pane` is which side of a canvas with several is shown, counted from 0.
    """

    table = "stage"
    workshop_id: int
    pinned: Scene | None = None
    frozen: bool = False
    blank: bool = False
    message: Text = ""
    flashed_at: Instant | None = None
    pane: int = 0


SCENES: Final[Mapping[Activity, Scene]] = MappingProxyType(
    {
        Activity.WELCOME: Scene.WELCOME,
        Activity.RESULTS: Scene.RESULTS,
        Activity.CONTEXT: Scene.CONTEXT,
        Activity.UPDATES: Scene.TIMER,
        Activity.QUESTIONS: Scene.QUESTIONS,
        Activity.MAPPING: Scene.BOARD,
        Activity.PRIORITISE: Scene.GRID,
        Activity.DESIGN: Scene.SOLUTIONS,
        Activity.PRESENT: Scene.SOLUTIONS,
        Activity.RACI: Scene.RACI,
        Activity.ACTIONS: Scene.ACTIONS,
        Activity.REFLECT: Scene.REFLECTIONS,
        Activity.BREAK: Scene.TIMER,
        Activity.TALK: Scene.INSTRUCTIONS,
        Activity.LAST_TIME: Scene.LAST_TIME,
        Activity.COMPARE: Scene.COMPARE,
        Activity.JOURNEY: Scene.JOURNEY,
        Activity.MESSAGING: Scene.MESSAGING,
        Activity.LAUNCH: Scene.LAUNCH,
        Activity.METRICS: Scene.METRICS,
        Activity.REVIEW: Scene.REVIEW,
        Activity.COLLABORATE: Scene.COLLABORATE,
        Activity.WORDS: Scene.WORDS,
    }
)

# Verbs. What the room sees is not undone with the facilitator's work: it is changed back by the same key.


def pin_scene(document: Document, workshop_id: int, scene: Scene) -> Stage:
    """Keep the stage on a scene, whatever block comes. What lay over it, a blank or a message, is taken off."""
    if scene in (Scene.MESSAGE, Scene.BLANK):
        raise ValueError("messages are sent and the stage is blanked; neither is pinned")
    return _change(document, workshop_id, "Pin scene", pinned=scene, blank=False, message="")


def follow_block(document: Document, workshop_id: int) -> Stage:
    """Let the stage follow the current block again."""
    return _change(document, workshop_id, "Follow the block", pinned=None)


def freeze(document: Document, workshop_id: int, frozen: bool = True) -> Stage:
    """Hold the picture the room sees while the console goes on, or let it move again."""
    return _change(document, workshop_id, "Freeze stage" if frozen else "Unfreeze stage", frozen=frozen)


def blank(document: Document, workshop_id: int, dark: bool = True) -> Stage:
    """Darken the stage, or light it again."""
    return _change(document, workshop_id, "Blank stage" if dark else "Show stage", blank=dark)


def turn_pane(document: Document, workshop_id: int, pane: int) -> Stage:
    """Show the room another side of the canvas, counted from 0."""
    return _change(document, workshop_id, "Turn canvas", pane=pane)


def send_message(document: Document, workshop_id: int, line: str) -> Stage:
    """Show the room a line of text, with a flash; sent again it flashes again. UserError if empty or too long."""
    line = text.required(text.one_line(line), "There is nothing to show yet: type a line for the room.")
    if len(line) > LONGEST_MESSAGE:
        raise UserError(f"This is too long to be read from the back: keep it under {LONGEST_MESSAGE} characters.")
    return _change(document, workshop_id, "Send message", message=line, flashed_at=document.now(), blank=False)


def clear_message(document: Document, workshop_id: int) -> Stage:
    """Take the line of text off the stage."""
    return _change(document, workshop_id, "Clear message", message="", flashed_at=None)


def _change(document: Document, workshop_id: int, label: str, **changes: object) -> Stage:
    document.get(Workshop, workshop_id)
    stage = stage_of(document, workshop_id) or Stage(id=document.new_id(), workshop_id=workshop_id)
    with document.step(label, Author.STAGE) as step:
        return step.put(stage.with_(**changes))


# Questions


def stage_of(document: Document, workshop_id: int) -> Stage | None:
    """The stage of a workshop, or None while it has only followed the blocks."""
    return next(iter(document.all(Stage, workshop_id=workshop_id)), None)


def scene_for(stage: Stage | None, block: Block | None, voting: bool = False, ended: bool = False) -> Scene:
    """What the stage shows: a blank goes before a message, that before a pinned scene, that before the block's own.

    `voting`: a poll has been opened, so prioritising shows votes. Without a block: the welcome, or at the end
    what was agreed. A frozen stage is the window's matter: it goes on showing what it last showed,
    and opened anew (after a restart) what is due at that moment.
    """
    if stage and stage.blank:
        return Scene.BLANK
    if stage and stage.message:
        return Scene.MESSAGE
    if stage and stage.pinned:
        return stage.pinned
    if block is None:
        return Scene.ACTIONS if ended else Scene.WELCOME
    if voting and block.activity is Activity.PRIORITISE:
        return Scene.VOTES
    return SCENES[block.activity]
