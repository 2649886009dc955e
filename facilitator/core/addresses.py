"""E-mail addresses: whether a mail can bear them. What may be typed is wider: see `people.checked_email`."""

from email.errors import MessageError
from email.headerregistry import Address
from enum import StrEnum


class AddressState(StrEnum):
    """Whether somebody can be written to."""

    FINE = "fine"
    MISSING = "missing"
    UNWRITABLE = "unwritable"


def address_state(email: str) -> AddressState:
    """Whether an address can stand in a mail's head (RFC 5322, addr-spec, in ASCII: many servers take nothing else)."""
    if not email:
        return AddressState.MISSING
    return AddressState.FINE if mailbox("", email) else AddressState.UNWRITABLE


def mailbox(name: str, email: str) -> Address | None:
    """A name, on one line, with its address for a header; None of what every mail program would refuse."""
    try:
        return Address(name, addr_spec=email) if email and email.isascii() else None
    except (MessageError, ValueError, IndexError):
        return None
