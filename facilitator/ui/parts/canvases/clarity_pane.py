"""The clarity test: every team says an entry in its own words, and the room judges whether that is the same."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.people import Person, Team
from facilitator.core.phrases import counted, listed
from facilitator.core.record import Changes
from facilitator.core.run.canvases import clarity
from facilitator.core.run.canvases.clarity import Tested
from facilitator.core.run.canvases.messaging import Clarity, Message, Wording, entries, tree
from facilitator.ui.command import Command
from facilitator.ui.parts.canvases.card_grid import scrolled
from facilitator.ui.parts.canvases.clarity_cards import WordingCards
from facilitator.ui.parts.canvases.common import owner_choices
from facilitator.ui.parts.canvases.row_pane import RowPane
from facilitator.ui.parts.clamped import ClampedLabel
from facilitator.ui.parts.command_keys import press
from facilitator.ui.parts.elastic import elastic
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.theme import GAP, GAP_S, HEAD
from facilitator.ui.widgets.forms import AutoTextEdit, Combo
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.richlist import RichList, RichRow

_GROUP = "Messaging"
_EMPTY = "There is nothing to test yet. The entries of the tree come here."
_LIST_WIDTH, _LIST_NARROW = 190, 110


class ClarityPane(RowPane):
    """Entries with their state at the left; the one at hand with every team's words at the right."""

    watches = (Message, Wording, Team, Person)

    def build(self) -> None:
        """The list, and beside it the entry at hand."""
        self._entries: tuple[Message, ...] = ()
        self._rows: dict[int, Tested] = {}
        self.state = label("", "muted", wrap=True)
        self.state.setMinimumWidth(1)
        self.list = RichList(_EMPTY)
        self.list.setAccessibleName("Entries to test")
        self.list.setSelectionMode(RichList.SelectionMode.SingleSelection)
        self.list.setMinimumWidth(_LIST_NARROW)
        elastic(self.list, 120)
        self.list.selectionModel().selectionChanged.connect(self._on_chosen)
        self.list.opened.connect(lambda _key: self.word())
        left = QVBoxLayout()
        left.setSpacing(GAP_S)
        left.addWidget(self.list, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addLayout(left)
        row.addWidget(self._side(), 1)

    def refresh(self, changes: Changes | None) -> None:
        """Show the entries with their states, and the one at hand."""
        document, workshop_id = self.desk.document, self.desk.workshop_id
        if workshop_id is None:
            return
        self._entries = tuple(entries(tree(document, workshop_id)))
        self._rows = {message.id: clarity.tested(document, message) for message in self._entries}
        self.list.show_rows(_row(self._rows[message.id]) for message in self._entries)
        if self._entries and not self.list.selected_keys():
            self.list.select([self._entries[0].id])
        self._show()

    def commands(self) -> list[Command]:
        """What can be done to the entry at hand."""
        return [
            Command("All teams mean the same", _GROUP, lambda: self.judge(Clarity.SAME), "S", bound=True),
            Command("The teams mean something different", _GROUP, lambda: self.judge(Clarity.DIFFERS), "D", bound=True),
            Command("Type what the next team says", _GROUP, self.word, "W", bound=True),
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the tab."""
        if not press(self.commands(), event):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, the entry at hand has most of it."""
        super().resizeEvent(event)
        self.list.setFixedWidth(max(_LIST_NARROW, min(_LIST_WIDTH, self.width() // 3)))

    def first_focus(self) -> QWidget:
        """The entries."""
        return self.list

    def row(self) -> int:
        """The entry at hand."""
        at = self._at()
        return self._entries.index(at.message) if at is not None else 0

    def judge(self, verdict: Clarity) -> None:
        """Store what the room judged of the entry at hand; the same verdict again takes it back."""
        at = self._at()
        if at is not None:
            wanted = Clarity.OPEN if at.message.clarity is verdict else verdict
            self.desk.run(clarity.set_clarity, at.message.id, wanted)
            self._show()

    def word(self) -> None:
        """Go to the card of the first team that has not said the entry yet."""
        at = self._at()
        if at is not None and at.said:
            team = next(iter(at.waiting), at.said[0].team)
            self.cards.cards[team.id].words.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _side(self) -> QWidget:
        self.title = ClampedLabel(3, HEAD, QFont.Weight.DemiBold)
        self.same, self.differs = live_button("Same", "S"), live_button("Differs", "D")
        verdicts = QHBoxLayout()
        verdicts.setSpacing(GAP_S)
        verdicts.addWidget(self.state, 1)
        for button, verdict in ((self.same, Clarity.SAME), (self.differs, Clarity.DIFFERS)):
            button.setCheckable(True)
            button.clicked.connect(lambda _on, meant=verdict: self.judge(meant))
            verdicts.addWidget(button)
        self.cards = WordingCards(self.desk.look.tokens.heat[2])
        self.cards.worded.connect(self._word)
        self.legend = label("Underlined: words that only one team uses.", "small")
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(self.cards)
        column.addWidget(self.legend)
        column.addWidget(self._plan())
        column.addStretch(1)
        self.side = QWidget()
        whole = QVBoxLayout(self.side)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(GAP_S)
        whole.addWidget(self.title)
        whole.addLayout(verdicts)
        area = scrolled(inside)
        elastic(area, 120)
        whole.addWidget(area, 1)
        return self.side

    def _plan(self) -> QWidget:
        self.plan, self.owner = AutoTextEdit(least=1, most=4), Combo()
        self.plan.setAccessibleName("What will be done about it")
        self.plan.setPlaceholderText("What will be done about it")
        self.owner.setAccessibleName("Who sees to the plan")
        self.plan.committed.connect(self._set_plan)
        self.owner.picked.connect(self._set_owner)
        self.plan_box = QFrame()
        column = QVBoxLayout(self.plan_box)
        column.setContentsMargins(0, GAP_S, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(label("Plan", "strong"))
        column.addWidget(self.plan)
        column.addWidget(self.owner)
        return self.plan_box

    def _at(self) -> Tested | None:
        chosen = self.list.selected_keys()
        return self._rows.get(chosen[0]) if chosen and isinstance(chosen[0], int) else None

    def _on_chosen(self) -> None:
        self._show()
        self.turned.emit()

    def _show(self) -> None:
        """Show the entry at hand."""
        at = self._at()
        self.side.setVisible(at is not None)
        if at is None:
            return
        message = at.message
        self.title.setText(message.text)
        self.state.setText(_state(at))
        self.same.setChecked(message.clarity is Clarity.SAME)
        self.differs.setChecked(message.clarity is Clarity.DIFFERS)
        if self.cards.show_said(at.said):
            words = (card.words for card in self.cards.cards.values())
            for before, after in pairwise((self.differs, *words, self.plan, self.owner)):
                QWidget.setTabOrder(before, after)
        self.legend.setVisible(any(said.own for said in at.said))
        self.plan_box.setVisible(message.clarity is Clarity.DIFFERS)
        self.plan.set_text(message.plan)
        if self.desk.workshop_id is not None and not self.owner.hasFocus():
            self.owner.fill(owner_choices(self.desk.document, self.desk.workshop_id, [message.owner_id]))
            self.owner.pick(message.owner_id)

    def _word(self, team_id: int, text: str) -> None:
        at = self._at()
        if at is not None:
            self.desk.run(clarity.set_wording, at.message.id, team_id, text)

    def _set_plan(self, text: str) -> None:
        at = self._at()
        if at is not None:
            self.desk.run(clarity.set_plan, at.message.id, text)

    def _set_owner(self, owner_id: int | None) -> None:
        at = self._at()
        if at is not None:
            self.desk.run(clarity.set_owner, at.message.id, owner_id)


def _row(row: Tested) -> RichRow:
    warn = row.message.clarity is Clarity.DIFFERS and not (row.message.plan and row.message.owner_id)
    return RichRow(row.message.id, "", row.message.text, _state(row), warn)


def _state(row: Tested) -> str:
    """How far the test of an entry is, in a few words."""
    message = row.message
    if message.clarity is Clarity.SAME:
        return "The same for all"
    if message.clarity is Clarity.DIFFERS:
        parts = (("a plan", message.plan), ("an owner", message.owner_id))
        lacks = [words for words, there in parts if not there]
        return f"Differs, needs {listed(lacks)}" if lacks else "Differs, planned"
    said = len(row.said) - len(row.waiting)
    if not said:
        return "Not tested yet"
    if row.waiting:
        return f"Said by {said} of {counted(len(row.said), 'team')}"
    return "Said by all, not judged yet"
