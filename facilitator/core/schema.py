"""The tables of a programme file, as append-only migrations.

A migration that has been released is never changed: the next one alters what it made. Each is tested from a
real file of its age under `tests/core/files`.
"""

from importlib.resources import files

from sqlite_utils import Database, Migrations

APPLICATION_ID = 0x46434C54  # "FCLT", in the header of every programme file

MIGRATIONS = Migrations("facilitator")


def _run(db: Database, name: str) -> None:
    for statement in files("facilitator.core.migrations").joinpath(name).read_text("utf-8").split(";"):
        db.conn.execute(statement)


@MIGRATIONS()
def m0001_first(db: Database) -> None:
    """Everything that the first release stores."""
    _run(db, "0001_first.sql")
