"""Slides read back: everything that is said on them and in their notes."""

from importlib import import_module
from io import BytesIO
from typing import Any

PPTX: Any = import_module("pptx")


def opened(data: bytes) -> Any:
    """The presentation, as python-pptx reads it."""
    return PPTX.Presentation(BytesIO(data))


def words_of(data: bytes) -> str:
    """All words, slide by slide: titles, boxes, tables, notes."""
    return " ".join(" ".join([*shown(slide), noted(slide)]) for slide in opened(data).slides)


def shown(slide: Any) -> list[str]:
    """What stands on a slide, box by box and cell by cell."""
    texts = []
    for shape in slide.shapes:
        if shape.has_text_frame:
            texts.append(shape.text_frame.text)
        elif shape.has_table:
            texts += [cell.text_frame.text for row in shape.table.rows for cell in row.cells]
    return texts


def noted(slide: Any) -> str:
    """What stands in the notes of a slide."""
    return str(slide.notes_slide.notes_text_frame.text)
