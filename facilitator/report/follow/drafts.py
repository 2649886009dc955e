"""E-mail drafts: one for each person, with their own files attached. Nothing is sent."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from facilitator.core.follow.recipients import Recipient
from facilitator.report.calendar import Guest
from facilitator.report.follow.fingerprint import fingerprint
from facilitator.report.follow.follow_dates import persons_dates
from facilitator.report.follow.manifest import sha
from facilitator.report.follow.packet_piece import Made, PacketPiece, Press
from facilitator.report.follow.thank_you import letter, subject
from facilitator.report.follow.told import Told
from facilitator.report.mail import Attached, draft_with, writable

CALENDAR = "Your dates.ics"


@dataclass(frozen=True)
class Enclosed:
    """A piece of the packet that goes with a draft: under which name, and what it is, in words."""

    name: str
    words: str
    piece: PacketPiece


def draft(
    told: Told, recipient: Recipient, enclosed: Sequence[Enclosed], meeting_ids: Sequence[int]
) -> Callable[[Press], Made]:
    """How somebody's draft is made; `meeting_ids` are the meetings they are in.

    Whose address is missing, or can't be written, gets a draft without a "To".
    """

    def make(press: Press) -> Made:
        files = [(one.name, press.made(one.piece)) for one in enclosed]
        words = [one.words for one in enclosed]
        dates = persons_dates(told.taken, recipient.person.id, meeting_ids)
        if b"BEGIN:VEVENT" in dates:
            files.append((CALENDAR, Made(dates, fingerprint(".ics", dates))))
            words.append("Your dates, to be taken into your calendar")
        meetings = [one for one in told.meetings() if one.id in meeting_ids]
        return _posted(told, recipient, letter(told, recipient, meetings, words), files)

    return make


def _posted(told: Told, recipient: Recipient, text: str, files: Sequence[tuple[str, Made]]) -> Made:
    guest = Guest(recipient.person.name, recipient.person.email)
    to = [guest] if writable(guest) else []
    head = subject(told, recipient)
    attached = [Attached(name, made.data) for name, made in files]
    data = draft_with(to, head, text, attached, told.taken.taken_at)
    says = (guest.name, guest.email, head, text, [(name, made.content) for name, made in files])
    return Made(data, sha(repr(says).encode()))
