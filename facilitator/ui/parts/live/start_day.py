"""Before the day begins: who is here, the big Start, and the one question when the time is not the planned one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from facilitator.core.plan.minutes import spoken
from facilitator.core.plan.sessions import next_session
from facilitator.core.plan.workshops import Objective, Workshop, local, objectives_of
from facilitator.core.record import Changes
from facilitator.core.run.clock import start
from facilitator.core.run.clock.start import TOLERANCE, StartQuestion, session_words, start_question
from facilitator.core.run.words import spelled
from facilitator.ui.desk import Desk
from facilitator.ui.local import long_day_words, room_time, time_words
from facilitator.ui.parts.clamped import ClampedLabel
from facilitator.ui.parts.live.day_reading import CLOCK_RECORDS, LiveView
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.live.live_moves import start_words
from facilitator.ui.parts.live.session_over import SessionOver
from facilitator.ui.parts.people.roster import Roster
from facilitator.ui.theme import GAP, TITLE
from facilitator.ui.widgets.buttons import Kind
from facilitator.ui.widgets.dialogs import SheetDialog
from facilitator.ui.widgets.icons import Sign
from facilitator.ui.widgets.labels import label

_MOST_OBJECTIVES = 6


class StartPanel(LiveView):
    """The session ahead in a card, beneath the one that is over. `start_asked` and `log_asked` are buttons."""

    watches = (*CLOCK_RECORDS, Objective)
    start_asked = Signal()
    log_asked = Signal()

    def build(self) -> None:
        """Title, when, what for, who, Start."""
        self.over = SessionOver(self.desk, self.day)
        self.over.log_asked.connect(self.log_asked)
        self.card = card = QFrame()
        card.setProperty("role", "card")
        self.title = ClampedLabel(2, TITLE, QFont.Weight.Bold)
        self.when = label("", "muted", wrap=True)
        self.purpose = ClampedLabel(3)
        self.objectives = label("", "muted", wrap=True)
        play = self.desk.look.icons.icon(Sign.PLAY, self.desk.look.tokens.on_accent)
        self.begin = live_button("Start the workshop", "Space", Kind.PRIMARY, play)
        self.begin.setStyleSheet("min-height: 32px; font-size: 15px")
        self.begin.clicked.connect(self.start_asked)
        line = QHBoxLayout()
        line.addWidget(self.begin)
        line.addStretch(1)
        self.roster = Roster(self.desk)
        column = QVBoxLayout(card)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(GAP)
        for widget in (self.title, self.when, self.purpose, self.objectives):
            column.addWidget(widget)
        column.addLayout(line)
        column.addSpacing(GAP)
        column.addWidget(self.roster, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(GAP)
        outer.addWidget(self.over)
        outer.addWidget(card, 1)
        self._rest = QWidget()
        outer.addWidget(self._rest, 1)

    def refresh(self, changes: Changes | None) -> None:
        """Show the session at hand as planned."""
        schedule, workshop, sitting = self.day.schedule, self.desk.workshop(), self.day.sitting
        if schedule is None or workshop is None or sitting is None:
            return
        self.over.setVisible(self.day.between)
        self.card.setVisible(not sitting.begun)
        self._rest.setVisible(sitting.begun)
        held = schedule.held(sitting.session_id)
        self.title.setText(workshop.title)
        self.begin.say(start_words(sitting))
        ends = room_time(workshop, held.end)
        if sitting.of == 1:
            words = f"{long_day_words(workshop.day)}, {room_time(workshop, held.start)} to {ends}"
        else:
            today = local(workshop, self.desk.now()).date()
            words = f"{session_words(sitting, today, time_words)} to {ends}"
        self.when.setText(" · ".join(part for part in (words, spoken(held.length), workshop.place) if part))
        self.purpose.setText(workshop.purpose)
        self.purpose.setVisible(bool(workshop.purpose) and not self.day.between)
        lines = [objective.text for objective in objectives_of(self.desk.document, workshop.id)]
        more = [f"and {len(lines) - _MOST_OBJECTIVES} more"] if len(lines) > _MOST_OBJECTIVES else []
        self.objectives.setText("\n".join(f"•  {line}" for line in (*lines[:_MOST_OBJECTIVES], *more)))
        self.objectives.setVisible(bool(lines) and not self.day.between)


class StartDialog(SheetDialog):
    """Asks once what an early or late start means for the plan. `keep_plan()` is the answer."""

    def __init__(self, question: StartQuestion, parent: QWidget, title: str = "Start the workshop") -> None:
        body = QWidget()
        late, by = question.seconds_late, spelled(question.seconds_late)
        after, then = ("later", "behind") if late > 0 else ("earlier", "ahead")
        self.shift = QRadioButton("Start now and shift the plan")
        self.keep = QRadioButton("Start now and keep the plan")
        self.shift.setChecked(True)
        self.column = QVBoxLayout(body)
        self.column.setContentsMargins(0, 0, 0, 0)
        words = label(question.words, wrap=True)
        words.setMinimumWidth(420)
        self.column.addWidget(words)
        if abs(late) > TOLERANCE:
            self._choice(self.shift, f"Everything comes {by} {after}; pinned blocks stay where they are.")
            self._choice(self.keep, f"The day ends as planned, and you begin {by} {then}.")
        super().__init__(title, body, "Start", parent=parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.shift.setFocus()

    def keep_plan(self) -> bool:
        """Whether the planned times stay."""
        return self.keep.isChecked()

    def _choice(self, choice: QRadioButton, hint: str) -> None:
        small = label(hint, "small", wrap=True)
        small.setContentsMargins(24, 0, 0, 0)
        self.column.addSpacing(6)
        self.column.addWidget(choice)
        self.column.addWidget(small)
        choice.setAccessibleDescription(hint)


def begin_day(desk: Desk, workshop: Workshop, parent: QWidget) -> None:
    """Begin the session at hand; asks first if the time is not the planned one."""
    coming = next_session(desk.document, workshop.id)
    question = start_question(coming.workshop if coming else workshop, desk.now(), time_words)
    if question is None:
        desk.run(start.start, workshop.id, True)
        return
    dialog = StartDialog(question, parent, start_words(coming) if coming else "Start the workshop")
    dialog.accepted.connect(lambda: desk.run(start.start, workshop.id, dialog.keep_plan()))
    dialog.open()
