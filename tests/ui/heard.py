"""What a signal said."""

from PySide6.QtCore import SignalInstance


class Heard:
    """Keeps what a signal said, call after call."""

    def __init__(self, signal: SignalInstance) -> None:
        self.said: list[tuple[object, ...]] = []
        signal.connect(lambda *values: self.said.append(values))
