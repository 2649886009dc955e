"""Choosing what a column is: a few letters, the arrows, Enter."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from facilitator.core.assess.intake.shapes import Matched, Matching, Use
from facilitator.core.assess.waves import Asked
from facilitator.core.phrases import quoted
from facilitator.ui.parts.assess.intake.column_words import heading_words
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.dialogs import SheetDialog
from facilitator.ui.widgets.finding import rank
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.richlist import RichList, RichRow
from facilitator.ui.widgets.search import SearchField

_WIDTH, _HEIGHT = 640, 420
_PLAIN = (Use.UNUSED, Use.TEAM, Use.GENERAL, Use.NAME, Use.EMAIL, Use.ID, Use.STAMP, Use.STATUS, Use.FINISHED)
_STEERING = frozenset({Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp})


@dataclass(frozen=True)
class _Choice:
    use: Use
    slot: int | None
    row: RichRow


class ColumnChoice(SheetDialog):
    """`chosen(use, slot)` when something was chosen for a column; the slot is None where there is none."""

    chosen = Signal(str, object)

    def __init__(
        self, one: Matched, matching: Matching, asked: Mapping[int, Asked], parent: QWidget | None = None
    ) -> None:
        self._choices = list(_choices(one, matching, asked))
        self.search = SearchField("Search the statements", "")
        self.list = RichList("Nothing found. Try fewer letters.")
        self.list.setAccessibleName("What the column may be")
        self.list.setSelectionMode(RichList.SelectionMode.SingleSelection)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMinimumSize(_WIDTH, _HEIGHT)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(label(heading_words(one), wrap=True))
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        super().__init__("What is in this column?", body, "Choose", parent=parent)
        self.search.installEventFilter(self)
        self.search.searched.connect(self._find)
        self.list.doubleClicked.connect(lambda _index: self.accept())
        self._find("")
        now = next((c.row.key for c in self._choices if (c.use, c.slot) == (one.use, one.slot)), None)
        self.list.select([now])
        self.list.scrollTo(self.list.currentIndex())
        self.search.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows typed into the search steer the list."""
        if (
            watched is self.search
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in _STEERING
        ):
            QApplication.sendEvent(self.list, event)
            return True
        return super().eventFilter(watched, event)

    def accept(self) -> None:
        """Give away what is at hand; with nothing found there is nothing to choose."""
        for choice in self._choices:
            if choice.row.key in self.list.selected_keys():
                super().accept()
                self.chosen.emit(choice.use.value, choice.slot)

    def _find(self, words: str) -> None:
        texts = [f"{choice.row.lead} {choice.row.text}" for choice in self._choices]
        found = [self._choices[at].row for at in rank(texts, words, len(texts))]
        self.list.show_rows(found)
        self.list.select([row.key for row in found[:1]])
        self.set_ready(bool(found))


def _choices(one: Matched, matching: Matching, asked: Mapping[int, Asked]) -> Iterator[_Choice]:
    """All that a column can be: other things first, they are few; then the statements, then comments on them."""
    taken = {(other.use, other.slot): other for other in matching.columns if other.column != one.column}
    for use in _PLAIN:
        yield _Choice(use, None, RichRow((use, None), use.value, ""))
    for use, lead in ((Use.STATEMENT, "Statement"), (Use.COMMENT, "Comment on")):
        for slot, about in asked.items():
            other = taken.get((use, slot)) if use is Use.STATEMENT else None
            small = f"Now column {other.column + 1}, {quoted(heading_words(other))}" if other else about.section_title
            row = RichRow((use, slot), f"{lead} {about.number}", about.text, small, warn=other is not None)
            yield _Choice(use, slot, row)
