"""Translations: from a feature, over what it means to the customer, to what a seller says.

Subject of seed 000_304b59033e062cb6.txt (modules). The record is in `messaging`.
"""

from collections.abc import Iterable, Sequence

from facilitator.core.document import Document
from facilitator.core.lines import Missing, add_line, add_lines, change_line, remove_line
from facilitator.core.moving import move
from facilitator.core.names import folded
from facilitator.core.phrases import listed, quoted
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.canvases.messaging import Translation, tree
from facilitator.core.text import free, required

_NO_FEATURE = "The row has no feature yet: type what the product can do."


def add_translation(
    document: Document, workshop_id: int, feature: str, meaning: str = "", talking_point: str = ""
) -> Translation:
    """Add a feature at the end of the table, maybe with what it means to the customer and what a seller says."""
    document.get(Workshop, workshop_id)
    row = Translation(
        id=document.new_id(),
        workshop_id=workshop_id,
        feature=required(feature, _NO_FEATURE),
        meaning=free(meaning),
        talking_point=free(talking_point),
    )
    return add_line(document, "Add translation", row, workshop_id=workshop_id)


def add_from_capabilities(document: Document, workshop_id: int) -> list[Translation]:
    """Add a row for every capability of the tree that is not there as a feature yet, as one step.

    Its meaning begins with the first benefit of the capability, if it has one. Returns the new rows.
    """
    document.get(Workshop, workshop_id)
    there = {folded(row.feature) for row in document.all(Translation, workshop_id=workshop_id)}
    new = []
    for capability, benefits in ((branch.message, branch.below) for branch in tree(document, workshop_id)):
        if folded(capability.text) not in there:
            there.add(folded(capability.text))
            meaning = benefits[0].message.text if benefits else ""
            row_id, feature = document.new_id(), capability.text
            new.append(Translation(id=row_id, workshop_id=workshop_id, feature=feature, meaning=meaning))
    return add_lines(document, "Add capabilities as features", new, workshop_id=workshop_id)


def edit_translation(
    document: Document,
    translation_id: int,
    *,
    feature: str | None = None,
    meaning: str | None = None,
    talking_point: str | None = None,
) -> Translation:
    """Word parts of a row anew; what is not given stays. The feature may not be empty, the others may."""
    changes = {} if feature is None else {"feature": required(feature, _NO_FEATURE)}
    if meaning is not None:
        changes["meaning"] = free(meaning)
    if talking_point is not None:
        changes["talking_point"] = free(talking_point)
    return change_line(document, "Edit translation", Translation, translation_id, **changes)


def move_translations(
    document: Document, workshop_id: int, ids: Sequence[int], before_id: int | None
) -> list[Translation]:
    """Put rows, in the order of `ids`, before another; None: at the end."""
    return move(document, document.all(Translation, workshop_id=workshop_id), ids, before_id, "Move translation")


def remove_translation(document: Document, translation_id: int) -> None:
    """Remove a row."""
    remove_line(document, "Remove translation", Translation, translation_id)


def remove_translations(document: Document, ids: Sequence[int]) -> None:
    """Remove several rows as one step."""
    with document.step("Remove translations" if len(ids) > 1 else "Remove translation"):
        for translation_id in ids:
            remove_translation(document, translation_id)


def unfinished(rows: Iterable[Translation]) -> list[Missing]:
    """The rows that lack a meaning or a talking point, in words."""
    found = []
    for row in rows:
        parts = (("what it means to the customer", row.meaning), ("what a seller says", row.talking_point))
        if lacks := [words for words, there in parts if not there]:
            found.append(Missing(row, f"{quoted(row.feature)} still needs {listed(lacks)}."))
    return found
