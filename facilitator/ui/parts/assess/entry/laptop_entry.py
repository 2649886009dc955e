"""Answering at the laptop, one person after another, behind the privacy screen."""

from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from facilitator.core.assess.answers import AnswerSheet, answered
from facilitator.core.assess.entering import begin_sheet, comments_on, discard_sheet, draft, finish_sheet
from facilitator.core.assess.responding import in_words, responses
from facilitator.core.assess.waves import Wave
from facilitator.ui.desk import Desk
from facilitator.ui.parts.assess.entry.discarding import ask_discard
from facilitator.ui.parts.assess.entry.laptop_panes import LaptopPanes
from facilitator.ui.parts.assess.entry.review_pane import ReviewPane
from facilitator.ui.parts.assess.entry.sheet_pane import SheetPane
from facilitator.ui.parts.assess.entry.turning_pane import TurningPane
from facilitator.ui.parts.assess.entry.who_pane import Who, WhoPane
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.widgets.buttons import Kind

_MOST = QSize(960, 680)
_UNKNOWN = "Your answers are stored without your name."
_IN = "Your answers are in."
_LEAVE = "What you have answered is stored. You can go on with it later, or throw it away for good."


class LaptopEntry(LaptopPanes):
    """Answering behind the privacy screen, until somebody goes back to the console.

    Who? → the statements → what is blank → thanks → who is next? Nothing that was answered is shown after a sheet was
    handed in; a sheet that is left half-way is stored as far as it went.
    """

    def __init__(self, desk: Desk, wave_id: int, parent: QWidget) -> None:
        self._desk, self._wave_id = desk, wave_id
        self._sheet_id: int | None = None
        self._from_review = False
        self.who, self.sheet, self.review = WhoPane(desk, wave_id), SheetPane(desk), ReviewPane(desk)
        self.thanks, self.leave = TurningPane("Thank you", ""), TurningPane("Stop for now?", _LEAVE)
        self.back = live_button("Back to the console", kind=Kind.QUIET)
        self.stop = live_button("Stop for now…", "Esc", Kind.QUIET)
        panes = (self.who, self.sheet, self.review, self.thanks, self.leave)
        super().__init__(panes, [self.back, self.stop], _MOST, parent)
        self._wire()

    def open(self) -> None:
        """Cover the console and ask who is next."""
        super().open()
        self._ask_who()

    def go_on(self, sheet_id: int) -> None:
        """Open with a begun sheet chosen; whose it is starts it, behind the screen."""
        self.open()
        self.who.choose_sheet(sheet_id)

    def lets_through(self, event: QKeyEvent) -> bool:
        """Only the key that leads back from the end of a sheet."""
        at_end = self.stack.currentWidget() is self.review
        return at_end and event.key() == Qt.Key.Key_Left and event.modifiers() == Qt.KeyboardModifier.AltModifier

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Nobody uncovers the console by accident: Esc only asks whether to leave a sheet."""
        if event.key() == Qt.Key.Key_Escape and self.stack.currentWidget() is self.leave:
            self._resume()
        event.accept()

    # The way through

    def _ask_who(self) -> None:
        self._sheet_id = None
        self._show(self.who)
        self.who.begin()

    def _begin(self, who: Who) -> None:
        if who.sheet_id is not None:
            sheet = self._desk.run(draft, who.sheet_id)
        else:
            sheet = self._desk.run(begin_sheet, self._wave_id, who.team_id, who.person_id)
        if sheet is not None:
            self._sheet_id = sheet.id
            self._show(self.sheet)
            self.sheet.begin(sheet)

    def _review(self) -> None:
        if self._sheet_id is not None:
            self._show(self.review)
            self.review.begin(self._sheet_id)

    def _fill_blanks(self, slot: int) -> None:
        self._show(self.sheet)
        self.sheet.fill_blanks(slot)

    def _hand_in(self) -> None:
        if self._sheet_id is None or not self._desk.bridge.succeeds(finish_sheet, self._sheet_id):
            return
        self._sheet_id = None
        document = self._desk.document
        so_far = in_words(responses(document, self._wave_id))
        unknown = document.get(Wave, self._wave_id).anonymous
        self.thanks.say(f"{_UNKNOWN if unknown else _IN}\n{so_far}")
        self._show(self.thanks)
        self.thanks.begin()

    def _ask_leave(self) -> None:
        """An empty sheet is dropped without a word; of another one it is asked what is to become of it."""
        if self._drop_empty():
            self._ask_who()
        else:
            self._from_review = self.stack.currentWidget() is self.review
            self._show(self.leave)
            self.leave.begin()

    def _step_back(self) -> None:
        """Back from the first statement: choose another team, as long as nothing was answered."""
        if self._drop_empty():
            self._ask_who()

    def _resume(self) -> None:
        if self._from_review:
            self._review()
        else:
            self._show_statements()

    def _show_statements(self) -> None:
        self._show(self.sheet)
        self.sheet.resume()

    def _discard(self, sheet_id: int) -> None:
        if self._desk.bridge.succeeds(discard_sheet, sheet_id):
            self._ask_who()

    def _drop_empty(self) -> bool:
        document = self._desk.document
        sheet = document.find(AnswerSheet, self._sheet_id)
        if sheet is None or answered(sheet.ratings) or comments_on(document, sheet.id):
            return False
        return self._desk.bridge.succeeds(discard_sheet, sheet.id)

    # How it is put together

    def _show(self, pane: QWidget) -> None:
        self.stack.setCurrentWidget(pane)
        self.back.setVisible(pane is self.who)
        self.stop.setVisible(pane is self.sheet)

    def _ask_discard(self, sheet_id: int) -> None:
        ask_discard(self, partial(self._discard, sheet_id))

    def _ask_discard_own(self) -> None:
        if self._sheet_id is not None:
            self._ask_discard(self._sheet_id)

    def _wire(self) -> None:
        self.who.chosen.connect(self._begin)
        self.who.discard_asked.connect(self._ask_discard)
        self.sheet.ended.connect(self._review)
        self.sheet.backed.connect(self._step_back)
        self.review.blank_asked.connect(self._fill_blanks)
        self.review.backed.connect(self._show_statements)
        self.review.handed_in.connect(self._hand_in)
        for asking in (self.sheet.left, self.review.left, self.stop.clicked):
            asking.connect(self._ask_leave)
        self.thanks.offer("Next person", self._ask_who, Kind.PRIMARY)
        self.thanks.offer("Back to the console", self.dismiss)
        self.leave.offer("Go on answering", self._resume, Kind.PRIMARY)
        self.leave.offer("Keep it for later", self._ask_who)
        self.leave.offer("Discard the sheet…", self._ask_discard_own, Kind.DANGER)
        self.back.clicked.connect(self.dismiss)
