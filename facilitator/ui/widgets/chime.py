"""Plays a short sound with whatever the system has; silently does nothing where there is nothing."""

import shutil
import sys
from pathlib import Path

from PySide6.QtCore import QProcess

if sys.platform == "win32":
    import winsound

PLAYERS = ("afplay", "pw-play", "paplay", "aplay")


def find_player() -> str | None:
    """The path of a program that plays a wav file, or None. Not needed on Windows, which plays by itself."""
    found = (shutil.which(name) for name in PLAYERS)
    return next((path for path in found if path), None)


class Chime:
    """The sounds of one folder. A sound is an extra: whoever plays one also flashes."""

    def __init__(self, folder: Path, player: str | None, *, muted: bool = False) -> None:
        self._folder, self._player = folder, player
        self.muted = muted

    def play(self, name: str) -> bool:
        """Start the sound called `name` and return at once; says whether something was started."""
        sound = self._folder / f"{name}.wav"
        if self.muted or not sound.is_file():
            return False
        if sys.platform == "win32":
            winsound.PlaySound(str(sound), winsound.SND_FILENAME | winsound.SND_ASYNC)
            return True
        if self._player is None:
            return False
        started, _ = QProcess.startDetached(self._player, [str(sound)])
        return bool(started)
