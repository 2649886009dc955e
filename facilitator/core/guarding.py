"""The apostrophe that keeps a text in a CSV file from being taken for a formula, seen from both sides."""

import re

_GUARDED = re.compile(r"'(?='*[ \ufeff]*[=+\-@\t\r\n＝＋－＠])")


def looks_guarded(text: str) -> bool:
    """Whether text begins as if such an apostrophe had been put before it."""
    return bool(_GUARDED.match(text))


def unguarded(cell: str) -> str:
    """What a cell said before the apostrophe was put before it; any other cell as it is."""
    return cell[1:] if looks_guarded(cell) else cell
