"""What tests of paper share: one font book, and PDFs read back with PDFium."""

from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from typing import Any

import pytest
from reportlab.platypus import Flowable

from facilitator.report.fonts import FontBook
from facilitator.report.paper import Paper
from facilitator.report.pdf import Front, pdf_bytes
from tests.report.reading import pages_of

PDFIUM = import_module("pypdfium2")


@pytest.fixture(autouse=True)
def british_dates(monkeypatch: pytest.MonkeyPatch) -> None:
    """Dates on paper follow the locale; here it is always this one."""
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")


@pytest.fixture(scope="session")
def fonts() -> FontBook:
    """Finding fonts is the slow part, and a book remembers."""
    return FontBook()


@pytest.fixture(scope="session")
def paper(fonts: FontBook) -> Paper:
    return Paper(fonts)


@pytest.fixture
def opened() -> Iterator[Callable[[bytes], Any]]:
    """Opens a PDF as PDFium sees it; closed after the test."""
    documents: list[Any] = []

    def open_pdf(data: bytes) -> Any:
        documents.append(PDFIUM.PdfDocument(data))
        return documents[-1]

    yield open_pdf
    for document in documents:
        document.close()


@pytest.fixture(scope="session")
def pages() -> Callable[[bytes], list[str]]:
    """Reads the words of each page of a PDF, white space as single spaces."""
    return pages_of


@pytest.fixture(scope="session")
def words(paper: Paper, pages: Callable[[bytes], list[str]]) -> Callable[[Sequence[Flowable]], str]:
    """Prints a story and reads all its words back."""
    return lambda story: " ".join(pages(pdf_bytes(story, paper, Front("T"))))
