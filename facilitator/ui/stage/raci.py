"""The RACI table: as many rows and columns as can be read, around the place that changed last."""

from datetime import datetime

from PySide6.QtCore import QRectF

from facilitator.core.people import Person, Team
from facilitator.core.phrases import counted
from facilitator.core.run.raci import Matrix, RaciCell, RaciColumn, RaciRow, matrix
from facilitator.core.run.raci_checks import findings
from facilitator.core.run.stage import Scene
from facilitator.ui.stage.canvas import MOST_LINES, Canvas, Type
from facilitator.ui.stage.pieces import BOLD, CENTRE, HALF_BOLD, heading, nothing_yet
from facilitator.ui.stage.scene import SceneView
from facilitator.ui.theme import Tokens

_TITLE = 560.0
_NARROWEST = 148.0
_HEAD = 84.0
_FOOT = 54.0
_TALLEST = 84.0


class RaciScene(SceneView):
    """Who is responsible, accountable, consulted and informed."""

    scene = Scene.RACI
    watches = (RaciRow, RaciColumn, RaciCell, Person, Team)
    _matrix = Matrix((), (), (), ())
    _open = 0
    _row = _column = 0

    def load(self) -> None:
        """Read the table, and find where it was changed."""
        workshop_id, before = self.desk.workshop_id, self._matrix
        empty = Matrix((), (), (), ())
        self._matrix = empty if workshop_id is None else matrix(self.desk.document, workshop_id)
        self._open = len(findings(self._matrix))
        self._row, self._column = self._changed_place(before)

    def _changed_place(self, before: Matrix) -> tuple[int, int]:
        """Where the table differs from what was shown before; where it was, if it does not."""
        known = {(cell.row_id, cell.column_id, cell.letters) for cell in before.cells}
        there = {(cell.row_id, cell.column_id, cell.letters) for cell in self._matrix.cells}
        rows = [row.id for row in self._matrix.rows]
        columns = [column.id for column in self._matrix.columns]
        if before.rows:
            for row_id, column_id, _letters in sorted(known ^ there):
                if row_id in rows and column_id in columns:
                    return rows.index(row_id), columns.index(column_id)
            fresh = [row_id for row_id in rows if row_id not in {row.id for row in before.rows}]
            if fresh:
                return rows.index(fresh[-1]), self._column
        return min(self._row, max(0, len(rows) - 1)), min(self._column, max(0, len(columns) - 1))

    def paint(self, canvas: Canvas, room: QRectF, now: datetime) -> None:
        """Draw the page of the table that holds the place."""
        table = self._matrix
        words = "Responsible · Accountable · Consulted · Informed"
        area = heading(canvas, room, words, "Who does what", 60)
        if not table.rows or not table.columns:
            nothing_yet(canvas, area, "The table is still empty: rows are initiatives, columns are people or teams.")
            return
        most = int((area.width() - _TITLE) / _NARROWEST)
        first_row = _page(self._row, len(table.rows), MOST_LINES)
        first_column = _page(self._column, len(table.columns), most)
        columns = range(first_column, min(first_column + most, len(table.columns)))
        rows = range(first_row, min(first_row + MOST_LINES, len(table.rows)))
        width = min(240.0, (area.width() - _TITLE) / len(columns))
        height = min(_TALLEST, (area.height() - _HEAD - _FOOT) / len(rows))
        for place, column in enumerate(columns):
            head = QRectF(area.left() + _TITLE + place * width, area.top() - 8, width - 10, _HEAD)
            look = Type(30, HALF_BOLD, canvas.tokens.muted)
            used = len(canvas.wrapped(table.names[column], look, head.width(), 2)) * canvas.line_height(30)
            canvas.text(head.adjusted(0, _HEAD - used - 4, 0, 0), table.names[column], look, 2, CENTRE)
        for place, row in enumerate(rows):
            y = area.top() + _HEAD + place * height
            self._paint_row(canvas, QRectF(area.left(), y, area.width(), height), row, columns, width)
        foot = QRectF(area.left(), area.top() + _HEAD + len(rows) * height + 10, area.width(), _FOOT)
        self._paint_foot(canvas, foot, rows, columns)

    def _paint_row(self, canvas: Canvas, rect: QRectF, row: int, columns: range, width: float) -> None:
        tokens, record = canvas.tokens, self._matrix.rows[row]
        canvas.rule(rect.left(), rect.top(), rect.left() + _TITLE + width * len(columns), rect.top())
        y = rect.top() + (rect.height() - canvas.line_height(32)) / 2
        canvas.text(QRectF(rect.left(), y, _TITLE - 30, 50), record.title, Type(32))
        letters = self._matrix.letters(record.id)
        for place, column in enumerate(columns):
            cell = QRectF(rect.left() + _TITLE + place * width, rect.top() + 7, width - 10, rect.height() - 14)
            found = letters[column]
            if not found:
                canvas.dot(tokens.line, cell.center().x(), cell.center().y(), 4)
            for at, letter in enumerate(found):
                share = cell.width() / len(found)
                part = QRectF(cell.left() + at * share, cell.top(), share, cell.height())
                ink, ground = _colours(letter, tokens)
                canvas.fill(part.adjusted(2, 0, -2, 0), ground, 10)
                middle = part.top() + (part.height() - canvas.line_height(34)) / 2
                place_of = QRectF(part.left(), middle, part.width(), 50)
                canvas.text(place_of, letter, Type(34, BOLD, ink), align=CENTRE)

    def _paint_foot(self, canvas: Canvas, area: QRectF, rows: range, columns: range) -> None:
        table = self._matrix
        words = f"{counted(self._open, 'point')} still to settle"
        parts = [words if self._open else "Every row has one accountable and someone responsible"]
        if len(rows) < len(table.rows):
            parts.append(f"rows {rows.start + 1} to {rows.stop} of {len(table.rows)}")
        if len(columns) < len(table.columns):
            parts.append(f"columns {columns.start + 1} to {columns.stop} of {len(table.columns)}")
        canvas.text(area, " · ".join(parts), Type(30, colour=canvas.tokens.muted))


def _page(place: int, count: int, size: int) -> int:
    """Where the page begins that holds a place; the last page is full."""
    return max(0, min(place // size * size, count - size))


def _colours(letter: str, tokens: Tokens) -> tuple[str, str]:
    return {"R": tokens.raci_r, "A": tokens.raci_a, "C": tokens.raci_c}.get(letter, tokens.raci_i)
