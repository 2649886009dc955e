"""What a rehearsal leaves in a folder: the programme of the workshop played, and its documents."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from facilitator.core import faults, file
from facilitator.core.plan.workshops import rename_programme
from facilitator.core.run.rehearse.cues import began
from facilitator.core.run.rehearse.rehearsal import SetClock, play
from facilitator.core.run.rehearse.script import Script
from facilitator.report.documents import write_all

PROGRAMME = f"rehearsal{file.SUFFIX}"


@dataclass(frozen=True)
class Left:
    """A file that was written, and whether it replaced one of the same name."""

    path: Path
    replaced: bool


def rehearse(script: Script, folder: Path) -> list[Left]:
    """Play a script and write what comes of it into a folder, which is made if it is missing.

    All files are made beside first and put in place together: a failure leaves the folder as it was. UserError if the
    folder can't be written to, or if what bears the programme's name there is open elsewhere or no programme.
    """
    clock = SetClock(began(script))
    with faults.plainly(folder):
        folder.mkdir(parents=True, exist_ok=True)
        if (folder / PROGRAMME).exists():
            file.open_file(folder / PROGRAMME, clock).close()
        with TemporaryDirectory(prefix=".rehearsal-", dir=folder) as beside:
            document = file.create(Path(beside) / PROGRAMME, clock)
            try:
                rename_programme(document, "Rehearsal")
                workshop_id = play(document, script, clock)
                document.forget_history()
                made = [Path(beside) / PROGRAMME, *write_all(document, workshop_id, Path(beside))]
            finally:
                document.close()
            return _put(made, folder)


def _put(made: Sequence[Path], folder: Path) -> list[Left]:
    left = [Left(folder / path.name, (folder / path.name).exists()) for path in made]
    for path, to in zip(made, left, strict=True):
        path.replace(to.path)
    return left
