"""Whoever leaves in the middle of a sentence, by the command box or by closing, finds it stored where it was typed."""

from collections.abc import Callable
from pathlib import Path

import pytest

from facilitator.core.agree.changes.notices import ChangeNotice
from facilitator.core.agree.handing.handoffs import Handoff
from facilitator.core.agree.language.glossary import Term
from facilitator.core.agree.looping.loops import FeedbackLoop
from facilitator.core.agree.practices.friction import Friction
from facilitator.core.agree.service.slas import Sla
from facilitator.core.document import Document
from tests.conftest import SetClock
from tests.journeys.agreeing import opened
from tests.journeys.following import tab
from tests.journeys.keyboard import Keyboard

WORDS = "Half a sentence about it"


def friction_of_a_handoff(user: Keyboard) -> None:
    tab(user, "Agreements", "Handoffs")
    user.press("U", "Home", "R")


def what_qualifies(user: Keyboard) -> None:
    friction_of_a_handoff(user)
    user.press("Escape", "G")
    user.settle()
    user.press("N", "Escape", "Q")


def what_happens_today(user: Keyboard) -> None:
    tab(user, "Agreements", "Loops")
    user.press("U", "Return")
    user.tab_to("What happens today")


def meaning_of_a_word(user: Keyboard) -> None:
    tab(user, "Language", "Glossary")
    user.press("N")
    user.enter("Pilot")
    user.press("Escape", "M")


def why_it_changes(user: Keyboard) -> None:
    tab(user, "Changes", "Notices")
    user.press("U")
    user.enter("New price list")


def experiment(user: Keyboard) -> None:
    tab(user, "Practices", "Improvement")
    user.press("N")
    user.enter("Leads wait")
    user.press("Escape", "E")


FIELDS: tuple[tuple[Callable[[Keyboard], None], Callable[[Document], list[str]]], ...] = (
    (friction_of_a_handoff, lambda document: [one.friction for one in document.all(Handoff)]),
    (what_qualifies, lambda document: [one.fit for one in document.all(Sla)]),
    (what_happens_today, lambda document: [one.today for one in document.all(FeedbackLoop)]),
    (meaning_of_a_word, lambda document: [one.meaning for one in document.all(Term)]),
    (why_it_changes, lambda document: [one.why for one in document.all(ChangeNotice)]),
    (experiment, lambda document: [one.experiment for one in document.all(Friction)]),
)
"""The way into a field, and what is stored in it."""


@pytest.mark.parametrize("number", range(len(FIELDS)), ids=[go.__name__ for go, _stored in FIELDS])
@pytest.mark.parametrize("leave", ["another page", "the program"])
def test_what_is_half_typed_is_stored(user: Keyboard, clock: SetClock, tmp_path: Path, number: int, leave: str) -> None:
    go, stored = FIELDS[number]
    opened(user, clock, tmp_path)
    go(user)
    user.type(WORDS)
    if leave == "another page":
        user.go_to("Home")
    else:
        path = user.document.path
        assert path is not None
        user.house.welcome()
        user.house.open(path)
    assert WORDS in stored(user.document)
