from datetime import date, time

import pytest

from facilitator.core.document import Document
from facilitator.core.plan.prepare.supplies import joins_remotely, says_elsewhere
from facilitator.core.plan.prepare.workdays import Workdays
from facilitator.core.plan.propose.rhythm import Suggested
from facilitator.core.plan.ready.creating import create_workshop
from facilitator.core.plan.workshops import Occasion, set_available
from facilitator.ui.parts.starting.answers import When, Where, days_for, usual, where_of

TODAY = date(2027, 1, 12)
SPRING = Suggested(date(2027, 4, 13), Occasion.QUARTERLY, "Three months after.")
LAUNCH = Suggested(date(2027, 3, 1), Occasion.LAUNCH, "Before the launch.")


@pytest.mark.parametrize(
    ("where", "typed", "words"),
    [
        (Where.ROOM, " Harbour room ", "Harbour room"),
        (Where.ROOM, "", ""),
        (Where.ONLINE, "", "Online"),
        (Where.ONLINE, "https://meet.example/q1", "https://meet.example/q1"),
        (Where.ONLINE, "The usual call", "The usual call, online"),
        (Where.MIXED, "", "Room and video call"),
        (Where.MIXED, "Harbour room", "Harbour room and video call"),
        (Where.MIXED, "Harbour room, Zoom", "Harbour room, Zoom"),
    ],
)
def test_the_place_says_whether_people_join_from_elsewhere(
    document: Document, where: Where, typed: str, words: str
) -> None:
    answer = When(TODAY, time(9), None, where, typed, "Europe/Berlin")
    assert answer.place_words == words
    made = create_workshop(document, "Q1", TODAY, time(9), "Europe/Berlin", place=answer.place_words)
    assert joins_remotely(made) is (where is not Where.ROOM)


@pytest.mark.parametrize("where", Where)
def test_a_place_is_read_back_as_it_was_meant(where: Where) -> None:
    answer = When(TODAY, time(9), None, where, "Harbour room", "Europe/Berlin")
    assert where_of(answer.place_words) is where
    assert says_elsewhere(answer.place_words) is (where is not Where.ROOM)


def test_with_nothing_known_it_is_a_working_day_in_four_weeks(document: Document) -> None:
    saturday = date(2027, 1, 16)
    proposed = usual(document, Occasion.LAUNCH, saturday, Workdays(), [SPRING])
    assert (proposed.day, proposed.start, proposed.seconds) == (date(2027, 2, 15), time(13), None)
    assert (proposed.where, proposed.place) == (Where.ROOM, "")


def test_it_is_as_last_time_on_the_day_that_the_rhythm_suggests(document: Document) -> None:
    last = create_workshop(
        document, "Q4", date(2026, 10, 13), time(9, 30), "Asia/Tokyo", place="Harbour room and video call",
        occasion=Occasion.QUARTERLY,
    )  # fmt: skip
    set_available(document, last.id, 4 * 3600)
    proposed = usual(document, Occasion.QUARTERLY, TODAY, Workdays(), [LAUNCH, SPRING])
    assert proposed == When(SPRING.day, time(9, 30), 4 * 3600, Where.MIXED, "Harbour room and video call", "Asia/Tokyo")
    other = usual(document, Occasion.MERGER, TODAY, Workdays(), [LAUNCH, SPRING])
    assert (other.start, other.zone, other.seconds, other.place) == (time(9, 30), "Asia/Tokyo", None, "")


def test_the_days_offered_suit_the_occasion() -> None:
    ahead = [LAUNCH, SPRING]
    assert days_for(Occasion.QUARTERLY, ahead) == [SPRING]
    assert days_for(Occasion.NEW_PRODUCT, ahead) == [LAUNCH]
    assert days_for(Occasion.MONTHLY, ahead) == []
    assert days_for(Occasion.OTHER, ahead) == ahead
