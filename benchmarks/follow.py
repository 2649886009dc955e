"""After the room: everything written for sixty people, and every page of a programme with 2,000 actions shown anew."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from shutil import rmtree
from statistics import median
from tempfile import TemporaryDirectory

from PySide6.QtCore import QSettings

from benchmarks.figures import Figure, in_turn, show, timed
from benchmarks.follow_crowd import MANY_ACTIONS, MANY_PEOPLE, crowd
from benchmarks.waiting import keep_settings_in, until_painted
from facilitator import app
from facilitator.core import file
from facilitator.core.follow.recipients import recipients
from facilitator.core.plan.workshops import Workshop, WorkshopState
from facilitator.report import documents
from facilitator.report.follow.packet import read_packet
from facilitator.report.follow.packet_writing import write_packet
from facilitator.start import make_application
from facilitator.ui.command import Command
from facilitator.ui.window import Window

_ROUNDS, _PAGE_ROUNDS = 3, 7
_DISTRIBUTED_MS, _PAGE_MS = 20_000.0, 100.0


def measure() -> list[Figure]:
    with _crowded() as path:
        return [*_handing_out(path), *_pages(path)]


@contextmanager
def _crowded() -> Iterator[Path]:
    with TemporaryDirectory(prefix="facilitator-benchmark-") as folder:
        keep_settings_in(Path(folder))
        path = Path(folder) / "Five years.programme"
        crowd(path, app.utc_now).close()
        yield path


# Handing out


def _handing_out(path: Path) -> list[Figure]:
    """Read, drawn and written into an empty folder; then again, where nothing has changed."""
    folder, summary = path.with_name("Everything"), path.with_name("summary.pdf")
    with closing(file.open_file(path, app.utc_now)) as document:
        workshop_id = document.all(Workshop, state=WorkshopState.CLOSED, order="day")[-1].id
        known = len(recipients(document, workshop_id))
        if known < MANY_PEOPLE:
            raise RuntimeError(f"Only {known} people are told.")

        def hand_out() -> float:
            return timed(lambda: write_packet(read_packet(document, workshop_id), folder))

        def anew() -> float:
            rmtree(folder, ignore_errors=True)
            return hand_out()

        first, alone = in_turn(
            anew, lambda: timed(lambda: documents.write(document, workshop_id, "summary", summary)), _ROUNDS
        )
        again = median(hand_out() for _round in range(_ROUNDS))
    what = f"All files for {known} people"
    return [
        Figure(f"{what}, written", first / 1000, _DISTRIBUTED_MS / 1000, "limit", "s", aim=1),
        Figure(f"{what}, written", first, alone, "their summary alone", aim=2.0 * known),
        Figure(f"{what}, when nothing has changed", again, first, "the first time", aim=1.2),
    ]


# The pages


def _pages(path: Path) -> Iterator[Figure]:
    """Of each page the slowest place, from the moment that another workshop is chosen until all of it has painted."""
    house = app.furnish(make_application(), QSettings(), path)
    window = house.window
    if not isinstance(window, Window):
        raise RuntimeError("The programme was not opened.")
    workshops = window.desk.document.all(Workshop, state=WorkshopState.CLOSED, order="day")
    window.desk.choose_workshop(workshops[-1].id)
    for go in [command for command in window.commands() if command.group == "Go to" and command.title[:6] == "Go to "]:
        _show(window, go)
        spent = {place.title: _shown_anew(window, place) for place in _places(window, go)}
        slowest = max(spent, key=lambda title: spent[title])
        within = f": {slowest.removeprefix('Show ')}" if len(spent) > 1 else ""
        yield Figure(f"{window.page.title}{within}, {MANY_ACTIONS:,} actions", spent[slowest], _PAGE_MS, "limit", aim=1)
    window.close()


def _places(window: Window, go: Command) -> list[Command]:
    """The ways to the tabs, chapters or filters of the page that is shown; to the page itself if it has none."""
    title = window.page.title
    return [one for one in window.page.commands() if one.group == title and one.title.startswith("Show ")] or [go]


def _shown_anew(window: Window, place: Command) -> float:
    _show(window, place)
    again = Command("Another workshop", place.group, window.desk.workshop_changed.emit)
    return median(timed(lambda: _show(window, again)) for _round in range(_PAGE_ROUNDS))


def _show(window: Window, act: Command) -> None:
    """Do something, and wait until the page then shown has painted."""
    act.run()
    window.page.update()
    until_painted(window.page)


if __name__ == "__main__":
    show(measure())
