"""What is typed into the table of tasks: how many days, and names of tasks completed one after another."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit

from facilitator.core.errors import UserError

_DAYS = re.compile(r"(\d{1,4})\s*(d|days?|w|weeks?)?")
_WORKING_WEEK = 5


def read_days(typed: str) -> int:
    """The days in 5, "5 days" or "2 weeks" (of five days); "milestone" is 0. UserError for anything else."""
    plain = " ".join(typed.casefold().split())
    found = _DAYS.fullmatch(plain)
    if found:
        return int(found[1]) * (_WORKING_WEEK if (found[2] or "").startswith("w") else 1)
    if plain in ("", "milestone", "none", "-"):
        return 0
    raise UserError(f"“{typed.strip()}” is not a number of days: type one such as 5, or 0 for a milestone.")


class ListCompleter(QCompleter):
    """Completes the last of several names that commas part."""

    def __init__(self, names: Sequence[str], line: QLineEdit) -> None:
        super().__init__(list(names), line)
        self._line = line
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        line.setCompleter(self)

    def splitPath(self, path: str) -> list[str]:
        """What is typed of the last name."""
        return [path.rpartition(",")[2].strip()]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """The line with the name at its end."""
        before, comma, _last = self._line.text().rpartition(",")
        return f"{before}{comma}{' ' if comma else ''}{super().pathFromIndex(index)}"
