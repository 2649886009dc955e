"""A month as a grid of days, each with what is on it. It knows no core: what stands on a day is handed in."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from types import MappingProxyType

from dateutil.relativedelta import relativedelta
from PySide6.QtCore import QAbstractTableModel, QItemSelectionModel, QLocale, QModelIndex, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QTableView, QWidget

from facilitator.core.days import is_likely
from facilitator.ui.local import long_day_words
from facilitator.ui.parts.changes.calendar.month_days import DayFace, DayItem
from facilitator.ui.parts.changes.calendar.month_paint import DayCells
from facilitator.ui.theme import Tokens
from facilitator.ui.widgets.recordmodel import NOWHERE, Index

_WEEKS, _DAYS = 6, 7
_NAMES = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_LEAST = QSize(480, 360)
_KEY = Qt.Key
_STEPS = MappingProxyType(
    {
        _KEY.Key_Left: relativedelta(days=-1),
        _KEY.Key_Right: relativedelta(days=1),
        _KEY.Key_Up: relativedelta(weeks=-1),
        _KEY.Key_Down: relativedelta(weeks=1),
        _KEY.Key_PageUp: relativedelta(months=-1),
        _KEY.Key_PageDown: relativedelta(months=1),
    }
)


class MonthModel(QAbstractTableModel):
    """Six weeks around a month, by the first day of the week of the system's locale."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._month, self._today = date(2000, 1, 1), date(2000, 1, 1)
        self._items: Mapping[date, Sequence[DayItem]] = {}
        self._off: frozenset[date] = frozenset()
        self._clashing: frozenset[date] = frozenset()

    def show_days(
        self,
        month: date,
        today: date,
        items: Mapping[date, Sequence[DayItem]],
        off: frozenset[date],
        clashing: frozenset[date],
    ) -> None:
        """Show the month of a day, what is on its days, which of them are off, and on which something clashes."""
        wanted = (month.replace(day=1), today, items, off, clashing)
        if wanted != (self._month, self._today, self._items, self._off, self._clashing):
            self._month, self._today, self._items, self._off, self._clashing = wanted
            top, bottom = self.index(0, 0), self.index(_WEEKS - 1, _DAYS - 1)
            self.dataChanged.emit(top, bottom)

    def face(self, index: Index) -> DayFace:
        """What is drawn in a cell."""
        day = self.day_at(index.row(), index.column())
        inside = (day.year, day.month) == (self._month.year, self._month.month)
        items = tuple(self._items.get(day, ()))
        return DayFace(day, items, inside, day == self._today, day in self._off, day in self._clashing)

    def day_at(self, row: int, column: int) -> date:
        """The day of a cell."""
        return first_shown(self._month) + timedelta(days=row * _DAYS + column)

    def place_of(self, day: date) -> QModelIndex:
        """The cell of a day; an invalid one if it is not shown."""
        number = (day - first_shown(self._month)).days
        return self.index(number // _DAYS, number % _DAYS) if 0 <= number < _WEEKS * _DAYS else QModelIndex()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Six weeks."""
        return 0 if parent.isValid() else _WEEKS

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Seven days."""
        return 0 if parent.isValid() else _DAYS

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The names of the days."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _NAMES[self.day_at(0, section).weekday()]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The day in words, with all that is on it."""
        if role not in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return None
        face = self.face(index)
        clash = ["Something clashes"] if face.clash else []
        lines = [long_day_words(face.day), *clash, *(item.text for item in face.items)]
        return "\n".join(lines) if role == Qt.ItemDataRole.ToolTipRole else ", ".join(lines)


class MonthGrid(QTableView):
    """Arrows go from day to day, Page Up and Down from month to month. `day_chosen(date)`, `opened(date)` on Enter."""

    day_chosen = Signal(object)
    opened = Signal(object)

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._month = MonthModel(self)
        self._day = date(2000, 1, 1)
        self.setModel(self._month)
        self.setItemDelegate(DayCells(tokens, self._month.face, self))
        self.setAccessibleName("Month")
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(30)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
            header.setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.clicked.connect(lambda index: self.go_to(self._month.face(index).day))
        self.doubleClicked.connect(lambda index: self.opened.emit(self._month.face(index).day))

    def show_days(
        self,
        day: date,
        today: date,
        items: Mapping[date, Sequence[DayItem]],
        off: frozenset[date],
        clashing: frozenset[date],
    ) -> None:
        """Show the month of the day at hand, as `MonthModel.show_days`."""
        self._day = day
        self._month.show_days(day, today, items, off, clashing)
        self.selectionModel().setCurrentIndex(
            self._month.place_of(day), QItemSelectionModel.SelectionFlag.ClearAndSelect
        )

    def day(self) -> date:
        """The day at hand."""
        return self._day

    def go_to(self, day: date) -> None:
        """Put another day at hand."""
        if day != self._day and is_likely(day):
            self.day_chosen.emit(day)

    def minimumSizeHint(self) -> QSize:
        """Room for a day's number and one line."""
        return _LEAST

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """From day to day and month to month; all else is the page's."""
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
        step = _STEPS.get(_KEY(event.key())) if plain else None
        if step is not None:
            self.go_to(self._day + step)
        elif plain and event.key() in (_KEY.Key_Return, _KEY.Key_Enter):
            self.opened.emit(self._day)
        else:
            event.ignore()


def first_shown(month: date) -> date:
    """The first day of the first week that touches the month of a day."""
    first = month.replace(day=1)
    begins = QLocale().firstDayOfWeek().value - 1
    return first - timedelta(days=(first.weekday() - begins) % _DAYS)


def last_shown(month: date) -> date:
    """The last day of the six weeks shown."""
    return first_shown(month) + timedelta(days=_WEEKS * _DAYS - 1)
