from pathlib import Path

import pytest

from facilitator.core import content
from facilitator.core.errors import UserError
from facilitator.core.plan.advice import Opener


def test_a_resource_is_found_and_a_missing_one_is_a_bug() -> None:
    assert content.resource("templates", "standard.toml").is_file()
    with pytest.raises(FileNotFoundError):
        content.resource("templates", "nothing.toml")


@pytest.mark.parametrize("home", ["checkout", "wheel", "frozen"])
def test_resources_are_found_in_a_checkout_a_wheel_and_a_frozen_build(tmp_path: Path, home: str) -> None:
    package = tmp_path / "place" / "facilitator"
    package.mkdir(parents=True)
    frozen = tmp_path / "unpacked"
    folder = {"checkout": package.parent, "wheel": package, "frozen": frozen}[home] / "resources"
    folder.mkdir(parents=True)
    assert content.resources_root(package, str(frozen) if home == "frozen" else None) == folder


def test_a_file_that_is_missing_or_no_text_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="is not there"):
        content.read_toml(tmp_path / "no.toml", Opener)
    (tmp_path / "picture.toml").write_bytes(b"\x89PNG\xff")
    with pytest.raises(UserError, match="not a text file"):
        content.read_toml(tmp_path / "picture.toml", Opener)


def test_the_mark_that_editors_put_before_a_text_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "opener.toml").write_text('title = "A"\nminutes = 5\nprompt = "B"\nhow = "C"\n', "utf-8-sig")
    assert content.read_toml(tmp_path / "opener.toml", Opener).title == "A"


def test_brackets_without_end_are_the_writers_to_mend(tmp_path: Path) -> None:
    (tmp_path / "deep.toml").write_text("title = " + "[" * 100_000, "utf-8")
    with pytest.raises(UserError, match=r"“deep\.toml” can't be read as TOML"):
        content.read_toml(tmp_path / "deep.toml", Opener)


def test_the_line_of_a_field_is_found_in_subtables_and_dotted_keys(tmp_path: Path) -> None:
    source = '[[a]]\n[a.b]\nc.d = 1\n[[a]]\n[a.b]\n"c".d = 2 # x\n'
    assert content.line_of(source, ("a", 0, "b", "c", "d")) == 3
    assert content.line_of(source, ("a", 1, "b", "c", "d")) == 6
    assert content.line_of(source, ("a", 1, "b", "other")) == 5
    assert content.line_of(source, ("z",)) is None
