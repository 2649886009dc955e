"""What the packet holds, read back by other programs than those that wrote it."""

from collections.abc import Iterable
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path
from urllib.parse import unquote

import pytest
from openpyxl import load_workbook
from pptx import Presentation

from facilitator.core import participants, people
from facilitator.core.document import Document
from facilitator.core.follow import preferences
from facilitator.core.follow.preferences import DigestFormat
from facilitator.core.people import Person
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run import actions
from facilitator.report.follow.manifest import NAME
from facilitator.report.follow.packet import INDEX, Packet, read_packet
from facilitator.report.follow.packet_piece import Press
from facilitator.report.follow.packet_writing import write_packet
from facilitator.report.fonts import FontBook
from tests.conftest import SetClock
from tests.core.bare import bare_workshop
from tests.report.held import held
from tests.report.reading import pages_of, said_in

VOID = {"meta", "br"}


class Page(HTMLParser):
    """A page as a strict reader sees it: every element closed in its turn, and where its links go."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.links: list[str] = []
        self.words: list[str] = []
        self.feed(data.decode())
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: Iterable[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.links += [value or "" for name, value in attrs if name in ("href", "src")]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] != "style":
            self.words.append(data)


def person(document: Document, name: str) -> Person:
    return next(one for one in people.people(document, gone=True) if one.name == name)


def made(packet: Packet, fonts: FontBook) -> dict[str, bytes]:
    press = Press(fonts)
    return {piece.path: press.made(piece).data for piece in packet.pieces}


def index(packet: Packet, fonts: FontBook) -> Page:
    return Page(made(packet, fonts)[INDEX])


@pytest.fixture
def workshop(document: Document, clock: SetClock) -> Workshop:
    return held(document, clock)


def test_it_holds_everything_for_everyone(document: Document, workshop: Workshop, fonts: FontBook) -> None:
    files = made(read_packet(document, workshop.id), fonts)
    names = ["Jun Sato", "Maria Lind", "Ruth Weiss", "Tom Reed"]
    teams = [team.name for team in people.teams(document)[:3]]
    assert set(files) == {
        "summary.pdf", "action-plan.pdf", "raci.pdf", "dates.ics", "actions.xlsx", "index.html",
        *(f"teams/{name}.pdf" for name in teams),
        *(f"people/{name}.pdf" for name in names),
        *(f"drafts/{name}.eml" for name in names),
        *(f"trackers/{name}.csv" for name in ("jira", "asana", "trello", "planner", "linear", "plain")),
    }  # fmt: skip
    assert "Share the wording" in said_in("people.pdf", files["people/Maria Lind.pdf"])
    assert "Share the wording" in said_in("x.xlsx", files["actions.xlsx"])
    assert all(pages_of(data) for name, data in files.items() if name.endswith(".pdf"))


def test_forms_are_those_that_were_asked_for(document: Document, workshop: Workshop, fonts: FontBook) -> None:
    product, marketing, sales = people.teams(document)[:3]
    preferences.prefer(document, team_id=product.id, form=DigestFormat.SLIDES)
    preferences.prefer(document, team_id=sales.id, form=DigestFormat.MARKDOWN)
    preferences.prefer(document, person_id=person(document, "Tom Reed").id, form=DigestFormat.SPREADSHEET)
    preferences.prefer(document, person_id=person(document, "Jun Sato").id, form=DigestFormat.PAGE, draft=False)
    files = made(read_packet(document, workshop.id), fonts)
    assert len(Presentation(BytesIO(files[f"teams/{product.name}.pptx"])).slides) > 1
    assert f"teams/{marketing.name}.pdf" in files
    assert "One glossary" in files[f"teams/{sales.name}.md"].decode()
    assert load_workbook(BytesIO(files["people/digests/Tom Reed.xlsx"])).sheetnames
    assert {path for path in files if path.startswith("people/digests/")} == {"people/digests/Tom Reed.xlsx"}
    assert "drafts/Jun Sato.eml" not in files


def test_nothing_is_written_for_who_has_left(document: Document, workshop: Workshop, fonts: FontBook) -> None:
    people.set_gone(document, person(document, "Maria Lind").id)
    files = made(read_packet(document, workshop.id), fonts)
    assert not any("Maria" in path for path in files)
    page = index(read_packet(document, workshop.id), fonts)
    assert any("Maria Lind, who has left" in words for words in page.words)


def test_two_of_one_name_have_files_of_their_own(document: Document, workshop: Workshop, fonts: FontBook) -> None:
    twin = people.add_person(document, "maria lind", "m2@example.com", people.teams(document)[1].id)
    participants.add_participants(document, workshop.id, [twin.id])
    actions.add_action(document, workshop.id, "Twin’s own work", owner_id=twin.id)
    packet = read_packet(document, workshop.id)
    product, marketing = people.teams(document)[:2]
    files = made(packet, fonts)
    assert "Twin’s own work" in said_in("x.pdf", files[f"people/maria lind ({marketing.name}).pdf"])
    assert "Share the wording" in said_in("x.pdf", files[f"people/Maria Lind ({product.name}).pdf"])
    keys = [piece.path.casefold() for piece in packet.pieces]
    assert len(set(keys)) == len(keys)


def test_run_again_another_day_nothing_has_changed(
    document: Document, workshop: Workshop, clock: SetClock, tmp_path: Path
) -> None:
    preferences.prefer(document, team_id=people.teams(document)[0].id, form=DigestFormat.SLIDES)
    preferences.prefer(document, team_id=people.teams(document)[1].id, form=DigestFormat.SPREADSHEET)
    first = write_packet(read_packet(document, workshop.id), tmp_path)
    clock.forward(90)
    again = write_packet(read_packet(document, workshop.id), tmp_path)
    assert again.words == f"{first.files} files: {first.files} as they were"


def test_what_somebody_newly_promised_changes_theirs_and_no_others(
    document: Document, workshop: Workshop, tmp_path: Path
) -> None:
    write_packet(read_packet(document, workshop.id), tmp_path)
    actions.add_action(document, workshop.id, "Ring the bell", owner_id=person(document, "Tom Reed").id)
    written = write_packet(read_packet(document, workshop.id), tmp_path)
    changed = {one.path for one in written.outcomes if one.fate.value == "changed"}
    sales = people.teams(document)[2].name
    assert {"people/Tom Reed.pdf", "drafts/Tom Reed.eml", f"teams/{sales}.pdf", "index.html"} <= changed
    assert not changed & {"people/Jun Sato.pdf", "people/Maria Lind.pdf", "raci.pdf", "dates.ics"}
    assert any(line.startswith("Tom Reed") and "Own page changed" in line for line in written.changes)


def test_the_index_leads_to_every_file(document: Document, workshop: Workshop, tmp_path: Path) -> None:
    twin = people.add_person(document, "Zoë 100% #1 王 & Co", team_id=people.teams(document)[1].id)
    participants.add_participants(document, workshop.id, [twin.id])
    write_packet(read_packet(document, workshop.id), tmp_path)
    page = Page((tmp_path / INDEX).read_bytes())
    assert all(link.isascii() and not set(link) & set(' #?&"<>') for link in page.links)
    linked = {tmp_path / unquote(link) for link in page.links}
    assert linked == {path for path in tmp_path.rglob("*") if path.is_file() and path.name not in (INDEX, NAME)}
    assert "script" not in page.tags
    assert "Share the wording" in page.words
    assert "No owner yet" in page.words


NASTY = "</style></title><script>alert(1)</script>\"' &amp; <b"


def test_whatever_was_typed_stays_text_in_the_index(document: Document, clock: SetClock, fonts: FontBook) -> None:
    workshop = held(document, clock, lambda text: f"{text} {NASTY}")
    page = index(read_packet(document, workshop.id), fonts)
    assert "script" not in page.tags
    assert "b" in page.tags
    assert f"Share the wording {NASTY}" in page.words
    assert sum(NASTY in words for words in page.words) > 5


def test_the_index_of_a_workshop_without_anything_is_still_a_page(document: Document, fonts: FontBook) -> None:
    from_nothing = people.add_person(document, "Ada")
    workshop = bare_workshop(document)
    participants.add_participants(document, workshop.id, [from_nothing.id])
    page = index(read_packet(document, workshop.id), fonts)
    assert "No actions were captured." in page.words
