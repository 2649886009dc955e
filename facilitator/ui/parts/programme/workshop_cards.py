"""The programme's workshops as rows: when, what, and what is next."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from facilitator.core.phrases import counted
from facilitator.core.plan.workshops import Workshop, WorkshopState
from facilitator.ui.desk import Look
from facilitator.ui.parts.clamped import ClampedLabel
from facilitator.ui.parts.programme.next_step import NextStep
from facilitator.ui.parts.typed import show_day, show_length, show_time
from facilitator.ui.theme import GAP, GAP_L, GAP_S, SMALL
from facilitator.ui.widgets.buttons import ActionButton, Kind
from facilitator.ui.widgets.chips import Chip
from facilitator.ui.widgets.icons import Sign
from facilitator.ui.widgets.labels import label

_TWO_LINES = "QPushButton { min-height: 54px; }"
_DATE_WIDTH, _WAY_WIDTH = 124, 76
_HEADINGS = {
    WorkshopState.LIVE: "Live now",
    WorkshopState.PLANNED: "Planned",
    WorkshopState.CLOSED: "Closed",
}


@dataclass(frozen=True)
class Card:
    """What one row shows. `held` is the workshop as on the day of its next session, of which there are `sessions`."""

    workshop: Workshop
    people: int
    step: NextStep
    held: Workshop
    sessions: int = 1


class WorkshopCards(QWidget):
    """Rows under the headings live, planned and closed; the archived ones are folded away at the end.

    Signals carry the workshop's id: `opened` on a click or Enter, the others from the row's menu and its keys.
    """

    opened = Signal(int)
    details_asked = Signal(int)
    duplicate_asked = Signal(int)
    archive_asked = Signal(int)
    remove_asked = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._all: list[Card] = []
        self._cards: dict[int, WorkshopCard] = {}
        self._rows: list[WorkshopCard] = []
        self._headings = {state: label(words.upper(), "section", parent=self) for state, words in _HEADINGS.items()}
        self.fold = ActionButton("", kind=Kind.QUIET, parent=self)
        self.fold.setCheckable(True)
        self.fold.toggled.connect(lambda _open: self.show_cards(self._all))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP_S)

    def show_cards(self, cards: Sequence[Card]) -> None:
        """Show these, in their order under each heading; rows that stay keep the keys."""
        self._all = list(cards)
        archived = [card for card in cards if card.workshop.archived]
        folded = [] if self.fold.isChecked() else archived
        for gone in self._cards.keys() - {card.workshop.id for card in cards if card not in folded}:
            self._drop(gone)
        self._rows = []
        while self._column.count():
            self._column.takeAt(0)
        for state, heading in self._headings.items():
            held = [card for card in cards if card.workshop.state is state and card not in archived]
            heading.setVisible(bool(held))
            if held:
                heading.setContentsMargins(0, GAP if self._column.count() else 0, 0, 0)
                self._column.addWidget(heading)
            self._add_rows(held)
        self._add_archived(archived)
        self._column.addStretch(1)
        self._chain_tabs()

    def _add_rows(self, cards: Sequence[Card]) -> None:
        for card in cards:
            row = self._row(card)
            self._rows.append(row)
            self._column.addWidget(row)
            row.show()  # at once, so that it can be given the keys

    def _add_archived(self, cards: Sequence[Card]) -> None:
        """The fold, and what is in it if it is open."""
        self.fold.setVisible(bool(cards))
        if cards:
            self.fold.say(f"Hide the {len(cards)} archived" if self.fold.isChecked() else f"Show {len(cards)} archived")
            self._column.addSpacing(GAP_S)
            self._column.addWidget(self.fold, alignment=Qt.AlignmentFlag.AlignLeft)
        if self.fold.isChecked():
            self._add_rows(cards)

    def rows(self) -> "list[WorkshopCard]":
        """The rows from top to bottom."""
        return list(self._rows)

    def at_hand(self) -> int | None:
        """The workshop whose row has the keys, or None."""
        return next((workshop_id for workshop_id, row in self._cards.items() if row.hasFocus()), None)

    def give_keys(self, workshop_id: int) -> None:
        """Let the row of a workshop have the keys."""
        if workshop_id in self._cards:
            self._cards[workshop_id].setFocus(Qt.FocusReason.OtherFocusReason)

    def first(self) -> QWidget | None:
        """The row that should have the keys at first."""
        return next(iter(self.rows()), None)

    def step_focus(self, down: bool) -> None:
        """Give the keys to the row after or before the one that has them."""
        rows = self.rows()
        at = next((place for place, row in enumerate(rows) if row.hasFocus()), -1)
        to = max(0, min(len(rows) - 1, at + 1 if down else at - 1))
        if rows:
            rows[to].setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, card: Card) -> "WorkshopCard":
        wanted = card.workshop.id
        if wanted not in self._cards:
            made = WorkshopCard(self._look, self)
            made.clicked.connect(lambda: self.opened.emit(wanted))
            made.details_asked.connect(lambda: self.details_asked.emit(wanted))
            made.duplicate_asked.connect(lambda: self.duplicate_asked.emit(wanted))
            made.archive_asked.connect(lambda: self.archive_asked.emit(wanted))
            made.remove_asked.connect(lambda: self.remove_asked.emit(wanted))
            made.stepped.connect(self.step_focus)
            self._cards[wanted] = made
        self._cards[wanted].show_card(card)
        return self._cards[wanted]

    def _drop(self, workshop_id: int) -> None:
        gone = self._cards.pop(workshop_id)
        if gone.hasFocus():
            self.step_focus(down=gone is self.first())
        gone.hide()
        gone.deleteLater()

    def _chain_tabs(self) -> None:
        chain: list[QWidget] = [
            widget for row in self.rows() if not row.archived for widget in (row, row.more)
        ]  # fmt: skip
        chain.append(self.fold)
        chain += [widget for row in self.rows() if row.archived for widget in (row, row.more)]
        for former, latter in pairwise(chain):
            QWidget.setTabOrder(former, latter)


class WorkshopCard(QPushButton):
    """One workshop as a wide button, with a small menu at its end."""

    details_asked = Signal()
    duplicate_asked = Signal()
    archive_asked = Signal()
    remove_asked = Signal()
    stepped = Signal(bool)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.archived = False
        self.setProperty("role", "row")
        self.setStyleSheet(_TWO_LINES)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(True)
        self._day, self._start = label("", "strong"), label("", "small")
        self._title = ClampedLabel(1, weight=QFont.Weight.DemiBold)
        self._small = ClampedLabel(1, SMALL, role=QPalette.ColorRole.PlaceholderText)
        self._step = Chip("")
        self._way = label("", "strong")
        self._way.setFixedWidth(_WAY_WIDTH)
        self.more = QToolButton()
        self.more.setIcon(look.icons.icon(Sign.DOTS, look.tokens.muted))
        self.more.setProperty("role", "head")
        self.more.setCursor(Qt.CursorShape.ArrowCursor)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setMenu(self._menu())
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP_L, GAP_S, GAP, GAP_S)
        row.setSpacing(GAP_L)
        dated = _pair(self._day, self._start)
        dated.setFixedWidth(_DATE_WIDTH)
        row.addWidget(dated)
        row.addWidget(_pair(self._title, self._small), 1)
        row.addWidget(self._step)
        row.addWidget(self._way)
        row.addWidget(self.more)

    def show_card(self, card: Card) -> None:
        """Show a workshop as it is now."""
        workshop, tokens, held = card.workshop, self._look.tokens, card.held
        self.archived = workshop.archived
        self._archive.setText("Bring back\tE" if workshop.archived else "Archive\tE")
        self._archive.setEnabled(workshop.state is not WorkshopState.LIVE)
        self._day.setText(show_day(held.day))
        start = show_time(held.start)
        self._start.setText(f"{start} · {show_length(held.available)}" if held.available else start)
        self._title.setText(workshop.title)
        people = counted(card.people, "person", "people") if card.people else ""
        sessions = counted(card.sessions, "session") if card.sessions > 1 else ""
        self._small.setText(" · ".join(filter(None, (workshop.place, people, sessions))))
        self._small.setVisible(bool(self._small.text()))
        live = workshop.state is WorkshopState.LIVE
        self._step.show_state(card.step.words, tokens.warn if card.step.wrong else tokens.ok if live else tokens.edge)
        self._step.setMinimumWidth(self._step.sizeHint().width())
        self._way.setText(card.step.place.value)
        self.more.setAccessibleName(f"More for {workshop.title}")
        self.setAccessibleName(f"{workshop.title}, {show_day(held.day)}, {card.step.words}: {card.step.place}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, arrows go to the next row, F2, D, E and Del do what the menu offers."""
        match event.key():
            case Qt.Key.Key_Up | Qt.Key.Key_Down:
                self.stepped.emit(event.key() == Qt.Key.Key_Down)
            case Qt.Key.Key_F2:
                self.details_asked.emit()
            case Qt.Key.Key_D if not event.modifiers():
                self.duplicate_asked.emit()
            case Qt.Key.Key_E if not event.modifiers():
                self.archive_asked.emit()
            case Qt.Key.Key_Delete:
                self.remove_asked.emit()
            case _:
                super().keyPressEvent(event)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.addAction("Open").triggered.connect(self.click)
        menu.addAction("Details…\tF2").triggered.connect(self.details_asked)
        menu.addAction("Duplicate…\tD").triggered.connect(self.duplicate_asked)
        self._archive = menu.addAction("Archive\tE")
        self._archive.triggered.connect(self.archive_asked)
        menu.addSeparator()
        menu.addAction("Remove\tDel").triggered.connect(self.remove_asked)
        return menu


def _pair(upper: QWidget, lower: QWidget) -> QWidget:
    """Two lines, one over the other."""
    pair = QWidget()
    column = QVBoxLayout(pair)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    column.addStretch(1)
    column.addWidget(upper)
    column.addWidget(lower)
    column.addStretch(1)
    return pair
