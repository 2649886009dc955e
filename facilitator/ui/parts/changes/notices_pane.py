"""Change notices, and who has taken note."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator.core.agree import notice_periods, notices
from facilitator.core.agree.notices import Acknowledged, ChangeNotice, Impact, NoticePeriod
from facilitator.core.document import Document
from facilitator.core.people import Person, Team
from facilitator.core.phrases import quoted
from facilitator.core.record import Changes, Record
from facilitator.ui.command import Command
from facilitator.ui.parts.changes.notices import notice_files
from facilitator.ui.parts.changes.notices.notice_form import NoticeForm
from facilitator.ui.parts.changes.notices.notice_rows import notice_rows
from facilitator.ui.parts.changes.notices.notice_side import NoticeSide
from facilitator.ui.parts.changes.notices.periods_dialog import PeriodsDialog
from facilitator.ui.parts.elastic import elastic
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.parts.outcome.documents_writer import DocumentsWriter, Drawn
from facilitator.ui.parts.tabbed_page import PagePane
from facilitator.ui.theme import GAP
from facilitator.ui.widgets.empty import EmptyState
from facilitator.ui.widgets.lists import ENTER
from facilitator.ui.widgets.scrolling import scrolled

_GROUP = "Notices"
_EMPTY = (
    "Nobody is surprised",
    "Before the roadmap, a price, the messages or a process change, say what, why and from when, and what it means for "
    "each team. How long ahead is agreed by kind of change.",
    "Start with the usual notice periods",
    "U",
)


class NoticesPane(PagePane):
    """All notices at the left, the one at hand as a form at the right."""

    watches = (ChangeNotice, NoticePeriod, Impact, Acknowledged, Person, Team)

    def build(self) -> None:
        """The list with a line for one more, and the form."""
        self.writer = DocumentsWriter(self.desk, self)
        side = NoticeSide()
        self.list, self.line, self.periods = side.list, side.line, side.periods
        self.form, self.empty = NoticeForm(self.desk), EmptyState(*_EMPTY)
        self._scroll = scrolled(self.form)
        elastic(self._scroll)
        self.stack = QStackedWidget()
        for part in (self._scroll, self.empty):
            self.stack.addWidget(part)
        right = QVBoxLayout()
        right.addWidget(self.stack, 1)
        right.addWidget(self.form.lookup)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(side)
        row.addLayout(right, 1)
        self._wire()

    def refresh(self, changes: Changes | None) -> None:
        """Show the notices, and the one at hand."""
        rows = notice_rows(self.desk.document, today_of(self.desk))
        self.list.show_rows(rows)
        if rows and not self.list.selected_keys():
            self.list.select([rows[0].key])
        self.stack.setCurrentIndex(0 if rows else 1)
        self._show_chosen()

    def commands(self) -> list[Command]:
        """What can be done with the notices, and with the one at hand."""
        form, telling = self.form, self.form.telling
        own = [
            Command("Draft a notice", _GROUP, self.line.start, "N", bound=True),
            Command("Notice periods…", _GROUP, self.ask_periods, "P", bound=True),
            Command("Add the usual notice periods", _GROUP, self.add_usual, "U", bound=True),
        ]
        if self.at() is None:
            return own
        return [
            *own,
            Command("Name the change", _GROUP, self.name_it, "F2", bound=True),
            Command("Turn between information and action", _GROUP, form.facts.turn_tier, "A", bound=True),
            Command("Say from when", _GROUP, partial(self.go_into, form.facts.starts), "D", bound=True),
            Command(telling.tell.text(), _GROUP, self.tell, "T", bound=True),
            Command("Tick who has taken note", _GROUP, telling.people.turn, "Space", bound=True),
            Command("Save the mail draft", _GROUP, partial(self.save, notice_files.mail_file), "S", bound=True),
            Command("Save a draft for each team", _GROUP, partial(self.save, notice_files.mail_files), "G", bound=True),
            Command("Save the notice as text", _GROUP, partial(self.save, notice_files.text_file), "K", bound=True),
            *form.impacts.commands(_GROUP),
            *form.lookup.commands(_GROUP),
            Command("Remove the notice", _GROUP, self.remove, "Del", bound=True),
            Command("Back to the notices", _GROUP, self.list.setFocus, "Esc", bound=True),
        ]

    def first_focus(self) -> QWidget:
        """The list, or the one next step."""
        return self.empty if self.stack.currentIndex() else self.list

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the list; Enter in the line has been heard already."""
        if event.key() == Qt.Key.Key_Escape and not self.list.hasFocus():
            self.list.setFocus()
        elif not (self.line.field.hasFocus() and event.key() in ENTER):
            super().keyPressEvent(event)

    def show_record(self, record: Record) -> None:
        """Put a notice at hand."""
        self.refresh(None)
        self.list.select([record.id])
        self.list.scrollTo(self.list.currentIndex())

    def at(self) -> ChangeNotice | None:
        """The notice at hand."""
        keys = self.list.selected_keys()
        return self.desk.document.find(ChangeNotice, keys[0]) if keys and isinstance(keys[0], int) else None

    def name_it(self) -> None:
        """Put the keys where the change is named."""
        self.go_into(self.form.facts.what)
        self.form.facts.what.line.selectAll()

    def go_into(self, field: QWidget) -> None:
        """Put the keys into a part of the form, and bring it into sight."""
        field.setFocus()
        self._scroll.ensureWidgetVisible(field)

    def tell(self) -> None:
        """Note that the change at hand was told today, or take that back."""
        self.form.commit()
        at = self.at()
        if at is None:
            return
        if at.told_on is not None:
            if self.desk.run(notices.take_back, at.id) is not None:
                self.desk.said.emit(f"{quoted(at.what)} is a draft again.")
        elif (told := self.desk.run(notices.tell, at.id, today_of(self.desk))) is not None:
            period = self.desk.document.find(NoticePeriod, told.period_id)
            self.desk.said.emit(f"{notices.told_words(told, period, today_of(self.desk))}.")

    def save(self, file: Callable[[ChangeNotice], Callable[[Document], Drawn]]) -> None:
        """Write the notice at hand in one of its forms."""
        self.form.commit()
        at = self.at()
        if at is not None:
            self.writer.write_drawn(file(at))

    def remove(self) -> None:
        """Remove the notice at hand, unless the keys are in the form."""
        at, focus = self.at(), self.focusWidget()
        typing = focus is not None and self.form.isAncestorOf(focus)
        if at is not None and not typing and self.desk.bridge.succeeds(notices.remove_notice, at.id):
            self.desk.said.emit(f"Removed {quoted(at.what)}.")

    def ask_periods(self) -> None:
        """Show how long ahead each kind of change is told."""
        PeriodsDialog(self.desk, self.window()).open()

    def add_usual(self) -> None:
        """Add the notice periods that come with the program, and go on to the first notice."""
        added = self.desk.run(notice_periods.add_usual_periods)
        if added == []:
            self.desk.told.emit("The usual notice periods are there already.")
        elif added:
            self.desk.said.emit(f"Added {len(added)} notice periods. Now say what changes.")
        self.line.start()

    def _add(self, text: str, _choice: object) -> None:
        made = self.desk.run(notices.draft_notice, text)
        if made is not None:
            self.line.clear()
            self.list.select([made.id])
            self.go_into(self.form.facts.why)

    def _show_chosen(self) -> None:
        at = self.at()
        if at is None or at.id != self.form.notice_id:
            self._scroll.verticalScrollBar().setValue(0)
        self.form.show_notice(at)

    def _wire(self) -> None:
        self.list.selectionModel().selectionChanged.connect(lambda *_: self._show_chosen())
        self.list.opened.connect(lambda _key: self.name_it())
        self.list.delete_requested.connect(lambda _keys: self.remove())
        self.line.added.connect(self._add)
        self.periods.clicked.connect(self.ask_periods)
        self.empty.asked.connect(self.add_usual)
        telling = self.form.telling
        telling.tell_asked.connect(self.tell)
        for asked, file in (
            (telling.mail_asked, notice_files.mail_file),
            (telling.each_asked, notice_files.mail_files),
            (telling.text_asked, notice_files.text_file),
        ):
            asked.connect(partial(self.save, file))
