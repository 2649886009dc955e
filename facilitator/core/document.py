"""The open programme file: steps, changes, undo and redo, listeners.

Every write is one named step, whole or not at all, and journalled in the same transaction:

    with document.step("Add note") as step:
        step.put(note)
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError
from sqlite_utils import Database

from facilitator.core import faults
from facilitator.core.conditions import Condition
from facilitator.core.errors import UserError
from facilitator.core.history import ConflictError, History, HistoryMark, Item, Key, Way, history_mark
from facilitator.core.order import STEP
from facilitator.core.record import Author, Change, Changes, Clock, Kind, Ordered, Record, Row
from facilitator.core.tables import Tables

R = TypeVar("R", bound=Record)
Listener = Callable[[Changes], None]


def _order_of(record_type: type[Record]) -> str:
    return "position" if "position" in record_type.model_fields else "id"


def _discard(half: Path) -> None:
    """Remove a copy that was begun, with the side file that SQLite keeps of what it writes."""
    for path in (half, half.with_name(half.name + "-journal")):
        path.unlink(missing_ok=True)


class Step:
    """One named change under way. `put` and `remove` record what was before and what is after."""

    def __init__(self, tables: Tables) -> None:
        self.failed = False
        self._tables = tables
        self._touched: dict[Key, list[Row | None]] = {}

    def put(self, record: R) -> R:
        """Store a record, new or changed. Returns it."""
        self._set(record.table, record.id, record.to_row())
        return record

    def remove(self, record: Record) -> None:
        """Remove a record and what cannot be without it; what only points to it forgets it."""
        self._remove(record.table, record.id)

    def repoint(self, record: R, onto: R) -> None:
        """Let everything that points at `record` point at `onto` instead."""
        for pointer in self._tables.pointing_at(record.table):
            for row in self._tables.rows(pointer.table, {pointer.column: record.id}):
                self._set(pointer.table, row["id"], {**row, pointer.column: onto.id})

    def items(self) -> list[Item]:
        """What really changed, in the order it was first touched: key, row before, row after."""
        return [(key, before, after) for key, (before, after) in self._touched.items() if before != after]

    def _remove(self, table: str, record_id: int) -> None:
        for pointer in self._tables.pointing_at(table):
            for row in self._tables.rows(pointer.table, {pointer.column: record_id}):
                if pointer.goes_along:
                    self._remove(pointer.table, row["id"])
                else:
                    self._set(pointer.table, row["id"], {**row, pointer.column: None})
        self._set(table, record_id, None)

    def _set(self, table: str, record_id: int, after: Row | None) -> None:
        before = self._tables.row(table, record_id)
        if before == after:
            return
        self._tables.write(table, record_id, after)
        key = (table, record_id)
        self._touched[key] = [self._touched[key][0] if key in self._touched else before, after]


class Document:
    """One open programme. One connection, one thread; made by `facilitator.core.file`."""

    def __init__(self, db: Database, path: Path | None, clock: Clock) -> None:
        self.path = path
        self.now = clock
        self.tables = Tables(db)
        self._conn = db.conn
        self._history = History(db.conn, self.tables)
        self._step: Step | None = None
        self._listeners: list[Listener] = []
        self._last_id = self.tables.highest_id()

    def new_id(self) -> int:
        """An id that no record of this programme has or had."""
        self._last_id += 1
        return self._last_id

    # Reading

    def find(self, record_type: type[R], record_id: int | None) -> R | None:
        """The record with this id, or None."""
        if record_id is None:
            return None
        with faults.plainly(self.path):
            row = self.tables.row(record_type.table, record_id)
        return None if row is None else self._read(record_type, row)

    def get(self, record_type: type[R], record_id: int) -> R:
        """The record with this id; UserError if it is gone."""
        record = self.find(record_type, record_id)
        if record is None:
            raise UserError(f"This {record_type.table.replace('_', ' ')} is no longer there.")
        return record

    def all(self, record_type: type[R], order: str | None = None, **equal: object) -> list[R]:
        """All records whose fields equal the given values, sorted by `order` (else position, else id)."""
        with faults.plainly(self.path):
            rows = self.tables.rows(record_type.table, equal, order or _order_of(record_type))
        return [self._read(record_type, row) for row in rows]

    def those(self, record_type: type[R], condition: Condition) -> list[R]:
        """All records that meet a condition, sorted by position, else by id; the others are not even read."""
        with faults.plainly(self.path):
            rows = self.tables.rows_that(record_type.table, condition, _order_of(record_type))
        return [self._read(record_type, row) for row in rows]

    def has(self, record_type: type[Record]) -> bool:
        """Whether there is a record of a type at all; none is read."""
        with faults.plainly(self.path):
            return self.tables.highest(record_type.table, "id", {}) > 0

    def end_of(self, record_type: type[Ordered], **equal: object) -> float:
        """The position behind all records whose fields equal the given values, without reading them."""
        with faults.plainly(self.path):
            return self.tables.highest(record_type.table, "position", equal) + STEP

    def _read(self, record_type: type[R], row: Row) -> R:
        try:
            return record_type.from_row(row)
        except (ValidationError, ValueError) as error:
            raise faults.damaged(self.path) from error

    # Writing

    @contextmanager
    def step(self, label: str, author: Author = Author.FACILITATOR) -> Iterator[Step]:
        """One named change, whole or not at all. A step inside a step becomes part of the outer one."""
        if self._step is not None:
            try:
                yield self._step
            except BaseException:
                self._step.failed = True
                raise
            return
        step = Step(self.tables)
        with self._transaction():
            self._step = step
            try:
                yield step
                if step.failed:
                    raise RuntimeError(f"A part of the step “{label}” failed and was passed over.")
                items = step.items()
                if items:
                    self._history.write(label, author, self.now(), items)
            finally:
                self._step = None
        if items:
            self._tell(label, items)

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        try:
            self._conn.execute("BEGIN IMMEDIATE")
            try:
                self._conn.execute("PRAGMA defer_foreign_keys = ON")
                yield
                self._conn.execute("COMMIT")
            except BaseException:
                if self._conn.in_transaction:
                    self._conn.execute("ROLLBACK")
                raise
        except sqlite3.Error as error:
            raise faults.in_plain_words(error, self.path) from error

    # Undo and redo

    @property
    def undo_label(self) -> str | None:
        """The label of the step that `undo` would take back, or None."""
        past = self._history.nearest(Way.UNDO)
        return past.label if past else None

    @property
    def redo_label(self) -> str | None:
        """The label of the step that `redo` would do again, or None."""
        past = self._history.nearest(Way.REDO)
        return past.label if past else None

    def undo(self) -> str:
        """Take back the facilitator's last step; returns its label. UserError if a row has since changed."""
        return self._replay(Way.UNDO)

    def redo(self) -> str:
        """Do the last undone step again; returns its label. UserError if a row has since changed."""
        return self._replay(Way.REDO)

    def _replay(self, way: Way) -> str:
        past = self._history.nearest(way)
        if past is None:
            raise UserError(f"There is nothing to {way}.")
        try:
            with self._transaction():
                items = self._history.replay(past, way)
        except ConflictError:
            with self._transaction():
                self._history.set_aside(past)
            raise
        self._tell(f"{way.capitalize()} {past.label[0].lower()}{past.label[1:]}", items)
        return past.label

    # Listening

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Call `listener(changes)` after every confirmed step. Returns a function that ends it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def _tell(self, label: str, items: list[Item]) -> None:
        changes = Changes(
            label,
            tuple(
                Change(
                    table,
                    record_id,
                    Kind.ADDED if before is None else Kind.REMOVED if after is None else Kind.CHANGED,
                )
                for (table, record_id), before, after in items
            ),
        )
        for listener in list(self._listeners):
            listener(changes)

    # The file

    def forget_history(self) -> None:
        """Make this moment the start: there is nothing to undo or redo before it."""
        with self._transaction():
            self._history.forget()

    def mark(self) -> HistoryMark:
        """Equal to an earlier mark as long as nothing has changed since."""
        return history_mark(self._conn)

    def faults(self) -> list[str]:
        """What SQLite itself finds wrong: damaged pages, and rows that point at nothing. Empty if all is well."""
        damaged = [row[0] for row in self._conn.execute("PRAGMA integrity_check") if row[0] != "ok"]
        dangling = [
            f"{row[0]} {row[1]} points at a {row[2]} that is not there"
            for row in self._conn.execute("PRAGMA foreign_key_check")
        ]
        return damaged + dangling

    def settle(self) -> None:
        """Fold the side file in, so that a plain copy of the programme is whole. Call when things are quiet."""
        try:
            self._conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        except sqlite3.Error as error:
            raise faults.in_plain_words(error, self.path) from error

    def copy_to(self, path: Path) -> None:
        """Write a whole copy of the programme to `path`, replacing what is there only once it is complete."""
        aside = path.with_name(path.name + ".part")
        try:
            _discard(aside)
            target = sqlite3.connect(aside)
            try:
                self._conn.backup(target)
                target.execute("PRAGMA journal_mode = DELETE")
            finally:
                target.close()
            aside.replace(path)
        except (sqlite3.Error, OSError) as error:
            _discard(aside)
            raise faults.in_plain_words(error, path) from error

    def close(self) -> None:
        """Fold everything into the one file and let it go."""
        self._listeners.clear()
        try:
            self._conn.close()
        except sqlite3.Error as error:
            raise faults.in_plain_words(error, self.path) from error
