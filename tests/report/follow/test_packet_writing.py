"""The packet in a folder: what is written, what a second run does, and what befalls folders."""

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitator.core.errors import UserError
from facilitator.report.follow.manifest import NAME, read_manifest
from facilitator.report.follow.packet import Packet
from facilitator.report.follow.packet_piece import Made, PacketPiece, Shelf, drawn
from facilitator.report.follow.packet_writing import write_packet
from facilitator.report.follow.written import Fate, Written


def piece(path: str, says: str = "one", whom: str = "") -> PacketPiece:
    return PacketPiece(path, path.rpartition("/")[2], Shelf.OUTCOMES, drawn(path, lambda _fonts: says.encode()), whom)


def packet(*pieces: PacketPiece, of: str = "p/1") -> Packet:
    return Packet(of, f"Workshop {of}", pieces)


def of_texts(texts: dict[str, str]) -> Packet:
    return packet(*(piece(path, says) for path, says in texts.items()))


def there(folder: Path) -> dict[str, str]:
    """All that stands in a folder but the manifest, hidden things too."""
    files = (path for path in folder.rglob("*") if path.is_file() and path.name != NAME)
    return {path.relative_to(folder).as_posix(): path.read_text() for path in files}


def fates(written: Written) -> dict[str, Fate]:
    return {outcome.path: outcome.fate for outcome in written.outcomes}


def refusal(packet: Packet, folder: Path) -> str:
    with pytest.raises(UserError) as caught:
        write_packet(packet, folder)
    return str(caught.value)


def test_all_is_written_into_a_folder_that_is_made_for_it(tmp_path: Path) -> None:
    folder = tmp_path / "after" / "Q1"
    written = write_packet(of_texts({"a.txt": "A", "people/Zoë.txt": "Z"}), folder)
    assert there(folder) == {"a.txt": "A", "people/Zoë.txt": "Z"}
    assert written.words == "2 files: 2 new"
    assert written.files == 2


def test_a_second_run_writes_only_what_has_changed(tmp_path: Path) -> None:
    write_packet(of_texts({"a.txt": "A", "b.txt": "B", "people/c.txt": "C"}), tmp_path)
    stamps = {path: path.stat().st_mtime_ns for path in (tmp_path / "a.txt", tmp_path / NAME)}
    written = write_packet(of_texts({"a.txt": "A", "b.txt": "B2", "d.txt": "D"}), tmp_path)
    assert there(tmp_path) == {"a.txt": "A", "b.txt": "B2", "d.txt": "D"}
    assert written.words == "3 files: 1 new, 1 changed, 1 as they were, 1 removed"
    assert (tmp_path / "a.txt").stat().st_mtime_ns == stamps[tmp_path / "a.txt"]
    assert not (tmp_path / "people").exists()


def test_the_same_again_touches_nothing_at_all(tmp_path: Path) -> None:
    again = of_texts({"a.txt": "A", "b/c.txt": "C"})
    write_packet(again, tmp_path)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*") if path.is_file()}
    assert write_packet(again, tmp_path).words == "2 files: 2 as they were"
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*") if path.is_file()} == before


def test_what_was_only_made_at_another_time_is_as_it_was(tmp_path: Path) -> None:
    def at(stamp: bytes) -> PacketPiece:
        return PacketPiece("d.eml", "Draft", Shelf.DRAFTS, lambda _press: Made(stamp, "the same"))

    write_packet(packet(at(b"Monday")), tmp_path)
    assert fates(write_packet(packet(at(b"Tuesday")), tmp_path)) == {"d.eml": Fate.UNCHANGED}
    assert there(tmp_path) == {"d.eml": "Monday"}


def test_what_was_changed_by_hand_is_left_and_told(tmp_path: Path) -> None:
    write_packet(of_texts({"mine.txt": "ours", "old.txt": "ours"}), tmp_path)
    for name in ("mine.txt", "old.txt"):
        (tmp_path / name).write_text("by hand")
    written = write_packet(of_texts({"mine.txt": "newer"}), tmp_path)
    assert there(tmp_path) == {"mine.txt": "by hand", "old.txt": "by hand"}
    (remark,) = written.remarks
    assert "“mine.txt” and “old.txt”" in remark
    (tmp_path / "mine.txt").unlink()
    again = write_packet(of_texts({"mine.txt": "newer"}), tmp_path)
    assert there(tmp_path) == {"mine.txt": "newer", "old.txt": "by hand"}
    assert again.remarks == ()


def test_what_was_never_ours_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("theirs")
    (tmp_path / "notes.txt").write_text("theirs")
    (tmp_path / "b.txt").mkdir()
    written = write_packet(of_texts({"a.txt": "A", "b.txt": "B", "c.txt": "C"}), tmp_path)
    assert fates(written) == {"a.txt": Fate.KEPT, "b.txt": Fate.KEPT, "c.txt": Fate.NEW}
    assert there(tmp_path) == {"a.txt": "theirs", "notes.txt": "theirs", "c.txt": "C"}
    write_packet(of_texts({}), tmp_path)
    assert there(tmp_path) == {"a.txt": "theirs", "notes.txt": "theirs"}


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.dictionaries(st.sampled_from(("a.txt", "b/c.txt", "b/d.txt")), st.sampled_from("xyz")), max_size=4),
    st.dictionaries(st.sampled_from(("a.txt", "b/c.txt", "e.txt")), st.just("by hand")),
)
def test_after_any_runs_the_folder_is_the_last_packet_and_theirs(
    tmp_path_factory: pytest.TempPathFactory, runs: list[dict[str, str]], theirs: dict[str, str]
) -> None:
    folder = tmp_path_factory.mktemp("packet")
    for path, text in theirs.items():
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_text(text)
    for texts in runs:
        write_packet(of_texts(texts), folder)
    assert there(folder) == {**(runs[-1] if runs else {}), **theirs}


def test_another_workshops_folder_is_refused(tmp_path: Path) -> None:
    write_packet(packet(piece("a.txt")), tmp_path)
    assert "holds what was handed out after “Workshop p/1”" in refusal(packet(piece("b.txt"), of="p/2"), tmp_path)
    assert list(there(tmp_path)) == ["a.txt"]


@pytest.mark.parametrize("path", ["../outside.txt", "/etc/outside.txt", "a/../../outside.txt", "C:\\x", "..\\x"])
def test_a_list_that_points_elsewhere_removes_nothing_there(tmp_path: Path, path: str) -> None:
    folder, outside = tmp_path / "in", tmp_path / "outside.txt"
    write_packet(packet(piece("a.txt")), folder)
    outside.write_text("one")
    noted = (folder / NAME).read_text().replace('"a.txt"', f'"{path}"'.replace("\\", "\\\\"))
    (folder / NAME).write_text(noted)
    manifest = read_manifest(folder)
    assert manifest is not None
    assert manifest.files == ()
    write_packet(packet(piece("a.txt")), folder)
    assert outside.read_text() == "one"


@pytest.mark.parametrize("noted", ["", "{", '{"of": 1}', "[]"])
def test_a_list_that_is_no_longer_one_makes_everything_theirs(tmp_path: Path, noted: str) -> None:
    write_packet(of_texts({"a.txt": "A", "b.txt": "B"}), tmp_path)
    (tmp_path / NAME).write_text(noted)
    written = write_packet(of_texts({"a.txt": "A", "b.txt": "B2"}), tmp_path)
    assert fates(written) == {"a.txt": Fate.UNCHANGED, "b.txt": Fate.KEPT}


def test_a_stop_leaves_the_folder_as_it_was(tmp_path: Path) -> None:
    asked: list[str] = []
    written = write_packet(
        of_texts({"a.txt": "A", "b.txt": "B", "c.txt": "C"}),
        tmp_path / "new",
        lambda done, of, name: asked.append(f"{done}/{of} {name}"),
        lambda: len(asked) == 2,
    )
    assert asked == ["0/3 a.txt", "1/3 b.txt"]
    assert written.stopped
    assert written.words == "Stopped: the folder is as it was before."
    assert list(tmp_path.iterdir()) == []


def test_progress_ends_with_all_done(tmp_path: Path) -> None:
    told: list[tuple[int, int, str]] = []
    write_packet(packet(piece("a.txt"), piece("b.txt", whom="Ada")), tmp_path, lambda *said: told.append(said))
    assert told == [(0, 2, "a.txt"), (1, 2, "b.txt: Ada"), (2, 2, "")]


def failing(call: Callable[..., object], fault: int, at: int) -> Callable[..., object]:
    """A call of the system that fails the so-manyth time."""
    count = iter(range(1, 1_000))

    def fail(*args: object) -> object:
        if next(count) == at:
            raise OSError(fault, os.strerror(fault))
        return call(*args)

    return fail


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        (errno.ENOSPC, "The disk is full"),
        (errno.EROFS, "Nothing can be written to"),
        (errno.ENOENT, "is no longer there"),
        (errno.EIO, r"can’t be written to \(.+\): check the connection"),
    ],
)
def test_a_fault_while_it_is_made_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: int, told: str
) -> None:
    write_packet(of_texts({"a.txt": "A", "b.txt": "B"}), tmp_path)
    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", failing(os.fsync, fault, 2))
        with pytest.raises(UserError, match=rf"{told}.* Nothing was changed there\."):
            write_packet(of_texts({"a.txt": "A2", "b.txt": "B2"}), tmp_path)
    assert there(tmp_path) == {"a.txt": "A", "b.txt": "B"}
    assert write_packet(of_texts({"a.txt": "A2", "b.txt": "B2"}), tmp_path).words == "2 files: 2 changed"


@pytest.mark.parametrize("at", [2, 3, 4])
def test_a_fault_on_the_way_says_how_far_it_came_and_a_second_run_completes_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    write_packet(of_texts({"a.txt": "A", "b.txt": "B"}), tmp_path)
    newer = of_texts({"a.txt": "A2", "b.txt": "B2"})
    with monkeypatch.context() as patched:
        patched.setattr(os, "replace", failing(os.replace, errno.EIO, at))
        with pytest.raises(UserError, match=rf"{at - 2} of 2 files were written before that\."):
            write_packet(newer, tmp_path)
    assert set(there(tmp_path)) == {"a.txt", "b.txt"}
    write_packet(newer, tmp_path)
    assert there(tmp_path) == {"a.txt": "A2", "b.txt": "B2"}
    assert write_packet(newer, tmp_path).words == "2 files: 2 as they were"


def test_a_file_in_use_is_named_and_the_others_go_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_packet(of_texts({"a.txt": "A", "b.txt": "B"}), tmp_path)
    newer = of_texts({"a.txt": "A2", "b.txt": "B2"})
    with monkeypatch.context() as patched:
        patched.setattr(os, "replace", failing(os.replace, errno.EACCES, 2))
        written = write_packet(newer, tmp_path)
    assert fates(written) == {"a.txt": Fate.BUSY, "b.txt": Fate.CHANGED}
    assert there(tmp_path) == {"a.txt": "A", "b.txt": "B2"}
    assert written.remarks == ("In use or protected, so still as before: “a.txt”. Close it and write again.",)
    assert fates(write_packet(newer, tmp_path)) == {"a.txt": Fate.CHANGED, "b.txt": Fate.UNCHANGED}


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("x")
    assert "is a file, or has a file where a folder is needed" in refusal(packet(piece("a.txt")), tmp_path / "taken")
    assert "is a file, or has a file" in refusal(packet(piece("a.txt")), tmp_path / "taken" / "deeper")


def test_what_a_killed_run_left_is_cleared_away(tmp_path: Path) -> None:
    (tmp_path / ".facilitator-is-writing-dead").mkdir()
    (tmp_path / ".facilitator-is-writing-dead" / "0").write_text("half")
    write_packet(packet(piece("a.txt")), tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.txt", NAME]


def test_a_hidden_folder_of_somebody_elses_stays(tmp_path: Path) -> None:
    (tmp_path / ".facilitator-notes").mkdir()
    (tmp_path / ".facilitator-notes" / "mine.txt").write_text("mine")
    write_packet(packet(piece("a.txt")), tmp_path)
    assert there(tmp_path) == {"a.txt": "one", ".facilitator-notes/mine.txt": "mine"}


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no such things")
def test_what_is_no_file_is_left_alone_and_holds_nothing_up(tmp_path: Path) -> None:
    (tmp_path / "folder.txt").mkdir()
    (tmp_path / "lost.txt").symlink_to(tmp_path / "nowhere")
    (tmp_path / "round.txt").symlink_to(tmp_path / "round.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    names = ("folder.txt", "lost.txt", "pipe.txt", "round.txt")
    written = write_packet(packet(*map(piece, names), piece("a.txt")), tmp_path)
    assert fates(written) == {**dict.fromkeys(names, Fate.KEPT), "a.txt": Fate.NEW}
    assert (tmp_path / "lost.txt").is_symlink()


def test_no_empty_folders_are_left_where_nothing_could_be_written(tmp_path: Path) -> None:
    refusal(packet(piece("a.txt")), tmp_path / "after" / "Q1" / ("n" * 300))
    assert write_packet(packet(piece("a.txt")), tmp_path / "after" / "Q1", stop=lambda: True).stopped
    assert list(tmp_path.iterdir()) == []


def test_a_name_in_other_capitals_leaves_one_file(tmp_path: Path) -> None:
    write_packet(of_texts({"people/ada okafor.txt": "A"}), tmp_path)
    write_packet(of_texts({"people/Ada Okafor.txt": "A2"}), tmp_path)
    assert list(there(tmp_path).values()) == ["A2"]


def test_changes_are_told_for_everyone_and_for_each(tmp_path: Path) -> None:
    ada = [piece("people/page.txt", whom="Ada"), piece("drafts/mail.txt", whom="Ada")]
    written = write_packet(packet(*ada, piece("s.txt"), piece("bo.txt", whom="Bo")), tmp_path)
    assert written.changes == ("Everyone: s.txt new", "Ada: page.txt new, mail.txt new", "Bo: bo.txt new")
    assert write_packet(packet(*ada, piece("s.txt"), piece("bo.txt", whom="Bo")), tmp_path).changes == ()


def test_many_of_one_reason_are_one_sentence(tmp_path: Path) -> None:
    for number in range(9):
        (tmp_path / f"{number}.txt").write_text("theirs")
    written = write_packet(packet(*(piece(f"{number}.txt") for number in range(9))), tmp_path)
    (remark,) = written.remarks
    assert "and 4 others. Move them away" in remark
