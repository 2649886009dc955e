from pathlib import Path

import pytest
from click.testing import CliRunner

from facilitator.cli import main
from facilitator.core import file
from facilitator.core.check import check
from facilitator.core.plan.workshops import Workshop, WorkshopState
from facilitator.core.record import Clock
from facilitator.core.run.rehearse.rehearsal import sample_script

WRITTEN = {
    "rehearsal.programme", "action-plan.pdf", "raci.pdf", "summary.pdf", "agenda.pdf", "agenda-facilitator.pdf",
    "actions.csv", "actions.md",
}  # fmt: skip


def _names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_a_rehearsal_leaves_the_closed_workshop_and_its_documents(tmp_path: Path, clock: Clock) -> None:
    folder = tmp_path / "deep" / "out"
    done = CliRunner().invoke(main, ["rehearse", str(folder)])
    assert done.exit_code == 0, done.output
    assert _names(folder) == WRITTEN
    assert all(f"Wrote {folder / name}" in done.output for name in WRITTEN)
    document = file.open_file(folder / "rehearsal.programme", clock)
    assert [workshop.state for workshop in document.all(Workshop)] == [WorkshopState.CLOSED]
    assert document.undo_label is None
    assert check(document) == []
    document.close()
    assert "Publish the freeze calendar" in (folder / "actions.md").read_text("utf-8")


def test_the_same_script_leaves_the_same_documents_byte_for_byte(tmp_path: Path) -> None:
    for name in ("one", "two"):
        assert CliRunner().invoke(main, ["rehearse", str(tmp_path / name)]).exit_code == 0
    for name in WRITTEN - {"rehearsal.programme"}:
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes(), name


def test_only_files_of_its_own_names_are_replaced_and_it_says_so(tmp_path: Path) -> None:
    (tmp_path / "raci.pdf").write_text("old")
    (tmp_path / "notes.txt").write_text("mine")
    done = CliRunner().invoke(main, ["rehearse", str(tmp_path)])
    assert f"Replaced {tmp_path / 'raci.pdf'}" in done.output
    assert f"Wrote {tmp_path / 'summary.pdf'}" in done.output
    assert (tmp_path / "raci.pdf").read_bytes().startswith(b"%PDF")
    assert (tmp_path / "notes.txt").read_text() == "mine"
    assert _names(tmp_path) == WRITTEN | {"notes.txt"}


def test_a_script_of_ones_own_is_played(tmp_path: Path, clock: Clock) -> None:
    script = tmp_path / "mine.toml"
    script.write_text(sample_script().read_text("utf-8").replace("Q1 launch alignment", "Merger day"), "utf-8")
    done = CliRunner().invoke(main, ["rehearse", str(tmp_path / "out"), "--script", str(script)])
    assert done.exit_code == 0, done.output
    document = file.open_file(tmp_path / "out" / "rehearsal.programme", clock)
    assert [workshop.title for workshop in document.all(Workshop)] == ["Merger day"]
    document.close()


def test_a_wrong_script_is_refused_whole_with_file_line_and_field(tmp_path: Path) -> None:
    script = tmp_path / "mine.toml"
    source = sample_script().read_text("utf-8").replace("dots = { lead = 2, screens = 1 }", "dots = { lead = 3 }")
    script.write_text(source, "utf-8")
    line = source.splitlines().index("dots = { lead = 3 }") - 1
    done = CliRunner().invoke(main, ["rehearse", str(tmp_path / "out"), "--script", str(script)])
    assert done.exit_code == 1
    assert done.stderr.startswith(f"“mine.toml”, line {line}: item 6 of “ballots” in item 1 of “polls” can’t be played")
    assert done.stderr.count("\n") == 1
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("kind", "says"), [("missing", "is not there"), ("folder", "is a folder"), ("not toml", "can't be read as TOML")]
)
def test_a_script_that_can_t_be_read_is_the_users_to_mend(tmp_path: Path, kind: str, says: str) -> None:
    script = tmp_path / "mine.toml"
    if kind == "folder":
        script.mkdir()
    elif kind == "not toml":
        script.write_text("title = ", "utf-8")
    done = CliRunner().invoke(main, ["rehearse", str(tmp_path / "out"), "--script", str(script)])
    assert done.exit_code == 1
    assert says in done.stderr


def test_a_programme_that_is_open_elsewhere_is_not_replaced(tmp_path: Path, clock: Clock) -> None:
    document = file.create(tmp_path / "rehearsal.programme", clock)
    done = CliRunner().invoke(main, ["rehearse", str(tmp_path)])
    document.close()
    assert done.exit_code == 1
    assert _names(tmp_path) == {"rehearsal.programme"}


def test_a_foreign_file_of_the_programmes_name_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "rehearsal.programme").write_text("shopping")
    done = CliRunner().invoke(main, ["rehearse", str(tmp_path)])
    assert done.exit_code == 1
    assert "is not a Facilitator programme" in done.stderr
    assert (tmp_path / "rehearsal.programme").read_text() == "shopping"


def test_a_file_in_the_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")
    done = CliRunner().invoke(main, ["rehearse", str(tmp_path / "out")])
    assert done.exit_code == 1
    assert "“out” is in the way" in done.stderr


def test_help_has_an_example() -> None:
    done = CliRunner().invoke(main, ["rehearse", "--help"])
    assert done.exit_code == 0
    assert "Example: facilitator rehearse" in done.output
