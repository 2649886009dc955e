from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.plan.ready.creating import create_workshop
from facilitator.report import documents
from facilitator.report.documents import ALL, DOCUMENTS
from facilitator.report.snapshot import snapshot
from tests.report.held import Clock, held, planned

Pages = Callable[[bytes], list[str]]
Opened = Callable[[bytes], Any]

EVERY = [(one.name, form.suffix) for one in DOCUMENTS for form in one.formats]
PDFS = [name for name, suffix in EVERY if suffix == ".pdf"]
SHEETS = ("table-cards", "prompts", "note-sheets")
"""Drawn page by page, to be cut, folded or hung up: without a head and a foot."""


@pytest.mark.parametrize("state", ["empty", "planned", "held"])
def test_every_document_can_be_written_at_any_moment(
    document: Document, clock: Clock, tmp_path: Path, state: str
) -> None:
    if state == "empty":
        workshop = create_workshop(document, "Empty", date(2027, 1, 12), time(9), "UTC")
    else:
        workshop = planned(document) if state == "planned" else held(document, clock)
    for name, suffix in EVERY:
        path = tmp_path / f"{name}{suffix}"
        documents.write(document, workshop.id, name, path)
        assert path.stat().st_size > 0, name
        assert path.read_bytes().startswith(b"%PDF") == (suffix == ".pdf")


def test_all_of_them_go_into_one_folder(document: Document, clock: Clock, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    written = documents.write_all(document, held(document, clock).id, tmp_path, lambda *step: told.append(step))
    assert [path.name for path in written] == list(ALL)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(ALL)
    assert told == [(done, len(ALL)) for done in range(1, len(ALL) + 1)]


@pytest.mark.parametrize(
    ("name", "file", "sentence"),
    [
        ("plan", "plan.pdf", "There is no document called “plan”: choose one of action-plan, raci, summary"),
        (
            "actions",
            "a.docx",
            "The document actions can't be written as .docx: name a file that ends in .csv, .md, .xlsx or .ics.",
        ),
        ("raci", "raci", "can't be written without a suffix that says the format: name a file that ends in .pdf"),
    ],
)
def test_what_does_not_exist_is_refused_with_what_does(
    document: Document, tmp_path: Path, name: str, file: str, sentence: str
) -> None:
    with pytest.raises(UserError) as refused:
        documents.write(document, planned(document).id, name, tmp_path / file)
    assert sentence in str(refused.value)
    assert not list(tmp_path.iterdir())


def test_a_folder_that_is_not_there_is_the_users_to_mend(document: Document, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="does not exist"):
        documents.write_all(document, planned(document).id, tmp_path / "nowhere")


def test_a_suffix_in_capitals_is_understood(document: Document, tmp_path: Path) -> None:
    documents.write(document, planned(document).id, "agenda", tmp_path / "AGENDA.PDF")
    assert (tmp_path / "AGENDA.PDF").read_bytes().startswith(b"%PDF")


def test_the_same_content_gives_the_same_bytes(document: Document, clock: Clock, tmp_path: Path) -> None:
    workshop_id = held(document, clock).id
    folders = [tmp_path / "one", tmp_path / "two"]
    for folder in folders:
        folder.mkdir()
        documents.write_all(document, workshop_id, folder)
        clock.forward(60)
    for name in ALL:
        assert (folders[0] / name).read_bytes() == (folders[1] / name).read_bytes(), name


def test_drawing_needs_no_document_and_may_run_elsewhere(document: Document, clock: Clock, tmp_path: Path) -> None:
    taken = snapshot(document, held(document, clock).id)
    document.close()
    with ThreadPoolExecutor() as pool:
        written = pool.submit(documents.draw_all, taken, tmp_path).result()
    assert all(path.stat().st_size for path in written)


@pytest.mark.parametrize("name", PDFS)
def test_a_pdf_says_what_it_is(
    document: Document, clock: Clock, tmp_path: Path, name: str, opened: Opened, pages: Pages
) -> None:
    documents.write(document, held(document, clock).id, name, tmp_path / "a.pdf")
    data = (tmp_path / "a.pdf").read_bytes()
    title = next(one.title for one in DOCUMENTS if one.name == name)
    assert opened(data).get_metadata_dict()["Title"] == f"{title}: Q1 launch alignment"
    assert b"/Lang (en-GB)" in data
    if name in SHEETS:
        return
    texts = pages(data)
    assert "Tue 12 Jan 2027, 13:00 to 18:10 (Europe/Berlin)" in texts[0]
    assert "Room 4" in texts[0]
    assert all(f"Page {number} of {len(texts)}" in text for number, text in enumerate(texts, 1))
    assert all(f"Q1 launch alignment · {title} · Tue 12 Jan 2027" in text for text in texts[1:])


@pytest.mark.parametrize("name", PDFS)
def test_every_font_is_embedded(document: Document, clock: Clock, tmp_path: Path, name: str, opened: Opened) -> None:
    documents.write(document, held(document, clock).id, name, tmp_path / "a.pdf")
    data = (tmp_path / "a.pdf").read_bytes()
    assert data.count(b"/Type /FontDescriptor") == data.count(b"/FontFile2") >= 2
    assert b"Helvetica" not in data
