"""A piece of work in a thread of its own, that may be given up."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QThread

from facilitator.core.errors import UserError
from facilitator.ui.desk import Desk

T = TypeVar("T")


class Aside(QThread, Generic[T]):
    """Does `job`, then calls `take` with its result, or `refuse` with the sentence of a `UserError`.

    Neither is called once it was dropped. It belongs to the desk, so that it may end after the dialog that began it.
    """

    def __init__(self, desk: Desk, job: Callable[[], T], take: Callable[[T], None], refuse: Callable[[str], None]):
        super().__init__(desk)
        self._job, self._take, self._refuse = job, take, refuse
        self._results: list[T] = []
        self._refusal = ""
        self._dropped = False
        desk.bridge.closing.connect(self._wait)
        self.finished.connect(self._end)
        self.start()

    def drop(self) -> None:
        """Let it end without a word."""
        self._dropped = True

    def run(self) -> None:
        """Work, in this thread."""
        try:
            self._results.append(self._job())
        except UserError as refusal:
            self._refusal = str(refusal)

    def _end(self) -> None:
        if not self._dropped:
            if self._refusal:
                self._refuse(self._refusal)
            for result in self._results:
                self._take(result)
        self.deleteLater()

    def _wait(self) -> None:
        self._dropped = True
        self.wait()
