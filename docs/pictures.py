"""Makes the pictures of every page, activity, dialog, scene and document. Run it in the project's folder.

- `python -m docs.pictures`: those that README and guide show, into docs/pictures
- `python -m docs.pictures --all DIR`: every one
- `python -m docs.pictures --all DIR --size 1366x768 run-`: those whose names begin so, in another size
- `python -m docs.pictures --all DIR --contrast`: in the high-contrast look
- `python -m docs.pictures --keys`: no picture, but the table of all keys, docs/keys.md
"""

import argparse
import os
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import chain
from pathlib import Path

# A screen on which every window has room; Qt's own offscreen one has 800 × 800.
os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={Path(__file__).with_name('screen.json')}"

from PySide6.QtCore import QSettings, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialog

from docs import agree_shots, assess_shots, canvas_shots, follow_shots, shots
from docs.studio import Shot, Studio, settle
from facilitator.app import look_for
from facilitator.core.content import resource
from facilitator.start import make_application
from facilitator.ui import theme
from facilitator.ui.command import keys_in_words
from facilitator.ui.window import Window

HERE = Path(__file__).parent
CONSOLE = QSize(1440, 900)
_COLOURS, _KIND = 128, 0xE0E0E0  # colours are of a kind that agree in the upper three bits of red, green and blue
_SMALLEST = 0  # of Qt's qualities for PNG: nothing is lost, and the file is a twelfth smaller than by default
SHOWN = (
    "dialog-fit-to-time",
    "dialog-import",
    "dialog-mix-groups",
    "dialog-new-workshop-proposal",
    "dialog-recover-time",
    "dialog-take-in-answers",
    "dialog-take-in-updates",
    "entry-laptop",
    "page-actions-board",
    "page-actions-check-in",
    "page-assessments",
    "page-assessments-answers",
    "page-assessments-findings",
    "page-assessments-statements",
    "page-follow-up",
    "page-home",
    "page-outcomes-distribute",
    "page-people",
    "page-plan",
    "page-plan-sessions",
    "page-prepare-checklist",
    "page-rhythm",
    "page-trends",
    "paper-assessment-2",
    "paper-collaboration-plan-1",
    "paper-table-cards-1",
    "run-06-alignment-mapping",
    "run-07-prioritisation-impact-effort",
    "run-11-raci-late",
    "run-canvas-compare",
    "run-canvas-journey-map",
    "run-canvas-launch-sequence",
    "run-canvas-messaging-tree",
    "run-canvas-metrics-conflicts",
    "run-collaborate-handoffs",
    "run-results-guess",
    "run-review-promised-against-done",
    "run-tracks",
    "stage-04-function-updates",
    "stage-07-prioritisation-over",
    "stage-canvas-journey-transitions",
    "stage-canvas-last-time",
    "stage-canvas-launch-sequence",
    "stage-canvas-messaging-clarity",
    "stage-canvas-metrics-scorecard",
    "stage-rating",
    "stage-results-result",
    "stage-review-what-worked",
)
"""What is committed; `tests/test_docs.py` holds it to what README and guide show."""

_HEAD = """# All keys

In the program **F1** shows the keys that mean something where you are; so does **?**, save on the Run page, where it
captures a question. Letters and signs act while no field has the keys; **Esc** leaves a field.

| where | key | what it does |
| --- | --- | --- |
"""


@contextmanager
def studio(console: QSize = CONSOLE, *, contrast: bool = False) -> Iterator[Studio]:
    """A studio whose settings and files are gone afterwards; the user's own are left alone."""
    app = make_application()
    theme.load_fonts()
    with tempfile.TemporaryDirectory() as name:
        QSettings.setDefaultFormat(QSettings.Format.IniFormat)
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, name)
        settings = QSettings()
        settings.setValue("contrast", contrast)
        settings.setValue("motion", False)
        look = look_for(settings)
        theme.apply(app, look.tokens, resource("icons"))
        yield Studio(look, Path(name), console)


def take_all(at: Studio, folder: Path, beginnings: Sequence[str] = ("",), names: Sequence[str] = ()) -> None:
    """Write the pictures of these names into a folder; without names, those whose names begin in one of these ways."""

    def wanted(name: str) -> bool:
        return name in names if names else name.startswith(tuple(beginnings))

    for subjects, made in (
        (("welcome",), shots.welcome(at)),
        (("empty",), shots.empty(at)),
        (("page", "dialog", "find", "keys"), shots.pages(at)),
        (("run", "stage", "dialog"), shots.day(at)),
        (("run-canvas", "stage-canvas"), canvas_shots.canvases(at)),
        (("run-tracks", "stage-tracks"), canvas_shots.side_by_side(at)),
        (("dialog-take-in", "entry"), assess_shots.intake(at)),
        (("run-results", "stage-results"), assess_shots.walk(at)),
        (("dialog-take-in-updates",), follow_shots.updates(at)),
        (("run-review", "stage-review", "run-rating", "stage-rating"), follow_shots.review(at)),
        (("run-collaborate", "stage-collaborate"), agree_shots.drafting(at)),
        (("run-words", "stage-words"), agree_shots.words(at)),
    ):
        if any(a.startswith(b) or b.startswith(a) for a in names or beginnings for b in subjects):
            for shot in made:
                if wanted(shot[0]):
                    _take(folder, shot)
    if any("paper".startswith(asked[:5]) for asked in names or beginnings):
        for name, picture in shots.paper(at):
            if wanted(name):
                _save(picture, folder / f"{name}.png")


def list_keys(at: Studio) -> str:
    """All keys there are, as a Markdown table: those of every page, activity and tab of the sample."""
    found: dict[str, dict[tuple[str, str], None]] = {}
    days = (
        shots.day(at),
        canvas_shots.canvases(at),
        canvas_shots.side_by_side(at),
        assess_shots.walk(at),
        follow_shots.review(at),
        agree_shots.drafting(at),
        agree_shots.words(at),
    )
    for name, widget, size in chain(shots.pages(at), *days):
        if isinstance(widget, Window) and name.startswith(("page", "run")):
            widget.resize(size)
            widget.show()
            settle()
            for command in widget.commands():
                if command.key:
                    found.setdefault(command.group, {})[keys_in_words(command.key), command.title] = None
    rows = ((group, key, title) for group, keys in found.items() for key, title in keys)
    return _HEAD + "".join(f"| {group} | `{key}` | {title} |\n" for group, key, title in rows)


def main() -> None:
    """Do what the command line says."""
    parser = argparse.ArgumentParser(description="Make the pictures of the docs.")
    parser.add_argument("beginnings", nargs="*", metavar="NAME", help="only those whose names begin so")
    parser.add_argument("--all", type=Path, metavar="DIR", help="every picture, into this folder")
    parser.add_argument("--size", default=f"{CONSOLE.width()}x{CONSOLE.height()}", help="of the console's window")
    parser.add_argument("--contrast", action="store_true", help="in the high-contrast look")
    parser.add_argument("--keys", action="store_true", help="only write the table of all keys")
    given = parser.parse_args()
    width, height = (int(part) for part in given.size.split("x"))
    with studio(QSize(width, height), contrast=given.contrast) as at:
        if given.keys:
            (HERE / "keys.md").write_text(list_keys(at), "utf-8")
            return
        folder = given.all or HERE / "pictures"
        folder.mkdir(parents=True, exist_ok=True)
        take_all(at, folder, given.beginnings or ("",), () if given.all or given.beginnings else SHOWN)


def _take(folder: Path, shot: Shot) -> None:
    name, widget, size = shot
    if not isinstance(widget, QDialog):
        widget.resize(size)
    widget.show()
    settle()
    _save(widget.grab().toImage(), folder / f"{name}.png")


def _save(picture: QImage, path: Path) -> None:
    """Keep 128 colours: nobody sees the difference, and the file is a quarter as large."""
    whole = picture.convertToFormat(QImage.Format.Format_RGB32)
    colours = _palette(Counter(memoryview(whole.constBits()).cast("I")))
    indexed = whole.convertToFormat(QImage.Format.Format_Indexed8, colours, Qt.ImageConversionFlag.AvoidDither)
    indexed.save(str(path), quality=_SMALLEST)


def _palette(found: Counter[int]) -> list[int]:
    """The most frequent colours, among them the most frequent of every kind, so that a rare red stays red."""
    by_frequency = [colour for colour, _count in found.most_common()]
    kinds: dict[int, int] = {}
    for colour in by_frequency:
        kinds.setdefault(colour & _KIND, colour)
    return list(dict.fromkeys([*kinds.values(), *by_frequency]))[:_COLOURS]


if __name__ == "__main__":
    main()
