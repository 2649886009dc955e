"""What stands under the agenda's head when something will go wrong: too long without a break, fixed times not kept."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.core.phrases import counted, quoted
from facilitator.core.plan.fit.breaks import BreakPlace, Unbroken, break_place, without_break
from facilitator.core.plan.minutes import spoken
from facilitator.core.plan.planned import Schedule
from facilitator.core.plan.schedule import Agenda
from facilitator.core.plan.tracks import Slot, slots_of_day
from facilitator.ui.parts.typed import show_time
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.notice import Notice, Tone


class AgendaWarnings(QWidget):
    """Two lines at most; `break_asked(BreakPlace)` and `fit_asked()` come from their buttons."""

    break_asked = Signal(object)
    fit_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place: BreakPlace | None = None
        self.tired = Notice(Tone.WARN)
        self.late = Notice(Tone.WARN)
        self.tired.asked.connect(self.ask_break)
        self.late.asked.connect(self.fit_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(self.tired)
        column.addWidget(self.late)

    def show_agenda(self, agenda: Agenda, schedule: Schedule) -> None:
        """Show what is wrong with an agenda, or nothing."""
        found = unbroken(agenda)
        self._place = next((place for slots, one in found if (place := break_place(slots, one))), None)
        if found:
            words = tired_words([one for _slots, one in found], self._place)
            self.tired.say(Tone.WARN, words, action="Add break" if self._place else None)
        self.tired.setVisible(bool(found))
        late = late_words(schedule)
        if late:
            more = f" And {len(late) - 1} more." if late[1:] else ""
            self.late.say(Tone.WARN, f"{late[0]}{more}", action="Fit to time…")
        self.late.setVisible(bool(late))
        self.setVisible(bool(found or late))

    def ask_break(self) -> bool:
        """Ask for the break that is proposed; False if there is none."""
        if self._place is None:
            return False
        self.break_asked.emit(self._place)
        return True


def unbroken(agenda: Agenda) -> list[tuple[list[Slot], Unbroken]]:
    """All stretches without a break, session by session, each with the slots of its session."""
    found = []
    for session_id in (None, *(session.id for session in agenda.sessions)):
        slots = slots_of_day(agenda.blocks_in(session_id))
        found += [(slots, one) for one in without_break(slots)]
    return found


def tired_words(found: Sequence[Unbroken], place: BreakPlace | None) -> str:
    """How long the first stretch is, where a break would do most good, and how many more there are."""
    first = found[0]
    told = first.words
    if place:
        told = f"{spoken(first.seconds)} without a break: people fade after {first.limit // 60} min. {place.words}"
    more = f" {counted(len(found) - 1, 'more such stretch', 'more such stretches')}." if found[1:] else ""
    return f"{told}{more}"


def late_words(schedule: Schedule) -> Sequence[str]:
    """Each fixed time that is not kept, and each session that runs into the next, in a sentence."""
    pins = [
        f"{quoted(one.block.title)} can't start at {show_time(one.block.pinned)}: "
        f"what comes before takes {spoken(one.overrun)} too long."
        for one in schedule.blocks
        if one.overrun and not one.block.skipped
    ]
    into = [
        f"{quoted(session.title)} runs {spoken(session.overrun)} into the session after it."
        for session in schedule.sessions
        if session.overrun
    ]
    return [*pins, *into]
