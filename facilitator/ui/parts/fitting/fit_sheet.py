"""The sheet that fits an agenda to a length or an end, with what comes of it side by side."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from facilitator.core.errors import UserError
from facilitator.core.plan import minutes
from facilitator.core.plan.fit import fitting
from facilitator.core.plan.fit.fitting import Fitted
from facilitator.core.plan.minutes import spoken
from facilitator.core.plan.planned import PlannedSession
from facilitator.core.plan.schedule import agenda_of
from facilitator.core.plan.workshops import Workshop, local
from facilitator.ui.desk import Desk
from facilitator.ui.parts.fitting.fit_rows import end_after, fit_rows
from facilitator.ui.parts.fitting.fit_table import FitTable
from facilitator.ui.parts.typed import time_of_day
from facilitator.ui.theme import GAP, GAP_S, GAP_XS
from facilitator.ui.widgets.dialogs import SheetDialog
from facilitator.ui.widgets.forms import Combo
from facilitator.ui.widgets.labels import label, restyle

_WIDTH, _TABLE_HEIGHT, _FIELD, _LINES = 780, 416, 120, 44
_MOST_WARNINGS = 2


class FitSheet(SheetDialog):
    """Fits one session; `done_words` say what was stored, once it is.

    Length and end say the same: typing one gives the other, and the preview follows with every letter.
    """

    def __init__(
        self, desk: Desk, workshop: Workshop, session_id: int | None = None, parent: QWidget | None = None
    ) -> None:
        self._desk, self._workshop = desk, workshop
        self._agenda = agenda_of(desk.document, workshop.id)
        self._fitted: Fitted | None = None
        self.done_words = ""
        self.session = Combo()
        self.length, self.end = QLineEdit(), QLineEdit()
        self.spread = QCheckBox("Spread time to spare")
        self.words = label("", "strong", wrap=True)
        self.warnings = label("", "warn", wrap=True)
        self.table = FitTable(desk.look)
        held = self._agenda.schedule().sessions
        self.session.fill([(one.title, one.session.id if one.session else None) for one in held])
        super().__init__("Fit to time", self._lay_body(len(held) > 1), "Fit", parent=parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        ids = [one.session.id if one.session else None for one in held]
        self.session.setCurrentIndex(ids.index(session_id) if session_id in ids else 0)
        self.session.picked.connect(lambda _id: self._begin())
        self.length.textEdited.connect(lambda _text: self._length_typed())
        self.end.textEdited.connect(lambda _text: self._end_typed())
        self.spread.toggled.connect(lambda _on: self._fit_again())
        self._begin()
        self.length.setFocus()
        self.length.selectAll()

    def fitted(self) -> Fitted | None:
        """What the preview shows, None while nothing can be shown."""
        return self._fitted

    def accept(self) -> None:
        """Store the fit as one step, and close only if that was taken."""
        if self._fitted is None or not self.primary.isEnabled():
            return
        try:
            fitting.apply_fit(self._desk.document, self._fitted)
        except UserError as refusal:
            self.say_wrong(str(refusal))
            return
        self.done_words = self._fitted.words
        super().accept()

    def _held(self) -> PlannedSession:
        return self._agenda.schedule().held(self.session.currentData())

    def _begin(self) -> None:
        """Begin with the time there is for a session; where that is open, with what it takes now."""
        held = self._held()
        length = held.available or round((held.end - held.start).total_seconds())
        self.length.setText(spoken(length) if length else "")
        self._show_end(length)
        self._fit_to(length)

    def _length_typed(self) -> None:
        length = _length(self.length.text())
        self._show_end(length)
        self._fit_to(length)

    def _end_typed(self) -> None:
        length = self._until(self.end.text())
        self.length.setText(spoken(length) if length else "")
        self._fit_to(length)

    def _fit_again(self) -> None:
        self._fit_to(_length(self.length.text()))

    def _until(self, typed: str) -> int | None:
        """The seconds from the start of the session to a time of day; before the start the day after is meant."""
        try:
            at = time_of_day(typed)
        except UserError:
            return None
        start = self._held().start
        length = round((_on_clock(self._workshop, start, at) - start).total_seconds())
        return length if length > 0 else None

    def _show_end(self, length: int | None) -> None:
        end = local(self._workshop, self._held().start + timedelta(seconds=length)) if length else None
        self.end.setText(f"{end:%H:%M}" if end else "")

    def _fit_to(self, asked: int | None) -> None:
        self.say_wrong("")
        self._fitted = None
        if asked is None:
            self._show_nothing("Type a length such as 3h20, or an end such as 16:20.")
            return
        session_id: int | None = self.session.currentData()
        try:
            self._fitted = fitting.fit_session(
                self._desk.document, self._workshop.id, session_id, asked, self.spread.isChecked()
            )
        except UserError as refusal:
            self._show_nothing(str(refusal))
            return
        if not self._fitted.blocks:
            self._show_nothing("There is nothing to fit yet: add a block first.")
            return
        self._show(self._fitted, session_id)

    def _show_nothing(self, why: str) -> None:
        self.table.show_rows([])
        self.warnings.setText("")
        self._say(why, "muted")
        self.set_ready(False)

    def _show(self, fitted: Fitted, session_id: int | None) -> None:
        self.table.show_rows(fit_rows(self._agenda, fitted))
        end = local(self._workshop, end_after(self._agenda, fitted, session_id))
        self._say(f"{fitted.words} It ends at {end:%H:%M}.", "strong" if fitted.met else "bad")
        self.warnings.setText("\n".join(fitted.warnings[:_MOST_WARNINGS]))
        self.set_ready(True)

    def _say(self, words: str, role: str) -> None:
        self.words.setText(words)
        restyle(self.words, "role", role)

    def _lay_body(self, several: bool) -> QWidget:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        for name, field in (("Session", self.session), ("Length", self.length), ("End", self.end)):
            field.setAccessibleName(name)
            held = QWidget()
            cell = QVBoxLayout(held)
            cell.setContentsMargins(0, 0, 0, 0)
            cell.setSpacing(GAP_XS)
            cell.addWidget(label(name, "small"))
            cell.addWidget(field)
            held.setVisible(several or field is not self.session)
            row.addWidget(held)
        self.length.setFixedWidth(_FIELD)
        self.end.setFixedWidth(_FIELD)
        row.addSpacing(GAP_S)
        row.addWidget(self.spread, alignment=Qt.AlignmentFlag.AlignBottom)
        row.addStretch(1)
        column.addLayout(row)
        for lines in (self.words, self.warnings):
            lines.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.words.setMinimumHeight(_LINES)
        column.addWidget(self.words)
        self.table.setMinimumSize(_WIDTH, _TABLE_HEIGHT)
        column.addWidget(self.table, 1)
        column.addWidget(self.warnings)
        return body


def _length(typed: str) -> int | None:
    try:
        return minutes.parse(typed) or None
    except UserError:
        return None


def _on_clock(workshop: Workshop, start: datetime, at: time) -> datetime:
    """The next instant (UTC) from `start` on at which the clock in the room shows a time."""
    zone = ZoneInfo(workshop.zone)
    began = local(workshop, start)
    end = datetime.combine(began.date(), at, zone)
    later = end if end > began else datetime.combine(began.date() + timedelta(days=1), at, zone)
    return later.astimezone(UTC)
