"""Change notices, and who has taken note."""

from collections.abc import Callable
from functools import partial

from facilitator.core.agree.changes import notice_periods, notices
from facilitator.core.agree.changes.notices import Acknowledged, ChangeNotice, Impact, NoticePeriod
from facilitator.core.document import Document
from facilitator.core.people import Person, Team
from facilitator.core.phrases import quoted
from facilitator.core.record import Changes, Record
from facilitator.ui.command import Command
from facilitator.ui.parts.at_hand_pane import GrowingPane
from facilitator.ui.parts.changes.notices import notice_files
from facilitator.ui.parts.changes.notices.notice_form import NoticeForm
from facilitator.ui.parts.changes.notices.notice_rows import notice_rows
from facilitator.ui.parts.changes.notices.periods_dialog import PeriodsDialog
from facilitator.ui.parts.choice_list import ChoiceList
from facilitator.ui.parts.layouts import column_of, fill
from facilitator.ui.parts.list_beside import ListBeside
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.parts.outcome.documents_writer import DocumentsWriter, Drawn
from facilitator.ui.parts.prepare.add_line import AddLine
from facilitator.ui.widgets.empty import EmptyState
from facilitator.ui.widgets.labels import label

_GROUP = "Notices"
_EMPTY = (
    "Nobody is surprised",
    "Before the roadmap, a price, the messages or a process change, say what, why and from when, and what it means for "
    "each team. How long ahead is agreed by kind of change.",
    "Start with the usual notice periods",
    "U",
)


class NoticesPane(GrowingPane[ChangeNotice]):
    """All notices at the left, the one at hand as a form at the right."""

    kind = ChangeNotice
    watches = (ChangeNotice, NoticePeriod, Impact, Acknowledged, Person, Team)

    def build(self) -> None:
        """The list with a line for one more, and the form."""
        self.writer = DocumentsWriter(self.desk, self)
        self.list = ChoiceList("Change notices", "No change has been announced yet.")
        self.line = AddLine("What changes?")
        self.periods = live_button("Notice periods…", "P")
        self.form, self.empty = NoticeForm(self.desk), EmptyState(*_EMPTY)
        left = column_of(label("Change notices", "strong"), (self.list, 1), self.line, self.periods)
        self.frame = ListBeside(left, self.form, self.empty)
        self.frame.put_below(self.form.lookup)
        self.stack = self.frame.beside
        fill(self, self.frame)
        self.wire()

    def refresh(self, changes: Changes | None) -> None:
        """Show the notices, and the one at hand."""
        self.put_rows(notice_rows(self.desk.document, today_of(self.desk)))

    def commands(self) -> list[Command]:
        """What can be done with the notices, and with the one at hand."""
        form, telling = self.form, self.form.telling
        own = [
            Command("Draft a notice", _GROUP, self.start_own, "N", bound=True),
            Command("Notice periods…", _GROUP, self.ask_periods, "P", bound=True),
            Command("Add the usual notice periods", _GROUP, self.add_usual, "U", bound=True),
        ]
        if self.at() is None:
            return own
        return [
            *own,
            Command("Name the change", _GROUP, self.name_it, "F2", bound=True),
            Command("Turn between information and action", _GROUP, form.facts.turn_tier, "A", bound=True),
            Command("Say from when", _GROUP, partial(self.frame.go_into, form.facts.starts), "D", bound=True),
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

    def heard(self) -> bool:
        """Enter in the line has been heard already."""
        return self.line.field.hasFocus()

    def starting(self) -> bool:
        """Never in the place of what stands for none: the line is beside it."""
        return False

    def start_own(self) -> None:
        """Begin to type what changes."""
        self.line.start()

    def show_record(self, record: Record) -> None:
        """Put a notice at hand, one that was drafted this moment too."""
        self.refresh(None)
        super().show_record(record)

    def typing(self) -> bool:
        """Whether the keys are in the form."""
        return self.frame.in_form()

    def on_opened(self) -> None:
        """Name the change at hand anew."""
        self.name_it()

    def name_it(self) -> None:
        """Put the keys where the change is named."""
        self.frame.go_into(self.form.facts.what)
        self.form.facts.what.line.selectAll()

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
        """Remove the notice at hand."""
        at = self.at()
        if at is not None:
            self.remove_by(notices.remove_notice, at.id, f"Removed {quoted(at.what)}.")

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

    def add(self, text: str, _choice: object) -> None:
        """Draft a notice, and go on to why it changes."""
        if self.take_in(self.desk.run(notices.draft_notice, text)):
            self.frame.go_into(self.form.facts.why)

    def show_chosen(self) -> None:
        """Show the notice at hand."""
        at = self.at()
        if at is None or at.id != self.form.notice_id:
            self.frame.to_top()
        self.form.show_notice(at)

    def wire(self) -> None:
        """Let the parts be heard."""
        super().wire()
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
