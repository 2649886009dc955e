"""The heads of drafts, read back by a decoder of encoded words (RFC 2047)."""

from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.header import decode_header, make_header
from email.message import EmailMessage
from email.utils import getaddresses

from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.file_names import file_name
from facilitator.report.calendar import Guest
from facilitator.report.mail import Attached, draft_bytes, draft_with
from facilitator.report.text import one_line

PIECES = st.sampled_from(
    ("Müller", "Мария", "王小明", "O'Brien", 'Jo "J"', "de la Peña", "(Ann)", "x,", "a;b\\", "=?utf-8?q?x?=")
)
NAMES = st.one_of(
    st.lists(PIECES, min_size=1, max_size=12).map(" ".join), st.text(max_size=80).map(one_line).filter(bool)
)
LONGEST_LINE = 998  # RFC 5322, section 2.1.1


def said(header: str) -> str:
    return str(make_header(decode_header(header)))


@given(st.lists(NAMES, max_size=40), NAMES)
def test_everybody_is_addressed_by_name_however_many_and_in_whatever_script(names: list[str], subject: str) -> None:
    guests = [Guest(name, f"person.{number}@{'long-' * 5}name.example.org") for number, name in enumerate(names)]
    data = draft_bytes(guests, subject, "Hello,", b"BEGIN:VCALENDAR\r\n", datetime(2027, 1, 12, tzinfo=UTC))
    message = message_from_bytes(data)
    told = {address: said(name) for name, address in getaddresses(message.get_all("To", []))}
    assert told == {guest.email: guest.name for guest in guests}
    assert said(message["Subject"]) == subject
    assert max(map(len, data.split(b"\r\n"))) <= LONGEST_LINE


NOON = datetime(2027, 1, 12, 12, tzinfo=UTC)
ADA = Guest("Ada", "ada@example.com")


def attached(data: bytes) -> dict[str, EmailMessage]:
    message = message_from_bytes(data, policy=policy.default)
    assert not message.defects
    return {part.get_filename() or "": part for part in message.iter_attachments()}


@given(
    st.lists(st.tuples(NAMES.map(file_name), st.binary(max_size=300)), min_size=1, max_size=4),
    st.sampled_from((".pdf", ".ics", ".md", ".xlsx", "")),
)
def test_files_come_out_as_they_went_in_under_their_names(files: list[tuple[str, bytes]], suffix: str) -> None:
    sent = [Attached(f"{number} {name}{suffix}", data) for number, (name, data) in enumerate(files)]
    data = draft_with([ADA], "Hello", "Hello,", sent, NOON)
    read = attached(data)
    assert set(read) == {one.name for one in sent}
    assert all(read[one.name].get_payload(decode=True) == one.data for one in sent)
    assert all(part.get_content_disposition() == "attachment" for part in read.values())
    assert max(map(len, data.split(b"\r\n"))) <= LONGEST_LINE
    assert b"\n" not in data.replace(b"\r\n", b"")


def test_a_draft_without_files_is_plain_text() -> None:
    message = message_from_bytes(draft_with([ADA], "Hello", "Grüße\n", [], NOON), policy=policy.default)
    assert message.get_content_type() == "text/plain"
    assert message.get_content() == "Grüße\r\n"


def test_text_files_say_their_encoding() -> None:
    files = [Attached("a.md", "Zoë".encode()), Attached("a.csv", "Zoë".encode()), Attached("a.ics", b"")]
    read = attached(draft_with([ADA], "Hello", "Hello,", files, NOON))
    assert [part.get_content_type() for part in read.values()] == ["text/markdown", "text/csv", "text/calendar"]
    assert {part.get_content_charset() for part in read.values()} == {"utf-8"}
    assert read["a.md"].get_content() == "Zoë"


def test_what_looks_like_the_boundary_is_only_text() -> None:
    text = "--=_facilitator\n--=_facilitator--\n"
    message = message_from_bytes(
        draft_with([ADA], "Hello", text, [Attached("a.md", text.encode())], NOON), policy=policy.default
    )
    body = message.get_body(("plain",))
    assert body is not None
    assert body.get_content().split() == text.split()
    assert [part.get_payload(decode=True) for part in message.iter_attachments()] == [text.encode()]
