"""What is launched, when work on it begins and when it goes out; each stored when it is left."""

from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from facilitator.core.run.canvases.launch import Launch, launch_of, set_launch
from facilitator.ui.desk import Desk
from facilitator.ui.local import day_first
from facilitator.ui.parts.commit.action_typed import due_or_none, show_due
from facilitator.ui.parts.live.today import today_of
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
        if not self.title.line.hasFocus():
            self.title.line.home(False)  # a long name is read from its beginning
        self.begins.set_value(launch.begins if launch else None)
        self.day.set_value(launch.day if launch else None)
        self.counting.pick(launch.working if launch else True)
        if workshop is not None:
            self.title.line.setPlaceholderText(workshop.title)
            self.begins.line.setPlaceholderText(show_due(workshop.day, today_of(self._desk)))

    def _fields(self) -> tuple[QWidget, ...]:
        return self.title, self.begins, self.day, self.counting

    def _day_field(self, which: str, hint: str) -> ParsedEdit[date | None]:
        field = ParsedEdit[date | None](for_field(partial(self._take_day, which)), self._show, None)
        field.line.setPlaceholderText(hint)
        field.setFixedWidth(_DAY_WIDTH)
        return field

    def _take(self, which: str, typed: str) -> str:
        """Store the name; UserError if there is none."""
        return self._store(**{which: typed}).title

    def _take_day(self, which: str, typed: str) -> date | None:
        """Store a day; UserError if it is none, or if it cannot be."""
        day = due_or_none(typed, today_of(self._desk), day_first())
        self._store(**{which: day})
        return day

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

    def _show(self, day: date | None) -> str:
        return show_due(day, today_of(self._desk))
