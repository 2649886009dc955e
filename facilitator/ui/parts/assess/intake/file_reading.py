"""One survey tool's file on its way into a wave: read, looked at, chosen about, and at last stored."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject

from facilitator.core.assess.answers import AnswerSheet
from facilitator.core.assess.intake import reading, storing
from facilitator.core.assess.intake.shapes import AnswerFile, Matching, SheetVerdict, Use, What
from facilitator.core.assess.waves import Asked, Wave
from facilitator.core.errors import UserError
from facilitator.core.people import Person, Team
from facilitator.core.phrases import counted
from facilitator.core.record import Changes
from facilitator.ui.desk import Desk
from facilitator.ui.parts.assess.intake.looking import Choices, Copied, Looked, Meaning, looked_at
from facilitator.ui.parts.intake.incoming_file import IncomingFile

AT_ONCE = 1_500
"""Up to how many rows are judged while the window waits; with more it goes on."""


class FileReading(IncomingFile):
    """Its columns, the verdicts on its rows, and what was chosen about them.

    Nothing is stored before `store`. What was chosen is kept when the file is read again.
    """

    def __init__(self, desk: Desk, wave_id: int, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self._wave_id = wave_id
        self.file: AnswerFile | None = None
        self.looked: Looked | None = None
        self.choices = Choices()
        self._outdated = False
        desk.bridge.changed.connect(self._on_changed)

    # What is there

    @property
    def reading(self) -> bool:
        """Whether there is nothing to show yet, because the file is being read."""
        return self.busy and self.looked is None

    @property
    def told(self) -> tuple[SheetVerdict, ...]:
        """The verdicts on all rows as far as there are any."""
        return self.looked.told if self.looked else ()

    @property
    def to_take(self) -> int:
        """How many answers would be taken in."""
        return sum(one.what in (What.TAKE, What.UPDATE) for one in self.told)

    @property
    def words(self) -> str:
        """What was recognised: "Microsoft Forms, 41 rows"."""
        return f"{self.file.tool}, {counted(len(self.file.rows), 'row')}" if self.file else ""

    def matching(self) -> Matching:
        """The columns as they are matched now; none without a file."""
        return self.looked.matching if self.looked else Matching(())

    # The file

    def forget(self) -> None:
        """What was said of another file does not hold."""
        self.choices, self.file = Choices(), None

    def again(self) -> None:
        """Read the file once more, as it is now."""
        if self.path is None:
            return
        self.give_up()
        known, self.file, self.looked, self.refusal = self.file, None, None, ""
        self.aside(partial(reading.read, self.path), partial(self._take_file, known))
        self.turned.emit()

    def give_up(self) -> None:
        """Wait no longer for what is under way."""
        super().give_up()
        self._outdated = False

    # What somebody says of it

    def choose(self, column: int, use: Use, slot: int | None = None) -> None:
        """Say what a column is."""
        self._match(self.matching().with_choice(column, use, slot))

    def confirm(self, column: int) -> None:
        """Say that a column is what it seems to be."""
        one = self.matching().columns[column]
        self.choose(column, one.use, one.slot)

    def confirm_all(self) -> None:
        """Say that all doubtful columns are what they seem to be."""
        self._match(self.matching().trusted())

    def leave_out_all(self) -> None:
        """Use none of the doubtful columns."""
        matching = self.matching()
        for one in matching.doubtful:
            matching = matching.with_choice(one.column, Use.UNUSED)
        self._match(matching)

    def come_from(self, team_id: int | None) -> None:
        """Say that all answers are of one team; None: of the teams that the file names."""
        self._choose(replace(self.choices, team_id=team_id))

    def mean(self, word: str, meaning: Meaning) -> None:
        """Say which team a word of the file means."""
        self._choose(replace(self.choices, teams={**self.choices.teams, word: meaning}))

    def be_lenient(self, lenient: bool) -> None:
        """Leave cells that are no rating blank, or refuse their rows."""
        self._choose(replace(self.choices, lenient=lenient))

    def store(self) -> None:
        """Take in what the verdicts say, as one step; UserError if the wave is not open any longer."""
        if self.file is None:
            return
        self._over = True
        try:
            storing.store(self._desk.document, self._wave_id, self.file.name, self.told)
        except UserError:
            self._over = False
            raise

    # How it goes

    def _match(self, matching: Matching) -> None:
        if self.looked is not None:
            self.looked = replace(self.looked, matching=matching)
            self._choose(replace(self.choices, matching=matching))

    def _choose(self, choices: Choices) -> None:
        self.choices = choices
        self._look()

    def _take_file(self, known: AnswerFile | None, answers: AnswerFile) -> None:
        """A file with other headings than before has other columns."""
        if known is None or known.headings != answers.headings:
            self.choices = replace(self.choices, matching=None)
        self.file = answers
        self._look()

    def _look(self) -> None:
        if self.busy:
            self._outdated = True
        elif self.file is not None:
            document, choices = self._desk.document, self.choices
            if len(self.file.rows) <= AT_ONCE:
                self._take_looked(looked_at(document, self._wave_id, self.file, choices))
                return
            try:
                copied = Copied(document)
            except UserError as refusal:
                self.refuse(str(refusal))
                return
            self.aside(partial(copied.looked_at, self._wave_id, self.file, choices), self._take_looked)
        self.turned.emit()

    def _take_looked(self, looked: Looked) -> None:
        if self._outdated:
            self._outdated = False
            self._look()
            return
        self.looked, self.refusal = looked, looked.refusal
        self.choices = replace(self.choices, matching=looked.matching)
        self.turned.emit()

    def _on_changed(self, changes: Changes) -> None:
        if self._over or self._desk.document.find(Wave, self._wave_id) is None:
            return
        if changes.touches(Asked):
            self.choices = replace(self.choices, matching=None)
        if changes.touches(Wave, Asked, AnswerSheet, Team, Person):
            self._look()
