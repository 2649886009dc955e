"""What stands over a column, with all that survey tools put around the words of a question."""

import re
from html import unescape

from facilitator.core.names import folded
from facilitator.core.text import one_line

_TAG = re.compile(r"<(?:!--.*?--|/?[a-zA-Z][^<>]*)>", re.DOTALL)
_NUMBERED = re.compile(
    r"(?:q(?:uestion)?|s(?:tatement)?|frage|item|no|nr)?\W{0,2}\d+(?:[._]\d+)*\s*[.:)\]–—-]*\s+", re.I
)
_ONLY_NUMBER = re.compile(r"(?:q(?:uestion)?|s(?:tatement)?|frage|item|no|nr|#)?\W{0,2}(\d{1,3})\W?", re.IGNORECASE)
_NOTE = re.compile(r"\s*[(\[][^()\[\]]*\b1\s*[=:–—-][^()\[\]]*\b5\b[^()\[\]]*[)\]]\s*$")
_STAR = re.compile(r"\s*\*\s*$")
_INSIDE = re.compile(r"^(.*?)\s*\[\W{0,3}(.+?)\]?$", re.DOTALL)
_PARTING = re.compile(r"\s+[-–—|>/»›→]+\s+|[:.?]\s+")
_MOST_PARTS = 4
_CUT = ("…", "...")


def readable(text: str) -> str:
    """A heading or cell as people read it: without HTML, on one line."""
    if "<" in text or "&" in text:
        text = unescape(_TAG.sub(" ", text))
    return one_line(text.replace("\u00a0", " ").replace("\u200b", ""))


def number_in(heading: str) -> int | None:
    """The number that a heading consists of ("12", "Q12", "Statement 12."); None if it holds other words."""
    found = _ONLY_NUMBER.fullmatch(heading)
    return int(found[1]) if found else None


def wordings(heading: str) -> tuple[str, ...]:
    """All that may be the statement in a heading, to compare by: without numbers, notes, and questions before it.

    "Please rate: [12. Sales … (1 = never, 5 = always)]" holds the whole, what is in the brackets, and both without
    number and note.
    """
    inside = _INSIDE.match(heading)
    found = [heading, *([inside[2], inside[1]] if inside else [])]
    for text in tuple(found):
        cuts = [parting.end() for parting in _PARTING.finditer(text)][:_MOST_PARTS]
        found += [text[cut:] for cut in cuts]
    bare = [_NUMBERED.sub("", _NOTE.sub("", _STAR.sub("", text)), count=1) for text in found]
    return tuple(dict.fromkeys(compared for text in (*found, *bare) if (compared := to_compare(text))))


def to_compare(text: str) -> str:
    """Words to compare by: folded, with straight quotation marks and without a stop at the end."""
    plain = folded(text.replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"'))
    return plain if plain.endswith(_CUT) else plain.rstrip(" .:;*?")


def is_cut(compared: str) -> bool:
    """Whether a tool has cut the words short, and said so."""
    return compared.endswith(_CUT)
