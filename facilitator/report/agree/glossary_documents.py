"""The documents of the glossary."""

from datetime import date

from facilitator.core.document import Document
from facilitator.report.agree.glossary_page import TITLE, glossary_page
from facilitator.report.agree.glossary_table import glossary_csv, glossary_xlsx
from facilitator.report.agree.glossary_taken import TakenGlossary, take_glossary
from facilitator.report.printed import Format, Printed

GLOSSARY: Printed[TakenGlossary] = Printed(
    "glossary", TITLE, (Format(".csv", glossary_csv), Format(".xlsx", glossary_xlsx), Format(".pdf", glossary_page))
)


def glossary_taken(document: Document, _today: date, _workshop_id: int | None) -> TakenGlossary:
    """What the documents are made of, as a shelf reads it."""
    return take_glossary(document)
