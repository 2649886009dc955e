"""The side of the Run page: guide, what was captured, the parking lot; and the capture bar beneath."""

from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from facilitator.core.record import Changes
from facilitator.core.run.captured import Parked, unsettled
from facilitator.core.run.converting import CaptureKind
from facilitator.ui.desk import Desk
from facilitator.ui.parts.agenda.guide import GuideDrawer
from facilitator.ui.parts.capture.capture_bar import CaptureBar
from facilitator.ui.parts.capture.captured_list import CapturedList
from facilitator.ui.parts.live.day_reading import DayReading
from facilitator.ui.view import View
from facilitator.ui.widgets.buttons import Tabs

WIDTH = 322
GUIDE, CAPTURED, PARKING = range(3)
_CAPTURED = "Nothing captured yet. Press ! for an action, = for a decision, ? for a question."
_PARKED = "The parking lot is empty. Press # for what is for another time."


class Side(View):
    """Three tabs over the capture bar."""

    watches = (Parked,)

    def __init__(self, desk: Desk, day: DayReading, parent: QWidget | None = None) -> None:
        self._day = day
        super().__init__(desk, parent)

    def build(self) -> None:
        """Lay out the column."""
        self.setFixedWidth(WIDTH)
        panel = QFrame()
        panel.setProperty("role", "panel")
        self.tabs = Tabs(("Guide", "Captured", "Parking lot"))
        self.guide = GuideDrawer(self.desk, self._day)
        shown = (CaptureKind.ACTION, CaptureKind.DECISION, CaptureKind.QUESTION)
        self.captured = CapturedList(self.desk, shown, _CAPTURED)
        self.parking = CapturedList(self.desk, (CaptureKind.PARKED,), _PARKED)
        self.stack = QStackedWidget()
        for page in (self.guide, self.captured, self.parking):
            self.stack.addWidget(page)
        self.capture = CaptureBar(self.desk)
        self.tabs.chosen.connect(self.stack.setCurrentIndex)
        self.choose(CAPTURED)
        column = QVBoxLayout(panel)
        column.setContentsMargins(14, 14, 14, 12)
        column.setSpacing(10)
        column.addWidget(self.tabs)
        column.addWidget(self.stack, 1)
        column.addWidget(self.capture)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(panel)

    def choose(self, tab: int) -> None:
        """Show a tab."""
        self.tabs.choose(tab)
        self.stack.setCurrentIndex(tab)

    def refresh(self, changes: Changes | None) -> None:
        """Count the parking lot."""
        workshop_id = self.desk.workshop_id
        parked = self.desk.document.all(Parked, workshop_id=workshop_id) if workshop_id else []
        count = len(unsettled(parked))
        self.tabs.set_titles(("Guide", "Captured", f"Parking lot {count}" if count else "Parking lot"))
