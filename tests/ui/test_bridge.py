from pathlib import Path

from pytestqt.qtbot import QtBot

from facilitator.core import backups, file, people
from facilitator.core.document import Document
from facilitator.core.people import Team
from facilitator.core.record import Changes
from facilitator.ui.bridge import Bridge
from tests.conftest import SetClock


def test_a_verb_is_run_and_its_changes_are_told(qtbot: QtBot, document: Document) -> None:
    bridge = Bridge(document)
    with qtbot.waitSignal(bridge.changed) as told:
        team = bridge.run(people.add_team, "Legal")
    assert team is not None
    assert isinstance(told.args[0], Changes)
    assert told.args[0].ids(Team) == {team.id}


def test_a_refusal_is_told_in_one_sentence_and_gives_none(qtbot: QtBot, document: Document) -> None:
    bridge = Bridge(document)
    with qtbot.waitSignal(bridge.refused) as told:
        assert bridge.run(people.add_team, "  ") is None
    assert told.args[0].endswith(".")
    with qtbot.waitSignal(bridge.refused):
        assert not bridge.succeeds(people.rename_team, 10_000, "Legal")


def test_undo_and_redo_go_through_the_bridge(qtbot: QtBot, document: Document) -> None:
    bridge = Bridge(document)
    bridge.run(people.add_team, "Legal")
    assert bridge.undo() == "Add team"
    assert bridge.redo() == "Add team"
    bridge.undo()
    with qtbot.waitSignal(bridge.refused):
        assert bridge.undo() is None


def test_a_quiet_moment_folds_everything_into_the_one_file(qtbot: QtBot, tmp_path: Path, clock: SetClock) -> None:
    path = tmp_path / "Alignment.programme"
    bridge = Bridge(file.create(path, clock))
    bridge.run(people.add_team, "Legal")
    qtbot.waitUntil(lambda: path.with_name(path.name + "-wal").stat().st_size == 0, timeout=4_000)
    copy = tmp_path / "Copy.programme"
    copy.write_bytes(path.read_bytes())
    opened = file.open_file(copy, clock)
    assert "Legal" in [team.name for team in opened.all(Team)]
    opened.close()
    bridge.close()
    bridge.close()


def test_a_backup_lies_beside_the_file(qtbot: QtBot, tmp_path: Path, clock: SetClock) -> None:
    path = tmp_path / "Alignment.programme"
    bridge = Bridge(file.create(path, clock))
    bridge.run(people.add_team, "Legal")
    bridge.back_up()
    bridge.close()
    assert len(backups.listed(path)) == 1
