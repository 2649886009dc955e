"""The document's changes as Qt signals, and the one place a command's error is shown."""

import logging
from collections.abc import Callable
from typing import Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from facilitator.core import backups
from facilitator.core.document import Document
from facilitator.core.errors import UserError

P = ParamSpec("P")
T = TypeVar("T")

_SETTLE_MS = 1_000
_BACKUP_MS = 10 * 60_000


class Bridge(QObject):
    """Between the open programme and the windows.

    `changed(Changes)` follows every confirmed step; `refused(str)` carries the plain sentence of a `UserError`;
    `closing` is the last moment at which the document can be read.
    """

    changed = Signal(object)
    refused = Signal(str)
    closing = Signal()

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self._closed = False
        self._forget = document.listen(self._on_change)
        self._quiet = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._quiet.timeout.connect(self._settle)
        self._backup = QTimer(self, interval=_BACKUP_MS)
        self._backup.timeout.connect(self.back_up)
        if document.path:
            self._backup.start()

    @property
    def closed(self) -> bool:
        """Whether the document has been let go: what was put off till later finds nothing to do."""
        return self._closed

    def run(self, verb: Callable[Concatenate[Document, P], T], *args: P.args, **kwargs: P.kwargs) -> T | None:
        """Call a verb of core on the document; its result, or None when it was refused (which is shown)."""
        try:
            return verb(self.document, *args, **kwargs)
        except UserError as error:
            self.refused.emit(str(error))
            return None

    def succeeds(self, verb: Callable[Concatenate[Document, P], object], *args: P.args, **kwargs: P.kwargs) -> bool:
        """Call a verb whose result does not matter; False when it was refused (which is shown)."""
        try:
            verb(self.document, *args, **kwargs)
        except UserError as error:
            self.refused.emit(str(error))
            return False
        return True

    def undo(self) -> str | None:
        """Take back the last step; its label, or None when that is not possible (which is shown)."""
        return self.run(Document.undo)

    def redo(self) -> str | None:
        """Do the last undone step again; its label, or None when that is not possible (which is shown)."""
        return self.run(Document.redo)

    def back_up(self) -> None:
        """Put a rolling backup beside the file; a failure is told and does not stop the work."""
        if self.document.path:
            self.run(backups.make)

    def close(self) -> None:
        """Let the document go: no timer and no signal outlives this. A second call does nothing."""
        if not self._closed:
            self._closed = True
            self.closing.emit()
            self._quiet.stop()
            self._backup.stop()
            self._forget()
            self.document.close()

    def _on_change(self, changes: object) -> None:
        if self.document.path:
            self._quiet.start()
        self.changed.emit(changes)

    def _settle(self) -> None:
        try:
            self.document.settle()
        except UserError as error:
            logging.getLogger(__name__).warning("Folding the side file in failed: %s", error)
