"""The profile: section by section where each team stands on the scale, a page at a time."""

from PySide6.QtCore import QRectF

from facilitator.core.assess.figures.results import SectionResult
from facilitator.core.run.walked import RoomView
from facilitator.ui.stage.canvas import Canvas, Type
from facilitator.ui.stage.pieces import BOLD, RIGHT, heading, legend
from facilitator.ui.stage.results_axis import AXIS_HEAD, answered_words, paint_axis, paint_means
from facilitator.ui.stage.results_reading import page_size
from facilitator.ui.stage.rows import page, page_words

_TITLE, _WHOLE, _TALLEST, _FOOT, _LEGEND = 0.34, 130.0, 104.0, 56.0, 62.0


def paint_profile(canvas: Canvas, room: QRectF, seen: RoomView, row: int) -> None:
    """Draw the page that holds the section at `row`; teams of whom too few answered have no mark."""
    area = heading(canvas, room, answered_words(seen), "How we see our work together", 60)
    legend(canvas, seen.teams, area.left(), area.top() - 14, area.right())
    area.setTop(area.top() + _LEGEND)
    left = area.left() + area.width() * _TITLE
    scale = QRectF(left, area.top() - 8, area.right() - _WHOLE - left, AXIS_HEAD)
    paint_axis(canvas, scale)
    head = QRectF(area.right() - _WHOLE + 20, area.top() + 30, _WHOLE - 20, 40)
    canvas.text(head, "All", Type(30, colour=canvas.tokens.muted), align=RIGHT)
    area.setTop(area.top() + AXIS_HEAD - 8)
    size = page_size(len(seen.sections))
    shown = page(min(row, len(seen.sections) - 1), len(seen.sections), size)
    height = min(_TALLEST, (area.height() - _FOOT) / max(1, len(shown)))
    for place, at in enumerate(shown):
        rect = QRectF(area.left(), area.top() + place * height, area.width(), height)
        _paint_section(canvas, rect, QRectF(left, rect.top(), scale.width(), height), seen, seen.sections[at])
    words = [page_words(shown, len(seen.sections), "Section")]
    if any(team.id in seen.sections[at].hidden for at in shown for team in seen.teams):
        words.append(f"teams with fewer than {seen.wave.threshold} answers have no mark")
    foot = " · ".join(filter(None, words))
    y = area.top() + len(shown) * height + 10
    canvas.text(QRectF(area.left(), y, area.width(), 44), foot[:1].upper() + foot[1:], _muted(canvas))


def _paint_section(canvas: Canvas, rect: QRectF, scale: QRectF, seen: RoomView, section: SectionResult) -> None:
    canvas.rule(rect.left(), rect.top(), rect.right(), rect.top())
    look, width = Type(34), rect.width() * _TITLE - 50
    used = canvas.height(section.title, look, width, 2)
    y = rect.top() + (rect.height() - used) / 2
    canvas.text(QRectF(rect.left(), y, width, used), section.title, look, 2)
    paint_means(canvas, scale.adjusted(0, 6, 0, -4), seen.teams, section.teams, section.whole)
    if section.whole:
        y = rect.top() + (rect.height() - canvas.line_height(40)) / 2
        place = QRectF(rect.right() - _WHOLE + 20, y, _WHOLE - 20, 60)
        canvas.text(place, f"{section.whole.mean:.1f}", Type(40, BOLD, figures=True), align=RIGHT)


def _muted(canvas: Canvas) -> Type:
    return Type(30, colour=canvas.tokens.muted)
