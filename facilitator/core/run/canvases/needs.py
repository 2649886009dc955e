"""What a task of the launch needs, as people type it: "2, 5" or "scope, sales kit"."""

import re
from collections.abc import Sequence

from facilitator.core.errors import UserError
from facilitator.core.names import folded, rank
from facilitator.core.phrases import listed, quoted
from facilitator.core.run.canvases.launch import LaunchTask

_PARTING = re.compile(r"\s*[,;\n]\s*")
_MOST_NAMED = 3


def read_needs(typed: str, tasks: Sequence[LaunchTask]) -> list[int]:
    """The ids of the tasks that were typed, by their numbers in the list (from 1) or by their names, parted by commas.

    A name may be as short as its first letters, if one task alone answers to them, and may have commas of its own.
    UserError if a piece means no task, or several.
    """
    pieces = [piece for piece in _PARTING.split(typed.strip()) if piece]
    found: list[int] = []
    while pieces:
        length, task = _first(pieces, tasks)
        found.append(task.id)
        pieces = pieces[length:]
    return list(dict.fromkeys(found))


def needs_words(needs: Sequence[int], tasks: Sequence[LaunchTask]) -> str:
    """The tasks that are needed by their numbers in the list, as they can be typed again: "2, 5"."""
    return ", ".join(str(number) for number, task in enumerate(tasks, 1) if task.id in needs)


def _first(pieces: Sequence[str], tasks: Sequence[LaunchTask]) -> tuple[int, LaunchTask]:
    """The task that the first pieces mean, and how many they are: a whole title goes before a number or a part."""
    titles = {folded(task.title): task for task in reversed(tasks)}
    for length in range(len(pieces), 0, -1):
        whole = titles.get(folded(", ".join(pieces[:length])))
        if whole is not None:
            return length, whole
    return 1, _meant(pieces[0], tasks)


def _meant(piece: str, tasks: Sequence[LaunchTask]) -> LaunchTask:
    if piece.isdecimal():
        if 1 <= int(piece) <= len(tasks):
            return tasks[int(piece) - 1]
        raise UserError(f"There is no task number {piece}: type one of 1 to {len(tasks)}, or a name.")
    ranks = [(place, task) for task in tasks if (place := rank(task.title, piece)) is not None]
    best = min((place for place, _task in ranks), default=0)
    meant = [task for place, task in ranks if place == best]
    if not meant:
        raise UserError(f"{quoted(piece)} is none of the tasks: type its number, or the beginning of its name.")
    if len(meant) > 1:
        names = listed([quoted(task.title) for task in meant[:_MOST_NAMED]], "or")
        raise UserError(f"{quoted(piece)} may mean {names}: type its number, or more of the name.")
    return meant[0]
