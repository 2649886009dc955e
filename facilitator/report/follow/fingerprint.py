"""Fingerprints of what a file says, apart from when it was made: equal as long as nothing in it has changed."""

import re
from io import BytesIO
from zipfile import ZipFile

from facilitator.report.follow.manifest import sha

_STAMPS = re.compile(rb"(?:DTSTAMP|SEQUENCE):[^\r\n]*\r\n")
_PROPERTIES = "docProps/core.xml"
_ZIPPED = (".xlsx", ".pptx")


def fingerprint(suffix: str, data: bytes) -> str:
    """The fingerprint of a file of this suffix, which we made.

    Calendars bear the instant in each event (RFC 5545: DTSTAMP, SEQUENCE), Office files in their core properties (ECMA
    376, part 2); all others are the same bytes whenever they are made.
    """
    if suffix == ".ics":
        return sha(_STAMPS.sub(b"", data))
    if suffix in _ZIPPED:
        with ZipFile(BytesIO(data)) as parts:
            kept = sorted((one.filename, one.CRC) for one in parts.infolist() if one.filename != _PROPERTIES)
        return sha(repr(kept).encode())
    return sha(data)
