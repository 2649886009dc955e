"""What is done to several rows at once, as the one step that a key means."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from facilitator.core.document import Document
from facilitator.core.participants import set_reply
from facilitator.core.people import Participant, Reply
from facilitator.core.plan.prepare import checklist, one_to_ones, supplies, wanted
from facilitator.core.plan.prepare.checklist import CheckItem, Checklist
from facilitator.core.plan.prepare.supplies import SupplyLine


def add_item_at(document: Document, workshop_id: int, which: Checklist, title: str, lead: int) -> CheckItem:
    """Add an item to one of the lists."""
    return checklist.add_item(document, workshop_id, title, lead, which)


def reply_all(document: Document, participant_ids: Iterable[int], reply: Reply) -> list[Participant]:
    """Note the same answer for everybody given."""
    with document.step("Note reply"):
        return [set_reply(document, participant_id, reply) for participant_id in participant_ids]


def mark_arrived(document: Document, ids: Iterable[int], arrived: bool) -> None:
    """Mark documents as here, or as missing."""
    with document.step("Mark as arrived" if arrived else "Mark as missing"):
        for wanted_id in ids:
            wanted.set_arrived(document, wanted_id, arrived)


def remove_wanted(document: Document, ids: Sequence[int]) -> None:
    """Ask no longer for documents."""
    with document.step(_counted("Remove", ids, "document")):
        for wanted_id in ids:
            wanted.remove_wanted(document, wanted_id)


def take_files(document: Document, workshop_id: int, wanted_id: int | None, links: Sequence[str]) -> None:
    """Files or addresses that were dropped: the first is the one asked for, if that is given; others are new."""
    with document.step("Link documents" if len(links) > 1 else "Link document"):
        for place, link in enumerate(links):
            if place == 0 and wanted_id is not None:
                wanted.edit_wanted(document, wanted_id, link=link)
            else:
                made = wanted.add_wanted(document, workshop_id, Path(link.rstrip("/")).stem or link)
                wanted.edit_wanted(document, made.id, link=link)


def pack(document: Document, workshop_id: int, lines: Iterable[SupplyLine], packed: bool) -> None:
    """Mark things as packed, or not."""
    with document.step("Pack" if packed else "Unpack"):
        for line in lines:
            supplies.set_packed(document, workshop_id, line.title, packed)


def leave_out(document: Document, workshop_id: int, lines: Iterable[SupplyLine]) -> None:
    """Bring things not: one's own are struck off, of what the agenda needs the number becomes 0."""
    with document.step("Leave out"):
        for line in lines:
            if line.own and line.supply_id is not None:
                supplies.remove_own(document, line.supply_id)
            else:
                supplies.set_count(document, workshop_id, line.title, 0)


def mark_held(document: Document, ids: Iterable[int], held: bool) -> None:
    """Mark conversations as held, or not."""
    with document.step("Mark as held" if held else "Mark as not held"):
        for talk_id in ids:
            one_to_ones.set_held(document, talk_id, held)


def remove_talks(document: Document, ids: Sequence[int]) -> None:
    """Remove conversations with all that was noted of them."""
    with document.step(_counted("Remove", ids, "conversation")):
        for talk_id in ids:
            one_to_ones.remove_one_to_one(document, talk_id)


def move_item(document: Document, shown: Sequence[CheckItem], item_id: int, up: bool) -> None:
    """Move an item of a list as it is shown by one place; over the edge of its time it joins the next one."""
    order = swapped([item.id for item in shown], item_id, up)
    leads = {item.id: item.lead for item in shown}
    at = order.index(item_id)
    if order == [item.id for item in shown]:
        return
    passed = order[at + 1] if up else order[at - 1]
    if leads[passed] != leads[item_id]:
        if up:
            checklist.set_lead(document, item_id, leads[passed])
        else:
            checklist.move_item(document, item_id, passed)
        return
    before = order[at + 1] if at + 1 < len(order) else None
    checklist.move_item(document, item_id, before if before and leads[before] == leads[item_id] else None)


def move_wanted(document: Document, ids: Sequence[int], wanted_id: int, up: bool) -> None:
    """Move a document of the list by one place."""
    order = swapped(ids, wanted_id, up)
    if order != list(ids):
        wanted.move_wanted(document, wanted_id, _following(order, wanted_id))


def move_talk(document: Document, ids: Sequence[int], talk_id: int, up: bool) -> None:
    """Move a conversation of the list by one place."""
    order = swapped(ids, talk_id, up)
    if order != list(ids):
        one_to_ones.move_one_to_one(document, talk_id, _following(order, talk_id))


def swapped(ids: Sequence[int], moved: int, up: bool) -> list[int]:
    """The order after one of them has changed places with its neighbour; at the edge nothing changes."""
    order, at = list(ids), list(ids).index(moved)
    to = at - 1 if up else at + 1
    if 0 <= to < len(order):
        order[at], order[to] = order[to], order[at]
    return order


def _following(order: Sequence[int], moved: int) -> int | None:
    return next(iter(order[order.index(moved) + 1 :]), None)


def _counted(verb: str, ids: Sequence[int], noun: str) -> str:
    return f"{verb} {noun}" if len(ids) == 1 else f"{verb} {len(ids)} {noun}s"
