"""The key results of an objective: from where, where to, where now, how far, and whose."""

from collections.abc import Callable, Sequence
from enum import IntEnum

from facilitator.core.agree.figures.objectives import ResultNow, share_words
from facilitator.core.figures import figure_words
from facilitator.core.people import Person
from facilitator.ui.parts.agreements.metrics.metric_table import course_ink
from facilitator.ui.parts.cells import CellDelegate, Choices, by_delegate
from facilitator.ui.parts.elastic import elastic
from facilitator.ui.parts.live.live_buttons import KeysThrough
from facilitator.ui.theme import Tokens
from facilitator.ui.widgets.lists import RecordTable
from facilitator.ui.widgets.recordmodel import Column

_EMPTY = "No key results yet: how will it be seen that it is reached? Type one below, with its target."
_FIGURE, _SHARE, _COURSE, _OWNER, _LEAST = 92, 74, 104, 116, 110
_NOBODY = "Nobody yet"


class Cell(IntEnum):
    """The columns, from left to right."""

    NAME = 0
    START = 1
    NOW = 2
    TARGET = 3
    SHARE = 4
    COURSE = 5
    OWNER = 6


class ResultTable(RecordTable[ResultNow]):
    """F2 or Enter types into the cell at hand; `store(result, column, typed or chosen)` says whether it was taken."""

    def __init__(self, tokens: Tokens, store: Callable[[ResultNow, int, object], bool]) -> None:
        self._people: tuple[Person, ...] = ()

        def ink(now: ResultNow) -> str:
            return course_ink(now.course.on, tokens)

        columns: list[Column[ResultNow]] = [
            Column(
                "Key result", lambda now: now.indicator.name, edit=by_delegate, tooltip=lambda now: now.indicator.name
            ),
            Column("From", _start, _FIGURE, right=True, tooltip=_start, colour=lambda _now: tokens.muted),
            Column("Now", _now, _FIGURE, right=True, tooltip=_now, edit=by_delegate),
            Column("Target", _target, _FIGURE, right=True, tooltip=_target, edit=by_delegate),
            Column("Progress", _share, _SHARE, right=True),
            Column("Course", lambda now: now.course_words, _COURSE, colour=ink),
            Column("Owner", self._owner, _OWNER, edit=by_delegate),
        ]
        super().__init__(columns, lambda now: now.result.id, _EMPTY)
        self.setAccessibleName("Key results")
        self.setSortingEnabled(False)
        self.setSelectionMode(self.SelectionMode.SingleSelection)
        self.setItemDelegate(CellDelegate[ResultNow](self, store, self._choices))
        self.opened.connect(lambda _now: self.edit(self.currentIndex()))
        self._through = KeysThrough(self)
        self._through.spare(self)
        elastic(self, _LEAST)

    def show_results(self, results: Sequence[ResultNow], people: Sequence[Person]) -> None:
        """Show key results; `people` may own them."""
        if tuple(people) != self._people:
            self._people = tuple(people)
            self.viewport().update()
        self.show_records(results)

    def at(self) -> ResultNow | None:
        """The one at hand."""
        return next(iter(self.selected()), None)

    def type_into(self, cell: Cell) -> None:
        """Begin to type into a cell of the one at hand, the first where none is."""
        if not self.selected() and self.shown():
            self.select([self.shown()[0].result.id])
        if self.currentIndex().isValid():
            self.setCurrentIndex(self.currentIndex().siblingAtColumn(cell))
            self.setFocus()
            self.edit(self.currentIndex())

    def _owner(self, now: ResultNow) -> str:
        return next((one.name for one in self._people if one.id == now.result.owner_id), _NOBODY)

    def _choices(self, column: int) -> Choices | None:
        if column != Cell.OWNER:
            return None
        return [(_NOBODY, None), *((one.name, one.id) for one in self._people)]


def _start(now: ResultNow) -> str:
    return figure_words(now.start.value, now.indicator.unit) if now.start else "–"


def _now(now: ResultNow) -> str:
    return figure_words(now.latest.value, now.indicator.unit) if now.latest else ""


def _target(now: ResultNow) -> str:
    target = now.indicator.target
    return "" if target is None else figure_words(target, now.indicator.unit)


def _share(now: ResultNow) -> str:
    return "–" if now.progress is None else share_words(now.progress)
