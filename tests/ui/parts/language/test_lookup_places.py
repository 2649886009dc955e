"""The same line wherever words of the glossary may be met: solutions, decisions, what was captured, agreements."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from facilitator.core.agree.changes import notices
from facilitator.core.agree.figures import shared_metrics
from facilitator.core.agree.handing import handoffs
from facilitator.core.agree.handing.handoffs import Field
from facilitator.core.agree.language import glossary
from facilitator.core.agree.looping import loops
from facilitator.core.agree.service import slas
from facilitator.core.agree.service.commitments import add_commitment
from facilitator.core.document import Document
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run import captured, solutions
from facilitator.ui.desk import Desk
from facilitator.ui.page import Page
from facilitator.ui.pages.agreements import AgreementsPage, AgreementsPlace
from facilitator.ui.pages.changes import ChangesPage, ChangesPlace
from facilitator.ui.parts.capture.captured_editor import CapturedEditor
from facilitator.ui.parts.commit.solution_bench import SolutionBench
from facilitator.ui.parts.language.lookup_card import LookupCard
from facilitator.ui.parts.language.lookup_line import LookupLine
from facilitator.ui.parts.tabbed_page import TabbedPage
from tests.ui.shown import PAGE, bring_up

WORD = "Beta"
SAYS = "Nobody knows what the beta is"
Fill = Callable[[Document, Workshop], object]


def _handoff(document: Document, _workshop: Workshop) -> None:
    made = handoffs.add_handoff(document, "Contracts")
    handoffs.answer_handoff(document, made.id, Field.FRICTION, SAYS)


def _sla(document: Document, _workshop: Workshop) -> None:
    sla = slas.start_sla(document, handoffs.add_handoff(document, "Contracts").id)
    add_commitment(document, sla.id, SAYS)


def _loop(document: Document, _workshop: Workshop) -> None:
    loops.edit_loop(document, loops.add_loop(document, "Why we lose").id, today=SAYS)


def _metric(document: Document, _workshop: Workshop) -> None:
    shared_metrics.add_metric(document, "Win rate", SAYS)


def _notice(document: Document, _workshop: Workshop) -> None:
    notices.edit_notice(document, notices.draft_notice(document, "New price list").id, why=SAYS)


def _decision(document: Document, workshop: Workshop) -> None:
    captured.add_decision(document, workshop.id, "We wait", SAYS)


PLACES: tuple[tuple[Fill, type[TabbedPage], int], ...] = (
    (_handoff, AgreementsPage, AgreementsPlace.PLAN),
    (_handoff, AgreementsPage, AgreementsPlace.HANDOFFS),
    (_sla, AgreementsPage, AgreementsPlace.SLAS),
    (_loop, AgreementsPage, AgreementsPlace.LOOPS),
    (_metric, AgreementsPage, AgreementsPlace.METRICS),
    (_notice, ChangesPage, ChangesPlace.NOTICES),
    (_decision, ChangesPage, ChangesPlace.DECISIONS),
)


def line_in(widget: QWidget) -> LookupLine:
    (found,) = [one for one in widget.findChildren(LookupLine) if one.isVisible()]
    return found


@pytest.mark.parametrize(("fill", "kind", "place"), PLACES)
def test_a_word_met_is_a_key_away(
    qtbot: QtBot, document: Document, workshop: Workshop, desk: Desk,
    fill: Fill, kind: type[TabbedPage], place: int,
) -> None:  # fmt: skip
    glossary.add_term(document, WORD)
    fill(document, workshop)
    page: Page = bring_up(qtbot, kind(desk), *PAGE)
    assert isinstance(page, TabbedPage)
    page.turn_to(place)
    line = line_in(page)
    qtbot.waitUntil(lambda: [term.word for term in line.met()] == [WORD])
    qtbot.waitUntil(lambda: line.height() > 0)
    assert [command.title for command in page.commands() if command.key == "F4"] == ["Look up the words met here"]
    QTest.keyClick(page.shown().first_focus(), Qt.Key.Key_F4)
    (card,) = page.findChildren(LookupCard)
    assert card.word.text() == WORD
    card.dismiss()


def test_a_word_met_in_a_solution_is_a_key_away(
    qtbot: QtBot, document: Document, workshop: Workshop, desk: Desk
) -> None:
    glossary.add_term(document, WORD)
    made = solutions.add_solution(document, workshop.id, "A page for it")
    solutions.set_what(document, made.id, SAYS)
    bench = bring_up(qtbot, SolutionBench(desk), *PAGE)
    qtbot.waitUntil(lambda: [term.word for term in line_in(bench).met()] == [WORD])
    QTest.keyClick(bench.list, Qt.Key.Key_F4)
    assert bench.findChildren(LookupCard)


def test_a_word_met_in_what_was_captured_is_a_key_away(
    qtbot: QtBot, document: Document, workshop: Workshop, desk: Desk
) -> None:
    glossary.add_term(document, WORD)
    around = bring_up(qtbot, QWidget(), *PAGE)
    decision = captured.add_decision(document, workshop.id, "We wait", SAYS)
    editor = bring_up(qtbot, CapturedEditor(desk, decision, around), 500, 400)
    qtbot.waitUntil(lambda: [term.word for term in editor.lookup.met()] == [WORD])
    QTest.keyClick(editor.text, Qt.Key.Key_F4)
    (card,) = editor.findChildren(LookupCard)
    QTest.keyClick(card, Qt.Key.Key_Escape)
    assert editor.isVisible()
