"""The versions of the plan, and of the one at hand what changed, its reviews, and who agreed."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from facilitator.core.agree.plan.plan_standing import Standing
from facilitator.core.agree.plan.plan_versions import PlanVersion, set_why
from facilitator.ui.command import Command
from facilitator.ui.desk import Desk
from facilitator.ui.parts.agreements.plan.consent_box import ConsentBox
from facilitator.ui.parts.agreements.plan.plan_dialogs import TextDialog
from facilitator.ui.parts.agreements.plan.plan_rows import NOW, change_rows, version_rows
from facilitator.ui.parts.agreements.plan.reviews_box import ReviewsBox
from facilitator.ui.parts.choice_list import ChoiceList
from facilitator.ui.parts.live.live_buttons import KeysThrough
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.buttons import Segmented
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.richlist import RichList

_GROUP = "Versions of the plan"
_TITLES: Sequence[str] = ("Changes", "Reviews", "Agreed")
_FIRST = "The first version: there is none before it."
_SAME = "Nothing has changed since the last version."
_NONE = (
    "A version keeps what the plan says on a day.\nColleagues review it and agree to it; what changes later is shown."
)
CHANGES, REVIEWS, AGREED = range(3)


class VersionsSide(QWidget):
    """`chosen()` tells that another version is at hand; `version` is None for the plan as it is now."""

    chosen = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._standing: Standing | None = None
        self.list = ChoiceList("Versions")
        self.segments = Segmented(_TITLES)
        self.changes = RichList(_NONE)
        self.changes.setAccessibleName("What changed")
        self.reviews = ReviewsBox(desk)
        self.consent = ConsentBox(desk)
        self.stack = QStackedWidget()
        for part in (self.changes, self.reviews, self.consent):
            self.stack.addWidget(part)
        keys = KeysThrough(self)
        for view in (self.list, self.changes, self.reviews.list):
            keys.spare(view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(label("Versions", "strong"))
        column.addWidget(self.list, 2)
        column.addWidget(self.segments)
        column.addWidget(self.stack, 5)
        self.segments.chosen.connect(self.stack.setCurrentIndex)
        self.list.selectionModel().selectionChanged.connect(self.chosen)
        self.list.opened.connect(self.say_why)

    def show_standing(self, standing: Standing, today: date) -> None:
        """Show the versions there are."""
        self._standing = standing
        self.list.show_rows(version_rows(self._desk.document, standing, today))
        if not self.list.selected_keys():
            self.list.select([NOW])

    def show_version(self) -> None:
        """Show what belongs to the version at hand; to the plan as it is now belong the reviews of the last one."""
        standing = self._standing
        if standing is None:
            return
        version = self.version()
        rows = change_rows(self._desk.document, standing, version)
        first = version is not None and version.number == 1
        self.changes.set_empty_text(_FIRST if first else _SAME if standing.version else _NONE)
        self.changes.show_rows(rows)
        self.segments.set_titles([f"Changes ({len(rows)})" if rows else "Changes", *_TITLES[1:]])
        at = version or standing.version
        self.reviews.show_version(at)
        self.consent.show_version(at)

    def version(self) -> PlanVersion | None:
        """The version at hand; None for the plan as it is now."""
        chosen = self.list.selected_keys()
        key = chosen[0] if chosen else NOW
        return self._desk.document.find(PlanVersion, key) if isinstance(key, int) and key != NOW else None

    def choose(self, version_id: int) -> None:
        """Put a version at hand."""
        self.list.select([version_id])

    def turn_to(self, place: int) -> None:
        """Show the changes, the reviews or who agreed, with the keys there."""
        self.segments.choose(place)
        self.stack.setCurrentIndex(place)
        (self.changes, self.reviews.list, self.consent.table)[place].setFocus()

    def say_why(self) -> None:
        """Say what the version at hand was made for."""
        version = self.version()
        if version is not None:
            TextDialog(
                self._desk,
                f"Version {version.number}",
                "What for",
                lambda document, why: set_why(document, version.id, why),
                text=version.why,
                parent=self.window(),
            ).open()

    def commands(self) -> list[Command]:
        """The ways between the three, and what can be done in the one shown."""
        turns = [
            Command("Show what changed", _GROUP, lambda: self.turn_to(CHANGES), "C", bound=True),
            Command("Show the reviews", _GROUP, lambda: self.turn_to(REVIEWS), "R", bound=True),
            Command("Show who agreed", _GROUP, lambda: self.turn_to(AGREED), "G", bound=True),
        ]
        place = self.stack.currentIndex()
        if place == REVIEWS:
            return [*turns, *self.reviews.commands()]
        why = Command("Say what the version was made for", _GROUP, self.say_why, "F2", bound=True)
        return [*turns, why, *(self.consent.commands() if place == AGREED else [])]
