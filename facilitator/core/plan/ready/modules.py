"""Modules: optional sets of blocks, and putting one into an agenda at a sensible place."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import Field

from facilitator.core.content import Content, read_toml, resource
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.plan.agenda import Activity, Block, Part, add_part, move_blocks
from facilitator.core.plan.ready.creating import furnish_block
from facilitator.core.plan.ready.templates import Line, TemplateBlock
from facilitator.core.plan.schedule import agenda_of
from facilitator.core.plan.workshops import Occasion

_CANVASES = {Activity.JOURNEY, Activity.MESSAGING, Activity.LAUNCH, Activity.METRICS}


class Module(Content):
    """Blocks that may be added to an agenda. `name` is its file's name without the ending.

    `about` says what it does, `why` the reason to take it. It belongs behind the last block of the first activity of
    `after` that the agenda has. `short` is the short name of its part, if it needs one of its own.
    """

    name: str
    title: Line
    about: Line
    why: Line
    occasions: tuple[Occasion, ...] = ()
    after: tuple[Activity, ...] = ()
    short: Line
    blocks: tuple[TemplateBlock, ...] = Field(min_length=1)


@dataclass(frozen=True)
class Spot:
    """Where a module goes: into a part, before one of its blocks (None: at its end).

    Without a part, as a part of its own before another (None: at the end of the agenda).
    """

    part_id: int | None = None
    before_id: int | None = None
    before_part_id: int | None = None


def insert_module(document: Document, workshop_id: int, module: Module, spot: Spot | None = None) -> list[Block]:
    """Put a module's blocks into an agenda, at the spot given or the one proposed; returns them in order."""
    agenda = agenda_of(document, workshop_id)
    spot = spot or place_for(module, agenda.parts, agenda.blocks)
    with document.step(f"Add module {module.title}") as step:
        part = _part(document, workshop_id, module, spot)
        made = [furnish_block(document, step, part, block, at) for at, block in enumerate(module.blocks)]
        ids = [block.id for block in made]
        move_blocks(document, ids, part.id, spot.before_id)
    return [document.get(Block, block_id) for block_id in ids]


def _part(document: Document, workshop_id: int, module: Module, spot: Spot) -> Part:
    """The part in which a module's blocks go, there already or new."""
    if spot.part_id is not None:
        part = document.get(Part, spot.part_id)
        if part.workshop_id != workshop_id:
            raise UserError("This part belongs to another workshop: choose one of this agenda.")
        return part
    return add_part(document, workshop_id, module.title, module.short, spot.before_part_id)


# Questions


def modules() -> list[Module]:
    """Every module that comes with the program, by title."""
    found = [read_module(path) for path in resource("modules").glob("*.toml")]
    return sorted(found, key=lambda module: module.title)


def module(name: str) -> Module:
    """The module of this name."""
    return read_module(resource("modules", f"{name}.toml"))


def read_module(path: Path) -> Module:
    """The module in a TOML file; UserError naming file, line and field if anything is wrong with it."""
    return read_toml(path, Module, name=path.stem)


def place_for(module: Module, parts: Sequence[Part], blocks: Sequence[Block]) -> Spot:
    """Where a module fits best; `parts` in order, `blocks` in the order of the day.

    Behind the last block of the first activity it follows that the agenda has, and behind what runs beside that; else
    as a part of its own before the closing one.
    """
    held = [block for block in blocks if not block.skipped]
    for activity in module.after:
        behind = [block for block in held if block.activity is activity]
        if behind:
            return Spot(behind[-1].part_id, _next_for_all(behind[-1], blocks))
    closing = [block.part_id for block in held if block.activity is Activity.REFLECT]
    last = parts[-1].id if parts else None
    return Spot(before_part_id=closing[-1] if closing else last)


def _next_for_all(anchor: Block, blocks: Sequence[Block]) -> int | None:
    """The next block of the same part that is for everybody, if the anchor is in a track; else simply the next."""
    part = [block for block in blocks if block.part_id == anchor.part_id]
    later = part[part.index(anchor) + 1 :]
    return next((block.id for block in later if anchor.track_id is None or block.track_id is None), None)


def cost(module: Module) -> int:
    """The seconds that a module takes."""
    return sum(block.minutes for block in module.blocks) * 60


def holds(document: Document, workshop_id: int, module: Module) -> bool:
    """Whether an agenda has this module already: a block for its canvas, or else one of its blocks by title."""
    blocks = document.all(Block, workshop_id=workshop_id)
    canvases = _CANVASES & {block.activity for block in module.blocks}
    if canvases:
        return any(block.activity in canvases for block in blocks)
    titles = {block.title for block in module.blocks}
    return any(block.title in titles for block in blocks)
