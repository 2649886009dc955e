"""Small turns of phrase for sentences that name records."""

from collections.abc import Sequence

from facilitator.core.run.clusters import shortened
from facilitator.core.text import one_line

_LONGEST = 60


def listed(names: Sequence[str], last: str = "and") -> str:
    """Names as they are said: "A", "A and B", "A, B and C"."""
    return f" {last} ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)


def quoted(text: str) -> str:
    """People's text inside a sentence: on one line, not too long, in quotation marks."""
    return f"“{shortened(one_line(text), _LONGEST)}”"
