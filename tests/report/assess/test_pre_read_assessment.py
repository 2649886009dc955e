"""What the pre-read says of the assessment."""

from collections.abc import Callable

import pytest

from facilitator.core.assess import findings
from facilitator.core.assess.findings import FindingKind
from facilitator.core.document import Document
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run import walk
from facilitator.report.fonts import FontBook
from facilitator.report.pre_read import pre_read
from facilitator.report.snapshot import snapshot
from tests.report.assess.filled import baseline

Read = Callable[[], str]


@pytest.fixture
def read(document: Document, workshop: Workshop, fonts: FontBook, pages: Callable[[bytes], list[str]]) -> Read:
    return lambda: " ".join(pages(pre_read(snapshot(document, workshop.id), fonts)))


def test_without_answers_it_says_nothing_of_it(read: Read) -> None:
    assert "assessment" not in read()


def test_findings_stand_without_their_figures(document: Document, read: Read) -> None:
    wave = baseline(document)
    findings.add_own(document, wave.id, FindingKind.OPPORTUNITY, "Hear of changes sooner")
    words = read().partition("What the assessment says")[2]
    assert "Baseline: 6 people have answered." in words
    assert "What works, and is to be kept • Statement 2" in words
    assert "What we want to get better at • Hear of changes sooner" in words
    assert "Everybody says so" not in words


def test_what_the_room_is_to_guess_stays_covered(document: Document, workshop: Workshop, read: Read) -> None:
    wave = baseline(document)
    walk.choose_wave(document, workshop.id, wave.id)
    walk.add_stop(document, workshop.id, "s1")
    words = read().partition("What the assessment says")[2]
    assert "Statement 2" not in words
    assert "We look at the results together" in words
