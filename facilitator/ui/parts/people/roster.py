"""Who is here today: one button a person, pressed when they are."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from facilitator.core.participants import Seat, participants, set_all_present, set_present
from facilitator.core.people import Participant, Person, Team
from facilitator.core.record import Changes
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.view import View
from facilitator.ui.widgets.chips import FlowLayout
from facilitator.ui.widgets.icons import Sign
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.marks import mark_icon


class Roster(View):
    """Everybody who is expected, by team."""

    watches = (Participant, Person, Team)

    def build(self) -> None:
        """A heading that counts, and room for the buttons."""
        self._buttons: dict[int, QPushButton] = {}
        self.count = label("", "strong")
        self.everyone = live_button("Everyone is here")
        self.everyone.clicked.connect(self._all)
        top = QHBoxLayout()
        top.addWidget(self.count)
        top.addStretch(1)
        top.addWidget(self.everyone)
        self._room = QWidget()
        self._flow = FlowLayout(self._room, gap=6)
        self._scroll = QScrollArea()
        self._scroll.setWidget(self._room)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setMinimumHeight(84)
        self.empty = label("Nobody is invited yet: add people to this workshop on the People page.", "muted", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.empty)
        column.addWidget(self._scroll, 1)

    def refresh(self, changes: Changes | None) -> None:
        """Show who is here."""
        workshop_id = self.desk.workshop_id
        seats = participants(self.desk.document, workshop_id) if workshop_id else []
        here = sum(seat.participant.present for seat in seats)
        self.count.setText(f"{here} of {len(seats)} here" if seats else "Who is here")
        self.empty.setVisible(not seats)
        self._scroll.setVisible(bool(seats))
        self.everyone.setVisible(here < len(seats))
        if [seat.participant.id for seat in seats] != list(self._buttons):
            self._make(seats)
        for seat in seats:
            self._dress(self._buttons[seat.participant.id], seat)

    def _make(self, seats: list[Seat]) -> None:
        for button in self._buttons.values():
            button.hide()
            button.deleteLater()
        while self._flow.takeAt(0) is not None:
            pass
        self._buttons = {}
        for seat in seats:
            button = QPushButton()
            button.setCheckable(True)
            button.setIconSize(QSize(12, 12))
            button.clicked.connect(lambda here, who=seat.participant.id: self._turn(who, here))
            self._buttons[seat.participant.id] = button
            self._flow.addWidget(button)

    def _dress(self, button: QPushButton, seat: Seat) -> None:
        here, tokens = seat.participant.present, self.desk.look.tokens
        name = seat.person.name if len(seat.person.name) <= 30 else f"{seat.person.name[:29]}…"
        button.setText(name.replace("&", "&&"))
        button.setToolTip(f"{seat.person.name}, {seat.team.name}" if seat.team else seat.person.name)
        button.setChecked(here)
        button.setAccessibleName(f"{seat.person.name}, {'here' if here else 'not here'}")
        if here:
            button.setIcon(self.desk.look.icons.icon(Sign.CHECK, tokens.accent))
        elif seat.team:
            button.setIcon(mark_icon(seat.team.mark, seat.team.colour, 12))
        else:
            button.setIcon(mark_icon("circle", tokens.line, 12))

    def _turn(self, participant_id: int, here: bool) -> None:
        self.desk.run(set_present, participant_id, here)

    def _all(self) -> None:
        if self.desk.workshop_id is not None:
            self.desk.run(set_all_present, self.desk.workshop_id)
