"""The rows of the open file, and the one place through which they are read and written."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlite_utils import Database

from facilitator.core.conditions import Condition
from facilitator.core.record import Row


@dataclass(frozen=True)
class Pointer:
    """A column that points at another table. `required`: it is never empty; `cascades`: a mere detail of that row."""

    table: str
    column: str
    required: bool
    cascades: bool

    @property
    def goes_along(self) -> bool:
        """Whether its row can't be, or means nothing, without the row that it points at."""
        return self.required or self.cascades


class Tables:
    """The one typed place through which rows are read and written."""

    def __init__(self, db: Database) -> None:
        self._conn = db.conn
        names = [n for n in db.table_names() if not n.startswith(("_", "sqlite_", "journal"))]
        tables = {name: db.table(name) for name in names}
        self._columns = {name: [c.name for c in table.columns] for name, table in tables.items()}
        self._pointers: dict[str, list[Pointer]] = {name: [] for name in names}
        for name, table in tables.items():
            required = {c.name for c in table.columns if c.notnull}
            for key in table.foreign_keys:
                if key.column is not None:
                    pointer = Pointer(name, key.column, key.column in required, key.on_delete == "CASCADE")
                    self._pointers[key.other_table].append(pointer)

    def names(self) -> list[str]:
        """All tables that hold records."""
        return list(self._columns)

    def columns(self, table: str) -> set[str]:
        """The columns of a table."""
        return {*self._columns[table]}

    def pointing_at(self, table: str) -> list[Pointer]:
        """The foreign keys onto a table."""
        return self._pointers[table]

    def rows(self, table: str, equal: dict[str, Any], order: str = "id") -> list[Row]:
        """All rows whose columns equal the given values; None matches NULL."""
        return self._select(table, self._where(table, equal, order), list(equal.values()), order)

    def rows_that(self, table: str, condition: Condition, order: str = "id") -> list[Row]:
        """All rows that meet a condition."""
        self._check(table, {*condition.columns, order})
        return self._select(table, condition.sql, condition.values, order)

    def _select(self, table: str, where: str, values: Sequence[Any], order: str) -> list[Row]:
        sql = f'SELECT * FROM "{table}" WHERE {where} ORDER BY "{order}", id'
        found = self._conn.execute(sql, values).fetchall()
        return [dict(zip(self._columns[table], row, strict=True)) for row in found]

    def highest(self, table: str, column: str, equal: dict[str, Any]) -> float:
        """The highest number in a column among the rows whose columns equal the given values; 0 without any."""
        where = self._where(table, equal, column)
        sql = f'SELECT max("{column}") FROM "{table}" WHERE {where}'
        (highest,) = self._conn.execute(sql, list(equal.values())).fetchone()
        return float(highest or 0.0)

    def counts(self, table: str, column: str, equal: dict[str, Any]) -> Counter[Any]:
        """How many rows there are with each value of a column, of those whose columns equal the given values."""
        where = self._where(table, equal, column)
        sql = f'SELECT "{column}", count(*) FROM "{table}" WHERE {where} GROUP BY "{column}"'
        return Counter(dict(self._conn.execute(sql, list(equal.values())).fetchall()))

    def _where(self, table: str, equal: dict[str, Any], column: str) -> str:
        self._check(table, {*equal, column})
        return " AND ".join(f'"{name}" IS ?' for name in equal) or "1"

    def _check(self, table: str, columns: set[str]) -> None:
        unknown = columns - {*self._columns[table]}
        if unknown:
            raise KeyError(f"{table} has no column {', '.join(sorted(unknown))}")

    def row(self, table: str, record_id: int) -> Row | None:
        """One row or None."""
        found = self.rows(table, {"id": record_id})
        return found[0] if found else None

    def write(self, table: str, record_id: int, row: Row | None) -> None:
        """Insert, replace or (None) delete one row."""
        if row is None:
            self._conn.execute(f'DELETE FROM "{table}" WHERE id = ?', (record_id,))
            return
        names = ", ".join(f'"{name}"' for name in row)
        marks = ", ".join("?" * len(row))
        changes = ", ".join(f'"{name}" = excluded."{name}"' for name in row)
        sql = f'INSERT INTO "{table}" ({names}) VALUES ({marks}) ON CONFLICT(id) DO UPDATE SET {changes}'
        self._conn.execute(sql, list(row.values()))

    def highest_id(self) -> int:
        """The highest id that any record has or had."""
        parts = [f'SELECT max(id) AS id FROM "{name}"' for name in self._columns]
        parts.append("SELECT max(record_id) FROM journal_item")
        (highest,) = self._conn.execute(f"SELECT max(id) FROM ({' UNION ALL '.join(parts)})").fetchone()
        return int(highest or 0)
