"""Which action each row of a returned spreadsheet speaks of."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from facilitator.core.follow.returned import references
from facilitator.core.follow.returned.columns import Column
from facilitator.core.follow.returned.references import Sent
from facilitator.core.names import folded
from facilitator.core.phrases import listed
from facilitator.core.run.actions import Action, ActionState

_GONE = "This action is no longer here: it has been removed since the file went out."
_MIXED_UP = "It bears the text of another action: the list may have been sorted without its last column."
_SEVERAL = "Several actions here read like this: take the row with its reference from the file that went out."


@dataclass(frozen=True)
class Matched:
    """A row, the action it speaks of, and how that was when it went out (`sent`, None if nobody can tell).

    Without an action it is new, unless it is refused, or the `same` as the row in an earlier line.
    """

    line: int
    cells: Mapping[Column, str]
    action: Action | None = None
    sent: Sent | None = None
    refused: str = ""
    same: int | None = None


def match(rows: Iterable[tuple[int, Mapping[Column, str]]], actions: Iterable[Action], programme: str) -> list[Matched]:
    """All rows with their actions, by reference, else by a text that only one has; rows without either are left out.

    `programme` is its `uid`.
    """
    finder = _Finder(actions, programme)
    found = [finder.find(line, cells) for line, cells in rows if cells[Column.ACTION] or cells[Column.REFERENCE]]
    return _without_doubles(found)


class _Finder:
    def __init__(self, actions: Iterable[Action], programme: str) -> None:
        self._programme = programme
        self._by_id = {action.id: action for action in actions}
        self._by_text: dict[str, list[Action]] = {}
        for action in self._by_id.values():
            self._by_text.setdefault(folded(action.text), []).append(action)

    def find(self, line: int, cells: Mapping[Column, str]) -> Matched:
        row, reference, reads = Matched(line, cells), cells[Column.REFERENCE], folded(cells[Column.ACTION])
        if not reference:
            return self._by_its_text(row, self._by_text.get(reads, []))
        sent = references.read(reference, self._programme)
        if isinstance(sent, str):
            return replace(row, refused=sent)
        action = self._by_id.get(sent.action_id)
        if action is None:
            return replace(row, refused=_GONE)
        if reads != folded(action.text) and reads in self._by_text:
            return replace(row, refused=_MIXED_UP)
        return replace(row, action=action, sent=sent)

    def _by_its_text(self, row: Matched, alike: Sequence[Action]) -> Matched:
        still = [action for action in alike if action.state is ActionState.OPEN]
        found = alike if len(alike) == 1 else still
        if alike and len(found) != 1:
            return replace(row, refused=_SEVERAL)
        return replace(row, action=found[0]) if found else row


def _without_doubles(rows: Sequence[Matched]) -> list[Matched]:
    """Rows that speak of the same action are refused, unless they say the same: then the first counts."""
    together: dict[object, list[Matched]] = {}
    for row in rows:
        together.setdefault(_key(row), []).append(row)
    return [_among(row, together[_key(row)]) for row in rows]


def _key(row: Matched) -> object:
    """Equal for rows that speak of the same action; a row that is refused stands alone."""
    if row.refused:
        return row.line
    return ("known", row.action.id) if row.action else ("new", folded(row.cells[Column.ACTION]))


def _among(row: Matched, them: Sequence[Matched]) -> Matched:
    if any(one.cells != row.cells for one in them):
        lines = listed([str(one.line) for one in sorted(them, key=lambda one: one.line)])
        told = f"Lines {lines} speak of the same action and differ: keep one of them."
        return replace(row, action=None, refused=told)
    return row if row is them[0] else replace(row, same=them[0].line)
