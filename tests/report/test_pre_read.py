from collections.abc import Callable
from datetime import date, time, timedelta

import pytest

from facilitator.core.document import Document
from facilitator.core.people import teams
from facilitator.core.plan import agenda, sessions
from facilitator.core.plan.agenda import Part
from facilitator.core.plan.prepare import one_to_ones, wanted
from facilitator.core.plan.ready.creating import create_workshop
from facilitator.core.plan.ready.templates import template
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run import actions, review
from facilitator.core.run.review import PointKind
from facilitator.report.fonts import FontBook
from facilitator.report.pre_read import pre_read
from facilitator.report.snapshot import snapshot
from tests.core.agreed import agree
from tests.report.held import Clock, held, planned

Read = Callable[[int], str]


@pytest.fixture
def read(document: Document, fonts: FontBook, pages: Callable[[bytes], list[str]]) -> Read:
    return lambda workshop_id: " ".join(pages(pre_read(snapshot(document, workshop_id), fonts)))


def following(document: Document) -> Workshop:
    """The next workshop after the one that was held."""
    return create_workshop(document, "Q2", date(2027, 4, 13), time(9), "UTC", template("standard"))


def test_it_says_what_for_when_and_how_the_day_goes(document: Document, read: Read) -> None:
    words = read(planned(document).id)
    assert "One picture of the launch Objectives" in words
    assert "Leave with owners" in words
    assert "13:00 – 14:00 Setting the foundation Welcome · " in words
    assert "Win rate 21% 24% 26%" in words
    assert "One speaks at a time" in words.partition("Ground rules")[2]


def test_nothing_private_is_in_it(document: Document, read: Read) -> None:
    workshop = planned(document)
    talk = one_to_ones.add_one_to_one(document, workshop.id, snapshot(document, workshop.id).people[0].id)
    one_to_ones.set_concern(document, talk.id, "Fears for the job")
    words = read(workshop.id)
    for private in ("Begin on time", "Thank Ruth first", "Fears for the job"):
        assert private not in words


def test_what_is_skipped_is_left_out(document: Document, read: Read) -> None:
    workshop = planned(document)
    agenda.skip_block(document, document.all(agenda.Block, workshop_id=workshop.id)[0].id)
    assert "Welcome · " not in read(workshop.id)


def test_each_team_sees_what_it_brings_and_links_stay_here(document: Document, read: Read) -> None:
    workshop = planned(document)
    product = teams(document)[0]
    one = wanted.add_wanted(document, workshop.id, "Roadmap", product.id)
    wanted.edit_wanted(document, one.id, link="/home/me/secret-roadmap.pdf", note="Two quarters")
    wanted.add_wanted(document, workshop.id, "Survey")
    words = read(workshop.id)
    assert f"{product.name} Roadmap Two quarters" in words
    assert "To be agreed Survey" in words
    assert "secret-roadmap" not in words


def test_every_session_has_its_day(document: Document, read: Read) -> None:
    workshop = planned(document)
    more = sessions.add_session(document, workshop.id, "Second", workshop.day + timedelta(days=2), time(10))
    last = document.all(Part, workshop_id=workshop.id)[-1]
    sessions.put_in_session(document, [last.id], more.id)
    words = read(workshop.id)
    assert "Session 1 · Tue 12 Jan 2027, 13:00 to" in words
    assert "Second · Thu 14 Jan 2027, 10:00 to" in words


def test_what_was_left_open_last_time_is_told(document: Document, clock: Clock, read: Read) -> None:
    held(document, clock)
    clock.forward(60 * 24 * 60)
    words = read(following(document).id)
    assert "From last time: Q1 launch alignment" in words
    assert "Share the wording Maria Lind 57 days overdue" in words
    assert "One glossary" in words.partition("What we decided")[2]
    assert "Rename the beta" in words


def test_what_the_review_said_is_told(document: Document, clock: Clock, read: Read) -> None:
    old = held(document, clock)
    clock.forward(60 * 24 * 60)
    review.add_points(document, old.id, PointKind.STOP, "The weekly status mail")
    words = read(following(document).id)
    assert "What the review said • Stop: The weekly status mail" in " ".join(words.split())


def test_of_many_open_actions_the_most_overdue_are_told(document: Document, clock: Clock, read: Read) -> None:
    old = held(document, clock)
    for number in range(10):
        actions.add_action(document, old.id, f"Promise {number}")
    words = read(following(document).id)
    assert "Promise 5" in words
    assert "Promise 6" not in words
    assert "And 4 more." in words


def test_a_first_workshop_has_no_empty_chapters(document: Document, read: Read) -> None:
    words = read(create_workshop(document, "Empty", date(2027, 1, 12), time(9), "UTC").id)
    assert "The agenda has no blocks yet." in words
    for chapter in ("Objectives", "bring", "last time", "Where we stand", "Ground rules"):
        assert chapter not in words


def test_it_says_which_agreements_hold_the_broken_ones_first(document: Document, read: Read) -> None:
    workshop = planned(document)
    assert "Which agreements hold" not in read(workshop.id)
    agree(document, times=3)
    words = read(workshop.id).partition("Which agreements hold")[2]
    assert words.index("Not kept") < words.index("Stands still")
    assert "And 19 more." in words
