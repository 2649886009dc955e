"""The collaboration plan is put together tab by tab, reviewed by somebody of another team, mended, and agreed on."""

from pathlib import Path

import pytest

from facilitator.core.agree.handing.handoffs import Handoff
from facilitator.core.agree.plan.plan_versions import PlanAgreed, PlanVersion, ReviewRemark, Verdict
from facilitator.core.agree.service.slas import Commitment, Sla
from tests.conftest import SetClock
from tests.journeys.agreeing import TODAY, make_version, opened, pages_of, person, reviewed, saved, versions
from tests.journeys.following import mail, tab, words_of
from tests.journeys.keyboard import Keyboard
from tests.journeys.test_undo_through_the_day import everything, until_none

PROMISE = "Sales answers every qualified lead within 4 working hours"
RUBS = "Leads wait over the weekend"


@pytest.fixture
def drafted(user: Keyboard, clock: SetClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Keyboard:
    """Four handoffs, one with an SLA, three loops and three metrics, as they come with the program and a few words."""
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    opened(user, clock, tmp_path)
    tab(user, "Agreements", "Plan")
    assert "A plan on one page that the teams agree to" in user.said()
    tab(user, "Agreements", "Handoffs")
    user.press("U", "Home", "R")
    user.type(RUBS)
    user.press("Escape")
    assert [one.friction for one in user.document.all(Handoff)] == [RUBS, "", "", ""]
    user.press("G")
    user.settle()
    user.press("N")
    user.enter(PROMISE)
    user.press("Escape")
    assert len(user.document.all(Sla)) == 1
    assert [one.text for one in user.document.all(Commitment)] == [PROMISE]
    tab(user, "Agreements", "Loops")
    user.press("U")
    tab(user, "Agreements", "Metrics")
    user.press("U")
    tab(user, "Agreements", "Plan")
    return user


def test_a_plan_is_reviewed_mended_and_agreed(drafted: Keyboard) -> None:
    user = drafted
    make_version(user, "For the review by Sales")
    (first,) = user.document.all(PlanVersion)
    assert (first.number, first.why) == (1, "For the review by Sales")
    reviewed(user, "Sam Hill")
    asked_by_mail(user)
    remarks = user.document.all(ReviewRemark)
    assert [one.verdict for one in remarks] == [Verdict.TAKEN, Verdict.DECLINED]
    assert remarks[1].reason == "Support joins next quarter"

    tab(user, "Agreements", "SLAs")
    user.press("N")
    user.enter("Marketing sends 40 qualified leads a month")
    user.press("Escape")
    tab(user, "Agreements", "Plan")
    assert "Changes (" in user.said()
    make_version(user, "With the other side’s promise")
    assert [one.number for one in versions(user)] == [1, 2]
    agree(user)
    written_out(user)
    after = everything(user.document)
    until_none(user, "Ctrl+Z")
    assert user.document.all(Handoff) == []
    assert versions(user) == []
    assert "Draft it in 45 minutes" in user.said()
    until_none(user, "Ctrl+Shift+Z")
    assert everything(user.document) == after


def asked_by_mail(user: Keyboard) -> None:
    """The mail that asks, with the two questions, and the sheet to write on."""
    name = "Review of version 1 by Sam Hill"
    draft = mail(saved(user, "E", f"{name}.eml"))
    assert draft["Subject"] == "Two questions about our collaboration plan, version 1"
    (enclosed, *_more) = draft.iter_attachments()
    assert enclosed.get_content_type() == "application/pdf"
    assert "Sam Hill" in words_of(saved(user, "W", f"{name}.pdf"))


def agree(user: Keyboard) -> None:
    """Two people agree to the second version, one of them on another day."""
    user.press("G")
    user.settle()
    second = versions(user)[-1]
    user.tab_to("Somebody else who agreed")
    user.type("Maria")
    user.press("Escape")
    agreed = user.document.all(PlanAgreed, version_id=second.id)
    assert [(one.person_id, one.day) for one in agreed] == [(person(user, "Maria").id, TODAY)]


def written_out(user: Keyboard) -> None:
    """One page, and the same as text."""
    paper = saved(user, "S", "collaboration-plan.pdf")
    assert len(pages_of(paper)) == 1
    words = words_of(paper)
    text = saved(user, "T", "collaboration-plan.md").read_text("utf-8")
    for said in (RUBS, PROMISE, "Marketing sends 40 qualified leads a month"):
        assert said in words
        assert said in text
