"""What is done to the agenda as a whole: fitted, joined by modules and sessions, taken in and given out."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from facilitator.core.phrases import quoted
from facilitator.core.plan.ready.modules import Spot
from facilitator.core.plan.sessions import Session
from facilitator.ui.command import Command
from facilitator.ui.desk import Desk
from facilitator.ui.parts.agenda import agenda_verbs
from facilitator.ui.parts.agenda.agenda_bench import AgendaBench
from facilitator.ui.parts.agenda.agenda_moves import behind, session_of
from facilitator.ui.parts.agenda.agenda_paper import PAPERS, AgendaPaper, Paper
from facilitator.ui.parts.agenda.agenda_rows import RowKind
from facilitator.ui.parts.agenda.agenda_warnings import AgendaWarnings
from facilitator.ui.parts.agenda.session_form import SessionDialog
from facilitator.ui.parts.agenda.template_form import TemplateDialog
from facilitator.ui.parts.agenda.tracks_sheet import TracksSheet
from facilitator.ui.parts.fitting.fit_sheet import FitSheet
from facilitator.ui.parts.fitting.module_sheet import ModuleSheet, Place
from facilitator.ui.parts.intake.agenda_intake import AgendaIntake
from facilitator.ui.parts.programme.workshop_form import WorkshopDialog

_GROUP = "Plan"


class AgendaSheets:
    """Opens the sheets over a page, beginning with the row at hand on its bench."""

    def __init__(self, desk: Desk, page: QWidget, bench: AgendaBench, warnings: AgendaWarnings) -> None:
        self._desk, self._page, self._bench = desk, page, bench
        self.paper = AgendaPaper(desk, page)
        self.intake = AgendaIntake(desk, page)
        self._warnings = warnings
        warnings.break_asked.connect(lambda place: bench.go_to(desk.run(agenda_verbs.add_proposed_break, place)))
        warnings.fit_asked.connect(self.ask_fit)
        bench.module_asked.connect(self.ask_module)
        bench.tracks_asked.connect(self.ask_tracks)
        bench.session_asked.connect(self.ask_session)

    def groups(self) -> list[tuple[str, list[Command]]]:
        """Everything, in the groups of the menu; those with a name are menus of their own."""

        def keyed(title: str, key: str, run: Callable[[], object]) -> Command:
            return Command(title, _GROUP, run, key, bound=True)

        return [
            (
                "",
                [
                    keyed("Fit to time…", "F", self.ask_fit),
                    keyed("Add the proposed break", "Shift+B", self.ask_break),
                    keyed("Add session…", "Shift+S", self.ask_add_session),
                    keyed("Tracks…", "Shift+T", self.ask_tracks),
                ],
            ),
            ("", [keyed("Import agenda…", "I", self.intake.ask_file)]),
            ("Export agenda", [Command(one.title, _GROUP, partial(self.ask_paper, one)) for one in PAPERS]),
            (
                "",
                [
                    Command("Save as template…", _GROUP, self.ask_template),
                    Command("Details of the workshop…", _GROUP, self.ask_details),
                ],
            ),
        ]

    def ask_fit(self) -> None:
        """Fit the session at hand to a length or an end."""
        workshop = self._desk.workshop()
        if workshop:
            rows = self._bench.table.rows()
            session_id = session_of(rows, self._bench.table.current() or next(iter(rows), None))
            sheet = FitSheet(self._desk, workshop, session_id, self._page)
            sheet.accepted.connect(lambda: self._desk.said.emit(sheet.done_words))
            sheet.open()

    def ask_break(self) -> None:
        """Add the break that is proposed."""
        if not self._warnings.ask_break():
            self._desk.told.emit("No break is proposed: none is missing between two blocks.")

    def ask_module(self) -> None:
        """Choose a module and where it goes."""
        workshop = self._desk.workshop()
        if workshop:
            sheet = ModuleSheet(self._desk, workshop, self._place_at_hand(), self._page)
            sheet.accepted.connect(lambda: self._bench.go_to(sheet.made))
            sheet.open()

    def ask_tracks(self) -> None:
        """Name the tracks and give them tables."""
        workshop = self._desk.workshop()
        if workshop:
            TracksSheet(self._desk, workshop, self._page).open()

    def ask_add_session(self) -> None:
        """Add a session behind the others, and go to it."""
        workshop = self._desk.workshop()
        if workshop:
            self._open_session(SessionDialog(self._desk, workshop, parent=self._page))

    def ask_session(self) -> None:
        """Change the session at hand; the first one is the workshop's own day."""
        workshop, row = self._desk.workshop(), self._bench.table.current()
        if workshop and row:
            session = self._desk.document.find(Session, session_of(self._bench.table.rows(), row))
            if session:
                self._open_session(SessionDialog(self._desk, workshop, session, self._page))
            else:
                self.ask_details()

    def ask_template(self) -> None:
        """Keep the agenda to start from again."""
        workshop = self._desk.workshop()
        if workshop:
            dialog = TemplateDialog(self._desk, workshop, self._page)
            dialog.accepted.connect(lambda: self._desk.told.emit(f"Saved the template {quoted(dialog.title.text())}."))
            dialog.open()

    def ask_details(self) -> None:
        """Change title, day, start, place and purpose."""
        workshop = self._desk.workshop()
        if workshop:
            WorkshopDialog(self._desk, workshop, self._page).open()

    def ask_paper(self, paper: Paper) -> None:
        """Write the agenda to a file."""
        workshop = self._desk.workshop()
        if workshop:
            self.paper.ask(workshop, paper)

    def _open_session(self, dialog: SessionDialog) -> None:
        dialog.accepted.connect(lambda: self._bench.table.choose(RowKind.SESSION, dialog.session_id or 0))
        dialog.open()

    def _place_at_hand(self) -> Place | None:
        row = self._bench.table.current()
        found = behind(self._bench.table.rows(), row) if row else None
        if row is None or found is None:
            return None
        return Place(f"After {quoted(row.title)}", Spot(part_id=found[0], before_id=found[1]))
