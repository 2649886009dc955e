"""The whole day: parts with the times they are planned to start, and where we are now."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QRectF

from facilitator.core.plan.agenda import Activity, Block, Part
from facilitator.core.plan.planned import PlannedBlock, PlannedSession
from facilitator.core.plan.schedule import agenda_of
from facilitator.core.plan.sessions import Session
from facilitator.core.plan.tracks import Track
from facilitator.core.plan.workshops import Workshop, local
from facilitator.core.run.clock.progress import Beside, Live, Progress, find_progress, sitting_at_hand
from facilitator.core.run.clock.start import session_words
from facilitator.core.run.stage import Scene
from facilitator.ui.local import day_words, room_time, time_words
from facilitator.ui.stage.canvas import MOST_LINES, Canvas, Type
from facilitator.ui.stage.pieces import BODY, HALF_BOLD, heading, nothing_yet
from facilitator.ui.stage.scene import SceneView
from facilitator.ui.track_words import track_name

_WORDS, _BETWEEN, _FARTHEST = 180.0, 64.0, 950.0  # where a part's title begins, and the details at the latest
_DETAIL, _MOST_TRACKS = 32, 4


@dataclass(frozen=True)
class _Row:
    """One line of the day. `tracks` are what runs side by side, in place of the detail: who, and what they do."""

    start: str
    words: str
    detail: str
    here: bool
    done: bool
    tracks: tuple[tuple[str, str], ...] = ()


class AgendaScene(SceneView):
    """The parts of the day; when they do not fill the stage, the blocks of the part under way too."""

    scene = Scene.AGENDA
    watches = (Workshop, Session, Track, Part, Block, Live, Beside)
    _rows: tuple[_Row, ...] = ()
    _first = 0
    _title, _small = "", ""

    def load(self) -> None:
        """Read the day as it is planned, and the block under way."""
        document, workshop = self.desk.document, self.desk.workshop()
        self._rows, self._title, self._small = (), "The day", ""
        if workshop is None:
            return
        schedule = agenda_of(document, workshop.id).schedule()
        sitting = sitting_at_hand(document, workshop.id)
        at_hand = schedule.held(sitting.session_id)
        rows = _rows(workshop, at_hand, find_progress(document, workshop.id))
        before = [_folded(workshop, one, held=True) for one in schedule.sessions[: sitting.number - 1]]
        after = [_folded(workshop, one, held=False) for one in schedule.sessions[sitting.number :]]
        self._rows, self._first = (*before, *rows, *after), len(before)
        self._title = workshop.title
        if sitting.of > 1:
            day = session_words(sitting, local(workshop, self.desk.now()).date(), time_words)
            self._small = f"{day} to {room_time(workshop, at_hand.end)}"
        elif self._rows:
            self._small = f"The day · {room_time(workshop, at_hand.start)} to {room_time(workshop, at_hand.end)}"

    def paint(self, canvas: Canvas, room: QRectF, now: datetime) -> None:
        """Draw a row for every part, the one under way marked."""
        area = heading(canvas, room, self._small, self._title)
        if not self._rows:
            nothing_yet(canvas, area, "The agenda is still empty.")
            return
        at = next((at for at, row in enumerate(self._rows) if row.here), self._first)
        first = max(0, min(at - 2, len(self._rows) - MOST_LINES))
        shown = self._rows[first : first + MOST_LINES]
        height = min(112.0, area.height() / len(shown))
        widest = max(canvas.width(row.words, Type(BODY, HALF_BOLD)) for row in shown)
        right = area.left() + min(_FARTHEST, _WORDS + widest + _BETWEEN)
        for place, row in enumerate(shown):
            rect = QRectF(area.left(), area.top() + place * height, area.width(), height - 6)
            self._paint_row(canvas, rect, right, row)

    def _paint_row(self, canvas: Canvas, rect: QRectF, right: float, row: _Row) -> None:
        """One row; `right` is where the details of all rows begin."""
        tokens = canvas.tokens
        if row.here:
            canvas.fill(rect.adjusted(-24, 0, 24, 0), tokens.accent_soft, 14)
        y = rect.top() + (rect.height() - canvas.line_height(BODY)) / 2
        quiet = tokens.muted if row.done else tokens.ink
        canvas.text(QRectF(rect.left(), y, 200, 60), row.start, Type(BODY, HALF_BOLD, quiet, figures=True))
        left = rect.left() + _WORDS
        canvas.text(QRectF(left, y, right - left - 40, 60), row.words, Type(BODY, HALF_BOLD, quiet))
        x = right
        if row.done:
            canvas.mark("check", tokens.ok, QRectF(x, y + 10, 28, 28))
            x += 44
        if row.tracks:
            _paint_tracks(canvas, QRectF(x, rect.top(), rect.right() - x, rect.height()), row)
            return
        detail = "now · " + row.detail if row.here else row.detail
        look = Type(_DETAIL, colour=tokens.accent if row.here else tokens.muted)
        lines = canvas.wrapped(detail, look, rect.right() - x, 2)
        tall = canvas.line_height(_DETAIL) * max(1, len(lines))
        canvas.text(QRectF(x, rect.top() + (rect.height() - tall) / 2, rect.right() - x, tall), detail, look, 2)


def _paint_tracks(canvas: Canvas, room: QRectF, row: _Row) -> None:
    """Who does what, side by side."""
    shown = list(row.tracks[:_MOST_TRACKS])
    if len(row.tracks) > _MOST_TRACKS:
        shown[-1] = (f"and {len(row.tracks) - _MOST_TRACKS + 1} more", "")
    width = room.width() / len(shown)
    who = Type(28, HALF_BOLD, canvas.tokens.accent if row.here else canvas.tokens.muted)
    what = Type(30, colour=canvas.tokens.ink if row.here else canvas.tokens.muted)
    y = room.top() + (room.height() - canvas.line_height(28) - canvas.line_height(30)) / 2
    for place, (name, doing) in enumerate(shown):
        x = room.left() + place * width
        used = canvas.text(QRectF(x, y, width - 32, 44), name, who)
        canvas.text(QRectF(x, y + used, width - 32, 44), f"now · {doing}" if row.here and doing else doing, what)


def _folded(workshop: Workshop, session: PlannedSession, *, held: bool) -> _Row:
    """Another session of the workshop, as one line."""
    when = f"{day_words(local(workshop, session.start).date())}, {room_time(workshop, session.start)}"
    return _Row("", session.title, when, here=False, done=held)


def _rows(workshop: Workshop, schedule: PlannedSession, progress: Progress | None) -> list[_Row]:
    reached = _reached(schedule, progress)
    current = progress.current if progress else None
    rows = []
    for at, part in enumerate(schedule.parts):
        held = [planned for planned in part.blocks if not planned.block.skipped]
        if not held:
            continue
        here = at == reached and current is not None
        words = f"{part.number}  {part.part.title}" if part.number else part.part.title
        detail = current.title if here and current else _blocks_in_words(part.part, held)
        under_way = progress.present if here and progress else ()
        rows.append(_Row(room_time(workshop, part.start), words, detail, here, at < reached, _beside(held, under_way)))
    return rows


def _beside(blocks: Sequence[PlannedBlock], under_way: Sequence[Block]) -> tuple[tuple[str, str], ...]:
    """The tracks of a part with what each does; of the part under way with where each is, if they are apart now."""
    now = {block.id for block in under_way}
    shown = [one for one in blocks if one.block.track_id is not None and (not now or one.block.id in now)]
    doing: dict[str, list[str]] = {}
    for one in shown:
        doing.setdefault(track_name(one.track), []).append(one.block.title)
    return tuple((name, ", ".join(titles)) for name, titles in doing.items()) if len(doing) > 1 or now else ()


def _reached(schedule: PlannedSession, progress: Progress | None) -> int:
    """The place of the part under way; behind all of them at the end, before all of them at the start."""
    if progress is None:
        return -1
    if progress.live.ended:
        return len(schedule.parts)
    places = {part.part.id: at for at, part in enumerate(schedule.parts)}
    return places.get(progress.current.part_id, -1) if progress.current else -1


def _blocks_in_words(part: Part, blocks: Sequence[PlannedBlock]) -> str:
    """The blocks of a part, without breaks, and without what only says the part's title again."""
    titles = [one.block.title for one in blocks if one.block.activity is not Activity.BREAK]
    return ", ".join(title for title in titles if title != part.title)
