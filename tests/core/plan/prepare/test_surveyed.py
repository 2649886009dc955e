from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from facilitator.core.assess.answers import AnswerSheet, SheetWay
from facilitator.core.assess.findings import FindingKind, choose
from facilitator.core.assess.waves import Wave
from facilitator.core.document import Document
from facilitator.core.plan.prepare.checklist import CheckItem, Tool, make_checklist
from facilitator.core.plan.prepare.dated import remove_item, set_done
from facilitator.core.plan.prepare.surveyed import BEFORE, seen_done
from facilitator.core.plan.workshops import Workshop

Open = Callable[..., Wave]


@pytest.fixture
def day(bare: Workshop, document: Document) -> datetime:
    """Noon of the workshop's day; its checklist is made."""
    make_checklist(document, bare.id)
    return datetime(bare.day.year, bare.day.month, bare.day.day, 12, tzinfo=UTC)


@pytest.fixture
def opened(document: Document) -> Open:
    """Puts a wave opened at an instant, with so many sheets, finished or begun."""

    def put(at: datetime | None, sheets: int = 1, finished: bool = True, title: str = "Baseline") -> Wave:
        with document.step("Add wave") as step:
            wave = step.put(Wave(id=document.new_id(), title=title, opened_at=at))
            for _sheet in range(sheets):
                made = AnswerSheet(
                    id=document.new_id(), wave_id=wave.id, way=SheetWay.FILE, finished=finished, ratings="345"
                )
                step.put(made)
        return wave

    return put


def seen(document: Document, workshop: Workshop) -> dict[Tool, str]:
    return {document.get(CheckItem, one).tool: words for one, words in seen_done(document, workshop.id).items()}


def test_sending_out_looks_done_once_there_are_answers(
    document: Document, bare: Workshop, day: datetime, opened: Open
) -> None:
    assert seen(document, bare) == {}
    opened(None)
    opened(day - timedelta(days=20), sheets=0)
    opened(day - timedelta(days=20), finished=False)
    assert seen(document, bare) == {}
    opened(day - timedelta(days=20), title="90 days")
    assert seen(document, bare) == {Tool.ASSESSMENT: "“90 days” has answers: this can be ticked off."}


def test_reading_looks_done_once_the_findings_of_that_wave_are_chosen(
    document: Document, bare: Workshop, day: datetime, opened: Open
) -> None:
    old, new = opened(day - timedelta(days=60), title="Old"), opened(day - timedelta(days=20), title="New")
    choose(document, old.id, FindingKind.STRENGTH, "", "Launch reviews")
    assert set(seen(document, bare)) == {Tool.ASSESSMENT}
    choose(document, new.id, FindingKind.STRENGTH, "", "Launch reviews")
    assert seen(document, bare)[Tool.FINDINGS] == "“New” has its findings: this can be ticked off."


@pytest.mark.parametrize(
    ("before", "counts"),
    [(timedelta(0), True), (BEFORE, True), (BEFORE + timedelta(days=1), False), (timedelta(days=-1), False)],
)
def test_only_a_wave_of_the_quarter_before_the_workshop_counts(
    document: Document, bare: Workshop, day: datetime, opened: Open, before: timedelta, counts: bool
) -> None:
    opened(day - before)
    assert bool(seen(document, bare)) == counts


def test_what_is_ticked_off_or_struck_off_is_not_told_again(
    document: Document, bare: Workshop, day: datetime, opened: Open
) -> None:
    wave = opened(day)
    choose(document, wave.id, FindingKind.STRENGTH, "", "Launch reviews")
    items = {item.tool: item for item in document.all(CheckItem, workshop_id=bare.id)}
    set_done(document, CheckItem, items[Tool.ASSESSMENT].id)
    remove_item(document, CheckItem, items[Tool.FINDINGS].id)
    assert seen(document, bare) == {}
    set_done(document, CheckItem, items[Tool.ASSESSMENT].id, False)
    assert set(seen(document, bare)) == {Tool.ASSESSMENT}
