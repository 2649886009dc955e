"""What both sides of a handoff promise each other."""

from functools import partial

from facilitator.core.agree.handing.handoffs import Handoff, Receiver
from facilitator.core.agree.service.slas import (
    Commitment,
    Criterion,
    Sla,
    SlaReviewed,
    SlaReviewer,
    remove_sla,
    sla_of,
    start_sla,
)
from facilitator.core.measures.indicators import Indicator, Reading
from facilitator.core.people import Person, Team
from facilitator.core.phrases import quoted
from facilitator.core.record import Changes, Record
from facilitator.ui.command import Command
from facilitator.ui.parts.agreements.slas.promise_table import Cell
from facilitator.ui.parts.agreements.slas.sla_form import SlaForm
from facilitator.ui.parts.agreements.slas.sla_rows import sla_rows
from facilitator.ui.parts.at_hand_pane import AtHandPane
from facilitator.ui.parts.choice_list import ChoiceList
from facilitator.ui.parts.layouts import column_of, either, fill
from facilitator.ui.parts.list_beside import ListBeside
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.widgets.empty import EmptyState
from facilitator.ui.widgets.labels import label

_GROUP = "SLAs"
_HANDOFFS = 1
_EMPTY = (
    "Promises need a handoff",
    "An SLA says what both sides of a handoff promise each other, in numbers that can be kept or broken. "
    "Draw the first handoff, then come back here.",
    "Go to the handoffs",
    "H",
)
_NONE = (
    "No SLA for this handoff yet",
    "Say what qualifies, what both sides promise, who settles it when they disagree, and when it is reviewed. "
    "What is vague is told while you type.",
    "Start the SLA",
    "N",
)


class SlasPane(AtHandPane[Handoff]):
    """The handoffs at the left, with where their agreements stand; the one at hand as a form at the right."""

    kind = Handoff
    watches = (
        Handoff, Receiver, Sla, Criterion, Commitment, SlaReviewer, SlaReviewed, Indicator, Reading, Person, Team,
    )  # fmt: skip

    def build(self) -> None:
        """The list, the form, and what stands for none."""
        self.list = ChoiceList("Handoffs and their SLAs")
        self.form = SlaForm(self.desk)
        self.empty, self.none = EmptyState(*_EMPTY), EmptyState(*_NONE)
        self.frame = ListBeside(column_of(label("Handoffs", "strong"), (self.list, 1)), self.form, self.none)
        self.frame.put_below(self.form.lookup)
        self.stack = either(self.frame, self.empty)
        fill(self, self.stack)
        self.wire()

    def refresh(self, changes: Changes | None) -> None:
        """Show the handoffs and the agreement at hand."""
        self.put_rows(sla_rows(self.desk.document, today_of(self.desk)))

    def commands(self) -> list[Command]:
        """What can be done with the agreement at hand."""
        form, into, handoff = self.form, self.frame.go_into, self.at()
        away = Command("Go to the handoffs", _GROUP, self.to_handoffs, "H", bound=True)
        if handoff is None:
            return [away]
        if form.sla_id is None:
            return [Command("Start the SLA", _GROUP, self.start, "N", bound=True), away]
        return [
            Command("Add a promise", _GROUP, partial(into, form.promises.line.field), "N", bound=True),
            Command("Add the usual promises", _GROUP, form.promises.add_usual, "U", bound=True),
            Command("Type the number of the promise", _GROUP, self.type_number, "T", bound=True),
            Command("Add a value of the promise", _GROUP, partial(into, form.kept.bench.line.value), "V", bound=True),
            Command("Paste values from a spreadsheet", _GROUP, form.kept.bench.paste, "Ctrl+V", bound=True),
            Command("Say what qualifies", _GROUP, partial(into, form.qualifies.fields["fit"]), "Q", bound=True),
            Command("Choose the framework", _GROUP, partial(into, form.criteria.framework), "K", bound=True),
            Command("Add what is confirmed", _GROUP, partial(into, form.criteria.line), "C", bound=True),
            Command("Say who settles it", _GROUP, partial(into, form.disagree.settled), "W", bound=True),
            Command("Choose how often it is reviewed", _GROUP, partial(into, form.review.rhythm), "E", bound=True),
            Command("Note that it was reviewed", _GROUP, partial(into, form.review.words), "R", bound=True),
            Command("Move the line up", _GROUP, partial(form.shift, -1), "Alt+Up", bound=True),
            Command("Move the line down", _GROUP, partial(form.shift, 1), "Alt+Down", bound=True),
            *form.lookup.commands(_GROUP),
            Command("Remove the SLA", _GROUP, self.remove, "Del", bound=True),
            away,
            Command("Back to the handoffs", _GROUP, self.list.setFocus, "Esc", bound=True),
        ]

    def heard(self) -> bool:
        """Enter in the line of values has been heard already."""
        return self.form.kept.bench.types_here()

    def typing(self) -> bool:
        """Whether the keys are in the form."""
        return self.frame.in_form()

    def show_record(self, record: Record) -> None:
        """Put an agreement at hand, or a promise in it."""
        if isinstance(record, Commitment):
            self.show_record(self.desk.document.get(Sla, record.sla_id))
            self.form.promises.table.select([record.id])
        elif isinstance(record, Sla):
            self.choose(record.handoff_id)
        else:
            super().show_record(record)

    def start(self) -> None:
        """Begin the agreement about the handoff at hand, with the keys where the first promise is typed."""
        handoff = self.at()
        if handoff is not None and self.desk.run(start_sla, handoff.id) is not None:
            self.frame.go_into(self.form.promises.line.field)

    def type_number(self) -> None:
        """Type the number of the promise at hand."""
        self.frame.go_into(self.form.promises.table)
        self.form.promises.table.type_into(Cell.NUMBER)

    def remove(self) -> None:
        """Remove the agreement at hand."""
        handoff, sla_id = self.at(), self.form.sla_id
        if handoff is not None and sla_id is not None:
            self.remove_by(remove_sla, sla_id, f"Removed the SLA of {quoted(handoff.title)}.")

    def to_handoffs(self) -> None:
        """Go to the handoffs, with the one at hand."""
        self.place_asked.emit(_HANDOFFS, self.at())

    def show_chosen(self) -> None:
        """Show the agreement of the handoff at hand, or that there is none."""
        handoff = self.at()
        sla = sla_of(self.desk.document, handoff.id) if handoff else None
        if sla is None or sla.id != self.form.sla_id:
            self.frame.to_top()
        self.form.show_sla(sla, handoff)
        self.frame.beside.setCurrentIndex(0 if sla else 1)

    def wire(self) -> None:
        """Let the parts be heard."""
        super().wire()
        self.empty.asked.connect(self.to_handoffs)
        self.none.asked.connect(self.start)

    def on_opened(self) -> None:
        """Begin the agreement of the handoff at hand, or go into its promises."""
        if self.form.sla_id is None:
            self.start()
        else:
            self.frame.go_into(self.form.promises.table)
