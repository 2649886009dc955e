from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from facilitator.core.assess.figures.found import ProposalKind
from facilitator.core.assess.findings import Finding, FindingKind, choose, findings_of
from facilitator.core.assess.improving import Improvement, improvements
from facilitator.core.assess.waves import Wave, asked_of
from facilitator.core.document import Document
from facilitator.core.plan.agenda import Block
from facilitator.core.plan.workshops import Lane, Workshop
from facilitator.core.run.board import Note
from facilitator.core.run.raising import Raised
from facilitator.ui.desk import Desk
from facilitator.ui.parts.assess.counted import AT_ONCE
from facilitator.ui.parts.assess.findings.finding_rows import KINDS
from facilitator.ui.parts.assess.findings_pane import FindingsPane
from facilitator.ui.parts.assess.places import Place
from tests.core.assess.answered import answered
from tests.ui.heard import Heard
from tests.ui.keyboard import enter, press
from tests.ui.parts.assess.around import Around, shown_alone
from tests.ui.parts.assess.rated import GAP, HIGH, LOW, SPLIT, helped, rated
from tests.ui.shown import PAGE, bring_up

KEY = Qt.Key
STRENGTH, OPPORTUNITY, FOUNDATION = FindingKind


@pytest.fixture
def wave(document: Document, workshop: Workshop) -> Wave:
    return rated(document)


@pytest.fixture
def pane(qtbot: QtBot, desk: Desk, wave: Wave) -> Iterator[FindingsPane]:
    yield from shown_alone(qtbot, desk, FindingsPane)


def keys_of(document: Document, wave: Wave, kind: FindingKind) -> list[str]:
    return [one.key for one in findings_of(document, wave.id)[kind]]


def key_at(document: Document, wave: Wave, slot: int) -> str:
    return asked_of(document, wave.id)[slot].key


def take_opportunity(pane: FindingsPane) -> Finding:
    """The first opportunity, taken, with the keys in the list of what is taken away."""
    press(KEY.Key_2)
    press(KEY.Key_Return)
    pane.taken.list.setFocus()
    at = pane.taken.at()
    assert at is not None
    return at


def test_every_place_is_seen_while_it_is_open(pane: FindingsPane) -> None:
    leads = [row.lead for row in pane.taken.list.rows()]
    assert leads == ["Strength 1", "Strength 2", "Strength 3", *(f"Opportunity {n}" for n in (1, 2, 3)), "Foundation"]
    assert all(row.small.startswith("Open") for row in pane.taken.list.rows())
    assert pane.taken.words.text() == "7 places open"


def test_enter_takes_one_after_the_other_with_its_reason(pane: FindingsPane, document: Document, wave: Wave) -> None:
    for _ in range(3):
        press(KEY.Key_Return)
    assert keys_of(document, wave, STRENGTH) == [key_at(document, wave, slot) for slot in HIGH][:3]
    first = findings_of(document, wave.id)[STRENGTH][0]
    assert first.reason.startswith("5.0 from 18 answers")
    assert pane.found.list.rows()[0].lead == "Taken as strength 1."
    assert pane.taken.words.text() == "4 places open"


def test_a_fourth_is_refused_and_the_others_stay(
    pane: FindingsPane, document: Document, wave: Wave, desk: Desk
) -> None:
    heard = Heard(desk.bridge.refused)
    for _ in range(4):
        press(KEY.Key_Return)
    assert heard.said == [("There is room for 3 strengths: take one out first.",)]
    assert len(keys_of(document, wave, STRENGTH)) == 3


def test_a_figure_turns_to_another_kind(pane: FindingsPane, document: Document, wave: Wave) -> None:
    press(KEY.Key_3)
    at = pane.found.at()
    assert pane.found.kind is ProposalKind.GAP
    assert at is not None
    assert at.key == key_at(document, wave, GAP)
    assert "5.0" in pane.found.said.text()
    press(KEY.Key_4)
    at = pane.found.at()
    assert at is not None
    assert at.key == key_at(document, wave, SPLIT)


def test_a_gap_is_taken_as_an_opportunity_unless_one_says_otherwise(
    pane: FindingsPane, document: Document, wave: Wave
) -> None:
    press(KEY.Key_3)
    press(KEY.Key_Return)
    assert keys_of(document, wave, OPPORTUNITY) == [key_at(document, wave, GAP)]
    at = pane.found.at()
    press(KEY.Key_F)
    assert at is not None
    assert keys_of(document, wave, FOUNDATION) == [at.key]


def test_where_no_foundation_is_found_it_is_said_why(pane: FindingsPane) -> None:
    press(KEY.Key_5)
    worked = pane.reading.worked()
    assert worked is not None
    assert worked.found.no_foundation
    assert pane.found.list.rows() == []
    assert pane.found.list.accessibleDescription() == worked.found.no_foundation


def test_t_takes_what_is_proposed_as_one_step(pane: FindingsPane, document: Document, wave: Wave) -> None:
    press(KEY.Key_T)
    assert keys_of(document, wave, STRENGTH) == [key_at(document, wave, slot) for slot in HIGH][:3]
    assert keys_of(document, wave, OPPORTUNITY) == [key_at(document, wave, slot) for slot in LOW][:3]
    document.undo()
    assert document.all(Finding) == []


def test_where_all_is_taken_the_first_is_still_at_hand_with_its_reason(pane: FindingsPane) -> None:
    press(KEY.Key_T)
    for kind in KINDS:
        pane.found.turn_to(kind)
        assert bool(pane.found.said.text()) is bool(pane.found.list.rows())


def test_own_words_stand_beside_what_was_found(pane: FindingsPane, document: Document, wave: Wave) -> None:
    press(KEY.Key_2)
    press(KEY.Key_N)
    enter("Nobody owns the price list")
    (own,) = findings_of(document, wave.id)[OPPORTUNITY]
    assert (own.title, own.key) == ("Nobody owns the price list", "")
    assert pane.taken.at() == own
    assert pane.taken.line.field.text() == ""


def test_f2_rewords_and_nothing_is_refused_where_it_was_typed(pane: FindingsPane, document: Document) -> None:
    one = take_opportunity(pane)
    press(KEY.Key_F2)
    enter("Sales hears of the roadmap too late")
    assert document.get(Finding, one.id).title == "Sales hears of the roadmap too late"
    pane.taken.card.title.line.selectAll()
    press(KEY.Key_Delete)
    press(KEY.Key_Return)
    assert document.get(Finding, one.id).title == "Sales hears of the roadmap too late"
    assert "no words yet" in pane.taken.card.title.error()


def test_a_reason_that_is_typed_is_kept_when_another_comes_to_hand(pane: FindingsPane, document: Document) -> None:
    one = take_opportunity(pane)
    pane.taken.card.reason.setFocus()
    pane.taken.card.reason.setPlainText("Seen in every launch.")
    press(KEY.Key_T, Qt.KeyboardModifier.ControlModifier)  # means nothing: the words stay
    other = choose(document, one.wave_id, STRENGTH, "", "We like each other")
    pane.taken.choose(other.id)
    assert document.get(Finding, one.id).reason == "Seen in every launch."
    assert pane.taken.card.title.value() == "We like each other"


def test_alt_with_an_arrow_moves_among_its_kind_only(pane: FindingsPane, document: Document, wave: Wave) -> None:
    press(KEY.Key_T)
    before = keys_of(document, wave, OPPORTUNITY)
    pane.taken.list.setFocus()
    pane.taken.choose(findings_of(document, wave.id)[OPPORTUNITY][0].id)
    press(KEY.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert keys_of(document, wave, OPPORTUNITY) == before
    press(KEY.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert keys_of(document, wave, OPPORTUNITY) == [before[1], before[0], before[2]]


def test_del_takes_out_with_a_way_back(pane: FindingsPane, document: Document, desk: Desk) -> None:
    take_opportunity(pane)
    heard = Heard(desk.said)
    press(KEY.Key_Delete)
    assert document.all(Finding) == []
    assert len(heard.said) == 1
    document.undo()
    assert len(document.all(Finding)) == 1


def test_an_open_place_leads_to_what_could_fill_it(pane: FindingsPane) -> None:
    pane.taken.choose((FOUNDATION, 1))
    pane.taken.list.setFocus()
    press(KEY.Key_Return)
    assert pane.found.kind is ProposalKind.FOUNDATION
    assert pane.found.list.hasFocus()


def test_p_starts_a_plan_and_then_leads_to_it(pane: FindingsPane, document: Document) -> None:
    one = take_opportunity(pane)
    heard = Heard(pane.place_asked)
    press(KEY.Key_P)
    (plan,) = improvements(document)
    assert (plan.area, plan.key, plan.why) == (one.title, one.key, one.reason)
    assert plan.practice
    press(KEY.Key_P)
    assert improvements(document) == [plan]
    assert heard.said == [(int(Place.PLANS), str(plan.id))] * 2
    assert pane.taken.card.plan.text() == "Go to its plan"


def test_a_strength_has_no_plan(pane: FindingsPane, document: Document, desk: Desk) -> None:
    press(KEY.Key_Return)
    assert pane.taken.card.plan.isHidden()
    heard = Heard(desk.bridge.refused)
    press(KEY.Key_P)
    assert document.all(Improvement) == []
    assert len(heard.said) == 1


def test_b_puts_it_on_the_board_once_with_its_origin(
    pane: FindingsPane, document: Document, workshop: Workshop
) -> None:
    one = take_opportunity(pane)
    press(KEY.Key_B)
    (note,) = document.all(Note, workshop_id=workshop.id)
    assert one.title in note.text
    assert document.all(Raised)[0].key == one.key
    assert pane.taken.card.board.text() == "On the board"
    assert not pane.taken.card.board.isEnabled()
    press(KEY.Key_B)
    assert len(document.all(Note)) == 1


def test_own_words_go_to_the_board_once_too(pane: FindingsPane, document: Document, workshop: Workshop) -> None:
    press(KEY.Key_N)
    enter("Nobody owns the price list")
    pane.taken.list.setFocus()
    press(KEY.Key_B)
    press(KEY.Key_B)
    (note,) = document.all(Note)
    lanes = document.all(Lane, workshop_id=workshop.id)
    assert (note.text, note.lane_id) == ("Nobody owns the price list", lanes[0].id)


def test_m_adds_the_module_that_helps(pane: FindingsPane, document: Document, wave: Wave, workshop: Workshop) -> None:
    helps = helped(document, workshop.id, asked_of(document, wave.id))
    made = choose(document, wave.id, OPPORTUNITY, helps.key, helps.text)
    pane.show_key(helps.key)
    assert pane.taken.at() == made
    assert pane.taken.card.module.text().startswith("Add module")
    before = len(document.all(Block, workshop_id=workshop.id))
    pane.taken.list.setFocus()
    press(KEY.Key_M)
    assert len(document.all(Block, workshop_id=workshop.id)) > before
    assert pane.taken.card.module.text() == "On the agenda"


def test_show_key_finds_what_stands_out(pane: FindingsPane, document: Document, wave: Wave) -> None:
    pane.show_key(key_at(document, wave, LOW[1]))
    at = pane.found.at()
    assert pane.found.kind is ProposalKind.OPPORTUNITY
    assert at is not None
    assert at.key == key_at(document, wave, LOW[1])


def test_without_answers_every_kind_says_so(qtbot: QtBot, desk: Desk, document: Document) -> None:
    answered(document, {})
    around = bring_up(qtbot, Around(desk, FindingsPane), *PAGE)
    pane = around.pane
    for kind in KINDS:
        pane.found.turn_to(kind)
        assert pane.found.list.accessibleDescription().startswith("No answers yet")
    assert not pane.found.everything.isEnabled()
    assert pane.taken.words.text() == "7 places open"
    around.close()


def test_of_too_few_people_nothing_is_told(qtbot: QtBot, desk: Desk, document: Document) -> None:
    answered(document, {"Product": ["11111", "11111"]})
    around = bring_up(qtbot, Around(desk, FindingsPane), *PAGE)
    around.pane.found.turn_to(ProposalKind.OPPORTUNITY)
    assert around.pane.found.list.rows() == []
    assert "Fewer than 3 people" in around.pane.found.list.accessibleDescription()
    around.close()


def test_while_many_answers_are_counted_it_says_so(qtbot: QtBot, desk: Desk, document: Document) -> None:
    answered(document, {"Product": ["11144"] * (AT_ONCE + 1)})
    around = bring_up(qtbot, Around(desk, FindingsPane), *PAGE)
    pane = around.pane
    assert pane.found.list.accessibleDescription().startswith("Counting")
    heard = Heard(desk.told)
    pane.take_all()
    assert "still being counted" in str(heard.said)
    qtbot.waitUntil(lambda: len(pane.found.list.rows()) == 2)
    around.close()
