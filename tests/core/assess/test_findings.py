import pytest

from facilitator.core.assess import findings
from facilitator.core.assess.answers import AnswerSheet
from facilitator.core.assess.figures.found import Found, found
from facilitator.core.assess.figures.worked import results_of
from facilitator.core.assess.findings import Finding, FindingKind, findings_of
from facilitator.core.assess.waves import Wave
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from tests.core.assess.answered import answered

STRENGTH, OPPORTUNITY, FOUNDATION = FindingKind


@pytest.fixture
def wave(document: Document) -> Wave:
    """Five statements that all find good, the fifth the best, and five bad ones, the tenth the worst."""
    best_last = ["4444522221", "4444522221", "4544522211", "4445521221", "4444522221"]
    return answered(document, {"Product": best_last, "Sales": best_last})


def _found(document: Document, wave: Wave) -> Found:
    return found(results_of(document, wave.id), document.all(AnswerSheet, wave_id=wave.id))


def _titles(document: Document, wave: Wave, kind: FindingKind) -> list[str]:
    return [finding.title for finding in findings_of(document, wave.id)[kind]]


def test_a_finding_is_chosen_with_its_reason_and_there_are_all_kinds(document: Document, wave: Wave) -> None:
    chosen = findings.choose(document, wave.id, STRENGTH, "s4", "  Personas\nare shared ", " 5.0 from 10 answers. ")
    assert (chosen.title, chosen.reason, chosen.key) == ("Personas are shared", "5.0 from 10 answers.", "s4")
    assert findings_of(document, wave.id) == {STRENGTH: [chosen], OPPORTUNITY: [], FOUNDATION: []}
    assert document.undo_label == "Choose strength"
    with pytest.raises(UserError, match="no words yet"):
        findings.choose(document, wave.id, STRENGTH, "s1", " \n")


def test_three_strengths_three_opportunities_and_one_foundation_are_the_most(document: Document, wave: Wave) -> None:
    for kind, most in ((STRENGTH, 3), (OPPORTUNITY, 3), (FOUNDATION, 1)):
        made = [findings.add_own(document, wave.id, kind, f"Number {number}") for number in range(most)]
        with pytest.raises(UserError, match="take one out first"):
            findings.choose(document, wave.id, kind, "s1", "One too many")
        findings.remove_finding(document, made[0].id)
        findings.choose(document, wave.id, kind, "s1", "In its place")
        assert _titles(document, wave, kind)[-1] == "In its place"


def test_the_same_is_not_chosen_twice_as_one_kind(document: Document, wave: Wave) -> None:
    findings.choose(document, wave.id, STRENGTH, "s1", "Personas")
    with pytest.raises(UserError, match="among the strengths already"):
        findings.choose(document, wave.id, STRENGTH, "s1", "Personas, in other words")
    findings.choose(document, wave.id, OPPORTUNITY, "s1", "Personas")
    findings.add_own(document, wave.id, STRENGTH, "We talk")
    with pytest.raises(UserError, match="among the strengths already"):
        findings.add_own(document, wave.id, STRENGTH, " we  TALK")
    findings.add_own(document, wave.id, STRENGTH, "Personas")
    assert _titles(document, wave, STRENGTH) == ["Personas", "We talk", "Personas"]


def test_a_finding_is_reworded_and_the_same_words_are_no_step(document: Document, wave: Wave) -> None:
    own = findings.add_own(document, wave.id, OPPORTUNITY, "Roadmap", "Sales hears late")
    assert findings.reword(document, own.id, title="Roadmap news").reason == "Sales hears late"
    assert findings.reword(document, own.id, reason="").title == "Roadmap news"
    mark = document.mark()
    findings.reword(document, own.id, title=" Roadmap  news", reason=" ")
    assert document.mark() == mark
    with pytest.raises(UserError, match="no words yet"):
        findings.reword(document, own.id, title="")


def test_findings_are_sorted_by_hand_within_their_kind(document: Document, wave: Wave) -> None:
    first, _second, third = [findings.add_own(document, wave.id, STRENGTH, title) for title in "ABC"]
    other = findings.add_own(document, wave.id, OPPORTUNITY, "D")
    findings.move_finding(document, third.id, first.id)
    assert _titles(document, wave, STRENGTH) == ["C", "A", "B"]
    findings.move_finding(document, third.id)
    assert _titles(document, wave, STRENGTH) == ["A", "B", "C"]
    findings.move_finding(document, first.id, other.id)
    assert _titles(document, wave, STRENGTH) == ["B", "C", "A"]
    assert _titles(document, wave, OPPORTUNITY) == ["D"]


def test_what_was_found_fills_what_is_open_in_one_step(document: Document, wave: Wave) -> None:
    told = _found(document, wave)
    own = findings.add_own(document, wave.id, STRENGTH, "We talk to each other")
    best = findings.choose(document, wave.id, STRENGTH, "s4", "The best")
    taken = findings.take_proposed(document, wave.id, told)
    by_kind = findings_of(document, wave.id)
    assert by_kind[STRENGTH][:2] == [own, best]
    assert by_kind[STRENGTH][2:] == taken[:1]
    assert [finding.key for finding in by_kind[OPPORTUNITY]] == [each.key for each in told.opportunities[:3]]
    assert by_kind[OPPORTUNITY][0].key == "s9"
    assert by_kind[OPPORTUNITY][0].reason == told.opportunities[0].words
    assert taken[0].key == next(each.key for each in told.strengths if each.key != "s4")
    assert findings.take_proposed(document, wave.id, told) == []
    assert document.undo() == "Take what was found"
    assert document.all(Finding) == [own, best]


def test_what_was_overruled_is_not_taken_as_something_else(document: Document, wave: Wave) -> None:
    findings.choose(document, wave.id, OPPORTUNITY, "s4", "Good, but dear to us")
    findings.take_proposed(document, wave.id, _found(document, wave))
    assert "s4" not in [finding.key for finding in findings_of(document, wave.id)[STRENGTH]]
    assert len(findings_of(document, wave.id)[OPPORTUNITY]) == 3


def test_findings_go_with_their_wave_and_belong_to_it_alone(document: Document, wave: Wave) -> None:
    later = answered(document, {"Product": ["33333"] * 3}, title="90 days")
    findings.choose(document, wave.id, FOUNDATION, "section-1", "Roadmap news")
    findings.choose(document, later.id, FOUNDATION, "section-1", "Roadmap news")
    with document.step("Remove wave") as step:
        step.remove(wave)
    assert [finding.wave_id for finding in document.all(Finding)] == [later.id]
    with pytest.raises(UserError, match="no longer there"):
        findings.add_own(document, wave.id, STRENGTH, "Too late")
