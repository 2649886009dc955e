"""The collaboration plan: what it says, its versions, and who agreed."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from tzlocal import get_localzone_name

from facilitator.core.agree.figures.objectives import KeyResult, SharedObjective
from facilitator.core.agree.figures.shared_metrics import AgreedMetric, MetricPart
from facilitator.core.agree.handing.handoffs import Handoff, Receiver
from facilitator.core.agree.looping.loops import FeedbackLoop
from facilitator.core.agree.plan.plan_entries import PlanSection
from facilitator.core.agree.plan.plan_standing import Standing, standing_of
from facilitator.core.agree.plan.plan_versions import PlanAgreed, PlanReview, PlanVersion, ReviewRemark, make_version
from facilitator.core.agree.service.slas import Commitment, Criterion, Sla, SlaReviewer
from facilitator.core.measures.indicators import Indicator, Reading
from facilitator.core.people import Person, Team
from facilitator.core.phrases import counted
from facilitator.core.plan.workshops import Workshop, WorkshopState
from facilitator.core.record import Changes, Record
from facilitator.core.run.drafting import drafts_plan, start_drafting
from facilitator.ui.command import Command
from facilitator.ui.parts.agreements.plan.plan_dialogs import TextDialog
from facilitator.ui.parts.agreements.plan.plan_files import plan_file, review_file
from facilitator.ui.parts.agreements.plan.plan_rows import sections_now, sections_then
from facilitator.ui.parts.agreements.plan.plan_sheet import PlanSheet
from facilitator.ui.parts.agreements.plan.versions_side import REVIEWS, VersionsSide
from facilitator.ui.parts.language.lookup_line import LookupLine
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.parts.outcome.documents_writer import DocumentsWriter
from facilitator.ui.parts.tabbed_page import PagePane
from facilitator.ui.theme import GAP, GAP_S
from facilitator.ui.widgets.buttons import Kind
from facilitator.ui.widgets.empty import EmptyState
from facilitator.ui.widgets.labels import label

_GROUP = "Collaboration plan"
_EMPTY = (
    "A plan on one page that the teams agree to",
    "Who hands what to whom, what both sides promise, what comes back, and three figures that everybody answers for. "
    "Draft it now, alone or with a group: 15, 15, 10 and 5 minutes. Or fill the other tabs bit by bit.",
    "Draft it in 45 minutes",
    "D",
)


class PlanPane(PagePane):
    """At the left the plan as it reads, at the right its versions. `run_asked()` once a drafting was begun."""

    run_asked = Signal()
    watches = (
        Handoff, Receiver, Sla, Criterion, Commitment, SlaReviewer, FeedbackLoop, AgreedMetric, MetricPart,
        SharedObjective, KeyResult, Indicator, Reading, Team, Person, PlanVersion, PlanReview, ReviewRemark, PlanAgreed,
    )  # fmt: skip

    def build(self) -> None:
        """The words and buttons above, the two halves below; and what is shown while there is nothing."""
        self._standing: Standing | None = None
        self.writer = DocumentsWriter(self.desk, self)
        self.words = label("", "heading", wrap=True)
        self.draft = live_button("Draft it in 45 minutes", "D")
        self.text, self.pdf = live_button("Save as text", "T"), live_button("Save as PDF", "S")
        self.make = live_button("Make a version", "N", Kind.PRIMARY)
        self.sheet = PlanSheet(self.desk.look.tokens)
        self.side, self.lookup = VersionsSide(self.desk), LookupLine(self.desk)
        left = QVBoxLayout()
        left.addWidget(self.sheet, 1)
        left.addWidget(self.lookup)
        self.empty = EmptyState(*_EMPTY)
        above = QHBoxLayout()
        above.setSpacing(GAP_S)
        above.addWidget(self.words, 1)
        for button in (self.draft, self.text, self.pdf, self.make):
            above.addWidget(button)
        halves = QHBoxLayout()
        halves.setSpacing(GAP)
        halves.addLayout(left, 56)
        halves.addWidget(self.side, 44)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addLayout(above)
        column.addLayout(halves, 1)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.empty)
        self.stack.addWidget(whole)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self.stack)
        self._wire()

    def refresh(self, changes: Changes | None) -> None:
        """Show where the plan stands, and the version at hand."""
        standing = self._standing = standing_of(self.desk.document)
        bare = standing.content.empty and standing.version is None
        self.stack.setCurrentIndex(0 if bare else 1)
        if not bare:
            today = today_of(self.desk)
            self.words.setText(standing.words(today))
            self.side.show_standing(standing, today)
            self._show_version()

    def commands(self) -> list[Command]:
        """What can be done here; without a plan, to begin it."""
        draft = Command("Draft the plan in 45 minutes", _GROUP, self.begin_drafting, "D", bound=True)
        if self.stack.currentIndex() == 0:
            return [draft]
        return [
            draft,
            Command("Make a version", _GROUP, self.make_one, "N", bound=True),
            Command("Save the plan as PDF", _GROUP, partial(self.save, ".pdf"), "S", bound=True),
            Command("Save the plan as text", _GROUP, partial(self.save, ".md"), "T", bound=True),
            *self.side.commands(),
            *self.lookup.commands(_GROUP),
        ]

    def first_focus(self) -> QWidget:
        """The versions, from which everything else follows."""
        return self.empty if self.stack.currentIndex() == 0 else self.side.list

    def show_record(self, record: Record) -> None:
        """Put a version at hand, or that of a review."""
        if isinstance(record, PlanReview):
            self.side.choose(record.version_id)
            self.side.turn_to(REVIEWS)
        elif isinstance(record, PlanVersion):
            self.side.choose(record.id)

    def begin_drafting(self) -> None:
        """Make the workshop in which it is drafted, unless one is planned or under way, and go to it."""
        document, here = self.desk.document, self.desk.now().astimezone()
        open_ones = [one for one in document.all(Workshop) if one.state is not WorkshopState.CLOSED]
        there = next((one for one in open_ones if drafts_plan(document, one.id)), None)
        start = here.time().replace(second=0, microsecond=0)
        drafting = there or self.desk.run(start_drafting, here.date(), start, get_localzone_name() or "UTC")
        if drafting is None:
            return
        if there is None:
            self.desk.said.emit("The 45 minutes are planned: Space starts them.")
        else:
            self.desk.told.emit("The 45 minutes are planned already: go on with them here.")
        self.desk.choose_workshop(drafting.id)
        self.run_asked.emit()

    def make_one(self) -> None:
        """Keep what the plan says as its next version."""
        standing = self._standing
        if standing is None:
            return
        if standing.version is not None and not standing.changes:
            self.desk.run(make_version)  # which says why there is none to be made
            return
        number = standing.version.number + 1 if standing.version else 1
        since = f"{counted(len(standing.changes), 'change')} since version {number - 1}." if number > 1 else ""
        TextDialog(
            self.desk,
            f"Make version {number}",
            "What for",
            make_version,
            intro=since or "It keeps what the plan says today, so that colleagues can review it and agree to it.",
            primary="Make",
            parent=self.window(),
        ).open()

    def save(self, suffix: str) -> None:
        """Write what is shown: the plan as it is now, or as it was in the version at hand."""
        self.writer.write_drawn(plan_file(self.side.version(), suffix, today_of(self.desk)))

    def _show_version(self) -> None:
        if self._standing is None:
            return
        version = self.side.version()
        sections = (
            sections_then(version) if version else sections_now(self.desk.document, self._standing, today_of(self.desk))
        )
        self.sheet.show_sections(sections)
        self.lookup.show_texts(*(text for section in sections for text in section.texts()))
        self.side.show_version()

    def _open(self, section: PlanSection) -> None:
        """The tab of a section: they stand behind this one, in the order of the sections."""
        self.place_asked.emit(1 + list(PlanSection).index(section), None)

    def _wire(self) -> None:
        self.empty.asked.connect(self.begin_drafting)
        self.draft.clicked.connect(self.begin_drafting)
        self.make.clicked.connect(self.make_one)
        self.pdf.clicked.connect(partial(self.save, ".pdf"))
        self.text.clicked.connect(partial(self.save, ".md"))
        self.side.chosen.connect(self._show_version)
        self.sheet.open_asked.connect(self._open)
        self.side.reviews.file_asked.connect(
            lambda review_id, suffix: self.writer.write_drawn(review_file(review_id, suffix))
        )
