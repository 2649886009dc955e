"""Asks whose public holidays are not worked. This loads all the holidays there are: import it when it is asked for."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from facilitator.core.errors import UserError
from facilitator.core.plan.prepare.public_holidays import countries, regions, set_holidays
from facilitator.core.plan.workshops import programme_of
from facilitator.ui.desk import Desk
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.dialogs import SheetDialog
from facilitator.ui.widgets.forms import Combo
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.lists import RecordTable
from facilitator.ui.widgets.recordmodel import Column
from facilitator.ui.widgets.search import SearchField

Country = tuple[str, str]
_NONE: Country = ("", "No country: only Saturdays and Sundays")
_MOVING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_ROOM = (440, 272)


class HolidaysDialog(SheetDialog):
    """A searched list of countries, and the regions of the one chosen."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        self._desk = desk
        self.search = SearchField("Search countries", key="")
        self.countries = RecordTable[Country]([Column("Country", lambda one: one[1])], lambda one: one[0])
        self.countries.setSelectionMode(self.countries.SelectionMode.SingleSelection)
        self.countries.horizontalHeader().hide()
        self.countries.setAccessibleName("Countries")
        self.countries.setMinimumSize(*_ROOM)
        self.region = Combo()
        self.region.setAccessibleName("Region")
        super().__init__("Holidays", self._body_of(), "Choose", parent=parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.search.installEventFilter(self)
        self.search.searched.connect(self._search)
        self.countries.chosen.connect(self._show_regions)
        self.countries.opened.connect(lambda _one: self.accept())
        self._show_chosen()
        self.search.setFocus()

    def code(self) -> str:
        """What is chosen: "DE-BY", "DE", or nothing."""
        chosen = self.countries.selected()
        country = chosen[0][0] if chosen else ""
        return "-".join(filter(None, (country, str(self.region.currentData() or ""))))

    def accept(self) -> None:
        """Store, and close only if that was taken."""
        try:
            set_holidays(self._desk.document, self.code())
        except UserError as refusal:
            self.say_wrong(str(refusal))
            return
        super().accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrow keys move in the list while a name is typed."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in _MOVING:
            QApplication.sendEvent(self.countries, event)
            return True
        return False

    def _show_chosen(self) -> None:
        self.countries.show_records([_NONE, *countries()])
        country, _, region = programme_of(self._desk.document).holidays.partition("-")
        self.countries.select([country])
        self.countries.scrollTo(self.countries.currentIndex())
        self._show_regions()
        self.region.pick(region)

    def _search(self, words: str) -> None:
        self.countries.filter(words)
        if not self.countries.selected() and self.countries.shown():
            self.countries.select([self.countries.shown()[0][0]])
        self.set_ready(bool(self.countries.selected()))

    def _show_regions(self) -> None:
        chosen = self.countries.selected()
        found = regions(chosen[0][0]) if chosen and chosen[0][0] else []
        self.region.clear()
        self.region.fill([("The whole country", ""), *((name, code) for code, name in found)])
        self.region.setEnabled(bool(found))
        self.set_ready(bool(chosen))

    def _body_of(self) -> QWidget:
        held = QWidget()
        column = QVBoxLayout(held)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        for widget, stretch in (
            (label("What is to be done falls due on working days there.", "muted"), 0),
            (self.search, 0),
            (self.countries, 1),
            (self.region, 0),
        ):
            column.addWidget(widget, stretch)
        return held
