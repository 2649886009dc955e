"""What the commands after a workshop do with an open programme; `headless` opens it, and says what it is told."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from tzlocal import get_localzone_name

from facilitator.core.day_orders import DayOrder
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.follow.distributions import record_distribution
from facilitator.core.follow.doubts import doubts
from facilitator.core.follow.returned.comparing import compare
from facilitator.core.follow.returned.reading import ReturnedSheet
from facilitator.core.follow.returned.taking import apply
from facilitator.core.follow.returned.verdicts import What
from facilitator.core.phrases import shortened
from facilitator.core.plan.workshops import Workshop, today
from facilitator.core.text import one_line
from facilitator.report.follow.packet import read_packet
from facilitator.report.follow.packet_writing import write_packet

ONLY_LOOKED = "Nothing is stored yet: add --yes to store what is changed. Conflicts stay as they are here."
DATES_IN_DOUBT = (
    "Dates such as {} can be read in two ways. Say whether the day or the month comes first: "
    'add --dates "day first" or --dates "month first".'
)
_LONGEST = 120


def local_day(programme: Document) -> date:
    """The day it is now where this computer stands."""
    return today(programme, get_localzone_name() or "UTC")


def hand_out(programme: Document, workshop: Workshop, folder: Path) -> Iterator[str]:
    """Write a workshop's outcomes for everyone into a folder; UserError if it can't be written to."""
    packet, doubtful = read_packet(programme, workshop.id), doubts(programme, workshop.id)
    folder = folder.absolute()  # as it is told later, to people who stand elsewhere
    written = write_packet(packet, folder)
    if written.files:
        record_distribution(programme, workshop.id, str(folder), written.files)
    yield f"{written.words}, in {folder}."
    yield from written.changes
    yield from written.remarks
    yield from doubtful
    yield "Nothing is sent: look over the drafts and send them yourself."


def take_updates(programme: Document, sheet: ReturnedSheet, yes: bool, order: DayOrder | None) -> Iterator[str]:
    """Say row by row what taking updates of actions in would do, and with `yes` do it, in one step."""
    returned = compare(programme, sheet, local_day(programme), order)
    if returned.order is DayOrder.IN_DOUBT:
        raise UserError(DATES_IN_DOUBT.format(returned.doubtful))
    for row in returned.rows:
        if row.what is not What.UNCHANGED:
            text = shortened(one_line(row.text), _LONGEST) or "(no text)"
            yield f"Line {row.line}: {text}: {row.what}. {row.why}"
    yield returned.words
    yield apply(programme, returned).words if yes else ONLY_LOOKED
