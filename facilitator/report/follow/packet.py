"""The packet: all that is handed out after a workshop, planned as a list of pieces (writing it: `packet_writing`)."""

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.core.document import Document
from facilitator.core.follow.recipients import Recipient, recipients
from facilitator.report.dates import Dates
from facilitator.report.follow.index_page import index_page
from facilitator.report.follow.packet_piece import PacketPiece, Shelf, drawn
from facilitator.report.follow.pieces_of_packet import drafts, lists, outcomes, own_pages, teams_digests
from facilitator.report.follow.told import Told, told
from facilitator.report.follow.trackers import TakenItems, take_items

INDEX = "index.html"


@dataclass(frozen=True)
class Packet:
    """All pieces, in the order in which they are made. `of` names the workshop in its programme, and no other."""

    of: str
    title: str
    pieces: tuple[PacketPiece, ...]


def read_packet(document: Document, workshop_id: int, dates: Dates | None = None) -> Packet:
    """Read a workshop, and plan what is handed out; UserError if it is gone. What follows needs no document."""
    read = told(document, workshop_id, dates)
    return plan_packet(read, recipients(document, workshop_id), take_items(document, read.today, workshop_id))


def plan_packet(read: Told, everyone: Sequence[Recipient], items: TakenItems) -> Packet:
    """What is handed out. Nothing is written for those who have left."""
    here = [one for one in everyone if not one.left]
    pieces = [*outcomes(read), *teams_digests(read, here), *own_pages(read, here), *lists(read, items)]
    pieces += drafts(read, here, pieces)
    listed = tuple(pieces)
    index = PacketPiece(INDEX, "Index of all files", Shelf.INDEX, drawn(INDEX, lambda _fonts: index_page(read, listed)))
    workshop = read.taken.workshop
    return Packet(f"{read.taken.programme.uid}/{workshop.id}", workshop.title, (*listed, index))
