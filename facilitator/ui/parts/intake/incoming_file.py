"""One file on its way in: chosen, read in a thread of its own, and given up or done with at last."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from facilitator.ui.desk import Desk
from facilitator.ui.parts.intake.aside import Aside

T = TypeVar("T")
_STOPPED = "Reading was stopped: read the file again, or choose another one."


class IncomingFile(QObject):
    """`turned` when there is something else to show: the file, what is in it, or why nothing is."""

    turned = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.path: Path | None = None
        self.refusal = ""
        self._drop: Callable[[], None] | None = None
        self._over = False

    @property
    def busy(self) -> bool:
        """Whether something is under way in another thread."""
        return self._drop is not None

    @property
    def reading(self) -> bool:
        """Whether there is nothing to show yet, because the file is being read."""
        return self.busy

    def start(self, path: Path) -> None:
        """Read another file."""
        if path != self.path:
            self.forget()
        self.path = path
        self.again()

    def again(self) -> None:
        """Read the file once more, as it is now."""
        raise NotImplementedError

    def forget(self) -> None:
        """Forget what was said of the file before."""

    def stop(self) -> None:
        """Give up reading; the file stays chosen."""
        if self.reading:
            self.give_up()
            self.refuse(_STOPPED)

    def leave(self) -> None:
        """Nobody waits for it any longer."""
        self._over = True
        self.give_up()

    def refuse(self, refusal: str) -> None:
        """Say why the file can't be used."""
        self.refusal = refusal
        self.turned.emit()

    def aside(self, job: Callable[[], T], take: Callable[[T], None]) -> None:
        """Do a job in a thread of its own, then take what came of it or say why nothing did."""

        def taken(result: T) -> None:
            self._drop = None
            take(result)

        def refused(refusal: str) -> None:
            self._drop = None
            self.refuse(refusal)

        self._drop = Aside(self._desk, job, taken, refused).drop

    def give_up(self) -> None:
        """Wait no longer for what is under way."""
        if self._drop is not None:
            self._drop()
        self._drop = None
