"""What has come into a wave beside finished sheets: files, sheets that were begun, and who is still missing."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.core.assess.answers import SheetWay, Taken
from facilitator.core.assess.entering import Draft
from facilitator.core.people import Person
from facilitator.core.phrases import counted, day_words, listed
from facilitator.ui.parts.clamped import ClampedLabel
from facilitator.ui.parts.elastic import elastic
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.panel import Panel
from facilitator.ui.theme import GAP
from facilitator.ui.widgets.buttons import ActionButton, Kind
from facilitator.ui.widgets.richlist import RichList, RichRow

_LINES = 4
_LEAST = 62
_WAYS = {SheetWay.LAPTOP: "at the laptop", SheetWay.PAPER: "from paper", SheetWay.FILE: "from a file"}


class CameIn(QWidget):
    """A part for each, out of sight while there is nothing in it.

    `go_on_asked(sheet_id)` on Enter and `discard_asked(sheet_ids)` on Del for a sheet that was begun;
    `remove_asked(intake_ids)` on Del for a file.
    """

    go_on_asked = Signal(object)
    discard_asked = Signal(object)
    remove_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.missing, self.begun, self.files = ClampedLabel(_LINES), RichList(), RichList()
        self.begun.setAccessibleName("Sheets begun and not handed in")
        self.files.setAccessibleName("Files taken in")
        self.missing_panel = Panel("Still to answer", self.missing)
        self.begun_panel = Panel("Begun and not handed in", self.begun)
        self.files_panel = Panel("Files taken in", self.files)
        self.discard = _acting_on(self.begun, "Discard", self.discard_asked)
        self.take_out = _acting_on(self.files, "Take out", self.remove_asked)
        self.begun_panel.head.addWidget(self.discard)
        self.files_panel.head.addWidget(self.take_out)
        self.begun_panel.remark("Enter goes on")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.missing_panel)
        for panel, rows in ((self.begun_panel, self.begun), (self.files_panel, self.files)):
            elastic(rows, _LEAST)
            column.addWidget(panel, 1)
        self.begun.opened.connect(self.go_on_asked)
        self.begun.delete_requested.connect(self.discard_asked)
        self.files.delete_requested.connect(self.remove_asked)

    def show_missing(self, people: Sequence[Person]) -> None:
        """Show who has not answered yet, in a wave with names."""
        self.missing.setText(f"{listed([person.name for person in people])}." if people else "")
        self.missing_panel.remark(counted(len(people), "person", "people"))
        self.missing_panel.setVisible(bool(people))

    def show_begun(self, drafts: Sequence[Draft]) -> None:
        """Show the sheets that were begun: never what stands on them."""
        self.begun.show_rows(
            RichRow(
                key=draft.sheet.id,
                lead=_whose(draft),
                text=f"{draft.answered} of {draft.of} answered, {_WAYS[draft.sheet.way]}",
            )
            for draft in drafts
        )
        self.begun_panel.setVisible(bool(drafts))

    def show_files(self, taken: Sequence[Taken], today: date) -> None:
        """Show the files whose answers were taken in."""
        self.files.show_rows(
            RichRow(
                key=one.intake.id,
                lead=one.intake.name,
                text=f"{counted(one.sheets, 'sheet')}, {day_words(one.intake.taken_at.astimezone().date(), today)}",
            )
            for one in taken
        )
        self.files_panel.setVisible(bool(taken))

    def has_any(self) -> bool:
        """Whether there is anything to see."""
        return not all(panel.isHidden() for panel in (self.missing_panel, self.begun_panel, self.files_panel))


def _acting_on(rows: RichList, words: str, asked: SignalInstance) -> ActionButton:
    """A button that does to the rows chosen what Del does."""
    button = live_button(words, "Del", Kind.QUIET)
    button.clicked.connect(lambda: asked.emit(rows.selected_keys()))

    def follow() -> None:
        button.setEnabled(bool(rows.selected_keys()))

    rows.selectionModel().selectionChanged.connect(follow)
    rows.model().modelReset.connect(follow)
    follow()
    return button


def _whose(draft: Draft) -> str:
    """By the name where people give theirs, by the number on paper, else by the team."""
    if draft.person is not None:
        return draft.person.name
    team = draft.team.name if draft.team else "No team"
    return f"Form {draft.sheet.number}, {team}" if draft.sheet.number is not None else team
