"""The columns of a file: those that are clear told in a sentence, the doubtful ones each to be confirmed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.assess.intake.shapes import Matched, Matching, Use
from facilitator.core.assess.waves import Asked
from facilitator.ui.command import Command
from facilitator.ui.parts.assess.intake.column_choice import ColumnChoice
from facilitator.ui.parts.assess.intake.column_words import column_row, columns_words
from facilitator.ui.parts.assess.intake.file_reading import FileReading
from facilitator.ui.parts.elastic import elastic
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.panel import Panel
from facilitator.ui.parts.prepare.button_row import button_row
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.buttons import Kind
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.richlist import RichList

_LEAST = 120
_CLEAR = "Every column is clear.\nPress A to see what each of them is."


class ColumnsSide(Panel):
    """`settled` when the last doubtful column has been decided on."""

    settled = Signal()

    def __init__(self, reading: FileReading, parent: QWidget | None = None) -> None:
        self._reading = reading
        self._asked: dict[int, Asked] = {}
        self._all = False
        self._place = 0
        self.words = label("", "muted", wrap=True)
        self.list = RichList(_CLEAR)
        self.list.setAccessibleName("Columns to confirm")
        elastic(self.list, _LEAST)
        self.list.setSelectionMode(RichList.SelectionMode.SingleSelection)
        self.yes = live_button("Yes", "Y", Kind.PRIMARY)
        self.no, self.other = live_button("Not used", "N"), live_button("Change…", "C")
        self.yes_all = live_button("Yes to all", "Shift Y", Kind.QUIET)
        self.no_all = live_button("Use none", "Shift N", Kind.QUIET)
        self.every = live_button("", "A", Kind.QUIET)
        acts = [(self.yes, self.confirm), (self.no, self.leave_out), (self.other, self.change)]
        acts_on_all = [(self.yes_all, self.confirm_all), (self.no_all, self.leave_out_all)]
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        top = QHBoxLayout()
        top.setSpacing(GAP_S)
        top.addWidget(self.words, 1)
        top.addWidget(self.every)
        column.addLayout(top)
        column.addWidget(self.list, 1)
        column.addWidget(button_row(acts))
        column.addWidget(button_row(acts_on_all))
        super().__init__("Columns", body, parent)
        self.every.clicked.connect(self.show_all)
        self.list.opened.connect(lambda _key: self.confirm())
        self.list.selectionModel().selectionChanged.connect(lambda _now, _before: self._note_place())

    def show_asked(self, asked: list[Asked]) -> None:
        """Show the columns as they are matched now, to what the wave asks."""
        file, matching = self._reading.file, self._reading.matching()
        self._asked = {one.slot: one for one in asked}
        doubtful = matching.doubtful
        shown = matching.columns if self._all else doubtful
        place = self._place
        if file is not None:
            self.list.show_rows(column_row(file, one, self._asked) for one in _in_turn(shown))
            self.words.setText(columns_words(matching, asked))
        if not self.list.selected_keys() and self.list.rows():
            rows = self.list.rows()
            self.list.select([rows[min(place, len(rows) - 1)].key])
        self.remark(f"{len(doubtful)} to confirm" if doubtful else "")
        self._show_buttons(matching)

    def commands(self) -> list[Command]:
        """What is done with the column at hand, and with all of them."""
        acts = (
            ("Yes, the column is that", self.confirm, "Y"),
            ("Do not use the column", self.leave_out, "N"),
            ("Say what the column is…", self.change, "C"),
            ("Yes to all columns", self.confirm_all, "Shift+Y"),
            ("Use none of the doubtful columns", self.leave_out_all, "Shift+N"),
            ("Show all columns, or only the doubtful ones", self.show_all, "A"),
        )
        return [Command(words, "Columns", act, key, bound=True) for words, act, key in acts]

    def confirm(self) -> None:
        """The column at hand is what it seems to be."""
        one = self._at_hand()
        if one is not None and not one.sure:
            self._reading.confirm(one.column)
            self._tell_settled()

    def leave_out(self) -> None:
        """The column at hand is not used."""
        one = self._at_hand()
        if one is not None:
            self._say(one, Use.UNUSED, None)

    def change(self) -> None:
        """Choose what the column at hand is."""
        one = self._at_hand()
        if one is not None:
            choice = ColumnChoice(one, self._reading.matching(), self._asked, self.window())
            choice.chosen.connect(lambda use, slot: self._say(one, Use(use), slot))
            choice.finished.connect(choice.deleteLater)
            choice.open()

    def confirm_all(self) -> None:
        """All doubtful columns are what they seem to be."""
        if self._reading.matching().doubtful:
            self._reading.confirm_all()
            self._tell_settled()

    def leave_out_all(self) -> None:
        """None of the doubtful columns is used."""
        if self._reading.matching().doubtful:
            self._reading.leave_out_all()
            self._tell_settled()

    def show_all(self) -> None:
        """Show all columns, or again only those to confirm."""
        self._all = not self._all
        self._reading.turned.emit()
        self.list.setFocus()

    def _say(self, one: Matched, use: Use, slot: int | None) -> None:
        self._reading.choose(one.column, use, slot)
        if not one.sure:
            self._tell_settled()

    def _tell_settled(self) -> None:
        if not self._reading.matching().doubtful:
            self.settled.emit()

    def _at_hand(self) -> Matched | None:
        columns = self._reading.matching().columns
        return next((one for key in self.list.selected_keys() for one in columns if one.column == key), None)

    def _note_place(self) -> None:
        row = self.list.currentIndex().row()
        self._place = max(0, row)
        self._show_buttons(self._reading.matching())

    def _show_buttons(self, matching: Matching) -> None:
        one, doubtful = self._at_hand(), len(matching.doubtful)
        self.yes.setVisible(one is not None and not one.sure)
        for button in (self.no, self.other):
            button.setVisible(one is not None)
        for button in (self.yes_all, self.no_all):
            button.setVisible(doubtful > 1)
        self.every.say("Only the doubtful" if self._all else "Show all")


def _in_turn(columns: tuple[Matched, ...]) -> list[Matched]:
    """The doubtful ones first."""
    return sorted(columns, key=lambda one: (one.sure, one.column))
