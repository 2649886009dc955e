"""One file of the packet: where it stands, whose it is, and how it is made."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePosixPath

from facilitator.report.follow.fingerprint import fingerprint
from facilitator.report.fonts import FontBook


class Shelf(StrEnum):
    """What a file is among the others; the index lists them in this order."""

    OUTCOMES = "outcomes"
    TEAMS = "teams"
    PEOPLE = "people"
    LISTS = "lists"
    DRAFTS = "drafts"
    INDEX = "index"


@dataclass(frozen=True, slots=True)
class Made:
    """A file's bytes, and the fingerprint of what they say: equal for equal content, whenever it was made."""

    data: bytes
    content: str


@dataclass(frozen=True)
class PacketPiece:
    """A file to be written. `path` is relative, with slashes; `whom` is whose it is, "" for everyone's.

    `make` makes it, and may ask the press for others. `team_id` and `person_id` say whom it is about, `hint` how it is
    used, in a sentence.
    """

    path: str
    title: str
    shelf: Shelf
    make: Callable[["Press"], Made]
    whom: str = ""
    team_id: int | None = None
    person_id: int | None = None
    hint: str = ""


class Press:
    """Makes the pieces of one packet, each of them once however many others enclose it. For one thread."""

    def __init__(self, fonts: FontBook) -> None:
        self.fonts = fonts
        self._made: dict[str, Made] = {}

    def made(self, piece: PacketPiece) -> Made:
        """The piece, made now or before; drafts, which nothing encloses and which are large, are not remembered."""
        if piece.path in self._made:
            return self._made[piece.path]
        made = piece.make(self)
        if piece.shelf is not Shelf.DRAFTS:
            self._made[piece.path] = made
        return made


def drawn(path: str, draw: Callable[[FontBook], bytes]) -> Callable[[Press], Made]:
    """How a piece is made that is only drawn and encloses no other."""
    suffix = PurePosixPath(path).suffix

    def make(press: Press) -> Made:
        data = draw(press.fonts)
        return Made(data, fingerprint(suffix, data))

    return make
