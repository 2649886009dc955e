"""The documents there are, and the two ways to write them: one where it is wanted, or all into a folder.

Reading the programme comes first and is quick (`snapshot`); drawing works on what was read, so `draw` and `draw_all`
may run in a worker thread. This loads ReportLab: import it when a document is wanted, not at the program's start.
"""

from collections.abc import Callable
from pathlib import Path

from facilitator.core.document import Document
from facilitator.report.action_list import actions_csv, actions_markdown
from facilitator.report.action_plan import action_plan
from facilitator.report.agenda_calendar import agenda_ics
from facilitator.report.agenda_sheet import agenda_handout, facilitators_agenda
from facilitator.report.agenda_table import agenda_csv, agenda_xlsx, facilitators_csv, facilitators_xlsx
from facilitator.report.day_log import day_log_csv
from facilitator.report.files import write_whole
from facilitator.report.follow.action_workbook import actions_workbook
from facilitator.report.follow.follow_dates import actions_ics
from facilitator.report.fonts import FontBook
from facilitator.report.invitation import invitation_eml, invitation_ics, reminder_eml
from facilitator.report.note_sheets import note_sheets
from facilitator.report.pre_read import pre_read
from facilitator.report.preparation import preparation, preparation_csv
from facilitator.report.printed import Format, Printed, maker
from facilitator.report.prompt_sheets import prompt_sheets
from facilitator.report.raci_sheet import raci_csv, raci_sheet
from facilitator.report.reminders import reminders_ics
from facilitator.report.sign_up import sign_up
from facilitator.report.snapshot import Snapshot, snapshot
from facilitator.report.summary import summary
from facilitator.report.table_cards import table_cards

__all__ = ["ALL", "DOCUMENTS", "Format", "Printed", "draw", "draw_all", "snapshot", "write", "write_all"]

Progress = Callable[[int, int], None]


DOCUMENTS: tuple[Printed[Snapshot], ...] = (
    Printed("action-plan", "Action plan", (Format(".pdf", action_plan),)),
    Printed("raci", "RACI", (Format(".pdf", raci_sheet), Format(".csv", raci_csv))),
    Printed("summary", "Workshop summary", (Format(".pdf", summary),)),
    Printed(
        "agenda",
        "Agenda",
        (
            Format(".pdf", agenda_handout),
            Format(".xlsx", agenda_xlsx),
            Format(".csv", agenda_csv),
            Format(".ics", agenda_ics),
        ),
    ),
    Printed(
        "agenda-facilitator",
        "Agenda, facilitator's edition",
        (Format(".pdf", facilitators_agenda), Format(".xlsx", facilitators_xlsx), Format(".csv", facilitators_csv)),
    ),
    Printed(
        "actions",
        "Actions",
        (
            Format(".csv", actions_csv),
            Format(".md", actions_markdown),
            Format(".xlsx", lambda taken, _fonts: actions_workbook(taken.sheet)),
            Format(".ics", actions_ics),
        ),
    ),
    Printed("invitation", "Invitation", (Format(".ics", invitation_ics), Format(".eml", invitation_eml))),
    Printed("reminder", "Reminder to everyone, a week before", (Format(".eml", reminder_eml),)),
    Printed("reminders", "Reminders of what is to be prepared", (Format(".ics", reminders_ics),)),
    Printed("preparation", "Preparation", (Format(".pdf", preparation), Format(".csv", preparation_csv))),
    Printed("pre-read", "Pre-read", (Format(".pdf", pre_read),)),
    Printed("table-cards", "Table cards", (Format(".pdf", table_cards),)),
    Printed("sign-up", "Sign-up sheet", (Format(".pdf", sign_up),)),
    Printed("prompts", "Prompt sheets", (Format(".pdf", prompt_sheets),)),
    Printed("note-sheets", "Sticky-note sheets", (Format(".pdf", note_sheets),)),
    Printed("day-log", "Log of the day", (Format(".csv", day_log_csv),)),
)

OUTCOMES = ("action-plan", "raci", "summary", "actions", "day-log")
"""The documents that say what a workshop came to: of one to come there is nothing in them yet."""

ALL = (
    "action-plan.pdf", "raci.pdf", "summary.pdf", "agenda.pdf", "agenda-facilitator.pdf", "actions.csv", "actions.md",
)  # fmt: skip
"""The files that `write_all` writes, in this order."""


def write(document: Document, workshop_id: int, name: str, path: Path) -> None:
    """Write one document to `path`, whole or not at all; its suffix says the format.

    UserError if there is no such document or format, or if the path can't be written.
    """
    maker(DOCUMENTS, name, path.suffix)
    draw(snapshot(document, workshop_id), name, path)


def write_all(document: Document, workshop_id: int, folder: Path, progress: Progress | None = None) -> list[Path]:
    """Write the files of `ALL` into a folder and return their paths; see `draw_all`."""
    return draw_all(snapshot(document, workshop_id), folder, progress)


def draw(taken: Snapshot, name: str, path: Path) -> None:
    """As `write`, from a snapshot."""
    write_whole(path, maker(DOCUMENTS, name, path.suffix)(taken, FontBook()))


def draw_all(taken: Snapshot, folder: Path, progress: Progress | None = None) -> list[Path]:
    """As `write_all`, from a snapshot. Each file is whole or not there; files of these names are replaced.

    `progress(done, of)` is told after each; what it raises ends the work. UserError if the folder can't be written.
    """
    fonts = FontBook()
    paths = [folder / name for name in ALL]
    for done, path in enumerate(paths, 1):
        write_whole(path, maker(DOCUMENTS, path.stem, path.suffix)(taken, fonts))
        if progress:
            progress(done, len(paths))
    return paths
