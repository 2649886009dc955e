"""What is typed into a cell of a key result, stored."""

from datetime import date

from facilitator.core.agree.figures import measured, objectives
from facilitator.core.agree.figures.objectives import ResultNow
from facilitator.core.document import Document
from facilitator.core.measures.indicators import edit_indicator
from facilitator.ui.parts.agreements.objectives.result_table import Cell


def store_cell(document: Document, now: ResultNow, cell: Cell, value: object, today: date) -> None:
    """Store a cell: the name, today's value, the target with its unit, or the owner. UserError if it can't be read."""
    match cell:
        case Cell.NAME:
            edit_indicator(document, now.indicator.id, name=str(value))
        case Cell.NOW:
            measured.set_value(document, now.indicator.id, today, str(value))
        case Cell.TARGET:
            measured.set_target(document, now.indicator.id, str(value))
        case Cell.OWNER:
            objectives.set_result_owner(document, now.result.id, value if isinstance(value, int) else None)
        case Cell.START | Cell.SHARE | Cell.COURSE:
            raise ValueError("this cell is worked out, not typed")
