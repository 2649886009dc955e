"""Which scene is due, and what scenes are called."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from facilitator.core.document import Document
from facilitator.core.plan.agenda import Block, Part
from facilitator.core.plan.workshops import Workshop
from facilitator.core.record import Record
from facilitator.core.run.clock.timekeeping import Live, find_progress
from facilitator.core.run.stage import Scene, Stage, scene_for, stage_of
from facilitator.core.run.vote.voting import Poll, rounds

DUE_RECORDS: Final[tuple[type[Record], ...]] = (Stage, Live, Poll, Workshop, Part, Block)
_WORDS: Final[Mapping[Scene, str]] = MappingProxyType({Scene.RACI: "RACI", Scene.MESSAGE: "Line of text"})


def scene_words(scene: Scene) -> str:
    """A scene's name on the screen."""
    return _WORDS.get(scene, scene.value.replace("_", " ").capitalize())


def scene_due(document: Document, workshop_id: int | None, *, uncovered: bool = False) -> Scene:
    """What the stage shows now, blank without a workshop; `uncovered`: what lies under a blank or a line of text."""
    if workshop_id is None:
        return Scene.BLANK
    stage = stage_of(document, workshop_id)
    if stage and uncovered:
        stage = stage.with_(blank=False, message="")
    progress = find_progress(document, workshop_id)
    block = progress.current if progress else None
    ended = progress is not None and progress.live.ended
    return scene_for(stage, block, voting=bool(rounds(document, workshop_id)), ended=ended)
