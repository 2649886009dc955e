"""Impact and effort: the grid with its tray, the same as a table of numbers, and as a picture."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import Team
from facilitator.core.record import Changes
from facilitator.core.run.vote import grid
from facilitator.core.run.vote.grid import GridRow, Placement
from facilitator.core.run.vote.opportunities import Opportunity
from facilitator.core.run.vote.tally import results_for_stage
from facilitator.core.run.vote.voting import Dots, Poll, TeamDots, last_round
from facilitator.ui.command import Command
from facilitator.ui.parts.live.live_buttons import KeysThrough, live_button
from facilitator.ui.theme import GAP_S
from facilitator.ui.view import View
from facilitator.ui.widgets.buttons import Segmented
from facilitator.ui.widgets.grid import GridView
from facilitator.ui.widgets.gridlayout import ItemData
from facilitator.ui.widgets.gridpicture import GridPicture
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.lists import RecordTable
from facilitator.ui.widgets.marks import Mark
from facilitator.ui.widgets.recordmodel import Column

_GROUP = "Prioritise"
_PICTURE_WIDTH = 2400
_CTRL = Qt.KeyboardModifier.ControlModifier


class GridPane(View):
    """Places opportunities. Dots stand beside them once a round is revealed."""

    watches = (Opportunity, Placement, Team, Poll, Dots, TeamDots)

    def build(self) -> None:
        """The grid and the table, one of them shown."""
        self.view = Segmented(["Grid", "Table"])
        self.view.chosen.connect(self._open)
        self.left = label("", "muted")
        self.save = live_button("Save picture…", "Ctrl P")
        self.save.clicked.connect(self.ask_picture)
        self.grid = GridView(self.desk.look.tokens)
        self.grid.placed.connect(self._place)
        self.grid.unplaced.connect(self._unplace)
        self._dots: dict[int, int] = {}
        self.table: RecordTable[GridRow] = RecordTable(
            self._columns(), lambda row: row.opportunity.id, "Nothing to place yet: take opportunities in the review."
        )
        self.table.setAccessibleName("Impact and effort in numbers")
        self.table.delete_requested.connect(self._unplace_rows)
        KeysThrough(self).spare(self.table)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.grid)
        self.stack.addWidget(self.table)
        head = QHBoxLayout()
        head.addWidget(self.view)
        head.addWidget(self.left, 1)
        head.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addLayout(head)
        column.addWidget(self.stack, 1)

    def refresh(self, changes: Changes | None) -> None:
        """Show every opportunity where it stands."""
        workshop_id = self.desk.workshop_id
        if workshop_id is None:
            return
        document = self.desk.document
        self._dots = shown_dots(document, workshop_id)
        rows = grid_rows(document, workshop_id)
        self.grid.show_items(grid_items(document, workshop_id, self.desk.look.tokens.edge))
        self.table.show_records(rows)
        waiting = sum(row.placement is None for row in rows)
        self.left.setText(f"{waiting} of {len(rows)} not placed yet" if waiting else "")
        self.save.setEnabled(bool(rows))

    def press(self, event: QKeyEvent) -> bool:
        """Ctrl+P saves the picture, F4 turns between grid and table."""
        if event.modifiers() == _CTRL and event.key() == Qt.Key.Key_P:
            self.ask_picture()
        elif event.key() == Qt.Key.Key_F4 and not event.modifiers():
            self._turn()
        else:
            return False
        return True

    def commands(self) -> list[Command]:
        """What can be done here."""
        return [
            Command("Grid or table", _GROUP, self._turn, "F4", bound=True),
            Command("Save the grid as a picture…", _GROUP, self.ask_picture, "Ctrl+P", bound=True),
            Command("Move the opportunity on the grid", _GROUP, self.grid.setFocus, "Arrows", bound=True),
            Command("Take the opportunity off the grid", _GROUP, self._unplace_current, "Del", bound=True),
        ]

    def first_focus(self) -> QWidget:
        """The grid or the table, whichever is shown."""
        return self.table if self.view.current() else self.grid

    def ask_picture(self) -> None:
        """Ask where the picture should go, and write it there."""
        workshop = self.desk.workshop()
        if workshop is None or not self.grid.items:
            return
        path = self.desk.document.path
        folder = path.parent if path else Path.home()
        name = str(folder / f"Impact and effort {workshop.day.isoformat()}.png")
        chosen, _ = QFileDialog.getSaveFileName(self, "Save picture", name, "PNG picture (*.png)")
        if chosen:
            self.save_picture(Path(chosen).with_suffix(".png"))

    def save_picture(self, path: Path) -> None:
        """Write the grid as a PNG; a refusal is shown, success is told."""
        picture = GridPicture.to_image(self.grid, _PICTURE_WIDTH)

        def write(_document: Document) -> None:
            if not picture.save(str(path)):
                raise UserError(f"{path.name} could not be written there: choose another folder.")

        if self.desk.bridge.succeeds(write):
            self.desk.told.emit(f"Written to {path.name}.")

    def _columns(self) -> list[Column[GridRow]]:
        def number(value: float | None) -> str:
            return "" if value is None else f"{value:.0f}"

        def impact(row: GridRow) -> float | None:
            return row.placement.impact if row.placement else None

        def effort(row: GridRow) -> float | None:
            return row.placement.effort if row.placement else None

        def dots(row: GridRow) -> int | None:
            return self._dots.get(row.opportunity.id)

        def rank(value: float | None) -> float:
            return -1.0 if value is None else value

        return [
            Column("Opportunity", lambda row: row.opportunity.title),
            Column(
                "Impact",
                lambda row: number(impact(row)),
                72,
                right=True,
                sort=lambda row: rank(impact(row)),
                edit=lambda row, typed: self._type(row, typed, None),
            ),
            Column(
                "Effort",
                lambda row: number(effort(row)),
                72,
                right=True,
                sort=lambda row: rank(effort(row)),
                edit=lambda row, typed: self._type(row, None, typed),
            ),
            Column("Quadrant", lambda row: row.quadrant.value if row.quadrant else "not placed", 104),
            Column("Dots", lambda row: number(dots(row)), 60, right=True, sort=lambda row: rank(dots(row))),
        ]

    def _type(self, row: GridRow, impact: str | None, effort: str | None) -> None:
        """Store a number typed into the table; an emptied cell takes the opportunity off the grid."""
        typed = (impact if impact is not None else effort or "").strip().replace(",", ".")
        if not typed:
            self._unplace(row.opportunity.id)
            return
        was = (row.placement.impact, row.placement.effort) if row.placement else (grid.MIDDLE, grid.MIDDLE)

        def store(document: Document) -> Placement:
            try:
                value = float(typed)
            except ValueError:
                value = float("nan")
            high, hard = (value, was[1]) if impact is not None else (was[0], value)
            return grid.place(document, row.opportunity.id, impact=high, effort=hard)

        self.desk.run(store)

    def _place(self, opportunity_id: int, effort: float, impact: float) -> None:
        self.desk.run(grid.place, opportunity_id, impact=impact, effort=effort)

    def _unplace(self, opportunity_id: int) -> None:
        self.desk.run(grid.unplace, opportunity_id)

    def _unplace_rows(self, rows: list[GridRow]) -> None:
        def take_off(document: Document) -> None:
            with document.step("Take off grid"):
                for row in rows:
                    grid.unplace(document, row.opportunity.id)

        self.desk.run(take_off)

    def _unplace_current(self) -> None:
        current = self.grid.current()
        if current is not None:
            self._unplace(current)

    def _open(self, index: int) -> None:
        self.view.choose(index)
        self.stack.setCurrentIndex(index)

    def _turn(self) -> None:
        self._open(1 - self.view.current())
        self.first_focus().setFocus(Qt.FocusReason.ShortcutFocusReason)


def grid_rows(document: Document, workshop_id: int) -> list[GridRow]:
    """The rows of the table view."""
    return grid.rows(
        document.all(Opportunity, workshop_id=workshop_id), document.all(Placement, workshop_id=workshop_id)
    )


def grid_items(document: Document, workshop_id: int, nobody: str) -> list[ItemData]:
    """The opportunities as the grid shows them; `nobody` is the colour of those that belong to no one team."""
    teams = {team.id: team for team in document.all(Team)}
    places = {place.opportunity_id: place for place in document.all(Placement, workshop_id=workshop_id)}
    dots = shown_dots(document, workshop_id)
    items = []
    for one in document.all(Opportunity, workshop_id=workshop_id):
        team, place = teams.get(one.team_id or 0), places.get(one.id)
        items.append(
            ItemData(
                one.id,
                one.title,
                team.colour if team else nobody,
                team.mark.value if team else Mark.PLUS.value,
                dots.get(one.id),
                place.effort if place else None,
                place.impact if place else None,
            )
        )
    return items


def shown_dots(document: Document, workshop_id: int) -> dict[int, int]:
    """The dots of the round that counts, by opportunity; none while they are secret."""
    poll = last_round(document, workshop_id)
    counted = results_for_stage(document, poll.id) if poll else None
    return {line.opportunity_id: line.dots for line in counted.lines} if counted else {}
