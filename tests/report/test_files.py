import errno
import os
from pathlib import Path

import pytest

from facilitator.core.errors import UserError
from facilitator.report.files import write_whole


def test_writes_and_replaces(tmp_path: Path) -> None:
    file = tmp_path / "plan.pdf"
    write_whole(file, b"one")
    write_whole(file, b"two")
    assert file.read_bytes() == b"two"
    assert os.listdir(tmp_path) == ["plan.pdf"]


def test_a_link_keeps_pointing_to_its_file(tmp_path: Path) -> None:
    (tmp_path / "real.pdf").write_bytes(b"old")
    link = tmp_path / "link.pdf"
    link.symlink_to(tmp_path / "real.pdf")
    write_whole(link, b"new")
    assert link.is_symlink()
    assert (tmp_path / "real.pdf").read_bytes() == b"new"


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"The folder .*nowhere does not exist"):
        write_whole(tmp_path / "nowhere" / "plan.pdf", b"data")


def test_a_folder_is_not_a_file(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="is a folder"):
        write_whole(tmp_path, b"data")


def test_a_name_too_long_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="too long"):
        write_whole(tmp_path / ("x" * 300), b"data")
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        (errno.ENOSPC, "The disk is full"),
        (errno.EDQUOT, "The disk is full"),
        (errno.EACCES, "plan.pdf cannot be written to .*close it"),
        (errno.EROFS, "plan.pdf cannot be written to"),
        (errno.EIO, r"plan.pdf was not written \(.+\)"),
    ],
)
@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_a_fault_of_the_disk_is_told_and_the_old_file_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, fault: int, told: str
) -> None:
    file = tmp_path / "plan.pdf"
    file.write_bytes(b"old")

    def fail(*_: object) -> None:
        raise OSError(fault, os.strerror(fault))

    monkeypatch.setattr(os, call, fail)
    with pytest.raises(UserError, match=told):
        write_whole(file, b"new")
    assert file.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["plan.pdf"]
