"""What people type, tidied before it is stored."""

import re
import unicodedata

from facilitator.core.errors import UserError
from facilitator.core.record import storable

LONGEST = 5_000
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def tidy(text: str) -> str:
    """Text composed (NFC), without control characters, outer blanks or carriage returns; lines are kept."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", storable(_CONTROL.sub("", lines))).strip()


def one_line(text: str) -> str:
    """Tidy text on a single line, runs of white space as one blank."""
    return " ".join(tidy(text).split())


def free(text: str) -> str:
    """Tidy text that may be empty; UserError if it is too long to store."""
    tidied = tidy(text)
    if len(tidied) > LONGEST:
        raise UserError(f"This is {len(tidied):,} characters long: shorten it to {LONGEST:,} or fewer.")
    return tidied


def required(text: str, sentence: str) -> str:
    """Tidy text; UserError with `sentence` if nothing is left, and another if it is too long to store."""
    tidied = free(text)
    if not tidied:
        raise UserError(sentence)
    return tidied
