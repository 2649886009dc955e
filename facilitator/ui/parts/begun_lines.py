"""What was begun in the fields of a line, kept for each thing it may be about: nothing typed is lost, or mixed up."""

from collections.abc import Hashable

from PySide6.QtWidgets import QLineEdit


class BegunLines:
    """Fields whose text belongs to what is at hand; turning to another thing puts it aside until one comes back."""

    def __init__(self, *fields: QLineEdit) -> None:
        self._fields = fields
        self._at: Hashable = None
        self._aside: dict[Hashable, tuple[str, ...]] = {}

    def turn_to(self, key: Hashable) -> None:
        """Show what was begun for this thing, nothing for None."""
        if key == self._at:
            return
        texts = tuple(field.text() for field in self._fields)
        if self._at is not None:
            self._aside[self._at] = texts
        self._at = key
        begun = self._aside.pop(key, ()) if key is not None else ()
        for field, text in zip(self._fields, begun or ("",) * len(self._fields), strict=True):
            field.setText(text)
