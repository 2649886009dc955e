"""One process as a file. What draws it is loaded when it is written."""

from collections.abc import Callable
from datetime import date
from functools import partial

from facilitator.core.agree.practices.processes import Process
from facilitator.core.document import Document
from facilitator.core.file_names import file_name
from facilitator.ui.parts.outcome.documents_writer import Drawn


def process_file(process: Process, today: date) -> Callable[[Document], Drawn]:
    """The map of a process as PDF."""

    def read(document: Document) -> Drawn:
        from facilitator.report.agree.process_map_page import process_map_page, take_processes

        taken = take_processes(document, today, process.id)
        return [(f"{file_name(f'Process {process.title}')}.pdf", partial(process_map_page, taken))]

    return read
