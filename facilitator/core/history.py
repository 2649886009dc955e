"""The journal of a programme: every step with what was before it and after, and the way back and forth through it."""

import json
import sqlite3
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from facilitator.core.errors import UserError
from facilitator.core.record import Author, Row
from facilitator.core.tables import Tables

Key = tuple[str, int]
Item = tuple[Key, Row | None, Row | None]
HistoryMark = tuple[int, int, int, str]


class ConflictError(UserError):
    """A row has changed since the step that should be replayed."""


class Way(StrEnum):
    """Through the facilitator's steps backwards or forwards."""

    UNDO = "undo"
    REDO = "redo"


_STATES = {Way.UNDO: ("done", "undone"), Way.REDO: ("undone", "done")}
_NEAREST = {Way.UNDO: "DESC", Way.REDO: "ASC"}


@dataclass(frozen=True)
class Past:
    """A step in the journal."""

    id: int
    label: str


class History:
    """The journal of an open programme. Whoever writes through it has a transaction under way."""

    def __init__(self, conn: sqlite3.Connection, tables: Tables) -> None:
        self._conn = conn
        self._tables = tables

    def write(self, label: str, author: Author, at: datetime, items: list[Item]) -> None:
        """Add a step. A new one of the facilitator's ends what could be redone."""
        if author is Author.FACILITATOR:
            self._conn.execute("DELETE FROM journal WHERE state = 'undone'")
        cursor = self._conn.execute(
            "INSERT INTO journal (at, label, author, state) VALUES (?, ?, ?, 'done')", (at.isoformat(), label, author)
        )
        if author is Author.NOBODY:
            return  # the file must not remember which comments stood on one answer sheet
        self._conn.executemany(
            'INSERT INTO journal_item (journal_id, "table", record_id, before, after) VALUES (?, ?, ?, ?, ?)',
            [(cursor.lastrowid, table, i, _pack(before), _pack(after)) for (table, i), before, after in items],
        )

    def nearest(self, way: Way) -> Past | None:
        """The facilitator's step that comes next on the way, if there is one."""
        sql = f"SELECT id, label FROM journal WHERE state = ? AND author = ? ORDER BY id {_NEAREST[way]} LIMIT 1"
        found = self._conn.execute(sql, (_STATES[way][0], Author.FACILITATOR)).fetchone()
        return Past(*found) if found else None

    def replay(self, past: Past, way: Way) -> list[Item]:
        """Put every row of a step as it was before or after it; returns what changed.

        ConflictError, and the transaction is to be given up, if a row has since changed or would point at nothing.
        """
        items = self._items(past)
        if way is Way.UNDO:
            items = [(key, after, before) for key, before, after in reversed(items)]
        for (table, record_id), old, new in items:
            if self._tables.row(table, record_id) != old:
                raise _conflict(past, way)
            self._tables.write(table, record_id, new)
        if self._conn.execute("PRAGMA foreign_key_check").fetchone():
            raise _conflict(past, way)
        self._conn.execute("UPDATE journal SET state = ? WHERE id = ?", (_STATES[way][1], past.id))
        return items

    def set_aside(self, past: Past) -> None:
        """A step that can no longer be replayed must not bar the way to the others."""
        self._conn.execute("UPDATE journal SET state = 'kept' WHERE id = ?", (past.id,))

    def forget(self) -> None:
        """There is nothing to undo or redo any more."""
        self._conn.execute("DELETE FROM journal")

    def _items(self, past: Past) -> list[Item]:
        sql = 'SELECT "table", record_id, before, after FROM journal_item WHERE journal_id = ? ORDER BY id'
        return [((t, i), _unpack(b), _unpack(a)) for t, i, b, a in self._conn.execute(sql, (past.id,))]


def history_mark(conn: sqlite3.Connection) -> HistoryMark:
    """Where the history of a programme stands: cheap to read, and another one after every step, undo and redo."""
    sql = "SELECT ifnull(max(id), 0), count(*), ifnull(sum(state = 'done'), 0), ifnull(max(at), '') FROM journal"
    last, steps, done, at = conn.execute(sql).fetchone()
    return last, steps, done, at


def _conflict(past: Past, way: Way) -> ConflictError:
    return ConflictError(
        f"“{past.label}” was left as it is: something in it has changed since. "
        f"{way.capitalize()} again to go on with the step next to it."
    )


def _pack(row: Row | None) -> str | None:
    return None if row is None else json.dumps(row, ensure_ascii=False, separators=(",", ":"))


def _unpack(text: str | None) -> Row | None:
    return None if text is None else dict(json.loads(text))
