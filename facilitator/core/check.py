"""A close look at a whole programme file."""

from facilitator.core.catalogue import RECORDS
from facilitator.core.document import Document
from facilitator.core.errors import UserError


def check(document: Document) -> list[str]:
    """Read every page and every record; returns in plain words what is wrong, nothing if all is well."""
    found = [f"{line[0].upper()}{line[1:]}." for line in document.faults()]
    for record_type in RECORDS:
        try:
            document.all(record_type)
        except UserError:
            found.append(f"A {record_type.table.replace('_', ' ')} can't be read.")
    return found
