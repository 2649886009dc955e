"""What stands beside the workshops on Home: things that are due, and plans that are under way."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from facilitator.core.assess.improving import Improvement
from facilitator.core.assess.review import due_waves
from facilitator.core.assess.waves import Wave
from facilitator.core.document import Document
from facilitator.core.plan.prepare.due import SOON, DueItem
from facilitator.core.run.improvement_actions import progress_of_all
from facilitator.ui.parts.assess.waves.wave_words import due_words


@dataclass(frozen=True)
class Pressing:
    """A line: what, when in `words`, what for or how far in `where`. `of` is what it leads to."""

    title: str
    words: str
    where: str
    late: bool
    of: DueItem | Wave | Improvement


def pressing(document: Document, items: Iterable[DueItem], today: date) -> list[Pressing]:
    """What is late or due this week, the latest first; waves that are due before it all, as much hangs on their day."""
    soon = due_waves(document, today, timedelta(days=SOON))
    found = [(True, (one.view.due - today).days, _item(one)) for one in items]
    found += [(one.days > 0, one.days, _wave(one.wave, today, late=one.days < 0)) for one in soon]
    return [line for _waits, _days, line in sorted(found, key=lambda one: one[:2])]


def plans_under_way(document: Document, today: date) -> list[Pressing]:
    """The improvement plans that are not closed, and how far each has come."""
    return [
        Pressing(one.improvement.area, "Late" if one.late else "", one.words, one.late, one.improvement)
        for one in progress_of_all(document, today)
    ]


def _item(one: DueItem) -> Pressing:
    return Pressing(one.view.item.title, one.view.words, one.workshop.title, bool(one.view.late), one)


def _wave(wave: Wave, today: date, *, late: bool) -> Pressing:
    return Pressing(f"Open {wave.title}", due_words(wave, today), "Assessment", late, wave)
