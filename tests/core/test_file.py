"""Whatever befalls the file: the plain sentence, and nothing lost."""

import random
import resource
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from sqlite_utils import Database, Migrations

from facilitator.core import backups, file, people
from facilitator.core.catalogue import RECORDS
from facilitator.core.check import check
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import Person, Team
from facilitator.core.plan.workshops import Programme, Workshop, programme_of
from facilitator.core.schema import MIGRATIONS
from tests.conftest import SetClock

OLD = Path(__file__).parent / "files" / "v1.programme"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A closed programme with real content, as the first release wrote it."""
    return Path(shutil.copy(OLD, tmp_path / "Acme.programme"))


@pytest.fixture
def path(old: Path, clock: SetClock) -> Path:
    """The same, brought up to date."""
    file.open_file(old, clock).close()
    aside = old.with_name("Acme before m0002_plan_and_prepare.programme")
    aside.unlink()
    return old


def _refused(path: Path, clock: SetClock, sentence: str) -> None:
    with pytest.raises(UserError, match=sentence):
        file.open_file(path, clock)


def test_a_real_old_file_opens_whole(old: Path, clock: SetClock) -> None:
    document = file.open_file(old, clock)
    assert check(document) == []
    assert len(document.all(Team)) == 5
    assert len(document.all(Person)) == 12
    assert [w.title for w in document.all(Workshop)] == ["Spring alignment"]
    assert len(programme_of(document).uid) == 32
    assert document.undo_label == "Add team"
    document.close()


def test_what_was_done_in_an_old_file_can_be_undone_and_done_again_in_the_new(old: Path, clock: SetClock) -> None:
    document = file.open_file(old, clock)
    before = [document.all(record_type) for record_type in RECORDS]
    labels = []
    while document.undo_label:
        labels.append(document.undo_label)
        document.undo()
    assert labels[:3] == ["Add team", "Deal tables", "Add 12 participants"]
    assert document.all(Workshop) == []
    while document.redo_label:
        document.redo()
    assert [document.all(record_type) for record_type in RECORDS] == before
    document.close()


def test_a_new_file_bears_its_name_and_the_first_teams_and_has_nothing_to_undo(tmp_path: Path, clock: SetClock) -> None:
    document = file.create(tmp_path / "Acme #1 100%.programme", clock)
    assert [p.name for p in document.all(Programme)] == ["Acme #1 100%"]
    assert len(people.teams(document)) == 4
    assert document.undo_label is None
    document.close()
    file.open_file(tmp_path / "Acme #1 100%.programme", clock).close()


def test_a_new_file_never_replaces_one(path: Path, clock: SetClock) -> None:
    before = path.read_bytes()
    with pytest.raises(UserError, match="exists already"):
        file.create(path, clock)
    assert path.read_bytes() == before


def test_a_place_that_is_not_there(tmp_path: Path, clock: SetClock) -> None:
    with pytest.raises(UserError, match="check that the folder exists"):
        file.create(tmp_path / "none" / "Acme.programme", clock)
    _refused(tmp_path / "none.programme", clock, "not there")
    _refused(tmp_path, clock, "is a folder")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", [b"", b"Dear all,\n", b"SQLite format 3\0", b"\0" * 8192])
def test_a_file_that_is_something_else_is_left_as_it_is(tmp_path: Path, clock: SetClock, content: bytes) -> None:
    path = tmp_path / "Letter.programme"
    path.write_bytes(content)
    _refused(path, clock, "not a Facilitator programme")
    assert path.read_bytes() == content
    assert list(tmp_path.iterdir()) == [path]


def test_a_database_of_another_program_is_refused(tmp_path: Path, clock: SetClock) -> None:
    conn = sqlite3.connect(tmp_path / "Other.programme")
    conn.execute("CREATE TABLE t (a)")
    conn.close()
    _refused(tmp_path / "Other.programme", clock, "not a Facilitator programme")


def test_a_newer_file_is_left_as_it_is(path: Path, clock: SetClock) -> None:
    conn = sqlite3.connect(path)
    sql = "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('facilitator', 'm9999_moon', '')"
    conn.execute(sql)
    conn.commit()
    conn.close()
    before = path.read_bytes()
    _refused(path, clock, "newer Facilitator")
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


def test_a_file_open_elsewhere_is_refused_and_the_first_goes_on(path: Path, clock: SetClock) -> None:
    document = file.open_file(path, clock)
    script = (
        "import sys\nfrom datetime import UTC, datetime\nfrom pathlib import Path\n"
        "from facilitator.core import file\nfrom facilitator.core.errors import UserError\n"
        "try:\n    file.open_file(Path(sys.argv[1]), lambda: datetime.now(UTC))\n"
        "except UserError as error:\n    print(error)\n"
    )
    second = subprocess.run([sys.executable, "-c", script, str(path)], capture_output=True, text=True, check=True)
    assert "open in another window" in second.stdout
    _refused(path, clock, "open in another window")
    people.add_team(document, "Still works")
    document.close()
    file.open_file(path, clock).close()


def _newer() -> Migrations:
    migrations = Migrations("facilitator")
    for migration in MIGRATIONS.pending(Database(memory=True)):
        migrations(name=migration.name)(migration.fn)

    @migrations()
    def m9999_nicknames(db: Database) -> None:
        """A column that the next release might add."""
        db.conn.execute("ALTER TABLE person ADD COLUMN nickname TEXT NOT NULL DEFAULT ''")

    return migrations


def test_an_older_file_is_copied_aside_and_brought_up_to_date(path: Path, clock: SetClock) -> None:
    document = file.open_file(path, clock, _newer())
    assert "nickname" in document.tables.columns("person")
    assert len(document.tables.rows("person", {"nickname": ""})) == 12
    document.close()
    aside = path.with_name("Acme before m9999_nicknames.programme")
    old = file.open_file(aside, clock)
    assert len(old.all(Person)) == 12
    assert check(old) == []
    old.close()
    _refused(path, clock, "newer Facilitator")


def test_a_migration_that_fails_changes_nothing(path: Path, clock: SetClock) -> None:
    migrations = _newer()

    @migrations()
    def m99999_fails(db: Database) -> None:
        db.conn.execute("DELETE FROM person")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        file.open_file(path, clock, migrations)
    document = file.open_file(path, clock, _newer())
    assert len(document.tables.rows("person", {})) == 12
    document.close()


def test_undo_and_redo_outlive_the_close_and_leave_one_file(path: Path, clock: SetClock) -> None:
    document = file.open_file(path, clock)
    people.add_team(document, "Legal")
    people.add_team(document, "Finance")
    document.undo()
    document.close()
    assert list(path.parent.iterdir()) == [path]
    document = file.open_file(path, clock)
    assert document.redo_label == "Add team"
    document.redo()
    document.undo()
    document.undo()
    assert {t.name for t in people.teams(document)} & {"Legal", "Finance"} == set()
    document.close()


def test_a_plain_copy_of_the_settled_file_is_whole(path: Path, clock: SetClock) -> None:
    document = file.open_file(path, clock)
    people.add_team(document, "Legal")
    document.settle()
    copy = Path(shutil.copy(path, path.with_name("Copy.programme")))
    other = file.open_file(copy, clock)
    assert "Legal" in {t.name for t in people.teams(other)}
    assert check(other) == []
    other.close()
    document.close()


def test_save_a_copy_is_whole_and_a_failed_one_leaves_what_was_there(path: Path, clock: SetClock) -> None:
    document = file.open_file(path, clock)
    people.add_team(document, "Legal")
    document.copy_to(path.with_name("Copy.programme"))
    with pytest.raises(UserError):
        document.copy_to(path.parent / "none" / "Copy.programme")
    document.close()
    other = file.open_file(path.with_name("Copy.programme"), clock)
    assert "Legal" in {t.name for t in people.teams(other)}
    other.close()
    assert sorted(p.name for p in path.parent.iterdir()) == ["Acme.programme", "Copy.programme"]


# A full disk, and a place that can't be written to


@contextmanager
def _room_for(size: int) -> Iterator[None]:
    """No file grows beyond this size: what a full disk looks like to us, for root and without mounting anything."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def _add_people(document: Document, count: int) -> None:
    with document.step("Add people") as step:
        for number in range(count):
            step.put(Person(id=document.new_id(), name=f"Person {number} " + "x" * 500))


def test_a_full_disk_takes_back_the_step_and_later_ones_work(path: Path, clock: SetClock) -> None:
    document = file.open_file(path, clock)
    people.add_team(document, "Before")
    size = path.with_name(path.name + "-wal").stat().st_size
    with _room_for(max(size, path.stat().st_size) + 40_000):
        with pytest.raises(UserError, match="disk"):
            _add_people(document, 2_000)
        assert len(document.all(Person)) == 12
        assert document.undo_label == "Add team"
    people.add_team(document, "After")
    document.close()
    document = file.open_file(path, clock)
    assert {"Before", "After"} <= {t.name for t in people.teams(document)}
    assert check(document) == []
    document.close()


def test_no_room_left_for_pages_is_a_full_disk(document: Document) -> None:
    (pages,) = document.tables._conn.execute("PRAGMA page_count").fetchone()
    document.tables._conn.execute(f"PRAGMA max_page_count = {pages + 5}")
    with pytest.raises(UserError, match="The disk is full: free some space"):
        _add_people(document, 200)
    assert document.all(Person) == []
    people.add_team(document, "Small still fits")


@pytest.mark.parametrize("limit", [0, 4096, 60_000])
def test_a_new_file_on_a_full_disk_leaves_nothing_behind(tmp_path: Path, clock: SetClock, limit: int) -> None:
    with _room_for(limit), pytest.raises(UserError, match="disk"):
        file.create(tmp_path / "Acme.programme", clock)
    assert list(tmp_path.iterdir()) == []


def test_a_backup_on_a_full_disk_says_so_and_leaves_no_half(path: Path, clock: SetClock) -> None:
    document = file.open_file(path, clock)
    with _room_for(20_000), pytest.raises(UserError, match="disk"):
        backups.make(document)
    assert list(backups.folder(path).iterdir()) == []
    people.add_team(document, "Works on")
    document.close()


NOBODY = """
import os, sys
from datetime import UTC, datetime
from pathlib import Path
from facilitator.core import file
from facilitator.core.errors import UserError

if os.getuid() == 0:  # permissions do not bind root
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
for attempt in (file.open_file, lambda path, clock: file.create(path.with_name("New.programme"), clock)):
    try:
        attempt(Path(sys.argv[1]), lambda: datetime.now(UTC))
    except UserError as error:
        print(error)
"""


@pytest.fixture
def read_only() -> Iterator[Path]:
    """A programme that others may read but not write, in a folder like that."""
    with TemporaryDirectory() as name:
        path = Path(shutil.copy(OLD, Path(name, "Acme.programme")))
        path.chmod(0o444)
        path.parent.chmod(0o555)
        yield path
        path.parent.chmod(0o755)


def test_a_read_only_place_has_its_sentences_and_is_left_alone(read_only: Path) -> None:
    before = read_only.read_bytes()
    done = subprocess.run(
        [sys.executable, "-c", NOBODY, str(read_only)], capture_output=True, text=True, check=True, cwd=Path.cwd()
    )
    opened, created = done.stdout.splitlines()
    assert opened == "“Acme.programme” can't be written to where it is: copy it to a folder of yours and open it there."
    assert created.startswith("“New.programme” can't be opened there: check that the folder")
    assert read_only.read_bytes() == before
    assert list(read_only.parent.iterdir()) == [read_only]


# Damage


def _fate(path: Path, clock: SetClock) -> str:
    """Open it and read all of it, or be refused in words; anything else raises."""
    before = path.read_bytes()
    refused = ""
    try:
        document = file.open_file(path, clock)
        found = check(document)
        document.close()
    except UserError as error:
        refused = str(error)
    if refused:
        assert path.read_bytes() == before
        assert refused.endswith(".")
        assert list(path.parent.iterdir()) == [path]
        return "refused"
    return "told" if found else "opened"


def test_random_bytes_in_the_file_never_do_more_than_a_sentence(path: Path, clock: SetClock) -> None:
    chance, whole = random.Random(20270112), path.read_bytes()
    fates = set()
    for number in range(400):
        spoilt = bytearray(whole)
        begin = chance.randrange(100 if number % 4 == 0 else len(spoilt))
        length = chance.choice((1, 1, 4, 64, 512))
        spoilt[begin : begin + length] = chance.randbytes(min(length, len(spoilt) - begin))
        path.write_bytes(spoilt)
        fates.add(_fate(path, clock))
    assert {"refused", "opened"} <= fates


def test_a_file_cut_short_is_refused_wherever_it_is_cut(path: Path, clock: SetClock) -> None:
    whole = path.read_bytes()
    for length in [*range(0, 200, 20), *range(200, len(whole), 4096 + 17)]:
        path.write_bytes(whole[:length])
        assert _fate(path, clock) == "refused", length
