"""Owners and due dates as people type them, read back and shown."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QObject, QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit

from facilitator.core.errors import UserError
from facilitator.core.people import Person, Team
from facilitator.core.phrases import day_words
from facilitator.core.run.dates import read_date
from facilitator.core.run.mentions import Mention, candidates, unclear_words


def owner_or_none(typed: str, people: Sequence[Person], teams: Sequence[Team]) -> Person | None:
    """The one person that a name, or the beginning of one, means; None for nothing typed; UserError otherwise."""
    name = " ".join(typed.split()).removeprefix("@")
    if not name:
        return None
    found = candidates(name, people)
    if len(found) == 1 and isinstance(found[0], Person):
        return found[0]
    sentence = unclear_words(Mention(0, len(name), name, tuple(found)), teams)
    raise UserError(f"{sentence}: type {'another name' if not found else 'more of the name'}.")


def due_or_none(typed: str, today: date, day_first: bool = True) -> date | None:
    """The day in "fri", "15 jan" or "in 2 weeks"; None for nothing typed; UserError otherwise."""
    plain = " ".join(typed.split()).removeprefix("by ").removeprefix("due ")
    if not plain:
        return None
    day = read_date(plain, today, day_first)
    if day is None:
        raise UserError(f"“{plain}” is not a day: type one such as fri, 15 jan or in 2 weeks.")
    return day


def show_due(day: date | None, today: date) -> str:
    """A due date as it reads in a field and can be typed again: "Fri 15 Jan"; "" for none."""
    return day_words(day, today) if day else ""


def complete_names(line: QLineEdit, names: Sequence[str]) -> None:
    """Complete the name that is typed into a line, within the line: Enter takes it, typing on changes it."""
    known = line.completer()
    if known is not None:
        known.setModel(QStringListModel(list(names), known))
        return
    completer = _Names(list(names), line)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
    line.setCompleter(completer)
    _Typed(line, completer)


class _Typed(QObject):
    """Marks a line as typed into where Qt forgets it: when a completion is put into it, and when Enter takes that."""

    def __init__(self, line: QLineEdit, completer: QCompleter) -> None:
        super().__init__(line)
        self._line = line
        self._offered = False
        line.textEdited.connect(self._on_edited)
        line.textChanged.connect(self._on_changed)
        line.selectionChanged.connect(self._on_selection)
        completer.highlighted.connect(self._on_offered)

    def _on_edited(self) -> None:
        self._offered = False

    def _on_offered(self) -> None:
        self._offered = True

    def _on_changed(self) -> None:
        if self._line.hasFocus():
            self._line.setModified(True)

    def _on_selection(self) -> None:
        """The selected rest is taken: where it reads as it was offered, that is no change of the text."""
        if self._offered and self._line.hasFocus() and not self._line.hasSelectedText():
            self._offered = False
            self._line.setModified(True)


class _Names(QCompleter):
    """Leaves a name alone that is typed to its last letter: Qt would put it in anew, and forget that it was typed."""

    def splitPath(self, path: str) -> list[str]:
        model = self.model()
        names = (str(model.index(row, 0).data()) for row in range(model.rowCount()))
        whole = any(name.casefold() == path.casefold() for name in names)
        return [f"{path}\n"] if whole else super().splitPath(path)
