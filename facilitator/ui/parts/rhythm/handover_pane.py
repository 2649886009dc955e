"""Who keeps it going, and all that whoever takes over must know."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.document import Document
from facilitator.core.follow.check_ins import CheckIn
from facilitator.core.follow.checkpoints import CheckpointItem
from facilitator.core.follow.distributions import Distribution
from facilitator.core.follow.escalations import Escalation
from facilitator.core.follow.regular_meetings import MeetingHeld, RegularMeeting
from facilitator.core.follow.rounds import TeamRhythm, TeamRound
from facilitator.core.follow.stewards import set_deputy, set_owner, stewards_of, stewards_words, swap_stewards, who_acts
from facilitator.core.people import Person, Team, people
from facilitator.core.plan.workshops import Programme, Workshop
from facilitator.core.record import Changes
from facilitator.core.run.actions import Action
from facilitator.ui.command import Command
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.parts.outcome.documents_writer import DocumentsWriter
from facilitator.ui.parts.rhythm.handover_reading import handover_sections
from facilitator.ui.parts.rhythm.handover_view import HandoverView
from facilitator.ui.parts.tabbed_page import PagePane
from facilitator.ui.theme import GAP, GAP_S
from facilitator.ui.widgets.buttons import Kind
from facilitator.ui.widgets.chips import KeyCap
from facilitator.ui.widgets.forms import Combo
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.notice import Notice, Tone

_GROUP = "Hand-over"
_DOCUMENT = "hand-over"
_WIDTH = 220


class HandoverPane(PagePane):
    """Owner and deputy above, the page below as it will be printed."""

    watches = (
        Programme, Person, Team, Workshop, Action, CheckIn, Escalation, CheckpointItem, Distribution, RegularMeeting,
        MeetingHeld, TeamRhythm, TeamRound,
    )  # fmt: skip

    def build(self) -> None:
        """The two choices with what they mean, the page, and the ways to take it along."""
        self.writer = DocumentsWriter(self.desk, self)
        self.owner, self.deputy = Combo(), Combo()
        self.swap = live_button("Swap", "W")
        self.notice = Notice(Tone.INFO)
        self.view = HandoverView()
        self.pdf, self.text = live_button("Save as PDF", "S", Kind.PRIMARY), live_button("Save as text", "T")
        who = QHBoxLayout()
        who.setSpacing(GAP_S)
        for choice, name, key in ((self.owner, "Owner", "O"), (self.deputy, "Deputy", "Y")):
            choice.setAccessibleName(name)
            choice.setFixedWidth(_WIDTH)
            who.addWidget(label(name, "muted"))
            who.addWidget(choice)
            who.addWidget(KeyCap(key))
            who.addSpacing(GAP)
        who.addWidget(self.swap)
        who.addStretch(1)
        for button in (self.text, self.pdf):
            who.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addLayout(who)
        column.addWidget(self.notice)
        column.addWidget(self.view, 1)
        self._wire()

    def refresh(self, changes: Changes | None) -> None:
        """Show who is chosen, and what the page says today."""
        document = self.desk.document
        chosen, here = stewards_of(document), people(document)
        for choice, person in ((self.owner, chosen.owner), (self.deputy, chosen.deputy)):
            self._offer(choice, here, person)
        self.swap.setEnabled(chosen.owner is not None and chosen.deputy is not None)
        settled = chosen.deputy is not None and who_acts(chosen) is chosen.owner and chosen.owner is not None
        self.notice.say(Tone.INFO if settled else Tone.WARN, stewards_words(chosen))
        self.view.show_sections(handover_sections(document, today_of(self.desk)))

    def commands(self) -> list[Command]:
        """What can be done here."""
        return [
            Command("Choose the owner", _GROUP, partial(_open, self.owner), "O", bound=True),
            Command("Choose the deputy", _GROUP, partial(_open, self.deputy), "Y", bound=True),
            Command("Swap owner and deputy", _GROUP, self.exchange, "W", bound=True),
            Command("Save the hand-over as PDF", _GROUP, self.save_page, "S", bound=True),
            Command("Save the hand-over as text", _GROUP, self.save_text, "T", bound=True),
        ]

    def first_focus(self) -> QWidget:
        """The page itself, which the arrow keys scroll."""
        return self.view

    def exchange(self) -> None:
        """Let owner and deputy change places."""
        if self.swap.isEnabled():
            self.desk.run(swap_stewards)

    def save_page(self) -> None:
        """Write the page."""
        self.writer.write_programme(today_of(self.desk), [(_DOCUMENT, ".pdf")])

    def save_text(self) -> None:
        """Write all of it as text, for a wiki or a chat."""
        self.writer.write_programme(today_of(self.desk), [(_DOCUMENT, ".md")])

    def _offer(self, choice: Combo, here: Sequence[Person], chosen: Person | None) -> None:
        """Those who are here, and whoever is chosen though they have left."""
        left = [chosen] if chosen is not None and chosen.id not in [one.id for one in here] else []
        wanted = [
            ("Nobody yet", None),
            *((one.name, one.id) for one in here),
            *((f"{one.name}, gone", one.id) for one in left),
        ]
        if wanted != [(choice.itemText(n), choice.itemData(n)) for n in range(choice.count())]:
            choice.fill(wanted)
        choice.pick(chosen.id if chosen else None)

    def _pick(self, verb: Callable[[Document, int | None], Programme], person_id: object) -> None:
        """Store a choice; a refused one goes back to what it was."""
        if self.desk.run(verb, person_id if isinstance(person_id, int) else None) is None:
            self.refresh(None)

    def _wire(self) -> None:
        self.owner.picked.connect(partial(self._pick, set_owner))
        self.deputy.picked.connect(partial(self._pick, set_deputy))
        self.swap.clicked.connect(self.exchange)
        self.pdf.clicked.connect(self.save_page)
        self.text.clicked.connect(self.save_text)


def _open(choice: Combo) -> None:
    choice.setFocus()
    choice.showPopup()
