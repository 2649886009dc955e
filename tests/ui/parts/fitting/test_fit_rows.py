from datetime import time

from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.core import file
from facilitator.core.document import Document
from facilitator.core.plan import agenda
from facilitator.core.plan.agenda import Activity, Block
from facilitator.core.plan.fit import fitting
from facilitator.core.plan.schedule import agenda_of
from facilitator.core.plan.workshops import Workshop
from facilitator.ui.parts.fitting.fit_rows import Fate, FitRow, end_after, fit_rows
from tests.conftest import SetClock
from tests.ui.parts.agenda.test_agenda_moves import planned


def rows(document: Document, workshop: Workshop, asked: int) -> dict[str, FitRow]:
    fitted = fitting.fit_session(document, workshop.id, None, asked)
    return {row.title: row for row in fit_rows(agenda_of(document, workshop.id), fitted)}


def block(document: Document, title: str) -> Block:
    return next(one for one in document.all(Block) if one.title == title)


def test_what_is_shortened_starts_what_follows_earlier(document: Document, workshop: Workshop) -> None:
    found = rows(document, workshop, 3 * 3600 + 20 * 60)
    second = found["Current state"]
    assert (second.was_at, second.was_long, second.starts, second.long) == ("13:10", "20", "13:05", "11")
    assert (second.change, second.fate) == ("−9", Fate.SHORTER)


def test_what_is_left_out_has_no_place_any_more(document: Document, workshop: Workshop) -> None:
    agenda.set_optional(document, block(document, "Shared context").id, True)
    agenda.skip_block(document, block(document, "RACI").id)
    found = rows(document, workshop, 2 * 3600 + 35 * 60)
    out = found["Shared context"]
    assert (out.fate, out.change, out.was_long, out.starts, out.long) == (Fate.LEFT_OUT, "left out", "30", "", "")
    assert (found["RACI"].fate, found["RACI"].was_at) == (Fate.SKIPPED, "")


def test_a_fixed_time_that_is_not_kept_is_marked(document: Document, workshop: Workshop) -> None:
    agenda.pin_block(document, block(document, "Break").id, time(14, 0))
    found = rows(document, workshop, 5 * 3600)["Break"]
    assert found.late
    assert found.change.endswith("late")


@settings(max_examples=25, deadline=None)
@given(st.integers(30, 600), st.integers(0, 12))
def test_the_preview_says_what_the_document_says_after_it_is_stored(minutes: int, optional: int) -> None:
    document = file.in_memory(SetClock())
    workshop = planned(document)
    chosen = document.all(Block, workshop_id=workshop.id)[optional]
    if chosen.activity is not Activity.BREAK:
        agenda.set_optional(document, chosen.id, True)
    fitted = fitting.fit_session(document, workshop.id, None, minutes * 60)
    before = agenda_of(document, workshop.id)
    shown = fit_rows(before, fitted)
    end = end_after(before, fitted, None)
    fitting.apply_fit(document, fitted)
    after = agenda_of(document, workshop.id).schedule()
    for row in shown:
        planned_block = after.of(row.block.id)
        assert planned_block is not None
        assert bool(row.long) is not planned_block.block.skipped
    assert after.end == end
    document.close()
