"""One glossary on its way in: read, judged against what is here, chosen about, and at last stored.

This loads a spreadsheet reader: import it when a file is to be taken in, not at the program's start.
"""

from functools import partial

from PySide6.QtCore import QObject

from facilitator.core.agree.language import glossary_file
from facilitator.core.agree.language.glossary import Term, TermUse
from facilitator.core.agree.language.glossary_file import Judged, RowVerdict, What
from facilitator.core.people import Person, Team
from facilitator.core.record import Changes
from facilitator.core.sheets import Sheet
from facilitator.ui.desk import Desk
from facilitator.ui.parts.intake.incoming_file import IncomingFile
from facilitator.ui.parts.live.today import today_of


class IncomingGlossary(IncomingFile):
    """What it would do here, row by row. Which of two meanings is taken goes by lines, until the file is read again."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self.judged: Judged | None = None
        self._chosen: frozenset[int] = frozenset()
        self._sheet: Sheet | None = None
        desk.bridge.changed.connect(self._on_changed)

    def again(self) -> None:
        """Read the file once more, as it is now."""
        if self.path is None:
            return
        self.give_up()
        self._sheet, self.judged, self.refusal, self._chosen = None, None, "", frozenset()
        self.aside(partial(glossary_file.read, self.path), self._take)
        self.turned.emit()

    def can_choose(self, row: RowVerdict) -> bool:
        """Whether a row is one of several with the same word."""
        return row.what is What.TWO_MEANINGS or bool(self._rivals(row) & self._chosen)

    def choose(self, row: RowVerdict) -> None:
        """Take this row of those with the same word; once more takes none of them."""
        rest = self._chosen - self._rivals(row)
        self._chosen = rest if row.line in self._chosen else rest | {row.line}
        self._judge()

    def store(self) -> list[Term]:
        """Do what the verdicts say, in one step; UserError if that is not possible any longer."""
        self._over = True
        try:
            judged = self.judged or Judged((), ())
            return glossary_file.store(self._desk.document, judged, today_of(self._desk))
        finally:
            self._over = False

    def _rivals(self, row: RowVerdict) -> frozenset[int]:
        """The lines with the same word, itself among them."""
        rows = self.judged.rows if self.judged else ()
        return frozenset(one.line for one in rows if glossary_file.same_word(one.row, row.row))

    def _take(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._judge()

    def _judge(self) -> None:
        if self._sheet is not None:
            self.judged = glossary_file.judge(self._desk.document, self._sheet, self._chosen)
        self.turned.emit()

    def _on_changed(self, changes: Changes) -> None:
        if not self._over and changes.touches(Term, TermUse, Person, Team):
            self._judge()
