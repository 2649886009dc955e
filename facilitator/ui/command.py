"""Something that can be done: from a menu, a key, or the command box."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Command:
    """A command's words, its group in lists, its key (as Qt writes it: "Ctrl+K", "F1 or ?"), and what it does.

    `bound` says that the key is already listened to elsewhere (a page handles it) and only needs to be shown.
    """

    title: str
    group: str
    run: Callable[[], object]
    key: str = ""
    bound: bool = False
    detail: str = ""


def keys_in_words(key: str) -> str:
    """The first key of a command as it stands on a key cap: "Ctrl K"."""
    return key.split(" or ")[0].replace("+", " ").replace("Return", "Enter") if len(key) > 1 else key
