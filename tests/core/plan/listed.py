"""Lists of agendas as the tests read, judge and store them."""

from facilitator.core.document import Document
from facilitator.core.plan.listing.agenda_list import RowVerdict, guess_columns, read_pasted, store, verdict
from facilitator.core.plan.schedule import agenda_of


def judged(document: Document, workshop_id: int, text: str, replacing: bool = True) -> list[RowVerdict]:
    sheet = read_pasted(text)
    return verdict(document, workshop_id, sheet, guess_columns(sheet.header, sheet.rows), replacing=replacing)


def taken(told: list[RowVerdict]) -> list[tuple[str, str, float]]:
    return [(one.row.part, one.row.title, (one.row.length or 0) / 60) for one in told if one.row and one.row.title]


def stored(document: Document, workshop_id: int, text: str, replacing: bool = True) -> list[tuple[str, str, float]]:
    store(document, workshop_id, judged(document, workshop_id, text, replacing), replacing)
    found = agenda_of(document, workshop_id)
    titles = {part.id: part.title for part in found.parts}
    return [(titles[block.part_id], block.title, block.length / 60) for block in found.blocks]
