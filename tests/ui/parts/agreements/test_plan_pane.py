from datetime import date
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from facilitator.core.agree.handing.handoffs import Handoff
from facilitator.core.agree.plan import plan_reviews, plan_versions
from facilitator.core.agree.plan.plan_entries import PlanSection
from facilitator.core.agree.plan.plan_versions import (
    Asks,
    PlanAgreed,
    PlanReview,
    PlanVersion,
    ReviewRemark,
    Verdict,
)
from facilitator.core.document import Document
from facilitator.core.follow.stewards import set_owner
from facilitator.core.people import Person
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.drafting import drafts_plan
from facilitator.ui.desk import Desk
from facilitator.ui.parts.agreements.plan.plan_dialogs import AskDialog, TextDialog
from facilitator.ui.parts.agreements.plan.versions_side import AGREED, CHANGES, REVIEWS
from facilitator.ui.parts.agreements.plan_pane import PlanPane
from facilitator.ui.parts.command_keys import press
from tests.core.agree.agreed_plan import Planner, full_plan
from tests.ui.shown import PAGE, bring_up

TODAY = date(2027, 1, 12)
D = TypeVar("D", bound=QDialog)


class Keyed(PlanPane):
    """The pane with the keys that its page would give it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        press([one for one in self.commands() if one.bound], event)


@pytest.fixture
def planner(document: Document) -> Planner:
    return full_plan(document)


@pytest.fixture
def pane(desk: Desk, qtbot: QtBot) -> PlanPane:
    return bring_up(qtbot, Keyed(desk), *PAGE)


def dialog(qtbot: QtBot, pane: PlanPane, kind: type[D]) -> D:
    """The dialog that was opened."""
    qtbot.waitUntil(lambda: any(one.isVisible() for one in pane.findChildren(kind)))
    return next(one for one in pane.findChildren(kind) if one.isVisible())


def rub(document: Document, friction: str) -> None:
    with document.step("Edit friction") as step:
        step.put(document.all(Handoff)[0].with_(friction=friction))


def test_an_empty_plan_offers_to_draft_it(desk: Desk, pane: PlanPane, qtbot: QtBot) -> None:
    assert [one.title for one in pane.commands()] == ["Draft the plan in 45 minutes"]
    with qtbot.waitSignal(pane.run_asked):
        QTest.keyClick(pane.first_focus(), Qt.Key.Key_D)
    (made,) = desk.document.all(Workshop)
    assert drafts_plan(desk.document, made.id)
    assert desk.workshop_id == made.id
    with qtbot.waitSignal(pane.run_asked):
        QTest.keyClick(pane.first_focus(), Qt.Key.Key_D)
    assert desk.document.all(Workshop) == [made]


def test_the_plan_reads_section_by_section_with_what_is_missing(planner: Planner, pane: PlanPane) -> None:
    handoffs = pane.sheet.cards[PlanSection.HANDOFFS]
    assert "Qualified leads   Marketing → Sales" in handoffs.text.toPlainText()
    assert "Friction  Two thirds get no call in the first week" in handoffs.text.toPlainText()
    assert not handoffs.lacks.isVisible()
    rub(planner.document, "")
    assert handoffs.lacks.text() == "“Qualified leads”: No friction point is named yet: where does it rub?"
    assert pane.words.text() == "No version yet: 10 agreements in the draft"


def test_a_card_leads_to_the_tab_of_its_section(planner: Planner, pane: PlanPane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pane.place_asked) as asked:
        QTest.mouseClick(pane.sheet.cards[PlanSection.METRICS].open, Qt.MouseButton.LeftButton)
    assert asked.args == [4, None]


def test_a_version_is_made_by_keys_and_the_next_only_after_a_change(
    planner: Planner, pane: PlanPane, qtbot: QtBot
) -> None:
    document = planner.document
    QTest.keyClick(pane.side.list, Qt.Key.Key_N)
    made = dialog(qtbot, pane, TextDialog)
    QTest.keyClicks(made.words, "First draft")
    made.primary.click()
    (version,) = document.all(PlanVersion)
    assert version.why == "First draft"
    refusals: list[str] = []
    pane.desk.bridge.refused.connect(refusals.append)
    QTest.keyClick(pane.side.list, Qt.Key.Key_N)
    assert refusals == ["Nothing has changed since version 1: change the plan first."]
    rub(document, "Nobody reads the form")
    assert pane.words.text() == "Version 1, agreed by nobody yet; 1 change since"
    assert [row.text for row in pane.side.changes.rows()] == [
        "“Two thirds get no call in the first week” → “Nobody reads the form”"
    ]


def test_an_older_version_is_shown_as_it_was(planner: Planner, pane: PlanPane) -> None:
    document = planner.document
    version = plan_versions.make_version(document)
    rub(document, "Nobody reads the form")
    plan_versions.make_version(document)
    text = pane.sheet.cards[PlanSection.HANDOFFS].text
    assert "Nobody reads the form" in text.toPlainText()
    pane.show_record(version)
    assert "Two thirds get no call" in text.toPlainText()
    assert not pane.sheet.cards[PlanSection.HANDOFFS].open.isVisible()
    rub(document, "Something else again")
    assert pane.side.version() == version


def test_a_version_says_what_it_was_made_for(planner: Planner, pane: PlanPane, qtbot: QtBot) -> None:
    version = plan_versions.make_version(planner.document)
    pane.side.choose(version.id)
    QTest.keyClick(pane.side.list, Qt.Key.Key_F2)
    asked = dialog(qtbot, pane, TextDialog)
    QTest.keyClicks(asked.words, "The draft of the offsite")
    asked.primary.click()
    assert planner.document.get(PlanVersion, version.id).why == "The draft of the offsite"


def test_a_colleague_is_asked_with_a_word_on_who_is_the_better_choice(
    planner: Planner, pane: PlanPane, qtbot: QtBot
) -> None:
    plan_versions.make_version(planner.document)
    set_owner(planner.document, planner.people[0].id)
    pane.side.turn_to(REVIEWS)
    QTest.keyClick(pane.side.reviews.list, Qt.Key.Key_A)
    asked = dialog(qtbot, pane, AskDialog)
    asked.person.setCurrentIndex(asked.person.findText("Ada Okafor, Product"))
    assert asked.doubt.text() == "Ada Okafor owns the plan: somebody of another team sees more."
    asked.person.setCurrentIndex(asked.person.findText("Jun Sato, Sales"))
    assert asked.doubt.text().startswith("Somebody of another team sees")
    asked.primary.click()
    (review,) = planner.document.all(PlanReview)
    assert planner.document.get(Person, review.person_id).name == "Jun Sato"
    assert [row.lead for row in pane.side.reviews.list.rows()] == ["Jun Sato"]


def test_points_are_noted_taken_and_declined_with_a_reason(planner: Planner, pane: PlanPane, qtbot: QtBot) -> None:
    document = planner.document
    version = plan_versions.make_version(document)
    plan_reviews.ask(document, version.id, planner.people[2].id, TODAY)
    box = pane.side.reviews
    pane.side.turn_to(REVIEWS)
    QTest.keyClick(box.list, Qt.Key.Key_P)
    QTest.keyClicks(box.point, "Four hours on a Friday")
    QTest.keyClick(box.point, Qt.Key.Key_Return)
    box.asks.choose(1)
    QTest.keyClicks(box.point, "Who calls when I am away")
    QTest.keyClick(box.point, Qt.Key.Key_Return)
    assert [(one.asks, one.text) for one in document.all(ReviewRemark)] == [
        (Asks.SURPRISE, "Four hours on a Friday"),
        (Asks.MISSING, "Who calls when I am away"),
    ]
    assert box.point.text() == ""
    box.list.setFocus()
    QTest.keyClick(box.list, Qt.Key.Key_X)
    asked = dialog(qtbot, pane, TextDialog)
    asked.primary.click()
    assert asked.isVisible()
    assert document.all(ReviewRemark)[1].verdict is Verdict.OPEN
    QTest.keyClicks(asked.words, "That is in the rota")
    asked.primary.click()
    assert document.all(ReviewRemark)[1].reason == "That is in the rota"
    QTest.keyClick(box.list, Qt.Key.Key_Up)
    QTest.keyClick(box.list, Qt.Key.Key_Y)
    assert document.all(ReviewRemark)[0].verdict is Verdict.TAKEN
    QTest.keyClick(box.list, Qt.Key.Key_O)
    assert document.all(ReviewRemark)[0].verdict is Verdict.OPEN


def test_an_empty_point_is_refused_and_a_half_typed_one_outlives_a_refresh(
    planner: Planner, pane: PlanPane, qtbot: QtBot
) -> None:
    document = planner.document
    version = plan_versions.make_version(document)
    plan_reviews.ask(document, version.id, planner.people[2].id, TODAY)
    box = pane.side.reviews
    pane.side.turn_to(REVIEWS)
    box.point.setFocus()
    QTest.keyClick(box.point, Qt.Key.Key_Return)
    assert document.all(ReviewRemark) == []
    QTest.keyClicks(box.point, "Half a")
    rub(document, "Nobody reads the form")
    assert box.point.text() == "Half a"
    assert box.point.hasFocus()


def test_a_review_without_points_is_answered_and_removed_with_undo(
    planner: Planner, pane: PlanPane, qtbot: QtBot
) -> None:
    document = planner.document
    version = plan_versions.make_version(document)
    plan_reviews.ask(document, version.id, planner.people[2].id, TODAY)
    pane.side.turn_to(REVIEWS)
    QTest.keyClick(pane.side.reviews.list, Qt.Key.Key_K)
    assert document.all(PlanReview)[0].answered_on == TODAY
    with qtbot.waitSignal(pane.desk.said) as said:
        QTest.keyClick(pane.side.reviews.list, Qt.Key.Key_Delete)
    assert said.args == ["Removed the review by Jun Sato."]
    assert document.all(PlanReview) == []
    document.undo()
    assert [row.lead for row in pane.side.reviews.list.rows()] == ["Jun Sato"]


def test_those_named_are_ticked_as_agreed_and_others_are_added(planner: Planner, pane: PlanPane, qtbot: QtBot) -> None:
    document = planner.document
    version = plan_versions.make_version(document)
    pane.side.turn_to(AGREED)
    table = pane.side.consent.table
    assert [row.person.name for row in table.shown()] == ["Ada Okafor", "Ben Carter", "Jun Sato", "Maria Lind"]
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert [(one.person_id, one.day) for one in document.all(PlanAgreed)] == [(planner.people[0].id, TODAY)]
    assert pane.words.text() == "Version 1, agreed by 1 of 4, last on Tue 12 Jan"
    table.select([planner.people[0].id])
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert document.all(PlanAgreed) == []
    assert version.number == 1


def test_the_three_sides_are_reached_by_keys(planner: Planner, pane: PlanPane, qtbot: QtBot) -> None:
    plan_versions.make_version(planner.document)
    for key, place in ((Qt.Key.Key_R, REVIEWS), (Qt.Key.Key_G, AGREED), (Qt.Key.Key_C, CHANGES)):
        QTest.keyClick(pane.side.list, key)
        assert pane.side.stack.currentIndex() == place


def test_no_key_means_two_things(planner: Planner, pane: PlanPane) -> None:
    plan_versions.make_version(planner.document)
    for place in (CHANGES, REVIEWS, AGREED):
        pane.side.turn_to(place)
        keys = [one.key for one in pane.commands()]
        assert len(keys) == len(set(keys))


def test_the_plan_and_a_review_are_written(
    planner: Planner, pane: PlanPane, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(planner.document, "path", tmp_path / "Alignment.programme")
    version = plan_versions.make_version(planner.document)
    plan_reviews.ask(planner.document, version.id, planner.people[2].id, TODAY)
    for suffix in (".pdf", ".md"):
        with qtbot.waitSignal(pane.writer.written, timeout=20_000):
            pane.save(suffix)
    pane.side.choose(version.id)
    pane.side.turn_to(REVIEWS)
    for key in (Qt.Key.Key_S, Qt.Key.Key_E):
        with qtbot.waitSignal(pane.writer.written, timeout=20_000):
            QTest.keyClick(pane.side.reviews.list, key)
    assert sorted(one.name for one in tmp_path.rglob("*.*") if one.is_file()) == [
        "Review of version 1 by Jun Sato.eml",
        "collaboration-plan-version-1.pdf",
        "collaboration-plan.md",
        "collaboration-plan.pdf",
    ]
