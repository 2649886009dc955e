"""Drafts of e-mails: files that a mail program opens ready to be looked over and sent."""

from collections.abc import Iterable
from datetime import datetime
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

from facilitator.report.calendar import Guest
from facilitator.report.text import clean, one_line

# "=" is written as "=3D" in the text and is followed by no "_" in what is attached, so this stands in neither.
_BOUNDARY = "=_facilitator"


def draft_bytes(to: Iterable[Guest], subject: str, text: str, calendar: bytes, made_at: datetime) -> bytes:
    """A draft with a calendar attached (RFC 5322, 2045). `X-Unsent` lets Outlook open it to be sent, not as received.

    Whoever's address can't be written in one is left out: see `writable`.
    """
    message = EmailMessage(policy=SMTP)
    message["X-Unsent"] = "1"
    message["Subject"] = one_line(subject)
    message["Date"] = made_at.replace(microsecond=0)
    addresses = [address for address in map(_address, to) if address]
    if addresses:
        message["To"] = addresses
    message.set_content(clean(text), cte="quoted-printable")
    message.add_attachment(
        calendar.decode(),
        subtype="calendar",
        filename="invitation.ics",
        cte="base64",
        params={"method": "PUBLISH"},
    )
    message.set_boundary(_BOUNDARY)
    return message.as_bytes()


def writable(guest: Guest) -> bool:
    """Whether somebody has an e-mail address that a mail can bear."""
    return _address(guest) is not None


def _address(guest: Guest) -> Address | None:
    """The address for a header; None of none, and of what every mail program would refuse."""
    try:
        return Address(one_line(guest.name), addr_spec=guest.email) if guest.email.isascii() and guest.email else None
    except (MessageError, ValueError, IndexError):
        return None
