"""A survey tool's file looked at: what its columns are, whose answers it holds, and the verdict on every row."""

from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlite_utils import Database

from facilitator.core.assess.intake.judging import verdicts
from facilitator.core.assess.intake.matching import match
from facilitator.core.assess.intake.shapes import AnswerFile, Matching, NewTeam, SheetVerdict
from facilitator.core.assess.intake.teams import known_teams, team_words
from facilitator.core.document import Document
from facilitator.core.errors import UserError

Meaning = int | NewTeam | None
"""What a word for a team means: a team of ours, one to be added, or none."""


@dataclass(frozen=True)
class Choices:
    """What somebody has said of a file so far, as `judging.verdicts` takes it. Without a matching the columns are
    matched anew.
    """

    matching: Matching | None = None
    team_id: int | None = None
    teams: Mapping[str, Meaning] = field(default_factory=dict)
    lenient: bool = False


@dataclass(frozen=True)
class Looked:
    """What came of it. `words` are the file's words for teams, `known` those that mean one of ours, as
    `teams.known_teams` has them. Where no row could be judged, `refusal` says why.
    """

    matching: Matching
    words: tuple[str, ...] = ()
    known: Mapping[str, Meaning] = field(default_factory=dict)
    told: tuple[SheetVerdict, ...] = ()
    refusal: str = ""


def looked_at(document: Document, wave_id: int, answers: AnswerFile, choices: Choices) -> Looked:
    """Match the columns, if nobody has yet, and judge the rows. Nothing is stored."""
    matching = choices.matching or match(document, wave_id, answers)
    words = team_words(answers, matching)
    known = known_teams(document, words)
    try:
        told = verdicts(
            document, wave_id, answers, matching, team_id=choices.team_id, teams=choices.teams, lenient=choices.lenient
        )
    except UserError as refusal:
        return Looked(matching, words, known, refusal=str(refusal))
    return Looked(matching, words, known, told)


class Copied:
    """A copy of a programme as it stands, to be looked at in another thread: the open one belongs to the window's."""

    def __init__(self, document: Document) -> None:
        """Write the copy; UserError if there is no room for it."""
        self._folder = TemporaryDirectory(prefix="facilitator-")
        self._path = Path(self._folder.name) / "copy"
        self._clock = document.now
        try:
            document.copy_to(self._path)
        except UserError:
            self._folder.cleanup()
            raise

    def looked_at(self, wave_id: int, answers: AnswerFile, choices: Choices) -> Looked:
        """The same as the function `looked_at`, once: the copy is gone afterwards."""
        with self._folder, closing(Document(self._opened(), None, self._clock)) as document:
            return looked_at(document, wave_id, answers, choices)

    def _opened(self) -> Database:
        return Database(self._path, execute_plugins=False)
