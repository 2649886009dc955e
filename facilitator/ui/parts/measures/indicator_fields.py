"""What an indicator is called, what it is counted in and where it should go, on whichever page it is shown."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject

from facilitator.core.document import Document
from facilitator.core.measures.indicators import Indicator, edit_indicator, set_aim
from facilitator.core.text import required
from facilitator.ui.desk import Desk
from facilitator.ui.parts.trends.indicator_table import AIM_WORDS
from facilitator.ui.parts.typed import for_field
from facilitator.ui.widgets.forms import Combo, ParsedEdit

V = TypeVar("V")


class IndicatorFields(QObject):
    """Three fields that store when they are left; the card around lays them out.

    `no_name` is said of a name that is empty, `units` are examples of what may be counted.
    """

    def __init__(self, desk: Desk, no_name: str, units: str, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._indicator: Indicator | None = None
        self.name = ParsedEdit[str](for_field(lambda typed: required(typed, no_name)), str, "")
        self.unit = ParsedEdit[str](str.strip, str, "")
        self.unit.line.setPlaceholderText(units)
        self.aim = Combo()
        self.aim.fill([(words, aim) for aim, words in AIM_WORDS.items()])
        self.name.committed.connect(partial(self._store, _rename))
        self.unit.committed.connect(partial(self._store, _count_in))
        self.aim.picked.connect(partial(self._store, set_aim))

    def show_indicator(self, indicator: Indicator | None) -> None:
        """Show an indicator. What is typed is stored first if another comes."""
        before, fields = self._indicator, (self.name, self.unit)
        if (before.id if before else None) != (indicator.id if indicator else None):
            self.commit()
            for field in fields:
                field.revert()
        self._indicator = indicator
        if indicator is None:
            return
        self.name.set_value(indicator.name)
        self.unit.set_value(indicator.unit)
        self.aim.pick(indicator.aim)
        for field in fields:
            field.from_start()

    def commit(self) -> None:
        """Store what is typed and not stored yet."""
        self.name.commit()
        self.unit.commit()

    def _store(self, verb: Callable[[Document, int, V], object], value: V) -> None:
        if self._indicator is not None:
            self._desk.run(verb, self._indicator.id, value)


def _rename(document: Document, indicator_id: int, name: str) -> Indicator:
    return edit_indicator(document, indicator_id, name=name)


def _count_in(document: Document, indicator_id: int, unit: str) -> Indicator:
    return edit_indicator(document, indicator_id, unit=unit)
