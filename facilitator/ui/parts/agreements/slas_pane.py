"""What both sides of a handoff promise each other."""

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.core.agree.handoffs import Handoff, Receiver
from facilitator.core.agree.slas import (
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
from facilitator.ui.parts.agreements.list_beside import ListBeside
from facilitator.ui.parts.agreements.slas.promise_table import Cell
from facilitator.ui.parts.agreements.slas.sla_form import SlaForm
from facilitator.ui.parts.agreements.slas.sla_rows import sla_rows
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.parts.tabbed_page import PagePane
from facilitator.ui.widgets.empty import EmptyState
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.lists import ENTER
from facilitator.ui.widgets.richlist import RichList

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


class SlasPane(PagePane):
    """The handoffs at the left, with where their agreements stand; the one at hand as a form at the right."""

    watches = (
        Handoff, Receiver, Sla, Criterion, Commitment, SlaReviewer, SlaReviewed, Indicator, Reading, Person, Team,
    )  # fmt: skip

    def build(self) -> None:
        """The list, the form, and what stands for none."""
        self.list = RichList()
        self.list.setAccessibleName("Handoffs and their SLAs")
        self.list.setSelectionMode(RichList.SelectionMode.SingleSelection)
        self.form = SlaForm(self.desk)
        self.empty, self.none = EmptyState(*_EMPTY), EmptyState(*_NONE)
        self.frame = ListBeside(self.list, label("Handoffs", "strong"), QWidget(), self.form, self.none, self.empty)
        self.frame.put_below(self.form.lookup)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self.frame)
        self._wire()

    def refresh(self, changes: Changes | None) -> None:
        """Show the handoffs and the agreement at hand."""
        rows = sla_rows(self.desk.document, today_of(self.desk))
        self.list.show_rows(rows)
        self.frame.show_any(bool(rows))
        if rows and not self.list.selected_keys():
            self.choose(rows[0].key)
        self._show_chosen()

    def commands(self) -> list[Command]:
        """What can be done with the agreement at hand."""
        form, into, handoff = self.form, self.frame.go_into, self.at()
        away = Command("Go to the handoffs", _GROUP, self.to_handoffs, "H", bound=True)
        if handoff is None:
            return [away]
        if form.sla_id is None:
            return [Command("Start the SLA", _GROUP, self.start, "N", bound=True), away]
        return [
            Command("Add a promise", _GROUP, lambda: into(form.promises.line.field), "N", bound=True),
            Command("Add the usual promises", _GROUP, form.promises.add_usual, "U", bound=True),
            Command("Type the number of the promise", _GROUP, self.type_number, "T", bound=True),
            Command("Add a value of the promise", _GROUP, lambda: into(form.kept.bench.line.value), "V", bound=True),
            Command("Paste values from a spreadsheet", _GROUP, form.kept.bench.paste, "Ctrl+V", bound=True),
            Command("Say what qualifies", _GROUP, lambda: into(form.qualifies.fields["fit"]), "Q", bound=True),
            Command("Choose the framework", _GROUP, lambda: into(form.criteria.framework), "K", bound=True),
            Command("Add what is confirmed", _GROUP, lambda: into(form.criteria.line), "C", bound=True),
            Command("Say who settles it", _GROUP, lambda: into(form.disagree.settled), "W", bound=True),
            Command("Choose how often it is reviewed", _GROUP, lambda: into(form.review.rhythm), "E", bound=True),
            Command("Note that it was reviewed", _GROUP, lambda: into(form.review.words), "R", bound=True),
            Command("Move the line up", _GROUP, lambda: form.shift(-1), "Alt+Up", bound=True),
            Command("Move the line down", _GROUP, lambda: form.shift(1), "Alt+Down", bound=True),
            *form.lookup.commands(_GROUP),
            Command("Remove the SLA", _GROUP, self.remove, "Del", bound=True),
            away,
            Command("Back to the handoffs", _GROUP, self.list.setFocus, "Esc", bound=True),
        ]

    def first_focus(self) -> QWidget:
        """The list, or the way to the handoffs."""
        return self.list if self.list.rows() else self.empty

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the line of values has been heard already."""
        if event.key() not in ENTER or not self.form.kept.bench.types_here():
            super().keyPressEvent(event)

    def show_record(self, record: Record) -> None:
        """Put an agreement at hand, or a promise in it."""
        if isinstance(record, Commitment):
            self.show_record(self.desk.document.get(Sla, record.sla_id))
            self.form.promises.table.select([record.id])
        elif isinstance(record, Sla):
            self.choose(record.handoff_id)
        elif isinstance(record, Handoff):
            self.choose(record.id)

    def choose(self, handoff_id: object) -> None:
        """Put a handoff at hand by its id."""
        self.list.select([handoff_id] if isinstance(handoff_id, int) else [])
        self.list.scrollTo(self.list.currentIndex())

    def at(self) -> Handoff | None:
        """The handoff at hand."""
        keys = self.list.selected_keys()
        return self.desk.document.find(Handoff, keys[0]) if keys and isinstance(keys[0], int) else None

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
        """Remove the agreement at hand, unless the keys are in the form."""
        handoff, sla_id = self.at(), self.form.sla_id
        if handoff is None or sla_id is None or self.frame.in_form():
            return
        if self.desk.bridge.succeeds(remove_sla, sla_id):
            self.desk.said.emit(f"Removed the SLA of {quoted(handoff.title)}.")

    def to_handoffs(self) -> None:
        """Go to the handoffs, with the one at hand."""
        self.place_asked.emit(_HANDOFFS, self.at())

    def _show_chosen(self) -> None:
        handoff = self.at()
        sla = sla_of(self.desk.document, handoff.id) if handoff else None
        if sla is None or sla.id != self.form.sla_id:
            self.frame.to_top()
        self.form.show_sla(sla, handoff)
        self.frame.beside.setCurrentIndex(0 if sla else 1)

    def _wire(self) -> None:
        self.list.selectionModel().selectionChanged.connect(lambda _now, _before: self._show_chosen())
        self.list.opened.connect(lambda _key: self._open())
        self.list.delete_requested.connect(lambda _keys: self.remove())
        self.empty.asked.connect(self.to_handoffs)
        self.none.asked.connect(self.start)

    def _open(self) -> None:
        """Enter on a handoff begins its agreement, or goes into its promises."""
        if self.form.sla_id is None:
            self.start()
        else:
            self.frame.go_into(self.form.promises.table)
