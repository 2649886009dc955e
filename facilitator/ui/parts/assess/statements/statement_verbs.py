"""What is done to the statements chosen, as the one step that a key means."""

from collections.abc import Iterable, Sequence

from facilitator.core.assess.adapting import been_asked, leave_out_many, move_own, remove_own
from facilitator.core.assess.instrument import OwnStatement, StatementInUse, instrument, own_key
from facilitator.core.document import Document
from facilitator.core.phrases import counted


def remove_statements(document: Document, statements: Sequence[StatementInUse]) -> str:
    """Remove a programme's own statements and leave out the others; says what came of it, "" if that is nothing."""
    own_ids = [one.own_id for one in statements if one.own_id is not None]
    gone = sum(not been_asked(document, own_key(own_id)) for own_id in own_ids)
    left = [one for one in statements if not one.left_out and (one.own_id is None or been_asked(document, one.key))]
    with document.step("Remove statements" if gone else "Leave out statements"):
        for own_id in own_ids:
            remove_own(document, own_id)
        leave_out_many(document, [one.key for one in statements if one.own_id is None])
    told = [f"Removed {counted(gone, 'statement')}."] if gone else []
    told += [f"Left out {counted(len(left), 'statement')}."] if left else []
    return " ".join(told)


def move_by_one(document: Document, own_id: int, up: bool) -> OwnStatement:
    """Move a programme's own statement by one place: past the edge of its section it goes into the next one."""
    own = document.get(OwnStatement, own_id)
    here = _ids_in(document, own.section)
    place = here.index(own_id)
    if up and place:
        return move_own(document, own_id, own.section, here[place - 1])
    if not up and place + 1 < len(here):
        return move_own(document, own_id, own.section, next(iter(here[place + 2 :]), None))
    sections = [section.key for group in instrument().groups for section in group.sections]
    beyond = sections.index(own.section) + (-1 if up else 1)
    if not 0 <= beyond < len(sections):
        return own
    first = None if up else next(iter(_ids_in(document, sections[beyond])), None)
    return move_own(document, own_id, sections[beyond], first)


def turn_section(document: Document, statements: Iterable[StatementInUse]) -> None:
    """Leave out a section's statements; if none of them is asked, take them all back."""
    held = list(statements)
    leave_out_many(document, [one.key for one in held], any(not one.left_out for one in held))


def _ids_in(document: Document, section: str) -> list[int]:
    return [one.id for one in document.all(OwnStatement, section=section)]
