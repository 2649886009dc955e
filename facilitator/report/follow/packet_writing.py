"""Writing the packet into a folder: only what has changed, each file whole, and nothing of anybody else's.

Everything is made first, inside the folder but aside, where the disk is the same and a rename is one step; only when
all of it is there do the files take their places. So a full disk, a fault or a stop leaves the folder as it was.
"""

import errno
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from facilitator.core.errors import UserError
from facilitator.core.phrases import quoted
from facilitator.report.files import FULL, LOCKED
from facilitator.report.follow.manifest import NAME, Entry, Manifest, key_of, manifest, read_manifest, sha
from facilitator.report.follow.packet import Packet
from facilitator.report.follow.packet_piece import Made, PacketPiece, Press
from facilitator.report.follow.written import Fate, Outcome, Written
from facilitator.report.fonts import FontBook

Progress = Callable[[int, int, str], None]
"""Told how many are done, of how many, and the name of the one that comes now."""

Stop = Callable[[], bool]

_ASIDE = ".facilitator-is-writing-"
_UNTOUCHED = "Nothing was changed there."
_UNREADABLE = "unreadable"


def write_packet(packet: Packet, folder: Path, progress: Progress | None = None, stop: Stop | None = None) -> Written:
    """Write the packet into a folder, which is made if it isn't there; what became of each file: `Written`.

    A file that is not as we wrote it is left alone, one in use stays as it is, and what is no longer part of the packet
    is removed if it is ours. `stop` is asked before each piece is made. UserError, in plain words, if the folder
    can't be written to, or holds what was handed out after another workshop.
    """
    with _plainly(folder, lambda: _UNTOUCHED), _standing(folder):
        before = _known(packet, folder)
        with TemporaryDirectory(prefix=_ASIDE, dir=folder, ignore_cleanup_errors=True) as aside:
            run = _Run(packet, folder, Path(aside), before)
            if not run.make(progress, stop or (lambda: False)):
                return Written(folder, (), stopped=True)
            run.put_in_place()
    return Written(folder, tuple(run.outcomes.values()))


class _Run:
    """One run: what stood in the folder before, and what becomes of each file. `outcomes` are by path."""

    def __init__(self, packet: Packet, folder: Path, aside: Path, before: Manifest | None) -> None:
        self.outcomes: dict[str, Outcome] = {}
        self._packet, self._folder, self._aside, self._before = packet, folder, aside, before
        self._known = before.by_key() if before else {}
        self._entries: dict[str, Entry] = {}
        self._staged: dict[str, Path] = {}
        self._gone: list[Entry] = []

    # Making

    def make(self, progress: Progress | None, stop: Stop) -> bool:
        """Make every piece and put aside what is to be written; False if it was stopped."""
        press, of = Press(FontBook()), len(self._packet.pieces)
        for done, piece in enumerate(self._packet.pieces):
            if stop():
                return False
            if progress:
                progress(done, of, f"{piece.title}: {piece.whom}" if piece.whom else piece.title)
            self._judge(piece, press.made(piece))
        if progress:
            progress(of, of, "")
        self._look_for_old()
        return not stop()

    def _judge(self, piece: PacketPiece, made: Made) -> None:
        known, found = self._known.get(key_of(piece.path)), _found(self._folder / piece.path)
        entry = Entry(path=piece.path, content=made.content, written=sha(made.data))
        if not found:
            fate = Fate.NEW
        elif known and known.is_ours(found):
            same = (known.path, known.content, known.written) == (entry.path, entry.content, found)
            fate = Fate.UNCHANGED if same else Fate.CHANGED
            entry = known.model_copy(update={"before": ""}) if same else entry.model_copy(update={"before": found})
        else:
            fate = Fate.UNCHANGED if found == entry.written else Fate.KEPT
        self.outcomes[piece.path] = Outcome(piece.path, piece.title, piece.whom, fate)
        if fate is not Fate.KEPT:
            self._entries[piece.path] = entry
        elif known:
            self._entries[piece.path] = known
        if fate in (Fate.NEW, Fate.CHANGED):
            self._stage(piece.path, made.data)

    def _stage(self, path: str, data: bytes) -> None:
        self._staged[path] = self._aside / str(len(self._staged))
        _write(self._staged[path], data)

    def _look_for_old(self) -> None:
        """Find what is no longer part of the packet: ours is to go, what was changed by hand is theirs from now on."""
        planned = {key_of(piece.path): piece.path for piece in self._packet.pieces}
        for key, entry in self._known.items():
            old = self._folder / entry.path
            found = _found(old)
            if not found or (key in planned and _is_same(entry.path, old, planned[key], self._folder / planned[key])):
                continue
            ours = entry.is_ours(found)
            self.outcomes[entry.path] = Outcome(entry.path, entry.path, "", Fate.REMOVED if ours else Fate.KEPT)
            if ours:
                self._gone.append(entry)

    # Putting in place

    def put_in_place(self) -> None:
        """Give the files their places. On the way the manifest knows both what was and what will be."""
        if self._staged or self._gone:
            self._note([*self._entries.values(), *self._gone])
        placed = 0
        with _plainly(self._folder, lambda: f"{placed} of {len(self._staged)} files were written before that."):
            for path, staged in self._staged.items():
                placed += self._place(path, staged)
            for entry in self._gone:
                self._remove(entry)
            self._note([entry.model_copy(update={"before": ""}) for entry in self._entries.values()])

    def _place(self, path: str, staged: Path) -> bool:
        target = self._folder / path
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            os.replace(staged, target)
        except PermissionError:
            self._is_busy(path, self._known.get(key_of(path)))
            return False
        return True

    def _remove(self, entry: Entry) -> None:
        path = self._folder / entry.path
        try:
            path.unlink(missing_ok=True)
        except PermissionError:
            self._is_busy(entry.path, entry)
            return
        if path.parent != self._folder:
            with suppress(OSError):  # others stand in it
                path.parent.rmdir()

    def _is_busy(self, path: str, known: Entry | None) -> None:
        """The file stays as it was, and so does what is known of it."""
        self.outcomes[path] = replace(self.outcomes[path], fate=Fate.BUSY)
        self._entries.pop(path, None)
        if known:
            self._entries[path] = known

    def _note(self, entries: list[Entry]) -> None:
        """Write the manifest, unless it says so already."""
        noted = manifest(self._packet.of, self._packet.title, entries)
        if noted != self._before:
            draft = self._aside / NAME
            _write(draft, noted.to_bytes())
            os.replace(draft, self._folder / NAME)
            self._before = noted


def _known(packet: Packet, folder: Path) -> Manifest | None:
    """What was written there before. What a run that was killed left aside is cleared away."""
    for left in folder.glob(f"{_ASIDE}*"):
        shutil.rmtree(left, ignore_errors=True)
    before = read_manifest(folder)
    if before and before.of != packet.of:
        raise UserError(
            f"“{folder}” holds what was handed out after {quoted(before.title)}: "
            f"choose another folder for {quoted(packet.title)}."
        )
    return before


def _found(path: Path) -> str:
    """The SHA-256 of the file that stands there, "" if there is none; a folder, a pipe or a lost link is unreadable."""
    try:
        if not path.is_file() and (path.is_symlink() or path.exists()):
            return _UNREADABLE
        return sha(path.read_bytes())
    except FileNotFoundError:
        return ""
    except PermissionError:
        return _UNREADABLE


def _is_same(path: str, old: Path, planned: str, new: Path) -> bool:
    """Whether two paths that differ in capitals at most are one file here."""
    return path == planned or (new.exists() and old.samefile(new))


def _write(path: Path, data: bytes) -> None:
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


@contextmanager
def _standing(folder: Path) -> Iterator[None]:
    """The folder, made with those above it if they aren't there; where nothing comes to stand, none is left behind."""
    new = [one for one in (folder, *folder.parents) if not one.exists()]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        yield
    finally:
        for one in new:
            with suppress(OSError):  # something stands in it
                one.rmdir()


@contextmanager
def _plainly(folder: Path, so_far: Callable[[], str]) -> Iterator[None]:
    """Whatever befalls the folder in here is raised in plain words, with what has been done so far."""
    try:
        yield
    except OSError as error:
        raise UserError(f"{_sentence(error, folder)} {so_far()}") from error


def _sentence(error: OSError, folder: Path) -> str:
    if error.errno in FULL:
        return "The disk is full: free some space, then write again."
    if error.errno in LOCKED:
        return f"Nothing can be written to “{folder}”: choose a folder that you may write to."
    if error.errno == errno.ENOENT:
        return f"The folder “{folder}” is no longer there: connect its disk, or choose another folder."
    if error.errno in (errno.EEXIST, errno.ENOTDIR, errno.EISDIR):
        return f"“{folder}” is a file, or has a file where a folder is needed: choose another folder."
    if error.errno == errno.ENAMETOOLONG:
        return f"The names in “{folder}” would be too long: choose a folder with a shorter path."
    reason = (error.strerror or "unknown reason").lower()
    return f"“{folder}” can’t be written to ({reason}): check the connection, or choose another folder."
