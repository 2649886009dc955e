"""Names of people and teams as names of files, such as every system takes them.

The rules are the narrowest of Windows (Microsoft, "Naming Files, Paths, and Namespaces"), macOS and Linux: no
reserved signs or names, no blank or full stop at either end, capitals and small letters the same, 255 bytes at most.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from facilitator.core.phrases import shortened
from facilitator.core.text import one_line

_LONGEST, _MOST_BYTES = 60, 180
"""Characters, so that a whole path stays below the 260 of Windows; and bytes in UTF-8, with room for what is added."""

_SIGNS = re.compile(r'[<>:"/\\|?*]+')
_UNSEEN = re.compile("[\u200b-\u200f\u2060-\u206f\ufeff\ufff0-\uffff\ud800-\udfff]")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])\s*(?:\..*)?", re.IGNORECASE)


def file_name(name: str, otherwise: str = "Nobody") -> str:
    """A name as the stem of a file's name: letters of all scripts are kept, what no file may bear becomes a hyphen.

    `otherwise` is taken where nothing is left of it.
    """
    kept = _trimmed(_cut(_SIGNS.sub("-", _UNSEEN.sub("", one_line(name)))))
    if not kept.strip("-_ "):
        return otherwise
    return f"_{kept}" if _RESERVED.fullmatch(kept) else kept


def distinct(wanted: Iterable[tuple[str, ...]]) -> list[str]:
    """A file name for each, no two alike in the eyes of any system.

    Of each come several names, the shortest first: whoever shares the first with another takes the second ("Ada
    Okafor (Sales)"); what is alike even then is numbered in the order given.
    """
    choices = [tuple(file_name(name) for name in names) for names in wanted]
    firsts = [_alike(names[0]) for names in choices]
    often, taken = Counter(firsts), set[str]()
    found: list[str] = []
    for names, first in zip(choices, firsts, strict=True):
        name = names[0] if often[first] == 1 else names[-1]
        found.append(_free(name, taken, often.keys() - {first}))
        taken.add(_alike(found[-1]))
    return found


def _free(name: str, taken: set[str], others: AbstractSet[str]) -> str:
    """The name, or the first of "name 2", "name 3" that nobody has, or will want before it."""
    number, free = 1, name
    while _alike(free) in taken or (free != name and _alike(free) in others):
        number += 1
        free = f"{name} {number}"
    return free


def _alike(name: str) -> str:
    """What two names have in common that some system takes for one."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFKC", name).casefold())


def _cut(name: str) -> str:
    short = shortened(name, _LONGEST)
    while len(short.encode("utf-8", "replace")) > _MOST_BYTES:
        short = short[:-2] + "…"
    return short


def _trimmed(name: str) -> str:
    return name.strip(" .\u00a0").lstrip("~$")
