"""What a file says, read back by another library than the one that wrote it: for any format there is."""

from email import message_from_bytes, policy
from importlib import import_module
from io import BytesIO
from typing import Any

from icalendar import Calendar
from openpyxl import load_workbook

_PDFIUM: Any = import_module("pypdfium2")


def said_in(name: str, data: bytes) -> str:
    """All words of a document, by its name's suffix."""
    match name.rpartition(".")[2]:
        case "pdf":
            return " ".join(pages_of(data))
        case "xlsx":
            sheets = load_workbook(BytesIO(data)).worksheets
            return " ".join(str(cell) for sheet in sheets for row in sheet.values for cell in row if cell is not None)
        case "ics":
            return " ".join(_words(Calendar.from_ical(data)))
        case "eml":
            mail = message_from_bytes(data, policy=policy.default)
            body = mail.get_body(("plain",))
            return f"{mail['Subject']} {body.get_content() if body else ''}"
        case _:
            return data.decode("utf-8-sig")


def pages_of(data: bytes) -> list[str]:
    """The words of each page of a PDF, white space as single spaces."""
    document = _PDFIUM.PdfDocument(data)
    try:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in document]
    finally:
        document.close()


def _words(calendar: Any) -> list[str]:
    return [str(event.get(name, "")) for event in calendar.walk("VEVENT") for name in ("SUMMARY", "DESCRIPTION")]
