"""Playing a script: every entry becomes one of the console's verbs at its minute, on a clock that is set."""

from datetime import datetime
from pathlib import Path

from facilitator.core import fresh
from facilitator.core.content import resource
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.run.rehearse.cues import began, timeline
from facilitator.core.run.rehearse.script import Script
from facilitator.core.run.rehearse.script_check import WrongScriptError, in_file, read
from facilitator.core.run.rehearse.setting import Room


class SetClock:
    """A clock that stands still until it is set."""

    def __init__(self, instant: datetime) -> None:
        self.instant = instant

    def __call__(self) -> datetime:
        """The instant it was set to."""
        return self.instant


class Play:
    """A script being played in a document whose clock is `clock`, from cue to cue."""

    def __init__(self, document: Document, script: Script, clock: SetClock) -> None:
        self.room = Room(document)
        self.clock = clock
        self.cues = timeline(self.room, script)
        self.begins = began(script)
        self.ends = self.cues[-1].at
        self._done = 0

    @property
    def over(self) -> bool:
        """Whether everything has been played."""
        return self._done == len(self.cues)

    def play_until(self, instant: datetime) -> None:
        """Play all that happens up to an instant, each at its own, and leave the clock there.

        WrongScriptError, with its place, if an entry is refused; the document keeps what was played before it.
        """
        while not self.over and self.cues[self._done].at <= instant:
            cue = self.cues[self._done]
            self._done += 1
            self.clock.instant = cue.at
            try:
                cue.act()
            except UserError as refusal:
                raise WrongScriptError(cue.place, f"can’t be played: {refusal}") from refusal
        self.clock.instant = instant


def play(document: Document, script: Script, clock: SetClock) -> int:
    """Play a whole script at once, as one step; returns the id of its workshop, which is then closed.

    WrongScriptError, and nothing written, if an entry is refused.
    """
    whole = Play(document, script, clock)
    with document.step("Play a script"):
        whole.play_until(whole.ends)
    return whole.room.workshop


def load(path: Path) -> Script:
    """A script that can be played to its end: it has been, on trial.

    UserError naming file, line and field if anything at all is wrong with it.
    """
    script = read(path)
    clock = SetClock(began(script))
    trial = fresh.in_memory(clock)
    try:
        play(trial, script, clock)
    except WrongScriptError as wrong:
        raise in_file(path, wrong) from wrong
    finally:
        trial.close()
    return script


def sample_script() -> Path:
    """The script that comes with the program."""
    return resource("sample", "workshop.toml")
