"""A program of its own on two screens: somebody works on the console, and what the stage paints is told."""

import json
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QRectF, QSettings, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest

from facilitator.app import House
from facilitator.core.participants import participants
from facilitator.core.run.clock.timekeeping import jump, progress_of
from facilitator.core.run.vote import ballots, opportunities, voting
from facilitator.core.run.vote.voting import Way
from facilitator.start import make_application
from facilitator.ui import theme
from facilitator.ui.stage.canvas import Canvas, Type
from facilitator.ui.stage.view import StageView, stage_tokens
from tests.conftest import SetClock
from tests.journeys.keyboard import Keyboard


class Recorder(Canvas):
    """Keeps the words that are painted."""

    def __init__(self, painter: QPainter, view: StageView) -> None:
        super().__init__(painter, stage_tokens(view.desk.look))
        self.words: list[str] = []

    def text(
        self,
        rect: QRectF,
        words: str,
        look: Type,
        lines: int = 1,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> float:
        self.words.append(words)
        return super().text(rect, words, look, lines, align)


def painted(view: StageView) -> str:
    """Every word on the stage now."""
    picture = QImage(1920, 1080, QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    canvas = Recorder(painter, view)
    view.draw(canvas)
    painter.end()
    return " ".join(canvas.words)


def wait(true: Callable[[], bool]) -> None:
    for _ in range(1_000):
        if true():
            return
        QTest.qWait(5)
    raise AssertionError("What must come did not come.")


def vote(user: Keyboard, workshop_id: int, view: StageView) -> dict[str, str]:
    """One ballot, changed and then revealed; what the stage shows each time."""
    titles = ("Beta means two things", "Price list late")
    items = [opportunities.add(user.document, workshop_id, title).id for title in titles]
    poll = voting.open_poll(user.document, workshop_id, items, 3, 2, 1, seed=7)
    voter = participants(user.document, workshop_id)[0].participant.id
    seen = {}
    for item, other, when in ((items[0], items[1], "first"), (items[1], items[0], "changed")):
        ballots.put_dots(user.document, poll.id, voter, other, 0, Way.LAPTOP)
        ballots.put_dots(user.document, poll.id, voter, item, 2, Way.LAPTOP)
        seen[when] = painted(view)
    user.press("Ctrl+Shift+Return", "Ctrl+Return")
    return {**seen, "revealed": painted(view)}


def main(path: Path) -> None:
    clock = SetClock()
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(path.parent))
    app = make_application()
    theme.load_fonts()
    house = House(app, clock, QSettings())
    house.open(path)
    user = Keyboard(house, wait)
    user.go_to("People")
    user.press("E")
    user.go_to("Run")
    user.press("F5", "Space")
    stage = user.window.stage_control.stage
    seen = {"where": f"{stage.screen().name()} {stage.isFullScreen()}", "begun": painted(stage.view)}
    user.tab_to("Your own notes")
    user.type("Zebra asks first")
    user.press("Ctrl+Return", "Escape", "/")
    user.type("#Quagga half typed")
    user.press("Escape", "N", "N")
    user.press("PageDown")
    seen["context"] = painted(stage.view)
    workshop_id = user.window.desk.workshop_id or 0
    blocks = progress_of(user.document, workshop_id).blocks
    jump(user.document, workshop_id, next(block.id for block in blocks if block.title == "Prioritisation"))
    user.press("Escape", "F3", "F3")
    seen |= vote(user, workshop_id, stage.view)
    user.press("F7")
    seen["blank"] = painted(stage.view)
    print(json.dumps(seen), flush=True)
    house.leave()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
