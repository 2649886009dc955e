"""Phrases: from a feature, over the message, to what a seller says, for the whole programme.

After seed 003_cbf94a157524aa52.txt (translations). The record is in `glossary`; taken over from a workshop's table:
`run.agreeing_phrases`.
"""

from collections.abc import Iterable, Sequence

from facilitator.core.agree.language.glossary import Phrase
from facilitator.core.document import Document
from facilitator.core.lines import Missing, add_line, change_line, move_lines
from facilitator.core.phrases import counted, listed, quoted
from facilitator.core.text import free, required

_NO_FEATURE = "The row has no feature yet: type what the product can do."


def add_phrase(document: Document, feature: str, message: str = "", talking_point: str = "") -> Phrase:
    """Add a feature at the end of the table, maybe with its message and what a seller says."""
    feature = required(feature, _NO_FEATURE)
    row = Phrase(id=document.new_id(), feature=feature, message=free(message), talking_point=free(talking_point))
    return add_line(document, "Add phrase", row)


def edit_phrase(
    document: Document,
    phrase_id: int,
    *,
    feature: str | None = None,
    message: str | None = None,
    talking_point: str | None = None,
) -> Phrase:
    """Word parts of a row anew; what is not given stays. The feature may not be empty, the others may."""
    changes = {} if feature is None else {"feature": required(feature, _NO_FEATURE)}
    if message is not None:
        changes["message"] = free(message)
    if talking_point is not None:
        changes["talking_point"] = free(talking_point)
    return change_line(document, "Edit phrase", Phrase, phrase_id, **changes)


def move_phrases(document: Document, ids: Sequence[int], before_id: int | None) -> list[Phrase]:
    """Put rows, in the order of `ids`, before another; None: at the end."""
    return move_lines(document, "Move phrase", [document.get(Phrase, phrase_id) for phrase_id in ids], before_id)


def remove_phrases(document: Document, ids: Sequence[int]) -> None:
    """Remove rows as one step."""
    with document.step("Remove phrase" if len(ids) == 1 else f"Remove {counted(len(ids), 'phrase')}") as step:
        for phrase_id in ids:
            step.remove(document.get(Phrase, phrase_id))


# Questions


def phrases(document: Document) -> list[Phrase]:
    """All rows in their order."""
    return document.all(Phrase)


def unfinished(rows: Iterable[Phrase]) -> list[Missing]:
    """The rows that lack a message or a talking point, in words."""
    found = []
    for row in rows:
        parts = (("a message", row.message), ("what a seller says", row.talking_point))
        if lacks := [words for words, there in parts if not there]:
            found.append(Missing(row, f"{quoted(row.feature)} still needs {listed(lacks)}."))
    return found
