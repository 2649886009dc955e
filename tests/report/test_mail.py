"""The heads of drafts, read back by a decoder of encoded words (RFC 2047)."""

from datetime import UTC, datetime
from email import message_from_bytes
from email.header import decode_header, make_header
from email.utils import getaddresses

from hypothesis import given
from hypothesis import strategies as st

from facilitator.report.calendar import Guest
from facilitator.report.mail import draft_bytes
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
