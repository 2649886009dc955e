"""Drafts of e-mails: files that a mail program opens ready to be looked over and sent."""

from collections.abc import Iterable
from datetime import datetime
from email.errors import MessageError
from email.header import Header
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import quote

from facilitator.report.calendar import Guest
from facilitator.report.text import clean, one_line

# "=" is written as "=3D" in the text and is followed by no "_" in what is attached, so this stands in neither.
_BOUNDARY = "=_facilitator"
_LINE = "\r\n"
_LONGEST_PLAIN = 60


def draft_bytes(to: Iterable[Guest], subject: str, text: str, calendar: bytes, made_at: datetime) -> bytes:
    """A draft with a calendar attached (RFC 5322, 2045). `X-Unsent` lets Outlook open it to be sent, not as received.

    Whoever's address can't be written in one is left out: see `writable`.
    """
    message = EmailMessage(policy=SMTP)
    message["X-Unsent"] = "1"
    message["Date"] = made_at.replace(microsecond=0)
    message.set_content(clean(text), cte="quoted-printable")
    message.add_attachment(
        calendar.decode(),
        subtype="calendar",
        filename="invitation.ics",
        cte="base64",
        params={"method": "PUBLISH"},
    )
    message.set_boundary(_BOUNDARY)
    return _head(one_line(subject), filter(None, map(_address, to))) + message.as_bytes()


def _head(subject: str, to: Iterable[Address]) -> bytes:
    """Subject and addresses, folded. `EmailMessage` loses blanks and whole addresses where it folds (Python 3.11)."""
    lines = [f"Subject: {subject if _plain(subject) else _encoded(subject, 'Subject')}"]
    mailboxes = f",{_LINE} ".join(map(_mailbox, to))
    if mailboxes:
        lines.append(f"To: {mailboxes}")
    return "".join(f"{line}{_LINE}" for line in lines).encode("ascii")


def _mailbox(address: Address) -> str:
    """An address with its name: quoted if that is plain, else as encoded words on lines of their own."""
    name = address.display_name
    if _plain(name):
        return f'"{quote(name)}" <{address.addr_spec}>'
    return f"{_encoded(name, 'To')}{_LINE} <{address.addr_spec}>"


def _plain(text: str) -> bool:
    return text.isascii() and text.isprintable() and len(text) <= _LONGEST_PLAIN and "=?" not in text


def _encoded(text: str, header: str) -> str:
    """Text as encoded words (RFC 2047), folded as what follows the name of a header."""
    return Header(text, "utf-8", header_name=header).encode(linesep=_LINE)


def writable(guest: Guest) -> bool:
    """Whether somebody has an e-mail address that a mail can bear."""
    return _address(guest) is not None


def _address(guest: Guest) -> Address | None:
    """The address for a header; None of none, and of what every mail program would refuse."""
    try:
        return Address(one_line(guest.name), addr_spec=guest.email) if guest.email.isascii() and guest.email else None
    except (MessageError, ValueError, IndexError):
        return None
