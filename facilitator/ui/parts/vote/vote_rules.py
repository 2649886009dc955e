"""The rules of a round: dots for each person, the most on one opportunity, how many are taken, and on what."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from facilitator.core.phrases import counted, shortened
from facilitator.core.run.vote.voting import Suggestion
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.forms import Form, ParsedEdit
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.lists import ENTER

_LONGEST = 110
_ID = Qt.ItemDataRole.UserRole


@dataclass(frozen=True)
class Rules:
    """Dots for each person, at most how many on one (None: no limit), and how many opportunities are taken."""

    dots: int
    most: int | None
    cut: int


class VoteRules(QWidget):
    """Three figures to be typed, and why so many dots are suggested. `changed(Rules)` after each one typed."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._suggested: Suggestion | None = None
        self.dots = ParsedEdit(whole("dots for each person"), str, 3)
        self.most = ParsedEdit(_limit, _show_limit, None)
        self.cut = ParsedEdit(whole("how many are taken"), str, 3)
        self.reason: QLabel = label("", "small", wrap=True)
        self.use = live_button("Use the suggestion")
        self.use.clicked.connect(self.use_suggestion)
        form = Form()
        form.add("&Dots for each person", self.dots)
        form.add("Most on &one", self.most, "empty: no limit")
        form.add("Take the &top", self.cut)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(form)
        column.addWidget(self.reason)
        column.addWidget(self.use, alignment=Qt.AlignmentFlag.AlignLeft)
        for field in (self.dots, self.most, self.cut):
            field.committed.connect(self._tell)

    def rules(self) -> Rules:
        """The figures as they stand."""
        return Rules(self.dots.value(), self.most.value(), self.cut.value())

    def show_rules(self, rules: Rules) -> None:
        """Show other figures; one that is being typed is left alone."""
        self.dots.set_value(rules.dots)
        self.most.set_value(rules.most)
        self.cut.set_value(rules.cut)
        self._show_use()

    def suggest(self, suggestion: Suggestion) -> None:
        """Say how many dots are suggested, and why."""
        self._suggested = suggestion
        most = f"at most {suggestion.most_per_item} on one"
        self.reason.setText(f"Suggested: {counted(suggestion.dots, 'dot')}, {most}. {suggestion.reason}")
        self._show_use()

    def use_suggestion(self) -> None:
        """Take the suggested figures."""
        if self._suggested:
            self.show_rules(Rules(self._suggested.dots, self._suggested.most_per_item, self.cut.value()))
            self.changed.emit(self.rules())

    def commit(self) -> bool:
        """Read what is being typed; False if something can't be read."""
        fields = (self.dots, self.most, self.cut)
        for field in fields:
            field.commit()
        return not any(field.error() for field in fields)

    def _tell(self) -> None:
        self._show_use()
        self.changed.emit(self.rules())

    def _show_use(self) -> None:
        wanted = self._suggested
        rules = self.rules()
        self.use.setVisible(wanted is not None and (wanted.dots, wanted.most_per_item) != (rules.dots, rules.most))


class BallotItems(QListWidget):
    """Which opportunities are on the ballot: all are ticked to begin with. `ticked` when that changes."""

    ticked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("On the ballot")
        self.setWordWrap(True)
        self.setSpacing(3)
        self.itemChanged.connect(self.ticked)

    def show_items(self, items: Sequence[tuple[int, str]]) -> None:
        """Offer opportunities (id, title); what was unticked stays so."""
        off = {self.item(row).data(_ID) for row in range(self.count())} - {*self.chosen()}
        shown = [(self.item(row).data(_ID), self.item(row).text()) for row in range(self.count())]
        items = [(opportunity_id, shortened(title, _LONGEST)) for opportunity_id, title in items]
        if shown == items:
            return
        current = self.currentRow()
        self.blockSignals(True)
        self.clear()
        for opportunity_id, title in items:
            made = QListWidgetItem(title, self)
            made.setData(_ID, opportunity_id)
            made.setCheckState(Qt.CheckState.Unchecked if opportunity_id in off else Qt.CheckState.Checked)
        self.setCurrentRow(min(max(current, 0), self.count() - 1))
        self.blockSignals(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter ticks or unticks: the space bar is the clock's. With Ctrl it is the page's."""
        item = self.currentItem()
        if event.key() not in ENTER or item is None:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            ticked = item.checkState() is Qt.CheckState.Checked
            item.setCheckState(Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)

    def chosen(self) -> list[int]:
        """The ids of what is ticked, in the order of the list."""
        items = [self.item(row) for row in range(self.count())]
        return [item.data(_ID) for item in items if item.checkState() is Qt.CheckState.Checked]


def whole(what: str) -> Callable[[str], int]:
    """A reader of whole numbers from 1 up."""

    def read(typed: str) -> int:
        if not typed.strip().isdecimal() or int(typed) < 1:
            raise ValueError(f"Type {what} as a number, 1 or more.")
        return int(typed)

    return read


def _limit(typed: str) -> int | None:
    return whole("the most on one")(typed) if typed.strip() else None


def _show_limit(limit: int | None) -> str:
    return "" if limit is None else str(limit)
