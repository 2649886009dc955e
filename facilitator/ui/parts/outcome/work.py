"""A piece of work in a thread of its own."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QThread, Signal

from facilitator.core.errors import UserError

T = TypeVar("T")


class Work(QThread, Generic[T]):
    """`result` is what came of it; `refusal` is the plain sentence if nothing did.

    The job is handed this: it tells how far it is, and asks now and then whether it should stop. It must not touch the
    document, which is the window's.
    """

    progressed = Signal(int, int, str)

    def __init__(self, job: Callable[["Work[T]"], T], parent: QObject) -> None:
        super().__init__(parent)
        self._job = job
        self.result: T | None = None
        self.refusal = ""

    def run(self) -> None:
        """Do it, in this thread."""
        try:
            self.result = self._job(self)
        except UserError as refusal:
            self.refusal = str(refusal)

    def tell(self, done: int, of: int, name: str = "") -> None:
        """Say how many are done, of how many, and what comes now."""
        self.progressed.emit(done, of, name)

    def stopped(self) -> bool:
        """Whether it should stop."""
        return self.isInterruptionRequested()
