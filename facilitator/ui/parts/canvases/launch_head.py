"""What is launched, when work on it begins and when it goes out; each stored when it is left."""

from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from facilitator.core.run.canvases.launch import Launch, launch_of, set_launch
from facilitator.ui.desk import Desk
from facilitator.ui.parts.fields import DayField
from facilitator.ui.parts.typed import for_field
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.forms import Combo, ParsedEdit
from facilitator.ui.widgets.labels import label

_COUNTING = (("Working days", True), ("Every day", False))
_DAY_WIDTH = 124


class LaunchHead(QWidget):
    """A row of fields under their names. What is refused stays as typed, with the sentence beneath."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.title = ParsedEdit[str](for_field(partial(self._take, "title")), str, "")
        self.begins = self._day_field("begins", "fri or 1 mar")
        self.day = self._day_field("day", "no day yet")
        self.counting = Combo()
        self.counting.fill(_COUNTING)
        self.counting.picked.connect(self._count)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GAP_S)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        names = ("What is launched", "Work begins", "Launch day", "Days that count")
        for place, (name, field) in enumerate(zip(names, self._fields(), strict=True)):
            caption = label(name, "small")
            caption.setBuddy(field)
            field.setAccessibleName(name)
            if (proxy := field.focusProxy()) is not None:
                proxy.setAccessibleName(name)
            grid.addWidget(caption, 0, place)
            grid.addWidget(field, 1, place, Qt.AlignmentFlag.AlignTop)

    def refresh(self) -> None:
        """Show the launch as it is now; a field that is typed into is left alone."""
        launch, workshop = self._launch(), self._desk.workshop()
        self.title.set_value(launch.title if launch else "")
        self.title.from_start()
        self.begins.set_value(launch.begins if launch else None)
        self.day.set_value(launch.day if launch else None)
        self.counting.pick(launch.working if launch else True)
        if workshop is not None:
            self.title.line.setPlaceholderText(workshop.title)
            self.begins.line.setPlaceholderText(self.begins.words(workshop.day))

    def _fields(self) -> tuple[QWidget, ...]:
        return self.title, self.begins, self.day, self.counting

    def _day_field(self, which: str, hint: str) -> DayField:
        field = DayField(self._desk, hint)
        field.check(partial(self._take_day, which))
        field.setFixedWidth(_DAY_WIDTH)
        return field

    def _take(self, which: str, typed: str) -> str:
        """Store the name; UserError if there is none."""
        return self._store(**{which: typed}).title

    def _take_day(self, which: str, day: date | None) -> None:
        """Store a day; UserError if it cannot be."""
        self._store(**{which: day})

    def _count(self, working: object) -> None:
        self._desk.run(lambda _document: self._store(working=working))

    def _store(self, **changes: object) -> Launch:
        """The launch with a change; without a name of its own it goes by the workshop's."""
        workshop = self._desk.workshop()
        if workshop is None:
            raise ValueError("no workshop is chosen")
        there = self._launch() or Launch(id=0, workshop_id=workshop.id, title=workshop.title)
        new = there.with_(**changes)
        return set_launch(self._desk.document, workshop.id, new.title, new.begins, new.day, new.working)

    def _launch(self) -> Launch | None:
        return launch_of(self._desk.document, self._desk.workshop_id) if self._desk.workshop_id is not None else None
