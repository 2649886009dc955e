"""All documents of the assessment: each can be had at any moment, anywhere, and says what it is."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.report.assess import documents
from facilitator.report.assess.documents import NAMES, WAVE_DOCUMENTS
from facilitator.report.documents import DOCUMENTS
from facilitator.report.fonts import FontBook
from tests.core.assess.answered import answered
from tests.report.assess.filled import baseline, plan
from tests.report.held import Clock

EVERY = [(one.name, form.suffix) for one in WAVE_DOCUMENTS for form in one.formats]
PDFS = [name for name, suffix in EVERY if suffix == ".pdf"]


@pytest.mark.parametrize(("name", "suffix"), EVERY)
def test_every_document_can_be_written(document: Document, tmp_path: Path, name: str, suffix: str) -> None:
    baseline(document)
    plan(document)
    path = tmp_path / f"{name}{suffix}"
    documents.write(document, name, path)
    assert path.read_bytes().startswith(b"%PDF") == (suffix == ".pdf")


def test_forms_and_plans_can_be_had_of_an_empty_programme(document: Document, tmp_path: Path) -> None:
    for name, suffix in EVERY:
        if name != "assessment":
            documents.write(document, name, tmp_path / f"{name}{suffix}")
    with pytest.raises(UserError, match="Nobody has answered"):
        documents.write(document, "assessment", tmp_path / "a.pdf")
    assert not (tmp_path / "a.pdf").exists()


def test_names_are_the_names_of_no_other_document() -> None:
    assert not set(NAMES) & {one.name for one in DOCUMENTS}
    assert len(set(NAMES)) == len(NAMES)


def test_results_are_those_of_the_latest_wave_unless_one_is_named(
    document: Document, clock: Clock, tmp_path: Path, fonts: FontBook
) -> None:
    first = answered(document, {"Product": ["1"] * 3})
    clock.forward(60)
    answered(document, {"Product": ["5"] * 3}, title="90 days")
    assert b",5.0," in documents.prepare(document, "assessment", ".csv")(fonts)
    assert b",1.0," in documents.prepare(document, "assessment", ".csv", first.id)(fonts)


@pytest.mark.parametrize(
    ("name", "suffix", "sentence"),
    [
        ("poster", ".pdf", "choose one of questions"),
        ("paper-form", ".csv", "ends in .pdf"),
        ("assessment", "", "suffix"),
    ],
)
def test_what_does_not_exist_is_refused(document: Document, name: str, suffix: str, sentence: str) -> None:
    baseline(document)
    with pytest.raises(UserError, match=sentence):
        documents.prepare(document, name, suffix)


def test_what_is_about_all_waves_takes_none(document: Document) -> None:
    wave = baseline(document)
    with pytest.raises(UserError, match="whole programme"):
        documents.prepare(document, "review-dates", ".ics", wave.id)


@pytest.mark.parametrize(("name", "suffix"), EVERY)
def test_drawing_needs_no_document_and_gives_the_same_bytes(
    document: Document, fonts: FontBook, name: str, suffix: str
) -> None:
    baseline(document)
    plan(document)
    draw = documents.prepare(document, name, suffix)
    document.close()
    with ThreadPoolExecutor(max_workers=1) as pool:
        first, second = pool.map(draw, (fonts, fonts))
    assert first == second


@pytest.mark.parametrize("name", PDFS)
def test_a_pdf_has_its_title_language_and_fonts(
    document: Document, fonts: FontBook, name: str, opened: Callable[[bytes], Any]
) -> None:
    baseline(document)
    data = documents.prepare(document, name, ".pdf")(fonts)
    assert opened(data).get_metadata_dict()["Title"]
    assert b"/Lang (en-GB)" in data
    assert data.count(b"/Type /FontDescriptor") == data.count(b"/FontFile2") >= 2
    assert b"Helvetica" not in data
