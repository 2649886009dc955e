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


@MIGRATIONS()
def m0002_plan_and_prepare(db: Database) -> None:
    """Sessions and tracks, own templates, preparation, groups, and the module canvases."""
    _run(db, "0002_plan_and_prepare.sql")
    uid = next(iter(db.query("SELECT uid FROM programme")), {"uid": ""})["uid"]
    _widen_journal(db, "programme", uid=uid, holidays="")
    _widen_journal(db, "person", seniority="")
    _widen_journal(db, "participant", locked=0, reply="")
    _widen_journal(db, "workshop", occasion="other", planned_on=None, archived=0)
    _widen_journal(db, "part", session_id=None)
    _widen_journal(db, "block", track_id=None)
    _widen_journal(db, "live", session_id=None)
    _widen_journal(db, "stretch", session_id=None)
    _widen_journal(db, "planned", session_id=None, track_id=None)
    _widen_journal(db, "stage", pane=0)


@MIGRATIONS()
def m0003_assess(db: Database) -> None:
    """The assessment, plans to improve, and actions that belong to a plan instead of a workshop."""
    _run(db, "0003_assess.sql")
    _widen_journal(db, "action", improvement_id=None)


@MIGRATIONS()
def m0004_follow(db: Database) -> None:
    """What happens after the room: checkpoints, check-ins, effects, rounds and reviews; who owns the programme."""
    _run(db, "0004_follow.sql")
    _widen_journal(db, "programme", owner_id=None, deputy_id=None)
    _widen_journal(db, "action", settled_at=None)


@MIGRATIONS()
def m0005_agree(db: Database) -> None:
    """What teams settle for good, and the practices; decisions that say who decides and when to look again."""
    _run(db, "0005_agree.sql")
    _widen_journal(db, "decision", alternatives="", decider_id=None, concerns="[]", revisit=None, revisited_on=None)


def _widen_journal(db: Database, table: str, **columns: str | int | None) -> None:
    """Give the journalled rows of a table its new columns, so that steps of before can still be undone."""
    for side in ("before", "after"):
        for name, value in columns.items():
            sql = f"""UPDATE journal_item SET {side} = json_insert({side}, '$.{name}', ?)
                      WHERE "table" = ? AND {side} IS NOT NULL"""
            db.conn.execute(sql, (value, table))
