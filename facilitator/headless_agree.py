"""What the commands about agreements do with an open programme; `headless` opens it, and says what it is told."""

from collections.abc import Iterator

from facilitator.core.agree.language import glossary_file
from facilitator.core.day_orders import DayOrder
from facilitator.core.document import Document
from facilitator.core.measures import readings_file
from facilitator.core.phrases import counted
from facilitator.core.sheets import Sheet
from facilitator.headless_follow import local_day

ONLY_LOOKED = "Nothing is stored yet: add --yes to store it."


def take_words(programme: Document, sheet: Sheet, yes: bool) -> Iterator[str]:
    """Say row by row what an import of a glossary would do, and with `yes` do it, in one step."""
    judged = glossary_file.judge(programme, sheet)
    for row in judged.rows:
        yield f"Line {row.line}: {row.row.word or '(no word)'}: {row.what}. {row.why}".rstrip()
    if judged.unknown:
        yield glossary_file.unknown_words(judged)
    if not yes:
        yield ONLY_LOOKED
        return
    stored = glossary_file.store(programme, judged, local_day(programme))
    yield f"Stored {counted(len(stored), 'word')} of {counted(len(judged.rows), 'row')}."


def take_readings(programme: Document, sheet: Sheet, yes: bool, order: DayOrder | None) -> Iterator[str]:
    """Say row by row what an import of values would do, and with `yes` do it, in one step.

    UserError if dates can be read in two ways and `order` does not say which.
    """
    verdicts = readings_file.judge(programme, sheet, local_day(programme), order=order)
    for row in verdicts:
        told = " ".join(filter(None, (row.name or "(no name)", row.value_words)))
        yield f"Line {row.line}: {told}: {row.what}. {row.why}".rstrip()
    if not yes:
        yield ONLY_LOOKED
        return
    stored = readings_file.store(programme, verdicts)
    yield f"Stored {counted(len(stored), 'value')} of {counted(len(verdicts), 'row')}."
