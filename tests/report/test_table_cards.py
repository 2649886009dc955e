from collections.abc import Callable, Sequence
from datetime import date, time
from typing import Any

import pytest

from facilitator.core.document import Document
from facilitator.core.participants import add_participants, seat, set_present, set_reply
from facilitator.core.people import Participant, Reply, add_person, teams
from facilitator.core.plan.ready.creating import create_workshop
from facilitator.core.plan.workshops import Workshop
from facilitator.report.fonts import FontBook
from facilitator.report.sign_up import sign_up
from facilitator.report.snapshot import snapshot
from facilitator.report.table_cards import table_cards

Pages = Callable[[bytes], list[str]]
Opened = Callable[[bytes], Any]


@pytest.fixture
def workshop(document: Document) -> Workshop:
    return create_workshop(document, "Q1", date(2027, 1, 12), time(9), "UTC")


def join(document: Document, workshop: Workshop, names: Sequence[str]) -> list[Participant]:
    team = teams(document)[0].id if teams(document) else None
    people = [add_person(document, name, team_id=team) for name in names]
    return add_participants(document, workshop.id, [person.id for person in people])


def test_a_card_for_each_table_stands_on_both_sides(
    document: Document, workshop: Workshop, fonts: FontBook, pages: Pages
) -> None:
    ada, bo, cy = join(document, workshop, ("Ada Okafor", "Bo Li", "Cy Grant"))
    for participant, table in ((ada, 1), (bo, 12), (cy, 12)):
        seat(document, participant.id, table)
    first, second, *names = pages(table_cards(snapshot(document, workshop.id), fonts))
    assert [first.count(words) for words in ("Table", "1", "Ada Okafor", "Bo Li")] == [2, 2, 2, 0]
    assert [second.count(words) for words in ("12", "Bo Li", "Cy Grant")] == [2, 2, 2]
    assert len(names) == 2
    assert names[0].count("Ada Okafor") == names[0].count("Bo Li") == names[1].count("Cy Grant") == 2
    assert names[1].count("Table 12") == 2


def test_figures_are_read_from_four_metres(
    document: Document, workshop: Workshop, fonts: FontBook, opened: Opened
) -> None:
    (ada,) = join(document, workshop, ("Ada Okafor",))
    for table, fewest_mm in ((7, 75), (48, 55), (120, 38)):
        seat(document, ada.id, table)
        text = opened(table_cards(snapshot(document, workshop.id), fonts))[0].get_textpage()
        at = text.get_text_range().index(str(table)[0])
        _left, bottom, _right, top = text.get_charbox(at)
        assert abs(top - bottom) / 72 * 25.4 > fewest_mm, table


def test_before_anybody_is_seated_the_cards_are_filled_in_by_hand(
    document: Document, workshop: Workshop, fonts: FontBook, pages: Pages
) -> None:
    assert len(pages(table_cards(snapshot(document, workshop.id), fonts))) == 1
    join(document, workshop, [f"Person {number}" for number in range(12)])
    read = pages(table_cards(snapshot(document, workshop.id), fonts))
    assert [page.count("Person") for page in read] == [0, 0, *([4] * 6)]


def test_who_has_said_no_gets_no_card_unless_they_come(
    document: Document, workshop: Workshop, fonts: FontBook, pages: Pages
) -> None:
    _ada, bo, cy = join(document, workshop, ("Ada Okafor", "Bo Li", "Cy Grant"))
    for participant in (bo, cy):
        set_reply(document, participant.id, Reply.NO)
    set_present(document, cy.id)
    for make in (table_cards, sign_up):
        words = " ".join(pages(make(snapshot(document, workshop.id), fonts)))
        assert "Ada Okafor" in words
        assert "Cy Grant" in words
        assert "Bo Li" not in words


def test_a_full_room_prints(document: Document, workshop: Workshop, fonts: FontBook, pages: Pages) -> None:
    everyone = join(document, workshop, [f"Person {number:03}" for number in range(200)])
    for participant in everyone:
        seat(document, participant.id, 1 if participant is not everyone[-1] else 2)
    taken = snapshot(document, workshop.id)
    crowd, *others = pages(table_cards(taken, fonts))
    assert "Person 000" in crowd
    assert f"and {199 - crowd.count('Person') // 2} others" in crowd
    assert len(others) == 1 + 50
    assert sum(page.count("Person") for page in pages(sign_up(taken, fonts))) == 200


def test_the_sign_up_sheet_is_by_name_with_lines_for_walk_ins(
    document: Document, workshop: Workshop, fonts: FontBook, pages: Pages
) -> None:
    for participant, table in zip(join(document, workshop, ("Zoë Ali", "Émile Roy")), (2, 1), strict=True):
        seat(document, participant.id, table)
    words = " ".join(pages(sign_up(snapshot(document, workshop.id), fonts)))
    assert words.index("1 Émile Roy") < words.index("2 Zoë Ali") < words.index("Not on the list?")
    assert "@" not in words
