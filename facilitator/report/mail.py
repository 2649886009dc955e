"""Drafts of e-mails: files that a mail program opens ready to be looked over and sent."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from email.header import Header
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import quote
from types import MappingProxyType

from facilitator.core.addresses import AddressState, address_state, mailbox
from facilitator.report.calendar import Guest
from facilitator.report.text import clean, one_line

# "=" is written as "=3D" in the text and is followed by no "_" in what is attached, so this stands in neither.
_BOUNDARY = "=_facilitator"
_LINE = "\r\n"
_LONGEST_PLAIN = 60

_UTF_8 = (("charset", "utf-8"),)
_OFFICE = "application/vnd.openxmlformats-officedocument"
_UNKNOWN = ("application/octet-stream", ())
_KINDS: Mapping[str, tuple[str, tuple[tuple[str, str], ...]]] = MappingProxyType(
    {
        "pdf": ("application/pdf", ()),
        "md": ("text/markdown", _UTF_8),
        "csv": ("text/csv", _UTF_8),
        "ics": ("text/calendar", (("method", "PUBLISH"), *_UTF_8)),
        "xlsx": (f"{_OFFICE}.spreadsheetml.sheet", ()),
        "pptx": (f"{_OFFICE}.presentationml.presentation", ()),
    }
)
"""The media type of each kind of file, by its suffix."""


@dataclass(frozen=True, slots=True)
class Attached:
    """A file that goes with a mail, under a name that a file may bear and whose suffix says what it is."""

    name: str
    data: bytes


def draft_bytes(to: Iterable[Guest], subject: str, text: str, calendar: bytes, made_at: datetime) -> bytes:
    """A draft with a calendar attached; see `draft_with`."""
    return draft_with(to, subject, text, [Attached("invitation.ics", calendar)], made_at)


def draft_with(to: Iterable[Guest], subject: str, text: str, attached: Iterable[Attached], made_at: datetime) -> bytes:
    """A draft with files attached (RFC 5322, 2045, 2183, 2231). The same content gives the same bytes.

    `X-Unsent` lets Outlook open it to be sent, not as received. Whoever's address can't be written in a mail is left
    out: see `writable`; with nobody left there is no "To".
    """
    message = EmailMessage(policy=SMTP)
    message["X-Unsent"] = "1"
    message["Date"] = made_at.replace(microsecond=0)
    message.set_content(clean(text), cte="quoted-printable")
    for one in attached:
        suffix = one.name.rpartition(".")[2].lower()
        kind, params = _KINDS.get(suffix, _UNKNOWN)
        maintype, subtype = kind.split("/")
        message.add_attachment(
            one.data, maintype=maintype, subtype=subtype, filename=one_line(one.name), cte="base64", params=dict(params)
        )
    if message.is_multipart():
        message.set_boundary(_BOUNDARY)
    addresses = (mailbox(one_line(guest.name), guest.email) for guest in to)
    return _head(one_line(subject), filter(None, addresses)) + message.as_bytes()


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
    return address_state(guest.email) is AddressState.FINE
