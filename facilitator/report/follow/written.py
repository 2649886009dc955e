"""What a run of writing the packet did, file by file, and how it is told."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from facilitator.core.phrases import counted, listed, quoted


class Fate(StrEnum):
    """What became of a file."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    REMOVED = "removed"
    KEPT = "kept"
    BUSY = "busy"


_STANDS = (Fate.NEW, Fate.CHANGED, Fate.UNCHANGED)
_TOLD = (Fate.NEW, Fate.CHANGED, Fate.REMOVED)


@dataclass(frozen=True)
class Outcome:
    """One file, what it is and whose, "" for everyone's. KEPT: not as we wrote it, so left alone. BUSY: in use."""

    path: str
    title: str
    whom: str
    fate: Fate


@dataclass(frozen=True)
class Written:
    """What was done in a folder. `stopped`: it was broken off, and the folder is as it was before."""

    folder: Path
    outcomes: tuple[Outcome, ...]
    stopped: bool = False

    def count(self, *fates: Fate) -> int:
        """How many files met with one of these."""
        return sum(outcome.fate in fates for outcome in self.outcomes)

    @property
    def files(self) -> int:
        """How many files stand there as they should."""
        return self.count(*_STANDS)

    @property
    def words(self) -> str:
        """All of it in a line: "42 files: 3 new, 5 changed, 34 as they were"."""
        if self.stopped:
            return "Stopped: the folder is as it was before."
        parts = (
            (Fate.NEW, "new"),
            (Fate.CHANGED, "changed"),
            (Fate.UNCHANGED, "as they were"),
            (Fate.REMOVED, "removed"),
            (Fate.KEPT, "left alone"),
            (Fate.BUSY, "in use"),
        )
        said = [f"{self.count(fate):,} {word}" for fate, word in parts if self.count(fate)]
        return f"{counted(self.files, 'file')}: {', '.join(said)}" if said else counted(0, "file")

    @property
    def changes(self) -> tuple[str, ...]:
        """What is new, changed or removed, a line for everyone's files and one for each team and person."""
        return tuple(self._changes())

    @property
    def remarks(self) -> tuple[str, ...]:
        """What was not done, and what to do about it: a sentence for each reason."""
        kept = self._names(Fate.KEPT)
        busy = self._names(Fate.BUSY)
        found = []
        if kept:
            them = "it" if len(kept) == 1 else "them"
            found.append(f"Changed by hand or not ours, so left alone: {_some(kept)}. Move {them} away to have ours.")
        if busy:
            them = "it" if len(busy) == 1 else "them"
            found.append(f"In use or protected, so still as before: {_some(busy)}. Close {them} and write again.")
        return tuple(found)

    def _changes(self) -> Iterator[str]:
        by_whom: dict[str, list[str]] = {"": []}
        for one in self.outcomes:
            if one.fate in _TOLD:
                by_whom.setdefault(one.whom, []).append(f"{one.title} {one.fate}")
        for whom, said in by_whom.items():
            if said:
                yield f"{whom or 'Everyone'}: {', '.join(said)}"

    def _names(self, fate: Fate) -> list[str]:
        return [quoted(one.path) for one in self.outcomes if one.fate is fate]


def _some(names: list[str], most: int = 5) -> str:
    more = len(names) - most
    return listed([*names[:most], counted(more, "other")] if more > 0 else names)
