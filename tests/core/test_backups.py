import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core import backups, file, people
from facilitator.core.check import check
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from tests.conftest import SetClock


@pytest.fixture
def path(tmp_path: Path, clock: SetClock) -> Path:
    """A closed programme with one team of its own."""
    path = tmp_path / "Acme.programme"
    document = file.create(path, clock)
    people.add_team(document, "Legal")
    document.close()
    return path


def _teams(path: Path, clock: SetClock) -> list[str]:
    document = file.open_file(path, clock)
    names = [team.name for team in people.teams(document)]
    assert check(document) == []
    document.close()
    return names


def _backed_up(path: Path, clock: SetClock, team: str) -> Path:
    document = file.open_file(path, clock)
    made = backups.make(document)
    people.add_team(document, team)
    document.close()
    assert made is not None
    return made


def test_a_backup_is_a_whole_programme_named_by_its_instant(path: Path, clock: SetClock) -> None:
    made = _backed_up(path, clock, "Later")
    assert made == path.parent / "Acme.backups" / "2027-01-12T120000Z.programme"
    assert "Legal" in _teams(made, clock)
    assert "Later" not in _teams(made, clock)
    (listed,) = backups.listed(path)
    assert (listed.path, listed.made_at, listed.size) == (made, clock(), made.stat().st_size)


def test_nothing_changed_is_no_new_backup_and_undo_is_a_change(path: Path, clock: SetClock) -> None:
    document = file.open_file(path, clock)
    assert backups.make(document) is not None
    clock.forward(5)
    assert backups.make(document) is None
    for change in (document.undo, document.redo, lambda: people.add_team(document, "More")):
        change()
        clock.forward(5)
        assert backups.make(document) is not None
    document.close()
    assert len(backups.listed(path)) == 4


def test_a_programme_in_memory_has_no_backups(document: Document) -> None:
    assert backups.make(document) is None


def test_a_backup_that_fails_says_so_and_work_goes_on(path: Path, clock: SetClock) -> None:
    document = file.open_file(path, clock)
    backups.folder(path).write_text("not a folder")
    with pytest.raises(UserError, match="in the way"):
        backups.make(document)
    people.add_team(document, "Still works")
    document.close()
    assert "Still works" in _teams(path, clock)


def test_restore_brings_back_and_keeps_what_it_replaces(path: Path, clock: SetClock) -> None:
    made = _backed_up(path, clock, "Later")
    clock.forward(60)
    aside = backups.restore(path, made, clock)
    assert aside is not None
    assert "Later" not in _teams(path, clock)
    assert "Later" in _teams(aside, clock)
    assert [(b.path, b.put_aside) for b in backups.listed(path)] == [(aside, True), (made, False)]
    backups.restore(path, aside, clock)
    assert "Later" in _teams(path, clock)


@pytest.mark.parametrize("spoilt", [b"no programme", b"SQLite format 3\0" + bytes(5_000)])
def test_restore_over_a_damaged_file_keeps_its_bytes(path: Path, clock: SetClock, spoilt: bytes) -> None:
    made = _backed_up(path, clock, "Later")
    path.write_bytes(spoilt)
    aside = backups.restore(path, made, clock)
    assert aside is not None
    assert aside.read_bytes() == spoilt
    assert "Legal" in _teams(path, clock)


def test_restore_where_the_file_is_gone(path: Path, clock: SetClock) -> None:
    made = _backed_up(path, clock, "Later")
    path.unlink()
    assert backups.restore(path, made, clock) is None
    assert "Legal" in _teams(path, clock)


def test_restore_folds_in_what_a_killed_program_left_beside(path: Path, clock: SetClock) -> None:
    made = _backed_up(path, clock, "Later")
    document = file.open_file(path, clock)
    people.add_team(document, "In the side file")
    wal = path.with_name(path.name + "-wal")
    left = (path.read_bytes(), wal.read_bytes())
    document.close()
    path.write_bytes(left[0])
    wal.write_bytes(left[1])
    aside = backups.restore(path, made, clock)
    assert aside is not None
    assert "In the side file" in _teams(aside, clock)
    assert "In the side file" not in _teams(path, clock)
    assert not wal.exists()


def test_restore_waits_for_an_open_programme_to_be_closed(path: Path, clock: SetClock) -> None:
    made = _backed_up(path, clock, "Later")
    document = file.open_file(path, clock)
    with pytest.raises(UserError, match="close it there first"):
        backups.restore(path, made, clock)
    document.close()
    assert "Later" in _teams(path, clock)
    assert len(backups.listed(path)) == 1


@pytest.mark.parametrize("damage", ["cut", "bytes", "dangling", "missing"])
def test_a_backup_that_is_not_whole_replaces_nothing(path: Path, clock: SetClock, damage: str) -> None:
    made = _backed_up(path, clock, "Later")
    whole = made.read_bytes()
    if damage == "cut":
        made.write_bytes(whole[: len(whole) // 2])
    elif damage == "bytes":
        made.write_bytes(whole[:4096] + b"\xff" * 4096 + whole[8192:])
    elif damage == "dangling":
        conn = sqlite3.connect(made)
        conn.execute("INSERT INTO person (id, name, email, team_id, gone) VALUES (900, 'Ada', '', 901, 0)")
        conn.commit()
        conn.close()
    else:
        made.unlink()
    before = path.read_bytes()
    with pytest.raises(UserError):
        backups.restore(path, made, clock)
    assert path.read_bytes() == before
    assert [b for b in backups.listed(path) if b.put_aside] == []
    assert [p.name for p in backups.folder(path).iterdir()] == ([] if damage == "missing" else [made.name])


def test_old_backups_go_and_nothing_else(path: Path, clock: SetClock) -> None:
    document = file.open_file(path, clock)
    note = backups.folder(path) / "notes.txt"
    for number in range(14):
        people.add_team(document, f"Team {number}")
        clock.forward(10)
        backups.make(document)
        note.write_text("mine")
    document.close()
    made = [b.made_at for b in backups.listed(path)]
    assert made == [clock() - timedelta(minutes=10 * n) for n in range(10)]
    assert note.read_text() == "mine"


NOW = datetime(2027, 3, 1, 12, tzinfo=UTC)


@given(st.lists(st.integers(0, 60 * 24 * 60), max_size=80, unique=True))
def test_the_newest_ten_and_one_a_day_for_thirty_days_stay(ages: list[int]) -> None:
    made = sorted((NOW - timedelta(minutes=age) for age in ages), reverse=True)
    kept = backups.kept(made, NOW)
    assert kept[:10] == made[:10]
    last_of_days = {instant.date(): instant for instant in reversed(made)}
    for instant in set(made) - set(made[:10]):
        young = NOW - instant <= timedelta(days=30)
        assert (instant in kept) == (young and last_of_days[instant.date()] == instant)
