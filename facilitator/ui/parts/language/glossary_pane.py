"""Words, what each team says, and what was agreed."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from facilitator.core.agree.language import glossary
from facilitator.core.agree.language.glossary import Term, TermUse
from facilitator.core.agree.language.term_conflicts import Looked, looked
from facilitator.core.people import Person, Team, teams
from facilitator.core.phrases import counted, quoted
from facilitator.core.record import Changes, Record
from facilitator.ui.command import Command
from facilitator.ui.parts.intake.takes_files import TakesFiles
from facilitator.ui.parts.language.glossary.glossary_bar import GlossaryBar
from facilitator.ui.parts.language.glossary.glossary_files import GlossaryFiles
from facilitator.ui.parts.language.glossary.term_card import TermCard
from facilitator.ui.parts.language.glossary.term_table import TermTable
from facilitator.ui.parts.layouts import column_of, either, fill, row_of
from facilitator.ui.parts.live.shifting import can_shift, shifted_before
from facilitator.ui.parts.prepare.add_line import AddLine
from facilitator.ui.parts.tabbed_page import PagePane
from facilitator.ui.widgets.empty import EmptyState
from facilitator.ui.widgets.lists import ENTER
from facilitator.ui.widgets.scrolling import scrolled

_GROUP = "Glossary"
_EMPTY = (
    "Do all teams mean the same by it?",
    "A lead, a launch, an active customer: teams use one word for different things and notice late. Note what each "
    "team says, agree on one meaning, and hand it out. A list you have comes in with I, or dropped here.",
    "Add the first word",
    "N",
)


class GlossaryPane(TakesFiles, PagePane):
    """The words at the left; what the one at hand means, and to whom, at the right."""

    watches = (Term, TermUse, Team, Person)

    def build(self) -> None:
        """The line above, two columns; while there is nothing, what this is for."""
        self._found: list[Looked] = []
        self._uses: dict[int, list[TermUse]] = {}
        self.files = GlossaryFiles(self.desk, self)
        self.bar = GlossaryBar()
        self.table = TermTable(self.desk.look.tokens)
        self.line = AddLine("A word, such as Qualified lead")
        self.card = TermCard(self.desk)
        self.empty = EmptyState(*_EMPTY)
        self._stack = either(self._filled(), self.empty)
        fill(self, self._stack)
        self.setAcceptDrops(True)
        self._wire()

    def refresh(self, changes: Changes | None) -> None:
        """Show the words, and the one at hand."""
        document = self.desk.document
        terms, self._uses = glossary.glossary(document), glossary.uses_by_term(document)
        self._found = looked(terms, self._uses, teams(document))
        self.bar.show_counts(self._found)
        focus = self.window().focusWidget()
        began = bool(terms) and focus is not None and self.empty.isAncestorOf(focus)
        if terms or not self.line.field.hasFocus():
            self._stack.setCurrentIndex(0 if terms else 1)
        self._show_wanted()
        if began:
            self.table.setFocus()

    def commands(self) -> list[Command]:
        """What can be done with the words and the one at hand."""
        take_in = Command("Import a glossary", _GROUP, self.files.take_in, "I", bound=True)
        if self._is_empty:
            return [Command("Add the first word", _GROUP, self.start_first, "N", bound=True), take_in]
        return [
            Command("Add a word", _GROUP, self.line.start, "N", bound=True),
            Command("Search the glossary", _GROUP, self.bar.search.start, "Ctrl+F", bound=True),
            Command("Show all words, or those to settle", _GROUP, self.bar.turn, "F", bound=True),
            Command("Word it anew", _GROUP, self.card.name_anew, "F2 or R", bound=True),
            Command("Agree what it means", _GROUP, self.card.meaning.setFocus, "M", bound=True),
            Command("Agree again", _GROUP, self.card.agree_again, "G", bound=True),
            Command("Note what each team says", _GROUP, self.card.says.start, "W", bound=True),
            Command("Say what it is not to be confused with", _GROUP, self.card.not_this.setFocus, "B", bound=True),
            Command("Say where it is used", _GROUP, self.card.used.setFocus, "U", bound=True),
            Command("Choose who looks after it", _GROUP, self.card.owner.setFocus, "O", bound=True),
            Command("Move it up", _GROUP, lambda: self._shift(-1), "Alt+Up", bound=True),
            Command("Move it down", _GROUP, lambda: self._shift(1), "Alt+Down", bound=True),
            Command("Remove the words chosen", _GROUP, self.remove, "Del", bound=True),
            take_in,
            Command("Save the glossary as a spreadsheet", _GROUP, self.files.save_sheet, "X", bound=True),
            Command("Save the glossary as PDF", _GROUP, self.files.save_pdf, "S", bound=True),
        ]

    def first_focus(self) -> QWidget:
        """The list, or the one next step."""
        return self.empty if self._is_empty else self.table

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the list; Enter in the line has been heard already."""
        if event.key() == Qt.Key.Key_Escape and not self.table.hasFocus() and not self._is_empty:
            self.table.setFocus()
        elif event.key() not in ENTER or not self.line.field.hasFocus():
            super().keyPressEvent(event)

    def show_record(self, record: Record) -> None:
        """Put a word at hand."""
        if not any(one.term.id == record.id for one in self.table.shown()):
            self.bar.clear()
        self.table.select([record.id])
        self.table.scrollTo(self.table.currentIndex())

    def start_first(self) -> None:
        """Begin to type the first word."""
        self._stack.setCurrentIndex(0)
        self.line.start()

    def take_file(self, path: Path) -> None:
        """Show what a glossary that was dropped would do."""
        self.files.take_in(path)

    def remove(self) -> None:
        """Remove the words chosen with what the teams said of them."""
        gone = [one.term for one in self.table.selected()]
        if gone and self.desk.bridge.succeeds(glossary.remove_terms, [term.id for term in gone]):
            what = quoted(gone[0].word) if len(gone) == 1 else counted(len(gone), "word")
            self.desk.said.emit(f"Removed {what}.")

    @property
    def _is_empty(self) -> bool:
        return self._stack.currentWidget() is self.empty

    def _show_wanted(self) -> None:
        wanted = {one.term.id: one for one in self._found if self.bar.shows(one)}
        terms = [one.term for one in wanted.values()]
        typed = self.bar.search.text()
        terms = glossary.matching(terms, self._uses, typed) if typed.strip() else terms
        self.table.show_records([wanted[term.id] for term in terms])
        self.table.choose_first()
        self._show_chosen()

    def _show_chosen(self) -> None:
        one, document = self.table.at(), self.desk.document
        said = {use.team_id: use.text for use in self._uses.get(one.term.id, ())} if one else {}
        self.card.show_term(one, teams(document), said)

    def _add(self, word: str, _choice: object) -> None:
        made = self.desk.run(glossary.add_term, word)
        if made is not None:
            self.line.clear()
            self.show_record(made)

    def _shift(self, by: int) -> None:
        one, ids = self.table.at(), [each.term.id for each in self._found]
        if one is None:
            return
        if not self.table.in_hand_order() or len(self.table.shown()) < len(ids):
            self.desk.told.emit("Show all words in their own order first, then move one.")
        elif can_shift(ids, one.term.id, by):
            self.desk.run(glossary.move_terms, [one.term.id], shifted_before(ids, one.term.id, by))

    def _filled(self) -> QWidget:
        left = column_of((self.table, 1), self.line)
        return column_of(self.bar, (row_of((left, 5), (scrolled(self.card), 6)), 1))

    def _wire(self) -> None:
        self.empty.asked.connect(self.start_first)
        self.bar.turned.connect(self._show_wanted)
        self.bar.take_in.clicked.connect(lambda _on: self.files.take_in())
        self.bar.sheet.clicked.connect(self.files.save_sheet)
        self.bar.pdf.clicked.connect(self.files.save_pdf)
        self.table.chosen.connect(self._show_chosen)
        self.table.opened.connect(lambda _one: self.card.meaning.setFocus())
        self.table.delete_requested.connect(lambda _found: self.remove())
        self.line.added.connect(self._add)
