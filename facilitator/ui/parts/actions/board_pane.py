"""Every action as a card, in columns by how it stands or by whose it is."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.assess.improving import Improvement
from facilitator.core.follow.action_board import Card, Column, cards
from facilitator.core.follow.check_ins import CheckIn
from facilitator.core.follow.escalations import Escalation
from facilitator.core.people import Person, Team
from facilitator.core.phrases import counted
from facilitator.core.plan.workshops import Workshop
from facilitator.core.record import Changes, Record
from facilitator.core.run.actions import Action
from facilitator.ui.command import Command
from facilitator.ui.parts.actions.board_column import BoardColumn, BoardColumns
from facilitator.ui.parts.actions.board_verbs import give_all, put_all_into
from facilitator.ui.parts.actions.card_list import CardList
from facilitator.ui.parts.actions.card_rows import Lane, board_words, owner_lanes, state_lanes
from facilitator.ui.parts.actions.escalations_strip import EscalationsStrip
from facilitator.ui.parts.capture.captured_editor import CapturedEditor
from facilitator.ui.parts.commit.action_verbs import remove_actions
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.parts.tabbed_page import PagePane
from facilitator.ui.theme import GAP, GAP_S
from facilitator.ui.widgets.buttons import Segmented
from facilitator.ui.widgets.chips import KeyCap
from facilitator.ui.widgets.labels import label

_GROUP = "Board"
_BY_STATE, _BY_OWNER = 0, 1


class BoardPane(PagePane):
    """Cards are dragged, or carried with Ctrl and an arrow. Put under "Stuck" or "Dropped", they are asked why."""

    watches = (Action, CheckIn, Escalation, Person, Team, Workshop, Improvement)

    def build(self) -> None:
        """What waits for an answer above, then which columns there are, then the columns."""
        self.strip = EscalationsStrip(self.desk)
        self.by = Segmented(["By state", "By owner"])
        self.words = label("", "muted")
        self.board = BoardColumns()
        self._cards: Sequence[Card] = ()
        self._unfolded: set[Column] = set()
        self._at = 0
        self._waiting: list[int] = []
        self._asked: BoardColumn | None = None
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addWidget(self.by)
        head.addWidget(KeyCap("G"))
        head.addWidget(self.words, 1)
        self.done, self.open = live_button("Done", "X"), live_button("Open card", "Enter")
        for button, act in ((self.done, self.mark_done), (self.open, self.open_card)):
            button.clicked.connect(act)
            head.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.strip)
        column.addLayout(head)
        column.addSpacing(GAP_S)
        column.addWidget(self.board, 1)
        self.by.chosen.connect(lambda _index: self._turn())
        self.strip.left.connect(lambda: self._list().setFocus())

    def refresh(self, changes: Changes | None) -> None:
        """Show the actions as they stand today."""
        self._cards = cards(self.desk.document, today_of(self.desk))
        self.words.setText(board_words(self._cards))
        for button in (self.done, self.open):
            button.setEnabled(bool(self._cards))
        self._show()

    def commands(self) -> list[Command]:
        """What can be done with the cards chosen."""
        return [
            Command("Open the card", _GROUP, self.open_card, "Enter", bound=True),
            Command("Move the card to the left", _GROUP, partial(self.carry, -1), "Ctrl+Left", bound=True),
            Command("Move the card to the right", _GROUP, partial(self.carry, 1), "Ctrl+Right", bound=True),
            Command("Mark as done", _GROUP, self.mark_done, "X", bound=True),
            Command("Columns by state, or by owner", _GROUP, self.switch, "G", bound=True),
            Command("Remove the actions chosen", _GROUP, self.remove, "Del", bound=True),
            *self.strip.commands(),
        ]

    def first_focus(self) -> QWidget:
        """The cards of the column at hand, or of the first that has any."""
        return self._list()

    def show_record(self, record: Record) -> None:
        """Put an action's card at hand, unfolding its column if need be."""
        if isinstance(record, Action) and not self._choose([record.id]):
            self._unfolded = set(Column)
            self.by.choose(_BY_STATE)
            self._show()
            self._choose([record.id])

    # What can be done

    def switch(self) -> None:
        """Columns by owner instead of by state, or back."""
        self.by.choose(_BY_OWNER if self.by.current() == _BY_STATE else _BY_STATE)
        self._turn()

    def open_card(self) -> None:
        """Open the first of the cards chosen."""
        chosen = self._chosen()
        action = self.desk.document.find(Action, chosen[0]) if chosen else None
        if action is not None:
            CapturedEditor(self.desk, action, self.window()).open()

    def remove(self) -> None:
        """Remove the actions chosen."""
        chosen, row = self._chosen(), self._row()
        if chosen and self.desk.bridge.succeeds(remove_actions, chosen):
            self._choose_near(row)
            self.desk.said.emit(f"Removed {counted(len(chosen), 'action')}.")

    def mark_done(self) -> None:
        """The actions chosen are done, whichever columns there are."""
        if chosen := self._chosen():
            self._put(chosen, Column.DONE)

    def carry(self, by: int) -> None:
        """Move the cards chosen into the column beside theirs."""
        to = self._at + by
        if self._chosen() and 0 <= to < len(self.board.lanes):
            self._drop(to, self._chosen())

    def _drop(self, place: int, ids: list[int]) -> None:
        """Put cards into the column at a place, once it is said why if it asks for that."""
        lane = self.board.lanes[place]
        if lane.asks:
            self._give_up()
            self._waiting, self._asked = ids, self.board.columns[place]
            self._asked.ask(lane.asks)
        else:
            self._put(ids, lane.key)

    def _reasoned(self, place: int, words: str) -> None:
        column = self.board.columns[place]
        if self._put(self._waiting, self.board.lanes[place].key, words):
            self._asked, self._waiting = None, []
            column.why.hide()

    def _put(self, ids: Sequence[int], key: Column | int | None, words: str = "") -> bool:
        run, row = self.desk.bridge.succeeds, self._row()
        moved = run(put_all_into, ids, key, words) if isinstance(key, Column) else run(give_all, ids, key)
        if moved and not self._choose(ids):
            self._choose_near(row)
        return moved

    def _give_up(self) -> None:
        """Nothing is moved after all."""
        if self._asked is not None:
            began = self._asked.why.hasFocus()
            self._asked.why.hide()
            self._choose(self._waiting, focus=began)
        self._asked, self._waiting = None, []

    # What is shown

    def _show(self) -> None:
        """Show the cards in the columns there are now."""
        today, fit = today_of(self.desk), self.by.current() == _BY_STATE
        lanes = state_lanes(self._cards, today, self._unfolded) if fit else owner_lanes(self._cards, today)
        for column in self.board.show_lanes(lanes, fit=fit):
            self._wire(self.board.columns.index(column), column)
        self._at = min(self._at, max(0, len(lanes) - 1))

    def _list(self) -> QWidget:
        shown = self.board.shown()
        filled = [n for n, column in enumerate(shown) if column.cards.rows()]
        if self._at not in filled and filled:
            self._at = filled[0]
        return shown[self._at].cards if shown else self.by

    def _chosen(self) -> list[int]:
        shown = self.board.shown()
        keys = shown[self._at].cards.selected_keys() if shown else []
        return [key for key in keys if isinstance(key, int)]

    def _choose(self, ids: Sequence[int], *, focus: bool = True) -> bool:
        """Put cards at hand, wherever they stand now; whether the first is to be seen at all."""
        for place, column in enumerate(self.board.shown()):
            if any(row.key == ids[0] for row in column.cards.rows()):
                self._at = place
                column.cards.select(ids)
                column.cards.scrollTo(column.cards.currentIndex())
                self.board.ensureWidgetVisible(column, 0, 0)
                if focus:
                    column.cards.setFocus()
                return True
        return False

    def _walk(self, by: int) -> None:
        """Go to the next column with cards, at about the same height."""
        shown, row = self.board.shown(), self._row()
        to = self._at + by
        while 0 <= to < len(shown) and not shown[to].cards.rows():
            to += by
        if 0 <= to < len(shown):
            self._at = to
            self._choose_near(row)

    def _row(self) -> int:
        """The row at hand in the column at hand."""
        shown = self.board.shown()
        return max(0, shown[self._at].cards.currentIndex().row()) if shown else 0

    def _choose_near(self, row: int) -> None:
        """Put the card at this row of the column at hand, or its last one, at hand."""
        held = self._list()
        if isinstance(held, CardList) and (rows := held.rows()):
            held.select([rows[min(row, len(rows) - 1)].key])
            held.scrollTo(held.currentIndex())
            self.board.ensureWidgetVisible(held, 0, 0)
        held.setFocus()

    def _enter(self, place: int) -> None:
        """Cards are chosen in one column at a time."""
        self._at = place
        for number, column in enumerate(self.board.shown()):
            if number != place:
                column.cards.clearSelection()

    def _turn(self) -> None:
        self._give_up()
        chosen = self._chosen()
        self._at = 0
        self._show()
        if not chosen or not self._choose(chosen):
            self._list().setFocus()

    def _unfold(self, place: int) -> None:
        lane: Lane = self.board.lanes[place]
        if isinstance(lane.key, Column):
            self._unfolded ^= {lane.key}
            self._show()

    def _wire(self, place: int, column: BoardColumn) -> None:
        column.cards.entered.connect(partial(self._enter, place))
        column.cards.walked.connect(self._walk)
        column.cards.carried.connect(self.carry)
        column.cards.dropped.connect(lambda keys: self._drop(place, [key for key in keys if isinstance(key, int)]))
        column.cards.opened.connect(lambda _key: self.open_card())
        column.cards.delete_requested.connect(lambda _keys: self.remove())
        column.reasoned.connect(partial(self._reasoned, place))
        column.left.connect(self._give_up)
        column.fold_asked.connect(partial(self._unfold, place))
