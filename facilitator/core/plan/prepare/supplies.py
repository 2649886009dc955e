"""Materials and supplies: what the agenda needs in the room, added up, and what else is brought along."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from facilitator.core.content import Content, Words, read_toml, resource
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.names import folded
from facilitator.core.people import Participant, Reply
from facilitator.core.plan.agenda import Activity, Block, Part
from facilitator.core.plan.workshops import Workshop
from facilitator.core.record import Ordered, Text
from facilitator.core.text import one_line, required

MOST = 9_999
AT_A_TABLE = 6


class Supply(Ordered):
    """Something to bring. `count` None is as many as the agenda needs; `own`: added by hand, not from the agenda."""

    table = "supply"
    workshop_id: int
    title: Text
    count: int | None = None
    packed: bool = False
    own: bool = False


class Each(StrEnum):
    """What one count of a material is for."""

    ROOM = "room"
    TABLE = "table"
    PERSON = "person"


class Material(Content):
    """A thing that activities need, as it stands in the TOML; without activities every workshop needs it.

    What is used up adds up over the blocks; the rest is used again, so that the block that needs most decides.
    """

    title: Words
    activities: tuple[Activity, ...] = ()
    each: Each = Each.ROOM
    count: Annotated[int, Field(strict=True, ge=1)] = 1
    used_up: bool = False
    remote: bool = False


class _Materials(Content):
    materials: tuple[Material, ...]


@dataclass(frozen=True)
class Need:
    """How many of a thing the agenda needs, and the blocks that need it; no blocks: the whole day does."""

    title: str
    count: int
    each: Each
    for_blocks: tuple[Block, ...]

    @property
    def why(self) -> str:
        """What it is for, in words: "For each table, in Mapping and Design"."""
        titles = list(dict.fromkeys(block.title for block in self.for_blocks))
        where = f"in {' and '.join(part for part in (', '.join(titles[:-1]), *titles[-1:]) if part)}" if titles else ""
        whom = {Each.ROOM: "", Each.TABLE: "for each table", Each.PERSON: "for each person"}[self.each]
        said = ", ".join(filter(None, (whom, where))) or "for the whole day"
        return said[0].upper() + said[1:]


@dataclass(frozen=True)
class SupplyLine:
    """One line of what to bring. `count` None is "some"; `needed` is what the agenda asks for, None for one's own.

    `supply_id` is the stored record, once something about the line was changed by hand.
    """

    title: str
    count: int | None
    needed: int | None
    why: str
    packed: bool
    own: bool
    supply_id: int | None


_NO_TITLE = "There is nothing to bring yet: type what it is."
_ELSEWHERE = re.compile(
    r"\b(?:remote(?:ly)?|virtual(?:ly)?|online|hybrid|mixed|video|dial-in)\b"
    r"|\b(?:zoom|webex|google meet|(?:ms|microsoft) teams)\b|https?://",
    re.IGNORECASE,
)


def set_packed(document: Document, workshop_id: int, title: str, packed: bool = True) -> Supply:
    """A thing on the list is packed, or after all is not; UserError if it is not on the list."""
    return _change(document, "Pack" if packed else "Unpack", workshop_id, title, packed=packed)


def set_count(document: Document, workshop_id: int, title: str, count: int | None) -> Supply:
    """Say how many of a thing to bring; None: as many as the agenda needs. UserError if it is not on the list."""
    return _change(document, "Change number to bring", workshop_id, title, count=_checked(count))


def add_own(document: Document, workshop_id: int, title: str, count: int | None = None) -> Supply:
    """Bring something that the agenda does not ask for; UserError if it is on the list already."""
    title = one_line(required(title, _NO_TITLE))
    if _line(document, workshop_id, title):
        raise UserError(f"“{title}” is on the list already: change its number instead.")
    supply = _new(document, workshop_id, title)
    with document.step("Add supply") as step:
        return step.put(supply.with_(count=_checked(count), own=True))


def remove_own(document: Document, supply_id: int) -> None:
    """Leave out something that was added by hand; UserError for what the agenda needs."""
    supply = document.get(Supply, supply_id)
    if not supply.own:
        raise UserError("The agenda needs this: set its number to 0 if you do not.")
    with document.step("Remove supply") as step:
        step.remove(supply)


def _change(document: Document, label: str, workshop_id: int, title: str, **changes: object) -> Supply:
    line = _line(document, workshop_id, title)
    if line is None:
        raise UserError(f"“{title}” is no longer on the list: add it yourself if you want to bring it.")
    supply = document.find(Supply, line.supply_id) or _new(document, workshop_id, line.title)
    with document.step(label) as step:
        return step.put(supply.with_(**changes))


def _new(document: Document, workshop_id: int, title: str) -> Supply:
    end = document.end_of(Supply, workshop_id=workshop_id)
    return Supply(id=document.new_id(), workshop_id=workshop_id, title=title, position=end)


def _line(document: Document, workshop_id: int, title: str) -> SupplyLine | None:
    return next((line for line in supplies(document, workshop_id) if folded(line.title) == folded(title)), None)


def _checked(count: int | None) -> int | None:
    if count is not None and not 0 <= count <= MOST:
        raise UserError(f"Choose a number from 0 to {MOST:,}.")
    return count


# Questions


def materials() -> tuple[Material, ...]:
    """All materials that come with the program: `materials.toml`."""
    return read_toml(resource("materials.toml"), _Materials).materials


def rolled_up(
    blocks: Iterable[Block], tables: int, people: int, remote: bool, known: Sequence[Material] | None = None
) -> list[Need]:
    """What these blocks need, in the order of the list. Blocks that are skipped need nothing.

    `remote`: people join from elsewhere. What each person needs is 0 as long as there are no people.
    """
    held = [block for block in blocks if not block.skipped]
    of = {Each.ROOM: 1, Each.TABLE: tables, Each.PERSON: people}
    needs = []
    for material in materials() if known is None else known:
        served = tuple(block for block in held if block.activity in material.activities)
        if (material.remote and not remote) or (material.activities and not served):
            continue
        times = len(served) if material.used_up and served else 1
        needs.append(Need(material.title, material.count * of[material.each] * times, material.each, served))
    return needs


def supplies(document: Document, workshop_id: int) -> list[SupplyLine]:
    """What to bring to a workshop: what its agenda needs as it is now, and then one's own, in their order."""
    stored = document.all(Supply, workshop_id=workshop_id)
    by_title = {folded(supply.title): supply for supply in reversed(stored) if not supply.own}
    lines = []
    for need in needs_of(document, workshop_id):
        supply = by_title.get(folded(need.title))
        count = need.count if supply is None or supply.count is None else supply.count
        packed, supply_id = (supply.packed, supply.id) if supply else (False, None)
        lines.append(SupplyLine(need.title, count, need.count, need.why, packed, False, supply_id))
    own = (supply for supply in stored if supply.own)
    return lines + [SupplyLine(one.title, one.count, None, "", one.packed, True, one.id) for one in own]


def needs_of(document: Document, workshop_id: int) -> list[Need]:
    """What the agenda of a workshop needs for those who come; for tables as they are set, or of six if they are not."""
    workshop = document.get(Workshop, workshop_id)
    coming = [p for p in document.all(Participant, workshop_id=workshop_id) if p.reply is not Reply.NO]
    seated = {p.table_no for p in coming} - {None}
    tables = len(seated) or max(1, -(-len(coming) // AT_A_TABLE))
    parts = document.all(Part, workshop_id=workshop_id)
    blocks = [block for part in parts for block in document.all(Block, part_id=part.id)]
    return rolled_up(blocks, tables, len(coming), joins_remotely(workshop))


def joins_remotely(workshop: Workshop) -> bool:
    """Whether people join from elsewhere, as far as the place says: "Room 4 and video call", "Online", a link."""
    return says_elsewhere(workshop.place)


def says_elsewhere(place: str) -> bool:
    """Whether the words of a place say that people join from elsewhere."""
    return _ELSEWHERE.search(place) is not None
