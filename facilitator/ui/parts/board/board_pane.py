"""The board's tab: search and reveal above, the board, and the line for new notes beneath."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.core.phrases import counted
from facilitator.core.plan.workshops import Lane
from facilitator.core.run import board
from facilitator.ui.command import Command
from facilitator.ui.desk import Desk
from facilitator.ui.parts.agenda.lane_names import fitted
from facilitator.ui.parts.board.board_reading import BoardReading
from facilitator.ui.parts.board.board_verbs import BoardVerbs
from facilitator.ui.parts.language.lookup_line import LookupLine
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.vote.quick_entry import QuickEntry
from facilitator.ui.theme import GAP_S, GAP_XS
from facilitator.ui.widgets.board import BoardView
from facilitator.ui.widgets.boardlayout import Ref
from facilitator.ui.widgets.buttons import ActionButton
from facilitator.ui.widgets.chips import FlowLayout
from facilitator.ui.widgets.icons import Sign
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.search import SearchField

_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_GROUP = "Mapping"
_SEARCH = 110


class BoardPane(QWidget):
    """Everything one does with the notes while people write them."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._lanes: list[Lane] = []
        self.search = SearchField("Find")
        self.search.setFixedWidth(_SEARCH)
        self.search.searched.connect(self._search)
        self.found = label("", "muted")
        self.all = live_button("All", "Ctrl R")
        self.all.setCheckable(True)
        self.all.clicked.connect(self._turn_all)
        self.lane_buttons: list[ActionButton] = []
        self.board = BoardView(desk.look.tokens)
        self.verbs = BoardVerbs(desk, self.board)
        self.entry = QuickEntry(desk)
        self.entry.added.connect(self._reveal)
        self.lookup = LookupLine(desk)
        view, editor = self.board, self.verbs.editor
        for changed in (view.selection_changed, view.focus_moved, editor.textChanged, editor.closed):
            changed.connect(self._look_up)
        self.lookup.follow(self.entry.field)
        self._bar = QWidget()
        self._flow = FlowLayout(self._bar, gap=GAP_XS)
        for part in (self.search, self.found, self.all):
            self._flow.addWidget(part)
        self.found.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(self._bar)
        column.addWidget(self.board, 1)
        column.addWidget(self.lookup)
        column.addWidget(self.entry)

    def show_reading(self, reading: BoardReading) -> None:
        """Show the board as it is; selection, scroll place and what is being typed stay."""
        self._lanes = list(reading.lanes)
        self.board.show_board(reading.lane_data(), reading.cluster_data(), reading.cards())
        self.verbs.editor.follow()
        if self.search.text():
            self._search(self.search.text())
        self.entry.show_reading(reading)
        self._show_lanes()
        self._look_up()

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key stands for here; False for a key that means nothing here."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if held == _CTRL and event.key() == Qt.Key.Key_F:
            self.search.start()
        elif held == _CTRL and event.key() == Qt.Key.Key_R:
            self._turn_all()
        elif held == _CTRL | _SHIFT and event.key() == Qt.Key.Key_R:
            self._turn_current()
        elif event.key() == Qt.Key.Key_Escape and (self.search.hasFocus() or self.entry.field.hasFocus()):
            self.board.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            return self.entry.press(event)
        return True

    def commands(self) -> list[Command]:
        """What can be done here."""

        def with_selected(act: Callable[[tuple[int, ...]], object]) -> Callable[[], None]:
            def run() -> None:
                if self.board.selected():
                    act(self.board.selected())

            return run

        verbs = self.verbs
        return [
            *self.entry.commands(),
            Command("Find a note", _GROUP, self.search.start, "Ctrl+F", bound=True),
            Command("Reveal or hide all lanes", _GROUP, self._turn_all, "Ctrl+R", bound=True),
            Command("Reveal or hide the lane written into", _GROUP, self._turn_current, "Ctrl+Shift+R", bound=True),
            Command("Join the selected notes into a cluster", _GROUP, with_selected(verbs.join_new), "1–9", bound=True),
            Command(
                "Take the selected notes out of their cluster", _GROUP, with_selected(verbs.take_out), "U", bound=True
            ),
            Command("Edit the note", _GROUP, with_selected(lambda ids: verbs.edit(ids[0])), "Enter", bound=True),
            Command("Remove the selected notes", _GROUP, with_selected(verbs.remove), "Del", bound=True),
            Command("Move the selected notes", _GROUP, self.board.setFocus, "Alt+arrows", bound=True),
            *self.lookup.commands(_GROUP),
        ]

    def show_note(self, note_id: int) -> None:
        """Bring a note into sight and give it the focus."""
        if note_id in self.board.board.cards:
            self.board.focus_card(note_id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other room, other lengths of the lanes' names."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._show_lanes()

    def _reveal(self, note_id: int) -> None:
        """Bring what was just typed into sight."""
        rect = self.board.board.rect_of(Ref(note_id))
        if rect is not None:
            self.board.ensureVisible(rect, 0, GAP_S)

    def _look_up(self) -> None:
        """Look through the note that is typed into, or those chosen."""
        editor, cards = self.verbs.editor, self.board.board.cards
        chosen = [cards[card_id].data_shown.text for card_id in self.board.selected() if card_id in cards]
        self.lookup.show_texts(*([editor.toPlainText()] if editor.is_open() else chosen))

    def _search(self, text: str) -> None:
        found = self.board.set_search(text)
        self.found.setText(counted(found, "note") if text.strip() else "")
        self.found.setVisible(bool(text.strip()))

    def _show_lanes(self) -> None:
        while len(self.lane_buttons) > len(self._lanes):
            gone = self.lane_buttons.pop()
            self._flow.removeWidget(gone)
            gone.deleteLater()
        while len(self.lane_buttons) < len(self._lanes):
            made = live_button("")
            made.setCheckable(True)
            made.clicked.connect(partial(self._turn_at, len(self.lane_buttons)))
            self.lane_buttons.append(made)
            self._flow.addWidget(made)
        self._show_turned(self.all, "All", self._all_revealed())
        for button, lane, name in zip(self.lane_buttons, self._lanes, self._names(), strict=True):
            self._show_turned(button, name, lane.revealed)
            done, could = ("The room sees", "hide") if lane.revealed else ("Face down for the room:", "reveal")
            button.name_as(f"{done} “{lane.title}”. Press to {could} it")
        self.all.name_as("Hide all lanes from the room" if self._all_revealed() else "Reveal all lanes to the room")

    def _names(self) -> list[str]:
        """The lanes' titles, as whole as one row has room for."""
        taken = _SEARCH + GAP_XS + self.all.sizeHint().width() + GAP_XS
        if not self.found.isHidden():
            taken += self.found.sizeHint().width() + GAP_XS
        one = ActionButton.ICON + ActionButton.BETWEEN + 2 * ActionButton.SIDE + GAP_XS + 1
        metrics = self.all.fontMetrics()
        room = self.width() - taken - one * len(self._lanes)
        return fitted([lane.title for lane in self._lanes], room, metrics.horizontalAdvance)

    def _show_turned(self, button: ActionButton, text: str, revealed: bool) -> None:
        button.say(text, self._desk.look.icons.icon(Sign.EYE if revealed else Sign.EYE_OFF))
        button.setChecked(revealed)

    def _all_revealed(self) -> bool:
        return bool(self._lanes) and all(lane.revealed for lane in self._lanes)

    def _turn_all(self) -> None:
        if self._lanes:
            self._desk.run(board.set_all_revealed, self._lanes[0].workshop_id, not self._all_revealed())
            self._show_lanes()

    def _turn_at(self, place: int) -> None:
        lane = self._lanes[place]
        self._desk.run(board.set_revealed, lane.id, not lane.revealed)
        self._show_lanes()

    def _turn_current(self) -> None:
        place = next((n for n, lane in enumerate(self._lanes) if lane.id == self.entry.lane_id()), None)
        if place is not None:
            self._turn_at(place)
