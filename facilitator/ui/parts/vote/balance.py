"""Contribution balance by team, and a quiet word when one has fallen silent: for the facilitator's eyes alone."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from facilitator.core.people import Participant, Team
from facilitator.core.record import Changes
from facilitator.core.run.balance import Contribution, Room, contributions, quiet_teams, room_of
from facilitator.core.run.board import Note
from facilitator.core.run.captured import Parked, Question
from facilitator.ui.parts.live.day_reading import CLOCK_RECORDS, LiveView
from facilitator.ui.theme import SMALL, Tokens, tabular, ui_font
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.marks import paint_mark

_SETTLE_MS = 1_500
_EVERY_SECONDS = 10
_BAR, _GAP, _MARK = 8, 5, 9


class Balance(LiveView):
    """Reads the room a moment after something was said, not with every key; counts silence every ten seconds."""

    watches = (*CLOCK_RECORDS, Note, Question, Parked, Team, Participant)

    def build(self) -> None:
        """A heading, the bar, the nudge."""
        self._heard: Room | None = None
        self.bar = BalanceBar(self.desk.look.tokens)
        self.nudge = label("", "warn", wrap=True)
        self.nudge.setStyleSheet(f"font-size: {SMALL}px")
        self._later = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._later.timeout.connect(self._listen)
        heading = label("Who is heard", "small")
        top = QHBoxLayout()
        top.addWidget(heading)
        top.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 4, 1, 4)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(self.bar)
        column.addWidget(self.nudge)
        self.nudge.hide()

    def refresh(self, changes: Changes | None) -> None:
        """Listen at once when it comes into sight, else when what is going on has settled."""
        if changes is None:
            self._listen()
        elif not self._later.isActive():
            self._later.start()

    def showEvent(self, event: QShowEvent) -> None:
        """What has not settled yet is listened to at once when it comes into sight."""
        super().showEvent(event)
        if self._later.isActive():
            self._later.stop()
            self._listen()

    def tick(self, now: datetime) -> None:
        """Count the silence now and then."""
        if now.second % _EVERY_SECONDS == 0:
            self._show(now)

    def _listen(self) -> None:
        if not self.isVisible():
            self._stale = True
            return
        workshop_id = self.desk.workshop_id
        self._heard = room_of(self.desk.document, workshop_id) if workshop_id is not None else None
        self._show(self.desk.now())

    def _show(self, now: datetime) -> None:
        progress = self.day.progress
        if self._heard is None or progress is None or not self.day.live:
            self.bar.show_shares(())
            self.nudge.hide()
            return
        self.bar.show_shares(contributions(self._heard, progress.stretches, now))
        quiet = quiet_teams(self._heard, progress, now)
        self.nudge.setText(quiet[0].words if quiet else "")
        self.nudge.setVisible(bool(quiet))


class BalanceBar(QWidget):
    """One bar, a piece a team, as long as its share of what was heard; beneath, marks and figures."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tokens = tokens
        self._shares: tuple[Contribution, ...] = ()
        self.setFont(tabular(ui_font(SMALL)))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_shares(self, shares: Sequence[Contribution]) -> None:
        """Show other shares; nothing is painted when none differ."""
        if tuple(shares) == self._shares:
            return
        self._shares = tuple(shares)
        words = "\n".join(share.words for share in self._shares)
        self.setToolTip(words)
        self.setAccessibleName(words or "Nothing heard yet")
        self.update()

    def heard(self) -> bool:
        """Whether anything was heard yet."""
        return any(share.voice for share in self._shares)

    def sizeHint(self) -> QSize:
        """The bar and one line."""
        return QSize(200, _BAR + _GAP + self.fontMetrics().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw bar and figures."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        groove = QRectF(0, 0, self.width(), _BAR)
        shape = QPainterPath()
        shape.addRoundedRect(groove, _BAR / 2, _BAR / 2)
        painter.fillPath(shape, QColor(self._tokens.lane))
        line = QRectF(0, _BAR + _GAP, self.width(), self.height() - _BAR - _GAP)
        if not self.heard():
            painter.setPen(QColor(self._tokens.muted))
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, "nothing yet from notes, questions, turns")
            return
        painter.setClipPath(shape)
        x = 0.0
        for share in self._shares:
            painter.fillRect(QRectF(x, 0, share.voice * self.width() - 1, _BAR), QColor(share.team.colour))
            x += share.voice * self.width()
        painter.setClipping(False)
        self._paint_figures(painter, line)

    def _paint_figures(self, painter: QPainter, line: QRectF) -> None:
        metrics = QFontMetricsF(self.font())
        x = line.left()
        for share in self._shares:
            words = f"{share.voice:.0%}"
            width = _MARK + 4 + metrics.horizontalAdvance(words) + 12
            if x + width > line.right() + 12:
                return
            place = QRectF(x, line.center().y() - _MARK / 2, _MARK, _MARK)
            paint_mark(painter, share.team.mark, QColor(share.team.colour), place)
            painter.setPen(QColor(self._tokens.muted))
            painter.drawText(
                QRectF(x + _MARK + 4, line.top(), width, line.height()), Qt.AlignmentFlag.AlignVCenter, words
            )
            x += width
